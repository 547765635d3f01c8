"""Places that an article speaks of, inside the names of organisations and outside: `huyện Mai Châu`, `toàn xã`."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from re import Match
from typing import NamedTuple

from etl.facts.names.heads import SEAT_UNIT, WORD_ENDS
from etl.facts.names.parts import Mention
from etl.facts.names.places import (
    KINDS,
    NUMBER_ENDS,
    SHORT_ENDS,
    is_person,
    known_name,
    may_be_district,
)
from etl.facts.organisations.entities import village_of
from etl.language.divisions import SHORT_UNITS, UNIT_LEVEL
from etl.language.fold import fold, pattern, place_tones
from etl.language.forms import at_word, either_case, one_of
from etl.language.letters import CAPITALISED, UPPER
from etl.lexicon import words
from etl.page import gazetteer

HAMLETS = words("hamlets")
UNITS = (*UNIT_LEVEL, *HAMLETS)
OF_HAMLET = "|".join(rf"(?<={word} )(?<!nông {word} )" for word in either_case(HAMLETS))
NUMBERED = rf"(?:{one_of(either_case(HAMLETS))} )?\d{{1,2}}"
NUMBERED_BEFORE = pattern(rf"(?<!\w){NUMBERED}(?:,| và|, và) $")
NUMBERED_BEHIND = pattern(rf"(?:,| và|, và) {NUMBERED}(?!\w)(?=[,.;)]| và| thành| (?:sáp )?nhập)")
LONGEST_NUMBERED = 30  # letters
UNIT_ENDS = rf"(?:(?<=\.)(?={SHORT_ENDS})|(?<!\.){WORD_ENDS})"
PLACE = pattern(
    rf"(?P<unit>{at_word((*either_case(UNITS), *SHORT_UNITS))}{UNIT_ENDS})(?:{KINDS}(?= [{UPPER}]))?"
    rf"(?: ?(?P<name>{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}}(?: \d{{1,2}}{NUMBER_ENDS})?|"
    rf"(?:(?<=quận )|(?<=phường ))\d{{1,2}}(?![\w.,/%-]\d?)|(?:{OF_HAMLET})\d{{1,2}}{NUMBER_ENDS}))?"
)
WHOLE = pattern(
    r"(?<!\w)(?:[Tt]oàn|[Cc]ả|[Tt]rên địa bàn|[Cc]ủa|[Tt]rong|(?:Ở|Tại|(?<=, )(?:còn |riêng )?(?:ở|tại))) $"
)
LONGEST_WHOLE = len("trên địa bàn ")
OPENINGS = (",", ";", ":", ".", "-", "“", '"')
ACTS = pattern(rf" {one_of(words('place_verbs'))}(?!\w)")
SUBJECT = pattern(rf" {one_of((*words('place_verbs'), 'là'))}(?!\w)")
SUBORDINATE = (" việc ", " rằng ", " mà ", " khi ")  # `đánh giá cao việc xã đã huy động`
AFTER_PERIOD = pattern(r"(?:(?:năm|nhiệm kỳ|giai đoạn|quý|tháng) [\divx/ –-]{1,13}|[Đđ]ến nay|[Hh]iện(?: nay)?) $")
# `Thủy điện Bản Chát`, `cửa khẩu Bản Vược`, `già làng A Nghĩa`: called after a village, of which nothing is said.
LANDMARKS = tuple(
    place_tones(f"{word} ")
    for word in either_case(
        ("già", "thủy điện", "cửa khẩu", "hồ", "đập", "cầu", "đèo", "suối", "núi", "chợ", "mỏ", "khu du lịch")
    )
)
NAME_OF_PERSON = pattern(rf"(?<!\w){one_of(words('surnames'))}(?: Thị| Văn)? $")  # `Kim Sóc Kha`
LONGEST_SURNAME = len("Nguyễn Văn ")
LOCATED = pattern(  # `Tại Đại Từ, đơn thư tăng 30%`, `Như ở Khe Mằn (xã Đồn Đạc), chi bộ`
    r"(?:^|[.;:?!] |\n)"
    r"(?:(?:[Rr]iêng|[Cc]òn|[Nn]hư|[Nn]gay) (?:ở|tại|với)|[Tt]ại|[Ởở]|[Rr]iêng|[Vv]ới|[Vv]ề|[Đđ]ến|[Ll]ên) $"
)
LONGEST_LOCATED = len(". Riêng tại ")
LOCATED_ENDS = pattern(r"(?: hôm nay| bây giờ| những ngày [^\W\d_]+(?: [^\W\d_]+)?)?,| \([^()]*\),")
LONGEST_PERIOD = len("giai đoạn 2025 - 2030 ")
ABBREVIATION = pattern(rf"[{UPPER}]{{2,5}}")  # `Kim Quan là xã ATK của huyện`
SEAT = pattern(rf"({one_of(SEAT_UNIT)}) ")


class SpokenPlace(NamedTuple):
    """A kind of place in the text (`unit`), and the proper name behind it as far as the gazetteer knows it.

    `start` takes in what makes it whole (`toàn`, `trong`), `unit_start` does not; `name_start` is set where capitalised
    words follow, known or not. `alone`: the bare unit means the place itself (`toàn huyện`, `Làng có`, not `cấp tỉnh`).
    """

    start: int
    unit_start: int
    unit_end: int
    name_start: int | None
    unit: str
    name: str | None
    alone: bool

    @property
    def end(self) -> int:
        """Where it ends: behind its name, where that is known."""
        return self.unit_end if self.name_start is None or self.name is None else self.name_start + len(self.name)


class NamedPlaces:
    """Where places are named in an article; `district` is the one that the article is about."""

    def __init__(self, spoken: Iterable[SpokenPlace], mentions: Iterable[Mention], district: str | None) -> None:
        self.district = district
        self.named: dict[str, list[tuple[int, str]]] = {}
        self.add((*_in_text(spoken), *_in_seats(mentions)))

    def add(self, named: Iterable[tuple[int, str, str]]) -> None:
        """Places that are named besides: where, of which kind, and how."""
        for at, unit, name in named:
            insort(self.named.setdefault(unit, []), (at, name))

    def names(self) -> dict[str, str]:
        """The proper names of places, and the kind of place that each was first said to be."""
        said = sorted((at, name, unit) for unit, found in self.named.items() for at, name in found)
        return {name: unit for _, name, unit in reversed(said)}

    def village(self, at: int) -> tuple[int, str | None]:
        """Where the village last named before a position is named, and its name."""
        last: tuple[int, str | None] = (-1, None)
        for unit in HAMLETS:
            named = self.named.get(unit, ())
            if before := bisect_left(named, at, key=lambda place: place[0]):
                place, name = named[before - 1]
                last = max(last, (place, f"{unit} {name}"), key=lambda one: one[0])
        return last

    def nearest(self, unit: str, at: int) -> str | None:
        """The name of the place of a kind that a position speaks of: the last one named, else the first one to come."""
        if named := self.named.get(unit):
            before = bisect_right(named, at, key=lambda place: place[0])
            return named[max(before - 1, 0)][1]
        if self.district is None or UNIT_LEVEL.get(unit) != "district":
            return None
        said = {unit for unit, found in self.named.items() if any(name == self.district for _, name in found)}
        kinds = said or {district.kind for district in gazetteer.districts().get(fold(self.district), ())}
        return self.district if unit in kinds or not kinds else None


def home_of(province: str | None, district: str | None) -> Iterator[tuple[str, str]]:
    """An article's district and province with the kind of place that each is, where only one is meant."""
    units = gazetteer.districts().get(fold(district), ()) if district else ()
    kinds = {unit.kind for unit in units if unit.province.name == province} or {unit.kind for unit in units}
    if district and len(kinds) == 1 and district != province:
        yield kinds.pop(), district
    if province:
        yield gazetteer.province_names()[fold(province)][0].kind, province


