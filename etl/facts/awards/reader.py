"""Reads the awards of an article, sentence by sentence, clause by clause, and says which numbers they have used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etl.facts.awards import praise
from etl.facts.awards.conferral import is_conferred, is_pending, stands_alone
from etl.facts.awards.frames import Frame, is_also_given, may_receive, recipients
from etl.facts.awards.givers import Givers
from etl.facts.awards.names import ORDERS, TITLES, AwardNames, Named
from etl.facts.awards.rows import AwardRows
from etl.facts.discourse import Discourse, Sentence
from etl.facts.quantities import Quantity
from etl.facts.timeline import Timeline
from etl.records import Award

# The awards of a sentence, the quantities that they have used, and spans of what is only proposed.
Given = tuple[list[Award], list[Quantity], list[tuple[int, int]]]


@dataclass(slots=True)
class Reading:
    """What has been read of a sentence so far."""

    index: int
    sentence: Sentence
    free: list[Quantity]
    used: list[Quantity]
    awards: list[Award] = field(default_factory=list)
    proposed: list[tuple[int, int]] = field(default_factory=list)
    giver: str | None = None

    def take(self, awards: Sequence[Award], used: Sequence[Quantity]) -> None:
        """Add awards and the quantities that they have used."""
        self.awards += awards
        self.used += used
        self.free = [quantity for quantity in self.free if quantity not in used]


class AwardReader:
    """Reads the awards of one article; its sentences are to be handed over in order."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline) -> None:
        self.low = low
        self.names = AwardNames(low)
        self.givers = Givers(text, low, discourse)
        self.rows = AwardRows(text, low, discourse, timeline, self.givers)
        self.badges_open = False  # a list of badges goes on over the next items
        self.badge_giver: str | None = None

    def read(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> Given:
        """The awards of a sentence, with the quantities used and what is only proposed."""
        lists_badges = self.badges_open and sentence.kind == "item"
        if not lists_badges and not self.names.may_be_in(sentence):
            self.badges_open = False
            return [], [], []
        named = self.names.named(sentence)
        in_names = [q for q in quantities if q.number.kind == "words" and _is_part(q, named)]
        reading = Reading(index, sentence, [q for q in quantities if q not in in_names], in_names)
        if lists_badges or any(award.is_badge for award in named):
            self.badges_open = True
            self._read_clause(reading, self.names.with_badge_years(named, sentence), sentence.start, sentence.end)
        else:
            self.badges_open = self.badges_open and any(award.code in ORDERS for award in named)
            named = self.names.with_order_ranks(named, sentence)
            for start, end in _clauses(self.low, sentence):
                self._read_clause(reading, named, start, end)
        return reading.awards, reading.used, reading.proposed

    def _read_clause(self, reading: Reading, named: Sequence[Named], start: int, end: int) -> None:
        frames = _frames(reading, named, start, end)
        for frame in frames:
            self._read_frame(reading, frame)
        if any(frame.named.is_badge for frame in frames):
            also = [q for q in reading.free if is_also_given(self.low, q, reading.sentence.start)]
            reading.take(self.rows.counted(frames[0], also, reading.giver), also)
        self._read_merits(reading, start, end)
        if not frames:
            self._read_praise(reading, start, end)

    def _read_frame(self, reading: Reading, frame: Frame) -> None:
        named = frame.named
        if is_pending(self.low, frame):
            if named.code not in TITLES:
                reading.proposed.append((named.start, frame.after))
            return
        reading.giver = self._giver(frame, reading.giver)
        if named.code in TITLES and not is_conferred(self.low, frame, reading.free):
            return
        people = [q for q in reading.free if may_receive(q)]
        if taken := recipients(self.low, frame, people):
            reading.take(self.rows.counted(frame, taken, reading.giver), taken)
        elif stands_alone(self.low, frame, people):
            reading.take(self.rows.uncounted(frame, reading.giver), ())

    def _giver(self, frame: Frame, carried: str | None) -> str | None:
        """Who confers; that of a badge holds for the whole list of badges."""
        giver = self.givers.giver(frame, None if frame.opens else carried)
        if frame.named.is_badge:
            if giver is None and (frame.sentence.kind == "item" or not frame.opens):
                giver = self.badge_giver
            self.badge_giver = giver
        return giver

    def _read_merits(self, reading: Reading, start: int, end: int) -> None:
        people = praise.countable(reading.free, start, end)
        for merit, quantity in praise.merits(self.low, people, end):
            frame = Frame(merit, reading.index, reading.sentence, start, start, end)
            reading.take(self.rows.counted(frame, [quantity], None), [quantity])

    def _read_praise(self, reading: Reading, start: int, end: int) -> None:
        verb = praise.praise(self.low, start, end)
        if verb is None:
            return
        praised = praise.praised(self.low, verb, praise.countable(reading.free, start, end))
        if praised:
            frame = Frame(verb, reading.index, reading.sentence, start, start, end)
            reading.take(self.rows.counted(frame, praised, self.givers.praiser(frame)), praised)


def _is_part(quantity: Quantity, named: Sequence[Named]) -> bool:
    """Whether a number stands in the name of an award (`hạng ba`)."""
    return any(award.start < quantity.number.start < award.end for award in named)


def _clauses(low: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, up to each semicolon."""
    start = sentence.start
    while (mark := low.find(";", start, sentence.end)) >= 0:
        yield start, mark + 1
        start = mark + 1
    yield start, sentence.end


def _frames(reading: Reading, named: Sequence[Named], start: int, end: int) -> list[Frame]:
    """The frames of a clause: the words about an award reach to its neighbours."""
    here = [award for award in named if start <= award.start < end]
    befores = [start, *(award.end for award in here)]
    afters = [*(award.start for award in here[1:]), end]
    return [
        Frame(award, reading.index, reading.sentence, start, before, after)
        for award, before, after in zip(here, befores, afters, strict=False)
    ]
