"""Which days an expression of time covers in its article: `nhiệm kỳ qua`, `mỗi năm`, `từ đầu năm`, `dịp này`."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from etl.facts.when import scope
from etl.facts.when.times import OF_A_DAY, RELATIVE, Times
from etl.language.fold import pattern
from etl.language.period import TERM_YEARS, YEARS, Period, as_of, count_of, year_of
from etl.language.periods import Temporal, scan
from etl.language.time_forms import COUNT

YEARLESS = ("quarter", "month", "months", "day_month")
THAT_YEAR = ("năm đó", "năm ấy")
ENDS = ("by_year", "rest")
UNDER_REVIEW = ("năm qua", "năm vừa qua")
NOT_UP_TO_NOW = ("sau", "trước")
AFTER = ("sau ", "qua ")
LAST_OF_FIRST_HALF = 6
SPANS = ("span", "span_to_date", "since_year", "term_said", "term_to_date")
YEARS_BACK = pattern(rf"(?<!\w)(?P<count>{COUNT}) năm(?!\w)")
SET_AGAINST = pattern(r"tháng cuối năm (?P<same>20\d\d)|so(?: với)? cùng kỳ(?: năm)? (?P<before>20\d\d)")
REVIEW = pattern(r"(?:tổng kết|kết quả|đánh giá|kiểm điểm|công tác)[^.;\n]{0,70}?năm (?P<year>20\d\d)")
SINCE_WHEN = pattern(r"(?<!\w)(?:kể )?từ (?:khi|ngày) (?:[^\W\d]+ ){1,10}\(?$")  # `Từ khi về xã năm 2019`
LONGEST_SINCE = 70  # letters
REACHING = ("đến ", "tới ", "tính đến ", "cho đến ")
NEAR = 300  # letters in front of `Chín năm sau`, `khi đó` within which the year before it is told
LASTING = ("year", "years", "months", "month", "quarter", "days", "so_far", "this_year", "last_year", "school_year")
Carried = Callable[[], Period]  # the period that was stated before


class Meanings:
    """What the expressions of time of one article mean."""

    def __init__(self, times: Times) -> None:
        self.times, self.low, self.today = times, times.low, times.today

    def of(self, temporal: Temporal, index: int, planned: bool, carried: Carried) -> Period:
        """The period of an expression in sentence `index`; `planned` when a target is set for it."""
        if temporal.name == "term_said":
            return self.times.terms.meant(temporal, planned) or self._under_way(temporal, index) or carried()
        if temporal.name == "rest" and temporal.period is None:
            return self._rest_of_term(temporal, index) or carried()
        if temporal.name == "past_years":
            return self._past_years(temporal, index) or self._years_later(temporal, carried())
        if temporal.name == "since_then":
            return Period.since(carried().start, self.today)
        if temporal.name == "then":
            return self._year_told(temporal, index) or carried()
        if temporal.name == "same_time":
            return self._span_told(temporal, index, carried) or carried()
        if planned and temporal.name == "so_far" and temporal.period and temporal.period.start:
            return year_of(temporal.period.start.year)  # `Ngay từ đầu năm, Đảng bộ phấn đấu`
        if temporal.name == "each_year":
            whole = self._planned_years(temporal, index) if planned else None
            whole = whole or self._whole(temporal, index, planned, carried)
            return Period(whole.start, whole.end, "annual")
        return (
            self._this_school_year(temporal, index)
            or self._of_another_year(temporal, index)
            or self._of_page(temporal, index)
        )

    def _this_school_year(self, temporal: Temporal, index: int) -> Period | None:
        """`Năm học 2018 - 2019, … Cũng trong năm học này`: the one that its paragraph has told."""
        if not self.low.endswith("năm học này", temporal.start, temporal.end):
            return None
        told = self.times.in_paragraph(index, temporal.start)
        return next((said.period for said in told if said.name == "school_year"), None)

    def _under_way(self, temporal: Temporal, index: int) -> Period | None:
        """`trong nhiệm kỳ này`, where only `từ đầu nhiệm kỳ 2020 - 2025 đến nay` has named it."""
        told = list(self.times.stated_before(index, temporal.start, "term_to_date", "span_to_date"))
        return told[-1] if told and self.low.endswith("nhiệm kỳ này", temporal.start, temporal.end) else None

    def _of_another_year(self, temporal: Temporal, index: int) -> Period | None:
        """A month, a quarter, `trong năm`, `năm đó` of a year that was named before."""
        words = self.low[temporal.start : temporal.end]
        if (temporal.name == "this_year" and words.endswith(" năm")) or words.endswith(UNDER_REVIEW):
            year = self._year_in_hand(temporal, index)
            return year_of(year) if year else None
        if words.endswith(THAT_YEAR) and (years := YEARS.findall(self.low[: temporal.start])) and temporal.period:
            return _moved(temporal.period, int(years[-1]))
        if (
            temporal.name in YEARLESS
            and not words.endswith((" nay", " ngoái"))
            and not YEARS.search(words)
            and (year := self._year_said(temporal, index))
        ):
            return _moved(temporal.period, year) if temporal.period else year_of(year)
        return None

    def _of_page(self, temporal: Temporal, index: int) -> Period:
        """What an expression says by itself; on a page without a date, what the article tells of its day or year."""
        if span := self._from_year_beside(temporal, index):
            return span
        period = temporal.period
        first = max(self.times.sentences[index].start, temporal.start - LONGEST_SINCE)
        if temporal.name == "since_year" and period and period.start and scope.is_founding(self.low, temporal, first):
            return year_of(period.start.year)
        if period and temporal.name == "year" and SINCE_WHEN.search(self.low, first, temporal.start):
            return Period.since(period.start, self.today)
        if temporal.name == "occasion" and self.today is None:
            return self._last_day(temporal, index)
        if temporal.name == "term_to_date" and not YEARS.search(self.low, temporal.start, temporal.end):
            return self.times.terms.begun(temporal.start) or period or Period(None, None, "since")
        if temporal.name == "day_month" and period is None:
            return self._day_of_year_beside(temporal, index)
        if period is None:
            return self._relative(temporal, index)
        if period.kind == "since" and period.end is None:
            return Period.since(period.start, self.today)
        return period

    def _from_year_beside(self, temporal: Temporal, index: int) -> Period | None:
        """`Từ khi có Nghị quyết năm 2016 đến nay`: from the year in front of it on."""
        period, start = temporal.period, self.times.sentences[index].start
        if period is None or not self.low.startswith(REACHING, temporal.start):
            return None
        beside = (t for t in self.times.all(index) if self.low[t.end : temporal.start] in (" ", ") "))
        for said in beside:
            first = max(start, said.start - LONGEST_SINCE)
            if said.period and SINCE_WHEN.search(self.low, first, said.start):
                return Period(said.period.start, period.end, "since")
        return None

    def _year_said(self, temporal: Temporal, index: int) -> int | None:
        """The year that a sentence has named before a month or a quarter of it, if it was not `năm nay` since."""
        before = (t for t in reversed(self.times.stating(index)) if t.start < temporal.start and self._is_one_year(t))
        last = next(before, None)
        said = YEARS.search(self.low, last.start, last.end) if last else None
        return int(said[0]) if said else None

    def _is_one_year(self, temporal: Temporal) -> bool:
        dated = temporal.name in YEARLESS and YEARS.search(self.low, temporal.start, temporal.end)
        return temporal.name == "year" or bool(dated) or self.low.endswith("năm nay", temporal.start, temporal.end)

    def _rest_of_term(self, temporal: Temporal, index: int) -> Period | None:
        """`từ nay đến cuối nhiệm kỳ`: what is left of the term last named, or said to have begun."""
        named = self.times.terms.rest(temporal.start)
        if named and named.end and not self.low.startswith("từ", temporal.start):
            return year_of(named.end.year)  # `đến cuối nhiệm kỳ, tỷ lệ đạt 85%`
        begun = [period.start for period in self.times.stated_before(index, temporal.start, "term_to_date")]
        last = date(begun[-1].year + TERM_YEARS, 12, 31) if begun and begun[-1] else None
        return named or (Period(self.today, last, "term") if last else None)

    def _past_years(self, temporal: Temporal, index: int) -> Period | None:
        """`năm năm qua`: the term of that length that is ending, else so many years back, or on from a year told."""
        words = self.low[temporal.start : temporal.end]
        counted = YEARS_BACK.search(words)
        if counted and self.today and (words.endswith(" trước") or words.startswith("cách đây")):
            return year_of(self.today.year - count_of(counted["count"]))
        if counted is None or words.endswith(NOT_UP_TO_NOW):
            return None
        count = count_of(counted["count"]) - self._is_less(words)
        if words.startswith(AFTER) and counted.end() == len(words) and (on := self._years_on(temporal, index, count)):
            return on
        first = date(self.today.year - count, 1, 1) if self.today else None
        return self.times.terms.of_years(count) or Period.since(first, self.today)

    def _years_on(self, temporal: Temporal, index: int, count: int) -> Period | None:
        """`Năm 2012, thôn có 40 hộ nghèo. Sau 5 năm, …`: from the year told to so many years on, or to the day."""
        told = self._year_told(temporal, index)
        if told is None or told.start is None or told.end is None or self.today is None:
            return None
        last = told.end.replace(year=told.end.year + count)
        if last.year > self.today.year:
            return None
        return Period(told.start, last if self.today.year - last.year > 1 else self.today, "since")

    def _years_later(self, temporal: Temporal, carried: Period) -> Period:
        """`Chín năm sau`: so many years behind what was told of before."""
        words = self.low[temporal.start : temporal.end]
        counted = YEARS_BACK.search(words)
        told = YEARS.findall(self.low, max(0, temporal.start - NEAR), temporal.start)
        if counted is None or not words.endswith("sau") or not told:
            return carried
        year = int(told[-1]) + count_of(counted["count"])
        return as_of(self.today) if self.today and year >= self.today.year else year_of(year)

    def _year_told(self, temporal: Temporal, index: int) -> Period | None:
        """`Khi đó`: the year that its paragraph told last, be it of a founding or of somebody's coming."""
        for told in self.times.in_paragraph(index, temporal.start):
            first = told.period.start if told.period and told.name not in ("now", *OF_A_DAY) else None
            if first and not scope.is_birth(self.low, told):
                return told.period if told.name == "school_year" else year_of(first.year)
        return None

    def _span_told(self, temporal: Temporal, index: int, carried: Carried) -> Period | None:
        """`Cùng thời gian trên`: the span that was told last, not the day that something was counted on since."""
        words = self.low[temporal.start : temporal.end]
        several = "những năm" in words or "giai đoạn" in words
        names = (*SPANS, "years", "past_years") if several else (*SPANS, *LASTING, "past_years")
        for i in range(index, -1, -1):
            for said in reversed(self.times.stating(i)):
                if said.name in names and said.start < temporal.start and self.times.is_over(said, i):
                    return self.of(said, i, planned=False, carried=carried)
        return None

    def _is_less(self, words: str) -> bool:
        """Whether `gần ba năm qua` began in the year after, as it does when told in the second half of a year."""
        return "gần " in words and self.today is not None and self.today.month > LAST_OF_FIRST_HALF

    def _planned_years(self, temporal: Temporal, index: int) -> Period | None:
        """The years that a plan for each of them is for: up to the one it names, else of the term that begins."""
        return self._up_to(temporal, index) or self.times.terms.opening(temporal.start)

    def _up_to(self, temporal: Temporal, index: int) -> Period | None:
        """`Đến năm 2030, … mỗi năm kết nạp 40 đảng viên`: from the year of the article to that of the plan."""
        ends = [t for t in self.times.stating(index) if t.name in ENDS and t.start < temporal.start]
        ahead = (t.period or self._rest_of_term(t, index) for t in ends)
        last = max((period.end for period in ahead if period and period.end), default=None)
        if last is None or self.today is None or last.year <= self.today.year:
            return None
        return Period(date(self.today.year, 1, 1), last, "annual")

    def _whole(self, temporal: Temporal, index: int, planned: bool, carried: Carried) -> Period:
        """The span of years that `mỗi năm` divides, or the year of the article; what is planned is for a congress's."""
        start = self.times.sentences[index].start
        said = [
            t
            for t in self.times.stating(index)
            if t.start < temporal.start
            and t.name in (*SPANS, "past_years")
            and (planned or not scope.is_reference(self.low, t, start))
        ]
        if said:
            return self.of(said[-1], index, planned=False, carried=carried)
        if (stated := carried()).kind in ("term", "since"):
            return stated
        if ending := self.times.terms.ending(temporal.start):
            return ending
        return year_of(self.today.year, "annual") if self.today else as_of(None)

    def _year_in_hand(self, temporal: Temporal, index: int) -> int | None:
        """`trong năm`, `năm qua`: the last year told of, else what an article early in the next looks back on."""
        told = self.times.stated_before(index, temporal.start, "year", "months", "quarter", "so_far")
        years = [period.start.year for period in told if period.start]
        if self.today and self.today.year not in years and self.today.year - 1 in years[-1:]:
            return years[-1]
        if self.today and self.today.month > 3:
            return None
        found = [int(f["year"]) for f in REVIEW.finditer(self.low, 0, temporal.start)]
        return found[-1] if found else (self.today.year - 1 if self.today else None)

    def _last_day(self, temporal: Temporal, index: int) -> Period:
        """`dịp này`: the day of the event that was told of, if it was told with its year."""
        days = [day for day in self.times.stated_before(index, temporal.start, "day") if day.kind == "event"]
        return days[-1] if days else Period(None, None, "event")

    def _day_of_year_beside(self, temporal: Temporal, index: int) -> Period:
        """`Sáng 27-1, … đợt 3/2/2026`: a day of the year that its sentence tells another day of."""
        start = self.times.sentences[index].start
        told = (t for t in self.times.stating(index) if t.name == "day" and not scope.is_reference(self.low, t, start))
        year = next((t.period.start.year for t in told if t.period and t.period.start), None)
        return (self._read_in(year, temporal) if year else None) or as_of(None)

    def _read_in(self, year: int, temporal: Temporal) -> Period | None:
        """What an expression says, had it been published at the end of a year."""
        return next((t.period for t in scan(self.low, date(year, 12, 31), temporal.start, temporal.end)), None)

    def _relative(self, temporal: Temporal, index: int) -> Period:
        """`từ đầu năm`, `ba tháng cuối năm`: of the latest year that was told of before."""
        if self.today:
            return as_of(self.today)
        before = self.times.stated_before(index, temporal.start, "year", *RELATIVE)
        years = [period.start.year for period in before if period.start]
        year = max(years) if years else self._year_set_against
        return (self._read_in(year, temporal) or year_of(year, "part_of_year")) if year else as_of(None)

    @cached_property
    def _year_set_against(self) -> int | None:
        """The year that an article without any tells by its second half, or by the one before it."""
        told = SET_AGAINST.search(self.low)
        return (int(told["same"]) if told["same"] else int(told["before"]) + 1) if told else None


def _moved(period: Period, year: int) -> Period:
    """A period of one year, in another."""
    start, end = (
        day.replace(year=year, day=min(day.day, 28 if day.month == 2 else day.day)) if day else None
        for day in (period.start, period.end)
    )
    return Period(start, end, period.kind)
