"""The lines of a page, each with its place in the text."""

import re
from typing import NamedTuple

from etl.language.fold import shadow

# A full line that stops in mid-sentence, with the next line right under it.
WRAPPED = re.compile(r"(?m)^(?=[^\n]{48,130}$)[^\n]*[^\s.!?…:;”|](?: ?)(\n)(?=[^\s\n•*+|>-])")
LEAST_WRAPS = 4  # fewer are accidents of the layout
# What programs that save pages put in front of them: `date 2025-12-05 Yên Sơn kết nạp …`, at times the month only.
LINE = re.compile(r"\A\s*date (?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?(?!\S)|[^\n]+")


class Line(NamedTuple):
    """A line without the blanks around it: `text[start:end]`, and its shadow."""

    start: int
    end: int
    text: str
    low: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1


def unwrap(text: str) -> str:
    """The text with the line ends inside paragraphs turned to blanks, where it was wrapped at a fixed width.

    As long as the text: a place in the one is the same place in the other.
    """
    breaks = [found.start(1) for found in WRAPPED.finditer(text)]
    if len(breaks) < LEAST_WRAPS or sum(text[at + 1].islower() for at in breaks) < len(breaks) / 2:
        return text
    letters = list(text)
    for at in breaks:
        letters[at] = " "
    return "".join(letters)


def split_lines(text: str) -> list[Line]:
    """Every line that holds something, in order; a date that was put in front of the first is a line of its own."""
    lines = []
    low = shadow(text)
    for found in LINE.finditer(text):
        stripped = found[0].strip()
        if stripped:
            start = found.start() + found[0].index(stripped[0])
            end = start + len(stripped)
            lines.append(Line(start, end, stripped, low[start:end]))
    return lines
