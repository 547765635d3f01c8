"""What a sentence leaves unsaid: when. A period holds until another is stated or a new section begins."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from etl.facts import reach
from etl.facts.discourse import Sentence
from etl.language.fold import pattern
from etl.language.periods import YEARS, Period, Temporal, as_of, count_of, scan, year_of
from etl.language.time_forms import COUNT

CARRIED_OUT = pattern(r"(?<!\w)(?:sơ kết|tổng kết|sau|qua) \S+ năm (?:triển khai )?(?:thực hiện|triển khai)(?!\w)")
RELATIVE = ("months", "so_far", "this_year", "month", "quarter")
TOLD_BY_OTHERS = ("term_said", "past_years", *RELATIVE)  # what the article says elsewhere gives them their days
FRAMES = ("year", "part_of_year", "term", "since")
YEARLESS = ("quarter", "month", "months", "day_month")
BEHIND = ("", "vào", "trong", "cuối", "vào cuối", "đầu", "vào đầu", "hồi")  # between a number and its time
THAT_YEAR = ("năm đó", "năm ấy")
SIDE = ("riêng", "chỉ tính riêng")
NAMED_TERM = ("nhiệm kỳ", "giai đoạn", "trong giai đoạn")
YEARS_BACK = pattern(rf"(?<!\w)(?P<count>{COUNT}) năm(?!\w)")
REVIEW = pattern(r"(?:tổng kết|kết quả|đánh giá|kiểm điểm|công tác)[^.;\n]{0,70}?năm (?P<year>20\d\d)")


class Timeline:
    """Answers, for a place of the text, which period a fact there belongs to."""

    def __init__(self, low: str, sentences: Sequence[Sentence], today: date | None) -> None:
        self.low, self.sentences, self.today = low, sentences, today
        self._starts = [sentence.start for sentence in sentences]
        self._scanned: dict[int, list[Temporal]] = {}
        self._stating: dict[int, list[Temporal]] = {}

    def temporals(self, index: int) -> list[Temporal]:
        """Every expression of time of a sentence; sentences are scanned when first asked for."""
        if index not in self._scanned:
            sentence = self.sentences[index]
            self._scanned[index] = list(scan(self.low, self.today, sentence.start, sentence.end))
        return self._scanned[index]

    def temporals_in(self, start: int, end: int) -> list[Temporal]:
        """The expressions of time between two places of one sentence."""
        index = bisect_right(self._starts, start) - 1
        return [t for t in self.temporals(index) if start <= t.start < end]

    @cached_property
    def terms(self) -> list[Temporal]:
        """The spans of years that the article names, terms and stages before plain spans."""
        dated = [i for i, s in enumerate(self.sentences) if YEARS.search(self.low, s.start, s.end)]
        spans = [t for i in dated for t in self.temporals(i) if t.name == "span" and _says(t)]
        return [t for t in spans if self.low.startswith(NAMED_TERM, t.start)] or spans

    def period(self, start: int, end: int, index: int, target: bool, event: bool = False, flow: bool = False) -> Period:
        """The period of a fact quoted from `start` to `end`.

        An event is of its own day unless told otherwise; what adds up over time (`flow`) is of the whole span that
        the article reports on, where what is there (a stock) is of the day.
        """
        sentence = self.sentences[index]
        inside = self._saying(index)
        adjoining = [
            t
            for t in inside
            if end <= t.start <= end + 10
            and self.low[end : t.start].strip() in BEHIND
            and t.name in ("year", "by_year", "span", "years", "school_year", "last_year")
        ]
        if adjoining and not reach.is_reference(self.low, adjoining[0], sentence.start):
            return self._resolved(adjoining[0], index)
        stated = [t for t in inside if t.start < start and reach.holds_at(self.low, t, start, sentence.start)]
        if stated:
            return self._resolved(stated[-1], index)
        if carried_out := [
            t
            for t in inside
            if t.start < start and t.name == "day" and CARRIED_OUT.search(self.low, sentence.start, t.start)
        ]:
            begun = carried_out[0].period
            return Period(begun.start if begun else None, self.today, "since")
        clause_end = min(
            (p for p in (self.low.find(mark, end, sentence.end) for mark in ";,(") if p >= 0), default=sentence.end
        )
        behind = [
            t
            for t in inside
            if end <= t.start < min(clause_end, end + 45) and not reach.is_reference(self.low, t, sentence.start)
        ]
        if behind and not any(c.isdigit() for c in self.low[end : behind[0].start]):
            return self._resolved(behind[0], index)
        if target and (terms := [t for t in inside if t.start < start]):
            return self._resolved(terms[-1], index)
        return as_of(self.today) if event else self._carried(index, target, flow)

    def _saying(self, index: int) -> list[Temporal]:
        """The expressions of a sentence that state a period."""
        if index not in self._stating:
            start = self.sentences[index].start
            # A year compared with says nothing of when, but where a sentence opens with it: "Cùng kỳ năm 2019, có …".
            said = [t for t in self.temporals(index) if _says(t) and (t.name != "compared" or t.start == start)]
            self._stating[index] = said
        return self._stating[index]

    def _resolved(self, temporal: Temporal, index: int) -> Period:
        words = self.low[temporal.start : temporal.end]
        if temporal.name == "term_said":
            return self._term(temporal, index)
        if temporal.name == "past_years":
            return self._past_years(words, index)
        if temporal.name == "each_year":
            whole = self._whole(temporal, index)
            return Period(whole.start, whole.end, "annual")
        if temporal.name == "this_year" and "trong năm" in words and (year := self._reviewed(temporal.start)):
            return year_of(year)
        if words.endswith(THAT_YEAR) and (years := YEARS.findall(self.low[: temporal.start])) and temporal.period:
            return _moved(temporal.period, int(years[-1]))
        if temporal.name in YEARLESS and not YEARS.search(words) and (year := self._year_said(temporal, index)):
            return _moved(temporal.period, year) if temporal.period else year_of(year)
        if temporal.period is None:
            return self._relative(temporal)
        if temporal.period.kind == "since" and temporal.period.end is None:
            return Period(temporal.period.start, self.today, "since")
        return temporal.period

    def _year_said(self, temporal: Temporal, index: int) -> int | None:
        """The year that a sentence has named before a month or a quarter of it."""
        before = [t for t in self._saying(index) if t.name == "year" and t.start < temporal.start]
        period = before[-1].period if before else None
        return period.start.year if period and period.start else None

    def _term(self, temporal: Temporal, index: int) -> Period:
        """`cả nhiệm kỳ`, `năm năm qua`: the term last named."""
        before = [t for t in self.terms if t.start <= temporal.start] or self.terms[:1]
        if before and before[-1].period:
            return before[-1].period
        return self._carried(index, target=False)

    def _past_years(self, words: str, index: int) -> Period:
        """`năm năm qua`: the term of that length that is ending, else so many years back."""
        counted = YEARS_BACK.search(words)
        if counted is None or self.today is None or words.endswith(("sau", "trước")):  # of a day, not up to today
            return self._carried(index, target=False)
        count = count_of(counted["count"])
        for term in reversed(self.terms):
            span = term.period
            if (
                span
                and span.start
                and span.end
                and abs(span.end.year - self.today.year) <= 1
                and abs(span.end.year - span.start.year + 1 - count) <= 1
            ):
                return span
        return Period(date(self.today.year - count, 1, 1), self.today, "since")

    def _whole(self, temporal: Temporal, index: int) -> Period:
        """The span of years that `mỗi năm` divides, or the year of the article."""
        sentence = self.sentences[index]
        said = [
            t
            for t in self._saying(index)
            if t.start < temporal.start
            and t.name in ("span", "span_to_date", "since_year", "term_said", "term_to_date")
            and not reach.is_reference(self.low, t, sentence.start)
        ]
        if said:
            return self._resolved(said[-1], index)
        carried = self._carried(index, target=False)
        if carried.kind in ("term", "since"):
            return carried
        ending = [
            t.period
            for t in self.terms
            if t.start < temporal.start
            and t.period
            and t.period.end
            and self.today
            and abs(t.period.end.year - self.today.year) <= 1
        ]
        return ending[-1] if ending else year_of(self.today.year, "annual") if self.today else as_of(None)

    def _reviewed(self, at: int) -> int | None:
        """The year that a review looks back on, when it appears early in the next."""
        if self.today and self.today.month > 3:
            return None
        found = [int(f["year"]) for f in REVIEW.finditer(self.low, 0, at)]
        return found[-1] if found else (self.today.year - 1 if self.today else None)

    def _relative(self, temporal: Temporal) -> Period:
        """`từ đầu năm`, `ba tháng cuối năm` on a page without a date: of the latest year named before."""
        years = [int(y) for y in YEARS.findall(self.low[: temporal.start])]
        known = [y for y in years if not self.today or y <= self.today.year]
        if temporal.name in RELATIVE and known:
            return Period(date(max(known), 1, 1), date(max(known), 12, 31), "part_of_year")
        return as_of(self.today)

    def _carried(self, index: int, target: bool, flow: bool = False) -> Period:
        """The period last stated before a sentence; the day of publication when none was."""
        here = self.sentences[index]
        for i in range(index - 1, -1, -1):
            sentence = self.sentences[i]
            section = sentence.kind == "heading" and here.kind == "paragraph"
            if (section and not target) or (here.block != sentence.block and self._opens_item(here)):
                break
            if (sentence.kind in ("caption", "title") and not target) or (
                here.kind == sentence.kind == "item" and sentence.block != here.block
            ):
                continue
            said = [t for t in self._saying(i) if self._carries(t, sentence, here, target, flow)]
            if said and here.block != sentence.block and not target:
                said = [t for t in said if not self._digresses(t, i, flow)]
            if said:
                return self._resolved(said[-1], i)
            if section:  # its plans may be for the term that it names, never for one named before
                break
        return as_of(self.today)

    def _digresses(self, temporal: Temporal, index: int, flow: bool) -> bool:
        """Whether a period goes back behind one stated before, or into it, and so holds in its paragraph only."""
        period = temporal.period
        if period is None or period.start is None or period.end is None:
            return False
        return any(
            period.end < start or (flow and kind == "since" and period.start >= start)
            for at, start, kind in self._frames(index)
            if at < temporal.start
        )

    def _frames(self, last: int) -> Iterator[tuple[int, date, str]]:
        """Where the spans that the article reports on are stated up to a sentence, their first days and kinds."""
        for i in range(last + 1):
            for said in self._saying(i):
                period = said.period
                over = period and (self.today is None or period.end is None or period.end <= self.today)
                if period is None or period.start is None or period.kind not in FRAMES or not over:
                    continue
                if not reach.is_reference(self.low, said, self.sentences[i].start):
                    yield said.start, period.start, period.kind

    def _is_head(self, sentence: Sentence) -> bool:
        """Whether a sentence is the head of what follows, not prose."""
        return sentence.kind == "heading" or self.low[sentence.end - 1] == ":"

    def _opens_item(self, sentence: Sentence) -> bool:
        """Whether a sentence's paragraph is an item of news of its own: `* Chiều cùng ngày, …`."""
        first = next(s for s in self.sentences if s.block == sentence.block)
        return self.low.startswith(("*", "●", "◆", "•"), first.start)

    def _carries(self, temporal: Temporal, sentence: Sentence, here: Sentence, target: bool, flow: bool) -> bool:
        """Whether a period still holds in a later sentence."""
        period = temporal.period
        if not reach.holds_after(self.low, temporal, sentence.start, sentence.end, self._is_head(sentence)):
            return False
        if self.low.startswith(SIDE, temporal.start) and sentence.block != here.block:
            return False
        if not target and (
            reach.is_reference(self.low, temporal, sentence.start)
            or (period and self.today and period.start and period.start > self.today)
        ):
            return False
        return flow or not (sentence.block != here.block and period and period.kind == "since")


def _moved(period: Period, year: int) -> Period:
    """A period of one year, in another."""
    start, end = (
        day.replace(year=year, day=min(day.day, 28 if day.month == 2 else day.day)) if day else None
        for day in (period.start, period.end)
    )
    return Period(start, end, period.kind)


def _says(temporal: Temporal) -> bool:
    if temporal.name in TOLD_BY_OTHERS:
        return True
    return temporal.period is not None and (temporal.period.start is not None or temporal.name == "now")
