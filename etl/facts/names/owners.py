"""Whose a body is, where no organisation owns it: a village, a block of agencies, a number, a proper name."""

from re import Match

from etl.facts.names.compounds import BEGINS_CLAUSE, COMPOUNDS, COUNTED, PLAIN
from etl.facts.names.heads import WORD_ENDS
from etl.facts.names.parts import Owner
from etl.facts.names.passage import Passage
from etl.facts.names.places import NUMBER_ENDS, SURNAMES, before_person, is_person, place_at
from etl.facts.names.tails import superior
from etl.language.divisions import COMMUNE
from etl.language.fold import pattern
from etl.language.forms import one_of
from etl.language.letters import CAPITALISED, UPPER
from etl.lexicon import words

NAME = rf"{CAPITALISED}(?: {CAPITALISED}){{0,3}}"
NUMBER = rf"(?:số )?\d{{1,2}}(?![\w.,]\d)(?:(?<=số \d)|(?<=số \d\d)|{NUMBER_ENDS})"
GROUP = rf"(?:(?:học sinh,? (?:- )?)?sinh viên|học sinh|học viên|hưu trí){WORD_ENDS}"
OWN_AGENCY = rf"(?:[Nn]hà trường|trường|bệnh viện|công ty|trung tâm|sở|đồn){WORD_ENDS}(?! [{UPPER}])"
SMALL = rf"(?!{BEGINS_CLAUSE}{WORD_ENDS})[^\W\d_{UPPER}]+"
AREA = (
    r"(?:(?:Khu|(?<=[Cc]ác )khu) (?:[Kk]inh tế|[Cc]ông nghiệp|[Cc]hế xuất|[Cc]ông nghệ cao)|"
    r"Cụm [Cc]ông nghiệp|KKT|KCN|KCX)" + WORD_ENDS
)
PROPER = pattern(
    rf"(?:[Cc]ác )?{AREA}(?: \((?:KCN|CCN|KKT|KCX)\))?(?:(?: (?:[-–] )?{CAPITALISED}){{1,6}}| tỉnh{WORD_ENDS})?|"
    rf"{COMPOUNDS}(?: \d{{1,2}}{NUMBER_ENDS})?|"
    rf"{CAPITALISED}(?: (?:(?:[-–] )?{CAPITALISED}|\d+[A-Z]?{WORD_ENDS}|{SMALL} \d+{WORD_ENDS})){{0,4}}"
)
NO_OWNERS = ("Đảng", "Nhà", "Bác")

TITLED = [village[0].upper() + village[1:] for village in words("villages")]
NUMBERED = ("Tổ", "Khu", "Khối")  # with a name behind them they are parts of an agency: `Tổ Toán`, `Khối Dân vận`
VILLAGE = (
    rf"(?:{one_of((*words('villages'), *(titled for titled in TITLED if titled not in NUMBERED)))}"
    rf"|{one_of(NUMBERED)}(?= (?:số )?\d)){WORD_ENDS}"
)
SPOKEN_OF_BARE = words("hamlets")
MEMBERS = r"(?:đảng viên|đồng chí|người)(?!\w)"  # `Chi bộ thôn 19 đảng viên`
VILLAGE_NAME = pattern(
    rf" ?(?:số \d+|\d+[A-Z]?{WORD_ENDS}(?! {MEMBERS})|{NAME}(?: \d+[A-Z]?{WORD_ENDS}(?! {COUNTED}))?)"
)
IN_COMMUNE = rf"{COMMUNE} (?:{NAME}|(?<=phường )\d{{1,2}}(?![\w.,]\d))"
OF_COMMUNE = pattern(rf",? (?:\({IN_COMMUNE}\)|{IN_COMMUNE})")

