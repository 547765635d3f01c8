"""What a sentence leaves unsaid: whose number it is, and when.

The subject is the organisation last spoken of in its own right; the period the one last stated. Both are carried from
sentence to sentence until the text states another.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from etl.facts.organisations import Cast, Entity, Referent
from etl.language.fold import fold, pattern
from etl.language.periods import Period, Temporal, as_of

OBLIQUE = pattern(
    r"(?<!\w)(?:của|cho|với|do|được|bởi|theo|thuộc|về|đến|vào|từ|trên|dưới|cùng|là|tại|ở|trong|bị|giao|đại diện|so|trước|sau|và|như|gồm|ủy viên|để|tham mưu|phục vụ|đề nghị|trình|giúp|nhận|thăm|toàn|các) ?$"
)
BEGINS_OBLIQUE = pattern(r"(?:của|trong|trên địa bàn) ")
LOCATIVE = pattern(r"(?:^|[,;:.] ?|[-*+] ?)(?:cùng ngày, |riêng |còn |bên cạnh đó, )?(?:tại|ở|trong|riêng|với|đối với|nhân|toàn|theo) ?$")
PRESENTED = pattern(r"(?:kể đến|như|là|phải kể đến|điển hình) ?$")
OF_AFTER = pattern(r"^[^.;,:()\d]{0,60}?(?:của|thuộc|trực thuộc|ở|tại) ?$")
CONGRESS = pattern(r"đại hội[^.;]{0,80}$|khóa [ivxl]+,? ?$|quy hoạch[^.;]{0,80}$|nghị quyết[^.;,]{0,60}$")
DOCUMENT_DAY = pattern(r"(?:[\w/-]*\d[\w/.-]*|số \S+),? ?$")
PARTY = ("membership", "organisation", "quality", "discipline", "training", "leadership", "emulation")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article's own text: its place, the block it stands in, and that block's kind."""

    start: int
    end: int
    block: int
    kind: str


