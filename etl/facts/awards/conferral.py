"""Whether an award is given at all: not proposed, hoped for or required, and no slogan, statistic or mere name."""

import re
from collections.abc import Sequence

from etl.facts.awards.frames import Frame
from etl.facts.awards.names import ORDERS, TITLES, Named, is_of_rest
from etl.facts.awards.words import any_of, last, whole
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

PENDING = whole(any_of("pending"))
FIRM = whole(any_of("firm"))
DECREE = pattern(
    r"(?:thực hiện|căn cứ|theo)(?: các)? (?:quyết định|kế hoạch|hướng dẫn)(?!\w)[^.;]{0,150}? về (?:việc )?"
)
CARRIED_OUT = pattern(r"(?<!\w)(?:đã|vừa|tổ chức|sáng|chiều|ngày \d|tối|, có|toàn|trong đợt)(?!\w)")
# `các tập thể được đề nghị khen thưởng; Hội đồng thống nhất: Tặng …`: what was proposed is settled.
DECIDED = pattern(
    r"(?<!\w)(?:thống nhất|nhất trí|quyết định|biểu quyết)(?: thông qua)? ?:? (?:tặng|khen thưởng|công nhận)(?!\w)"
)
TO_SOME = pattern(
    r" (?:cho|tới) (?:các|những|nhiều|một số) (?:tập thể|cá nhân|đồng chí|đảng viên)(?!\w|[^.;]{0,40}:)"
)  # nobody knows whom
OF_ANOTHER = pattern(  # `20/22 chi bộ hoàn thành tốt nhiệm vụ, Đảng bộ được Tỉnh ủy xếp loại`
    r", (?:đảng bộ|chi bộ|đơn vị|cơ quan|nhà trường|công ty|xã|huyện)(?: [^,;.\d]{2,40})?? (?:được|đạt) "
)
ONE_KIND = pattern(r"(?: [^\W\d_]+){0,3} và ")
DONE = whole(r"đã được|được|vinh dự")
# `Tại hội nghị sơ kết xây dựng nông thôn mới, UBND huyện tặng`: who gives opens a clause of its own.
GIVES = pattern(
    r", (?:(?:thường trực|lãnh đạo|chủ tịch|thủ tướng|ban (?:thường vụ|chấp hành)) )?(?:tỉnh|huyện|thành|thị|quận|"
    r"đảng|xã|phường|ubnd|hđnd|ubkt|mttq|hội|liên đoàn|công đoàn|công an|bộ|sở|trung ương|chính phủ|nước|nhà nước|"
    r"ủy ban|ban)(?!\w)[^,;.]{0,60}? (?:trao )?tặng(?! đủ)(?!\w)"
)
CONFERS = whole(any_of("confers"))
# `Giải nhất thuộc về đội A`, `Bằng khen của Bộ dành cho tập thể`, `tấm Huân chương mà già vừa được nhận`
BESTOWED = pattern(
    r"[^;.,]{0,80}? (?:(?:thuộc về|dành cho|được (?:trao|tặng|truy tặng)|trao (?:cho|tặng))(?!\w)|"
    r"mà [^;.,]{1,40} được (?:nhận|tặng|trao)(?!\w))"
)
# `Lễ trao Huy hiệu Đảng cho 20 đảng viên sẽ được tổ chức vào tháng 8`
STILL_TO_COME = pattern(r"[^;.,]{0,80}? (?:sẽ|dự kiến) (?:được (?:tổ chức|tiến hành|trao)|diễn ra)(?!\w)")
TITLE_CONFERRED = whole(
    r"được(?! xây| nâng)[^.;]{0,60}?(?:công nhận|xếp loại|đánh giá|bình xét|tặng|trao)|"
    r"công nhận|xếp loại|đạt danh hiệu|tặng danh hiệu|luôn được đánh giá|"
    r"(?:năm liền|liên tục|năm liên tiếp)[^.;]{0,30}?đạt|vươn lên đạt"
)
QUOTED_TITLE_CONFERRED = pattern(r"(?:đạt|công nhận|xếp loại)[^;.]{0,20}$")
# `tiêu chí đánh giá, xếp loại`: how titles are conferred, not that one is.
OF_ASSESSING = pattern(r"(?:để|tiêu chí|căn cứ|khung|công tác|việc|kết quả) (?:\w+,? ){0,3}(?:đánh giá|xếp loại)")
SHARE_BEHIND = pattern(
    r"[\"”]?,? (?:(?:là|chiếm|đạt|có|tỷ lệ|với|gần|trên|hơn) )*\d[\d.,]* ?%"
)  # a rating counted, not given
COUNT_BEHIND = pattern(r"[\"”]? ?:? (?:có |là )?\d[\d.]*(?! năm)(?: [^\W\d]+){1,5} ?\(?(?:chiếm |đạt |tỷ lệ )?\d")
OR_BETTER = pattern(r"[\"”]? trở lên(?!\w)")  # a threshold, not the rating of one
AMONG = pattern(r"(?:^|[,;] )(?:(?:và|còn|riêng) )?(?:đối với|trong(?: tổng)?(?: số)?) $")  # opens a clause about some
LONGEST_AMONG = len(", riêng trong tổng số ")
GIVEN_ALL = pattern(r" (?:(?:đã|vinh dự) )*(?:được|nhận)(?!\w)[^;,.]*$")  # `Trong 31 đảng viên được tặng Huy hiệu Đảng`
# `Công tác xét tặng Huy hiệu Đảng được thực hiện kịp thời`, `Việc trao Huy hiệu thể hiện`: no badge is given by it.
ROUTINE = pattern(r"(?<!\w)(?:công tác|việc|thủ tục|đợt|lễ|buổi lễ|các (?:đồng chí|đảng viên)) [^;.]{0,90}$")
SHARE_AHEAD = pattern(r"(?<!\w)(?:tỷ lệ|số) (?:[^\W\d]+,? ){1,6}(?:đạt|được)(?!\w)[^;,.]*$")
SHARE_WITH = pattern(  # `95% cán bộ, công chức đạt`
    r"\d ?%(?! (?:kế hoạch|chỉ tiêu))[^;,.]{1,60}(?:, [^\W\d]+(?: [^\W\d]+)?)? (?:đạt|được)(?!\w)[^;,.]{0,30}$"
)
GIFTS = ("thưởng nóng", "thưởng mỗi ", "gửi thư khen")
SHEETS = ("tờ ", "tấm ", "những tấm ", "cầm ")  # what somebody holds in his hands
MOST_BETWEEN = 80  # letters between a number and the title that its units have
HONOURED = whole(
    r"phong tặng|truy tặng|truy phong|phong|danh hiệu|tuyên dương|được[^;.]{0,60}(?:tặng|công nhận)|công nhận"
)
FULL_NAMES = ("huy hiệu", "huân chương", "giải", "huy chương")


