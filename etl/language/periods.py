"""Dates and periods in running text: where they stand, and which days they cover.

`scan` finds every expression of time in a shadow. An expression that says when a fact holds carries a `Period`;
one that only compares (`so với năm 2012`), names an anniversary or gives the hour carries none, but its digits
are accounted for all the same.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from etl.language.fold import pattern


@dataclass(frozen=True, slots=True)
class Period:
    """The days a fact covers (either end may be unknown) and how the text puts it."""

    start: date | None
    end: date | None
    kind: str  # as_of, year, part_of_year, term, since, annual, event, unknown


@dataclass(frozen=True, slots=True)
class Temporal:
    """An expression of time: its place, the reason its digits are set aside, and the period it states, if any."""

    start: int
    end: int
    reason: str  # date, time, term, duration
    period: Period | None = None
    name: str = ""  # which form it is


SEP = r" ?[/.-] ?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:0?[1-9]|1[0-2])"
YEAR = r"(?:19|20)\d\d"
QUARTER = r"(?:iv|iii|ii|i|[1-4])"
SPAN = rf"{YEAR} ?(?:-|đến(?: năm)?|tới) ?{YEAR}"
COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một)"

FORMS = (
    ("clock", r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m\b)?|\d{1,2} ?(?:giờ|h(?=\d|\b))(?: ?\d{1,2}(?: ?phút|'|\b)?)?"),
    (
        "compared",
        r"(?:so với|cùng kỳ|(?<= lần))(?: cùng kỳ| trước| đầu| cuối| kế hoạch| thời điểm| tháng| quý|"
        rf" giai đoạn| nhiệm kỳ| năm học| năm| ngày|,)*(?: {DAY}{SEP}{MONTH}{SEP}|(?: ?{MONTH}{SEP})|"
        rf" {QUARTER}{SEP})? ?(?:{SPAN}|{YEAR})|so với (?:cùng kỳ )?(?:năm (?:trước|ngoái|qua)|đầu (?:năm|"
        r"nhiệm kỳ)|nhiệm kỳ trước|cùng kỳ)",
    ),
    (
        "days",
        rf"từ (?:ngày )?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})? ?(?:đến|"
        rf"-)(?: hết)?(?: ngày)? ?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})?",
    ),
    (
        "day",
        r"(?:đến |tính đến |trước |từ |"
        rf"kể từ )?(?:(?:hết )?ngày )?(?<![\d/.-]){DAY}{SEP}{MONTH}{SEP}{YEAR}(?![\d/])|"
        rf"ngày {DAY} tháng {MONTH} năm {YEAR}|(?<!\d){YEAR}-[01]\d-[0-3]\d(?!\d)",
    ),
    (
        "day_month",
        r"(?:đến |tính đến |trước |từ |kể từ )?(?:(?:hết |vào |sáng |chiều |tối )*ngày|sáng|chiều|tối|trưa|đêm|"
        rf"dịp|đợt|lễ|hôm) {DAY}(?:{SEP}|, |\s?-\s?){MONTH}(?!\w|[.,/]\d|%| ?%)|ngày {DAY} tháng {MONTH}(?!\d)",
    ),
    (
        "months",
        rf"{COUNT} tháng (?:đầu|cuối|của|qua|cuối cùng)(?: của)?(?: năm)?(?: {YEAR}| nay)?|"
        rf"(?:{COUNT}) tháng(?: năm)? {YEAR}",
    ),
    (
        "month",
        rf"(?:(?:từ|đến|tính đến|hết|cuối|đầu|giữa|trong) )*tháng {MONTH}(?:(?:{SEP}| năm ){YEAR}(?: đến (?:nay|"
        rf"tháng {MONTH}{SEP}{YEAR}))?)?(?![\d]|[/.-]\d)",
    ),
    ("quarter", rf"(?:(?:từ|đến|hết|cuối|đầu|trong) )*quý {QUARTER}\b(?:(?:{SEP}| năm ){YEAR})?"),
    (
        "term_to_date",
        rf"từ đầu nhiệm kỳ(?: {SPAN})? ?(?:đến nay|tới nay)?|(?:(?:qua|sau|hơn|"
        r"gần) )*(?:một )?nửa (?:chặng đường|nhiệm kỳ)",
    ),
    (
        "term_said",
        r"(?:cả|trong|đầu|giữa|suốt|toàn)(?: cả)? nhiệm kỳ(?: (?:qua|này|vừa qua))?(?! \d)(?!,? giai đoạn)|"
        r"nhiệm kỳ (?:qua|vừa qua)",
    ),
    ("school_year_now", r"năm học (?:này|nay|mới)"),
    ("school_year", rf"năm học {YEAR} ?- ?{YEAR}"),
    (
        "span_to_date",
        rf"(?:từ|kể từ|sau)(?: đầu| cuối| giữa)?(?: năm)? {YEAR}(?: trở lại đây)?,? (?:đến nay|tới nay|"
        rf"đến hết tháng {MONTH}{SEP}{YEAR})",
    ),
    ("span", rf"(?:(?:trong |của )?(?:các )?(?:giai đoạn|nhiệm kỳ|từ năm|khóa|năm) )?\(?{SPAN}\)?(?!\d)"),
    ("years", rf"(?:(?:các|những|hai|ba|bốn|năm) năm |năm |\()(?:{YEAR}(?:, | và |; ))+{YEAR}\)?(?!\d)"),
    ("by_year", rf"(?:đến|hết|tới)(?: hết| cuối| đầu)? năm {YEAR}"),
    ("since_year", rf"(?:từ|kể từ)(?: đầu| cuối)? năm {YEAR}"),
    ("year", rf"(?:(?:trong|cuối|đầu|giữa|riêng|ngay|cả|vào|chỉ tính riêng trong) )*(?:năm|niên độ|vụ) {YEAR}(?!\d)"),
    (
        "year_bare",
        rf"(?<![\d.,/]){YEAR}(?![\d]|[.,]\d|[/-]\w| ?%)(?! (?:đảng viên|đồng chí|người|hộ|lượt|tổ chức|chi bộ|"
        r"cán bộ|đoàn viên|hội viên|tập thể|cá nhân|học sinh|học viên|công nhân|lao động|ha|tấn|km|m2|triệu|tỷ|"
        r"nghìn|ngàn|doanh nghiệp|đơn vị|công trình|mô hình|suất|căn|ngày công|sản phẩm|tin|bài|văn bản|nhà|"
        r"lớp|phiếu|cuốn|vụ|cuộc|buổi|điểm|cây|con|đại biểu|hồ sơ))",
    ),
    ("so_far", r"(?:tính )?từ đầu năm (?:đến nay|tới nay|nay)|từ đầu năm(?=[ ,])"),
    (
        "now",
        r"(?:cho |tính |tính cho )?đến (?:nay|thời điểm (?:này|hiện tại)|hiện tại)|vẫn còn|"
        r"(?<!thực )(?<!thể )(?<!xuất )(?<!biểu )(?<!phát )(?<!tái )hiện(?: nay| tại| có| còn|)(?!\w)(?! đại|"
        r" thực| hữu| thân)|(?<=[,;] )nay(?= (?:đã|có|là|còn|giảm|tăng|chỉ))",
    ),
    ("past_years", rf"(?:trong )?(?:{COUNT}|những|các|nhiều) năm (?:qua|trở lại đây|gần đây|nay)(?!\w)"),
    ("each_year", r"(?:hằng|hàng|mỗi|từng) năm(?! học)|bình quân (?:mỗi|một) năm|thường niên"),
    ("this_year", r"(?:trong |cả |riêng )?năm (?:nay|này)(?!\w)|trong năm(?! (?:\d|học|qua|tới|trước))"),
    ("last_year", r"(?:cũng )?(?:trong )?năm (?:qua|vừa qua)|năm (?:ngoái|trước)(?!\w)"),
    (
        "occasion",
        r"(?:nhân |trong )?(?:dịp|đợt) này|tại (?:hội nghị|đại hội|buổi lễ|lễ)(?!\w)|mới đây|vừa qua|(?:(?:sáng|"
        r"trưa|chiều|tối) )?cùng ngày",
    ),
)

SCAN = pattern("|".join(rf"(?P<{name}>{form})" for name, form in FORMS))
SCAN = re.compile(rf"(?<!\w)(?:{SCAN.pattern})")
NUMBERS = re.compile(r"\d+")
YEARS = re.compile(rf"(?<!\d){YEAR}(?!\d)")


def year_of(year: int, kind: str = "year") -> Period:
    """A whole calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31), kind)


