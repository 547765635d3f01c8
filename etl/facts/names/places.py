"""The place behind a name: a kind of place and its proper name, from the gazetteer where it knows one."""

from functools import lru_cache

from etl.facts.names.heads import WORD_ENDS, head_at
from etl.facts.names.parts import Owner
from etl.facts.names.passage import Passage
from etl.language.divisions import COMMUNE, SHORT_UNITS, UNIT, UNIT_LEVEL
from etl.language.fold import fold, pattern
from etl.language.forms import one_of
from etl.language.letters import CAPITALISED, UPPER
from etl.lexicon import words
from etl.page import gazetteer
from etl.page.place import longest, longest_commune

KNOWN_BY_NUMBER = ("phường", "quận")
NUMBER_ENDS = (
    r"(?=[,;:)]|\.(?!\d)|$| ?\(| "
    r"(?:lần thứ|khóa|nhiệm kỳ|có|đã|là|được|hiện|đạt|tổ chức|và|trong|thuộc|với|kết nạp)(?!\w))"
)
SURNAMES = frozenset(words("surnames"))

KINDS = rf" {one_of(words('place_kinds'))}"  # between a kind of place and its name
SHORT = tuple(form for form in SHORT_UNITS if form.endswith("."))  # may stand right against the name: `P.Tân Giang`
ALONE = [*UNIT_LEVEL, *(form for form in SHORT_UNITS if form not in SHORT)]
TITLED = [unit[0].upper() + unit[1:] for unit in UNIT_LEVEL]  # `Đảng bộ Thị trấn Tân Yên`
SHORT_ENDS = rf" ?(?:[{UPPER}][^\W\d_{UPPER}]|\d)"  # `P.Tân Giang`, not `P.V`
OF_UNIT = (
    rf" (?P<unit>{one_of(SHORT)}(?={SHORT_ENDS})|{one_of(ALONE)}{WORD_ENDS}|"
    rf"{one_of(TITLED)}(?= [{UPPER}]))(?:{KINDS}(?= [{UPPER}]))?"
)
HO_CHI_MINH_CITY = r" (?:TP\.? ?HCM|(?:TP\.?|[Tt]hành phố) Hồ Chí Minh)(?!\w)"
PLACE = pattern(f"{HO_CHI_MINH_CITY}|{OF_UNIT}")
NAME = pattern(rf"(?: |(?<=\.))(?P<words>{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}})(?: \d{{1,2}}(?![\w.,/%-]))?")
PROPER = rf"{CAPITALISED}(?: {CAPITALISED}){{0,3}}"
CAPITALS = pattern(PROPER)
IN_LIST = pattern(rf"(?<!\w){COMMUNE} {PROPER}(?:, {PROPER})*(?:,| và) $")
LONGEST_LIST = 90  # letters
OWN_NUMBER = pattern(rf" \d{{1,2}}{NUMBER_ENDS}")
WHOLE_RUN = pattern(rf" ?{CAPITALISED}(?: {CAPITALISED}){{0,7}}")
WORD = pattern(CAPITALISED)
NUMBER = pattern(r"(?: |(?<=\.))\d{1,2}(?![\w.,/%-])")
# In `tỉnh, huyện, xã` kinds of place are listed, not places; in `tỉnh, huyện Mai Châu` a name follows.
KINDS_LISTED = pattern(rf"(?!, \w+(?: \w+)? [{UPPER}]), {UNIT}(?!\w)")


def place_at(passage: Passage, at: int) -> Owner | None:
    """The place that follows: `tỉnh`, `huyện Hoàng Su Phì`, `TX Thuận An`, `TPHCM`."""
    place = passage.match(PLACE, at)
    if place is None:
        return None
    if place["unit"] is None:
        return Owner(place.end(), place[0].lstrip(), "provincial")
    kind = SHORT_UNITS.get(place["unit"], place["unit"].lower())
    level = UNIT_LEVEL[kind]
    stop = name_end(passage, kind, level, place.end())
    if name := passage.text[place.end() : stop]:
        name = name if name.startswith(" ") else f" {name}"
        return Owner(stop, kind + name, "provincial" if is_province(kind, name) else level)
    return None if passage.match(KINDS_LISTED, stop) else Owner(stop, kind, level, kind, named=False)


