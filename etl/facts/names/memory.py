"""What an article has spoken of so far: who was named last by each head, in a post, at the opening of a paragraph."""

from collections import Counter
from functools import lru_cache

from etl.facts.names.full_names import LED_BY
from etl.facts.names.heads import AGENCY_TYPES, BODIES
from etl.facts.names.parts import Mention
from etl.facts.organisations.entities import Entities, Entity, place_of
from etl.language.fold import fold, pattern
from etl.language.forms import one_of

CALLED_SHORT = (*BODIES, "Ban Thường vụ", "Ban Chấp hành", "Trung tâm", "Hội", *AGENCY_TYPES)
SHORTENED = pattern(rf"({one_of(CALLED_SHORT)}) ")
ABOVE = ("trực thuộc ", "thuộc ", "được ")  # in front of a superior, who is not spoken of further
BY = (*ABOVE, "của ", "theo ", "Theo ", "do ")  # in front of whom an article only brings in: `chỉ đạo của Tỉnh ủy`
LONGEST_OPENING = 40  # letters in front of whom a paragraph opens with: `Không may mắn như thế, Công ty A`
NOWHERE = (-1, None)  # where somebody was named, and who


class Memory:
    """What has been named so far in an article; `said` counts how often each organisation was named in full."""

    def __init__(self, cased: str, entities: Entities) -> None:
        self.cased, self.entities = cased, entities
        self.last: dict[str, Entity] = {}
        self.named: dict[str, list[tuple[int, Entity]]] = {}  # by head: where each was named, in order
        self.last_at: dict[str, int] = {}
        self.said: Counter[str] = Counter()
        self.speaker: dict[str, Entity] = {}  # by head: whose post was told last
        self.speaker_at: dict[str, int] = {}
        self.opening: Entity | None = None  # the first Party body
        self.opening_agency: tuple[int, str | None] = NOWHERE  # of a paragraph
        self.last_agency: tuple[Mention, str] | None = None
        self.home: str | None = None  # the place of the Party committee last spoken of
        self.home_at = -1

    def note(self, mention: Mention, entity: Entity) -> None:
        """Remember what a mention was found to mean; one in a post only for what its holder calls his own."""
        if mention.complete:
            self.said[entity.name] += 1
        above = entity.level == "provincial" and self.cased.endswith(BY, 0, mention.start)
        if self.opening is None and entity.type.startswith("party") and entity.level != "central" and not above:
            self.opening = entity
        if entity.type in ("party_committee", "party_office") and place_of(entity.owner):
            self.home, self.home_at = entity.owner, mention.start
        if mention.complete and entity.type in (*LED_BY, "military_police"):
            self.last_agency = mention, entity.name
            if not mention.post and self._opens_paragraph(mention):
                self.opening_agency = mention.start, entity.name
        if mention.post:
            forms = self._short_forms(entity)
            self.speaker |= forms
            self.speaker_at |= dict.fromkeys(forms, mention.start)
        elif not self.cased.endswith(ABOVE, 0, mention.start):
            self._name(mention, self._short_forms(entity))

    def _name(self, mention: Mention, forms: dict[str, Entity]) -> None:
        """Remember what the short forms of a name mean from a mention on."""
        for head, named in forms.items():
            self.named.setdefault(head, []).append((mention.start, named))
        self.last |= forms
        self.last_at |= dict.fromkeys(forms, mention.start)

    def is_since(self, at: int, head: str, mention: Mention) -> bool:
        """Whether a place lies in the paragraph of a mention, behind the last organisation with a head."""
        return at > self.last_at.get(head, -1) and self.cased.find("\n", at, mention.start) < 0

    def _opens_paragraph(self, mention: Mention) -> bool:
        first = max(mention.start - LONGEST_OPENING, 0)
        return first == 0 or self.cased.find("\n", first, mention.start) >= 0

    def _short_forms(self, entity: Entity) -> dict[str, Entity]:
        """By the heads of their names: an organisation, and the agency that a Party body or a union is in."""
        head = SHORTENED.match(entity.name)
        forms = {head[1]: entity} if head and (head[1] != "Hội" or entity.type == "mass_organisation") else {}
        for agency, name in _agencies(entity.name) if entity.type.startswith(("party", "mass")) else ():
            level = "provincial" if agency == "Sở" else "grassroots"
            forms[agency] = self.entities.by_name.setdefault(fold(name), Entity(name, AGENCY_TYPES[agency], level))
            written = (alias.partition(f"{agency} ")[2] for alias in entity.aliases)
            forms[agency].aliases.update(dict.fromkeys(f"{agency} {rest}" for rest in written if rest))
        return forms


@lru_cache(maxsize=8192)
def _agencies(name: str) -> tuple[tuple[str, str], ...]:
    """The agencies inside a name: `Sở Nội vụ` in `Chi bộ Sở Nội vụ`, by what they are called for short."""
    found = ((agency, name.find(f"{agency} ")) for agency in AGENCY_TYPES)
    return tuple((agency, name[at:]) for agency, at in found if at > 0)
