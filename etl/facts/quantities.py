"""Numbers with what stands around them: qualifier, unit, counted noun, the span to be quoted."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from etl.facts.phrases import Noun, noun_after
from etl.language.divisions import UNIT
from etl.language.fold import pattern
from etl.language.letters import CAPITALISED, UPPER
from etl.language.numbers import Number
from etl.language.spans import Spans
from etl.lexicon import any_of

BEFORE = (
    ("at_least", r"ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn"),
    ("at_most", r"tối đa|không quá|nhiều nhất|không vượt quá"),
    ("under", r"dưới|chưa được|chưa đạt|chưa đến|chưa tới|chưa đầy|không đến|thấp hơn|không tới"),
    ("about", r"khoảng|gần|xấp xỉ|ước đạt|ước tính|ước khoảng|ước|chừng|ngót|non|trên dưới"),
    ("over", r"trên|hơn|quá|cao hơn|nhiều hơn"),
)
QUALIFIED = pattern(
    "(?<!\\w)(?:" + "|".join(f"(?P<{name}>{words})" for name, words in BEFORE) + ")(?: (?:là|đạt|từ|khoảng|có))? ?$"
)
LEVELS = pattern(
    r"(?:đảng|đại hội|hội nghị|ủy|đảng bộ|của|lên|với|từ|do|được) cấp (?:trên|dưới) $"
)  # `cấp trên 4 đồng chí`
COMPARISONS = ("cao hơn", "thấp hơn", "nhiều hơn", "hơn")
CHANGED = ("tăng ", "giảm ", "vượt ")  # `tăng hơn 12 triệu đồng so với năm 2010`
COMPARED = pattern(r"[^,;.()]{0,60}?(?<!\w)so (?:với|cùng)(?!\w)")
HALVES = {"quá": "over", "hơn": "over", "gần": "about", "non": "about", "ngó": "about", "một": "exact", "phâ": "exact"}
FROM = pattern(r"(?<!\w)từ ?$")
UPWARD = pattern(r" ?trở lên(?!\w)")
MONEY = pattern(
    r" ?(?:đồng(?! chí)|vnđ|vnd|đ(?!/c(?!\w))(?=[\s/.,;)]|$))((?: ?/ ?[^\W\d_]+(?: (?:vụ|công|lao động|viên))?){0,2})"
)
SLASH = pattern(" ?/ ?")
FUNDS = (" tiền ", " vốn ")
MEASURE = pattern(
    r" ?(?P<unit>ha|héc-ta|hecta|héc ta|km2|km|cây số|m2|m²|mét vuông|m3|mét khối|mét|m|tấn|tạ|yến|kg|ki-lô-gam|lít|"
    r"lần|điểm phần trăm|điểm ?%|điểm(?= (?:so|trở|và|trên|xếp|trong|với|cho|đối|thi)(?!\w)|[\s]*[.,;:)(/]|\s*$)|"
    r"kwh|mw|kw|usd|cm|mẫu(?! (?:xét nghiệm|máu|nước|bệnh phẩm|thử|phiếu|đơn|nhà|biểu|vật))|gam|"
    r"sào)(?![\w])((?: ?/ ?[^\W\d_]+){0,2})"
)
OFTEN = pattern(
    r"(?<!\w)(?:họp|sinh hoạt|giao ban|ra quân|kiểm tra|đối thoại|gặp mặt|xin lỗi|bất thường|tối thiểu|ít nhất) $"
)
UNITS = {
    "cây số": "km",
    "héc-ta": "ha", "hecta": "ha", "héc ta": "ha", "m²": "m2", "mét vuông": "m2", "mét khối": "m3", "mét": "m",
    "ki-lô-gam": "kg", "usd": "USD", "điểm phần trăm": "%", "điểm %": "%", "điểm%": "%",
}  # fmt: skip
RATE = pattern(
    rf" ?/ ?(?!(?:{any_of('plans')}|tổng số)(?!\w))(?:năm|tháng|người|hộ|"
    r"[^\W\d_]+(?: bộ)?)(?:/[^\W\d_]+)?"
)
SCALE = pattern(r"(?:triệu|tỷ|tỉ)$")
OUT_OF = pattern(r" ?(?:(?:trong|trên|/)(?: tổng)? số|/ ?tổng số) (?:hơn |trên |gần |khoảng )?")
OF_FEW = pattern(r" (?:trong|trên) ")
FEW = 30  # of more, a part is not told so
SHARE = pattern(r" ?\((?:= ?|tỷ lệ |chiếm |đạt |bằng )?\d[\d.,]* ?%\)(?= [^\W\d_])")  # `159/1.447 (11%) chi bộ`
PART = pattern(r" ?\(\d[\d.]* ?/ ?\d[\d.]*\)(?= [^\W\d_])")  # `95,2% (120/126) chi bộ`
NEAR = 20  # letters of a name that a noun is cut short at
NAMES = re.compile(rf"(?:,| và)?(?: (?:{UNIT}|{any_of('hamlets')}))? (?={CAPITALISED} [{UPPER}])")
LISTED = pattern(rf"{any_of('penalties')} $")


Unit: TypeAlias = tuple[str, int, Noun | None]  # and where it ends, and the noun behind it


class Quantity(NamedTuple):
    """A number ready to become a fact. `start:end` is the quote; `noun` what is counted, if it stands behind it.

    It begins with the word that says how exact it is (`hơn`, `gần`): what stands in front of it never ends in one.
    """

    start: int
    end: int
    number: Number
    qualifier: str
    unit: str
    noun: Noun | None
    value: float
    value_max: float | None = None
    base: float | None = None


def quantities(
    low: str, numbers: Iterable[Number], start: int, end: int, masked: Sequence[tuple[int, int, str]] = ()
) -> Iterator[Quantity]:
    """The quantities that the numbers between two places of a shadow are, in order, past the masked spans.

    What they count ends where a name begins behind a comma: `Với 38 đảng viên, Chi bộ xóm Mới`.
    """
    names = sorted(
        first
        for first, last, reason in masked
        if reason == "name" and low.endswith(", ", start, first) and low.count(" ", first, last) > 1
    )
    taken = Spans((first, last) for first, last, _ in masked)
    free = [number for number in numbers if not taken.meet(number.start, number.end)]
    for number in _parts_of_wholes(low, free):
        behind = bisect_left(names, number.end)
        if found := _read(low, number, start, names[behind] - len(", ") if behind < len(names) else end):
            yield found


def apart_from_names(text: str, quantity: Quantity) -> Quantity:
    """The same number without the names of those counted: `3 xã Hợp Lý, Quang Sơn và Ngọc Mỹ`."""
    noun = quantity.noun
    if noun is None or noun.group != "place" or text[noun.start : noun.end].isupper():  # a headline in capitals
        return quantity
    named = NAMES.search(text, noun.start, noun.end + NEAR)
    if named is None or not noun.start < named.start() < noun.end:
        return quantity
    return quantity._replace(end=named.start(), noun=noun._replace(end=named.start()))


def with_base(found: Quantity, base: float) -> Quantity:
    """The same quantity as a part of a whole."""
    return found._replace(base=base)


def measured(found: Quantity, one: Quantity) -> Quantity:
    """The same number in a unit that a table's head gives."""
    value_max = found.value_max * one.value if found.value_max is not None else None
    return found._replace(unit=one.unit, value=found.value * one.value, value_max=value_max)


