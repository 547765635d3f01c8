"""How far an expression of time reaches: past brackets, into the next sentence, or not beyond its own clause.

All functions take the shadow, an expression of time in it, and the bounds of its sentence where they matter.
"""

from etl.language.fold import pattern
from etl.language.period import YEARS
from etl.language.periods import Temporal
from etl.lexicon import any_of

CONGRESS = pattern(
    r"đại hội(?:(?!thông qua|đề ra|xác định|đặt ra)[^.;,:]){0,80}$|"
    r"lần thứ [ivxl\d]+,? ?$|khóa [ivxl]+,? ?$|quy hoạch[^.;]{0,80}$|"
    r"(?:trúng cử|tái cử|tham gia) [^.;,]{0,40}$|"
    r"(?:bí thư|chức danh|trưởng thôn)(?: [^\W\d]+){0,4} $|"
    r"nghị quyết[^.;,:]{0,60}$|(?:chuẩn nghèo|tiêu chí)[^.;,]{0,40}$|"
    r"(?:ban chấp hành|ban thường vụ|đảng ủy|chi ủy|ủy ban kiểm tra)[^.;,]{0,60}$"
)
OF_CONGRESS = pattern(
    r"đại hội(?:(?!(?:cho thấy|nêu rõ|đánh giá|khẳng định|nhấn mạnh|chỉ rõ|nhìn nhận|ghi nhận|"
    r"cho biết)(?!\w))[^.;]){0,80}, ?$"
)
COMPARED = pattern(
    r"(?:bằng (?:[\d.,]+ ?%|(?:một|hai|ba) phần \w+)|hơn|bằng|(?<!nếu )như|lần|gấp (?:đôi|rưỡi|ba|bốn)|"
    r"giữ mức|so(?: với)?)"
    r"(?: cả| mức| của| số| kết quả| hồi)* ?$|"
    r"(?<!\w)so(?: với)? tổng số(?: [^\W\d]+){1,6} ?$"
)
BORN = pattern(r"(?<!\w)(?<!học )(?<!phát )sinh ?$")
DOCUMENT_TITLE = pattern(
    r'(?:nghị quyết|đề án|kế hoạch|chương trình|chỉ thị|kết luận|hướng dẫn|chuyên đề)[^".;]{0,40}"[^"]{0,80}$'
)
FOUNDED = pattern(
    r"(?:của|thành lập|ra đời|tái lập|chia tách|ban hành|sinh|xuất ngũ|vào đảng|được kết nạp|khởi công|"
    r"bắt đầu)(?: vào| từ| tháng \d+| đảng)* ?$"
)
RUN = pattern(r"năm (?:liền|liên tục|liên tiếp|qua|gần đây),? ?$")
IN_RUN = pattern(r"năm (?:liền|liên tục|liên tiếp),? \(?$")  # `ba năm liền (2009 - 2011)`
SET_UP = pattern(r"(?:thành lập|ra đời|tái lập|chia tách)(?: vào| từ| trong)* ?$")
AT_FIRST = pattern(r"(?<!\w)(?:(?:ban|lúc|buổi|thời gian) đầu|lúc (?:mới|ấy|đó)|khi (?:mới|ấy|đó)|ngày đầu)(?!\w)")
REVIEWED = pattern(r"(?:tổng kết|sơ kết|kết quả|đánh giá|kiểm điểm|nhìn lại)[^.;]{0,80}$")
CARRIED_OUT = pattern(  # `Năm năm thực hiện Chỉ thị số 03 (2011 - 2015)`
    r"(?<!\w)[^\W_]{1,4} năm (?:qua )?(?:triển khai |học tập|thực hiện|làm theo|đẩy mạnh|xây dựng)[^.;]{0,70}$"
)
PLANNED = pattern(
    r"(?:(?<!kết quả )(?<!việc )(?:triển khai|phương hướng|đề ra|bàn|giao) (?:[^\W\d]+,? ){0,6}?"
    r"(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp|công tác|chỉ tiêu)|phương hướng|nhiệm vụ trọng tâm|phấn đấu(?=,? ?$)|"
    r"phát động (?:[^\W\d]+,? ){0,4}?(?:thi đua|phong trào))"
    r"(?:,? [^\W\d]+){0,5} ?$"
)
PLANS = pattern(  # `Nhiệm kỳ 2020 - 2025, Đảng bộ đề ra chỉ tiêu`
    r", [^.;\d]{0,80}?(?<!\w)(?:đề ra|phấn đấu|đặt ra|đặt mục tiêu|xác định|quyết tâm)(?!\w)(?! từ)"
)
OF_CELL = pattern(r"(?<!\w)của (?:chi bộ|chi ủy|đảng bộ|đảng ủy|cấp ủy)(?: [^\W\d_]+){0,5} $")  # its own term
OF_PERSON = pattern(r",? (?:đồng chí|ông|bà|anh|chị|em|cụ|tôi)(?!\w)")
PASSED = pattern(r"(?<!\w)(?:trong khi|cùng kỳ|trước đó|trước đây|khi đó|(?:con số|tỷ lệ) (?:này|ấy|đó))(?!\w)[^;.]*$")
DOCUMENT_DAY = pattern(r"(?:[/-][\w/]+(?: - \w+)?|số \S+|\d\)?),? ?$")  # `03/CT - TW ngày 14-5-2011`
CLAUSE_ENDS = (", ", "; ", ": ", ". ")
OF_PLAN = pattern(rf"(?:\d ?%|\d|vượt|đạt)(?: so(?: với)?)? {any_of('plans')}(?: [^\W\d_]+){{0,4}} $")
CHANGED_FROM = pattern(r"(?<!\w)từ(?: chỗ)?(?: chỉ)?(?: có)? \d[\d.,]* ?%?(?: [^\W\d_]+){0,5} ?$")
ASIDE = ("riêng", "chỉ tính riêng")  # one year of a longer span, told of by the way
STILL = ("vẫn còn", "hiện")
PASSING = ("each_year", "occasion", "compared")  # they say nothing of the sentences that follow


