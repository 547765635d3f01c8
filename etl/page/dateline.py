"""Datelines: lines that say when the page was published, in every layout that newspapers print.

A dateline is a line in which nothing but labels, weekdays and counters stands beside the date; a date in a running
sentence is none. Days come before months, as everywhere in Vietnam.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from etl.language.fold import pattern, shadow
from etl.language.letters import CAPITALISED
from etl.page import kinds, outlet
from etl.page.gazetteer import is_province

D, M, Y = r"(?P<d{n}>\d{{1,2}})", r"(?P<m{n}>\d{{1,2}})", r"(?P<y{n}>(?:19|20)\d\d)"
IN_WORDS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
IN_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for names in (IN_WORDS, IN_ENGLISH) for number, name in enumerate(names, start=1)}
MONTH_IN_WORDS = rf"tháng (?P<m{{n}}>{'|'.join(sorted(IN_WORDS, key=len, reverse=True))}|\d{{{{1,2}}}})"
MONTH_IN_ENGLISH = rf"(?P<m{{n}}>{'|'.join(IN_ENGLISH)})[a-z]{{{{0,6}}}}\.?"


def _numbered(source: str, n: int) -> str:
    return source.format(n=n)


DATE = pattern(
    r"(?=\d|ngày |tháng |[a-z]{3})(?<![a-z])(?:"
    + "|".join(
        (
            _numbered(rf"(?:ngày )?{D} ?[/.-] ?{M} ?[/.-] ?{Y}(?!\d)", 1),
            _numbered(rf"(?:ngày )?{D},? tháng {M},?(?: năm)? {Y}(?!\d)", 2),
            _numbered(rf"{Y}-{M}-{D}(?!\d)", 3),
            _numbered(rf"{D},? {MONTH_IN_WORDS},?(?: năm)? {Y}(?!\d)", 4),
            _numbered(rf"{MONTH_IN_WORDS} {D}, {Y}(?!\d)", 5),
            _numbered(rf"{MONTH_IN_ENGLISH} {D},? {Y}(?!\d)", 6),
            _numbered(rf"{D} {MONTH_IN_ENGLISH},? {Y}(?!\d)", 7),
        )
    )
    + ")"
)
TIME = pattern(
    r"(?<![\d+])(?<!\d:)(?P<h>[01]?\d|2[0-3]) ?(?::|h|giờ) ?(?P<mi>[0-5]\d)?(?P<s>:[0-5]\d(?:\.\d{1,6})?)?(?: ?phút)? ?"
    r"(?P<half>[ap]m\b|sa\b|ch\b)?(?![\d/])(?P<utc> ?(?:z\b|\+00:?00\b|(?:utc|gmt)\b(?! ?[+-]? ?\d)))?"
)
OF_VIETNAM = timedelta(hours=7)  # ahead of UTC
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|cn|t[2-7]|(?:sun|mon|tues|wednes|thurs|fri|satur)day)"
BUTTONS = (
    r"facebook|twitter|tweet|zalo|viber|messenger|linkedin|instagram|youtube|google(?: news)?|share|"
    r"like|print|copy(?: link)?|"
    r"(?:nghe|đọc|lưu|gửi|nghe đọc) (?:bài(?: viết| báo)?|tin|email)|theo dõi(?: báo)? trên|xem cỡ chữ"
)
SENT_IN = r"(?:(?:admin|quantri|author|webmaster) )?(?:gửi vào|gửi ngày|author)"
LABELS = pattern(
    rf"(?<![^\W\d_])(?:{WEEKDAY}|{SENT_IN}|cập nhật(?: lần cuối)?(?: lúc)?|"
    r"ngày (?:đăng|cập nhật|xuất bản|viết|đưa tin)|"
    r"(?:được )?đăng(?: tải)?(?: lúc| ngày| bởi)?|xuất bản(?: lúc)?|"
    r"thời gian(?: đăng)?|(?:số )?lượt (?:xem|đọc|truy cập)|số lần xem|đã xem|xem|views?|đăng ngày|post(?:ed)?(?: on)?|"
    r"\(?gmt ?\+? ?7\)?|utc\+7|bình luận|cỡ chữ|font|a[-+]?(?= |$)|in(?: bài(?: viết)?| trang| tin)?(?= |$|\|)|"
    rf"e?-?mail|{BUTTONS}|hotline|đường dây nóng|điện thoại|đt|tel|fax|"
    r"lượt|phút đọc|chia sẻ|tải về|theo dõi|nguồn|lúc|ngày|hôm nay|việt nam|giờ|date|time|năm|tháng)|"
    r"[|,.;:()\[\]/*•●■►»>~+-]|\d[\d. ]*"
)
POSTED = pattern(r"đăng|xuất bản|post")
UPDATED = pattern(r"cập nhật")
CATEGORY = pattern(r"(?:chuyên mục|thể loại|mục|danh mục) ?: ?(?P<category>[^|]+)")
WRITER = pattern(
    r"(?:viết bởi|người đăng|tác giả|bởi|đăng bởi|by) ?:? ?(?P<writer>[^|\t\d]{3,60}?)(?= *(?:\||\t|  |\d\d|$))"
)
NAME_LEFT = re.compile(
    rf"{CAPITALISED}(?: {CAPITALISED}){{1,3}}(?: (?:[-–&]|và) {CAPITALISED}(?: {CAPITALISED}){{1,3}}){{0,2}}"
    rf"(?: \((?:{CAPITALISED}(?: {CAPITALISED}){{0,3}}|thực hiện|ghi)\)?)?"
)
SECTIONED = pattern(
    r"(?P<section>[^|\d:.,]{3,30}?) ?[-|] ?(?:ngày (?:đăng|xuất bản|đưa tin)|đăng (?:ngày|lúc)|xuất bản) ?:"
)  # `Biển đảo - Ngày đăng : 30/07/2020`
PLACED = pattern(r", ?ngày")  # `Yên Sơn, ngày 3 tháng 4 năm 2019`
LONGEST = 160
DAY = "yyyy-mm-dd"
MOST_LEFT = 3  # letters that may remain when date and labels are taken out


@dataclass(frozen=True, slots=True)
class Dateline:
    """A moment of publication as printed, with what else the line told."""

    moment: str  # ISO 8601, to the minute or second where printed, in the time of Vietnam
    rank: int  # 0 posted, 1 plain, 2 updated
    category: str | None = None
    writer: str | None = None
    outlet: str | None = None


def parse_moment(low: str) -> str | None:
    """The date (and time) of a string in the folded form; None where there is no real date."""
    found = DATE.search(low)
    if found is None:
        return None
    n = next(n for n in "1234567" if found["y" + n])
    year, day = int(found["y" + n]), int(found["d" + n])
    month = MONTHS.get(found["m" + n]) or int(found["m" + n])
    rest = low[: found.start()] + " " + low[found.end() :]
    try:
        moment = datetime.combine(date(year, month, day), time())
    except ValueError:
        return None
    clock = TIME.search(rest)
    if clock is None or (clock["mi"] is None and "h" not in clock[0] and "giờ" not in clock[0]):
        return moment.date().isoformat()
    moment = moment.replace(hour=_hour(clock), minute=int(clock["mi"] or 0), second=int((clock["s"] or ":0")[1:3]))
    moment = moment + OF_VIETNAM if clock["utc"] else moment
    return moment.isoformat(timespec="seconds" if clock["s"] else "minutes")


def _hour(clock: re.Match[str]) -> int:
    """The hour of the day: `10:05 CH` is after ten at night."""
    hour = int(clock["h"])
    if clock["half"] in ("pm", "ch"):
        return hour + 12 if hour < 12 else hour
    return 0 if clock["half"] in ("am", "sa") and hour == 12 else hour


def parse_dateline(text: str, low: str) -> Dateline | None:
    """The dateline that a line is, or None when it is an ordinary line."""
    moment = parse_moment(low) if len(low) <= LONGEST else None
    if moment is None:
        return None
    category, writer = CATEGORY.search(low), WRITER.search(low)
    rest = low
    for told in (category, writer):
        rest = rest.replace(told[0], " " * len(told[0])) if told else rest
    rest = LABELS.sub(_blank, TIME.sub(_blank, DATE.sub(_blank, rest, count=1), count=1))
    left = _left_over(text, rest)
    section = left if _is_section(left, low) else None
    known = section or outlet_marks(left) or is_province(left) or PLACED.match(low, len(left))
    if left and not known and not NAME_LEFT.fullmatch(left):
        return None
    rank = 0 if POSTED.search(low) else 2 if UPDATED.search(low) else 1
    return Dateline(
        moment,
        rank,
        text[category.start("category") : category.end("category")].strip() if category else section,
        text[writer.start("writer") : writer.end("writer")].strip() if writer else _name(left) if not known else None,
        left if left and outlet_marks(left) else None,
    )


def _name(left: str) -> str | None:
    """A writer's name, without where he writes from: `Minh Ngọc (Yên Sơn)`."""
    return left.partition(" (")[0] or None