def _parts_of_wholes(low: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """The numbers, with `39 trong tổng số 46` as one that has a base."""
    merged = False
    for number, following in zip(numbers, [*numbers[1:], None], strict=False):
        if merged:
            merged = False
            continue
        if following and not number.percent and _is_whole(low, number, following):
            merged = True
            yield number._replace(end=following.end, base=following.value)
        else:
            yield number


def _is_whole(low: str, number: Number, following: Number) -> bool:
    """Whether a number is so many out of the next: `39 trong tổng số 46`, `5 trong 6 thôn`."""
    digits = number.kind == following.kind == "digits"  # not `một trong ba đơn vị`
    of_few = digits and number.value <= following.value <= FEW and OF_FEW.fullmatch(low, number.end, following.start)
    return bool(of_few or OUT_OF.fullmatch(low, number.end, following.start))


def _read(low: str, number: Number, start: int, end: int) -> Quantity | None:
    """What a number counts and how exactly; None for a number word that counts nothing known."""
    unit, at, noun = _unit(low, number, start, end)
    bare = noun is None and unit == "count"
    if bare and number.kind in ("words", "vague") and not LISTED.search(low, start, number.start):
        return None
    qualifier, begin = _qualifier(low, number, start)
    stop = noun.end if noun else at
    if noun and unit == "count" and (rate := RATE.match(low, stop, end)):
        stop = rate.end()
    if upward := UPWARD.match(low, stop, end) or UPWARD.match(low, at, end):
        qualifier = "at_least"
        noun = noun or noun_after(low, upward.end(), end)
        stop = max(stop, upward.end(), noun.end if noun else 0)
    value, value_max = number.value, number.value_max
    if value_max is not None:
        qualifier, value, value_max = "range", min(value, value_max), max(value, value_max)
    if qualifier in ("at_least", "range") and (origin := FROM.search(low, max(start, begin - 6), begin)):
        begin = origin.start()
    return Quantity(begin, stop, number, qualifier, unit, noun, value, value_max, number.base)


def _unit(low: str, number: Number, start: int, end: int) -> Unit:
    """The unit of a number, where it ends, and the noun behind it."""
    if number.percent:
        return _percentage(low, number, end)
    return _money(low, number, end) or _measure(low, number, start, end) or _count(low, number, end)


def _percentage(low: str, number: Number, end: int) -> Unit:
    """`11%/năm`, `95,2% (120/126) chi bộ`."""
    rate = RATE.match(low, number.end, end)
    at = rate.end() if rate else number.end
    if part := PART.match(low, at, end):
        return _behind_brackets(low, "%", at, part.end(), end)
    return "%", at, noun_after(low, at, end)


def _money(low: str, number: Number, end: int) -> Unit | None:
    """`150 triệu đồng/năm`."""
    money = MONEY.match(low, number.end, end)
    if money is None:
        return None
    noun = noun_after(low, money.end(), end) if low.startswith(FUNDS, money.end()) else None
    return "VND" + SLASH.sub("/", money[1]), money.end(), noun


def _measure(low: str, number: Number, start: int, end: int) -> Unit | None:
    """`1.040 ha rừng`, `8 tấn/ha`, `gấp 3 lần`."""
    measure = MEASURE.match(low, number.end, end)
    if measure is None or _is_word(low, number, measure["unit"], start) or _is_occasion(low, number, measure, start):
        return None
    noun = None if measure["unit"] == "lần" else noun_after(low, measure.end(), end)
    return UNITS.get(measure["unit"], measure["unit"]) + measure[2].replace(" ", ""), measure.end(), noun


def _count(low: str, number: Number, end: int) -> Unit:
    """`45 đảng viên`, `159/1.447 (11%) chi bộ`; an amount with its scale alone is of money."""
    if number.base is not None and (share := SHARE.match(low, number.end, end)):
        return _behind_brackets(low, "count", number.end, share.end(), end)
    noun = noun_after(low, number.end, end, known_only=number.kind in ("words", "half", "share"))
    scaled = noun is None and SCALE.search(low, number.start, number.end)
    if scaled and (rate := RATE.match(low, number.end, end)):  # `35,1 triệu/người/năm`
        return "VND" + SLASH.sub("/", rate[0]), rate.end(), noun
    return "VND" if scaled else "count", number.end, noun


def _behind_brackets(low: str, unit: str, at: int, closed: int, end: int) -> Unit:
    """A unit whose noun stands behind what is told in brackets, if any known does."""
    noun = noun_after(low, closed, end, known_only=True)
    return unit, noun.end if noun else at, noun


def _is_occasion(low: str, number: Number, measure: re.Match[str], start: int) -> bool:
    """Whether `lần` counts how often something was done: `họp 4 lần`, where `gấp 4 lần` measures."""
    if measure["unit"] != "lần" or number.kind != "digits" or low.startswith(" so ", measure.end()):
        return False
    return OFTEN.search(low, max(start, number.start - NEAR), number.start) is not None


def _is_word(low: str, number: Number, unit: str, start: int) -> bool:
    """Whether what looks like a unit is a word of the language: `một trăm lần hứa`, `ba m…`."""
    if number.kind != "words":
        return False
    return unit == "m" or (unit == "lần" and "gấp" not in low[max(start, number.start - 8) : number.start])


def _qualifier(low: str, number: Number, start: int) -> tuple[str, int]:
    """How exact a number is, and where the words that say so begin."""
    found = QUALIFIED.search(low, max(start, number.start - 24), number.start)
    compares = found is not None and found[0].strip() in COMPARISONS and not low.endswith(CHANGED, 0, found.start())
    compared = compares and COMPARED.match(low, number.end)
    if found and not compared and not LEVELS.search(low, start, number.start):
        return next(name for name, _ in BEFORE if found[name]), found.start()
    if number.kind == "half":
        return HALVES[low[number.start : number.start + 3]], number.start
    return ("at_least" if number.kind == "vague" else "exact"), number.start
