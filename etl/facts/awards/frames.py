"""Frames: an award in its clause, and the numbers of recipients that belong to it.

`X tặng A cho N tập thể` names the recipients behind the award; `N cá nhân được X tặng A` those before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.facts.awards.names import ORDERS, TITLES, Named
from etl.facts.awards.words import any_of, whole
from etl.facts.discourse import Sentence
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

# The groups of nouns that are given awards, and what kind of recipient each is.
KINDS = {
    "member": "individual",
    "person": "individual",
    "people": "individual",
    "cadre": "individual",
    "prospect": "individual",
    "participant": "individual",
    "delegate": "individual",
    "prize": "individual",
    "committee": "individual",
    "recipient": "collective",
    "unit": "collective",
    "office": "collective",
    "group": "collective",
    "household": "collective",
    "place": "collective",
    "org": "organisation",
    "enterprise": "organisation",
}
RECEIVES = whole(any_of("receives"))
TO_RECIPIENTS = pattern(r"(?:[^;.,\d]{0,60}?,? ?(?:cho|tới|đến|có|:|\()|(?: hạng (?:nhất|nhì|ba))?)(?: các)? ?$")
BADGE_COUNT = pattern(r"(?: tuổi đảng)?(?: ?:| cho| có|) ?$| ?\($")
JOINED = pattern(r" ?(?:,|và|, và|cùng|;)? ?(?:cho )?$")
JOINED_AFTER_MERIT = pattern(r" (?:có|đạt|hoàn thành)[^;.]{0,80}(?:,| và) $")
OPENS_NEXT = pattern(r" ?(?:vinh dự |đã )?(?:được|nhận|đạt|đoạt)(?!\w)")
BADGE_REACH = 30  # letters that may stand between recipients and their badge
NEXT_REACH = 80  # letters that may stand between a number and the award that it opens
ALSO_GIVEN = (" được truy tặng", " truy tặng", " được tặng", " được nhận")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, up to a semicolon; `index` is that of the sentence."""

    index: int
    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """An award in its clause; the words about it reach from the award `before` it to the one `after` it."""

    named: Named
    clause: Clause
    before: int
    after: int

    @property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        return self.clause.sentence

    @property
    def opens(self) -> bool:
        """Whether its award is the first of the clause."""
        return self.before == self.clause.start


def frames(clause: Clause, named: Sequence[Named]) -> list[Frame]:
    """A frame for each award of a sentence that a clause names."""
    here = [award for award in named if clause.start <= award.start < clause.end]
    befores = [clause.start, *(award.end for award in here)]
    afters = [*(award.start for award in here[1:]), clause.end]
    return [Frame(award, clause, before, after) for award, before, after in zip(here, befores, afters, strict=False)]


def may_receive(quantity: Quantity) -> bool:
    """Whether a number can be one of recipients: of people, organisations, or of what is not said."""
    noun = quantity.noun
    return quantity.unit == "count" and (noun is None or noun.group in KINDS or not noun.known)


def recipients(low: str, frame: Frame, people: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of recipients that belong to an award: beside it, behind it, else before it."""
    named = frame.named
    if adjoining := [q for q in people if q.number.end + 1 == named.start]:
        return adjoining[:1]
    behind = [q for q in people if named.end <= q.start < frame.after]
    if behind and (given := _behind(low, frame, behind)):
        return given
    if ahead := [q for q in people if frame.before <= q.start and q.end <= named.start]:
        return _ahead(low, named, ahead)
    return [q for q in people if named.start <= q.start and q.end <= named.end]


def _behind(low: str, frame: Frame, people: Sequence[Quantity]) -> list[Quantity]:
    """`Bằng khen cho 26 tập thể`, `Huân chương Độc lập: 05`, `Huy hiệu 60 năm tuổi Đảng (9 đồng chí`."""
    named = frame.named
    gap = low[named.end : people[0].start]
    if named.code in ORDERS and not gap.strip(" :"):
        return [people[0]]
    if TO_RECIPIENTS.match(gap) or (named.is_badge and BADGE_COUNT.match(gap)):
        return _joined_behind(low, people, frame.after)
    return []


def _ahead(low: str, named: Named, people: Sequence[Quantity]) -> list[Quantity]:
    """`26 tập thể và 58 cá nhân được tặng Bằng khen`, `5 chi bộ trong sạch, vững mạnh`."""
    gap = low[people[-1].end : named.start]
    if named.code in TITLES and not gap.strip():
        return [people[-1]]
    if RECEIVES.search(gap) or (named.is_badge and len(gap) < BADGE_REACH):
        return _joined_ahead(low, people)
    return []


def _joined_ahead(low: str, people: Sequence[Quantity]) -> list[Quantity]:
    """The last of the numbers, with those before it that are joined to it."""
    chain = [people[-1]]
    for quantity in reversed(people[:-1]):
        if quantity.noun is None or not JOINED.match(low[quantity.end : chain[0].start]):
            break
        chain.insert(0, quantity)
    return chain


def _joined_behind(low: str, people: Sequence[Quantity], after: int) -> list[Quantity]:
    """Recipients in a row: `26 tập thể và 58 cá nhân có thành tích`; not those of the next award."""
    chain = [people[0]]
    for quantity in people[1:]:
        if not _follows(low[chain[-1].end : quantity.start], quantity) or _opens_next(low[quantity.end : after]):
            break
        chain.append(quantity)
    return chain


def _follows(gap: str, quantity: Quantity) -> bool:
    """Whether a number goes on a row of recipients, perhaps past the merits of those before it."""
    if JOINED.match(gap):
        return True
    noun = quantity.noun
    return bool(noun and noun.group in ("recipient", "member", "person") and JOINED_AFTER_MERIT.match(gap))


def _opens_next(rest: str) -> bool:
    """Whether what follows a number makes it the next award's: `…, 2 tập thể nhận Cờ thi đua`."""
    return len(rest) < NEXT_REACH and OPENS_NEXT.match(rest) is not None


def is_also_given(low: str, quantity: Quantity, start: int) -> bool:
    """Recipients of a badge named apart: `2 đồng chí được truy tặng`, `nhiều nhất là Đảng bộ xã A (14 đảng viên)`."""
    if quantity.unit != "count" or quantity.noun is None or quantity.noun.group not in ("member", "person"):
        return False
    bracketed = low[start : quantity.start].endswith("(") and low.startswith(")", quantity.end)
    return bracketed or low.startswith(ALSO_GIVEN, quantity.end)
