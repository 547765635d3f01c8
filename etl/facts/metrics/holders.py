"""Who holds a fact: the subject of its number, as far as it can have such a fact, then the body that it is kept for."""

from bisect import bisect_left

from etl.facts.metrics.drafts import Draft
from etl.facts.organisations.entities import LEVELS, Entity
from etl.facts.whose.attribution import PARTY, PARTY_TYPES
from etl.facts.whose.discourse import Discourse
from etl.facts.whose.referents import PRESENTED
from etl.language.fold import pattern

OF_THESE = pattern(r"trong (?:đó|số (?:đó|này|các))(?!\w)")
OF_PARTY = pattern(r"[^,;.]{0,24}?(?<!\w)(?:đảng viên|doanh nghiệp|chi bộ|tổ chức đảng)(?!\w)")
NEAR = 50  # letters from a number on
SMALL = ("cell", "commune")  # too small to have what is counted in districts and provinces
HAD_BY = {"đảng bộ": "district", "xã": "district", "phường": "district", "thị trấn": "district", "huyện": "provincial"}
PEOPLE = ("hộ ", "gia đình ", "người dân ")
OF_OTHERS = ("bộ phận", "xã viên")  # that begin like those: `chi bộ bộ phận`, `xã viên`
APART = ("trong đó ", "trong đó, ", "(", "(trong đó ", "riêng ", "còn ")  # in front of who did a part of what is told


class Holders:
    """Answers, for the numbers of an article in order, who holds each."""

    def __init__(self, low: str, discourse: Discourse) -> None:
        self.low, self.discourse = low, discourse
        self.last: tuple[Entity, int, int] | None = None  # the subject of the last number, where it ended, its sentence

    def holder(self, draft: Draft, category: str, index: int) -> Entity | None:
        """The organisation or place that a fact of a category, in sentence `index`, is kept for."""
        attribution = self.discourse.attribution
        if draft.place and (named := attribution.place_named(draft.place)):
            named.listed = True
            return named
        start, end = draft.quantity.start, draft.quantity.end
        subject = self.discourse.subject(start, end, index, draft.verb == "attend", *self._earlier(index, start))
        if subject is None:
            return None
        subject = self._able(subject, draft.noun, index, start)
        self.last = subject, end, index
        if category not in PARTY:
            subject = self._beyond_cell(subject, index, start)
        apart = category == "discipline" and self._acts_apart(subject, start, index)
        carried = not self._is_named(subject, index, start)
        body = subject if apart else attribution.body(subject, category, carried)
        body.listed = True
        return body

    def _earlier(self, index: int, at: int) -> tuple[Entity | None, int]:
        """Whose the number before was, in this sentence or in the one that this one goes on about (`Trong đó`)."""
        if self.last is None:
            return None, 0
        subject, end, told = self.last
        start = self.discourse.sentences[index].start
        if told == index - 1 and OF_THESE.match(self.low, start):
            return subject, start
        if told != index or (";" in self.low[end:at] and self._acts_apart(subject, end, index)):
            return None, 0
        return subject, end

    def _able(self, subject: Entity, counted: str, index: int, start: int) -> Entity:
        """Whom the article is about, where the one last spoken of can have none of the counted."""
        main = self.discourse.main
        if main is None or main.type not in (*PARTY_TYPES, "place_community"):
            return subject
        at = index, start
        rather = (
            (_is_office(subject) and counted.startswith("đảng viên") and not self._is_named(subject, *at))
            or (subject.type == "mass_organisation" and self._is_not_the_unions(subject, main, counted, *at))
            or (subject.type not in (*PARTY_TYPES, "place_community") and self._are_who_acts(counted, *at))
            or _is_too_small(subject, main, counted)
        )
        return main if rather else subject

    def _is_not_the_unions(self, union: Entity, main: Entity, counted: str, index: int, start: int) -> bool:
        """Whether what is counted near a union is the Party's: members that act where a clause opens."""
        of_main = union.name.endswith(f" {main.owner}") and "đảng viên" in counted
        return (of_main and self._opens_clause(index, start)) or self._is_left_behind(union, index, start)

    def _is_left_behind(self, subject: Entity, index: int, start: int) -> bool:
        """Whether a union that an earlier sentence spoke of is not who has what is the Party's."""
        return OF_PARTY.match(self.low, start, start + NEAR) is not None and not self._is_named(subject, index, start)

    def _are_who_acts(self, counted: str, index: int, start: int) -> bool:
        """`Bộ đội cho xe ủi. Thấy thế, 9 hộ hiến đất`: whether it is a place's people of whom something is told."""
        first = self.discourse.sentences[index].start
        alone = not any(c.isdigit() for c in self.low[first:start])
        return alone and f"{counted} ".startswith(PEOPLE) and self._opens_clause(index, start)

    def _opens_clause(self, index: int, start: int) -> bool:
        """`; 300 lượt đảng viên giúp dân`: whether those counted are who acts, and not somebody's own."""
        first = self.discourse.sentences[index].start
        return start == first or self.low.endswith(("; ", ", "), first, start)

    def _is_named(self, subject: Entity, index: int, start: int) -> bool:
        """Whether a subject is named in its sentence before a number, not carried on from another."""
        here = self.discourse.referents.between(self.discourse.sentences[index].start, start)
        return any(referent.entity is subject for referent in here)

    def _acts_apart(self, subject: Entity, start: int, index: int) -> bool:
        """`trong đó UBKT Huyện ủy giám sát 2 chi bộ`: whether a body is named for its own part of what others did."""
        here = self.discourse.referents.between(self.discourse.sentences[index].start, start)
        named = next((r for r in reversed(here) if r.entity is subject), None)
        return named is not None and self.low.endswith(APART, 0, named.start)

    def _beyond_cell(self, subject: Entity, index: int, start: int) -> Entity:
        """Of a cell that an earlier sentence spoke of, no more than the Party's own: incomes are of the whole place.

        But in a paragraph that is about the cell from its beginning they are of the cell's village.
        """
        main, sentences, between = self.discourse.main, self.discourse.sentences, self.discourse.referents.with_persons
        if subject.type != "party_cell" or main is None or main.level not in ("commune", "district"):
            return subject
        begins = sentences[index].start
        if any(r.entity.owner == subject.owner for r in between(begins, start)):
            return subject
        first_of_block = bisect_left(sentences, sentences[index].block, key=lambda sentence: sentence.block)
        opens = sentences[first_of_block].start
        first = next((r for r in between(opens, begins) if not r.post), None)
        if first is None or first.entity.owner != subject.owner or PRESENTED.search(self.low, opens, first.start):
            return self.discourse.attribution.agency_of(subject) or main
        return subject


def _is_office(body: Entity) -> bool:
    """Whether a body has no Party members of its own: an office, the school of a district's Party."""
    return body.type == "government" or (body.type == "school" and body.level == "district")


def _is_too_small(subject: Entity, main: Entity, counted: str) -> bool:
    """Whether a cell or a commune is said to have đảng bộ or communes, which whom the article is about can have."""
    level = next((level for noun, level in HAD_BY.items() if f"{counted} ".startswith(f"{noun} ")), None)
    if level is None or subject.level not in SMALL or any(words in counted for words in OF_OTHERS):
        return False
    return LEVELS.index(main.level or "cell") >= LEVELS.index(level)
