"""What is said of the counted: the predicate behind a number, or the one that several numbers share."""

from collections.abc import Sequence
from itertools import pairwise

from etl.facts.indicators import part_in
from etl.facts.metrics import cues
from etl.facts.metrics.drafts import Draft
from etl.facts.phrases import PERSON_GROUPS, is_predicate, known_noun
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

SAID_END = pattern(
    r"[;:.()]|(?<!đủ tư cách)(?<!có khuyết điểm)(?<!có thiếu sót),(?! vững mạnh| (?:giàu|giỏi)(?! ?\d| ?\()|"
    r" nâng cao| xếp loại| phân loại| sinh viên| công chức| viên chức| người lao động|"
    r" quán triệt| triển khai|"
    r" đại diện cho| rèn luyện| làm theo)|"
    r" và (?=\d|không |chưa |đã )| là (?=(?:mục tiêu|chỉ tiêu|đích|giới hạn|con số)(?!\w))|"
    r"(?<!\w)(?:trong đó|trong khi|nhưng|song)(?!\w)"
)
ASIDE = pattern(
    r" \(\d[\d.]* ?/ ?\d[\d.]*\)(?= (?:có|được|đã|đều|hoàn thành))| \([^()\d]{1,40}\)| \((?:= ?|chiếm |đạt |"
    r"tỷ lệ )?\d[\d.,]* ?%\)(?! ?[,;])|"
    r",? (?:chiếm|bằng|tương đương|đạt tỷ lệ|tỷ lệ)(?: tỷ lệ)?(?: hơn| gần| trên| khoảng)? \d[\d.,]* ?%,"
    r"(?= (?:có|được|đạt(?! chỉ| kế| nghị)|hoàn thành(?! chỉ| kế)|không|chưa|đã|đều|là|bị|bí thư|trưởng)(?!\w))"
)
GRADED = pattern(r" (?:được )?(?:đánh giá,? )?(?:xếp |phân )?loại [abcd1-4] ?\((?P<said>(?:không )?hoàn thành[^()]*)\)")
OWNED = pattern(
    r"^trong số (?:này|đó|ấy) |^(?:(?:hai|ba|bốn|nhiều) )?năm (?:liền|liên tục|liên tiếp) |^(?:được giám sát|"
    r"được kiểm tra)(?= không| đều|"
    r" chưa) |^(?:này|đó|ấy) |^(?:sau|trước) (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp) |^còn lại |^(?:của|"
    r"trong(?! sạch| độ)|thuộc|ở|tại|"
    r"trên|ngoài|qua)(?: [^\W\d_]+){1,5}? "
    r"(?=chưa|không|đã|được|bị|có|là|đạt|hoàn thành|đều|thuộc|đang|tham gia|vẫn|sẽ|tự nguyện|ký|đăng ký|nộp|hiến|"
    r"cài đặt|sử dụng|chấp hành)"
)
LOOSE = pattern(r"(?: (?:tại|ở|trong|của|với|thuộc|cho|và|là|gồm|có|đến|từ|về|vào|thì|mà|nhưng|song)){1,3}$")
NO_PREDICATE = pattern(
    r"(?:hiện (?:nay|có) |nay )?(?:để )?(?:xuống|lên|giảm|tăng|còn|thành|thành lập|hình thành)(?: còn)?$|"
    r"(?:thì|mà|nhưng|song|với (?:tổng )?số tiền)$|"
    r"(?:và |thì |mà |nhưng |để (?!chậm|xảy ra|mất|nợ|thất thoát)|(?:nâng|đưa) (?:tổng )?số |"
    r"trên cơ sở |gồm(?!\w)|do (?:đồng chí|ông|bà|anh|chị)(?!\w)|"
    r"cho (?:hộ|người|các|đối tượng|gia đình)|đã (?:góp phần|giúp)|(?:để )?(?:xây dựng|làm|mua|hỗ trợ|giúp|"
    r"tặng)$|"
    r"(?:đang )?(?:sinh hoạt|công tác|trực thuộc|thuộc|ở|tại|trong|của|với|cho|đến|từ|về|vào)$)"
)
BELONGS = pattern(r"(?:của|trong(?! sạch| độ)|thuộc|ở|tại|toàn)(?!\w)")
WHERE = pattern(r"(?:ở|tại|trong)(?! lại| sạch| độ)(?!\w)")
WHEN = pattern(
    r"(?:vào |trong |hồi )?(?:đầu |giữa |cuối |hết )?(?:năm|tháng|quý) (?:\d|i+|iv)[^,;]*$|"
    r"(?:trong |ở )?(?:năm|nhiệm kỳ|thời gian|những năm) (?:vừa )?(?:qua|rồi|nay|này|trước)$"
)
SHARED = pattern(r"(?:,| và)? ?(?:(?:giảm |tăng |nay )?(?:xuống )?(?:còn|lên) |có |gồm |với )?(?:tổng số )?$")
IS = pattern(
    r"^ ?(?:là |có |đạt |được |bị |đã |chưa |không |đang |hoàn |tham |thuộc |phải |mới |vẫn |đều |dưới \d|"
    r"trên \d|dùng |đọc |sử |lập |kích |đưa |xây |đỗ |thi |học |sinh |thoát |nữ|người |vi phạm|chạm |về đích|vượt|"
    r"tái cử|lần đầu |"
    r"thực hiện |phản ánh |giữ |kiêm |đồng thời |trùng|nộp |do |để chậm |hoạt động |biểu quyết |viết |ký |yếu kém|"
    r"duy trì |ghép |chuyển |làm |phụ trách |đi |nghỉ|xin |vắng|tự nguyện |nhận |đăng tải |trong sạch|trong độ |"
    r"tuổi đời |"
    r"ở độ tuổi |từ \d\d (?:năm )?tuổi|khi có dấu hiệu |về |xuất sắc$|tốt$|khá, |loại |xếp loại |"
    r"đúng|sai|từ (?:trung ương|cấp|tỉnh|huyện|thành phố|quận|xã|phường|cơ sở) )"
)
RATED_AHEAD = pattern(
    r"(?:^|[,;:(] ?|trong đó |có )(?:xếp loại |được xếp loại |loại |đánh giá )?(?:(?:từ |ở )?mức )?(?:đủ tư cách,? )?"
    r"(?P<said>vi phạm tư cách|(?:không )?hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?(?: trở lên)?|"
    r"trong sạch,? vững mạnh(?: tiêu biểu)?)"
    r"(?:(?: là| có|:| là (?:mức|kết quả) (?:xếp loại |đánh giá )?của)?|"
    r", [^,;:.\d]{2,60} (?:có|chọn|chiếm)) (?:cho |với )?$"
)
LONGEST_RATED = len("trong đó được xếp loại từ mức không hoàn thành xuất sắc nhiệm vụ trở lên,  chiếm với ") + 60
RATED = pattern(
    r"^(?:đều |đã |cũng )*(?:đủ tư cách,? )?(?:được )?(?:đánh giá|phân loại)?,? ?(?:xếp loại|phân loại)?"
    r"(?: chất lượng)?"
    r"(?:,? (?:đạt )?(?:ở )?mức(?: độ)?| loại)?[ \"']*"
    r"(?=(?:không |chưa )?hoàn thành(?! (?:xong|chương))|trong sạch|yếu kém)"
)
RATING = pattern(
    r"(?:không |chưa )?hoàn thành (?:xuất sắc |tốt )?(?:chức trách, )?nhiệm vụ|(?:đạt )?trong sạch|yếu kém"
)
COMPARED = pattern(
    r"(?:so (?:với|cùng|tổng|năm|đầu|cuối|trước|nghị quyết|kế hoạch|chỉ tiêu|dự toán)|cùng kỳ|đề ra|dự toán)(?!\w)"
)
MET = pattern(r"(?:đều |đã )?(?:không |chưa )?(?:đạt|vượt|hoàn thành)(?!\w)")
TELLS = pattern(
    r"(?<!\w)(?:yếu kém|vi phạm|đạt và vượt|vượt|không đạt|đạt|chạm đích|về đích|"
    r"hoạt động cầm chừng|sai(?! sót| phạm| lệch)|quá hạn|trễ hạn|trễ hẹn|dôi dư|thí điểm|trước hạn|đúng hạn|"
    r"tồn đọng)(?!\w)"
)
NO_DEED = pattern(  # where, when, whose, how many more: no verb of the counted
    r"(?:so|trên|dưới|cho|trong|ngoài|của|ở|tại|với|để|mỗi|hằng|hàng|năm|tháng|ngày|quý|từ|về|cùng|theo|bằng|như|và|"
    r"hoặc|"
    r"hay|nhưng|mà|thì|nếu|vì|do|bởi|nhằm|đến|tới|vào|ra(?! khỏi)|lên(?! lớp)|xuống|qua|sang|sau|trước|khi|lại|nữa|"
    r"này|đó|"
    r"ấy|kia|mới|cũ|dự toán|hiện|nay|toàn|ban|đầu|cuối|vừa|bình quân|trị giá|chiếm|tương|gồm|thành|đại diện|giai đoạn|"
    r"nhiệm kỳ|tính|cả|lần|"
    r"trả(?! lại)|tăng|giảm|nâng|cần|thêm)(?!\w)"
)
DOERS = (*PERSON_GROUPS, "person", "org", "place", "household", "enterprise", "post", "participant")
MEETS = pattern(r" (?:còn lại )?(?:đã |mới |đều )*đạt (?:từ |trên |hơn )?")
LONGEST_LEAD = 30  # letters between the counted and what is said of them: `xếp loại A (`
TAKING_PART = (*PERSON_GROUPS, "participant")
JOINED_IN = ("tham gia", "tham dự", "dự ", "học tập")
TOGETHER = (
    "khi có dấu hiệu", "được", "bị", "đều được", "đạt", "hoàn thành", "có vi phạm", "có khuyết điểm", "có thiếu sót",
    "vi phạm",
)  # fmt: skip


