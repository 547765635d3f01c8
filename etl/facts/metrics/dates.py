"""When a number holds: by its column, with the number before, on the day, by the time told of, at the end of that."""

from etl.facts.indicators import flows, states, stocks
from etl.facts.metrics.cells import CellReader
from etl.facts.metrics.changes import FROM_TO
from etl.facts.metrics.drafts import Draft
from etl.facts.metrics.present import Present
from etl.facts.sentence import Sentence
from etl.facts.when.lasting import Kind
from etl.facts.when.timeline import Timeline
from etl.language.fold import pattern
from etl.language.period import Period, as_of, year_of

RAISED_TO = pattern(  # a total at the end of the time in which others came
    r"(?<!\w)(?:nâng|đưa) (?:tổng )?số (?!(?:được )?(?:mới )?kết nạp)(?![^,;.]*(?:từ đầu|trong|cả) (?:năm|nhiệm kỳ))"
    r"[^,;.\d]{2,60} (?:lên|đạt) (?:tới |đến )?$"
)
STANDS = pattern(  # `Từ năm 2018 đến nay, chi bộ kết nạp 6 đảng viên; thôn còn 34 hộ nghèo`: what there is at its end
    r"(?<!\w)(?:có|còn|gồm|đạt|đã là)(?: (?:tới|đến|chỉ|tổng số|tổng cộng))*(?: \d[^;.]{0,80})? $"
)
LONGEST_RAISED = 100  # letters
LEFT = (" còn ", " chỉ còn ", " lên ", " lên tới ", " lên đến ")


class Dates:
    """Answers, for the numbers of an article in order, which days each covers."""

    def __init__(self, low: str, timeline: Timeline, cells: CellReader) -> None:
        self.low, self.timeline, self.cells = low, timeline, cells
        self.present = Present(low, timeline)

    def period(self, draft: Draft, index: int, sentence: Sentence, whose: str | None) -> Period:
        """The days that a number of sentence `index` covers, which is kept for `whose`."""
        period = self._period(draft, index, sentence, whose)
        self.present.pass_by(whose)
        return period

    def _period(self, draft: Draft, index: int, sentence: Sentence, whose: str | None) -> Period:
        if of_cell := year_of(draft.year) if draft.year else self.cells.period(draft, sentence):
            return of_cell
        same, end = draft.inherits, draft.quantity.end
        goes_on = same is not None and not self._times_between(same, draft, sentence)
        if same and goes_on and same.status == draft.status and not self.timeline.is_dated(end, index):
            return self._period(same, index, sentence, whose)
        if self.present.holds(draft, whose, index, sentence):
            return as_of(self.timeline.today)
        period = self._told(draft, index, sentence, planned=draft.status == "target" and not goes_on)
        if self._is_of_end(draft, sentence, period):
            days = [day for day in (period.end, self.timeline.today) if day]
            return as_of(min(days, default=None))
        yearly = "/năm" in self.low[draft.quantity.start : end]
        counted = draft.quantity.unit == "count" and draft.indicator in flows()
        if draft.status == "target" and (yearly or counted):
            return self.timeline.term_up_to(period) or period
        return period

    def _told(self, draft: Draft, index: int, sentence: Sentence, planned: bool) -> Period:
        """The period that the text tells of a number, by what it counts."""
        start, end = self._told_from(draft, sentence), draft.quantity.end
        return self.timeline.period(start, end, index, planned, _kind(draft))

    def _is_of_end(self, draft: Draft, sentence: Sentence, period: Period) -> bool:
        """Whether a number is of the last day of a period: a total that was reached, what there is behind years."""
        start = draft.quantity.start
        first = max(sentence.start, start - LONGEST_RAISED)
        stock = draft.indicator in stocks() or draft.indicator == "poverty_rate"
        if period.kind == "since" and stock and not draft.said and STANDS.search(self.low, first, start):
            return True
        level = draft.indicator not in flows() or draft.indicator == "economic_output"
        left = level and draft.direction == "level"
        if self._is_up_to_now(period) and left and self.low.endswith(LEFT, first, start):
            return True
        return RAISED_TO.search(self.low, first, start) is not None

    def _is_up_to_now(self, period: Period) -> bool:
        """Whether a span reaches up to the day, or is a term that ends in its year."""
        today = self.timeline.today
        ending = period.kind == "term" and period.end and today and period.end.year == today.year
        return period.kind == "since" or bool(ending)

    def _told_from(self, draft: Draft, sentence: Sentence) -> int:
        """Where a number is told of; what another has become is of no time that stands behind that one."""
        start = draft.quantity.start
        became = FROM_TO.search(self.low, sentence.start, start)
        return became.start() if became else start

    def _times_between(self, earlier: Draft, draft: Draft, sentence: Sentence) -> bool:
        """Whether a time is told between two numbers; in front of the second one's brackets it is of the first."""
        start, end = max(earlier.quantity.end, sentence.start), draft.quantity.start
        return bool(self.timeline.times.between(max(start, self.low.rfind("(", start, end)), end))


def _kind(draft: Draft) -> Kind:
    """What a number is over time, by what it counts and what is done to it."""
    adds_up = draft.indicator in flows() or draft.verb == "deed"
    if draft.verb in ("attend", "elect") or draft.indicator in ("congress_delegates", "committee_members"):
        return "event"
    if draft.indicator in states():
        return "post" if adds_up else "stock"
    return "flow" if adds_up else "other"