def is_pending(low: str, frame: Frame) -> bool:
    """Whether an award is only proposed, hoped for, a duty (đề nghị, phấn đấu, kịp thời) or what a decree is about."""
    if STILL_TO_COME.match(low, frame.named.end, frame.clause.end):
        return True
    decree = DECREE.match(low, frame.sentence.start, frame.named.start)
    if decree and not CARRIED_OUT.search(low, decree.end(), frame.named.start):
        return True
    cue = last(PENDING, low, frame.clause.start, frame.named.start) or is_proposed(
        low, frame.sentence.start, frame.named.start
    )
    if cue is None or DECIDED.search(low, cue.end(), frame.named.start):
        return False
    if FIRM.match(low, cue.start(), frame.named.start):
        return True
    given = DONE.search(low, cue.end(), frame.named.start) or GIVES.search(low, cue.end(), frame.named.start)
    return given is None


def is_proposed(low: str, start: int, end: int) -> re.Match[str] | None:
    """The words between two places that say of all behind them that it is not given yet: `đề nghị`, `sẽ`."""
    return last(FIRM, low, start, end)


def is_conferred(low: str, frame: Frame, quantities: Sequence[Quantity]) -> bool:
    """Whether a title is conferred; in `xây dựng Đảng bộ trong sạch, vững mạnh` and `95% hộ đạt` it is not."""
    start, named = frame.sentence.start, frame.named
    rated = named.code == "task_completion_rating" or low.startswith("đạt", named.start)
    stop = named.end if rated else named.start  # the verb is in the name
    verb = last(TITLE_CONFERRED, low, start, stop)
    if verb is None and not (_is_quoted(low, named) and QUOTED_TITLE_CONFERRED.search(low, start, stop)):
        return False
    if verb and OF_ASSESSING.search(low, max(start, verb.start() - 30), stop):
        return False
    if OR_BETTER.match(low, named.end):
        return False
    if rated and COUNT_BEHIND.match(low, named.end):  # `hoàn thành xuất sắc nhiệm vụ 894 đồng chí (15,4%)`
        return False
    if SHARE_BEHIND.match(low, named.end) or SHARE_AHEAD.search(low, frame.clause.start, named.start):
        return False
    counted = [q for q in quantities if _is_counted_before(low, q, frame)]
    shared = any(q.base is not None and q.start >= frame.clause.start for q in counted)  # `5/13 chi bộ được công nhận`
    return not counted or ("công nhận" in low[start:stop] and not shared and all(q.unit == "count" for q in counted))


