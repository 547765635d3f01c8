"""What an expression of time says of when: a reader for each form, and the reason why its digits are no count."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from etl.language.fold import pattern
from etl.language.period import CONGRESS_MONTH, TERM_YEARS, YEARS, Period, as_of, count_of, make_date, year_of
from etl.language.time_forms import COUNT, QUARTER

NUMBERS = re.compile(r"\d+")
QUARTER_IN = pattern(rf"quý ({QUARTER})\b")
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
NEW_SCHOOL_YEAR = 8  # the month in which it is spoken of
UP_TO = ("đến", "tính đến", "hết", "trước")
COUNTED = pattern(rf"(?P<count>{COUNT}) (?P<unit>tháng|quý)(?!\w)")
TOLD_BY_NOW = (" năm nay", " năm ngoái")


@dataclass(frozen=True)
class Said:
    """The words of an expression of time, and the publication date, if known."""

    words: str
    today: date | None

    @cached_property
    def numbers(self) -> list[int]:
        """Its numbers, in order."""
        return [int(number) for number in NUMBERS.findall(self.words)]

    @cached_property
    def years(self) -> list[int]:
        """Its years, in order."""
        return [int(year) for year in YEARS.findall(self.words)]

    @property
    def year(self) -> int | None:
        """The year it names, else that of publication, or the one before (`quý IV năm ngoái`)."""
        if self.years or self.today is None:
            return self.years[0] if self.years else None
        return self.today.year - (" năm ngoái" in self.words or " năm trước" in self.words)

    def opens(self, *words: str) -> bool:
        """Whether it begins with one of some words."""
        return self.words.startswith(words)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _unstated(_: Said) -> Period | None:
    """Its digits are accounted for; it says nothing of when."""
    return None


def _day(said: Said) -> Period | None:
    numbers = said.numbers
    if len(numbers) != 3:  # `19/5/1890 - 19/5/2025` spells out an anniversary
        return None
    day, month, year = numbers[:3] if numbers[0] <= 31 else numbers[2::-1]
    found = make_date(year, month, day)
    return _dated(said, found) if found else None


def _dated(said: Said, day: date) -> Period:
    if said.opens("từ", "kể từ"):
        return Period(day, None, "since")
    return as_of(day) if said.opens("đến", "tính đến", "trước") else Period(day, day, "event")


def _day_month(said: Said) -> Period | None:
    numbers = [number for number in said.numbers if number < 1900]
    day, month = numbers[0], numbers[-1]
    if said.years:
        return _dated(said, found) if (found := make_date(said.years[0], month, day)) else None
    if said.today is None:
        return None
    year = said.today.year if said.opens("đến", "trước") else _nearest_year(month, said.today)
    return _dated(said, found) if (found := make_date(year, month, day)) else None


def _nearest_year(month: int, today: date) -> int:
    """A day far ahead in the calendar is one of the year before: 28-12 told in January."""
    return today.year - (month - today.month > 6)


def _days(said: Said) -> Period | None:
    """`từ 15/12 đến 14/1/2025`: a year that is told of one end tells that of the other, which may be the one beside."""
    if "tháng" in said.words:
        return _from_month_to_month(said)
    ends = 3 if said.numbers[2] in said.years else 2
    (day, month, *begun), (last_day, last_month, *over) = said.numbers[:ends], said.numbers[ends:]
    crosses = (last_month, last_day) < (month, day)
    if said.years:
        last_year = over[0] if over else begun[0] + crosses
    elif said.today:
        last_year = _nearest_year(last_month, said.today)
    else:
        return None
    first = make_date(begun[0] if begun else last_year - crosses, month, day)
    last = make_date(last_year, last_month, last_day)
    return None if first and last and first > last else Period(first, last, "part_of_year")


def _from_month_to_month(said: Said) -> Period | None:
    """`từ tháng 1/2018 đến hết tháng 6/2020`."""
    months = [number for number in said.numbers if number < 1900]
    first, last = _month(said.years[0], months[0])[0], _month(said.years[-1], months[-1])[1]
    return Period(first, last, "part_of_year") if first <= last else None


def _months(said: Said) -> Period | None:
    """`6 tháng đầu năm 2020`, `hai quý cuối năm`, `nửa đầu năm`, `tháng đầu tiên của năm 2020`."""
    counted = COUNTED.match(said.words)
    half = 6 if said.opens("nửa") else 1
    count = count_of(counted["count"]) * (3 if counted["unit"] == "quý" else 1) if counted else half
    if said.year is None or not 1 <= count <= 12:
        return None
    if " cuối" in said.words:
        if not said.years and said.today and said.today.month <= 3:  # told when that year is over
            return _last_months(said.today.year - 1, count)
        return _last_months(said.year, count)
    return Period(date(said.year, 1, 1), _month(said.year, count)[1], "part_of_year")


def _last_months(year: int, count: int) -> Period:
    return Period(date(year, 13 - count, 1), date(year, 12, 31), "part_of_year")


def _in_month(said: Said) -> Period | None:
    month = next(number for number in said.numbers if number < 1900)
    if said.year is None:
        return None
    # A month well ahead, with no year, is one of the year before; `trước tháng 9` is always ahead.
    ahead = said.today is not None and month > said.today.month + 1 and not said.opens("trước")
    last_year = ahead and not said.years and not said.words.endswith(TOLD_BY_NOW)
    first, last = _month(said.year - last_year, month)
    if said.words.endswith("đến nay"):
        return Period.since(first, said.today)
    return _up_to(said, last) if said.opens(*UP_TO) else Period(first, last, "part_of_year")


def _up_to(said: Said, last: date) -> Period:
    """`đến giữa tháng 3`, `đến tháng 8`: a day in it, and the day of publication where the month is that day's."""
    day = last.replace(day=15) if "giữa " in said.words else last
    begun = said.today is not None and said.today.replace(day=1) == last.replace(day=1)
    return as_of(min(day, said.today) if said.today and begun and "hết " not in said.words else day)