NEXT_CLAUSE = pattern(r",(?! \d)")  # `thành lập năm 2010 với 3 chi bộ, 34 đảng viên, đến nay`
OPENS_AT = pattern(r"(?:^|[.;] |\n)(?:tại thời điểm|vào thời điểm|khi|lúc|trước khi|sau khi)(?: [^\W\d]+){1,8} $")


def holds_at(low: str, temporal: Temporal, at: int, start: int) -> bool:
    """Whether a period stated earlier in a sentence holds at a place: not out of brackets, nor past a year."""
    if is_reference(low, temporal, start) or is_bracketed(low, temporal, at):
        return False
    if CHANGED_FROM.search(low, max(start, temporal.start - 60), temporal.start):
        return False  # "từ 54 hộ nghèo năm 2016, thôn còn 29 hộ"
    if is_founding(low, temporal, start) and NEXT_CLAUSE.search(low, temporal.end, at + 1):
        return (
            AT_FIRST.search(low, max(start, temporal.start - 30), at) is not None
        )  # "thành lập năm 1998, nay chi bộ có 15 đảng viên"
    if temporal.name == "each_year" and ";" in low[temporal.end : at] and low[temporal.end] != ",":
        return False
    opens = temporal.start == start or low[start : temporal.start].endswith(CLAUSE_ENDS)
    if temporal.name == "each_year" and not opens:
        return "," not in low[temporal.end : at]  # "kết nạp 20 đảng viên mỗi năm, …" says it of the admitted only
    still = low.startswith(STILL, temporal.start)
    return not (still and YEARS.search(low, max(start, temporal.start - 40), temporal.start))


