"""Stretches of a text, asked whether a place lies inside one of them."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Stretches of a text, from their first place up to but not with their last; they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        self.reached = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, at: int) -> bool:
        before = bisect_right(self.starts, at)
        return before > 0 and at < self.reached[before - 1]
