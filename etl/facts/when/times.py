"""The expressions of time of an article, sentence by sentence, and the span that the article reports on."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from etl.facts.sentence import LEAD, Sentence
from etl.facts.when import scope
from etl.facts.when.terms import Terms
from etl.language.period import YEARS, Period, year_of
from etl.language.periods import Temporal, scan

RELATIVE = ("months", "so_far", "this_year", "month", "quarter")
TOLD_BY_OTHERS = (
    "term_said",
    "term_to_date",
    "past_years",
    "since_then",
    "then",
    "same_time",
    "rest",
    *RELATIVE,
)  # the rest of the article gives them their days
OF_A_DAY = ("occasion", "day_month")  # on a page without a date they say at least that no other period holds
OF_YEARS = ("span", "term_said", "term_to_date", "span_to_date", "past_years")  # they frame what is told of years
NEXT = ("nhiệm kỳ mới", "nhiệm kỳ tới")
REPORTED = ("year", "months", "quarter", "month", "school_year")
FRAMES = ("year", "part_of_year", "term", "since")


class Times:
    """Every expression of time of one article; sentences are scanned when first asked for."""

    def __init__(self, low: str, sentences: Sequence[Sentence], today: date | None) -> None:
        self.low, self.sentences, self.today = low, sentences, today
        self._starts = [sentence.start for sentence in sentences]
        self._scanned: dict[int, list[Temporal]] = {}
        self._stating: dict[int, list[Temporal]] = {}
        self._over: dict[tuple[int, int], bool] = {}

    def all(self, index: int) -> list[Temporal]:
        """Every expression of time of a sentence."""
        if index not in self._scanned:
            sentence = self.sentences[index]
            self._scanned[index] = list(scan(self.low, self.today, sentence.start, sentence.end))
        return self._scanned[index]

    def between(self, start: int, end: int) -> list[Temporal]:
        """The expressions of time between two places of one sentence."""
        index = bisect_right(self._starts, start) - 1
        return [t for t in self.all(index) if start <= t.start < end]

    def in_paragraph(self, index: int, at: int) -> Iterator[Temporal]:
        """Every expression of time from a sentence's paragraph on to a place in it, the last first."""
        for i in range(index, -1, -1):
            if self.sentences[i].block != self.sentences[index].block:
                break
            yield from (t for t in reversed(self.all(i)) if t.start < at)

    def stating(self, index: int) -> list[Temporal]:
        """The expressions of a sentence that state a period."""
        if index not in self._stating:
            start = self._starts[index]
            # A year compared with says nothing of when, but where a sentence opens with it: "Cùng kỳ năm 2019, có …";
            # nor does the occasion of an unknown day elsewhere: "phát biểu tại hội nghị".
            at_opening = ("compared", "occasion") if self.today is None else ("compared",)
            said = [t for t in self.all(index) if _says(t) and (t.name not in at_opening or t.start == start)]
            self._stating[index] = said
        return self._stating[index]

    def stated_before(self, index: int, at: int, *names: str) -> Iterator[Period]:
        """The periods that expressions of some names state up to a place in a sentence, of what is over."""
        for i in range(index + 1):
            for said in self.stating(i):
                if said.name in names and said.start < at and said.period and self._tells_year(said, i):
                    yield said.period

    def _tells_year(self, said: Temporal, index: int) -> bool:
        """Whether an expression tells the year of others: one that is over, or the rest of it that is planned for."""
        return self.is_over(said, index) or (said.name == "months" and " cuối" in self.low[said.start : said.end])

    def _is_of_another(self, temporal: Temporal, index: int) -> bool:
        return scope.is_reference(self.low, temporal, self._starts[index])

    @cached_property
    def terms(self) -> Terms:
        """The spans of years that the article names."""
        dated = [i for i, s in enumerate(self.sentences) if YEARS.search(self.low, s.start, s.end)]
        spans = [t for i in dated for t in self.all(i) if t.name == "span" and _says(t)]
        return Terms.of(self.low, spans, self.today)

    @cached_property
    def reported(self) -> tuple[Temporal, int] | None:
        """The span that the article reports on, and in which sentence it is told.

        It is the one in the headline, the one that a review looks back on, or the last year where the lead opens so.
        """
        for index, sentence in enumerate(self.sentences[:LEAD]):
            for said in self.stating(index):
                told = sentence.kind == "title" or scope.is_reviewed(self.low, said, sentence.start)
                of_one = said.name in REPORTED and (told or self._is_last_year(said, index))
                opens = said.start == sentence.start and self.low.startswith("nhiệm kỳ", said.start)
                of_several = said.name == "span" and (opens or scope.is_carried_out(self.low, said, sentence.start))
                if (of_one or of_several) and self.is_over(said, index):
                    return said, index
        return None

    @cached_property
    def closed_year(self) -> Period | None:
        """The year that has just ended, where an article of January tells of it: what was done was done in it."""
        if self.today is None or self.today.month > 1:
            return None
        year = self.today.year - 1
        told = (said.period for i in range(len(self.sentences)) for said in self.stating(i) if self.is_over(said, i))
        return year_of(year) if any(p and p.start and p.start.year == year for p in told) else None

    def _is_last_year(self, said: Temporal, index: int) -> bool:
        first = said.period.start if said.period else None
        opens = said.name == "year" and said.start == self._starts[index]
        return bool(opens and self.today and first and first.year >= self.today.year - 1)

    def is_over(self, temporal: Temporal, index: int) -> bool:
        """Whether what happened then can be told: it is neither ahead, nor planned for, nor a congress's term."""
        asked = (temporal.start, index)
        if asked not in self._over:
            first = temporal.period.start if temporal.period else None
            ahead = first is not None and self.today is not None and first > self.today
            planned = (
                ahead
                or temporal.name == "rest"
                or self.low.endswith(NEXT, temporal.start, temporal.end)
                or scope.is_planned(self.low, temporal, self._starts[index])
            )
            self._over[asked] = not (planned or self._is_of_another(temporal, index))
        return self._over[asked]

    def frames(self, last: int) -> Iterator[tuple[int, date, str]]:
        """Where the spans that the article reports on are stated up to a sentence, their first days and kinds."""
        for i in range(last + 1):
            for said in self.stating(i):
                period = said.period
                if period is None or period.start is None or period.kind not in FRAMES:
                    continue
                over = self.today is None or period.end is None or period.end <= self.today
                over = over or _is_under_review(period, self.today)
                if over and not self._is_of_another(said, i):
                    yield said.start, period.start, period.kind


def _says(temporal: Temporal) -> bool:
    if temporal.name in (*TOLD_BY_OTHERS, *OF_A_DAY):
        return True
    return temporal.period is not None and (temporal.period.start is not None or temporal.name == "now")


def _is_under_review(period: Period, today: date | None) -> bool:
    """Whether a term ends in the year of publication, when a congress looks back on it."""
    return bool(today and period.end and period.kind == "term" and period.end.year == today.year)
