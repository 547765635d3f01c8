"""Planned or done, up or down: the cues before a number and how far they reach."""

from re import Match

from etl.facts.metrics.changes import FROM_TO, starts
from etl.facts.metrics.drafts import Draft, Spot
from etl.language.fold import pattern
from etl.lexicon import any_of, words

TARGET = pattern(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu(?! (?:thi đua|cơ bản))|đề ra(?! từ)|dự kiến|sẽ|"
    r"kế hoạch(?= (?:cả năm|năm|là(?!\w)|đề ra|\d|từ))|quyết tâm|"
    r"(?<!đáp ứng )(?<!đạt )(?<!những )(?<!trước )(?<!đảm )yêu cầu(?! nhiệm vụ| cao|"
    r" ngày| công|"
    r" mới| của| truy| khắc phục| thu hồi| kiểm điểm| giải trình| bổ sung| xử lý| làm rõ| chấn chỉnh| hoàn trả)|"
    r"đặt ra|yêu cầu của [^,;]{2,30} là|phải (?:đạt|có|giảm|kết nạp|bảo đảm)|được giao(?! nhiệm)|"
    r"giao (?:cho )?(?:[^\W\d_]+,? ){0,8}?kết nạp|"
    r"nghị quyết [^.;:]{0,70}(?:xác định|nêu rõ|đặt ra)"
    r"(?=:| đến (?:cuối |hết )?năm| tỷ lệ [^,;.\d]{2,50}$)|"
    r"giao (?:cho )?(?:[^\W\d_]+,? ){0,8}?(?:mỗi|từng)|"
    r"theo (?:kế hoạch|đề án|phương án|lộ trình)(?=(?: [^\W\d_]+){0,6}, (?:sau|đến|toàn|trong)(?!\w))|"
    r"theo nghị quyết(?=(?: [^\W\d_]+){0,8}, (?:mỗi|hằng|hàng|đến) năm(?!\w))|"
    r"phương hướng|thời gian tới|hướng tới|định hướng|"
    r"trong khi chỉ tiêu|đặt mục tiêu|(?:chúng tôi|tỉnh|huyện|xã|quận|phường|chi bộ) muốn)(?!\w)"
)
REACHED = pattern(
    r"(?:%(?: so(?: với)?)?|(?<!\w)(?:hoàn thành|đạt và vượt|vượt|đạt|cho đủ|đủ|tròn|thực hiện|\d+)"
    r"(?: (?:tốt|xuất sắc|thắng lợi|hiệu quả|cơ bản|vượt mức))?(?: (?:các|nhiều|nhóm|mọi|những))?"
    r"(?: (?:nhiệm vụ|chương trình|nội dung|công việc)(?:,| và))*)"
    r"(?: \d+/\d+)? ?$"
)
SURPASSED = pattern(rf"(?<!\w)vượt {any_of('plans')}(?:(?! là )[^,;]){{0,25}}$")
RESULT = pattern(
    r"(?<!\w)(?:đã|thay vì|(?<=[,;(] )thực tế|đến nay|thế nhưng|kết quả|"
    r"(?<!viên )mới (?:có|được|công nhận|làm|đạt|xong|thực hiện|hoàn thành)|"
    r"thì|nhưng|(?<=, )đến (?:hết|cuối|giữa) (?:tháng|quý) \w+ (?:(?:đã )?có|ra mắt|đã)|"
    r"(?<!phấn đấu )(?<!quyết tâm )thực hiện(?= ?$))(?!\w)"
)
MET_AS_SET = pattern(
    rf"(?<!\w)(?:(?:đạt|vượt|hoàn thành)(?!\w)[^,;.:]{{0,30}}|so(?: với)? ){any_of('plans')}"
    r"[^,;.:]{0,40}(?:đề ra|đặt ra|giao)$"
)
PLANS = words("plans")
DIRECT = pattern(
    r" ?(?:(?:cả |hằng |hàng |mỗi )?năm(?: \d{4})? )?(?:là )?(?:kết nạp (?:(?:[^\W\d]+ ){1,4}(?:đạt|là) )?)?(?:từ )?"
)
OWN_NUMBER = pattern(r"(?: (?:cả )?năm(?: \d{4})?)?(?: đề ra| giao)?(?: là)? \d[\d.,]*%?(?: [^\W\d_]+)*[,;)]")
AHEAD = pattern(r"(?:dự kiến|phấn đấu|sẽ)(?!\w)")  # `1 xã dự kiến hoàn thành trong năm`
OF_THOSE_SET = pattern(  # `đề ra 15 chỉ tiêu, Đảng bộ hoàn thành 13`
    r"\d (?:chỉ tiêu|mục tiêu),(?: [^\W\d]+){0,4}? (?:hoàn thành|đạt|vượt)(?: được)? $"
)
OF_PLAN_SET = pattern(r"\d[^;.]{0,60}[(,] ?(?:đã )?đạt(?: tỷ lệ)? ?$")  # `chỉ tiêu giao là 8 đồng chí (đạt 137%)`
PAST_BRACKET = pattern(r"\((?:riêng |trong )?(?:cùng kỳ|năm (?:\d{4}|trước|ngoái|qua))(?!\w)[^()]*$")
ANNOUNCED = pattern(
    r"(?<!\w)(?:thông qua(?: [^\W\d]+){1,6} với|thông qua|đề ra|xác định|đặt ra|quyết nghị)"
    r"(?: các)?(?: \d+)?(?: nhóm)? $"
)
DECREASE = pattern(
    r"(?<!\w)(?:giảm|(?<!giảm )bớt|sụt|tinh giản|cắt giảm|kéo giảm)(?: được| bớt| đi)?(?!\w)"
    r"(?! nghèo| còn| xuống| từ| chỉ)"
)
COMPARED_WITH = pattern(r"so với [^,;\d]{0,30}(?:là|có) $")  # `giảm 8 thôn so với trước đây là 162 thôn`
MORE = pattern(r"(?<!\w)(?:cao|nhiều) hơn(?!\w)[^,;]{0,30}$")
GIVEN_TO = pattern(r"(?<!\w)cho $")  # `giảm tiền phòng cho 1.340 người`
OF_BODY = pattern(r"(?!.*(?:so với|cùng kỳ|năm|đồng thời))[^,;.\d()]{1,25},(?: và)?")
CUT_TOGETHER = ("office", "place", "unit", "staff")
AMONG = pattern(r"(?:[^,;.\d()]{1,30})?,? ?(?:trong đó|gồm)(?: có)?|; ?(?:khối|ngành|cấp) [^,;.\d()]{1,30}")
EQUALLY = ("", "và", "(", "tương đương", "tương ứng", "tức", "tức là", "hay", "tổ dân phố")
FEWER = pattern(r"(?<!\w)(?:thấp|ít) hơn(?!\w)[^,;]{0,30}$")
SET_BEHIND = pattern(  # `vượt xa mốc 70% mà tỉnh đề ra`
    r"(?:[^,;.\d]{0,30} )?mà (?:[^\W\d]+ ){1,6}?(?:đề ra|đặt ra|giao|yêu cầu|xác định)(?!\w)"
)
SET_AS = pattern(  # `90% tổ chức đảng hoàn thành tốt nhiệm vụ là mục tiêu Đại hội đã quyết nghị`
    r"[^;.\d]{0,90} là (?:mục tiêu|chỉ tiêu|đích|yêu cầu|giới hạn|con số)(?: [^;.]{1,60}?)?"
    r"(?: đề ra| đặt ra| quyết nghị| hướng tới| hướng đến| phấn đấu| xác định| phải đạt)(?!\w)"
)
OF_THOSE_BEFORE = pattern(r"\d[^,;.]{0,40} mà (?:[^\W\d]+ ){1,6}$")  # `vượt mức 70% mà tỉnh đề ra; thu 4 tỷ đồng`
SET_BESIDE = pattern(  # `đạt 145% chỉ tiêu (giao 20 đồng chí)`, `thấp hơn yêu cầu của Đề án (15%)`
    rf"so(?: với)? (?:{any_of('plans')}|yêu cầu) \($|"
    r"\((?:tỉnh |huyện |cấp trên |trên )?giao $|yêu cầu của [^;.()\d]{2,30}\($|"
    r"trong khi nghị quyết (?:xác định|đặt ra) $"
)
DIGIT = pattern(r"\d")
NO_NUMBER = pattern(r"[^,;\d]*[,;]")  # `nơi đó phải có người làm, huyện củng cố 11 khối`
TERM_BEFORE = ("nhiệm kỳ trước ", "nhiệm kỳ qua ")  # what it had set is over
ORDERED = pattern(  # by who has inspected, and done since
    r"(?<!\w)(?:ubkt|ủy ban kiểm tra|đoàn kiểm tra|tổ kiểm tra|đoàn giám sát|thanh tra|qua (?:kiểm tra|giám sát))(?!\w)"
    r"[^.;]{0,60}$"
)
INCREASE = pattern(
    r"(?<!\w)(?<!thu nhập )(?<!tốc độ )tăng(?: thêm| trưởng bình quân| bình quân)?(?!\w)"
    r"(?! cường| lên| từ| gia| huyết| trưởng)"
)
NEGATED = pattern(
    r"^(?:không có|không còn(?! đủ)|không(?! còn)|chưa có|chưa)(?!\w)(?! ai(?!\w)|"
    r" hoàn thành| dưới| (?:đến|tới|đầy) \d| quá|"
    r" chỉ| ngừng| còn đủ| tập trung| cần thiết| dùng tiền mặt| chuyên trách| chính quy| thường xuyên)"
)
NEAR = 48  # letters in front of a number within which its change is told


