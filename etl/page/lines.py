"""The lines of a page, each with its place in the text."""

import re
from dataclasses import dataclass

from etl.language.fold import shadow

# A full line that stops in mid-sentence, with the next line right under it.
WRAPPED = re.compile(r"(?m)^(?=[^\n]{48,130}$)[^\n]*[^\s.!?…:;”|](?: ?)(\n)(?=[^\s\n•*+|>-])")
LEAST_WRAPS = 4  # fewer are accidents of the layout


@dataclass(frozen=True, slots=True)
class Line:
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
    """Every line that holds something, in order."""
    lines, at = [], 0
    low = shadow(text)
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            end = start + len(stripped)
            lines.append(Line(start, end, stripped, low[start:end]))
        at += len(raw) + 1
    return lines
