"""When two texts or numbers say the same: case, spacing, signs and the place of the tone mark make no difference."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
WORD = re.compile(r"\w+")
JOINED = re.compile(r"(?<=\w)_(?=\w)")
ETH = str.maketrans("\u00d0\u00f0\u00a0", "\u0110\u0111 ")


def plain(text: str | None) -> str:
    """The text of the contract, position by position: NFC, one letter Đ, plain spaces."""
    return JOINED.sub(" ", unicodedata.normalize("NFC", text or "").translate(ETH))


@lru_cache(maxsize=16384)
def key(text: str) -> str:
    """What is compared of a text: its words in lower case, each with its tone mark behind it."""
    return " ".join(_toneless(word) for word in WORD.findall(plain(text).casefold()))


def _toneless(word: str) -> str:
    signs = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in signs if sign not in TONES) + "".join(sign for sign in signs if sign in TONES)


def options(want: Any) -> list[Any]:
    """A list in the gold means that any of its entries is right."""
    return want if isinstance(want, list) else [want]


def same_text(want: Any, got: str | None) -> bool:
    """Whether a text is one of those wanted."""
    if got is None:
        return None in options(want)
    return any(option is not None and key(option) == key(got) for option in options(want))


def same_object(want: Any, got: str | None) -> bool:
    """Whether a noun phrase is one of those wanted, or one begins with the other."""
    read = key(str(got))
    wanted = [key(str(option)) for option in options(want)]
    return any(option and read and f"{read} ".startswith(f"{option} ") for option in wanted) or any(
        option.startswith(f"{read} ") for option in wanted if read
    )


def same_number(want: float | None, got: float | None) -> bool:
    """Whether two numbers agree, to the second decimal or the sixth digit."""
    if want is None or got is None:
        return want is got
    return abs(want - got) <= max(0.005, 1e-6 * abs(want))
