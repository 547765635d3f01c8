"""Expressions of time in running text: where they stand, and which days they cover.

`scan` finds every one in a shadow. An expression that says when a fact holds carries a `Period`; one that only compares
(`so với năm 2012`), names an anniversary or gives the hour carries none, but its digits are accounted for all the same.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from etl.language.period import Period
from etl.language.readings import READERS, Said
from etl.language.time_forms import SCAN


class Temporal(NamedTuple):
    """An expression of time: its place, the reason its digits are set aside, and the period it states, if any."""

    start: int
    end: int
    reason: str  # date, time, term, duration
    period: Period | None = None
    name: str = ""  # which form it is


def scan(low: str, today: date | None, start: int = 0, end: int | None = None) -> Iterator[Temporal]:
    """The expressions of time between two places of a shadow, in order; `today` is the publication date, if known."""
    for match in SCAN.finditer(low, start, len(low) if end is None else end):
        name = match.lastgroup or ""
        reason, read = READERS[name]
        yield Temporal(match.start(), match.end(), reason, read(Said(match[0].strip("( )"), today)), name)
