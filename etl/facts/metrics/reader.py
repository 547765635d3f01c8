"""Quantities become metrics: what is counted, what is said of it, which indicator, whose, when, planned or done."""

import re
from collections.abc import Sequence

from etl.facts.indicators import Context, categories, decide
from etl.facts.metrics import cues, predicates, status
from etl.facts.metrics.cells import CellReader
from etl.facts.metrics.changes import starts
from etl.facts.metrics.cues import Cue
from etl.facts.metrics.dates import Dates
from etl.facts.metrics.drafts import Draft, Memory, Spot
from etl.facts.metrics.holders import Holders
from etl.facts.metrics.objects.reader import find_object
from etl.facts.metrics.plans import Plans, is_ahead, look_ahead
from etl.facts.metrics.respectively import distribute
from etl.facts.metrics.told import told
from etl.facts.metrics.verbs import governing
from etl.facts.phrases import known_noun
from etl.facts.quantities import Quantity
from etl.facts.sentence import Sentence
from etl.facts.when.timeline import Timeline
from etl.facts.whose.discourse import Discourse
from etl.language.fold import shadow
from etl.language.spans import Spans
from etl.records import Metric

WORD = re.compile(r"[^\W\d_]{2}")
NEAR = 40  # letters before and behind a number
NEAR_OBJECT = 200  # letters in front of a number within which its object may be written


