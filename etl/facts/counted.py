"""Which quantities of a sentence count: articles, idioms, references back and wholes fall away."""

from collections.abc import Sequence

from etl.facts.phrases import PERSON_GROUPS
from etl.facts.quantities import Quantity, with_base
from etl.language.fold import pattern
from etl.lexicon import any_of

NEAR_CROPS = 25  # letters
SMALL = 10  # a number said again as `hai đơn vị này` is small
ONE_GROUPS = (
    "member", "person", "org", "committee", "prospect", "cadre", "people", "delegate", "prize", "class", "meeting",
    "gift", "recipient", "complaint", "post",
)  # fmt: skip
ONE_AFTER = pattern(
    rf"(?<!\w)(?:{any_of('penalties')}|chỉ còn|còn|chỉ có|ít nhất|tối thiểu|kỷ luật|gồm|"
    r"có thêm|giảm|tăng|thêm) ?$"
)
NEXT_TO = pattern(r"[^.\d]{0,45}")
IDIOM = pattern(
    r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:số|vài|phần|trong|cách|bộ phận|lần|bước|nơi|thời|tấm|con|khi|"
    r"ai|lòng|ít|đôi|mặt|khối|vấn đề|điều|chiều|bên|loạt|dạ|sức|lúc|lượt|bản lề|"
    r"cuộc (?:kháng chiến|chiến tranh|đời|cách mạng))(?!\w)"
)
OF_CROPS = pattern(r"(?<!\w)(?:lúa|đất|ruộng|sản xuất|canh tác|gieo cấy|gieo trồng|cấy|trồng)(?!\w)")
NONE_LEFT = pattern(r"(?<!\w)không (?:còn|có|để)(?: [^\W\d_]+){1,4} $")
NOT_ENOUGH = pattern(r"(?<!\w)(?:không|chưa) (?:còn |có )?đủ $")
LONGEST_NOT_ENOUGH = len(" không còn đủ ")
DISTANCE = pattern(r"(?<!\w)cách(?: [^\W\d_]+){0,5} ?$")
REFERS = pattern(r" ?(?:này|nói trên|ấy|đó|kia|sau)(?!\w)| ?trên(?=[.,;:)]| (?:đã|đều|được|là|có|cũng|sẽ)(?!\w)|$)")
SUCH_ARE = pattern(r"[^\W\d_] và [^,;:.]{2,30} (?:đều |cũng )?là$")  # `Quế Võ và Yên Phong là hai huyện làm sớm`
ALL_RATED = pattern(r" đều (?:được )?(?:xếp loại|đánh giá|đạt|hoàn thành)(?!\w)")  # says something new of all
THESE_ARE = pattern(r" (?:đó )?là (?:đảng bộ|chi bộ|đảng ủy)(?!\w)")  # `Hai đảng bộ cơ sở là Đảng bộ A và Đảng bộ B`
WHOLE = pattern(r"(?<!\w)(?:trong(?: tổng)?(?: số)?|trên tổng số|/tổng số) ?$")
LONGEST_WHOLE = len("trong tổng số ")
OF_THESE = pattern(r"(?:và |trong đó,? )?trong (?:tổng )?số $")  # opens a sentence about those counted before
HAVING = pattern(r"(?<!\w)(?:có|thì|là)(?!\w)")
AWARDED = pattern(
    r" (?:(?:đã|vinh dự) )*(?:được|nhận)(?!\w)[^,;.]{0,40}(?:huy hiệu|huân chương|bằng khen|giấy khen|"
    r"kỷ niệm chương|danh hiệu|cờ (?:thi đua|đơn vị))"
)  # all are
OF_SEVERAL = ("org", "place", "unit", "enterprise", "household")
HAVING_MORE = pattern(
    r"(?:đều )?(?:(?:có |cho |đạt )?(?:thu nhập|doanh thu|lợi nhuận|thu|lãi)|có|đạt)"
    r"(?: (?:tỷ lệ|số)(?: [^\W\d_]+){0,8})?"
)
PREDICATE = pattern(r"(?:có|đã|được|đạt|đều|thu|sinh hoạt|họp|tổ chức)(?!\w)(?: [^\W\d_]+){0,8}")
CEILING = pattern(r"(?<!\w)(?:quy định|nguyên tắc|hướng dẫn|được phép|tiêu chuẩn|điều kiện)(?!\w)[^.;]*$")
OF_NUMBER = pattern(r" ?(?:tổng )?(?:số|biên chế)(?!\w)")
OF_SUCH = pattern(  # `số chi bộ có dưới 5 đảng viên`, `31 thôn chưa tới 10 đảng viên`
    r"(?<!\w)(?:(?:những|các|đối với|nơi|số)(?: [^\W\d_]+){1,4} có (?:số )?|quy mô |"
    r"(?:tỷ lệ |số )(?:doanh nghiệp|đơn vị|chi bộ|đảng bộ|thôn|bản|ấp|xóm|tổ dân phố)(?: có)? )$"
)
OF_YEAR = pattern(
    r"(?<!\w)(?:đầu|giữa|cuối|hết|cả|nửa|hằng|hàng|mỗi|từng|quanh|suốt|sang) $"
)  # `đến cuối năm Đảng bộ xã kết nạp`, `sang năm phòng khác`
ROUND = ("trăm", "nghìn", "ngàn", "vạn")  # with nothing in front: `động viên được trăm người`
AS_MANY_AS = ("cả", "tới", "đến", "có", "cho", "hằng", "ngót")
NOT_ONE = pattern(r"(?<!\w)(?:nào có|nơi nào có|mỗi|từng|là|như|thành|bằng) ?$")
FOR_EVERY = pattern(r"(?<!\w)cứ \d[^.;]{0,60}? thì (?:lại )?(?:có )?$")
LONGEST_FOR_EVERY = 85  # letters
TIME_NOUN = pattern(r" ?(?:chặng|đường|thời gian|nhiệm kỳ|năm|tháng|thế kỷ|đời|ngày)")