def bare_place(passage: Passage, at: int) -> Owner | None:
    """A district or a province by its name alone: `Kho bạc Nhà nước Hải An`, `Công an Hà Nội`."""
    name = passage.match(NAME, at)
    if name is None or is_person(name["words"]):
        return None
    for level in ("provincial", "district"):
        if known := known_name(name["words"], level, city=False):
            stop = name.start("words") + len(known)
            return Owner(stop, passage.text[name.start("words") : stop], level)
    return None


def is_listed_commune(passage: Passage, at: int) -> bool:
    """Whether one of several communes begins here: the second of `phường Thới An, Trường Lạc`."""
    name = passage.match(CAPITALS, at)
    listed = IN_LIST.search(passage.cased, max(0, at - LONGEST_LIST), at)
    return bool(name and listed and longest_commune(name[0]) == name[0])


def name_end(passage: Passage, kind: str, level: str | None, at: int) -> int:
    """Where the proper name behind a kind of place ends; where it would begin, if there is none or it is a person's."""
    name = passage.match(NAME, at)
    if name is None:
        number = passage.match(NUMBER, at) if kind in KNOWN_BY_NUMBER else None
        return number.end() if number else at
    said = name[0].lstrip() if level == "commune" else name["words"]
    if known := known_name(said, level, city=kind.startswith("Thành")):
        stop = name.start("words") + len(known)
        numbered = passage.match(OWN_NUMBER, stop) if level == "commune" else None
        return numbered.end() if numbered else stop
    if level == "provincial" or is_person(name["words"]) or head_at(passage.cased, at + 1, name.end("words")):
        return at
    if level == "district" and not may_be_district(name["words"]):
        return at
    return before_person(passage, name.start("words"), name.end("words"))


def before_person(passage: Passage, start: int, end: int) -> int:
    """Where a place's name ends that the holder of a post stands behind: `Bí thư Chi bộ thôn Bản Phùng Giàng A Páo`."""
    run = passage.match(WHOLE_RUN, start)
    words = list(WORD.finditer(passage.cased, start, run.end() if run else end))
    surnames = [word for word in words[1:-2] if word[0] in SURNAMES]
    return surnames[-1].start() - 1 if surnames else end


@lru_cache(maxsize=8192)
def known_name(said: str, level: str | None, city: bool) -> str | None:
    """The longest beginning of capitalised words that is a place of a level; a `city` may be a province of its own."""
    if level == "provincial":
        return longest(said, gazetteer.province_names())
    if level == "commune":
        known = longest_commune(said)
        return said if known and _goes_on(said, known) else known
    return longest(said, gazetteer.districts()) or (longest(said, gazetteer.province_names()) if city else None)


def _goes_on(said: str, known: str) -> bool:
    """Whether a name goes on for one word behind the one that is known, which is nobody's: `xã Tân Hòa Trung`."""
    rest = said[len(known) :].split()
    return len(rest) == 1 and rest[0].istitle() and rest[0] not in SURNAMES


def may_be_district(name: str) -> bool:
    """Whether capitalised words behind `huyện` that no list knows may be its name: two or three, no person's."""
    parts = name.split()
    return len(parts) in (2, 3) and parts[0] not in SURNAMES


def is_person(name: str) -> bool:
    """Whether three capitals or more begin with a surname (`Nguyễn Văn Trỗi`) or name a woman (`Thị Sà Rây`)."""
    parts = name.split()
    return len(parts) > 2 and (parts[0] in SURNAMES or "Thị" in parts[:2])


def is_province(kind: str, name: str) -> bool:
    """Whether a city is a province of its own: `thành phố Đà Nẵng`."""
    return kind == "thành phố" and any(
        p.kind == "thành phố" for p in gazetteer.province_names().get(fold(name.lstrip()), ())
    )
