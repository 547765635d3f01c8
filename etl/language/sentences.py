"""Sentences: where they end, past abbreviations, initials and decimal points."""

import re
from collections.abc import Iterator

from etl.language.letters import UPPER

# Runs have a bound: without one, a long run that ends no sentence would be gone through from each of its signs.
BREAK = re.compile(
    rf"\n|[.!?…](?:[.!?…]{{0,9}}[”\")\]]{{0,9}}\s{{1,99}}|(?<=\.)\.{{1,9}}|[”\"]\s{{0,99}})(?=[{UPPER}“\"(\d●•-])"
)
NO_NUMERAL = "".join(f"(?<!{word} )" for word in ("khoa", "hạng", "quý", "khóa", "khoá", "thứ", "loại"))
ABBREVIATED = re.compile(rf"(?<!\w)(?:{NO_NUMERAL}[{UPPER}]|TP|TX|TT|Tp|ThS|Th\.S|TS|PGS|GS|BS|NSƯT|St|vv)\.\s*$")
LONGEST = 1500  # letters: what runs on without an end is no sentence, and its numbers are not read against each other
LIST_NUMBER = re.compile(r"[\s(]*\d{1,2}\.")


def split_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences between two places, in order, without the blanks around them."""
    end = len(text) if end is None else end
    begin = start
    for found in BREAK.finditer(text, start, end):
        if text[found.start()] == "." and (
            ABBREVIATED.search(text, max(begin, found.start() - 6), found.end())
            or LIST_NUMBER.fullmatch(text, begin, found.start() + 1)
        ):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        at = start + piece.index(stripped[0])
        while len(stripped) > LONGEST and (cut := stripped.rfind(" ", 0, LONGEST)) > 0:
            yield at, at + cut
            rest = stripped[cut:].lstrip()
            at, stripped = at + len(stripped) - len(rest), rest
        yield at, at + len(stripped)
