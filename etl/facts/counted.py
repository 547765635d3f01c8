"""Which quantities of a sentence count: number words that are articles or idioms, references back, and wholes fall away."""

from collections.abc import Sequence

from etl.facts.quantities import Quantity, with_base
from etl.language.fold import pattern

ONE_GROUPS = (
    "member",
    "person",
    "org",
    "committee",
    "prospect",
    "cadre",
    "people",
    "delegate",
    "prize",
    "class",
    "meeting",
    "gift",
    "recipient",
    "complaint",
)
ONE_AFTER = pattern(
    r"(?<!\w)(?:chỉ còn|còn|chỉ có|ít nhất|tối thiểu|khai trừ|khiển trách|cảnh cáo|cách chức|kỷ luật|gồm|xóa tên|có thêm|giảm|tăng|thêm) ?$"
)
NEXT_TO = pattern(r"^[^.\d]{0,45}$")
IDIOM = pattern(
    r"^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:số|vài|phần|trong|cách|bộ phận|lần|bước|nơi|thời|tấm|con|khi|ai|lòng|ít|đôi|mặt|khối|vấn đề|điều|chiều|bên|loạt|dạ|sức|lúc|lượt)(?!\w)"
)
REFERS = pattern(r"^ ?(?:này|trên|nói trên|ấy|đó|kia)(?!\w)")
ALL_OF = pattern(r"(?<!\w)(?:cả|trong số|một trong|là một trong|của|với cả) ?$")
WHOLE = pattern(r"(?<!\w)(?:trong(?: tổng)?(?: số)?|trong tổng số|trên tổng số|/tổng số) ?$")
NOT_ONE = pattern(r"(?<!\w)(?:nào có|nơi nào có|mỗi|từng|là|như|thành|bằng) ?$")
TIME_NOUN = pattern(r"^ ?(?:chặng|đường|thời gian|nhiệm kỳ|năm|tháng|thế kỷ|đời|ngày)")


def counted(
    low: str, quantities: Sequence[Quantity], start: int, end: int
) -> tuple[list[Quantity], list[tuple[Quantity, str]]]:
    """The quantities that state something, and those set aside with the reason."""
    kept: list[Quantity] = []
    aside: list[tuple[Quantity, str]] = []
    whole: float | None = None
    for i, quantity in enumerate(quantities):
        left = low[start : quantity.start]
        reason = _reason(low, quantities, i, left, end)
        if (
            WHOLE.search(left)
            and quantity.unit == "count"
            and quantity.noun is not None
            and _part_follows(low, quantities, i, end)
        ):
            whole, reason = quantity.value, "duplicate"
        if reason:
            aside.append((quantity, reason))
            continue
        part = (
            whole is not None
            and quantity.unit == "count"
            and quantity.base is None
            and ";" not in left.rsplit(" trong", 1)[-1]
        )
        kept.append(with_base(quantity, whole) if part and whole is not None and quantity.value <= whole else quantity)
    return kept, aside


def _part_follows(low: str, quantities: Sequence[Quantity], i: int, end: int) -> bool:
    """Whether a part of the whole is counted behind it in the same clause: `trong 74 tổ chức … có 52 đơn vị`."""
    if i + 1 >= len(quantities):
        return False
    gap = low[quantities[i].end : quantities[i + 1].start]
    return bool(pattern(r"(?<!\w)(?:có|thì|là)(?!\w)").search(gap)) and not any(mark in gap for mark in ";.")


def _reason(low: str, quantities: Sequence[Quantity], i: int, left: str, end: int) -> str | None:
    quantity = quantities[i]
    words = low[quantity.number.start : quantity.end]
    if (
        quantity.noun is not None
        and REFERS.match(low[quantity.end : end])
        or quantity.noun is None
        and REFERS.match(low[quantity.number.end : end])
    ):
        return "reference" if quantity.value < 10 else None
    if (
        quantity.noun is not None
        and quantity.noun.group in ("unit", "org", "member", "person", "place")
        and ALL_OF.search(left)
        and left.rstrip().endswith(("cả", "một trong"))
        and quantity.value < 10
    ):
        return "reference"
    if (
        i
        and quantities[i - 1].unit == "%"
        and low[quantities[i - 1].end : quantity.start].strip() in ("có", "đều có")
        and quantity.qualifier == "at_least"
    ):
        return "reference"  # a threshold inside what is said of the share
    if (
        quantity.number.kind in ("words", "vague")
        and words.endswith(" người")
        and left.count("“") + left.count('"') > left.count("”")
        and (left.count('"') % 2 or "“" in left)
    ):
        return "rhetoric"
    if left.rstrip().endswith(("nào có", "nào có từ")):
        return "reference"
    if quantity.number.kind == "half" and TIME_NOUN.match(low[quantity.number.end : end]):
        return "idiom"
    if quantity.number.kind == "words" and IDIOM.match(words):
        return "idiom"
    if quantity.number.kind == "words" and quantity.value == 1 and not _counts_one(low, quantities, i, left):
        return "idiom"
    return None


def _counts_one(low: str, quantities: Sequence[Quantity], i: int, left: str) -> bool:
    """Whether `một` is a number: in a list of counts, or where a count is expected."""
    quantity = quantities[i]
    if quantity.unit != "count":
        return not NOT_ONE.search(left)
    if quantity.noun is None:
        return bool(ONE_AFTER.search(left))
    if not quantity.noun.known or quantity.noun.group not in ONE_GROUPS and not ONE_AFTER.search(left):
        return False
    if ONE_AFTER.search(left) or quantity.qualifier == "at_least":
        return True
    if NOT_ONE.search(left):
        return False
    if i > 0 and not low[quantities[i - 1].end : quantity.start].strip():
        return False  # a rate: `2 - 3 thôn một chi bộ`
    before = i > 0 and NEXT_TO.match(low[quantities[i - 1].end : quantity.start])
    after = i + 1 < len(quantities) and NEXT_TO.match(low[quantity.end : quantities[i + 1].start])
    return bool(before or after)