def _quarter(said: Said) -> Period | None:
    found = QUARTER_IN.search(said.words)
    if said.year is None or found is None:
        return None
    quarter = QUARTERS[found[1]]
    first, last = date(said.year, 3 * quarter - 2, 1), _month(said.year, 3 * quarter)[1]
    return as_of(last) if said.opens(*UP_TO) else Period(first, last, "part_of_year")


def _span(said: Said, kind: str = "term") -> Period | None:
    if len(said.years) < 2 or said.years[1] < said.years[0]:
        return None
    if said.opens("đầu"):
        return year_of(said.years[0])
    return Period(date(said.years[0], 1, 1), date(said.years[-1], 12, 31), kind)


def _school_year_now(said: Said) -> Period | None:
    if said.today is None:
        return None
    over = said.words.endswith(("qua", "rồi", "trước"))  # that which has ended, where the next has not begun
    first = said.today.year - (over or said.today.month < NEW_SCHOOL_YEAR)
    return Period(date(first, 1, 1), date(first + 1, 12, 31), "year")


def _term_to_date(said: Said) -> Period | None:
    if said.years:
        return _since(said)
    if said.today is None:
        return None
    into = said.today.year % TERM_YEARS
    before_congress = into == 0 and said.today.month < CONGRESS_MONTH
    first = said.today.year - into - (TERM_YEARS if before_congress else 0)
    return Period.since(date(first, 1, 1), said.today)


def _since(said: Said) -> Period | None:
    if said.year is None:
        return None
    begun = date(said.year, 1, 1)
    return Period(begun, said.today, "since") if said.today is None or begun <= said.today else None


def _year(said: Said) -> Period | None:
    return as_of(date(said.years[-1], 12, 31)) if said.opens("cuối") else year_of(said.years[-1])


def _rest(said: Said) -> Period | None:
    if said.today is None:
        return None
    if "nhiệm kỳ" in said.words:
        return Period(said.today, date(said.years[-1], 12, 31), "term") if said.years else None
    if "còn lại" in said.words:
        return Period(said.today, date(said.today.year, 12, 31), "part_of_year")
    if said.years and said.years[0] > said.today.year:
        return year_of(said.years[0])  # `từ nay đến năm 2025, có 90%`
    quarter, months = QUARTER_IN.search(said.words), [number for number in said.numbers if number < 1900]
    last = 3 * QUARTERS[quarter[1]] if quarter else months[0] if months else 12
    end = _month(said.year or said.today.year, last)[1]
    return Period(said.today, end, "part_of_year") if said.today <= end else None


def _years(said: Said) -> Period | None:
    return Period(date(min(said.years), 1, 1), date(max(said.years), 12, 31), "term")


def _by_year(said: Said) -> Period | None:
    return year_of(said.years[0])


def _compared(said: Said) -> Period | None:
    return year_of(said.years[0]) if said.years and said.opens("cùng kỳ") else None


def _so_far(said: Said) -> Period | None:
    if said.today is None or said.year != said.today.year:
        return year_of(said.year) if said.year else None
    return Period(date(said.today.year, 1, 1), said.today, "part_of_year")


def _now(said: Said) -> Period | None:
    return as_of(said.today)


def _each_year(said: Said) -> Period | None:
    return year_of(said.today.year, "annual") if said.today else None


def _this_year(said: Said) -> Period | None:
    return year_of(said.today.year) if said.today else None


def _last_year(said: Said) -> Period | None:
    if said.today is None:
        return None
    # "năm qua" in the first months is the year that has just ended.
    over = said.today.month <= 3 or said.words.endswith(("ngoái", "trước", "năm rồi"))
    return year_of(said.today.year - over)


def _next_year(said: Said) -> Period | None:
    return year_of(said.today.year + 1) if said.today else None


def _event(said: Said) -> Period | None:
    return Period(said.today, said.today, "event")


READERS: dict[str, tuple[str, Callable[[Said], Period | None]]] = {
    "clock": ("time", _unstated),
    "compared": ("date", _compared),
    "days": ("date", _days),
    "day": ("date", _day),
    "day_month": ("date", _day_month),
    "months_of_years": ("date", _unstated),
    "feast": ("date", _unstated),
    "months": ("duration", _months),
    "month": ("date", _in_month),
    "quarter": ("date", _quarter),
    "rest": ("date", _rest),
    "term_to_date": ("term", _term_to_date),
    "term_said": ("term", _unstated),
    "school_year_now": ("date", _school_year_now),
    "school_year": ("date", partial(_span, kind="year")),
    "span_to_date": ("date", _since),
    "span": ("term", _span),
    "years": ("date", _years),
    "by_year": ("date", _by_year),
    "since_then": ("date", _unstated),
    "then": ("date", _unstated),
    "same_time": ("date", _unstated),
    "since_year": ("date", _since),
    "year_aside": ("date", _year),
    "year": ("date", _year),
    "year_bare": ("date", _unstated),
    "so_far": ("date", _so_far),
    "now": ("date", _now),
    "past_years": ("duration", _unstated),
    "each_year": ("date", _each_year),
    "this_year": ("date", _this_year),
    "next_year": ("date", _next_year),
    "last_year": ("date", _last_year),
    "occasion": ("date", _event),
}