def said_behind(low: str, quantity: Quantity, later: Sequence[Quantity], end: int) -> str:
    """The predicate behind a counted phrase, to the end of its clause; `later` are the numbers behind it."""
    aside = ASIDE.match(low, quantity.end, end)
    start = aside.end() if aside else quantity.end
    following = next((other for other in later if other.start >= start), None)
    stop = _reach(low, start, following) if following else end
    if graded := GRADED.match(low, quantity.end, stop):
        return graded["said"]
    found = SAID_END.search(low, start, stop)
    said = SHARED.sub("", low[start : found.start() if found else stop]).strip(" ,…=/").lstrip("0123456789 ")
    said = LOOSE.sub("", said)
    if WHEN.match(said) or NO_PREDICATE.match(said):
        return ""
    said = RATED.sub("", OWNED.sub("", said).strip("\"'"), count=1)
    return "" if said.startswith("của ") else said


def _reach(low: str, start: int, later: Quantity) -> int:
    """How far a predicate reaches at most: to the next number, or past it in `3 thôn đạt 9/10 tiêu chí`."""
    of_criteria = later.noun is not None and later.noun.group == "criterion"
    return later.end if of_criteria and MEETS.fullmatch(low, start, later.start) else later.start


def unowned(said: str) -> str:
    """A predicate without the body in front of it that the counted belong to: `của huyện đạt chuẩn`."""
    said = OWNED.sub("", said)
    return "" if BELONGS.match(said) else said


