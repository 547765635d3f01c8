"""The same letters written otherwise: what the readers of an article would not even see."""

import re
import unicodedata

COMPOUNDS = re.compile(
    r"(?i)(?<!\w)(?:đảng viên|đảng bộ|chi bộ|cán bộ|tổ chức|nhiệm vụ|hoàn thành|cá nhân|tập thể|nông thôn"
    r"|bằng khen|giấy khen)(?!\w)"
)
VOWELS = (("o", "a", "óòỏõọ"), ("o", "e", "óòỏõọ"), ("u", "y", "úùủũụ"))
TONES = "\u0301\u0300\u0309\u0303\u0323"


def decomposed(text: str) -> str:
    """NFD: every sign apart from its letter."""
    return unicodedata.normalize("NFD", text)


def with_eth(text: str) -> str:
    """The Icelandic letter in place of đ, as old keyboards wrote it."""
    return text.translate(str.maketrans("Đđ", "\u00d0\u00f0"))


def with_hard_spaces(text: str) -> str:
    """Blanks at which no line may break."""
    return text.replace(" ", "\u00a0")


def with_crlf(text: str) -> str:
    """The line ends of another system."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def with_bom(text: str) -> str:
    """A byte order mark in front."""
    return "\ufeff" + text


def segmented(text: str) -> str:
    """Compounds joined, as word segmenters leave them: `đảng_viên`."""
    return COMPOUNDS.sub(lambda found: found[0].replace(" ", "_"), text)


SAME_TEXT = (decomposed, with_eth, with_hard_spaces, with_crlf, with_bom, segmented)


def _placements() -> dict[str, str]:
    """`óa` -> `oá` and so on, in small letters, capitals and with a capital in front."""
    table: dict[str, str] = {}
    for glide, vowel, toned in VOWELS:
        for mark, first in zip(TONES, toned, strict=True):
            pair, moved = first + vowel, glide + unicodedata.normalize("NFC", vowel + mark)
            table |= {case(pair): case(moved) for case in (str.lower, str.upper, str.capitalize)}
    return table


ON_LAST = _placements()
ON_FIRST = {moved: pair for pair, moved in ON_LAST.items()}


def tones_on_last(text: str) -> str:
    """`hóa`, `ủy` -> `hoá`, `uỷ`."""
    return _placed(text, ON_LAST)


def tones_on_first(text: str) -> str:
    """`hoá`, `uỷ` -> `hóa`, `ủy`."""
    return _placed(text, ON_FIRST)


def _placed(text: str, table: dict[str, str]) -> str:
    pairs = "|".join(table)
    return re.sub(rf"(?<![qQ])(?:{pairs})(?!\w)", lambda found: table[found[0]], unicodedata.normalize("NFC", text))


OTHER_TONES = (tones_on_last, tones_on_first)
