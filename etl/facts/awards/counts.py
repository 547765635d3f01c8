"""Which numbers count the recipients of an award.

`X tặng A cho N tập thể` names the recipients behind the award; `N cá nhân được X tặng A` those before it.
"""

from collections.abc import Sequence

from etl.facts.awards.frames import Frame
from etl.facts.awards.names import BADGE_YEARS, ORDERS, TITLES, Named
from etl.facts.awards.words import any_of, whole
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

# The groups of nouns that are given awards, and what kind of recipient each is.
KINDS = {
    "member": "individual",
    "person": "individual",
    "part": "individual",
    "people": "individual",
    "cadre": "individual",
    "prospect": "individual",
    "participant": "individual",
    "delegate": "individual",
    "prize": "individual",
    "model": "mixed",
    "committee": "individual",
    "post": "individual",
    "recipient": "collective",
    "unit": "collective",
    "office": "collective",
    "group": "collective",
    "household": "collective",
    "place": "collective",
    "org": "organisation",
    "enterprise": "organisation",
}
GIVEN_EACH = (*ORDERS, "merit_certificate", "commendation_certificate", "emulation_flag", "commemorative_medal")
HOLDERS = (" đảng viên ", " đồng chí ")
RECEIVES = whole(any_of("receives"))
OCCASION = r"(?: (?:dịp|đợt|ngày|nhân dịp|lần) (?:này|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?))?"
TO_RECIPIENTS = pattern(
    OCCASION + r"(?:(?:[^;.,\d]|\d{4} ?- ?\d{4}|(?<=năm )\d{4}){0,60}?,? ?(?:cho|tới|đến|đối với|có|:|\()|"
    r"(?: hạng (?:nhất|nhì|ba))?)" + r"(?: các| tổng số| tổng cộng)? ?$"
)
ARE_RECIPIENTS = pattern(r"[^;.,\d]{0,60} là $")  # `nhận Giấy khen là 16 tập thể`; of a rating, those counted
BADGE_COUNT = pattern(
    OCCASION + r"(?: tuổi đảng)?(?: trở lên)?"
    r"(?: (?:chiếm |là )?(?:nhiều|đông) nhất(?:,? với)?| ?:| cho| có| là| với|) ?$| ?\($"
)
JOINED = pattern(r" ?(?:,|và|, và|cùng|;)? ?(?:cho )?$")
JOINED_AHEAD = pattern(r"(?: (?:đã )?(?:được|vinh dự được)? ?(?:trao tặng|truy tặng|tặng|trao|nhận))?" + JOINED.pattern)
MERIT_BETWEEN = r"(?: (?:có|đạt|hoàn thành|trong sạch|tiêu biểu|xuất sắc|điển hình|dẫn đầu|thực hiện|là|thuộc)(?!\w))"
JOINED_AFTER_MERIT = pattern(
    MERIT_BETWEEN + r"(?:[^;.:\d]|(?<!\d)\d{1,2} năm|(?<!\d)\d{4}(?!\d)){0,90}?(?:,| và| cùng) $"
)
PUT_FORWARD = pattern(
    r"(?:(?:,| và) \d[\d.]* [^;.,\d]{2,20}?)?[^;.\d]{0,40}? "
    r"(?:được (?:đề nghị|xét|trình|đề xuất)|đề nghị (?:trao )?tặng)(?!\w)"
)
GRANTED_OF = ("trong đó ", "trong đó có ", "trong số đó có ")
GRANTED = pattern(r" [^;.,\d]{0,20}?(?:đã|vừa) (?:được|nhận|có quyết định)")
OPENS_NEXT = pattern(r" ?(?:vinh dự |đã )?(?:được|nhận|đạt|đoạt)(?!\w)")
GIVES_ANEW = pattern(
    r"[;,] (?:đã |tổ chức |tiến hành )?(?:trao|tặng|xét|đề nghị)(?!\w)|; (?:số )?(?:đảng viên|đồng chí) "
)
BADGE_REACH = 30  # letters that may stand between recipients and their badge
NEXT_REACH = 80  # letters that may stand between a number and the award that it opens
CHANGED = ("tăng ", "giảm ")  # a change in their number
OCCASIONS = ("đợt ", "lần ", "buổi ", "dịp ")
MOST_AT = pattern(r"(?:nhiều|đông) nhất (?:[^;.,\d]{2,50}?\d? ?)?(?:với|có) $")
GOES_ON = pattern(  # `Riêng xã A có 11 đồng chí, nhiều nhất`, `Truy tặng 23 đồng chí`: more of those given badges
    r"(?!.*(?<!\w)(?:kết nạp|kỷ luật|kiểm tra|chuyển|dự|tham gia|sinh hoạt|thành lập|hộ|triệu)(?!\w))"
    r"(?:.*(?<!\w)(?:nhiều|đông|ít) nhất(?!\w)|truy tặng (?:cho )?\d|"
    r"(?:các |những )?(?:đảng bộ|địa phương|đơn vị) (?:có )?[^;.:\d]{0,40}(?:lớn|nhiều|đông|cao)[^;.:\d]{0,30}: |"
    r"\d{1,3} [^;.,\d]{0,30} được truy tặng|"
    r"trong đó,? (?:đảng bộ )?(?:thị trấn|phường|xã|huyện|thị xã) [^;.,\d]{2,40} có \d)"
)
ALSO_GIVEN = (" còn lại được truy tặng", " được truy tặng", " truy tặng", " được tặng", " được nhận")


