"""Reads the awards of an article, sentence by sentence, clause by clause, and says which numbers they have used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etl.facts.awards.conferral import is_conferred, is_honoured, is_pending, is_whole, stands_alone
from etl.facts.awards.counts import (
    counts_awards,
    given_besides,
    is_also_given,
    is_granted,
    is_put_forward,
    may_receive,
    recipients,
)
from etl.facts.awards.frames import Clause, Frame, frames
from etl.facts.awards.givers import Givers
from etl.facts.awards.names import (
    BADGE,
    ORDERS,
    TITLES,
    Named,
    named_awards,
    speaks_of_badges,
    with_badge_years,
    with_bare_badges,
    with_order_ranks,
)
from etl.facts.awards.praise import (
    is_praised_alone,
    merits,
    praisable,
    praised,
    proposed_praise,
    speaks_of_praise,
    verbs_of_praise,
)
from etl.facts.awards.rows import AwardRows
from etl.facts.quantities import Quantity
from etl.facts.sentence import Sentence
from etl.facts.when.timeline import Timeline
from etl.facts.whose.discourse import Discourse
from etl.language.fold import pattern
from etl.records import Award

# The awards of a sentence, the quantities that they have used, and spans of what is only proposed.
Given = tuple[list[Award], list[Quantity], list[tuple[int, int]]]


OF_THESE = pattern(r"(?:trong (?:số )?(?:đó|này)|trong số các đảng viên|gồm|bao gồm|cụ thể)(?!\w)")  # a list goes on


GOES_ON = pattern(  # `tặng Bằng khen cho 38 chi bộ; 6 bí thư chi bộ và 47 đảng viên`: more of those given the same
    r" (?:và )?\d[\d.]* (?:tập thể|cá nhân|đảng viên|đồng chí|chi bộ|đảng bộ|bí thư|hộ|gia đình|cán bộ)(?!\w)"
    r"(?![^;.]*(?<!\w)(?:được|tặng|trao|nhận|đạt|đoạt|khen thưởng|kết nạp|kỷ luật|huy hiệu|bằng khen|giấy khen)(?!\w))"
)


@dataclass(slots=True)
class Reading:
    """What has been read of a sentence so far."""

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
        self.givers = Givers(text, low, discourse)
        self.rows = AwardRows(text, low, discourse, timeline, self.givers)
        self.of_badges = speaks_of_badges(low)
        self.badges_open = False  # a list of badges goes on over the next items
        self.badge_giver: str | None = None

    def read(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> Given:
        """The awards of a sentence, with the quantities used and what is only proposed."""
        named = named_awards(self.low, sentence)
        if self.of_badges:
            named = with_bare_badges(self.low, named, sentence)
        lists_badges = self.badges_open and (
            sentence.kind == "item" or OF_THESE.match(self.low, sentence.start) is not None
        )
        if not (named or quantities or lists_badges or speaks_of_praise(self.low, sentence)):
            self.badges_open = False
            return [], [], []
        in_names = [q for q in quantities if _is_part(q, named)]
        reading = Reading([q for q in quantities if q not in in_names], in_names)
        if self.badges_open and not named:
            self._read_besides(index, sentence, reading)
        if lists_badges or any(award.is_badge for award in named):
            self.badges_open = True
            named = with_order_ranks(self.low, with_badge_years(self.low, named, sentence), sentence)
            self._read_clause(Clause(index, sentence, sentence.start, sentence.end), named, reading)
        else:
            self.badges_open = self.badges_open and any(award.code in ORDERS for award in named)
            named = with_order_ranks(self.low, named, sentence)
            for start, end in _clauses(self.low, sentence):
                self._read_clause(Clause(index, sentence, start, end), named, reading)
        return reading.awards, reading.used, reading.proposed

    def _read_besides(self, index: int, sentence: Sentence, reading: Reading) -> None:
        """More recipients of the badges that the sentence before has named."""
        given = given_besides(self.low, reading.free, sentence.start, sentence.end)
        clause = Clause(index, sentence, sentence.start, sentence.end)
        for quantity in given:
            badge = Named(quantity.end, quantity.end, BADGE)
            frame = Frame(badge, clause, clause.start, clause.end)
            reading.take(self.rows.counted(frame, [quantity], self.badge_giver), [quantity])

    def _read_clause(self, clause: Clause, named: Sequence[Named], reading: Reading) -> None:
        """The awards that a clause names, then praise."""
        framed = frames(self.low, clause, named)
        for frame in framed:
            self._read_frame(frame, reading)
        if any(frame.named.is_badge for frame in framed):
            also = [q for q in reading.free if is_also_given(self.low, q, clause.start)]
            reading.take(self.rows.counted(framed[0], also, reading.giver), also)
        reading.proposed += proposed_praise(self.low, clause)
        if people := praisable(reading.free, clause):
            self._read_merits(clause, people, reading)
        for frame in verbs_of_praise(self.low, clause, framed):
            self._read_praise(frame, reading)

    def _read_frame(self, frame: Frame, reading: Reading) -> None:
        """The rows of one award: to numbers of recipients, else to whom the sentence speaks of."""
        named = frame.named
        if is_pending(self.low, frame):
            if named.code not in TITLES:
                self._read_proposal(frame, reading)
            return
        giver = self._giver(frame, reading.giver)
        if self.givers.owner(frame) is None:  # `Cờ thi đua của Chính phủ` is not of who gives the next
            reading.giver = giver
        if named.code in TITLES and not is_conferred(self.low, frame, reading.free):
            return
        if named.code == "state_honour" and not is_honoured(self.low, frame):
            return
        people = [q for q in reading.free if may_receive(self.low, q) and not is_whole(self.low, q, frame)]
        if mixed := self.rows.recipients.listed(frame, people):
            reading.take(*self.rows.mixed(frame, mixed, giver))
        elif taken := recipients(self.low, frame, people):
            if ahead := self.rows.recipients.listed_ahead(frame, taken):
                reading.take(*self.rows.mixed(frame, ahead, giver))
            of_awards = [q for q in people if counts_awards(self.low, q, named)]
            holds = taken[0] in of_awards
            to = self.rows.recipients.holder(frame, [*reading.used, *people]) if holds else None
            reading.take(self.rows.counted(frame, taken, giver, to), [*taken, *of_awards])
        elif stands_alone(self.low, frame, people):
            reading.take(self.rows.uncounted(frame, giver), ())

    def _read_proposal(self, frame: Frame, reading: Reading) -> None:
        """What is only proposed, and the rows of those that have been given it already."""
        behind = [q for q in reading.free if frame.named.end <= q.start < frame.after]
        granted = [q for q in behind if is_granted(self.low, q, frame.named.end)]
        reading.take(self.rows.counted(frame, granted, self.givers.giver(frame, None)), granted)
        ahead = [q for q in reading.free if frame.before <= q.start and is_put_forward(self.low, q, frame.named.start)]
        start = ahead[0].start if ahead else frame.named.start
        reading.proposed.append((start, granted[0].start if granted else frame.after))

    def _giver(self, frame: Frame, carried: str | None) -> str | None:
        """Who confers; that of the Party's badge, told once, holds for all badges of the article."""
        begins_anew = frame.opens and self.low[frame.clause.start : frame.named.start].strip()
        giver = self.givers.giver(frame, None if begins_anew else carried)
        if not frame.named.is_badge:
            return giver
        self.badge_giver = giver or self.badge_giver
        return self.badge_giver

    def _read_merits(self, clause: Clause, people: Sequence[Quantity], reading: Reading) -> None:
        """Merits (thành tích) in the place of an award."""
        for merit, quantity in merits(self.low, people, clause.end):
            frame = Frame(merit, clause, clause.start, clause.end)
            reading.take(self.rows.counted(frame, [quantity], None), [quantity])

    def _read_praise(self, frame: Frame, reading: Reading) -> None:
        """Praise (biểu dương, khen thưởng) of a number of people or organisations, or of one that is named."""
        giver = self.givers.praiser(frame, reading.giver)
        if taken := praised(self.low, frame, praisable(reading.free, frame.clause)):
            reading.take(self.rows.counted(frame, taken, giver), taken)
            reading.giver = giver
        elif giver and is_praised_alone(self.low, frame) and self.rows.recipients.is_named(frame):
            reading.take(self.rows.uncounted(frame, giver), ())


def _is_part(quantity: Quantity, named: Sequence[Named]) -> bool:
    """Whether a number stands in the name of an award (`hạng ba`, `Huy hiệu 30, 40 năm tuổi Đảng`)."""
    at, in_words = quantity.number.start, quantity.number.kind == "words"
    return any(award.start < at < award.end and (in_words or award.is_badge) for award in named)


def _clauses(low: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, up to each semicolon."""
    start = sentence.start
    at = start
    while (mark := low.find(";", at, sentence.end)) >= 0:
        at = mark + 1
        if not GOES_ON.match(low, at, sentence.end):
            yield start, at
            start = at
    yield start, sentence.end
