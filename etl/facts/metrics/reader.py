"""Quantities become metrics: what is counted, what is said of it, which indicator, whose, when, planned or done."""

import re
from collections.abc import Sequence

from etl.facts.indicators import Context, decide
from etl.facts.metrics import cues, predicates, status
from etl.facts.metrics.cells import CellReader
from etl.facts.metrics.cues import Cue
from etl.facts.metrics.drafts import Draft, Memory, Spot
from etl.facts.metrics.objects.reader import find_object
from etl.facts.metrics.plans import Plans, look_ahead
from etl.facts.metrics.respectively import distribute
from etl.facts.metrics.rows import Rows
from etl.facts.metrics.told import told
from etl.facts.metrics.verbs import Verbs
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


class MetricReader:
    """Reads the metrics of one article, sentence by sentence."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline) -> None:
        self.text, self.low, self.discourse, self.timeline = text, low, discourse, timeline
        self.memory = Memory(text, low)
        self.cells = CellReader(text, low, self.memory)
        self.plans = Plans(low)
        self.verbs = Verbs(low)
        self.rows = Rows(text, low, discourse, timeline, self.cells)

    def note(self, sentence: Sentence, counted: bool) -> None:
        """Take in a sentence's part in the layout: headers, headings, lead-ins to lists."""
        low = self.low[sentence.start : sentence.end]
        self.cells.note(sentence)
        self.plans.note(sentence, counted)
        self.memory.keep_rated(sentence.start, sentence.end)
        if (sentence.kind == "item" and low[:1].isdigit()) or low.endswith(":"):
            self.memory.keep_label(sentence.start, sentence.end)

    def read(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Metric]:
        """The metrics of one sentence."""
        if self.cells.at_header:
            return []
        drafts = self._drafts(index, sentence, quantities)
        predicates.share(self.low, drafts)
        distribute(self.low, sentence.start, drafts, self.memory)
        for draft in drafts:
            draft.indicator = self._indicator(draft, sentence)
            draft.told = told(self.text, self.low, draft, sentence.start)
        self.memory.keep_counted(drafts)
        self.verbs.keep(drafts, sentence)
        metrics = [self.rows.metric(draft, index, sentence) for draft in drafts]
        return [row for row in metrics if row.object or row.property or self._beside_words(row, sentence)]

    def _drafts(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Draft]:
        """The numbers of a sentence, each with what the words around it tell, and the numbers before it."""
        self.memory.keep_wholes(sentence.start, sentence.end)
        planned = self.plans.cover(sentence, bool(self.cells.columns))
        found, plain = self._cues(sentence, quantities), self._plain(sentence)
        drafts: list[Draft] = []
        for i, quantity in enumerate(quantities):
            spot = self._spot(quantity, sentence, plain, drafts)
            said = predicates.said_behind(self.low, quantity, quantities[i + 1 :], sentence.end)
            draft = Draft(quantity, base=quantity.base, said=said, before=spot.previous)
            if quantity.noun is not None:
                draft.said = draft.said or predicates.said_ahead(spot.left)
            find_object(draft, spot, self.memory)
            draft.property = draft.property or predicates.in_phrase(self.text, self.low, draft)
            self.cells.fill(draft, sentence)
            draft.direction = self.cells.direction(draft, sentence) or status.direction(self.low, spot, draft)
            ahead = planned or look_ahead(self.timeline.times, index, quantity.start)
            draft.status = status.status(self.low, spot, draft, ahead, sentence.end)
            draft.verb = self.verbs.governing(draft, spot, found, sentence)
            drafts.append(draft)
        return drafts

    def _spot(self, quantity: Quantity, sentence: Sentence, plain: str, before: Sequence[Draft]) -> Spot:
        start, at = sentence.start, quantity.start
        outside = [draft for draft in before if not self._bracketed(draft.quantity, quantity)]
        return Spot(start, self.text[start:at], self.low[start:at], plain[: at - start], before, outside)

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
