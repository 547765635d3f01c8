"""The facts of one article: its sentences are read in order, and every number ends as a fact or set aside."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from etl.facts import aside, duplicates
from etl.facts.awards import AwardReader
from etl.facts.counted import counted
from etl.facts.metrics.reader import MetricReader
from etl.facts.organisations.entities import Entities
from etl.facts.quantities import Quantity, apart_from_names, quantities
from etl.facts.sentence import Sentence
from etl.facts.when.timeline import Timeline
from etl.facts.whose.discourse import Discourse
from etl.language.numbers import capital_words, scan
from etl.language.sentences import split_sentences
from etl.language.spans import Spans, first_around
from etl.page.layout import Block, Page
from etl.records import Award, Metric, SetAside

DIGITS = re.compile(r"\d+")
MOST_NUMBERS = 5_000  # that are weighed; a report of a province's whole year states some hundreds
TOO_MANY = f"facts: more than {MOST_NUMBERS:,} numbers are stated; those behind them are set aside unread"
Span = tuple[int, int, str]  # start, end, the reason why a number in it is no fact


@dataclass(frozen=True, slots=True)
class Facts:
    """What an article states in numbers."""

    metrics: tuple[Metric, ...]
    awards: tuple[Award, ...]
    set_aside: tuple[SetAside, ...]
    warnings: tuple[str, ...] = ()


class ArticleReader:
    """Reads the facts of one article. `flow` is its text with wrapped lines joined, `low` its shadow."""

    def __init__(
        self, flow: str, low: str, page: Page, entities: Entities, today: date | None, province: str | None
    ) -> None:
        self.flow, self.low, self.page = flow, low, page
        self.sentences = [
            Sentence(start, end, i, block.kind)
            for i, block in enumerate(page.blocks)
            for start, end in _sentences(flow, block)
        ]
        self.discourse = Discourse(low, self.sentences, entities, province)
        self.timeline = Timeline(low, self.sentences, today)
        self.metric_reader = MetricReader(flow, low, self.discourse, self.timeline)
        self.award_reader = AwardReader(flow, low, self.discourse, self.timeline)
        self.runs = [run.span() for run in DIGITS.finditer(flow)]
        self.digits = Spans(self.runs)
        self.spans: list[Span] = []
        self.left = MOST_NUMBERS

    def read(self) -> Facts:
        """Every fact, in order, each stated once."""
        metrics: list[Metric] = []
        awards: list[Award] = []
        for index, sentence in enumerate(self.sentences):
            if not self.left:
                break
            found = self._quantities(index, sentence)[: self.left]
            self.left -= len(found)
            given, used, proposed = self.award_reader.read(index, sentence, found)
            awards += given
            self.spans += [(start, end, "unclear") for start, end in proposed]
            left = [q for q in found if q not in used and not any(s <= q.start < e for s, e in proposed)]
            self.metric_reader.note(sentence, bool(left))
            if left:
                metrics += self.metric_reader.read(index, sentence, left)
        metrics, restated = duplicates.drop_restated(metrics, self.sentences)
        awards, announced = duplicates.drop_restated_awards(awards, self.sentences)
        again: list[Metric | Award] = [*restated, *announced]
        self.spans += [(fact.start, fact.end, "duplicate") for fact in again]
        warnings = () if self.left else (TOO_MANY,)
        return Facts(tuple(metrics), tuple(awards), tuple(self._set_aside([*metrics, *awards])), warnings)

    def _quantities(self, index: int, sentence: Sentence) -> list[Quantity]:
        """The numbers of a sentence that state something."""
        start, end = sentence.start, sentence.end
        numbers = list(scan(self.low, start, end))
        if not self.digits.meet(start, end) and not any(quantities(self.low, numbers, start, end)):
            return []
        here: list[Span] = [(t.start, t.end, t.reason) for t in self.timeline.times.all(index)]
        here += [(a.start, a.end, a.reason) for a in aside.scan(self.low, start, end)]
        here += [(r.start, r.end, "name") for r in self.discourse.referents.between(start, end)]
        self.spans += here
        here += [(n.start, n.end, "name") for n in capital_words(self.flow, numbers, start)]
        found = [apart_from_names(self.flow, q) for q in quantities(self.low, numbers, start, end, here)]
        kept, passing = counted(self.low, found, start)
        self.spans += [(q.start, q.end, reason) for q, reason in passing]
        return kept

    def _set_aside(self, facts: Sequence[Metric | Award]) -> Iterable[SetAside]:
        """A reason for every run of digits that is in no fact."""
        stated = first_around(((fact.start, fact.end) for fact in facts), self.runs)
        left = [run for run, fact in zip(self.runs, stated, strict=True) if fact is None]
        given = first_around([*self.spans, *self.page.furniture], left)
        reasons = (span or (*run, "unclear") for run, span in zip(left, given, strict=True))
        told = {(start, end): reason for start, end, reason in reversed(list(reasons))}
        return [SetAside(start, end, self.flow[start:end], told[start, end]) for start, end in sorted(told)]


def _sentences(flow: str, block: Block) -> Iterable[tuple[int, int]]:
    """The sentences of a block; a table's row is one, though its cells may stand on lines of their own."""
    return [(block.start, block.end)] if block.kind == "row" else split_sentences(flow, block.start, block.end)
