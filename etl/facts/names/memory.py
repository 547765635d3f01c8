"""The full name behind a shortened one: what an article has named so far, and what it names at all."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from etl.facts.entities import LEVELS, Entities, Entity, level_of, place_of
from etl.facts.names.heads import AGENCY_TYPES, BODIES, SEAT_UNIT
from etl.facts.names.owners import SPOKEN_OF_BARE
from etl.facts.names.parts import Mention
from etl.facts.names.places import UNIT_LEVEL, is_province
from etl.facts.names.spoken import NamedPlaces
from etl.language.fold import fold, pattern
from etl.language.forms import one_of
from etl.lexicon import words

SHORT_HEADS = {"Đồn": "Đồn Biên phòng", **{agency: agency for agency in AGENCY_TYPES}}
OWN_AGENCY = {
    "nhà trường": "Trường",
    "trường": "Trường",
    "bệnh viện": "Bệnh viện",
    "công ty": "Công ty",
    "sở": "Sở",
    "đồn": "Đồn Biên phòng",
}
CALLED_SHORT = (*BODIES, "Ban Thường vụ", "Ban Chấp hành", "Trung tâm", *AGENCY_TYPES)
VILLAGES = words("villages")
SHORTENED = pattern(rf"({one_of(CALLED_SHORT)}) ")
ENDS_SHORT = tuple(f" {head}" for head in AGENCY_TYPES if head != "Tập đoàn")
ORGANS = ("Ban Thường vụ ", "Ban Chấp hành ", "Ủy ban Kiểm tra ", "Văn phòng ")
SPEAKERS_OWN = (" tôi", " mình", " chúng tôi")
ABOVE = ("trực thuộc ", "thuộc ", "được ")  # in front of a superior, who is not spoken of further
LED_BY = ("enterprise", "school", "health", "court_procuracy")
LONGEST_OPENING = 40  # letters in front of whom a paragraph opens with: `Không may mắn như thế, Công ty A`
NOWHERE = (-1, None)  # where somebody was named, and who
SEATED = ("central", "provincial", "district")  # led by a Tỉnh ủy, a Huyện ủy
WHOLE = ("toàn ", "Toàn ")
HIGHER = ("provincial", "central")
NATION = " Việt Nam"
CITY = pattern("thành phố|Thành ủy")


class Memory:
    """What has been named so far in an article; `said` counts how often each organisation was named in full."""

    def __init__(
        self, cased: str, entities: Entities, mentions: Sequence[Mention], places: NamedPlaces, province: str | None
    ) -> None:
        self.cased, self.entities, self.places, self.province = cased, entities, places, province
        self.full = {fold(m.name): m.name for m in mentions if m.complete and m.unit is None}
        self.with_commune = {name.partition(", ")[0]: name for name in reversed(self.full.values()) if ", " in name}
        self.levels = {fold(m.name): m.level for m in mentions if m.complete}
        self.block = next((m for m in mentions if m.complete and m.unit is None and "Khối " in m.name), None)
        self.agency = self._led_by_agency(mentions)
        self.last: dict[str, Entity] = {}
        self.named: dict[str, list[tuple[int, Entity]]] = {}  # by head: where each was named, in order
        self.last_at: dict[str, int] = {}
        self.said: Counter[str] = Counter()
        self.speaker: dict[str, Entity] = {}
        self.opening: Entity | None = None  # the first Party body
        self.opening_agency: tuple[int, str | None] = NOWHERE  # of a paragraph
        self.home: str | None = None  # the place of the Party committee last spoken of

    def _led_by_agency(self, mentions: Sequence[Mention]) -> str | None:
        """The agency that an article opens with and that has no Party body by name: its `Chi bộ` is that agency's."""
        first = next((mention for mention in mentions if mention.complete), None)
        if first is None or first.type not in LED_BY or first.post or first.unit:
            return None
        return None if any(name.startswith("Chi bộ ") for name in self.full.values()) else first.name

    def full_name(self, mention: Mention) -> str | None:
        """The full name of a mention; None where nothing tells it."""
        if mention.unit in OWN_AGENCY:
            agency = self.last.get(OWN_AGENCY[mention.unit])
            return f"{mention.name[: -len(mention.unit)]}{agency.name}" if agency else mention.name
        if mention.unit == "Khối" or mention.name.endswith(" Khối"):
            return self._with_block(mention.name)
        if not mention.complete:
            return self._last_named(mention)
        if mention.unit in SPOKEN_OF_BARE:
            return self._cell(mention) if mention.name.startswith("Chi bộ") else None
        return self._with_place(mention)

    def level(self, name: str, mention: Mention, above: str | None) -> str | None:
        """The level of a full name: the one it was written out with, else the mention's, else that of the one above."""
        level = self.levels.get(
            fold(name), self.block.level if self.block and mention.unit == "Khối" else mention.level
        )
        if level is None:
            of_committee = (f"Đảng bộ {name.removeprefix('Đảng ủy ')}", f"Đảng ủy {name.removeprefix('Đảng bộ ')}")
            known = (self.entities.by_name.get(fold(other)) for other in ((above,) if above else of_committee))
            return next((other.level for other in known if other), None)
        of_city = level == "district" and (mention.unit == "thành phố" or "Thành ủy" in name) and self._of_city(name)
        return "provincial" if of_city else level

    def _of_city(self, name: str) -> bool:
        """Whether the city of a name is a province of its own: the one named, else the article's."""
        named = CITY.split(name)[-1].strip()
        within = self.province != named and (self.province or "").endswith(named)  # Huế, of Thừa Thiên Huế until 2024
        return is_province("thành phố", named or self.province or "") and not (named and within)

    def note(self, mention: Mention, entity: Entity) -> None:
        """Remember what a mention was found to mean; one in a post only for what its holder calls his own."""
        if mention.complete:
            self.said[entity.name] += 1
        if self.opening is None and entity.type.startswith("party"):
            self.opening = entity
        if entity.type in ("party_committee", "party_office") and place_of(entity.owner):
            self.home = entity.owner
        led = entity.type in (*LED_BY, "military_police")
        if led and mention.complete and not mention.post and self._opens_paragraph(mention):
            self.opening_agency = mention.start, entity.name
        if not mention.post and not self.cased.endswith(ABOVE, 0, mention.start):
            forms = self._short_forms(entity)
            for head, named in forms.items():
                self.named.setdefault(head, []).append((mention.start, named))
            self.last |= forms
            self.last_at |= dict.fromkeys(forms, mention.start)
        elif mention.post:
            self.speaker |= self._short_forms(entity)

    def _opens_paragraph(self, mention: Mention) -> bool:
        first = max(mention.start - LONGEST_OPENING, 0)
        return first == 0 or self.cased.find("\n", first, mention.start) >= 0

    def _short_forms(self, entity: Entity) -> dict[str, Entity]:
        """By the heads of their names: an organisation, and the agency that a Party body or a union is in."""
        head = SHORTENED.match(entity.name)
        forms = {head[1]: entity} if head else {}
        for agency, name in _agencies(entity.name) if entity.type.startswith(("party", "mass")) else ():
            level = "provincial" if agency == "Sở" else "grassroots"
            forms[agency] = self.entities.by_name.setdefault(fold(name), Entity(name, AGENCY_TYPES[agency], level))
            written = (alias.partition(f"{agency} ")[2] for alias in entity.aliases)
            forms[agency].aliases.update(dict.fromkeys(f"{agency} {rest}" for rest in written if rest))
        return forms

    def _with_place(self, mention: Mention) -> str:
        """`Huyện ủy` -> `Huyện ủy Mai Châu`, by the place of that kind which the article speaks of."""
        unit = SEAT_UNIT.get(mention.unit, mention.unit) if mention.unit else None
        if unit is None or UNIT_LEVEL.get(unit) == "provincial":
            return self._fuller(mention.name)
        place = self.places.nearest(unit, mention.start)
        return f"{mention.name} {place}" if place else mention.name

    def _fuller(self, name: str) -> str:
        """The name with the province behind it, where the article says so somewhere; or an agency's full name."""
        if self.province and (longer := self.full.get(fold(f"{name} {self.province}"))):
            return longer
        if of_province := self.full.get(fold(f"{name} tỉnh")):
            return self._fuller(of_province)
        if longer := self._with_village(name):
            return longer
        if organ := next((organ for organ in ORGANS if name.startswith(organ)), None):
            return organ + self._fuller(name.removeprefix(organ))
        if self.province and name.endswith(f" {self.province}"):  # `Đảng bộ Cà Mau`
            longer = self.full.get(fold(f"{name.removesuffix(self.province)}tỉnh {self.province}"))
            return longer or name
        if name.endswith(ENDS_SHORT):
            agency = next(head for head in AGENCY_TYPES if name.endswith(f" {head}"))
            known = (full[full.index(f"{agency} ") :] for full in self.full.values() if f"{agency} " in full)
            body, own = name.removesuffix(agency), self._agency(next(known, agency), agency)
            return self.full.get(fold(f"{body}cơ quan {own}"), f"{body}{own}")
        words = f" {name}"
        if kind := next((kind for kind in SHORT_HEADS if kind in words and f" {kind} " in words), None):
            body, _, proper = words.partition(f" {kind} ")
            return f"{body} {self._agency(f'{kind} {proper}', kind)}".lstrip()
        return name

    def _with_village(self, name: str) -> str | None:
        """`Chi bộ thôn Mác` -> `Chi bộ thôn Mác, xã Tân Trịnh`, `Chi bộ Mác` -> `Chi bộ thôn Mác`: the same cell."""
        if not name.startswith("Chi bộ "):
            return None
        of_village = (self.full.get(fold(f"Chi bộ {kind} {name.removeprefix('Chi bộ ')}")) for kind in VILLAGES)
        return next(filter(None, of_village), None) or self.with_commune.get(name)

    def _agency(self, name: str, kind: str) -> str:
        """`Đồn Lũng Cú` -> `Đồn Biên phòng Lũng Cú`: the agency of that kind which ends in the same proper name."""
        proper, head = name.removeprefix(kind), f"{SHORT_HEADS[kind]} "
        longer = (full[full.index(head) :] for full in self.full.values() if head in full and full.endswith(proper))
        return max(longer, key=len, default=name)

    def _with_block(self, name: str) -> str:
        """`Đảng ủy Khối` -> the block that the article names: `Đảng ủy Khối các cơ quan tỉnh`."""
        own = self.block.name if self.block else name
        return name[: name.index("Khối")] + own[own.index("Khối") :]

    def _last_named(self, mention: Mention) -> str | None:
        """A head alone: the organisation last spoken of with that head; a speaker's own (`Chi bộ tôi`)."""
        if mention.name in self.speaker and self.cased.startswith(SPEAKERS_OWN, mention.end):
            return self.speaker[mention.name].name
        if mention.name == "Chi bộ" and (cell := self._cell_since(mention, self.opening_agency)):
            return cell
        if mention.name == "Đảng ủy" and (led := self._led(mention)):
            return f"{mention.name} {led.owner}"
        if mention.name == "Đảng bộ" and self.opening and self._is_whole(mention, self.opening):
            return f"{mention.name} {self.opening.owner}"
        if last := self.last.get(mention.name) or self.speaker.get(mention.name):
            return (self._lower(mention.name, last) or last.name) if last.level in HIGHER else last.name
        if mention.name == "Chi bộ" and self.agency:
            return f"{mention.name} {self.agency}"
        if mention.name == "Đảng bộ" and (led := self.speaker.get("Đảng ủy")):  # its secretary speaks
            return f"{mention.name} {led.owner}"
        if mention.name == "Đảng bộ" and self.home:
            return f"{mention.name} {self.home}"
        if mention.body is not None and mention.name.startswith(ORGANS):
            body = self._last_named(mention.body)
            return f"{mention.name.removesuffix(mention.body.name)}{body}" if body else None
        return self._union(mention) if mention.type == "mass_organisation" else None

    def _union(self, mention: Mention) -> str | None:
        """`Hội Nông dân`: the one last named with its place, below the nation's."""
        named = (name for name in reversed(self.said) if name.startswith(f"{mention.name} ") and NATION not in name)
        return next(named, mention.name if mention.start else None)

    def _cell(self, mention: Mention) -> str | None:
        """`Chi bộ thôn`: of the village named since the last cell, else that cell, else of the last village."""
        cell = self.last.get("Chi bộ") or self.speaker.get("Chi bộ")
        _, village = self.places.village(mention.start)
        return self._cell_since(mention) or (cell.name if cell else f"Chi bộ {village}" if village else None)

    def _cell_since(self, mention: Mention, agency: tuple[int, str | None] = NOWHERE) -> str | None:
        """The cell of who was named in its paragraph since the last one: the agency that opens it, else a village.

        `Công ty A buộc đóng cửa. … Chi bộ cũng hao hụt`, `Ở thôn Bãi Dài, … Chi bộ có 34 đảng viên`.
        """
        for at, owner in (agency, self.places.village(mention.start)):
            if owner and self._is_since(at, "Chi bộ", mention):
                return self._fuller(f"Chi bộ {owner}")
        return None

    def _is_since(self, at: int, head: str, mention: Mention) -> bool:
        """Whether a place lies in the paragraph of a mention, behind the last organisation with a head."""
        return at > self.last_at.get(head, -1) and self.cased.find("\n", at, mention.start) < 0

    def _is_whole(self, mention: Mention, opening: Entity) -> bool:
        """Whether `toàn Đảng bộ` is of the body that the article opens with, not of a lower one named since."""
        if opening.level is None or not self.cased.endswith(WHOLE, 0, mention.start):
            return False
        last = self.last.get(mention.name)
        since = last.level if last else level_of(self.home or "")
        return LEVELS.index(since or "cell") < LEVELS.index(opening.level)

    def _led(self, mention: Mention) -> Entity | None:
        """The đảng bộ that a `Đảng ủy` leads: the one last named, if no committee was since, in this paragraph."""
        body = self.last.get("Đảng bộ")
        if body is None or body.level in SEATED:
            return None
        since = self._is_since(self.last_at["Đảng bộ"], "Đảng ủy", mention)
        return body if since or "Đảng ủy" not in self.last else None

    def _lower(self, head: str, last: Entity) -> str | None:
        """Not the higher body last named where the article is about a lower one: the one that it names more often."""
        if head not in BODIES:
            return None
        named = self.said[last.name]
        return next((name for name, times in self.said.items() if times > named and name.startswith(f"{head} ")), None)


@lru_cache(maxsize=8192)
def _agencies(name: str) -> tuple[tuple[str, str], ...]:
    """The agencies inside a name: `Sở Nội vụ` in `Chi bộ Sở Nội vụ`, by what they are called for short."""
    found = ((agency, name.find(f"{agency} ")) for agency in AGENCY_TYPES)
    return tuple((agency, name[at:]) for agency, at in found if at > 0)