def _blank(found: re.Match[str]) -> str:
    """As many blanks, so that every other letter keeps its place."""
    return " " * len(found[0])


def _left_over(text: str, rest: str) -> str:
    """What stands beside the date: `Minh Ngọc - Thu Hà | 12/12/2023`, `Chính trị - Ngày đăng: 30/07/2020`."""
    left = rest.strip()
    start = rest.index(left)
    return text[start : start + len(left)] if sum(map(str.isalpha, left)) > MOST_LEFT else ""


def _is_section(left: str, low: str) -> bool:
    """A section known by name, or one that stands before a label and is no name of a person."""
    if kinds.is_section(shadow(left)):
        return True
    found = SECTIONED.match(low)
    return found is not None and found["section"].strip() == shadow(left) and not NAME_LEFT.fullmatch(left)


def outlet_marks(name: str) -> bool:
    """Whether the words are an outlet's: they may stand beside a date as well."""
    return outlet.by_mark(name) is not None


def publication(datelines: list[Dateline]) -> str | None:
    """The publication moment of a page: what says it was posted, else the earliest of the others.

    Of two that name the same day, the one with the hour: the other is the calendar of the site.
    """
    posted = [d for d in datelines if d.rank == 0]
    moments = sorted(d.moment for d in posted or datelines)
    timed = (moment for moment in moments if len(moment) > len(DAY) and moment.startswith(moments[0][: len(DAY)]))
    return next(timed, moments[0]) if moments else None