BLOCK_WORDS = one_of(words("block_words"))
PARTY_OFFICES = rf"các cơ quan [Đđ]ảng{WORD_ENDS}"
STATE_OFFICES = rf"[Cc]ơ quan(?= (?:[Cc]hính quyền|[Dd]ân[ -]|[Đđ]ảng[ -]|Chính){WORD_ENDS})"
A_BLOCK = rf"(?:Khối(?! (?:số )?\d)|khối(?= {BLOCK_WORDS}(?!\w))|{STATE_OFFICES})"
A_WORD = rf" (?!đảng (?:ủy|bộ|viên)(?!\w)){BLOCK_WORDS}(?!\w)"  # `Đảng ủy Khối và các đảng ủy cơ sở`
BLOCK = rf"{A_BLOCK}(?:(?:{A_WORD}|,(?= [Đđ]oàn thể))(?: \([\w&.-]{{2,10}}\))?)*"
WARDS = pattern(rf"(?: [-–] (?:{PLAIN}|{CAPITALISED}))+")  # `khối Nội - Nhi` of a hospital
WARD = pattern(rf" {COMPOUNDS}")
LOOSE_END = pattern(r"(?: và(?: các)?| &| -| –|,)+$")
CENTRAL = " Trung ương"
OF_PROVINCE = pattern(r"Khối (?:[Cc]ác )?(?:[Cc]ơ quan(?! [Đđ]ảng)|[Dd]oanh nghiệp)(?!\w)")  # a province has one

SMALL_OWNER = pattern(
    f"(?P<number>{NUMBER})|(?P<group>{GROUP})|(?P<agency>{OWN_AGENCY})|(?P<block>{BLOCK}|{PARTY_OFFICES})|(?P<village>{VILLAGE})"
)


def small_owner(passage: Passage, at: int) -> Owner | None:
    """What is no organisation of its own: `số 4`, `sinh viên`, `nhà trường`, `thôn Mác`, `Khối các cơ quan tỉnh`."""
    found = passage.match(SMALL_OWNER, at)
    if found is None:
        return None
    if found["number"] or found["group"]:
        return Owner(found.end(), found[0], "cell")
    if found["agency"]:
        return Owner(found.end(), found[0], "grassroots", found[0].lower(), named=False)
    return _village(passage, found) if found["village"] else _block(passage, found)


def proper_owner(passage: Passage, at: int) -> Owner | None:
    """A proper name that stands alone: `Chi bộ Hòa Bình`, `Chi bộ Tân Lập 2`; never a person's."""
    name = passage.match(PROPER, at)
    if name is None or name[0] in NO_OWNERS:
        return None
    parts = name[0].split()
    if (parts[0] in SURNAMES and 1 < len(parts) < 5) or is_person(name[0]):
        return None
    level = "provincial" if name[0].endswith(" tỉnh") else "grassroots"
    return Owner(name.end(), passage.written(at, name.end()), level)


def _village(passage: Passage, village: Match[str]) -> Owner | None:
    """`thôn 4`, `khu phố Bình Minh, phường Trần Phú`; a bare `thôn` is the one last spoken of."""
    name = passage.match(VILLAGE_NAME, village.end())
    stop = before_person(passage, name.start(), name.end()) if name else 0
    if name is None or is_person(name[0]):
        bare = Owner(village.end(), village[0], "cell", village[0], named=False)
        return bare if village[0] in SPOKEN_OF_BARE else None
    commune = passage.match(OF_COMMUNE, stop)
    if commune and "(" in commune[0]:  # beside the name, and no part of it
        return Owner(commune.end(), passage.text[village.start() : stop], "cell")
    stop = commune.end() if commune else stop
    return Owner(stop, passage.text[village.start() : stop], "cell")


def _block(passage: Passage, block: Match[str]) -> Owner:
    """`Khối Doanh nghiệp tỉnh`, `Khối các cơ quan Trung ương`, `Khối Đảng (Huyện ủy Mai Châu)`; a bare `Khối`."""
    loose = LOOSE_END.search(passage.cased, block.start(), block.end())
    at = loose.start() if loose else block.end()
    if wards := passage.match(WARDS, at):
        return Owner(wards.end(), passage.written(block.start(), wards.end()), "grassroots")
    name, level = passage.written(block.start(), at), None
    name = name[0].upper() + name[1:] if name.startswith("khối") else name
    if place := place_at(passage, at):
        level = "grassroots" if place.level == "commune" else place.level
        name, at = f"{name} {place.name}", place.end
    elif passage.cased.startswith(CENTRAL, at):
        name, level, at = name + CENTRAL, "central", at + len(CENTRAL)
    elif OF_PROVINCE.match(name):
        level = "provincial"
    seat = superior(passage, at)
    if seat and seat.unit is None:
        stop = seat.end + passage.cased.startswith(")", seat.end)
        return Owner(stop, passage.text[block.start() : stop], "district")
    bare = at - block.start() == len("Khối")
    if bare and (ward := passage.match(WARD, at)):
        return Owner(ward.end(), passage.written(block.start(), ward.end()), "grassroots")
    return Owner(at, name, level, "Khối" if bare else None, named=not bare)