def as_of(day: date | None) -> Period:
    """A state on a day; both ends null when the day is not known."""
    return Period(day, day, "as_of")


def make_date(year: int, month: int, day: int) -> date | None:
    """A real day, or None (30/2, 31/4)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _numbers(text: str) -> list[int]:
    return [int(n) for n in NUMBERS.findall(text)]


def _day(text: str, today: date | None) -> Period | None:
    numbers = _numbers(text)
    if len(numbers) < 3:
        return None
    if numbers[0] > 31:
        numbers = numbers[::-1]
    day = make_date(numbers[2], numbers[1], numbers[0])
    return day and _dated(text, day)


def _dated(text: str, day: date) -> Period:
    if text.startswith(("từ", "kể từ")):
        return Period(day, None, "since")
    return as_of(day) if text.startswith(("đến", "tính đến", "trước")) else Period(day, day, "event")


def _day_month(text: str, today: date | None) -> Period | None:
    day, month = _numbers(text)[:2]
    if today is None:
        return None
    # A day far ahead in the calendar is one of the year before: 28-12 told in January.
    year = today.year - (1 if month - today.month > 6 and not text.startswith(("đến", "trước")) else 0)
    found = make_date(year, month, day)
    return found and _dated(text, found)


def _days(text: str, today: date | None) -> Period | None:
    numbers = _numbers(text)
    years = [n for n in numbers if n > 1900] or ([today.year] if today else [])
    small = [n for n in numbers if n < 1900]
    if not years or len(small) != 4:
        return None
    return Period(make_date(years[0], small[1], small[0]), make_date(years[-1], small[3], small[2]), "part_of_year")


MONTH_WORDS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
}


def _months(text: str, today: date | None) -> Period | None:
    year = _year_in(text, today)
    if year is None:
        return None
    head = text.split(" tháng")[0]
    count = int(head) if head.isdigit() else MONTH_WORDS[head]
    if not 1 <= count <= 12:
        return None
    if " cuối" in text:
        return Period(date(year, 13 - count, 1), date(year, 12, 31), "part_of_year")
    return Period(date(year, 1, 1), _month(year, count)[1], "part_of_year")


def _year_in(text: str, today: date | None) -> int | None:
    found = YEARS.search(text)
    return int(found[0]) if found else today.year if today else None


def _month_period(text: str, today: date | None) -> Period | None:
    numbers = _numbers(text)
    year = next((n for n in numbers if n > 1900), None)
    month = next(n for n in numbers if n < 1900)
    if year is None:
        if today is None:
            return None
        year = today.year - (1 if month > today.month + 1 else 0)
    first, last = _month(year, month)
    if text.endswith("đến nay"):
        return Period(first, today, "since")
    return as_of(last) if text.startswith(("đến", "tính đến", "hết")) else Period(first, last, "part_of_year")


QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
QUARTER_IN = pattern(rf"quý ({QUARTER})\b")


def _quarter(text: str, today: date | None) -> Period | None:
    year = _year_in(text, today)
    found = QUARTER_IN.search(text)
    if year is None or found is None:
        return None
    quarter = QUARTERS[found[1]]
    first, last = date(year, 3 * quarter - 2, 1), _month(year, 3 * quarter)[1]
    return as_of(last) if text.startswith(("đến", "hết")) else Period(first, last, "part_of_year")


def _span(text: str, today: date | None) -> Period | None:
    years = [int(y) for y in YEARS.findall(text)]
    if len(years) < 2 or years[1] < years[0]:
        return None
    return Period(date(years[0], 1, 1), date(years[-1], 12, 31), "term")


def _school_year(text: str, today: date | None) -> Period | None:
    period = _span(text, today)
    return period and Period(period.start, period.end, "year")


def _school_year_now(text: str, today: date | None) -> Period | None:
    if today is None:
        return None
    first = today.year - (1 if today.month < 8 else 0)
    return Period(date(first, 1, 1), date(first + 1, 12, 31), "year")


def _term_to_date(text: str, today: date | None) -> Period | None:
    years = YEARS.findall(text)
    if years:
        return Period(date(int(years[0]), 1, 1), today, "since")
    # Party terms of this century began in 2005, 2010, 2015, ...; "from the start of the term" is the latest of them.
    return (
        Period(
            date(today.year - today.year % 5 - (5 if today.year % 5 == 0 and today.month < 4 else 0), 1, 1),
            today,
            "since",
        )
        if today
        else None
    )


def _since(text: str, today: date | None) -> Period | None:
    return Period(date(int(YEARS.findall(text)[0]), 1, 1), today, "since")


def _year(text: str, today: date | None) -> Period | None:
    year = int(YEARS.findall(text)[-1])
    return Period(date(year, 12, 31), date(year, 12, 31), "as_of") if text.startswith("cuối") else year_of(year)


def _years(text: str, today: date | None) -> Period | None:
    years = [int(y) for y in YEARS.findall(text)]
    return Period(date(min(years), 1, 1), date(max(years), 12, 31), "term")


def _current(kind: str, back: int = 0) -> Callable[[str, date | None], Period | None]:
    return lambda text, today: year_of(today.year - back, kind) if today else None


def _last_year(text: str, today: date | None) -> Period | None:
    if today is None:
        return None
    # "năm qua" in the first months is the year that has just ended.
    return year_of(today.year - (1 if today.month <= 3 or "ngoái" in text or "trước" in text else 0))


READERS: dict[str, tuple[str, Callable[[str, date | None], Period | None]]] = {
    "clock": ("time", lambda text, today: None),
    "compared": ("date", lambda text, today: None),
    "days": ("date", _days),
    "day": ("date", _day),
    "day_month": ("date", _day_month),
    "months": ("duration", _months),
    "month": ("date", _month_period),
    "quarter": ("date", _quarter),
    "term_to_date": ("term", _term_to_date),
    "term_said": ("term", lambda text, today: None),
    "school_year_now": ("date", _school_year_now),
    "school_year": ("date", _school_year),
    "span_to_date": ("date", _since),
    "span": ("term", _span),
    "years": ("date", _years),
    "by_year": ("date", lambda text, today: year_of(int(YEARS.findall(text)[0]))),
    "since_year": ("date", _since),
    "year": ("date", _year),
    "year_bare": ("date", lambda text, today: None),
    "so_far": ("date", lambda text, today: Period(date(today.year, 1, 1), today, "part_of_year") if today else None),
    "now": ("date", lambda text, today: as_of(today)),
    "past_years": ("duration", lambda text, today: None),
    "each_year": ("date", _current("annual")),
    "this_year": ("date", _current("year")),
    "last_year": ("date", _last_year),
    "occasion": ("date", lambda text, today: Period(today, today, "event")),
}


def scan(low: str, today: date | None, start: int = 0, end: int | None = None) -> Iterator[Temporal]:
    """The expressions of time between two places of a shadow, in order; `today` is the publication date, if known."""
    for match in SCAN.finditer(low, start, len(low) if end is None else end):
        name = match.lastgroup or ""
        reason, read = READERS[name]
        yield Temporal(match.start(), match.end(), reason, read(match[0].strip("( )"), today), name)
