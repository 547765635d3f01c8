"""The words where they stand: a line of the text around them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from warehouse.folding import bare

AROUND = 60  # characters before the first and behind the last of the words that are shown
WIDTH = 160  # characters from the first to the last of them
LOOKED_AT = 200  # places of one text
BLANKS = re.compile(r"\s+")

Spans = Sequence[tuple[int, int]]
Snippet = tuple[str, tuple[tuple[int, int], ...]]


def snippet(text: str, spans: Spans) -> Snippet:
    """A line of the text where the most of these words stand together, and their places in that line."""
    apart = list(islice(_apart(spans), LOOKED_AT))
    if not apart:
        return _line(text, 0, WIDTH, ())
    words = {span: bare(text[slice(*span)]) for span in apart}
    groups = [[span for span in apart[at:] if span[1] <= first[0] + WIDTH] or [first] for at, first in enumerate(apart)]
    best = max(groups, key=lambda group: (len({words[span] for span in group}), -group[0][0]))
    return _line(text, best[0][0] - AROUND, best[-1][1] + AROUND, best)


def whole(text: str, start: int, end: int, spans: Spans) -> Snippet:
    """All of `text[start:end]` on one line."""
    return _line(text, start, end, list(_apart(spans)))


def _apart(spans: Spans) -> Iterator[tuple[int, int]]:
    end = 0
    for span in sorted(spans):
        if span[0] >= end:
            yield span
            end = span[1]


def _line(text: str, start: int, end: int, spans: Spans) -> Snippet:
    """From the word at `start` to the word at `end`, blanks made one each."""
    start, end = max(start, 0), min(end, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    line = "… " if text[:start].strip() else ""
    marks, at = [], start
    for first, last in spans:
        line += BLANKS.sub(" ", text[at:first] if at > start else text[at:first].lstrip())
        marks.append((len(line), len(line) + len(inside := BLANKS.sub(" ", text[first:last]))))
        line += inside
        at = last
    line += BLANKS.sub(" ", text[at:end]).rstrip()
    return line + (" …" if text[end:].strip() else ""), tuple(marks)