class MetricReader:
    """Reads the metrics of one article, sentence by sentence."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline) -> None:
        self.text, self.low, self.discourse, self.timeline = text, low, discourse, timeline
        self.memory = Memory(text, low)
        self.cells = CellReader(text, low, self.memory)
        self.plans = Plans(low)
        self.verb: str | None = None  # that governed the last number of the sentence before
        self.dates = Dates(low, timeline, self.cells)
        self.holders = Holders(low, discourse)

    def note(self, sentence: Sentence, counted: bool) -> None:
        """Take in a sentence's part in the layout: headers, headings, lead-ins to lists."""
        low = self.low[sentence.start : sentence.end]
        self.cells.note(sentence)
        self.plans.note(sentence, counted)
        if (sentence.kind == "item" and low[:1].isdigit()) or low.endswith(":"):
            self.memory.keep_label(sentence.start, sentence.end)

    def read(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Metric]:
        """The metrics of one sentence."""
        if self.cells.at_header:
            return []
        found = self._cues(sentence, quantities)
        self.memory.keep_wholes(sentence.start, sentence.end)
        planned = self.plans.cover(sentence, bool(self.cells.columns))
        plainly = self._plain(sentence)
        drafts: list[Draft] = []
        for i, quantity in enumerate(quantities):
            aside = predicates.past_aside(self.low, quantity, sentence.end)
            later = next((later for later in quantities[i + 1 :] if later.start >= aside), None)
            stop = predicates.reach(self.low, aside, later) if later else sentence.end
            said = predicates.said_behind(self.low, quantity, stop)
            draft = Draft(quantity, base=quantity.base, said=said, before=drafts[-1] if drafts else None)
            left = self.low[sentence.start : quantity.start]
            outside = [d for d in drafts if not self._bracketed(d.quantity, quantity)]
            plain = plainly[: len(left)]
            if quantity.noun is not None:
                draft.said = draft.said or predicates.said_ahead(left)
            find_object(
                draft,
                Spot(sentence.start, self.text[sentence.start : quantity.start], left, plain, drafts, outside),
                self.memory,
            )
            draft.property = draft.property or predicates.in_phrase(self.text, self.low, draft)
            self.cells.fill(draft, sentence)
            draft.direction = self.cells.direction(draft, sentence) or status.direction(self.low, left, drafts, draft)
            ahead = planned or look_ahead(self.timeline.times, index, quantity.start)
            draft.status = (
                "actual"
                if starts(self.low, draft.quantity)
                else status.status(left, draft, ahead, self.low[quantity.end : sentence.end])
            )
            draft.verb = governing(self.low, draft, found, sentence, drafts, self.verb)
            drafts.append(draft)
        predicates.share(self.low, drafts)
        distribute(self.low, sentence.start, drafts, self.memory)
        for draft in drafts:
            draft.indicator = self._indicator(draft, sentence)
            draft.told = told(self.text, self.low, draft, sentence.start)
        self.memory.keep_counted(drafts)
        if sentence.kind != "item":  # a list's items share the verb of its lead-in
            self.verb = next((draft.verb for draft in reversed(drafts) if draft.verb), None)
        read = [self._metric(draft, index, sentence) for draft in drafts]
        return [metric for metric in read if metric.object or metric.property or self._beside_words(metric, sentence)]

    def _beside_words(self, metric: Metric, sentence: Sentence) -> bool:
        """Whether there are any words near a number; in a row of mere numbers none says what it counts."""
        first, last = max(sentence.start, metric.start - NEAR), min(sentence.end, metric.end + NEAR)
        return WORD.search(self.low, first, last) is not None

    def _cues(self, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Cue]:
        """The cue words of a sentence that stand neither in a name nor in a counted phrase."""
        spans = [(name.start, name.end) for name in self.discourse.referents.between(sentence.start, sentence.end)]
        taken = Spans(spans + [(quantity.start, quantity.end) for quantity in quantities])
        return [cue for cue in cues.scan(self.low, sentence.start, sentence.end) if cue.start not in taken]

    def _bracketed(self, earlier: Quantity, later: Quantity) -> bool:
        """Whether an earlier number stands in brackets that are closed before the later one."""
        between = self.low[earlier.end : later.start]
        return ")" in between and (between + "(").index("(") > between.index(")")

    def _plain(self, sentence: Sentence) -> str:
        """A sentence with the names and the expressions of time in it blanked out."""
        start, words = sentence.start, self.low[sentence.start : sentence.end]
        spans = [(said.start, said.end) for said in self.timeline.times.between(start, sentence.end)]
        spans += [(name.start, name.end) for name in self.discourse.referents.between(start, sentence.end)]
        for first, last in spans:
            words = words[: first - start] + " " * (last - first) + words[last - start :]
        return words

    def _indicator(self, draft: Draft, sentence: Sentence) -> str:
        left = self.low[sentence.start : draft.quantity.start]
        if draft.fixed is not None:
            return draft.fixed
        decided, before = decide(self._context(draft, left)), draft.inherits
        if before is None or decided == before.indicator:
            return decided
        alone = not (before.property or before.said)
        cut = alone and draft.direction == "decrease" and draft.group == "place"  # `còn 296 xóm, giảm 153 xóm`
        of_plan = draft.quantity.unit == "%" and decided == "targets_met"
        return decided if cut or of_plan else before.indicator

    def _context(self, draft: Draft, left: str) -> Context:
        said = f"{shadow(draft.property)} {draft.said}".strip() if draft.property else draft.said
        tail = draft.noun.removeprefix(head) if (head := self._head(draft)) else ""
        kinds = [cue.kind for cue in cues.scan(said, 0, len(said))]
        unit = "%" if draft.quantity.unit.startswith("%") else draft.quantity.unit
        return Context(
            draft.group,
            draft.default,
            draft.noun,
            tail,
            unit,
            draft.verb,
            said,
            tuple(kinds),
            left,
            draft.direction,
            unit == "%" or draft.base is not None,
        )

    def _head(self, draft: Draft) -> str:
        """The head of the counted phrase, as the lexicon knows it."""
        noun = known_noun(draft.noun, 0, len(draft.noun))
        return draft.noun[: noun.end] if noun else ""

    def _metric(self, draft: Draft, index: int, sentence: Sentence) -> Metric:
        quantity = draft.quantity
        follows = draft.indicator == "targets_met" or draft.inherits is not None
        category = self._category(draft.before if follows and draft.before else draft)
        holder = self.holders.holder(draft, category, index)
        whose = holder.name if holder else None
        period = self.dates.period(draft, index, sentence, whose)
        planned = draft.status == "target" or is_ahead(period, self.timeline.today)
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
        of_part = draft.indicator in (
            "other",
            "women_share",
            "ethnic_minority_share",
            "youth_share",
            "cadres_qualified",
        )
        return categories().get(draft.default if of_part and draft.group in ("member", "org") else draft.indicator, "")

    def _label(self, draft: Draft, sentence: Sentence) -> str | None:
        """The label of a bare count: the noun right in front of it, else what is said of the counted."""
        left = self.low[sentence.start : draft.quantity.start].rstrip()
        return draft.object if draft.object and left.endswith(shadow(draft.object)) else draft.property

    def _quote_start(self, draft: Draft, sentence: Sentence) -> int:
        """A label in front of a bare number belongs to the quote."""
        start = draft.quantity.start
        label = draft.place or (
            self._label(draft, sentence) if draft.quantity.noun is None and draft.quantity.unit == "count" else None
        )
        if label:
            at = self.low.rfind(shadow(label), max(sentence.start, start - 90), start)
            return (
                at
                if at >= 0 and not any(c.isdigit() or c in ",(" for c in self.low[at + len(label) : start])
                else start
            )
        return start
