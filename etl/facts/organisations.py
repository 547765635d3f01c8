"""Mentions become organisations: shortened forms find the full one, bare kinds of place find the place's name.

`Đảng bộ huyện` two sentences on is the Đảng bộ of the district last spoken of; `Đảng bộ` alone the one last named;
`toàn huyện` the district itself. What stays without a referent is left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from etl.facts.mentions import BODIES, SEATS, UNIT_LEVEL, VILLAGES, Mention, Reader
from etl.language.fold import fold, pattern, place_tones
from etl.language.letters import CAPITALISED
from etl.page import gazetteer
from etl.page.place import longest
from etl.records import Organisation

SEAT_UNIT = {
    "Tỉnh ủy": "tỉnh",
    "Thành ủy": "thành phố",
    "Huyện ủy": "huyện",
    "Thị ủy": "thị xã",
    "Quận ủy": "quận",
    "Tỉnh đoàn": "tỉnh",
    "Huyện đoàn": "huyện",
    "Thành đoàn": "thành phố",
    "Thị đoàn": "thị xã",
    "Quận đoàn": "quận",
    "Tỉnh Đoàn": "tỉnh",
}
AGENCY_HEADS = {
    "Sở": "government",
    "Công ty": "enterprise",
    "Trường": "school",
    "Bệnh viện": "health",
    "Tập đoàn": "enterprise",
    "Đồn Biên phòng": "military_police",
}
OWN_AGENCY = {
    "nhà trường": "Trường",
    "trường": "Trường",
    "bệnh viện": "Bệnh viện",
    "công ty": "Công ty",
    "sở": "Sở",
    "đồn": "Đồn Biên phòng",
    "trung tâm": "Trung tâm",
}
AGENCY_WORDS = {
    "nhà trường": "Trường",
    "toàn trường": "Trường",
    "bệnh viện": "Bệnh viện",
    "đồn": "Đồn Biên phòng",
    "toàn công ty": "Công ty",
}
AGENCY_WORD = pattern(rf"(?<!\w)(?:{'|'.join(AGENCY_WORDS)})(?![\w’]| [A-ZĐ])", re.IGNORECASE)
PLACE = pattern(
    rf"(?<![\w])(?:(?P<whole>[Tt]oàn|[Cc]ả|[Tt]rên địa bàn|[Cc]ủa|[Tt]rong) )?(?P<unit>[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|TP\.?|[Tt]hị xã|TX\.?|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn|[Bb]ản|[Ll]àng|[Ấấ]p|[Bb]uôn|[Kk]hóm)(?![\w’])"
    rf"(?: ?(?P<name>{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}}))?"
)
ACTS = pattern(
    r" (?:tôi|mình|có|đã|hiện|còn|đạt|huy động|phấn đấu|tổ chức|thực hiện|xây dựng|được|vận động|bàn giao|kết nạp|sẽ|cũng|luôn|giải quyết|đang|tiếp|giảm|tăng|ban hành|mở|"
    r"triển khai|chỉ đạo|tập trung|quan tâm|thành lập|trao|tặng|hỗ trợ|chỉ|mới|vẫn|đặt|đề ra|giao)(?!\w)"
)
WHOLE = pattern(r"(?<!\w)[Tt]oàn (?P<what>Đảng bộ|đảng bộ|ngành|Khối|khối|lực lượng|công ty|Công ty|trường|cơ quan)")
UNITS = {"TP": "thành phố", "TP.": "thành phố", "TX": "thị xã", "TX.": "thị xã"}
LEVEL_RANK = {"central": 0, "provincial": 1, "district": 2, "commune": 3, "grassroots": 4, "cell": 5, None: 6}


@dataclass(slots=True)
class Entity:
    """An organisation of the article while it is being put together."""

    name: str
    type: str
    level: str | None
    aliases: dict[str, None] = field(default_factory=dict)
    parent: str | None = None
    listed: bool = False
    owner: str = ""  # what follows the head: whose it is

    @property
    def head(self) -> str:
        """The first words of the name, up to its owner."""
        return self.name[: len(self.name) - len(self.owner)].strip() if self.owner else self.name


@dataclass(frozen=True, slots=True)
class Referent:
    """A place of the text that speaks of an organisation or a place."""

    start: int
    end: int
    entity: Entity
    post: bool = False
    place: bool = False


@dataclass(slots=True)
class Cast:
    """Every organisation of an article, and where each is spoken of."""

    entities: dict[str, Entity] = field(default_factory=dict)
    referents: list[Referent] = field(default_factory=list)

    def records(self, province: str | None, district: str | None) -> tuple[Organisation, ...]:
        """The organisations to list, in order of first mention."""
        return tuple(
            Organisation(
                e.name,
                e.type,
                e.level,
                None if e.level == "central" else province,
                district if e.level not in ("central", "provincial") else None,
                e.parent,
                tuple(a for a in e.aliases if a != e.name),
            )
            for e in self.entities.values()
            if e.listed
        )


class Resolver:
    """Resolves the mentions of one article, from its first sentence to its last."""

    def __init__(self, text: str, reader: Reader, province: str | None, district: str | None) -> None:
        self.text, self.cased, self.reader = text, reader.cased, reader
        self.province, self.district = province, district
        self.cast = Cast()
        self.named: list[tuple[int, str, str]] = []  # where a place is named: position, unit, name
        self.last: dict[str, Entity] = {}  # the entity last spoken of, by head
        self.speaker: Entity | None = None  # the party cell in the post of whoever spoke last
        self.said: Counter[str] = Counter()  # how often each has been named in full

    def resolve(self, spans: Sequence[tuple[int, int]]) -> Cast:
        """Read the article's own parts, in order, into a cast."""
        mentions = [m for start, end in spans for m in self.reader.mentions(start, end)]
        self.named = sorted(self._named_places(spans, mentions))
        full = {fold(m.name): m for m in mentions if m.complete and m.unit is None}
        for mention in mentions:
            self._add(mention, full)
        self._add_words(spans, mentions)
        self._add_places(spans, mentions)
        self._link()
        self.cast.referents.sort(key=lambda r: (r.start, -r.end))
        return self.cast

    def _named_places(
        self, spans: Sequence[tuple[int, int]], mentions: Sequence[Mention]
    ) -> Iterable[tuple[int, str, str]]:
        for start, end in spans:
            for found in PLACE.finditer(self.cased, start, end):
                if found["name"] and (name := self._place_name(found)):
                    yield found.start(), _unit(found["unit"]), name
        for mention in mentions:
            for seat, unit in SEAT_UNIT.items():
                at = mention.name.find(seat + " ")
                if at >= 0 and mention.unit is None:
                    yield mention.start, unit, mention.name[at + len(seat) + 1 :]

    def _place_name(self, found: "object") -> str | None:
        unit, run = _unit(found["unit"]), found["name"]  # type: ignore[index]
        level = UNIT_LEVEL.get(unit, "cell")
        known: str | None = run
        if level == "provincial":
            known = longest(run, gazetteer.province_names())
        elif level == "district":
            known = longest(run, gazetteer.districts()) or (
                longest(run, gazetteer.province_names()) if unit == "thành phố" else None
            )
        return self.text[found.start("name") : found.start("name") + len(known)] if known else None  # type: ignore[attr-defined]

    def _place_for(self, unit: str, at: int) -> str | None:
        """The name of the place of a kind that a position of the text speaks of."""
        of_kind = [(pos, name) for pos, kind, name in self.named if kind == unit]
        before = [name for pos, name in of_kind if pos <= at]
        if before:
            return before[-1]
        if of_kind:
            return of_kind[0][1]
        if self.district and UNIT_LEVEL.get(unit) == "district":
            kinds = {d.kind for d in gazetteer.districts().get(fold(self.district), ())}
            return self.district if unit in kinds or not kinds else None
        return None

    def _complete(self, mention: Mention, full: dict[str, Mention]) -> str | None:
        """The full name of a mention, or None when nothing tells it."""
        if mention.unit in OWN_AGENCY:
            agency = self.last.get(OWN_AGENCY[mention.unit])
            return f"{mention.name.removesuffix(mention.unit)}{agency.name}" if agency else mention.name
        if mention.unit == "Khối" or mention.name.endswith(" Khối"):
            return self._block_name(mention.name, full)
        if not mention.complete:
            return self._bare(mention)
        if mention.unit is None:
            return self._fuller(mention.name, full)
        if mention.unit in VILLAGES:
            last = self.last.get("Chi bộ thôn")
            return last.name if last and mention.name.startswith("Chi bộ") else None
        unit = SEAT_UNIT.get(mention.unit, mention.unit)
        level = UNIT_LEVEL.get(unit)
        if level == "provincial":
            return self._fuller(mention.name, full)
        place = self._place_for(unit, mention.start)
        return f"{mention.name} {place}" if place else mention.name

    def _fuller(self, name: str, full: dict[str, Mention]) -> str:
        """The name with the province behind it, where the article says so somewhere; or a company's full name."""
        if self.province and (longer := full.get(fold(f"{name} {self.province}"))):
            return longer.name
        for agency in AGENCY_HEADS:
            if name.endswith(" " + agency):
                known = [m.name[m.name.index(agency + " ") :] for m in full.values() if agency + " " in m.name]
                known = [n for n in known if n.startswith(agency)]
                return name.removesuffix(agency) + known[0] if known and agency != "Tập đoàn" else name
        return name

    def _block_name(self, name: str, full: dict[str, Mention]) -> str:
        """`Đảng ủy Khối` -> the block that the article names."""
        blocks = [m.name[m.name.index("Khối") :] for m in full.values() if "Khối " in m.name]
        stem = name[: name.index("Khối")]
        return stem + blocks[0] if blocks else name

    def _bare(self, mention: Mention) -> str | None:
        """A head alone: the one last spoken of with that head; never a higher body when the article is about a lower one."""
        if (
            self.speaker is not None
            and mention.name == "Chi bộ"
            and self.cased.startswith((" tôi", " mình", " chúng tôi"), mention.end)
        ):
            return self.speaker.name
        last = self.last.get(mention.name)
        if last is not None and mention.name in BODIES and last.level in ("provincial", "central"):
            lower = [e for e in self.said if self.said[e] > self.said[last.name] and e.startswith(mention.name + " ")]
            last = self.cast.entities[fold(lower[0])] if lower else last
        if last is None and mention.name.startswith("Ban ") and " " in mention.name and mention.body is not None:
            body = self._bare(mention.body)
            return f"{mention.name.rsplit(mention.body.name, 1)[0].strip()} {body}" if body else None
        if last is None and mention.name in ("Đảng ủy", "Đảng bộ", "Chi bộ"):
            return None
        if last is None and mention.type in ("mass_organisation",):
            return mention.name if mention.start else None
        return last.name if last else None

    def _add(self, mention: Mention, full: dict[str, Mention]) -> None:
        name = self._complete(mention, full)
        if name is None:
            return
        entity = self._entity(name, mention)
        entity.aliases.setdefault(self.text[mention.start : mention.end])
        if mention.complete:
            entity.aliases.setdefault(mention.name)
        # "Phó Bí thư Thường trực Tỉnh ủy" is a post; the standing committee is not what it speaks of.
        entity.listed = entity.listed or not (mention.post and mention.name.startswith("Thường trực"))
        if mention.body is not None and mention.body.complete:
            body = self._complete(mention.body, full)
            entity.parent = entity.parent or body
        if mention.complete:
            self.said[entity.name] += 1
        if not mention.post:
            self._remember(entity)
        elif mention.type == "party_cell":
            self.speaker = entity
        self.cast.referents.append(Referent(mention.start, mention.end, entity, mention.post))

    def _entity(self, name: str, mention: Mention) -> Entity:
        key = fold(name)
        if key not in self.cast.entities:
            self.cast.entities[key] = Entity(
                name[0].upper() + name[1:], mention.type, mention.level, owner=_owner_of(name)
            )
        return self.cast.entities[key]

    def _remember(self, entity: Entity) -> None:
        for head in (*BODIES, "Ban Thường vụ", "Ban Chấp hành", "Công ty", "Sở", "Trường", "Bệnh viện", "Tập đoàn"):
            if entity.name.startswith(head + " "):
                self.last[head] = entity
        if (
            entity.name.startswith(("Ban Thường vụ Đảng ủy", "Ban Chấp hành Đảng bộ")) is False
            and entity.type == "party_cell"
        ):
            self.last["Chi bộ thôn"] = entity
        for head, kind in AGENCY_HEADS.items():
            at = entity.name.find(head + " ")
            if at > 0 and entity.type.startswith("party"):
                owner = entity.name[at:]
                self.last[head] = self.cast.entities.setdefault(
                    fold(owner), Entity(owner, kind, "provincial" if head == "Sở" else "grassroots")
                )

    def _add_words(self, spans: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> None:
        """`nhà trường`, `đồn`: an agency spoken of by what it is."""
        taken = [(m.start, m.end) for m in mentions]
        for start, end in spans:
            for found in AGENCY_WORD.finditer(self.cased, start, end):
                entity = self.last.get(AGENCY_WORDS[found[0].lower()])
                if entity and not any(s <= found.start() < e for s, e in taken):
                    entity.listed = True
                    entity.aliases.setdefault(self.text[found.start() : found.end()])
                    self.cast.referents.append(Referent(found.start(), found.end(), entity))

    def _add_places(self, spans: Sequence[tuple[int, int]], mentions: Sequence[Mention]) -> None:
        """`toàn huyện`, `xã Ya Tăng`, `làng`: places spoken of outside the name of an organisation."""
        taken = [(m.start, m.end) for m in mentions]
        for start, end in spans:
            for found in PLACE.finditer(self.cased, start, end):
                if any(s <= found.start("unit") < e for s, e in taken):
                    continue
                unit = _unit(found["unit"])
                named = self._place_name(found) if found["name"] else None
                if named is None and not self._stands_alone(found, start):
                    continue
                name = named or self._place_for(unit, found.start())
                if name is None:
                    if unit == "tỉnh" and self.province:
                        name = self.province
                    else:
                        continue
                entity = self._place_entity(unit, name)
                stop = found.end("unit") if not found["name"] else found.start("name") + len(name)
                self.cast.referents.append(Referent(found.start(), stop, entity, place=True))

    def _stands_alone(self, found: "re.Match[str]", start: int) -> bool:
        """Whether a bare kind of place means the place itself: `toàn huyện`, `Làng có …`, not `đường thôn`, `cấp tỉnh`."""
        before = self.cased[max(start, found.start() - 3) : found.start()]
        opens = not before.strip() or before.rstrip().endswith((",", ";", ":", ".", "-", "“", '"'))
        return (
            bool(found["whole"])
            or self.cased[max(start, found.start() - 9) : found.start()].endswith("nhân dân ")
            or opens
            and bool(ACTS.match(self.cased, found.end()))
        )

    def _place_entity(self, unit: str, name: str) -> Entity:
        full = f"{unit} {name}"
        key = fold(full)
        if key not in self.cast.entities:
            self.cast.entities[key] = Entity(full, "place_community", UNIT_LEVEL.get(unit, "cell"), owner=full)
        return self.cast.entities[key]

    def _link(self) -> None:
        """Parents: an organ's is its body, a committee's its đảng bộ."""
        for entity in self.cast.entities.values():
            if entity.parent and (parent := self.cast.entities.get(fold(entity.parent))):
                entity.parent = parent.name
            elif entity.parent:
                entity.parent = None
            if entity.parent is None and entity.name.startswith("Đảng ủy "):
                body = self.cast.entities.get(fold("Đảng bộ " + entity.name.removeprefix("Đảng ủy ")))
                entity.parent = body.name if body else None


def _unit(written: str) -> str:
    return UNITS.get(written, written.lower())


def _owner_of(name: str) -> str:
    for head in sorted(BODIES, key=len, reverse=True):
        at = name.find(head + " ")
        if at >= 0:
            return name[at + len(head) + 1 :]
    for seat, unit in SEAT_UNIT.items():
        at = name.find(seat)
        if at >= 0:
            return f"{unit}{name[at + len(seat) :]}"
    return name
