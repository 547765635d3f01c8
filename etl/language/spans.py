"""Stretches of a text, asked whether a place lies inside one of them."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TypeVar

Span = TypeVar("Span", bound=tuple[int, int, *tuple[object, ...]])


class Spans:
    """Stretches of a text, from their first place up to but not with their last; they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        self.reached = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, at: int) -> bool:
        before = bisect_right(self.starts, at)
        return before > 0 and at < self.reached[before - 1]

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares a letter with the stretch between two places."""
        before = bisect_left(self.starts, end)
        return before > 0 and start < self.reached[before - 1]


def first_around(spans: Iterable[Span], runs: Iterable[tuple[int, int]]) -> Iterator[Span | None]:
    """For each of some runs, which are in order and do not overlap, the first span that holds the whole of it."""
    waiting = deque(sorted(spans, key=_place))
    begun: list[Span] = []
    for start, end in runs:
        while waiting and waiting[0][0] <= start:
            begun.append(waiting.popleft())
        begun = [span for span in begun if span[1] > start]
        yield next((span for span in begun if end <= span[1]), None)


def _place(span: tuple[int, int, *tuple[object, ...]]) -> tuple[int, int]:
    return span[0], span[1]
