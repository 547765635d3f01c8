"""Numbers as the press writes them, in digits and words: `5.800`, `94,2`, `4,7 nghìn`, `mười lăm`, `3 - 4`, `62/104`.

The dot parts thousands and the comma decimals; a dot before one or two digits is read as a decimal all the same
(`93.5%`). `scan` finds the numbers of a shadow; what each one is, it does not ask.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etl.language.fold import pattern, place_tones
from etl.language.scanner import opening

MULTIPLIERS = {
    "chục": 10, "trăm": 100, "nghìn": 1_000, "ngàn": 1_000, "vạn": 10_000, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
}  # fmt: skip
UNITS = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip

PLAIN = (
    r"(?:\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,4})?|\d{1,3}(?: \d{3}){1,4}(?:,\d{1,2})?|\d{1,3}(?:,\d{3}){2,5}|"
    r"\d{1,15}(?:[.,]\d{1,4})?)(?![\d_]|[.,]\d)"
)
SCALE = r"(?:trăm|nghìn|ngàn|vạn|triệu|tỷ(?! (?:lệ|trọng|số|suất))|tỉ(?! (?:lệ|trọng|số|mỉ)))(?!\w)"
DIGITS = rf"{PLAIN}(?: ?{SCALE})?(?: {PLAIN} ?{SCALE})?(?: rưỡi\b)?"
WORD_LIST = "một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|vạn|triệu|linh|lẻ"
WORD = f"(?:{WORD_LIST})"
WORDS = rf"{WORD}(?: {WORD})*(?!\w)"
OPENING = opening(
    [*WORD_LIST.split("|"), "hàng", "phân nửa", "quá nửa", "hơn nửa", "gần nửa", "non nửa", "ngót nửa"], r"\d"
)

FORMS = (
    "(?:"
    rf"(?P<vague>hàng (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)(?: (?:nghìn|ngàn|vạn|triệu|tỷ)(?! lệ))?)(?!\w)"
    rf"|(?P<half>(?:một nửa|phân nửa|quá nửa|hơn nửa|gần nửa|non nửa|ngót nửa)(?!\w))"
    rf"|(?P<share>(?P<over>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|\d) phần (?P<under>hai|ba|tư|bốn|năm|sáu|bảy|tám|"
    rf"chín|mười)(?!\w))"
    rf"|(?P<digits>{DIGITS})"
    rf"|(?P<words>{WORDS})"
    rf")(?P<percent> ?%| phần trăm(?!\w))?"
)
SCAN, NUMBER = re.compile(rf"(?<![\w.,]){OPENING}{FORMS}"), re.compile(FORMS)
GLUED = re.compile(r"[^\W\d_]\d")
GLUED_TO = tuple(map(place_tones, ("đạt", "được", "còn", "chiếm", "gồm", "trên", "nạp")))  # `tăng trưởng đạt12,2%`
DOTTED, COMMAED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"), re.compile(r"\d{1,3}(?:,\d{3}){2,}")
OPENS = tuple('.:!?;\n“"-*•+')  # in front of the blank before a capital that opens a sentence
JOIN = pattern(r" ?(?:-|÷|~) ?| (?:đến|tới|hoặc) | ?(?P<slash>/) ?|(?P<comma>, )")
ABOUT = ("có ", "còn ", "chỉ ", "được ", "khoảng ", "chừng ", "độ ", "tới ")  # in front of `5, 6 người`
FEW = 10
SCALED = pattern(rf"(?P<plain>{PLAIN}) ?(?P<scale>{SCALE})?")


class Number(NamedTuple):
    """A number in the text. `value_max` for a range, `base` for `n/m`; `percent` where a sign or the words say so."""

    start: int
    end: int
    value: float
    value_max: float | None = None
    base: float | None = None
    percent: bool = False
    kind: str = "digits"  # digits, words, vague, half, share
    integer: bool = False  # digits alone, with no separator: may be a year, a day, a list number


def parse_plain(digits: str) -> float:
    """Digits with separators: `5.800` 5800, `2 947` 2947, `94,2` 94.2, `93.5` 93.5, `1.234,5` 1234.5."""
    digits = digits.replace(" ", "")
    if digits.isdigit():
        return float(digits)
    if DOTTED.fullmatch(digits) and not digits.startswith("0."):
        return float(digits.replace(".", "").replace(",", "."))
    if COMMAED.fullmatch(digits):
        return float(digits.replace(",", ""))
    return float(digits.replace(",", "."))


def parse_digits(written: str) -> float:
    """Digits with scales: `1,5 tỷ`, `9 tỷ 350 triệu`, `4,7 nghìn`, `1 tỷ rưỡi`."""
    if written.isdigit():
        return float(written)
    total, last = 0.0, 1.0
    for part in SCALED.finditer(written):
        last = MULTIPLIERS[part["scale"]] if part["scale"] else 1.0
        total += parse_plain(part["plain"]) * last
    if written.endswith("rưỡi"):
        total += last / 2
    return round(total, 4)  # 8,2 tỷ is 8 200 000 000, not a hair less


def parse_words(written: str) -> float | None:
    """Number words: `hai mươi lăm` 25, `một trăm linh năm` 105, `ba nghìn hai trăm` 3200; None if they make none."""
    total = group = 0.0
    pending: float | None = None
    for word in written.split():
        if word in ("linh", "lẻ"):
            continue
        if word in UNITS:
            if pending is not None and (word != "mười" or pending >= 10):
                if pending % 10 or pending < 10:
                    return None
                pending += UNITS[word]
            else:
                pending = UNITS[word]
        elif word in ("mươi", "chục"):
            least = 2 if word == "mươi" else 1  # `một chục`, and a bare `chục`, is ten
            tens = least if pending is None and word == "chục" else pending
            if tens is None or not least <= tens <= 9:
                return None
            pending = tens * 10
        elif word == "trăm":
            group += (pending if pending is not None else 1) * 100
            pending = None
        else:
            total += (group + (pending or 0) or 1) * MULTIPLIERS[word]
            group, pending = 0.0, None
    return total + group + (pending or 0) or None


def _number(match: re.Match[str]) -> Number | None:
    start, end, percent = match.start(), match.end(), bool(match["percent"])
    if match["digits"]:
        return Number(start, end, parse_digits(match["digits"]), percent=percent, integer=match["digits"].isdigit())
    if match["vague"]:
        value = 1.0
        for word in match["vague"].split()[1:]:
            value *= MULTIPLIERS[word]
        return Number(start, end, value, percent=percent, kind="vague")
    if match["half"]:
        return Number(start, end, 50, percent=True, kind="half")
    if match["share"]:
        over = UNITS.get(match["over"]) or int(match["over"])
        return Number(start, end, round(100 * over / UNITS[match["under"]], 2), percent=True, kind="share")
    value_of_words = parse_words(match["words"])
    if value_of_words is None:
        return None
    return Number(start, end, value_of_words, percent=percent, kind="words")


def scan(low: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """The numbers of a shadow between two places, ranges and `n/m` joined, in order."""
    end = len(low) if end is None else end
    pending: Number | None = None
    for match in _found(low, start, end):
        number = _number(match)
        if number is None:
            continue
        if pending is not None:
            joined = _join(low, pending, number)
            if joined is not None:
                pending = joined
                continue
            yield pending
        pending = number
    if pending is not None:
        yield pending


def _found(low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What is written like a number where a word begins, or right behind a verb, the blank having been left out."""
    for letter in GLUED.finditer(low, start, end):
        at = letter.end() - 1
        if low.endswith(GLUED_TO, start, at) and (glued := NUMBER.match(low, at, end)):
            yield from SCAN.finditer(low, start, at)
            yield glued
            start = glued.end()
    yield from SCAN.finditer(low, start, end)