def said_ahead(left: str) -> str:
    """A rating that opens the clause in front of a number: `; hoàn thành xuất sắc nhiệm vụ 5.012 đảng viên`."""
    found = RATED_AHEAD.search(left, max(0, len(left) - LONGEST_RATED))
    return found["said"] if found else ""


def share(low: str, drafts: Sequence[Draft]) -> None:
    """A predicate that two numbers have in common: `93% chi bộ, 90% đảng viên hoàn thành tốt nhiệm vụ`."""
    for here, after in reversed(list(pairwise(drafts))):
        gap = low[here.quantity.end : after.quantity.start].strip()
        if (
            not here.said
            and gap in (",", "và", ", và")
            and after.said
            and not _is_some_of(after, here)
            and here.quantity.unit == after.quantity.unit
            and (here.quantity.unit == "%" or after.said.startswith(TOGETHER))
        ) or (_both_take_part(here, after) and (gap == "và" or _is_share_of(after, here, gap))):
            here.said = after.said
            here.verb = (after.said.startswith(TOGETHER) and after.verb) or here.verb


def _is_some_of(after: Draft, here: Draft) -> bool:
    """`27 đảng viên, 6 đồng chí được miễn sinh hoạt`: some of those counted before, of whom alone it is said."""
    noun, other = after.quantity.noun, here.quantity.noun
    if noun is None or other is None or noun.group not in ("person", "unit"):
        return False
    return other.group != noun.group or other.end - other.start > noun.end - noun.start  # `21 đồng chí đảng viên`


