"""Which period that was stated before still holds in a sentence: the last, unless it was but of its own paragraph."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, TypeAlias

from etl.facts.sentence import Sentence
from etl.facts.when import scope
from etl.facts.when.meanings import Meanings
from etl.facts.when.times import OF_A_DAY, OF_YEARS, Times
from etl.language.period import Period, as_of
from etl.language.periods import Temporal

# What a number is over time: something that happened, what adds up, what there is, who was given a post and holds it.
Kind: TypeAlias = Literal["event", "flow", "stock", "post", "other"]
ADDING_UP = ("flow", "post")
REPORTED_ON = ("flow", "other")
SPANS = ("term", "since")


class Lasting:
    """Carries the periods of one article from sentence to sentence."""

    def __init__(self, times: Times) -> None:
        self.times, self.low, self.sentences, self.today = times, times.low, times.sentences, times.today
        self.meanings = Meanings(times)
        self._last: dict[tuple[int, bool, Kind], Period] = {}
        self._openings = {sentence.block: sentence.start for sentence in reversed(self.sentences)}

    def resolved(self, temporal: Temporal, index: int, target: bool = False) -> Period:
        """What an expression of a sentence means there."""
        return self.meanings.of(temporal, index, target, lambda: self.carried(index))

    def carried(self, index: int, target: bool = False, kind: Kind = "stock") -> Period:
        """The period last stated before a sentence; else the one that the article reports on, or the day."""
        asked = (index, target, kind)
        if asked not in self._last:
            self._last[asked] = self._stated_last(*asked)
        return self._last[asked]

    def _stated_last(self, index: int, target: bool, kind: Kind) -> Period:
        stated = self._stated_before(index, target, kind)
        last = next(stated, None)
        if last and last.kind == "as_of" and kind == "flow" and not target:  # nothing adds up on a day
            return next((period for period in stated if period.kind in SPANS), None) or self._term_reported() or last
        if last and last.kind == "since" and kind == "stock" and not target:  # what there is, is there at its end
            return as_of(last.end)
        return last or self._unstated(target, kind)

    def _stated_before(self, index: int, target: bool, kind: Kind) -> Iterator[Period]:
        """The periods that sentences before one state and that still hold there, the last first."""
        here = self.sentences[index]
        for i in reversed(self._telling[: bisect_left(self._telling, index)]):
            sentence = self.sentences[i]
            section = sentence.kind == "heading" and here.kind == "paragraph"
            if (section and not target) or (here.block != sentence.block and self._opens_item(here)):
                return
            if not self._is_aside(sentence, here, target) and (said := self._holding(i, index, target, kind)):
                yield self.resolved(said[-1], i)
            if section:  # its plans may be for the term that it names, never for one named before
                return

    def _unstated(self, target: bool, kind: Kind) -> Period:
        """What holds where no sentence before states a period: what the article reports on, or its day."""
        if kind in REPORTED_ON and not target and self.times.reported:
            return self.resolved(*self.times.reported)
        if kind == "flow" and not target and (closed := self.times.closed_year):
            return closed
        return as_of(self.today)

    def _term_reported(self) -> Period | None:
        """The years that the article reports on, if they are several."""
        reported = self.times.reported
        return self.resolved(*reported) if reported and reported[0].name == "span" else None

    @cached_property
    def _telling(self) -> list[int]:
        """The sentences that state a time, and the headings."""
        return [i for i, s in enumerate(self.sentences) if s.kind == "heading" or self.times.stating(i)]

    def _is_aside(self, sentence: Sentence, here: Sentence, target: bool) -> bool:
        """Whether a sentence tells no others when: a caption, the headline but of plans, another item of the list."""
        another_item = here.kind == sentence.kind == "item" and sentence.block != here.block
        return another_item or (sentence.kind in ("caption", "title") and not target)

    def _holding(self, index: int, later: int, target: bool, kind: Kind) -> list[Temporal]:
        """The expressions of a sentence that still hold in a later one."""
        here = self.sentences[later]
        said = [t for t in self.times.stating(index) if self._carries(t, index, here, target)]
        said = [t for t in said if not is_of_noun(self.low, t, said)]
        if target or here.block == self.sentences[index].block:
            return said
        return [t for t in said if not (self._digresses(t, index, kind in ADDING_UP) or self._is_left_behind(t, later))]

    def _digresses(self, temporal: Temporal, index: int, adds_up: bool) -> bool:
        """Whether a period goes back behind one stated before, or into it, and so holds in its paragraph only."""
        period = temporal.period
        if period is None or period.start is None or period.end is None:
            return False
        within = adds_up and period.kind == "year" and temporal.start > self.sentences[index].start
        return any(
            period.end < start
            or (adds_up and kind == "since" and period.start >= start)
            or (within and kind == "term" and period.start >= start)
            for at, start, kind in self.times.frames(index)
            if at < temporal.start
        )

    def _is_left_behind(self, temporal: Temporal, index: int) -> bool:
        """Whether a span up to now, of years behind a period, is told of between that one and a later sentence."""
        period = temporal.period
        if period is None or period.end is None or period.kind == "event":
            return False
        spans = ((at, start) for at, start, kind in self.times.frames(index - 1) if kind == "since")
        return any(at > temporal.start and period.end < start for at, start in spans)

    def _is_head(self, sentence: Sentence) -> bool:
        """Whether a sentence is the head of what follows, not prose; as is the question of what answers it."""
        return sentence.kind == "heading" or self.low[sentence.end - 1] in ":?"

    def _opens_item(self, sentence: Sentence) -> bool:
        """Whether a sentence's paragraph is an item of news of its own: `* Chiều cùng ngày, …`."""
        return self.low.startswith(("*", "●", "◆", "•"), self._openings[sentence.block])

    def _carries(self, temporal: Temporal, index: int, here: Sentence, target: bool) -> bool:
        """Whether a period still holds in a later sentence."""
        sentence = self.sentences[index]
        if not scope.holds_after(self.low, temporal, sentence.start, sentence.end, self._is_head(sentence)):
            return False
        of_paragraph = self._is_of_paragraph(temporal) or (temporal.name == "by_year" and not target)
        if sentence.block != here.block and of_paragraph:
            return False
        if not target and not self.times.is_over(temporal, index):
            return False
        return temporal.name not in OF_A_DAY or bool(temporal.period and temporal.period.start)

    def _is_of_paragraph(self, temporal: Temporal) -> bool:
        """Whether a period holds in its paragraph only: until the day, of a school, of one year of several."""
        until_now = temporal.period is not None and temporal.period.kind == "since"
        return (
            until_now
            or temporal.name in ("school_year", "past_years", "since_then", "then", "same_time")
            or self.low.startswith(scope.ASIDE, temporal.start)
        )


def is_of_noun(low: str, temporal: Temporal, said: Sequence[Temporal]) -> bool:
    """`Nhiệm kỳ 2020 - 2025, … thu nhập năm 2024 đạt`: a year of one figure, where a span frames the rest."""
    if temporal.name not in ("year", "last_year") or not low[temporal.start - 2].isalpha():
        return False
    return any(t.start < temporal.start and t.name in OF_YEARS for t in said)
