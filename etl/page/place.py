"""The place of an article: province and district, with the words that tell.

Every place that is named is a vote for its province: more when it is said to be one (`tỉnh X`), in the headline or by
the newspaper; less when it is a bare name or has to be told from a district.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from etl.language.fold import fold
from etl.language.forms import one_of
from etl.language.letters import CAPITALISED
from etl.language.openings import letters_first
from etl.language.scanner import alternatives
from etl.lexicon import words
from etl.page import gazetteer
from etl.page.gazetteer import District, Province
from etl.page.outlet import Outlet

NAME = rf"{CAPITALISED}(?:[ -]+{CAPITALISED}){{0,4}}"
KINDS = one_of(words("place_kinds"))  # between a kind of place and its name
COMMUNE = rf"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) +{NAME}(?: \d{{1,2}})?"
SAID = re.compile(  # the first two letters of all that follow, for speed
    r"(?=[TtĐHhQqXxPp][PpXỉỈhHảuU.ã])(?:(?P<city>TP\.? ?HCM)(?!\w)|"
    r"(?P<province>(?:[Tt]ỉnh(?: [ủu][ỷy])?|TỈNH|Tỉnh đoàn|Đảng bộ tỉnh)"
    rf")(?: {KINDS})?\s+(?P<of>{NAME})"
    r"|(?P<kind>[Hh]uyện(?: (?:ủy|uỷ|đoàn|đảo))?|HUYỆN|[Qq]uận(?: (?:ủy|uỷ|đoàn))?|QUẬN|[Tt]hị (?:xã|ủy|uỷ)|"
    r"THỊ XÃ|TX\.?|H\.|Q\.|"
    rf"[Tt]hành (?:phố|ủy|uỷ|đoàn)|THÀNH PHỐ|TP\.?|Tp\.?)(?: {KINDS} )?\s*(?P<named>{NAME})"
    rf"|{COMMUNE} \((?P<within>(?!TP\.? ?HCM){NAME})\)|(?<=\(){COMMUNE}, (?P<beside>{NAME})\))"
)
APPOSED = re.compile(  # `Nậm Pồ, huyện biên giới của tỉnh`
    rf"(?<!\w)({CAPITALISED}(?: {CAPITALISED}){{0,2}}), (?:là )?(?:một )?(?:huyện|thị xã) (?![A-ZĐ])"
)
STRONG, BARE, TITLE, PLACED, BY_DISTRICT = 4, 1, 4, 6, 2
LEAD = 1_000  # letters; a district that is named below them once only is an example
OPENS = 400  # letters
OF_PROVINCE = re.compile(r"(?i)(?<!\w)(?:toàn tỉnh|tỉnh [ủu][ỷy]|đảng bộ tỉnh)(?!\w)")
CITIES = ("thành phố", "tp", "thành ủy", "thành uỷ", "thành đoàn")
OPENING = re.compile(rf"({NAME})(?: ?:| (?![A-ZĐ]))")
RUN = re.compile(rf"(?<![\w’]){NAME}")
PARTS = re.compile(r"(?<=\w)(?=[ -])")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is from; all None where nothing says."""

    province: Province | None = None
    district: str | None = None
    evidence: str | None = None
    warning: str | None = None


@dataclass(slots=True)
class Ballot:
    """The votes for provinces on an ISO day (or None), and the words that cast them."""

    day: str | None
    title: str
    lead: str
    votes: Counter[str] = field(default_factory=Counter)
    evidence: dict[str, str] = field(default_factory=dict)
    districts: list[District] = field(default_factory=list)
    apposed: set[str] = field(default_factory=set)  # districts of which the lead says that they are
    ambiguous: dict[str, set[str]] = field(default_factory=dict)
    namesakes: dict[str, str] = field(default_factory=dict)  # a district called like a province elsewhere -> its own

    def vote(self, name: str, weight: int, words: str) -> None:
        """Count a name for the province that it means on the day."""
        if province := gazetteer.valid(name, self.day):
            self.votes[province.name] += weight + (TITLE if words in self.title else 0)
            self.evidence.setdefault(province.name, words)

    def vote_district(self, name: str, words: str, kind: str = "") -> None:
        """Count a district for its province; one that several provinces have waits for others to agree."""
        named = gazetteer.districts()[fold(name)]
        # `huyện Hòa Bình` of Bạc Liêu is not the city of that name.
        units = [unit for unit in named if fold(name) in gazetteer.province_names() and unit.kind == kind] or named
        standing = [unit for unit in units if unit.stands_on(self.day)]
        self.districts += standing
        homes = {unit.province.name for unit in standing or units}
        if len(homes) == 1:
            if fold(name) in gazetteer.province_names() and name not in homes:
                self.namesakes[fold(name)] = next(iter(homes))
            self.vote(next(iter(homes)), BY_DISTRICT, words)
        else:
            self.ambiguous[words] = homes

    def meant(self, name: str) -> str:
        """The province that a bare name means: that of the district so called, where no province is said to be."""
        home = self.namesakes.get(fold(name))
        return home if home and not self.votes[name] else name

    def agree(self) -> None:
        """Several ambiguous places that lie in one province together name it."""
        if len(self.ambiguous) > 1 and len(shared := set.intersection(*self.ambiguous.values())) == 1:
            self.vote(shared.pop(), BY_DISTRICT, "; ".join(self.ambiguous))


