"""Drafts become metrics: the words that are quoted, whose the number is, when, planned or done."""

from etl.facts.indicators import categories
from etl.facts.metrics import status
from etl.facts.metrics.cells import CellReader
from etl.facts.metrics.dates import Dates
from etl.facts.metrics.drafts import Draft
from etl.facts.metrics.holders import Holders
from etl.facts.metrics.plans import is_ahead
from etl.facts.sentence import Sentence
from etl.facts.when.timeline import Timeline
from etl.facts.whose.discourse import Discourse
from etl.language.fold import pattern, shadow
from etl.records import Metric

NEAR_OBJECT = 200  # letters in front of a number within which its object may be written
BESIDE = pattern(
    r"[ :|\t-]*(?:(?:hiện |đã |cũng |chỉ |mới )*(?:là|có|còn|với|đối với|gồm|được|ra khỏi đảng|trường hợp)[ :]*)*"
)
LONGEST_LABEL = 90  # letters
OF_PART = (
    "other",
    "women_share",
    "ethnic_minority_share",
    "youth_share",
    "cadres_qualified",
)  # whatever it is a part of


class Rows:
    """Makes the metrics of one article, in order."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline, cells: CellReader) -> None:
        self.text, self.low, self.today = text, low, timeline.today
        self.dates, self.holders = Dates(low, timeline, cells), Holders(low, discourse)

    def metric(self, draft: Draft, index: int, sentence: Sentence) -> Metric:
        """The metric that a draft has become."""
        quantity = draft.quantity
        category = self._category(_first_told(draft))
        holder = self.holders.holder(draft, category, index)
        whose = holder.name if holder else None
        period = self.dates.period(draft, index, sentence, whose)
        planned = draft.status == "target" or is_ahead(period, self.today)
        start = self._quote_start(draft, sentence)
        return Metric(
            start,
            quantity.end,
            self.text[start : quantity.end],
            quantity.value,
            quantity.value_max,
            draft.base,
            quantity.qualifier,
            quantity.unit,
            self._as_written(draft),
            draft.told,
            draft.indicator,
            whose,
            period.start.isoformat() if period.start else None,
            period.end.isoformat() if period.end else None,
            period.kind,
            "target" if planned else "actual",
            draft.direction,
            status.polarity(draft.told),
        )

    def _as_written(self, draft: Draft) -> str | None:
        """The object with the capitals that it has in front of its number: `ủy viên Ban Thường vụ`."""
        words, start, noun = draft.object, draft.quantity.start, draft.quantity.noun
        if noun is not None and words == self.text[noun.start : noun.end]:
            return words
        at = self.low.rfind(words, max(0, start - NEAR_OBJECT), start) if words and words == words.lower() else -1
        return words[:1] + self.text[at + 1 : at + len(words)] if words and at >= 0 else words

    def _category(self, draft: Draft) -> str:
        """The category of a fact; a share of Party members is the Party's whatever its indicator."""
        of_body = draft.indicator in OF_PART and draft.group in ("member", "org")
        return categories().get(draft.default if of_body else draft.indicator, "")

    def _label(self, draft: Draft, sentence: Sentence) -> str | None:
        """The label of a bare count: the noun right in front of it, else what is said of the counted."""
        left = self.low[sentence.start : draft.quantity.start].rstrip()
        return draft.object if draft.object and left.endswith(shadow(draft.object)) else draft.property

    def _quote_start(self, draft: Draft, sentence: Sentence) -> int:
        """A label in front of a bare number belongs to the quote."""
        start = draft.quantity.start
        bare = draft.quantity.noun is None and draft.quantity.unit == "count"
        label = draft.place or (self._label(draft, sentence) if bare else None)
        at = self.low.rfind(shadow(label), max(sentence.start, start - LONGEST_LABEL), start) if label else -1
        beside = label is not None and at >= 0 and BESIDE.fullmatch(self.low, at + len(label), start)
        return at if beside else start


def _first_told(draft: Draft) -> Draft:
    """The number that a share of a plan, or one that says another again, goes back to."""
    while (draft.indicator == "targets_met" or draft.inherits) and (earlier := draft.inherits or draft.before):
        draft = earlier
    return draft