def holds_after(low: str, temporal: Temporal, start: int, end: int, heads: bool) -> bool:
    """Whether a period may hold in the sentences after its own; `heads` when that one is the head of what follows."""
    return not (
        temporal.name in PASSING
        or (temporal.name == "span" and OF_CELL.search(low, max(start, temporal.start - 60), temporal.start))
        or low.startswith("của", temporal.start)
        or (low.startswith(ASIDE, temporal.start) and temporal.start > start)
        or CHANGED_FROM.search(low, max(start, temporal.start - 60), temporal.start)
        or (not heads and is_bracketed(low, temporal, end))
        or IN_RUN.search(low, max(start, temporal.start - 40), temporal.start)
        or (not heads and FOUNDED.search(low, max(start, temporal.start - 40), temporal.start))
        or PASSED.search(low, max(start, temporal.start - 60), temporal.start)
        or (temporal.start == start and OF_PERSON.match(low, temporal.end, end))
    )


def is_reference(low: str, temporal: Temporal, start: int) -> bool:
    """A year compared with, one of birth, a congress's term, a document's day: not of the facts around it."""
    before = low[max(start, temporal.start - 90) : temporal.start]
    if COMPARED.search(before) or BORN.search(before) or ('"' in before and DOCUMENT_TITLE.search(before)):
        return True
    if temporal.name in ("term_said", "this_year") and OF_PLAN.search(before):
        return True  # "đạt 125% chỉ tiêu cả nhiệm kỳ"
    if temporal.name == "span":
        named = low.startswith("nhiệm kỳ", temporal.start) and OF_CONGRESS.search(before)
        return bool(CONGRESS.search(before) or named)
    return (
        temporal.name == "day"
        and not low.startswith(("đến", "tính"), temporal.start)
        and bool(DOCUMENT_DAY.search(before))
        and any(c.isdigit() for c in before[-28:])
    )


def is_founding(low: str, temporal: Temporal, start: int) -> bool:
    """`Thành lập từ năm 2007, công ty`: when something came to be."""
    return SET_UP.search(low, max(start, temporal.start - 40), temporal.start) is not None


def is_birth(low: str, temporal: Temporal) -> bool:
    """`anh Y Thương, sinh năm 1996`: when somebody was born."""
    return BORN.search(low, max(0, temporal.start - 10), temporal.start) is not None


def is_planned(low: str, temporal: Temporal, start: int) -> bool:
    """A year or a half-year that tasks are set for: `triển khai nhiệm vụ năm 2023`."""
    ahead = temporal.name == "span" and PLANS.match(low, temporal.end)
    return bool(ahead) or PLANNED.search(low, max(start, temporal.start - 70), temporal.start) is not None


def is_reviewed(low: str, temporal: Temporal, start: int) -> bool:
    """A span that is looked back on: `tổng kết công tác năm 2022`."""
    return REVIEWED.search(low, max(start, temporal.start - 100), temporal.start) is not None


def is_carried_out(low: str, temporal: Temporal, start: int) -> bool:
    """The years in which something was carried out that the article looks back on."""
    return CARRIED_OUT.search(low, max(start, temporal.start - 100), temporal.start) is not None


def is_bracketed(low: str, temporal: Temporal, at: int) -> bool:
    """Whether an expression stands in brackets that close before a place."""
    opened = low.rfind("(", max(0, temporal.start - 80), temporal.start + 1)
    closed = low.find(")", max(opened, 0), at) if opened >= 0 else -1
    if opened < 0 or not temporal.start <= closed < at or temporal.end > closed + 1:
        return False
    if OPENS_AT.search(low, max(0, opened - 80), opened) and low.startswith("),", closed):
        return False  # "Tại thời điểm thành lập (năm 2013), Đảng bộ có"
    # "5 năm liền (2008 - 2012)" spells out what stands before it, and holds as that does: in its clause.
    return not RUN.search(low, max(0, opened - 30), opened) or ";" in low[closed:at]