def status(low: str, spot: Spot, draft: Draft, planned: bool, end: int) -> str:
    """`target` for what is planned, required or hoped: by the sentence, which goes to `end`, or by its place."""
    left = spot.left
    if starts(low, draft.quantity):
        return "actual"
    if SET_BESIDE.search(left) or (draft.group != "target" and SET_BEHIND.match(low, draft.quantity.end, end)):
        return "target"
    if SET_AS.match(low, draft.quantity.end, end):
        return "target"
    if draft.status == "target" or planned or _is_announced(left, draft) or _is_required(left, draft):
        return "target"
    if SURPASSED.search(left) or OF_THOSE_SET.search(left):
        return "actual"
    cue = next((cue for cue in reversed(list(TARGET.finditer(left))) if _sets(left, cue)), None)
    return "target" if cue and _reaches(left, cue, draft) else "actual"


def _is_announced(left: str, draft: Draft) -> bool:
    """Whether a number is of the targets that are announced: `đề ra 15 chỉ tiêu`, `8 đảng viên/10 chỉ tiêu`."""
    counted = draft.group == "target" and draft.quantity.unit == "count"
    beside = left.endswith("/") and (counted or TARGET.search(left))
    return bool(beside or (counted and ANNOUNCED.search(left)))


def _is_required(left: str, draft: Draft) -> bool:
    """Whether what is said of the counted has to be so: `100% chi bộ phải có chuyên đề`."""
    required = draft.quantity.unit == "%" and draft.said.startswith("phải ") and not left.endswith("bằng ")
    return required or AHEAD.match(draft.said) is not None


