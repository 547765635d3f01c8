"""The terms (nhiệm kỳ) and other spans of years that an article names, and which of them `nhiệm kỳ qua` means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from etl.facts.when.scope import is_carried_out
from etl.language.fold import pattern
from etl.language.period import TERM_YEARS, Period
from etl.language.periods import Temporal

NAMED = ("nhiệm kỳ", "giai đoạn", "trong giai đoạn")
CONGRESS_OF = pattern(r"(?<!nghị quyết )đại hội[^.;]{0,80}$")
NOW_OR_NEXT = ("này", "tới", "mới")


@dataclass(frozen=True)
class Terms:
    """The spans of years of an article, in order, terms and stages before plain spans."""

    low: str
    spans: Sequence[Temporal]
    today: date | None

    @classmethod
    def of(cls, low: str, spans: Sequence[Temporal], today: date | None) -> "Terms":
        """Those that are named as such or in which something was carried out, or all where none is."""
        named = [t for t in spans if low.startswith(NAMED, t.start) or is_carried_out(low, t, 0)]
        return cls(low, named or spans, today)

    def meant(self, temporal: Temporal, planned: bool) -> Period | None:
        """The term that `cả nhiệm kỳ`, `nhiệm kỳ qua` means: the one last named, or that before it."""
        if self.low.endswith(" trước", temporal.start, temporal.end):
            return self._set_before(temporal.start)
        named = self._last(temporal.start)
        ends = named.end.year if named and named.end else None
        if self.today and ends and ends <= self.today.year and self.low.endswith(" tới", temporal.start, temporal.end):
            return Period(date(ends, 1, 1), date(ends + TERM_YEARS, 12, 31), "term")
        if named is None and self.low.endswith(" qua", temporal.start, temporal.end):
            return self._closed_by_congress()
        over = self.low.endswith(" qua", temporal.start, temporal.end)  # whatever was set for it then
        if named is None or (planned and not over) or self.low.endswith(NOW_OR_NEXT, temporal.start, temporal.end):
            return named
        return _before(named) if self._opens(named) else named

    def _set_before(self, at: int) -> Period | None:
        """`Đại hội nhiệm kỳ trước đề ra 16 chỉ tiêu`: the term that is ending, which those targets were set for."""
        if (ending := self.ending(at)) or self.today is None:
            return ending
        return _term_to(self.today.year - self.today.year % TERM_YEARS)

    def _closed_by_congress(self) -> Period | None:
        """`Nhiệm kỳ vừa qua`, where no term is named, in a year in which congresses close one."""
        closes = self.today is not None and self.today.year % TERM_YEARS == 0
        return _term_to(self.today.year) if self.today and closes else None

    def begun(self, at: int) -> Period | None:
        """From the first day of the term last named, if it is under way: `từ đầu nhiệm kỳ đến nay`."""
        named = self._last(at)
        if named is None or named.start is None or named.end is None:
            return None
        under_way = self.today is None or named.start.year < self.today.year <= named.end.year
        return Period.since(named.start, self.today) if under_way else None

    def rest(self, at: int) -> Period | None:
        """What is left of the term that is under way: `từ nay đến cuối nhiệm kỳ`."""
        named = self._last(at)
        return Period(self.today or named.start, named.end, "term") if named else None

    def of_years(self, count: int) -> Period | None:
        """`năm năm qua`: the span of that length that is ending, or that ended as a congress opens the next."""
        if self.today is None:
            opened = next((t.period for t in self.spans if t.period and self._opens(t.period)), None)
            return _before(opened) if opened and count == TERM_YEARS else None
        for period in self._ending(len(self.low)):
            if not (period.start and period.end and period.start.year < self.today.year):
                continue
            if abs(period.end.year - period.start.year + 1 - count) <= 1:
                return period
        return None

    def ending(self, at: int) -> Period | None:
        """The last span named before a place that ends about now."""
        return next(iter(self._ending(at)), None)

    def opening(self, at: int) -> Period | None:
        """The last term named before a place that begins about now: the one that targets are set for."""
        periods = [t.period for t in reversed(self.spans) if t.start < at and t.period]
        return next((p for p in periods if p.start and self.today and p.start.year >= self.today.year), None)

    def planned(self, year: int) -> Period | None:
        """The term that ends in a year and begins about now."""
        periods = (span.period for span in self.spans if span.period)
        now = self.today.year if self.today else None
        return next((p for p in periods if p.start and p.end and p.end.year == year and p.start.year == now), None)

    def _ending(self, at: int) -> list[Period]:
        """The spans named before a place that end about now, the last one first."""
        periods = [t.period for t in reversed(self.spans) if t.start < at and t.period]
        return [p for p in periods if p.end and self.today and abs(p.end.year - self.today.year) <= 1]

    def _last(self, at: int) -> Period | None:
        before = [t for t in self.spans if t.start <= at] or self.spans[:1]
        return before[-1].period if before else None

    def _opens(self, term: Period) -> bool:
        """Whether a term is one that a congress opens, so that what the article reports on is the term before it."""
        if term.start is None or term.end is None or term.end.year - term.start.year != TERM_YEARS:
            return False
        if self.today is not None:
            return term.start.year >= self.today.year
        return any(t.period == term and self._is_of_congress(t) for t in self.spans)

    def _is_of_congress(self, temporal: Temporal) -> bool:
        return CONGRESS_OF.search(self.low, max(0, temporal.start - 90), temporal.start) is not None


def _term_to(year: int) -> Period:
    """The term of the Party that ends in a year."""
    return Period(date(year - TERM_YEARS, 1, 1), date(year, 12, 31), "term")


def _before(term: Period) -> Period | None:
    """The term before one."""
    if term.start is None:
        return None
    return Period(term.start.replace(year=term.start.year - TERM_YEARS), term.start.replace(month=12, day=31), "term")