def may_receive(low: str, quantity: Quantity) -> bool:
    """Whether a number can be one of recipients: of people, organisations, or of what is not said."""
    noun = quantity.noun
    if quantity.unit != "count" or (noun and low.startswith(OCCASIONS, noun.start)):
        return False
    if low.endswith(CHANGED, 0, quantity.start):
        return False
    return noun is None or noun.group in KINDS or not noun.known


def recipients(low: str, frame: Frame, people: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of recipients that belong to an award: beside it, behind it, else before it."""
    named = frame.named
    behind = [q for q in people if named.end <= q.start < frame.after]
    if adjoining := [q for q in people if _adjoins(low, q, named)]:
        awards = named.code in GIVEN_EACH and counts_awards(low, adjoining[0], named)
        return (awards and behind and _behind(low, frame, behind)) or adjoining[:1]
    if behind and not _begins_list(low, frame, behind[0]) and (given := _behind(low, frame, behind)):
        return given
    if ahead := [q for q in people if frame.before <= q.start and q.end <= named.start]:
        return _ahead(low, named, ahead)
    return [q for q in people if named.start <= q.start and q.end <= named.end]


def counts_awards(low: str, quantity: Quantity, named: Named) -> bool:
    """`8 Bằng khen`: whether a number is not one of recipients but of the awards themselves."""
    return low[quantity.number.end : named.start] == " "


def _adjoins(low: str, quantity: Quantity, named: Named) -> bool:
    """`4 Huân chương`, and `2 đảng viên Huy hiệu 50 năm tuổi Đảng`."""
    gap = low[quantity.number.end : named.start]
    return gap == " " or (named.is_badge and gap in HOLDERS)


def _behind(low: str, frame: Frame, people: Sequence[Quantity]) -> list[Quantity]:
    """`Bằng khen cho 26 tập thể`, `Huân chương Độc lập: 05`, `Huy hiệu 60 năm tuổi Đảng (9 đồng chí`."""
    named = frame.named
    gap = low[named.end : people[0].start]
    if named.code in ORDERS and not gap.strip(" :"):
        return joined_behind(low, people, frame) if people[0].noun else [people[0]]
    if TO_RECIPIENTS.match(gap) or (named.is_badge and BADGE_COUNT.match(gap)):
        return joined_behind(low, people, frame)
    if named.code not in TITLES and ARE_RECIPIENTS.fullmatch(gap):
        return joined_behind(low, people, frame)
    return []


def _begins_list(low: str, frame: Frame, quantity: Quantity) -> bool:
    """`Huy hiệu Đảng đợt này có 4 đồng chí nhận Huy hiệu 60 năm`: whether a number is of the first badge of a list."""
    if not frame.named.is_badge or frame.named.rank:
        return False
    opens = OPENS_NEXT.match(low, quantity.end, frame.after) and low.startswith("huy hiệu", frame.after)
    return bool(opens or BADGE_YEARS.match(low, quantity.end + 1))


def _ahead(low: str, named: Named, people: Sequence[Quantity]) -> list[Quantity]:
    """`26 tập thể và 58 cá nhân được tặng Bằng khen`, `5 chi bộ trong sạch, vững mạnh`."""
    gap = low[people[-1].end : named.start]
    if named.code in TITLES and not gap.strip():
        return [people[-1]]
    if RECEIVES.search(gap) or (named.is_badge and len(gap) < BADGE_REACH and not GIVES_ANEW.search(gap)):
        return _joined_ahead(low, people)
    return []


def _joined_ahead(low: str, people: Sequence[Quantity]) -> list[Quantity]:
    """The last of the numbers, with those before it that are joined to it."""
    chain = [people[-1]]
    for quantity in reversed(people[:-1]):
        if quantity.noun is None or not JOINED_AHEAD.match(low[quantity.end : chain[0].start]):
            break
        chain.insert(0, quantity)
    return chain


def joined_behind(low: str, people: Sequence[Quantity], frame: Frame) -> list[Quantity]:
    """Recipients in a row: `26 tập thể và 58 cá nhân có thành tích`; not those of the next award."""
    chain = list(people[:1])
    for quantity in people[1:]:
        next_begins = frame.after < frame.clause.end and _opens_next(low[quantity.end : frame.after])
        if next_begins or not _follows(low[chain[-1].end : quantity.start], quantity):
            break
        chain.append(quantity)
    return chain


def _follows(gap: str, quantity: Quantity) -> bool:
    """Whether a number goes on a row of recipients, perhaps past the merits of those before it."""
    if JOINED.match(gap):
        return True
    noun = quantity.noun
    return bool(noun and noun.group in KINDS and JOINED_AFTER_MERIT.fullmatch(gap))


def _opens_next(rest: str) -> bool:
    """Whether what follows a number makes it the next award's: `…, 2 tập thể nhận Cờ thi đua`."""
    return len(rest) < NEXT_REACH and OPENS_NEXT.match(rest) is not None


def is_also_given(low: str, quantity: Quantity, start: int) -> bool:
    """Recipients of a badge named apart: `2 đồng chí được truy tặng`, `nhiều nhất là Đảng bộ xã A (14 đảng viên)`."""
    if quantity.unit != "count" or quantity.noun is None or quantity.noun.group not in ("member", "person"):
        return False
    bracketed = low[start : quantity.start].endswith("(") and low.startswith(")", quantity.end)
    most = MOST_AT.search(low, start, quantity.start) is not None
    return bracketed or most or low.startswith(ALSO_GIVEN, quantity.end)


def given_besides(low: str, people: Sequence[Quantity], start: int, end: int) -> list[Quantity]:
    """Recipients in a sentence behind that of their badges, told by where they are most or as those who have died."""
    if not GOES_ON.match(low, start, end):
        return []
    more = (q for q in people if q.unit == "count" and q.noun and q.noun.group in ("member", "person"))
    return [q for q in more if not BADGE_YEARS.match(low, q.end + 1)]  # else it is of a badge of its own


def is_granted(low: str, quantity: Quantity, start: int) -> bool:
    """`đề nghị tặng … cho 8 tập thể, trong đó 5 tập thể đã có quyết định`: those that have what was proposed."""
    return low[start : quantity.start].endswith(GRANTED_OF) and GRANTED.match(low, quantity.end) is not None


def is_put_forward(low: str, quantity: Quantity, named: int) -> bool:
    """`12 tập thể được đề nghị tặng Cờ thi đua`: those in front of what they are proposed for."""
    return quantity.end <= named and PUT_FORWARD.match(low, quantity.end, named) is not None