class Discourse:
    """Answers, for a place of the text: whose, and when."""

    def __init__(
        self, low: str, sentences: Sequence[Sentence], cast: Cast, temporals: Sequence[Temporal], today: date | None, province: str | None
    ) -> None:
        self.low, self.sentences, self.cast, self.today, self.province = low, sentences, cast, today, province
        self.temporals = [t for t in temporals if t.period is not None or t.name == "term_said"]
        self.starts = [r.start for r in cast.referents]
        self.times = [t.start for t in self.temporals]
        self.by_owner = self._owners()
        self.focus = self._foci()
        self.terms = [t for t in self.temporals if t.name == "span" and t.period and t.period.kind == "term"]

    # whose

    def referents(self, start: int, end: int) -> list[Referent]:
        """The referents that begin between two places."""
        return list(self.cast.referents[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def is_topic(self, referent: Referent, sentence: Sentence) -> bool:
        """Whether an organisation is spoken of in its own right, not as somebody else's or as a doer by the way."""
        before = self.low[max(sentence.start, referent.start - 30) : referent.start]
        if referent.post:
            return False
        if BEGINS_OBLIQUE.match(self.low, referent.start):
            return False
        return not OBLIQUE.search(before) or bool(LOCATIVE.search(before))

    def subject(self, at: int, index: int) -> Entity | None:
        """The organisation that a number at a place of sentence `index` is about."""
        sentence = self.sentences[index]
        here = [r for r in self.referents(sentence.start, at) if r.end <= at]
        topics = [r for r in here if self.is_topic(r, sentence)]
        if topics:
            return topics[-1].entity
        return self.focus[index] or next((r.entity for r in reversed(here) if not r.post), None)

    def _foci(self) -> list[Entity | None]:
        """The organisation in focus before each sentence."""
        foci: list[Entity | None] = []
        focus: Entity | None = None
        for sentence in self.sentences:
            foci.append(focus)
            if sentence.kind in ("caption",):
                continue
            here = self.referents(sentence.start, sentence.end)
            topics = [r for r in here if self.is_topic(r, sentence)]
            named = [r for r in here if not r.post and PRESENTED.search(self.low, max(0, r.start - 20), r.start)]
            if topics:
                focus = topics[-1].entity if not topics[-1].place or len(topics) == 1 else topics[-1].entity
            elif named:
                focus = named[-1].entity
            elif focus is None and here:
                focus = next((r.entity for r in here if not r.post), None)
        return foci

    def _owners(self) -> dict[str, list[Entity]]:
        owners: dict[str, list[Entity]] = {}
        for entity in self.cast.entities.values():
            owners.setdefault(self._key(entity.owner or entity.name), []).append(entity)
        return owners

    def _key(self, owner: str) -> str:
        key = fold(owner)
        if self.province:
            key = key.removesuffix(" " + fold(self.province)) if key.startswith(("tỉnh", "khối")) or " tỉnh " in key else key
        return key

    def body(self, entity: Entity, category: str) -> Entity:
        """The organisation that a fact of a category is kept for: the đảng bộ for its committees and its place."""
        same = self.by_owner.get(self._key(entity.owner or entity.name), [])
        agency = entity.type not in ("party_organisation", "party_cell", "party_committee", "party_office", "place_community")
        if agency and category not in PARTY:
            return entity
        if category not in PARTY and entity.type.startswith("party") and (agencies := [e for e in self.cast.entities.values() if e.type in ("enterprise", "school", "health") and fold(e.name).startswith(fold(entity.owner))]):
            return agencies[0]
        for kind in ("party_organisation", "party_cell"):
            for other in same:
                if other.type == kind and other.listed and not other.name.startswith(("Ban ", "Ủy ban")):
                    return other
        if agency:
            return entity
        committee = next((e for e in same if e.type == "party_committee" and e.listed and not e.name.startswith(("Ban ", "Thường"))), None)
        return committee or entity

    # when

    def period(self, at: int, end: int, index: int, target: bool) -> Period:
        """The period of a fact whose quote runs from `at` to `end`."""
        sentence = self.sentences[index]
        inside = self._between(sentence.start, sentence.end)
        stated = [t for t in inside if t.start < at and not self._is_reference(t, sentence)]
        if stated:
            return self._resolved(stated[-1])
        clause_end = min((p for p in (self.low.find(";", end, sentence.end), self.low.find(",", end, sentence.end)) if p >= 0), default=sentence.end)
        following = [t for t in inside if end <= t.start < min(clause_end, end + 45) and not self._is_reference(t, sentence) and not any(c.isdigit() for c in self.low[end : t.start])]
        if following:
            return self._resolved(following[0])
        if target and (terms := [t for t in inside if t.start < at]):
            return self._resolved(terms[-1])
        return self._carried(index, target)

    def _between(self, start: int, end: int) -> list[Temporal]:
        return self.temporals[bisect_left(self.times, start) : bisect_right(self.times, end - 1)]

    def _is_reference(self, temporal: Temporal, sentence: Sentence) -> bool:
        """A term that names a congress, the day of a document: said of something else than the facts around it."""
        before = self.low[max(sentence.start, temporal.start - 90) : temporal.start]
        if temporal.name in ("span", "year") and CONGRESS.search(before) and (temporal.name == "span"):
            return True
        return temporal.name == "day" and bool(DOCUMENT_DAY.search(before[-25:])) and any(c.isdigit() for c in before[-12:])

    def _resolved(self, temporal: Temporal) -> Period:
        if temporal.name == "term_said":
            before = [t for t in self.terms if t.start <= temporal.start] or self.terms[:1]
            return before[-1].period if before and before[-1].period else as_of(self.today)
        period = temporal.period or as_of(self.today)
        if period.kind == "since" and period.end is None:
            return Period(period.start, self.today, "since")
        return period

    def _carried(self, index: int, target: bool) -> Period:
        """The period last stated before a sentence; on its own day when none was."""
        for i in range(index - 1, -1, -1):
            sentence = self.sentences[i]
            if sentence.kind in ("caption", "title") and not target:
                continue
            said = self._between(sentence.start, sentence.end)
            stated = [t for t in said if t.name not in ("each_year",) and (target or not self._is_reference(t, sentence)) and not self._ahead(t, target)]
            if stated:
                return self._resolved(stated[-1])
        return as_of(self.today)

    def _ahead(self, temporal: Temporal, target: bool) -> bool:
        """A period that lies in the future says nothing of what has been."""
        period = temporal.period
        return not target and bool(period and self.today and period.start and period.start > self.today)
