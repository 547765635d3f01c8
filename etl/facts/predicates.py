"""What is said of the counted: the predicate behind a number, or the one that several numbers share."""

from collections.abc import Sequence
from itertools import pairwise

from etl.facts import cues
from etl.facts.drafts import Draft
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

SAID_END = pattern(r"[;:.()]|,(?! vững mạnh| nâng cao)| và (?=\d)|(?<!\w)(?:trong đó|trong khi)(?!\w)")
ASIDE = pattern(r" \([^()\d]{1,40}\)")
OWNED = pattern(
    r"^(?:được giám sát|được kiểm tra)(?= không| đều| chưa) |^(?:của|trong|thuộc|ở|tại|"
    r"trên)(?: [^\W\d_]+){1,5}? (?=chưa|không|đã|được|có|là|đạt|hoàn thành|đều)"
)
LOOSE = pattern(r"(?: (?:tại|ở|trong|của|với|thuộc|cho|và|là|gồm|có|đến|từ|về|vào))+$")
NO_PREDICATE = pattern(
    r"(?:và |đã (?:góp phần|giúp)|"
    r"(?:đang )?(?:sinh hoạt|công tác|trực thuộc|thuộc|ở|tại|trong|của|với|cho|đến|từ|về|vào)$)"
)
WHEN = pattern(r"(?:vào |trong |hồi )?(?:năm|tháng|quý) (?:\d|i+|iv)[^,;]*$")
SHARED = pattern(r"(?:,| và)? ?(?:có |gồm |với )?(?:tổng số )?(?:trên |hơn |gần |khoảng |ít nhất )?$")
IS = pattern(
    r"^ ?(?:là |có |đạt |được |bị |đã |chưa |không |đang |hoàn |tham |thuộc |phải |mới |vẫn |đều |dưới \d|"
    r"trên \d|dùng |đọc |sử |kích |đưa |xây |đỗ |thi |học |sinh |thoát |vi phạm |nữ|người )"
)
RATED_AHEAD = pattern(
    r"(?:^|[,;:(] ?|trong đó |có )(?:xếp loại |được xếp loại |loại |đánh giá )?(?P<said>(?:không )?hoàn thành"
    r"(?: xuất sắc| tốt)?(?: nhiệm vụ)?|trong sạch,? vững mạnh(?: tiêu biểu)?)(?: là| có|:)? (?:cho |với )?$"
)
TOGETHER = ("được", "bị", "đều được", "đạt", "hoàn thành", "có vi phạm", "có khuyết điểm", "vi phạm")


def said_behind(low: str, quantity: Quantity, stop: int) -> str:
    """The predicate behind a counted phrase, to the end of its clause."""
    aside = ASIDE.match(low, quantity.end, stop)
    start = aside.end() if aside else quantity.end
    found = SAID_END.search(low, start, stop)
    said = LOOSE.sub("", SHARED.sub("", low[start : found.start() if found else stop]).strip(" ,…"))
    return "" if WHEN.match(said) or NO_PREDICATE.match(said) else OWNED.sub("", said)


def said_ahead(left: str) -> str:
    """A rating that opens the clause in front of a number: `; hoàn thành xuất sắc nhiệm vụ 5.012 đảng viên`."""
    found = RATED_AHEAD.search(left)
    return found["said"] if found else ""


def share(low: str, drafts: Sequence[Draft]) -> None:
    """A predicate that two numbers have in common: `93% chi bộ, 90% đảng viên hoàn thành tốt nhiệm vụ`."""
    for here, after in reversed(list(pairwise(drafts))):
        gap = low[here.quantity.end : after.quantity.start].strip()
        if (
            not here.said
            and gap in (",", "và", ", và")
            and after.said
            and here.quantity.unit == after.quantity.unit
            and (here.quantity.unit == "%" or after.said.startswith(TOGETHER))
        ):
            here.said = after.said
            here.verb = (after.said.startswith(TOGETHER) and after.verb) or here.verb


def as_written(text: str, low: str, draft: Draft) -> str | None:
    """The predicate as the text writes it, where it is one."""
    said, quantity = draft.said, draft.quantity
    if not said or not (IS.match(said) or quantity.unit == "%" or cues.scan(said, 0, len(said))):
        return None
    at = low.find(said, quantity.start, quantity.end + len(said) + 4)
    return text[at : at + len(said)] if at >= 0 else said