def counted(low: str, quantities: Sequence[Quantity], start: int) -> tuple[list[Quantity], list[tuple[Quantity, str]]]:
    """The quantities of the sentence at `start` that state something, and those set aside with the reason."""
    kept: list[Quantity] = []
    aside = [(quantity, "rhetoric") for quantity in quantities if _is_rhetoric(low, quantity, start)]
    quantities = [quantity for quantity in quantities if not _is_rhetoric(low, quantity, start)]
    whole: float | None = None
    for i, quantity in enumerate(quantities):
        left = low[start : quantity.start]
        if AWARDED.match(low, quantity.end):  # how often is no number of recipients
            aside.append((quantity, "reference")) if quantity.unit == "lần" else kept.append(quantity)
        elif _is_whole(low, quantities, i, left):
            whole = quantity.value
            aside.append((quantity, "duplicate"))
        elif OF_THESE.match(left) and quantity.noun is not None:
            aside.append((quantity, "duplicate"))
        elif reason := _reason(low, quantities, i, left):
            aside.append((quantity, reason))
        else:
            part = whole is not None and _is_part(quantity, left, whole)
            kept.append(with_base(quantity, whole) if part and whole is not None else quantity)
    return kept, aside


def _is_whole(low: str, quantities: Sequence[Quantity], i: int, left: str) -> bool:
    """Whether a part of it is counted behind it in the same clause: `trong 74 tổ chức … có 52 đơn vị`."""
    quantity = quantities[i]
    if quantity.unit != "count" or quantity.noun is None or i + 1 == len(quantities):
        return False
    if not WHOLE.search(left, max(0, len(left) - LONGEST_WHOLE)):
        return False
    gap = low[quantity.end : quantities[i + 1].start]
    if quantities[i + 1].unit == "%":  # `trong 312 cán bộ, có dưới 30% được tập huấn`: a share tells no whole
        return False
    return HAVING.search(gap) is not None and not any(mark in gap for mark in ";.")


