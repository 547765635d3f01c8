"""Proper names behind an agency, with no list to know them by: `TNHH MTV Thủy lợi Đông Triều`, `THPT số 2 Bắc Hà`."""

from etl.facts.names.compounds import CAPITAL_WORD, COMPOUNDS, COUNTED, NAME_END, NAME_WORD, PLAIN
from etl.facts.names.heads import AGENCY_TYPES, WORD_ENDS, Head
from etl.facts.names.parts import Mention
from etl.facts.names.passage import Passage
from etl.facts.names.places import is_listed_commune, is_person, place_at
from etl.language.divisions import UNIT, UNIT_LEVEL
from etl.language.fold import pattern, place_tones
from etl.language.forms import either_case, one_of
from etl.language.letters import CAPITALISED, UPPER
from etl.lexicon import words
from etl.page.place import longest_commune

# Where another organisation or an award begins, the name before it has ended.
NEXT_NAME = (
    r"(?:Huân chương|Huy chương|Bằng khen|Giấy khen|Cờ (?:thi đua|đơn vị)|Kỷ niệm chương|Danh hiệu|Sở|UBND|HĐND|"
    r"Công ty|Ban|(?<!Hải )Phòng|Đảng|Chi bộ|Hội|Trường|Công an|Bộ|Huyện|Tỉnh|Thành ủy|"
    r"Đồn [Bb]iên phòng|Trạm [Kk]iểm soát)(?!\w)"
)
OF_UNIT = rf"(?:{UNIT}|Việt Nam|Trung ương){WORD_ENDS}"
LEGAL = rf"(?:{NAME_WORD}|TNHH|MTV|CP{WORD_ENDS})"
PROPER = rf"(?:{CAPITALISED}(?:[.&]{CAPITALISED})*|TNHH|MTV|[“\"][^”\"\n]{{1,40}}[”\"])"
SMALL_WORD = rf"(?!{one_of(words('never_in_names'))}(?!\w))[^\W\d_{UPPER}]+"
FIRST_NUMBER = rf"\d{{1,3}}(?!\w)(?![.,]\d)(?! {COUNTED})"
LAST_NUMBER = r"\d+[A-Z]?(?![.,]?\d)(?=[,.;:)]|$| (?:có|đã|là|được|đạt|hiện|và|ba|do|của)(?!\w))"
BETWEEN = rf"(?<=[\w’])(?: {SMALL_WORD}){{1,2}}(?= (?!Đại hội|Hội nghị|Nghị quyết|Lễ){CAPITALISED}| {LAST_NUMBER})"
SCHOOL_LEVEL = one_of(
    either_case(
        ("mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông", "phổ thông cơ sở", "TH", "THCS", "THPT")
    )
)
SCHOOL_LEVELS = rf"{SCHOOL_LEVEL}(?:(?:,| và| -| –|-) ?{SCHOOL_LEVEL}){{1,3}}{WORD_ENDS}"
FIRST = rf"(?:{OF_UNIT}|{SCHOOL_LEVELS}|số \d+|{FIRST_NUMBER}|{LEGAL} {PLAIN}|{NAME_WORD}|{COMPOUNDS}|{PROPER}|[-–])"
JOINED = rf"(?:[-–&] )?{NAME_WORD}|{OF_UNIT}|(?:[-–&,] )?{PROPER}|[-–&]|và(?= {CAPITALISED})"
LATER = rf"{LEGAL} {PLAIN}|{JOINED}|{LAST_NUMBER}|số \d+"
NAME = pattern(rf" (?!{NEXT_NAME}){FIRST}(?:(?! (?:và |& |, )?{NEXT_NAME})(?: (?:{LATER})|{BETWEEN}))*")
# A name ends with a capital, a number, a quotation mark, a kind of place or a compound, not with any small word.
ENDS = rf"{LEGAL} {PLAIN}|{CAPITAL_WORD}|{CAPITALISED}|\d+[A-Z]?|[”\"]|(?<=\w ){NAME_END}|{UNIT}"
UP_TO_LAST = pattern(rf"(?s:.*)(?:{ENDS})")
OPENS_WITH_COMPOUND = pattern(f" {COMPOUNDS}")
SCHOOL_KINDS = one_of(words("school_kinds"))
OF_SCHOOL = pattern(rf" {SCHOOL_KINDS}{WORD_ENDS}")
INSIDE_NAME = pattern(rf"(?<!\w)(?:[{UPPER}][\w’']{{0,10}}|{one_of((*words('villages'), *UNIT_LEVEL))}) $")
LONGEST_WORD = 12  # letters, of a name or a kind of place
CAPITALS = pattern(rf" {CAPITALISED}(?: {CAPITALISED})*")
POSTS = tuple(place_tones(f"{post} ") for post in either_case(words("posts")))
OPEN_ALONE = (*AGENCY_TYPES, "Trung tâm", "Tổng công ty", "Tổng Công ty")


def open_name(passage: Passage, head: Head) -> Mention | None:
    """`Công ty Cổ phần Than Núi Béo`, `Trường THPT Chuyên Hà Giang`; a `Công ty` alone is the one last named."""
    at = passage.past_definition(head.end)
    if is_listed_commune(passage, head.start) or _is_inside_name(passage, head):
        return None
    stop = None if _is_of_holder(passage, head) else _stop(passage, at)
    if stop is None:
        alone = head.name in OPEN_ALONE
        return Mention(head.start, head.end, head.name, head.type, head.level, complete=False) if alone else None
    after = passage.past_definition(stop)  # `Bệnh viện Đa khoa (BVĐK) quận Thốt Nốt`
    if after > stop and (place := place_at(passage, after)):
        name = f"{passage.written(head.start, stop)} {place.name}"
        return Mention(head.start, place.end, name, head.type, place.level, place.unit)
    unit = next((u for u in UNIT_LEVEL if passage.cased.endswith(f" {u}", 0, stop)), None)
    level = UNIT_LEVEL[unit] if unit else head.level
    return Mention(head.start, stop, passage.written(head.start, stop), head.type, level, unit)


def _is_inside_name(passage: Passage, head: Head) -> bool:
    """Whether `Trường` is part of a person's or a place's name: `Ngô Trường Lộc`, `xã Trường Sơn`."""
    if head.name != "Trường" or passage.match(OF_SCHOOL, head.end):
        return False
    run = passage.match(CAPITALS, head.end)
    if run and " " in (longest_commune(passage.cased[head.start : run.end()]) or ""):  # `Trường Khánh còn 96 hộ nghèo`
        return True
    return INSIDE_NAME.search(passage.cased, max(0, head.start - LONGEST_WORD), head.start) is not None


def _is_of_holder(passage: Passage, head: Head) -> bool:
    """Whether the name behind is that of a post's holder: `Giám đốc Trung tâm Nguyễn Văn An cho biết`."""
    name = passage.match(CAPITALS, head.end)
    return name is not None and is_person(name[0].lstrip()) and passage.cased.endswith(POSTS, 0, head.start)


def _stop(passage: Passage, at: int) -> int | None:
    """Where the proper name ends that begins at a place, if one does."""
    name = passage.match(NAME, at)
    last = UP_TO_LAST.match(passage.cased, at, name.end()) if name else None
    if name is None or last is None:
        return None
    compound = OPENS_WITH_COMPOUND.match(passage.cased, at, name.end())
    return max(last.end(), compound.end() if compound else 0)