def spoken_places(text: str, cased: str, start: int, end: int) -> Iterator[SpokenPlace]:
    """The kinds of place between two places of the text, named or not, in order."""
    free = start
    for found in PLACE.finditer(cased, start, end):
        if _opens_name(found) or _is_numbered_beside_others(found):
            continue
        at = found.start()
        whole = WHOLE.search(cased, max(free, at - LONGEST_WHOLE), at)
        unit = SHORT_UNITS.get(found["unit"]) or found["unit"].lower()
        name_start = found.start("name") if found["name"] else None
        known = _known(found["name"], unit) if found["name"] else None
        name = text[name_start : name_start + len(known)] if name_start and known else None
        alone = name is None and (whole is not None or _acts(cased, start, at, found.end()))
        yield SpokenPlace(whole.start() if whole else at, at, found.end("unit"), name_start, unit, name, alone)
        free = found.end()


def bare_names(cased: str, spans: Sequence[tuple[int, int]], name: str) -> Iterator[int]:
    """Where a place is spoken of by its proper name alone, as the subject of a clause: `Đến nay, Yên Sơn đạt`."""
    at = cased.find(name)
    while at >= 0:
        start, end = spans[max(bisect_right(spans, (at, len(cased))) - 1, 0)]
        before = cased[max(start, at - 3) : at].rstrip()
        opens = not before or before.endswith(OPENINGS) or cased.endswith((" nay ", "Nay "), max(start, at - 5), at)
        speaks = opens and SUBJECT.match(cased, at + len(name), end)
        located = LOCATED_ENDS.match(cased, at + len(name), end) and LOCATED.search(
            cased, max(start - 1, at - LONGEST_LOCATED, 0), at
        )
        if start <= at < end and (speaks or located):
            yield at
        at = cased.find(name, at + len(name))


