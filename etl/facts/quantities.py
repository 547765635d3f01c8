"""Numbers with what stands around them: qualifier, unit, counted noun, the span to be quoted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.facts.phrases import Noun, noun_after
from etl.language.fold import pattern
from etl.language.numbers import Number, scan

BEFORE = (
    ("at_least", r"ít nhất|tối thiểu|không dưới|không ít hơn|thấp nhất"),
    ("at_most", r"tối đa|không quá|nhiều nhất|không vượt quá|cao nhất"),
    ("under", r"dưới|chưa đến|chưa tới|chưa đầy|không đến|thấp hơn|không tới"),
    ("about", r"khoảng|gần|xấp xỉ|ước đạt|ước tính|ước khoảng|ước|chừng|ngót|trên dưới"),
    ("over", r"trên|hơn|quá|cao hơn|nhiều hơn"),
)
QUALIFIED = pattern(
    "(?<!\\w)(?:" + "|".join(f"(?P<{name}>{words})" for name, words in BEFORE) + ")(?: (?:là|đạt|từ|khoảng|có))? ?$"
)
FROM = pattern(r"(?<!\w)từ ?$")
UPWARD = pattern(r" ?trở lên(?!\w)")
MONEY = pattern(r" ?(?:đồng(?! chí)|vnđ|vnd|đ(?=[\s/.,;)]|$))((?: ?/ ?[^\W\d_]+(?: (?:vụ|công|lao động))?){0,2})")
MEASURE = pattern(
    r" ?(?P<unit>ha|héc-ta|hecta|héc ta|km2|km|m2|m²|mét vuông|m3|mét khối|mét|m|tấn|tạ|yến|kg|ki-lô-gam|lít|"
    r"lần|điểm phần trăm|điểm|kwh|mw|kw|usd|cm|mẫu|sào)"
    r"(?![\w])((?: ?/ ?[^\W\d_]+){0,2})"
)
UNITS = {
    "héc-ta": "ha",
    "hecta": "ha",
    "héc ta": "ha",
    "m²": "m2",
    "mét vuông": "m2",
    "mét khối": "m3",
    "mét": "m",
    "ki-lô-gam": "kg",
    "usd": "USD",
    "điểm phần trăm": "%",
}
RATE = pattern(r" ?/ ?(?:năm|tháng|người|hộ|[^\W\d_]+(?: bộ)?)(?:/[^\W\d_]+)?")
SCALE = pattern(r"(?:triệu|tỷ|tỉ)$")
OUT_OF = pattern(r" ?(?:trong|trên|/)(?: tổng)? số | ?/ ?tổng số ")
LISTED = pattern(r"(?:khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên) $")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number ready to become a fact. `start:end` is the quote; `noun` what is counted, if it stands behind the number."""

    start: int
    end: int
    number: Number
    qualifier: str
    unit: str
    noun: Noun | None
    value: float
    value_max: float | None = None
    base: float | None = None


def quantities(low: str, start: int, end: int, masked: Sequence[tuple[int, int, str]]) -> Iterator[Quantity]:
    """The quantities between two places of a shadow, in order, past the masked spans."""
    numbers = [n for n in scan(low, start, end) if not any(s < n.end and n.start < e for s, e, _ in masked)]
    skip: Number | None = None
    for i, number in enumerate(numbers):
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        if number is skip:
            continue
        if following is not None and OUT_OF.fullmatch(low, number.end, following.start) and not number.percent:
            skip = following
            number = Number(number.start, following.end, number.value, base=following.value, kind=number.kind)
        if found := read_quantity(low, number, start, end):
            yield found


def read_quantity(low: str, number: Number, start: int, end: int) -> Quantity | None:
    """What a number counts and how exactly; None for a number word that counts nothing known."""
    qualifier, begin = _qualifier(low, number, start)
    unit, at, noun = "count", number.end, None
    if number.percent:
        unit = "%"
        rate = RATE.match(low, at, end)
        at = rate.end() if rate else at
        noun = noun_after(low, at, end)
    elif money := MONEY.match(low, at, end):
        unit, at = "VND" + money[1].replace(" ", ""), money.end()
        noun = noun_after(low, at, end) if low.startswith((" tiền ", " vốn "), at) else None
    elif measure := MEASURE.match(low, at, end):
        if number.kind == "words" and len(measure["unit"]) < 3 and number.value < 10 and measure["unit"] == "m":
            return None
        if (
            measure["unit"] == "lần"
            and number.kind == "words"
            and "gấp" not in low[max(start, number.start - 8) : number.start]
        ):
            return None
        unit, at = UNITS.get(measure["unit"], measure["unit"]), measure.end()
        noun = None if unit == "lần" else noun_after(low, at, end)
    else:
        noun = noun_after(low, at, end, known_only=number.kind == "words")
        if noun is None and SCALE.search(low[number.start : number.end]):
            unit = "VND"
        elif noun is None and number.kind in ("words", "vague") and not LISTED.search(low, start, number.start):
            return None
    stop = noun.end if noun else at
    if rate := (RATE.match(low, stop, end) if noun and unit == "count" else None):
        stop = rate.end()
    if upward := UPWARD.match(low, stop, end):
        qualifier, stop = "at_least", upward.end()
        if noun is None and (noun := noun_after(low, stop, end)):
            stop = noun.end
    elif upward := UPWARD.match(low, at, end):
        qualifier, stop = "at_least", max(stop, upward.end())
        noun = noun or noun_after(low, upward.end(), end)
    if number.value_max is not None:
        qualifier = "range"
    if qualifier == "at_least" or qualifier == "range":
        begin = found.start() if (found := FROM.search(low, max(start, begin - 6), begin)) else begin
    value, value_max = number.value, number.value_max
    if value_max is not None and value_max < value:
        value, value_max = value_max, value
    return Quantity(begin, stop, number, qualifier, unit, noun, value, value_max, number.base)


def _qualifier(low: str, number: Number, start: int) -> tuple[str, int]:
    found = QUALIFIED.search(low, max(start, number.start - 24), number.start)
    if number.kind == "half" and low[number.start : number.end].startswith(("quá", "hơn")):
        return "over", number.start
    if number.kind == "half" and low[number.start : number.end].startswith("gần"):
        return "about", number.start
    if found:
        return next(name for name, _ in BEFORE if found[name]), found.start()
    return ("at_least" if number.kind == "vague" else "exact"), number.start


def with_base(found: Quantity, base: float) -> Quantity:
    """The same quantity as a part of a whole."""
    return replace(found, base=base)