def is_whole(low: str, quantity: Quantity, frame: Frame) -> bool:
    """`Trong 13 đảng bộ trực thuộc, Đảng bộ A được xếp loại`: whether all are counted of whom it tells of some."""
    if frame.named.is_badge and GIVEN_ALL.match(low, quantity.end, frame.named.start):
        return False
    left = low[frame.clause.start : quantity.start]
    return AMONG.search(left, max(0, len(left) - LONGEST_AMONG)) is not None


def is_honoured(low: str, frame: Frame) -> bool:
    """Whether a state title is given; `thăm 3 Bà mẹ Việt Nam anh hùng` only names those who hold it."""
    return HONOURED.search(low, frame.clause.start, frame.named.start) is not None


def _is_quoted(low: str, named: Named) -> bool:
    name = low[named.start : named.end]
    return name.startswith('"') or name.endswith('"')


def _is_counted_before(low: str, quantity: Quantity, frame: Frame) -> bool:
    """Whether a number of units with a title, or a share of them, stands shortly before it."""
    start, named = frame.sentence.start, frame.named.start
    near = start <= quantity.start < named < quantity.end + MOST_BETWEEN and quantity.unit in ("count", "%")
    near = near and low.find(";", quantity.end, named) < 0 and not OF_ANOTHER.search(low, quantity.end, named)
    return near and not is_whole(low, quantity, frame)


def _is_counted_with_next(low: str, frame: Frame) -> bool:
    """`Bằng khen toàn diện và Bằng khen phong trào: 189 tập thể`: one award in two names, counted behind the second."""
    named = frame.named
    joined = ONE_KIND.fullmatch(low, named.end, frame.after)
    return joined is not None and low.startswith(low[named.start : named.end], frame.after)


def stands_alone(low: str, frame: Frame, people: Sequence[Quantity]) -> bool:
    """Whether an award without a number of recipients is given to whom the sentence speaks of."""
    named = frame.named
    if (
        _is_counted_with_next(low, frame)
        or TO_SOME.match(low, named.end)
        or SHARE_WITH.search(low, frame.clause.start, named.start)
    ):
        return False
    if named.code not in TITLES and BESTOWED.match(low, named.end, frame.clause.end):
        return True
    if low.endswith(SHEETS, 0, named.start):
        return False
    if low.startswith(GIFTS, named.start):  # the verb is in the name
        return True
    if named.code == "task_completion_rating" and any(frame.before <= q.start < named.start for q in people):
        return False
    if named.is_badge and named.rank is None and ROUTINE.search(low, frame.sentence.start, named.start):
        return False
    if named.is_badge and is_of_rest(low, named):
        return True
    if named.rank and not low.startswith(FULL_NAMES, named.start):  # a rank in a list
        if named.code in ORDERS:
            return CONFERS.search(low, frame.sentence.start, named.start) is not None
        return named.is_badge and low[frame.before : named.start].strip(" ,") in ("", "và") and not frame.opens
    return named.code in TITLES or CONFERS.search(low, frame.sentence.start, named.start) is not None