def _sets(left: str, cue: Match[str]) -> bool:
    """Whether a cue sets a target: no plan to compare with, no order, no target that has its number."""
    before = left[: cue.start()]
    return not (
        (cue[0].startswith(PLANS) and _compares(left, cue.start(), cue.end()))
        or MET_AS_SET.search(left[: cue.end()])
        or OF_THOSE_BEFORE.search(before)
        or (cue[0] == "được giao" and DIGIT.search(left, cue.end()))
        or (cue[0].startswith("phải") and NO_NUMBER.match(left, cue.end()))
        or before.endswith(TERM_BEFORE)
        or (cue[0] == "yêu cầu" and ORDERED.search(before))
    )


def _reaches(left: str, cue: Match[str], draft: Draft) -> bool:
    """Whether a target that was set is still spoken of at a number: not out of its brackets, nor past a result."""
    after = left[cue.end() :]
    if draft.group == "staff" and cue[0] == "được giao":  # posts, granted as they are
        return False
    if ")" in after and "(" not in after and "(" in left[: cue.start()]:
        return False
    if RESULT.search(left, cue.end()) or PAST_BRACKET.search(after):
        return False
    return not (draft.quantity.unit == "%" and cue[0].startswith(PLANS) and OF_PLAN_SET.search(after))


def _compares(left: str, start: int, end: int) -> bool:
    """A plan that others are measured against (`vượt chỉ tiêu`, `so với chỉ tiêu`), or that has its own number."""
    if left[:start].endswith("vượt "):
        return True
    if _direct(left, end) or ANNOUNCED.search(left[:start]):
        return False
    return bool(
        REACHED.search(left[:start]) or left[:start].endswith(("so với ", "so ", "hơn ")) or OWN_NUMBER.match(left, end)
    )


def _direct(left: str, end: int) -> bool:
    """`chỉ tiêu 110 đảng viên`: the number is the target itself."""
    return DIRECT.fullmatch(left[end:]) is not None


def direction(low: str, spot: Spot, draft: Draft) -> str:
    """Change or level; a change holds over the items of a list."""
    if starts(low, draft.quantity) or FROM_TO.search(spot.left) or COMPARED_WITH.search(spot.left):
        return "level"
    near = spot.left[-NEAR:]
    near = near[max(near.rfind(mark) for mark in (";", "(", ". ")) + 1 :]
    last = near[max((near.rfind(mark) + len(mark) for mark in (", ", " và ") if mark in near), default=0) :]
    if MORE.search(last):
        return "increase"
    reached = last.rstrip().endswith(("còn", "xuống")) or GIVEN_TO.search(last)
    if FEWER.search(last) or (DECREASE.search(last) and not reached):
        return "decrease"
    if INCREASE.search(last) and not last.rstrip().endswith(("lên", "đạt", "là")):
        return "increase"
    return spot.previous.direction if spot.previous and _goes_on(low, spot.previous, draft) else "level"


def _goes_on(low: str, previous: Draft, draft: Draft) -> bool:
    """Whether a number is the next in a list of changes: `giảm 12 xã, 3 phường`."""
    unit, unit_before = draft.quantity.unit, previous.quantity.unit
    alike = unit == unit_before or (draft.quantity.noun is None and unit in ("count", "%"))
    if previous.direction == "level" or not alike:
        return False
    gap = low[previous.quantity.end : draft.quantity.start].strip()
    of_cut = draft.group in CUT_TOGETHER and AMONG.fullmatch(gap)
    return bool(of_cut or OF_BODY.fullmatch(gap) or gap.strip(" ,") in EQUALLY)


def polarity(said: str | None) -> str:
    """`negated` where what is said of the counted is denied; a rating is a category, not a denial."""
    return "negated" if said and NEGATED.match(said.lower()) else "affirmed"
