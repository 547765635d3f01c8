"""Proper names behind an agency, with no list to know them by: `TNHH MTV Thủy lợi Đông Triều`, `THPT số 2 Bắc Hà`."""

from etl.facts.names.heads import WORD_ENDS, Head
from etl.facts.names.parts import Mention
from etl.facts.names.passage import Passage
from etl.facts.names.places import UNIT_LEVEL
from etl.language.fold import pattern
from etl.language.forms import either_case, one_of
from etl.language.letters import CAPITALISED, UPPER
from etl.lexicon import words

# Where another organisation or an award begins, the name before it has ended.
NEXT_NAME = (
    r"(?:Huân chương|Huy chương|Bằng khen|Giấy khen|Cờ|Kỷ niệm chương|Danh hiệu|Sở|UBND|HĐND|Công ty|Ban|Phòng|Đảng|"
    r"Chi bộ|Hội|Trường|Công an|Bộ|Huyện|Tỉnh|Thành ủy)(?!\w)"
)
COUNTED = r"(?:năm|tháng|đảng viên|người|cán bộ|công nhân|chi bộ|tập thể|cá nhân|đồng chí|lao động|tỷ|triệu|%|tấn|ha)"
UNITS = "tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn"
UNIT = rf"(?:{UNITS}|Việt Nam|Trung ương){WORD_ENDS}"
NAME_WORD = one_of(either_case(words("name_words"))) + WORD_ENDS
PROPER = rf"(?:{CAPITALISED}(?:\.{CAPITALISED})*|TNHH|MTV|[“\"][^”\"\n]{{1,40}}[”\"])"
SMALL_WORD = rf"(?!{one_of(words('never_in_names'))}(?!\w))[^\W\d_{UPPER}]+"
FIRST_NUMBER = rf"\d{{1,3}}(?!\w)(?![.,]\d)(?! {COUNTED})"
LAST_NUMBER = r"\d+[A-Z]?(?![.,]?\d)(?=[,.;:)]|$| (?:có|đã|là|được|đạt|hiện|và|ba|do|của)(?!\w))"
BETWEEN = rf"(?<=[\w’])(?: {SMALL_WORD}){{1,2}}(?= {CAPITALISED}| {LAST_NUMBER})"
FIRST = rf"(?:{UNIT}|số \d+|{FIRST_NUMBER}|{NAME_WORD}|{PROPER}|[-–])"
LATER = rf"{UNIT}|{NAME_WORD}|(?:[-–&,] )?{PROPER}|{LAST_NUMBER}|[-–&]|và(?= {CAPITALISED})|số \d+"
NAME = pattern(rf" (?!{NEXT_NAME}){FIRST}(?:(?! (?:và |& |, )?{NEXT_NAME})(?: (?:{LATER})|{BETWEEN}))*")
# A name ends with a capital, a number, a quotation mark or a kind of place, not with a small word.
UP_TO_LAST = pattern(rf"(?s:.*)(?:{CAPITALISED}|\d+[A-Z]?|[”\"]|{UNITS})")
OPEN_ALONE = ("Công ty", "Tập đoàn", "Bệnh viện", "Trường", "Hợp tác xã", "Tổng công ty", "Tổng Công ty")


def open_name(passage: Passage, head: Head) -> Mention | None:
    """`Công ty Cổ phần Than Núi Béo`, `Trường THPT Chuyên Hà Giang`; a `Công ty` alone is the one last named."""
    name = passage.match(NAME, head.end)
    last = UP_TO_LAST.match(passage.cased, head.end, name.end()) if name else None
    if last is None:
        alone = head.name in OPEN_ALONE
        return Mention(head.start, head.end, head.name, head.type, head.level, complete=False) if alone else None
    unit = next((u for u in UNIT_LEVEL if passage.cased.endswith(f" {u}", 0, last.end())), None)
    level = UNIT_LEVEL[unit] if unit else head.level
    return Mention(head.start, last.end(), passage.written(head.start, last.end()), head.type, level, unit)