def _is_part(quantity: Quantity, left: str, whole: float) -> bool:
    """Whether a count in the clause of a whole is a part of it."""
    same_clause = ";" not in left.rsplit(" trong", 1)[-1]
    return quantity.unit == "count" and quantity.base is None and quantity.value <= whole and same_clause


def _reason(low: str, quantities: Sequence[Quantity], i: int, left: str) -> str | None:
    """Why a number states nothing; None where it does."""
    quantity, kind, stripped = quantities[i], quantities[i].number.kind, left.rstrip()
    if (
        (quantity.value < SMALL and _refers_back(low, quantity, stripped))
        or _is_threshold(low, quantities, i)
        or stripped.endswith(("nào có", "nào có từ"))
        or _is_ceiling(low, quantity, left)
        or _is_missing(quantity, left)
        or (quantity.unit in ("m", "km") and DISTANCE.search(left))
    ):
        return "reference"
    in_words = kind in ("vague", "words")
    if (in_words and stripped.endswith(("mấy", "vài", "bao nhiêu", "dăm"))) or _is_ratio(low, quantity, left):
        return "rhetoric"
    if in_words and _is_saying(low, quantity, left):
        return "rhetoric"
    of_time = kind == "half" and TIME_NOUN.match(low, quantity.number.end)
    return "idiom" if of_time or (kind == "words" and _is_idiom(low, quantities, i, left)) else None


def _refers_back(low: str, quantity: Quantity, left: str) -> bool:
    """`hai đơn vị này`, `cả ba đồng chí`: counted before, said again."""
    said = REFERS.match(low, quantity.end if quantity.noun is not None else quantity.number.end)
    group = quantity.noun.group if quantity.noun is not None else ""
    if group in PERSON_GROUPS and left.endswith("đây là"):  # `Đây là 4 học sinh tiêu biểu`: those just told of
        return True
    if quantity.number.kind == "words" and group in OF_SEVERAL and SUCH_ARE.search(left):
        return True
    if not left and quantity.number.kind == "words" and group == "org" and THESE_ARE.match(low, quantity.end):
        return True
    together = group in ("unit", "org", "member", "person", "place") and left.endswith(("cả", "một trong"))
    together = together and not ALL_RATED.match(low, quantity.end)
    return said is not None or together


def _is_threshold(low: str, quantities: Sequence[Quantity], i: int) -> bool:
    """`100% thôn có ít nhất 1 mô hình`, `6 chi bộ có trên 30 đảng viên`: inside what is said of the counted."""
    quantity, before = quantities[i], quantities[i - 1] if i else None
    if before is None or quantity.qualifier in ("exact", "about", "range"):
        return False
    gap = low[before.end : quantity.start].strip()
    bound = low.endswith("trở lên", quantity.start, quantity.end) or quantity.unit.startswith("lần")
    if before.noun and bound and PREDICATE.fullmatch(gap):
        return True
    if not gap and quantity.noun is not None and (quantity.qualifier in ("under", "over") or bound):
        return before.noun is not None and before.noun.group in OF_SEVERAL
    if before.unit == "%" and quantity.qualifier == "at_least":
        return gap in ("có", "đều có")
    if before.noun and before.noun.group in (*PERSON_GROUPS, "person") and quantity.unit == "%" and gap == "đạt":
        return True  # `35/37 đồng chí đạt trên 90% phiếu tín nhiệm cao`
    of_several = before.noun is not None and before.noun.group in OF_SEVERAL and before.value > 1
    earning = low.endswith(" thu nhập", before.start, before.end) and not gap
    return of_several and before.unit == "count" and (earning or HAVING_MORE.fullmatch(gap) is not None)


def _is_ceiling(low: str, quantity: Quantity, left: str) -> bool:
    """`không quá 20% số được xếp loại`, `những chi bộ có từ 30 đảng viên trở lên`: what a rule says."""
    upward = quantity.qualifier == "at_least" and low.endswith("trở lên", quantity.number.end, quantity.end)
    if upward or quantity.qualifier == "under":
        return quantity.noun is not None and OF_SUCH.search(left) is not None
    if quantity.qualifier != "at_most":
        return False
    return bool(CEILING.search(left) or (quantity.unit == "%" and OF_NUMBER.match(low, quantity.number.end)))