def _both_take_part(here: Draft, after: Draft) -> bool:
    """`97% đảng viên và 2.640 quần chúng tham gia học tập`: people counted in two ways who do one thing."""
    people = here.group in TAKING_PART and after.group in TAKING_PART
    return not here.said and people and after.said.startswith(JOINED_IN)


def _is_share_of(after: Draft, here: Draft, gap: str) -> bool:
    """`35.599 đảng viên, đạt 99% và 5.806 quần chúng tham gia học tập`: a share of those counted before it."""
    return here.group in TAKING_PART and after.quantity.unit == "%" and gap in (", đạt", ", chiếm", "(đạt", "(")


def as_written(text: str, low: str, draft: Draft) -> str | None:
    """The predicate as the text writes it, where it is one."""
    said, quantity = draft.said, draft.quantity
    told = (
        IS.match(f"{said} " if " " in said else said)
        or quantity.unit == "%"
        or draft.base is not None
        or (draft.group == "target" and said == "đạt")
        or cues.scan(said, 0, len(said))
    )
    if (
        not said
        or not told
        or COMPARED.match(said)
        or WHERE.match(said)
        or (draft.group == "target" and not MET.match(said))
    ):
        return None
    return _written(text, low, draft, said.removeprefix("phải ") if quantity.unit == "%" else said)


def told_of(text: str, low: str, draft: Draft) -> str | None:
    """What has been told of an earlier number, as it is written; what no rule knows how to write, as it is read."""
    said = "" if WHERE.match(draft.said) else draft.said
    return draft.property or as_written(text, low, draft) or said or None


def deed_behind(text: str, low: str, draft: Draft) -> str | None:
    """What the counted do, by any verb behind their number: `11 chủ doanh nghiệp đồng thuận`."""
    does = draft.group in DOERS and " " in draft.said and is_predicate(draft.said) and not NO_DEED.match(draft.said)
    return _written(text, low, draft, draft.said) if does else None


def _written(text: str, low: str, draft: Draft, said: str) -> str:
    at = low.find(said, draft.quantity.start, draft.quantity.end + len(said) + LONGEST_LEAD)
    closing = said.count('"') % 2 and low.startswith('"', at + len(said))
    return text[at : at + len(said) + closing] if at >= 0 else said


def is_rating(said: str) -> bool:
    """Whether a predicate is one of the yearly ratings."""
    return RATING.match(said) is not None


def in_phrase(text: str, low: str, draft: Draft) -> str | None:
    """What the counted phrase itself says of the counted: `33 đảng viên nữ`, `2 chi bộ yếu kém`, `5 chỉ tiêu vượt`."""
    noun = draft.quantity.noun
    head = known_noun(low, noun.start, noun.end) if noun else None
    if noun is None or head is None or (draft.quantity.unit == "%" and is_rating(draft.said)):
        return None
    tail = low[head.end : noun.end]
    part = part_in(tail.split(",")[0]) if draft.group in PERSON_GROUPS else None
    told = TELLS.search(tail)
    starts = [part[1]] if part else [told.start()] if told else []
    return text[head.end + starts[0] : noun.end].strip() if starts else None
