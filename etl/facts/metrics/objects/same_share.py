"""Percentages that tell the share before them anew: of others, elsewhere, at another time."""

from etl.facts.metrics.changes import FROM_TO
from etl.facts.metrics.drafts import Draft, Memory, Spot, last_noun
from etl.facts.metrics.objects.carried import is_light
from etl.facts.metrics.predicates import COMPARED, told_of
from etl.facts.phrases import PERSON_GROUPS
from etl.language.fold import pattern, shadow
from etl.lexicon import words

THAT_SHARE = pattern(
    r"(?<!\w)(?:tỷ lệ|con số) (?:này|đó|ấy)(?P<whose>(?: [^\W\d_]+){0,6}?)(?: năm \d{4}| \d{4})?(?: (?:đã|chỉ|mới|vẫn|"
    r"cũng|là|"
    r"còn|đạt|chiếm|tăng lên|giảm còn))* ?$"
)
ELSEWHERE = pattern(
    r"[,;] (?:và |còn |riêng )?(?:(?:ở|tại|đối với) )?(?:khối|cấp(?! ủy)|khu vực|vùng|ngành|bậc|"
    r"tuyến) (?:[^\W\d_]+ ){1,5}?"
    r"(?:(?:là|đạt|chiếm|còn) )?$"
)
PLANS = tuple(words("plans"))
FAR = 200  # letters after which nobody knows what the last share was of
THERE = pattern(r" (?:ở|tại) (?:khối|cấp(?! ủy)|khu vực|vùng|ngành|bậc|tuyến)(?!\w).*$")


def again(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`từ 71% lên 88%`, `tỷ lệ này là`: the share before it."""
    if same := _the_same(spot, memory):
        draft.repeat(same)
        draft.property = told_of(memory.text, memory.low, same)
        that = THAT_SHARE.search(spot.left)
        whose = last_noun(that["whose"], (*PERSON_GROUPS, "org")) if that else None
        if whose and whose.group != same.group:  # `tỷ lệ ấy ở đảng viên là`: the same said of others
            draft.take(whose)
            draft.inherits, draft.said = None, shadow(draft.property or "")
    return same is not None


def elsewhere(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`ở cấp huyện là 100%, cấp xã là 97%`: the share before it, somewhere else."""
    previous = spot.previous
    if previous is None or previous.quantity.unit != "%" or not ELSEWHERE.search(spot.left):
        return False
    if ELSEWHERE.match(f", {previous.noun} "):  # `Tỷ lệ nữ: cấp tỉnh 16%, cấp huyện 20%`: told by the head
        return False
    draft.repeat(previous)
    draft.property = THERE.sub("", previous.property or previous.said) or None
    return True


def carried(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`; nay còn 6,2%`, `cao hơn mức 14,6% của năm 2015`: the share before it, at another time."""
    previous = spot.previous if spot.previous else memory.share
    far = previous is None or previous.quantity.end < spot.start - FAR or previous.quantity.unit != "%"
    told = draft.said and not COMPARED.match(draft.said) and not draft.said.startswith("của ")
    if previous is None or far or told or is_of_plan(previous) or not is_light(spot):
        return False
    draft.repeat(previous)
    draft.property = told_of(memory.text, memory.low, previous)
    return True


def _the_same(spot: Spot, memory: Memory) -> Draft | None:
    """The share before it, at another time (`từ 71% lên 88%`) or reckoned anew (`tỷ lệ này là`, `con số ấy là`)."""
    previous = spot.previous
    shared = previous if previous and previous.quantity.unit == "%" else None
    if THAT_SHARE.search(spot.left):
        return shared or memory.share or previous
    return shared if shared and FROM_TO.search(spot.left) else None


def is_of_plan(draft: Draft) -> bool:
    """Whether a share is of a plan: `đạt 82% kế hoạch`, `đạt 124% dự toán`."""
    told = draft.quantity.unit == "%" and draft.noun.startswith(PLANS)
    return told or draft.group == "target" or draft.said.startswith(("dự toán", "kế hoạch", "chỉ tiêu"))