def capital_words(text: str, numbers: Iterable[Number], start: int) -> Iterator[Number]:
    """Numbers of a sentence that are names: a capital inside of it, or two in a row (`Triệu Sành Phin`, `bà Năm`)."""
    for number in numbers:
        written = text[number.start : number.end]
        if number.kind == "words" and written[0].isupper() and not written.isupper():
            opens = number.start == start or text[number.start - 2 : number.start - 1] in OPENS
            if not opens or text[number.end + 1 : number.end + 2].isupper():
                yield number


def _join(low: str, left: Number, right: Number) -> Number | None:
    """One number of two: `3 - 4`, `từ 1 đến 2`, `12 - 15%`, `14/16`."""
    if right.start - left.end > 6 or left.value_max is not None or left.base is not None or left.kind == "vague":
        return None
    between = JOIN.fullmatch(low, left.end, right.start)
    if between is None:
        return None
    kind = left.kind if left.kind == right.kind else "digits"
    if between["slash"]:
        if left.percent or right.percent or left.kind != "digits" or right.kind != "digits" or not right.value:
            return None
        return Number(left.start, right.end, left.value, base=right.value, kind=kind)
    if between["comma"] and not _are_a_few(low, left, right):
        return None
    if right.kind not in ("digits", "words") or (left.percent and not right.percent):
        return None
    value = left.value
    scale = _scale_of(low[right.start : right.end])
    if scale > 1 and left.integer and left.value < 1000:
        value *= scale
    return Number(left.start, right.end, value, value_max=right.value, percent=right.percent, kind=kind)


def _are_a_few(low: str, left: Number, right: Number) -> bool:
    """Whether two small numbers stand for so many or so: `hai, ba chi bộ`, `chỉ có 5, 6 người`."""
    near = right.value == left.value + 1 and right.value < FEW and not right.percent
    if not near or not low[right.end : right.end + 2].strip().isalpha():
        return False
    if left.kind == right.kind == "words":  # not `tuổi Đảng 55 năm, sáu đảng viên`
        return low[left.start : left.end] != "năm"
    return left.integer and right.integer and low.endswith(ABOUT, 0, left.start)


def _scale_of(written: str) -> float:
    part = SCALED.match(written)
    return MULTIPLIERS[part["scale"]] if part and part["scale"] else 1.0
