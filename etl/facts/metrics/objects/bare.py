"""Bare counts, with no noun behind them: `khiển trách 4`, `Hoàn thành tốt: 561`, `(85/85)`, `số chi bộ còn 292`.

Each rule looks at the words in front of the number and says whether it has told what is counted; the first decides.
"""

from collections.abc import Callable

from etl.facts.metrics.changes import FALLING, FROM_TO
from etl.facts.metrics.drafts import MEMBERS, Draft, Memory, Spot, Thing, last_counted, last_noun
from etl.facts.metrics.objects.amounts import object_written
from etl.facts.metrics.objects.carried import carry, counted_before
from etl.facts.metrics.objects.labels import label_before, of_label, place_before
from etl.facts.metrics.objects.ratios import read_ratio
from etl.facts.metrics.objects.shares import CHANGE, PLANNED, part_before
from etl.facts.metrics.predicates import LOOSE, told_of
from etl.facts.metrics.tables import GAP
from etl.facts.phrases import PERSON_GROUPS, known_noun, phrase_end
from etl.language.divisions import COMMUNE
from etl.language.fold import pattern, shadow
from etl.lexicon import any_of, words

FORM = pattern(
    rf"(?<!\w)(?P<form>{any_of('penalties')})(?: ra khỏi đảng| khỏi đảng)?"
    r"(?: với| đối với|:| \()? ?$"
)
REMOVED = ("khai trừ", "xóa tên")
OF_SOME = pattern(  # `số bị khai trừ lại tăng 4`: of some of those counted before
    rf"(?:^|[;,] )số (?:đảng viên |người |trường hợp )?(?P<said>bị {any_of('penalties')})"
    r"(?: [^\W\d_]+)? (?:tăng|giảm)(?: thêm)? ?$"
)
NUMBER_OF = pattern(
    r"(?<!\w)(?<!con )(?:tổng số|số lượng|số) (?!này|đó|ấy|giảm|tăng|còn|bị )"
    rf"(?P<what>(?:[^\d,;:()]|(?:(?<=dưới )|(?<=trên ))\d{{1,2}}(?= )|"
    rf", (?:{any_of('hamlets')}|{COMMUNE}|ban)(?!\w)){{2,70}}?)"
    r"(?: (?:đã|hiện|cũng|mới|chỉ|vẫn))* (?:từ|giảm từ|tăng từ|là|còn|giảm còn|tăng lên|lên|đạt|có|giảm|tăng)"
    r"(?: thêm)? ?$"
)
THAT_YEAR = pattern(r"^(?:riêng |trong đó )?(?:năm|quý|tháng|cùng kỳ)(?!\w)[^,;]{1,30} (?:là|có|được) $")
THAT_NUMBER = pattern(r"(?:con )?số (?:này|đó|ấy|liệu này|tương ứng)(?: \w+){0,3}? ?(?:là|còn|chỉ là|chỉ có)? ?$")
DONE_TO = pattern(
    r"(?<!\w)(?:kết nạp|giới thiệu|kỷ luật|xóa tên|phát triển|chuyển chính thức)(?: được| thêm| mới)*(?: ?:)? $"
)
SAID_OF_THEM = ("là ", "được ", "bị ", "kết nạp từ ", "thuộc ", "ở ", "sinh hoạt ", "đang ", "dưới ", "người ")
CHANGES = ("tăng", "giảm", "tăng thêm", "giảm thêm", "còn", "nay còn")
PLAN_OF = pattern(r"(?<!\w)(?:chỉ tiêu|kế hoạch)(?P<what>(?: +[^\W\d_]+){2,10}?) +là $")
PLANS = words("plans")
MERGED = ("còn", "thành", "xuống còn", "giảm còn", "nay còn")
RAISED = pattern(r"(?<!\w)(?:lên|xuống|còn|(?<!hoàn )thành) ?$")
RAISING = pattern(r"(?:(?:nâng|đưa|kéo|tổng số|số|lượng)(?: |$))+")
HEAD = pattern(
    r"(?:^|[;.] |, (?=(?:tổng )?số ))(?:(?:tổng )?số |số lượng )?(?P<what>(?:(?!, (?:tổng )?số )[^:;.\d]){3,120}) ?: ?$"
)
OF_SUBJECT = pattern(  # `Mô hình kinh tế trang trại ở vùng thượng huyện hiện có 40`
    r"(?:^|[;.] )(?P<what>[^:;,.\d]{5,90}?)(?: (?:hiện|nay|mới|chỉ|đã|vẫn))*"
    r" (?:có|còn|là|đạt|lên tới|lên đến)(?: (?:tới|đến|khoảng|tổng cộng))? ?$"
)
HOLDERS = ("org", "unit", "office", "place", "household", "enterprise", "group", "prize")  # they have what is counted
NO_WHOLE = ("part", "form", "degree", "standing", "person")  # of those that a list is about
BARE_LABEL = pattern(r"(?:^|[,;:(] ?|gồm |có )(?:trong đó(?: có)? )?(?P<label>(?:(?!gồm )[^\d,;:()]){2,45}?) ?$")
LISTED = pattern(r"(?:^|[,;:(] ?|trong (?:đó|số đó|số này),? )(?:có |gồm )?$")


