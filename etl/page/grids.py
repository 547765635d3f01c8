"""Tables whose cells stand on lines of their own: a header of words, and rows below it that are all alike."""

import re
from collections.abc import Iterator, Sequence
from math import prod

from etl.page.lines import Line

FIGURE = re.compile(r"[-+]?\d[\d.,/]*(?: ?%)?|[-–—]")
LONGEST_CELL = 60  # letters
WIDEST = 10  # cells of a row
LEAST_ROWS = 2  # below the header
SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")


def rows(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines in order, those together that are one row of a table."""
    marks = "".join(map(_mark, lines))
    at = 0
    while at < len(lines):
        width, height = _table(marks, at)
        for first in range(at, at + width * height, width):
            yield lines[first : first + width]
        at += width * height


def _mark(line: Line) -> str:
    """What a line may be a cell of: `9` for a figure, `a` for words, a blank for what is no cell."""
    if FIGURE.fullmatch(line.text):
        return "9"
    return " " if len(line.text) > LONGEST_CELL or line.text.endswith(SENTENCE_ENDS) else "a"


def _table(marks: str, at: int) -> tuple[int, int]:
    """The width and the height, with its header, of the largest table that opens at a line; one by one without one."""
    tables = [(1, 1)]
    for width in range(2, WIDEST + 1):
        if not marks.startswith("a" * width, at):
            break
        row = marks[at + width : at + 2 * width]
        if len(row) == width and set(row) == {"a", "9"} and (height := _height(marks, at + width, row)) > LEAST_ROWS:
            tables.append((width, height))
    return max(tables, key=prod)


def _height(marks: str, at: int, row: str) -> int:
    """How many rows are alike from a line on, and the header above them."""
    height = 1
    while marks.startswith(row, at + (height - 1) * len(row)):
        height += 1
    return height
