"""The days that a fact covers, as the text puts them."""

from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """The days a fact covers (either end may be unknown) and how the text puts it."""

    start: date | None
    end: date | None
    kind: str  # as_of, year, part_of_year, term, since, annual, event, unknown

    @classmethod
    def since(cls, start: date | None, today: date | None) -> "Period":
        """From a day to that of the article, or to no known one where it is ahead of that."""
        return cls(start, None if start and today and start > today else today, "since")


def year_of(year: int, kind: str = "year") -> Period:
    """A whole calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31), kind)


def as_of(day: date | None) -> Period:
    """A state on a day; both ends null when the day is not known."""
    return Period(day, day, "as_of")