def read_bare(draft: Draft, spot: Spot, memory: Memory) -> None:
    """Fill in what a bare count counts."""
    next((rule for rule in RULES if rule(draft, spot, memory)), None)


def _form(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`khiển trách 4`: so many of those disciplined."""
    form = FORM.search(spot.left)
    if form:
        disciplined = last_counted(spot.before, ("member", "person", "org", "recipient"))
        draft.take(disciplined or memory.get("person") or MEMBERS)
        draft.property, draft.part = form["form"], disciplined is not None
    return form is not None


def _repeated(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`(chỉ tiêu 50)`, `từ 310 giảm còn 292`, `con số này là 31`, `(85/85)`: the number before, said again."""
    previous = spot.previous
    if previous is None:
        return False
    if PLANNED.search(spot.left):
        draft.status = "target"
    elif spot.ends("(") and previous.noun.startswith(PLANS):  # `đạt 97,1% nghị quyết (450)`
        draft.status = "target"
        draft.repeat(next((d for d in reversed(spot.before) if d.quantity.unit == draft.quantity.unit), previous))
        return True
    elif spot.ends("(") and not FROM_TO.search(spot.left):
        draft.property = told_of(memory.text, memory.low, previous)
    elif memory.low[previous.quantity.end : draft.quantity.start].strip() in MERGED:
        pass  # `76 thôn còn 60`
    elif not FROM_TO.search(spot.left) and not THAT_NUMBER.search(spot.left):
        return False
    draft.repeat(previous)
    return True


def _plan_of(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`Chỉ tiêu phát triển đảng viên năm 2019 là 160`: those that a plan is for."""
    plan = PLAN_OF.search(spot.plain)
    thing = last_noun(plan["what"], (*PERSON_GROUPS, "org")) if plan else None
    draft.take(thing)
    return thing is not None


def _falling(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`61 hồ sơ quá hạn, giảm dần từ 42 trong tháng 7`: the number before, as it was."""
    if spot.previous is None or not FALLING.search(spot.left):
        return False
    draft.repeat(spot.previous)
    draft.property = told_of(memory.text, memory.low, spot.previous)
    return True


def _number_of(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`số chi bộ còn 292`."""
    number = NUMBER_OF.search(spot.plain)
    before = counted_before(spot)
    if number and before and known_noun(number["what"], 0, len(number["what"])) is None:  # `số lan ra ngoài xã là 23`
        draft.take(before.thing())
        draft.property = draft.said = spot.written(*number.span("what"))
    elif number:
        read_ratio(draft, memory, spot.start + number.start("what"), LOOSE.sub("", number["what"].rstrip()))
    return number is not None


def _that_year(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Riêng năm 2014 là 8`: those last counted."""
    person = memory.get("person") if THAT_YEAR.search(spot.left) else None
    draft.take(person)
    return person is not None


def _done_to(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`(năm 2018 kết nạp 112)`: the people last counted."""
    person = (memory.get("person") or MEMBERS) if DONE_TO.search(spot.left) else None
    draft.take(person)
    return person is not None


def _part_of(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`nữ 69, dưới 30 tuổi 84`: some of those counted before."""
    part = part_before(spot.left)
    whole = last_counted(spot.before) or memory.get("person")
    if part is None or whole is None:
        return False
    draft.take(whole)
    draft.property, draft.said = spot.written(*part.span("part")), part["part"]
    return True


def _told(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`572 là người dân tộc thiểu số`: some of those counted before, told by what is said behind the number."""
    whole = last_counted(spot.before) or (memory.get("person") if LISTED.search(spot.left) else None)
    if whole is None or not draft.said.startswith(SAID_OF_THEM):
        return False
    draft.take(whole)
    draft.property = _said_as_written(draft, memory)
    return True


def _listed(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Hoàn thành tốt nhiệm vụ: 561`: what the list counts, told by the label."""
    label = label_before(spot)
    if label:
        draft.take(memory.get("list", "org", "person"))
        draft.property, draft.said = label, shadow(label)
    return label is not None


def _placed(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Mường Và 12, Púng Bánh 9`: those last counted, by place."""
    draft.place = place_before(spot)
    if draft.place:
        draft.take(memory.get("person"))
    return draft.place is not None


def _raised(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`nâng tổng số xã đạt chuẩn lên 18`: what the verb raises."""
    words = object_written(spot) if RAISED.search(spot.left) else None
    if words is None:
        return False
    words = words[found.end() :] if (found := RAISING.match(words.lower())) else words
    low = shadow(words)
    draft.object, draft.noun = words, low
    if noun := known_noun(low, 0, len(low)):
        draft.take(Thing(words[: noun.end], noun.group, noun.indicator))
        draft.property, draft.said = words[noun.end :].strip() or None, low[noun.end :].strip()
    return True


def _changed(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`269 đảng bộ cơ sở (tăng 8)`: a change of those just counted."""
    if spot.previous is None or not CHANGE.search(spot.left):
        return False
    if some := OF_SOME.search(spot.left):
        draft.take(spot.previous.thing())
        draft.property = draft.said = spot.written(*some.span("said"))
        draft.fixed = "members_removed" if some["said"].endswith(REMOVED) else None
        return True
    draft.repeat(counted_before(spot) or spot.previous)
    return True


def _labelled(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`tệ nạn xã hội 3; tài chính 5`: some of those counted before, told by the words in front of the number."""
    label = None if GAP.search(spot.left) else BARE_LABEL.search(spot.left)
    among = any(d.group == "org" for d in spot.outside)
    if label and (draft.base is not None or among) and _counted_by_label(draft, spot, memory, label["label"]):
        return True
    if label is None:
        return False
    if spot.previous is not None and label["label"] in CHANGES:
        draft.take(spot.previous.thing())
        return True
    if spot.previous is not None:
        draft.take(spot.previous.thing())
    elif ":" in spot.left:
        draft.take(memory.get("person", "org"))
    draft.property = of_label(spot, label.start("label"), label["label"])
    return True


def _continued(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`401 đảng viên theo Cao Đài, 79 theo Phật giáo`: more of those just counted, of another kind."""
    previous = spot.previous
    if previous is None or not draft.said or not spot.ends(",", "và") or previous.object is None:
        return False
    draft.take(previous.thing())
    draft.property = _said_as_written(draft, memory)
    return True


def _said_as_written(draft: Draft, memory: Memory) -> str:
    """What is said behind a number, as it is written."""
    at = memory.low.find(draft.said, draft.quantity.end)
    return memory.text[at : at + len(draft.said)] if at >= 0 else draft.said


def _counted_by_label(draft: Draft, spot: Spot, memory: Memory, label: str) -> bool:
    """`(trong đó đảng bộ cơ sở 85/779, chi bộ cơ sở 74/668)`: parts of a whole by kind, of which the same is said."""
    at = spot.left.rfind(label)
    noun = known_noun(spot.left, at, len(spot.left))
    if (
        noun is None
        or noun.group != "org"
        or phrase_end(spot.left, noun.end, len(spot.left)) < at + len(label.rstrip())
    ):
        return False
    draft.take(Thing(spot.written(at, at + len(label)), noun.group, noun.indicator))
    if spot.previous is not None and draft.base is not None:
        draft.property = told_of(memory.text, memory.low, spot.previous)
    return True


def _headed(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Văn bản được ban hành riêng về phòng dịch: 118`: what a label begins with, and says of it."""
    label = HEAD.search(spot.plain)
    noun = known_noun(spot.plain, label.start("what"), label.end("what")) if label else None
    if label is None or noun is None or noun.group in NO_WHOLE:
        return False
    read_ratio(draft, memory, spot.start + label.start("what"), label["what"].rstrip())
    return True


def _of_subject(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Mô hình kinh tế trang trại hiện có 40`: the subject of its clause, where that is what is counted."""
    subject = OF_SUBJECT.search(spot.left)
    noun = known_noun(spot.left, subject.start("what"), subject.end("what")) if subject else None
    if subject is None or noun is None or noun.group in (*NO_WHOLE, *HOLDERS):
        return False
    read_ratio(draft, memory, spot.start + subject.start("what"), LOOSE.sub("", subject["what"].rstrip()))
    return True


RULES: tuple[Callable[[Draft, Spot, Memory], bool], ...] = (
    _form, _repeated, _plan_of, _number_of, _headed, _falling, _that_year, _done_to, _part_of, _told, _listed, _placed,
    carry, _raised, _changed, _of_subject, _labelled, _continued,
)  # fmt: skip