def _is_missing(quantity: Quantity, left: str) -> bool:
    """`không còn chi bộ dưới 5 đảng viên`, `không còn đủ 3 đảng viên`: what there is not."""
    return bool(
        NOT_ENOUGH.search(left, max(0, len(left) - LONGEST_NOT_ENOUGH))
        or (quantity.qualifier in ("under", "over") and NONE_LEFT.search(left))
    )


def _is_rhetoric(low: str, quantity: Quantity, start: int) -> bool:
    """`trăm người`, `không lấy một đồng`: a number that stands for many, or for nothing."""
    number = quantity.number
    if number.kind == "words" and quantity.value == 1 and quantity.unit == "VND":
        return True
    many = quantity.qualifier == "exact" and low[number.start : number.end] in ROUND
    return many and not low[start : number.start].rstrip().endswith(AS_MANY_AS)


def _is_ratio(low: str, quantity: Quantity, left: str) -> bool:
    """Whether a number is one of the two of `cứ 10 đảng viên thì có 3 đồng chí`."""
    if left.rstrip().endswith("cứ"):
        return " thì " in low[quantity.end : quantity.end + 40]
    return FOR_EVERY.search(left, max(0, len(left) - LONGEST_FOR_EVERY)) is not None


def _is_saying(low: str, quantity: Quantity, left: str) -> bool:
    """A vague head-count inside quotation marks: somebody's general saying."""
    open_quote = left.count('"') % 2 == 1
    return open_quote and low[quantity.number.start : quantity.end].endswith(" người")


def _is_idiom(low: str, quantities: Sequence[Quantity], i: int, left: str) -> bool:
    quantity = quantities[i]
    crops = low.startswith("vụ", quantity.noun.start) if quantity.noun else False
    if crops and OF_CROPS.search(low, max(0, quantity.start - NEAR_CROPS), quantity.end + NEAR_CROPS):
        return True
    if (
        left.endswith("thứ ")
        or (quantity.unit != "lần" and IDIOM.match(low, quantity.number.start))
        or low.startswith(" như một", quantity.end)
        or (low.startswith("năm ", quantity.number.start) and OF_YEAR.search(left))
    ):
        return True
    return quantity.value == 1 and not _counts_one(low, quantities, i, left)


def _counts_one(low: str, quantities: Sequence[Quantity], i: int, left: str) -> bool:
    """Whether `một` is a number: in a list of counts, or where a count is expected."""
    quantity = quantities[i]
    expected = ONE_AFTER.search(left) is not None
    if quantity.unit != "count":
        return not NOT_ONE.search(left)
    if quantity.noun is None:
        return expected
    if not quantity.noun.known:
        return False
    if expected or quantity.qualifier == "at_least":
        return quantity.noun.group in ONE_GROUPS or expected
    if quantity.noun.group not in ONE_GROUPS or NOT_ONE.search(left):
        return False
    return _is_listed(low, quantities, i)


def _is_listed(low: str, quantities: Sequence[Quantity], i: int) -> bool:
    """Whether another count stands close by; right in front it makes a rate (`2 - 3 thôn một chi bộ`)."""
    before = low[quantities[i - 1].end : quantities[i].start] if i else None
    if before is not None and not before.strip():
        return False
    return (i > 0 and _together(low, *quantities[i - 1 : i + 1])) or (
        i + 1 < len(quantities) and _together(low, *quantities[i : i + 2])
    )


def _together(low: str, one: Quantity, other: Quantity) -> bool:
    """Whether two counts stand close by; not those of a saying: `Khen một người, cả xóm vui; chê một người, …`."""
    gap = low[one.end : other.start]
    saying = ";" in gap and one.number.kind == other.number.kind == "words" and one.value == other.value == 1
    return NEXT_TO.fullmatch(gap) is not None and not saying