@cache
def _bare() -> re.Pattern[str]:
    """Names of provinces with no kind in front, unless they are part of a longer name; Hồ Chí Minh is the man."""
    names = {name for p in gazetteer.provinces().values() for name in (p.name, p.renamed_to) if name} - {"Hồ Chí Minh"}
    not_after = "".join(rf"(?<![A-ZĐ]\w{{{count}}} )" for count in range(1, 5))
    alone = rf"(?<!\w)(?<![’-]){not_after}(?P<name>{alternatives(names)})(?![\w’])(?! [A-ZĐ])"
    return re.compile(letters_first(alone))


def longest(
    named: str, table: dict[str, tuple[Province, ...]] | dict[str, tuple[District, ...]] | frozenset[str]
) -> str | None:
    """The longest beginning of a run of capitalised words that a table knows."""
    words = PARTS.split(named)
    for count in range(len(words), 0, -1):
        name = "".join(words[:count])
        if fold(name) in table:
            return name
    return None


def longest_commune(named: str) -> str | None:
    """The longest beginning of a run of capitalised words (and a number) that is a commune's name."""
    return longest(named, gazetteer.communes())


def find_place(
    text: str,
    title: str | None,
    outlet_province: str | None,
    place_line: str | None,
    day: str | None,
    told: Outlet | None = None,
) -> Place:
    """The province with the most evidence on an ISO day (or None), and the district that the article is about.

    The newspaper `told` by the source of the page counts where nothing else does.
    """
    ballot = Ballot(day, title or "", text[:LEAD])
    for found in SAID.finditer(text):
        _count(found, ballot)
    for found in APPOSED.finditer(ballot.lead):
        if name := longest(found[1], gazetteer.districts()):
            ballot.vote_district(name, name)
            ballot.apposed.add(name)
    for found in _bare().finditer(text):
        ballot.vote(ballot.meant(found["name"]), BARE, found[0])
    for name in (outlet_province, place_line):
        if name:
            ballot.vote(name.removeprefix("Tỉnh "), PLACED, name)
    if not ballot.votes:
        ballot.agree()
    if not ballot.votes and title:
        _count_opening(title, ballot)
    if not ballot.votes and told and told.province:
        ballot.vote(told.province, PLACED, told.name)
    return _decide(ballot)


def _count(found: re.Match[str], ballot: Ballot) -> None:
    """Count one place that is said with its kind."""
    kind, named = found["kind"] or "", found["named"] or found["within"] or found["beside"] or ""
    if found["city"]:
        ballot.vote("Hồ Chí Minh", STRONG, found[0])
    elif found["province"]:
        if name := longest(found["of"], gazetteer.province_names()):
            ballot.vote(name, STRONG, f"{found['province']} {name}")
    elif (name := longest(named, gazetteer.province_names())) and _is_city(kind, name):
        ballot.vote(name, STRONG, found[0])
    elif name := longest(named, gazetteer.districts()):
        ballot.vote_district(name, found[0], kind.lower().split(" ")[0])


def _count_opening(title: str, ballot: Ballot) -> None:
    """Count the district that a headline opens with by its name alone: `Yên Sơn: Kết nạp 45 đảng viên`."""
    opening = OPENING.match(title)
    name = opening[1] if opening else ""
    if len({unit.province.name for unit in gazetteer.districts().get(fold(name), ())}) == 1:
        ballot.vote_district(name, name)


def _is_city(kind: str, name: str) -> bool:
    """A city that is a province of its own (thành phố Hà Nội), not the chief town of one (thành phố Hà Giang)."""
    found = gazetteer.province_names()[fold(name)]
    return (
        kind.lower().rstrip(".").startswith(CITIES)
        and any(p.kind == "thành phố" for p in found)
        and fold(name) != "huế"
    )


def _decide(ballot: Ballot) -> Place:
    ranked = ballot.votes.most_common(2)
    if not ranked:
        district = _only({unit.name for unit in ballot.districts})
        return Place(district=district, warning="province: nothing in the page names a place that is known")
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return Place(warning=f"province: {ranked[0][0]} and {ranked[1][0]} have the same evidence")
    province = gazetteer.valid(ranked[0][0], ballot.day)
    here = Counter(unit.name for unit in ballot.districts if province and unit.province.name == province.name)
    in_title = {name for name in here if name in ballot.title and province and name != province.name}
    named = {name for name, times in here.items() if times > 1 or name in ballot.lead or len(here) > 1}
    told = _only(in_title) or _in_title(ballot, province) or _only(ballot.apposed & named)
    return Place(province, told or _alone(ballot, named), ballot.evidence[ranked[0][0]])


def _alone(ballot: Ballot, named: set[str]) -> str | None:
    """The only district that is named, unless the article opens with all of the province, and names it below that."""
    district = _only(named)
    opening = ballot.title + ballot.lead[:OPENS]
    return None if district and district not in opening and OF_PROVINCE.search(opening) else district


def _in_title(ballot: Ballot, province: Province | None) -> str | None:
    """The one district of a province that a headline names with no kind in front: `Yên Sơn “tăng tốc”`."""
    names = {name for run in RUN.findall(ballot.title) if (name := longest(run, gazetteer.districts()))}
    return _only(
        {
            unit.name
            for name in names
            if fold(name) not in gazetteer.province_names()
            for unit in gazetteer.districts()[fold(name)]
            if province and unit.province.name == province.name and unit.stands_on(ballot.day)
        }
    )


def _only(names: set[str]) -> str | None:
    """The district that an article is about: the one in its headline, or the only one it names."""
    return next(iter(names)) if len(names) == 1 else None