def _opens_name(found: Match[str]) -> bool:
    """Whether a kind of village is the first word of another place's name: `Sóc Trăng`, `thủy điện Bản Chát`."""
    if found["name"] and found.string.endswith(LANDMARKS, 0, found.start()):
        return True
    if not found["name"] or not found["unit"][0].isupper() or found["unit"].lower() in UNIT_LEVEL:
        return False
    if NAME_OF_PERSON.search(found.string, max(0, found.start() - LONGEST_SURNAME), found.start()):
        return True
    return any(known_name(found[0], level, city=False) for level in ("provincial", "district"))


def _is_numbered_beside_others(found: Match[str]) -> bool:
    """`xóm 5, xóm 6 và xóm 7`: villages of a list, of which nothing is said by itself."""
    if not found["name"] or not found["name"].isdigit():
        return False
    first = max(0, found.start() - LONGEST_NUMBERED)
    listed = NUMBERED_BEFORE.search(found.string, first, found.start()) or NUMBERED_BEHIND.match(
        found.string, found.end()
    )
    return listed is not None


def _known(said: str, unit: str) -> str | None:
    """What of some capitalised words is a place's name; below the district what no list knows is taken as said."""
    level = UNIT_LEVEL.get(unit)
    if said[-1:].isdigit() and (level is None or said.isdigit() or fold(said) in gazetteer.communes()):
        return said
    said = said.rstrip(" 0123456789")
    known = known_name(said, level, city=unit == "thành phố") if level else None
    if level == "provincial" or (level == "district" and not may_be_district(said)):
        return known
    return known or (None if is_person(said) or ABBREVIATION.fullmatch(said) else said)


def _acts(cased: str, start: int, at: int, end: int) -> bool:
    """Whether a bare kind of place does something or has people: `Làng có`, `nhân dân xã`."""
    before = cased[max(start, at - 3) : at].rstrip()
    dated = AFTER_PERIOD.search(cased, max(start, at - LONGEST_PERIOD), at)
    opens = not before or before.endswith(OPENINGS) or dated is not None or cased.endswith(SUBORDINATE, start, at)
    return cased.endswith("nhân dân ", start, at) or (opens and ACTS.match(cased, end) is not None)


def _in_text(spoken: Iterable[SpokenPlace]) -> Iterator[tuple[int, str, str]]:
    return ((place.start, place.unit, place.name) for place in spoken if place.name)


def _in_seats(mentions: Iterable[Mention]) -> Iterator[tuple[int, str, str]]:
    """`Huyện ủy Mai Châu` names the district, `Chi bộ thôn Hạ` the village."""
    for mention in mentions:
        if mention.unit is None:
            for seat in SEAT.finditer(mention.name):
                yield mention.start, SEAT_UNIT[seat[1]], mention.name[seat.end() :]
            if village := village_of(mention.name):
                yield mention.start, *village
