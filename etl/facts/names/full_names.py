"""What an article names in full somewhere: the names that those cut short elsewhere are short for."""

from collections.abc import Mapping, Sequence

from etl.facts.names.heads import AGENCY_TYPES
from etl.facts.names.parts import Mention
from etl.facts.names.places import is_province
from etl.facts.organisations.entities import Entities
from etl.language.fold import fold, pattern
from etl.lexicon import words

SHORT_HEADS = {"Đồn": "Đồn Biên phòng", **{agency: agency for agency in AGENCY_TYPES}}
VILLAGES = words("villages")
ENDS_SHORT = tuple(f" {head}" for head in AGENCY_TYPES if head != "Tập đoàn")
ORGANS = ("Ban Thường vụ ", "Ban Chấp hành ", "Ủy ban Kiểm tra ", "Văn phòng ")
LED_BY = ("enterprise", "school", "health", "court_procuracy")
LED = pattern(r"(?P<body>Đảng bộ|Đảng ủy) (?P<place>[^ ]+(?: [^ ]+){1,3})$")
CITY = pattern("thành phố|Thành ủy")


class FullNames:
    """The full names of one article, from its mentions; `kinds` tells which of its places is a huyện, which a xã."""

    def __init__(self, mentions: Sequence[Mention], province: str | None, kinds: Mapping[str, str]) -> None:
        self.province, self.kinds = province, kinds
        self.full = {fold(m.name): m.name for m in mentions if m.complete and m.unit is None}
        self.with_commune = {name.partition(", ")[0]: name for name in reversed(self.full.values()) if ", " in name}
        self.levels = {fold(m.name): m.level for m in mentions if m.complete}
        self.block = next((m for m in mentions if m.complete and m.unit is None and "Khối " in m.name), None)
        self.agency = self._led_by_agency(mentions)

    def _led_by_agency(self, mentions: Sequence[Mention]) -> str | None:
        """The agency that an article opens with and that has no Party body by name: its `Chi bộ` is that agency's."""
        first = next((mention for mention in mentions if mention.complete), None)
        if first is None or first.type not in LED_BY or first.post or first.unit:
            return None
        return None if any(name.startswith("Chi bộ ") for name in self.full.values()) else first.name

    def level(self, name: str, mention: Mention, above: str | None, entities: Entities) -> str | None:
        """The level of a full name: the one it was written out with, else the mention's, else that of the one above."""
        level = self.levels.get(
            fold(name), self.block.level if self.block and mention.unit == "Khối" else mention.level
        )
        if level is None:
            of_committee = (f"Đảng bộ {name.removeprefix('Đảng ủy ')}", f"Đảng ủy {name.removeprefix('Đảng bộ ')}")
            known = (entities.by_name.get(fold(other)) for other in ((above,) if above else of_committee))
            return next((other.level for other in known if other), None)
        of_city = level == "district" and (mention.unit == "thành phố" or "Thành ủy" in name) and self._of_city(name)
        return "provincial" if of_city else level

    def _of_city(self, name: str) -> bool:
        """Whether the city of a name is a province of its own: the one named, else the article's."""
        named = CITY.split(name)[-1].strip()
        within = self.province != named and (self.province or "").endswith(named)  # Huế, of Thừa Thiên Huế until 2024
        return is_province("thành phố", named or self.province or "") and not (named and within)

    def fuller(self, name: str) -> str:
        """A name with the province behind it, where the article says so somewhere; or an agency's full name."""
        ways = (
            self._with_province, self._of_province, self._with_village, self._of_organ, self._with_unit_of_province,
            self._in_agency, self._with_kind_of_place, self._of_agency,
        )  # fmt: skip
        return next(filter(None, (way(name) for way in ways)), name)

    def _with_province(self, name: str) -> str | None:
        """`Đảng bộ tỉnh` -> `Đảng bộ tỉnh Cà Mau`."""
        return self.full.get(fold(f"{name} {self.province}")) if self.province else None

    def _of_province(self, name: str) -> str | None:
        """`Công an` -> `Công an tỉnh`."""
        of_province = self.full.get(fold(f"{name} tỉnh"))
        return self.fuller(of_province) if of_province else None

    def _of_organ(self, name: str) -> str | None:
        """`Ban Thường vụ Huyện ủy` -> the full name of the committee with its organ in front."""
        organ = next((organ for organ in ORGANS if name.startswith(organ)), None)
        return organ + self.fuller(name.removeprefix(organ)) if organ else None

    def _with_unit_of_province(self, name: str) -> str | None:
        """`Đảng bộ Cà Mau` -> `Đảng bộ tỉnh Cà Mau`."""
        if not (self.province and name.endswith(f" {self.province}")):
            return None
        return self.full.get(fold(f"{name.removesuffix(self.province)}tỉnh {self.province}"), name)

    def _in_agency(self, name: str) -> str | None:
        """`Chi bộ Sở` -> `Chi bộ Sở Nội vụ`: a body by the agency that it is in."""
        if not name.endswith(ENDS_SHORT):
            return None
        agency = next(head for head in AGENCY_TYPES if name.endswith(f" {head}"))
        known = (full[full.index(f"{agency} ") :] for full in self.full.values() if f"{agency} " in full)
        body, own = name.removesuffix(agency), self._agency(next(known, agency), agency)
        return self.full.get(fold(f"{body}cơ quan {own}"), f"{body}{own}")

    def _with_kind_of_place(self, name: str) -> str | None:
        """`Đảng bộ Yên Sơn` -> `Đảng bộ huyện Yên Sơn`, of a place whose kind is known."""
        led = LED.match(name)
        unit = self.kinds.get(fold(led["place"])) if led else None
        return f"{led['body']} {unit} {led['place']}" if led and unit else None

    def _of_agency(self, name: str) -> str | None:
        """`Chi bộ Đồn Lũng Cú` -> `Chi bộ Đồn Biên phòng Lũng Cú`."""
        words = f" {name}"
        kind = next((kind for kind in SHORT_HEADS if f" {kind} " in words), None)
        if kind is None:
            return None
        body, _, proper = words.partition(f" {kind} ")
        return f"{body} {self._agency(f'{kind} {proper}', kind)}".lstrip()

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

    def with_block(self, name: str) -> str:
        """`Đảng ủy Khối` -> the block that the article names: `Đảng ủy Khối các cơ quan tỉnh`."""
        own = self.block.name if self.block else name
        return name[: name.index("Khối")] + own[own.index("Khối") :]
