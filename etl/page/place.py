"""The place of an article: province and district, with the words that tell."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from etl.language.letters import CAPITALISED
from etl.page import gazetteer
from etl.page.gazetteer import District, Province

NAME = rf"{CAPITALISED}(?:[ -]+{CAPITALISED}){{0,4}}"
SAID = re.compile(
    rf"(?P<province>(?:[Tt]ỉnh(?: [ủu][ỷy])?|TỈNH|Tỉnh đoàn|Đảng bộ tỉnh)(?: miền núi| vùng cao| biên giới)?)\s+(?P<of>{NAME})"
    rf"|(?P<district>[Hh]uyện(?: (?:ủy|uỷ|đoàn|đảo))?|HUYỆN|[Qq]uận(?: (?:ủy|uỷ|đoàn))?|QUẬN|[Tt]hị (?:xã|ủy|uỷ)|THỊ XÃ|TX\.?|[Tt]hành (?:phố|ủy|uỷ|đoàn)|THÀNH PHỐ|TP\.?|Tp\.?)\s*(?P<named>{NAME})"
    rf"|(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) {NAME} \((?P<within>{NAME})\)"
    rf"|(?P<city>TP\.? ?HCM)(?!\w)"
)
STRONG, BARE, TITLE, PLACED, BY_DISTRICT = 4, 1, 4, 6, 2
CITIES = ("thành phố", "tp", "thành ủy", "thành uỷ", "thành đoàn")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is from; all None where nothing says."""

    province: Province | None = None
    district: str | None = None
    evidence: str | None = None
    warning: str | None = None


@cache
def _bare() -> re.Pattern[str]:
    names = sorted(
        {name for p in gazetteer.provinces().values() for name in (p.name, p.renamed_to) if name}, key=len, reverse=True
    )
    return re.compile(
        rf"(?<![\w’-])(?<![A-ZĐ]\w )(?<![A-ZĐ]\w\w )(?<![A-ZĐ]\w\w\w )(?<![A-ZĐ]\w\w\w\w )(?P<name>{'|'.join(n for n in names if n != 'Hồ Chí Minh')})(?![\w’])(?! [A-ZĐ])"
    )


def longest(named: str, table: dict[str, tuple[Province, ...]] | dict[str, tuple[District, ...]]) -> str | None:
    """The longest beginning of a run of capitalised words that a table knows."""
    words = re.split(r"(?<=\w)(?=[ -])", named)
    for count in range(len(words), 0, -1):
        name = "".join(words[:count])
        if gazetteer.fold(name) in table:
            return name
    return None


def longest_commune(named: str) -> str | None:
    """The longest beginning of a run of capitalised words (and a number) that is a commune's name."""
    words = re.split(r"(?<=\w)(?=[ -])", named)
    for count in range(len(words), 0, -1):
        name = "".join(words[:count])
        if gazetteer.fold(name) in gazetteer.communes():
            return name
    return None


def find_place(
    text: str, title: str | None, outlet_province: str | None, place_line: str | None, day: str | None
) -> Place:
    """The province with the most evidence on an ISO day (or None), and the district that the article is about."""
    votes: Counter[str] = Counter()
    evidence: dict[str, str] = {}
    said: list[tuple[str, District]] = []

    def vote(name: str, weight: int, words: str) -> None:
        province = gazetteer.valid(name, day)
        if province is not None:
            votes[province.name] += weight
            if weight > 1 or province.name not in evidence:
                evidence.setdefault(province.name, words)

    ambiguous: list[tuple[str, set[str]]] = []
    for found in SAID.finditer(text):
        in_title = title is not None and found[0] in title
        if found["city"]:
            vote("Hồ Chí Minh", STRONG, found[0])
        elif found["province"]:
            if name := longest(found["of"], gazetteer.province_names()):
                vote(name, STRONG + (TITLE if in_title else 0), f"{found['province']} {name}")
        elif name := longest(found["named"] or found["within"], gazetteer.districts()):
            units = [
                d
                for d in gazetteer.districts()[gazetteer.fold(name)]
                if day is None or d.valid_to >= day or not d.valid_to
            ] or list(gazetteer.districts()[gazetteer.fold(name)])
            if found["district"] and _is_centre(found["district"], name):
                vote(name, STRONG, found[0])
                continue
            said += [(found[0], unit) for unit in units]
            homes = {unit.province.name for unit in units}
            if len(homes) == 1:
                vote(next(iter(homes)), BY_DISTRICT, found[0])
            else:
                ambiguous.append((found[0], homes))
        elif (
            found["district"]
            and _is_centre(found["district"], found["named"])
            and (name := longest(found["named"], gazetteer.province_names()))
        ):
            vote(name, STRONG, found[0])
    for found in _bare().finditer(text):
        vote(found["name"], BARE + (TITLE if title and found[0] in title else 0), found[0])
    if outlet_province:
        vote(outlet_province, PLACED, outlet_province)
    if place_line:
        vote(place_line.removeprefix("Tỉnh "), PLACED, place_line)
    if not votes and ambiguous:
        shared = set.intersection(*(homes for _, homes in ambiguous))
        if len(shared) == 1 and len({words for words, _ in ambiguous}) > 1:
            vote(shared.pop(), BY_DISTRICT, "; ".join(words for words, _ in ambiguous))
    return _decide(votes, evidence, said, text, title, day)


def _is_centre(kind: str, name: str) -> bool:
    """A city that is a province of its own (thành phố Hà Nội), not the chief town of one (thành phố Hà Giang)."""
    found = gazetteer.province_names().get(gazetteer.fold(name), ())
    return (
        kind.lower().rstrip(".").startswith(CITIES)
        and any(p.kind == "thành phố" for p in found)
        and gazetteer.fold(name) != "huế"
    )


def _decide(
    votes: Counter[str],
    evidence: dict[str, str],
    said: list[tuple[str, District]],
    text: str,
    title: str | None,
    day: str | None,
) -> Place:
    if not votes:
        names = {unit.name for _, unit in said}
        district = next(iter(names)) if len(names) == 1 else None
        return Place(district=district, warning="province: nothing in the page names a place that is known")
    ranked = votes.most_common(2)
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return Place(warning=f"province: {ranked[0][0]} and {ranked[1][0]} have the same evidence")
    province = gazetteer.valid(ranked[0][0], day)
    return Place(province, main_district(said, province, title, text), evidence[ranked[0][0]])


def main_district(
    said: list[tuple[str, District]], province: Province | None, title: str | None, text: str
) -> str | None:
    """The district that an article is about: the one in its headline, or the only one it names."""
    here = [(words, unit.name) for words, unit in said if province and unit.province.name == province.name]
    counts = Counter(name for _, name in here)
    if title:
        titled = [name for name in counts if name in title]
        if len(titled) == 1:
            return titled[0]
    return next(iter(counts)) if len(counts) == 1 else None
