"""The full name behind a shortened one: `Huyện ủy`, `Chi bộ thôn`, `Đảng bộ` alone."""

from bisect import bisect_left

from etl.facts.names.full_names import ORGANS, FullNames
from etl.facts.names.heads import BODIES, SEAT_UNIT
from etl.facts.names.memory import NOWHERE, Memory
from etl.facts.names.owners import SPOKEN_OF_BARE
from etl.facts.names.parts import Mention
from etl.facts.names.spoken import NamedPlaces
from etl.facts.organisations.entities import LEVELS, Entity, level_of
from etl.language.divisions import COMMUNE, UNIT_LEVEL
from etl.language.fold import pattern
from etl.language.letters import CAPITALISED

OWN_AGENCY = {
    "nhà trường": "Trường",
    "trường": "Trường",
    "bệnh viện": "Bệnh viện",
    "công ty": "Công ty",
    "sở": "Sở",
    "đồn": "Đồn Biên phòng",
}
SPEAKERS_OWN = (" tôi", " mình", " chúng tôi", " này", " ấy")
AT = ("ở ", "Ở ", "tại ", "Tại ", "Với ", "với ")
SEATED = ("central", "provincial", "district")  # led by a Tỉnh ủy, a Huyện ủy
WHOLE = ("toàn ", "Toàn ")
BESIDE = pattern(  # `Đảng ủy, UBND, Ủy ban MTTQ xã A`: the committee of the place that those beside it are of
    r"(?:,| và| -) (?:(?:HĐND|UBND|chính quyền|đoàn thể|(?:Ủy ban )?(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?)"
    r"(?:, | và | - | ))+"
    rf"(?P<owner>{COMMUNE} {CAPITALISED}(?: {CAPITALISED}){{0,3}})"
)
SENTENCE_BEFORE = pattern(r"[^\n.]*\. (?:[^\W\d]+ ){0,4}")  # `Đảng bộ A tổ chức đại hội. Hiện toàn Đảng bộ có`
COMMUNES = ("xã", "phường", "thị trấn")
HIGHER = ("provincial", "central")
NATION = " Việt Nam"


