"""Periods: the days that a fact covers, and the words that years and counts of them are written in."""

import re
from datetime import date
from typing import NamedTuple

from etl.language.time_forms import COUNTS, YEAR

YEARS = re.compile(rf"(?<!\d){YEAR}(?!\d)")
TERM_YEARS, CONGRESS_MONTH = 5, 4  # Party terms began in 2005, 2010, 2015, …; grassroots congresses are over by April


class Period(NamedTuple):
    """The days a fact covers (either end may be unknown) and how the text puts it."""

    start: date | None
    end: date | None
    kind: str  # as_of, year, part_of_year, term, since, annual, event, unknown

    @classmethod
    def since(cls, start: date | None, today: date | None) -> "Period":
        """From a day to that of the article, or to no known one where it is ahead of that."""
        return cls(start, None if start and today and start > today else today, "since")


def count_of(word: str) -> int:
    """`12` and `mười` as a number; the words are those of a form's COUNT."""
    return int(word) if word.isdigit() else COUNTS.index(word) + 1


def year_of(year: int, kind: str = "year") -> Period:
    """A whole calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31), kind)


def as_of(day: date | None) -> Period:
    """A state on a day; both ends null when the day is not known."""
    return Period(day, day, "as_of")


def make_date(year: int, month: int, day: int) -> date | None:
    """A real day, or None (30/2, 31/4)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