class Shortened:
    """Finds full names, in the order of an article: by what it names at all, and by what it has spoken of so far."""

    def __init__(self, cased: str, full: FullNames, memory: Memory, places: NamedPlaces) -> None:
        self.cased, self.full, self.memory, self.places = cased, full, memory, places

    def full_name(self, mention: Mention) -> str | None:
        """The full name of a mention; None where nothing tells it."""
        if mention.unit in OWN_AGENCY:
            agency = self.memory.last.get(OWN_AGENCY[mention.unit])
            return f"{mention.name[: -len(mention.unit)]}{agency.name}" if agency else mention.name
        if mention.unit == "Khối" or mention.name.endswith(" Khối"):
            return self.full.with_block(mention.name)
        if not mention.complete:
            return self._last_named(mention)
        if mention.unit in SPOKEN_OF_BARE:
            return self._cell(mention) if mention.name.startswith("Chi bộ") else self._in_village(mention)
        return self._with_place(mention)

    def _with_place(self, mention: Mention) -> str:
        """`Huyện ủy` -> `Huyện ủy Mai Châu`, by the place of that kind which the article speaks of."""
        unit = SEAT_UNIT.get(mention.unit, mention.unit) if mention.unit else None
        if unit is None or UNIT_LEVEL.get(unit) == "provincial":
            return self.full.fuller(mention.name)
        place = self.places.nearest(unit, mention.start)
        return f"{mention.name} {place}" if place else mention.name

    def _last_named(self, mention: Mention) -> str | None:
        """A head alone: the organisation last spoken of with that head; a speaker's own (`Chi bộ tôi`)."""
        memory, head = self.memory, mention.name
        if self.cased.startswith(SPEAKERS_OWN, mention.end) and (own := self._speakers_own(head)):
            return own
        if nearer := self._nearer(mention):
            return nearer
        if last := memory.last.get(head) or memory.speaker.get(head):
            return (self._lower(head, last) or last.name) if last.level in HIGHER else last.name
        return self._otherwise(mention)

    def _speakers_own(self, head: str) -> str | None:
        """`Chi bộ tôi`, `Đảng bộ chúng tôi`: the body whose secretary speaks, or that the committee leads."""
        if head in self.memory.speaker:
            return self.memory.speaker[head].name
        led = self.memory.speaker.get("Đảng ủy")
        return f"{head} {led.owner}" if led and head == "Đảng bộ" else None

    def _nearer(self, mention: Mention) -> str | None:
        """Whose a body is that was told of since the last one with its head, or beside it."""
        head, owner = mention.name, None
        if head in BODIES and (agency := self._agency_beside(mention)):
            return self.full.fuller(f"{head} {agency}")
        if head == "Chi bộ":
            return self._cell_since(mention, self.memory.opening_agency)
        if head == "Đảng ủy":
            beside = BESIDE.match(self.cased, mention.end)
            owner = beside["owner"] if beside else self._led(mention)
        elif head == "Đảng bộ":
            owner = self._seated_since(mention) or self._whole(mention)
        elif head == "Ban Thường vụ":
            owner = self._elected_beside(mention)
        return f"{head} {owner}" if owner else None

    def _otherwise(self, mention: Mention) -> str | None:
        """What a head means that no organisation was named with."""
        head = mention.name
        if head == "Chi bộ" and self.full.agency:
            return f"{head} {self.full.agency}"
        if head == "Đảng bộ" and (owner := self._spoken_for()):
            return f"{head} {owner}"
        if mention.body is not None and head.startswith(ORGANS):
            body = self._last_named(mention.body)
            return f"{head.removesuffix(mention.body.name)}{body}" if body else None
        if head.startswith("Cơ quan "):  # there is but one in a district
            return head
        return self._union(mention) if mention.type == "mass_organisation" else None

    def _spoken_for(self) -> str | None:
        """Of whom a `Đảng bộ` is whose secretary speaks, or whose committee was spoken of."""
        led = self.memory.speaker.get("Đảng ủy")
        return led.owner if led else self.memory.home

    def _agency_beside(self, mention: Mention) -> str | None:
        """`Còn ở Công ty A, Đảng bộ có 6 chi bộ`: the agency right in front, at which it is."""
        if self.memory.last_agency is None:
            return None
        agency, _ = self.memory.last_agency
        beside = self.cased[agency.end : mention.start] == ", " and self.cased.endswith(AT, 0, agency.start)
        return self.memory.last_agency[1] if beside else None

    def _elected_beside(self, mention: Mention) -> str | None:
        """`Ban Chấp hành Đảng bộ xã A gồm 31 đồng chí, Ban Thường vụ 11 đồng chí`: whose both are."""
        elected = "Ban Chấp hành"
        committee = self.memory.last.get(elected)
        if committee is None or not committee.type.startswith("party"):
            return None
        beside = self.memory.is_since(self.memory.last_at[elected], mention.name, mention)
        return committee.name.removeprefix(f"{elected} ") if beside else None

    def _union(self, mention: Mention) -> str | None:
        """`Hội Nông dân`: the one last named with its place, below the nation's."""
        named = (name for name in reversed(self.memory.said) if name.startswith(f"{mention.name} "))
        own = (name for name in named if NATION not in name)
        return next(own, mention.name if mention.start else None)

    def _cell(self, mention: Mention) -> str | None:
        """`Chi bộ thôn`: of the village named since the last cell, else that cell, else of the last village."""
        cell = self.memory.last.get("Chi bộ") or self.memory.speaker.get("Chi bộ")
        _, village = self.places.village(mention.start)
        return self._cell_since(mention) or (cell.name if cell else f"Chi bộ {village}" if village else None)

    def _in_village(self, mention: Mention) -> str | None:
        """`Chi hội phụ nữ ấp`: of the village last named."""
        _, village = self.places.village(mention.start)
        return f"{mention.name.removesuffix(mention.unit or '')}{village}" if village else None

    def _cell_since(self, mention: Mention, agency: tuple[int, str | None] = NOWHERE) -> str | None:
        """The cell of who was named in its paragraph since the last one: the agency that opens it, else a village.

        `Công ty A buộc đóng cửa. … Chi bộ cũng hao hụt`, `Ở thôn Bãi Dài, … Chi bộ có 34 đảng viên`.
        """
        speaks = self.memory.is_since(self.memory.speaker_at.get("Chi bộ", -1), "Chi bộ", mention)
        if speaks and not self._is_beside(self.places.village(mention.start)[0], mention):
            return self.memory.speaker["Chi bộ"].name
        for at, owner in (agency, self.places.village(mention.start)):
            if owner and self.memory.is_since(at, "Chi bộ", mention):
                return self.full.fuller(f"Chi bộ {owner}")
        return None

    def _is_beside(self, at: int, mention: Mention) -> bool:
        """Whether a place lies in the clause right before a mention: `Ở thôn Bãi Dài, Chi bộ có`."""
        return at >= 0 and self.cased.count(",", at, mention.start) == 1 and "." not in self.cased[at : mention.start]

    def _whole(self, mention: Mention) -> str | None:
        """Whose `toàn Đảng bộ` is: of the body that the article opens with, not of a lower one named since."""
        opening = self.memory.opening
        if opening is None or opening.level is None or not self.cased.endswith(WHOLE, 0, mention.start):
            return None
        if commune := self._commune_before(mention):
            return commune
        last = self.memory.last.get(mention.name)
        if last and SENTENCE_BEFORE.fullmatch(self.cased, self.memory.last_at[mention.name], mention.start):
            return None
        since = last.level if last else level_of(self.memory.home or "")
        return opening.owner if LEVELS.index(since or "cell") < LEVELS.index(opening.level) else None

    def _commune_before(self, mention: Mention) -> str | None:
        """`Xã Trung Minh là xã khó khăn. Toàn Đảng bộ có`: the commune that the sentence before opens with."""
        for unit in COMMUNES:
            named = self.places.named.get(unit, ())
            if before := bisect_left(named, mention.start, key=lambda place: place[0]):
                at, name = named[before - 1]
                opens = at == 0 or self.cased.endswith(("\n", ". "), 0, at)
                if opens and SENTENCE_BEFORE.fullmatch(self.cased, at, mention.start):
                    return f"{unit} {name}"
        return None

    def _seated_since(self, mention: Mention) -> str | None:
        """`UBKT Huyện ủy A giám sát …, kỷ luật trong toàn Đảng bộ`: its district, where another was told of before."""
        memory = self.memory
        last = memory.last.get(mention.name)
        if last is None or memory.home is None or last.owner == memory.home or last.level in HIGHER:
            return None
        alike = level_of(last.owner) == level_of(memory.home)
        return memory.home if alike and memory.is_since(memory.home_at, mention.name, mention) else None

    def _led(self, mention: Mention) -> str | None:
        """Whose đảng bộ a `Đảng ủy` leads: the one last named, if no committee was since, in this paragraph."""
        body = self.memory.last.get("Đảng bộ")
        if body is None or body.level in SEATED:
            return None
        since = self.memory.is_since(self.memory.last_at["Đảng bộ"], "Đảng ủy", mention)
        return body.owner if since or "Đảng ủy" not in self.memory.last else None

    def _lower(self, head: str, last: Entity) -> str | None:
        """Not the higher body last named where the article is about a lower one: the one that it names more often."""
        if head not in BODIES:
            return None
        said = self.memory.said
        more_often = (name for name, times in said.items() if times > said[last.name])
        return next((name for name in more_often if name.startswith(f"{head} ")), None)
