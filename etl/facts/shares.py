"""Percentages and bare counts with no noun behind them: what they are a share or a number of."""

from etl.facts.amounts import object_before
from etl.facts.drafts import PERSON_GROUPS, Draft, Memory, Spot, Thing
from etl.facts.phrases import known_noun
from etl.facts.tables import GAP
from etl.language.fold import fold, pattern, shadow
from etl.lexicon import any_of
from etl.page import gazetteer

MEMBERS = Thing("đảng viên", "member", "party_members")
REPEATS = pattern(r"(?:\(|(?:^|[ (,])(?:chiếm|đạt|bằng|tương đương|tương ứng|tức)(?: tỷ lệ| tỉ lệ)? ?)$")
CHANGE = pattern(
    r"(?<!\w)(?:(?:tăng|giảm|tăng thêm|giảm thêm)(?: được| khoảng| gần| trên| hơn)?|"
    r"(?:cao|thấp|nhiều|ít) hơn(?: so với)?(?: cùng kỳ)?(?: (?:năm|nhiệm kỳ) (?:\d{4}|trước|ngoái))?(?: là)?) ?$"
)
RATIO = pattern(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng) (?P<what>[^,;:.()]+?)(?: năm \d{4}| bình quân| trung bình| hằng năm)*"
    r"(?: (?:ước )?(?:đạt|chiếm|là|còn|chỉ còn|giảm còn|giảm xuống còn|tăng lên|lên|dưới|trên|ở mức|xuống|"
    r"giảm từ|tăng từ|giảm|tăng)(?: \w+)?)? ?$"
)
PEOPLE_BEFORE = pattern(
    r"(?:^|[,;:(] ?|trong đó |trong đó có |và |có |gồm )(?P<part>nữ|trẻ|trên chuẩn|đạt chuẩn|(?:tuổi đời |"
    r"độ tuổi )?dưới \d\d tuổi|"
    rf"(?:là )?(?:người |dân tộc |người dân tộc ){any_of('peoples')}|"
    r"(?:là )?(?:người )?dân tộc(?: thiểu số| ít người))(?: có| là)? ?$"
)
PART_BEFORE = pattern(
    r"(?P<part>(?:người |cán bộ |đảng viên |đại biểu |ủy viên |cấp ủy viên |tỷ lệ |là )*(?:nữ|dân tộc thiểu số|"
    r"dân tộc ít người|dân tộc|trẻ(?: tuổi)?|(?:tuổi )?dưới \d+ tuổi|dưới \d+ tuổi))"
    r" ?(?:chiếm|đạt|là|có|:)?(?: tỷ lệ| \w+)? ?$"
)
FORM = pattern(r"(?<!\w)(?P<form>khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên)(?: với| đối với)? ?$")
FROM_TO = pattern(r"từ [\d.]+(?: [^\W\d_]+){0,3}? (?:(?:giảm|tăng|nâng|rút)? ?(?:xuống|còn|lên|xuống còn|đến)) ?$")
NUMBER_OF = pattern(
    r"(?<!\w)(?<!con )(?:tổng số|số lượng|số) (?!này|đó|ấy|giảm|tăng|còn)(?P<what>[^\d,;:()]{2,40}?)(?: (?:đã|hiện|cũng|chỉ|vẫn))*"
    r" (?:từ|giảm từ|tăng từ|là|còn|giảm còn|tăng lên|lên|đạt|có) ?$"
)
THAT_YEAR = pattern(r"^(?:riêng |trong đó )?(?:năm|quý|tháng|cùng kỳ)(?!\w)[^,;]{1,30} (?:là|có|được) $")
THAT_NUMBER = pattern(r"(?:con )?số (?:này|đó|ấy|liệu này|tương ứng)(?: \w+){0,3}? ?(?:là|còn|chỉ là|chỉ có)? ?$")
PLANNED = pattern(r"(?:chỉ tiêu|kế hoạch|mục tiêu)(?: đề ra| giao)?(?: là)? ?$")
LABEL = pattern(r"[-+*•\s]*(?P<label>[^:]{3,90}?) ?: ?$")
RAISED = pattern(r"(?<!\w)(?:lên|xuống|còn|thành) ?$")
RAISING = pattern(r"(?:(?:nâng|đưa|kéo|tổng số|số|lượng)(?: |$))+")
BARE_LABEL = pattern(r"(?:^|[,;:(] ?|gồm |có )(?:trong đó(?: có)? )?(?P<label>[^\d,;:()]{2,45}?) ?$")
PLACE_LABEL = pattern(r"(?:^|[:,] |, )(?P<place>[^\W\d_][^\d,:;]{1,24}?) $")
AMONG = ("trong đó", "trong đó có")


def read_share(draft: Draft, spot: Spot, memory: Memory) -> None:
    """A percentage with no noun behind it: the rules in the order in which they are tried."""
    draft.group = "share"
    previous = spot.previous
    ratio = RATIO.search(spot.left)
    if CHANGE.search(spot.left) and spot.outside and not ratio and not object_before(spot.plain):
        draft.repeat(spot.outside[-1])
    elif previous and PLANNED.search(spot.left):
        draft.repeat(previous)
        draft.status, draft.property = "target", previous.property
    elif not (ratio and not spot.before) and _part_of_body(draft, spot, memory):
        return
    elif ratio:
        _ratio(draft, memory, spot.start + ratio.start("what"), ratio["what"].strip())
    elif previous and REPEATS.search(spot.left) and _same_clause(draft, previous, memory):
        draft.repeat(previous)
        draft.property = previous.property or previous.said or None
    elif draft.said and (thing := _of_same(draft, spot, memory)):
        draft.take(thing)
    else:
        _of_amount(draft, spot, memory)


def read_bare(draft: Draft, spot: Spot, memory: Memory) -> None:
    """A count with no noun behind it: `khiển trách 4`, `Hoàn thành tốt: 561`, `(85/85)`, `(chỉ tiêu 50)`."""
    previous = spot.previous
    if form := FORM.search(spot.left):
        members = [d for d in spot.before if d.group in ("member", "person")]
        draft.take(members[-1].thing() if members else memory.get("person") or MEMBERS)
        draft.property, draft.part = form["form"], bool(members)
    elif previous and PLANNED.search(spot.left):
        draft.repeat(previous)
        draft.status = "target"
    elif previous and FROM_TO.search(spot.left):
        draft.repeat(previous)
    elif number := NUMBER_OF.search(spot.left):
        _ratio(draft, memory, spot.start + number.start("what"), number["what"].strip())
    elif THAT_YEAR.search(spot.left) and (person := memory.get("person")):
        draft.take(person)
    elif previous and THAT_NUMBER.search(spot.left):
        draft.repeat(previous)
    elif previous and spot.ends("("):
        draft.repeat(previous)
        draft.property = previous.property or previous.said or None
    elif label := label_before(spot, memory):
        draft.take(memory.get("list", "org", "person"))
        draft.property, draft.said = label, shadow(label)
    elif place := place_before(spot, memory):
        draft.take(memory.get("person"))
        draft.place = place
    elif RAISED.search(spot.left) and (written := written_before(spot, memory)):
        _raised(draft, written)
    elif not GAP.search(spot.left):
        _labelled(draft, spot, memory)


def _raised(draft: Draft, written: str) -> None:
    """`nâng tổng số xã đạt chuẩn lên 18`: what the verb raises."""
    written = written[found.end() :] if (found := RAISING.match(written.lower())) else written
    low = shadow(written)
    noun = known_noun(low, 0, len(low))
    draft.object, draft.noun = written, low
    if noun is not None:
        draft.take(Thing(written[: noun.end], noun.group, noun.indicator))
        draft.property, draft.said = written[noun.end :].strip() or None, low[noun.end :].strip()


def _labelled(draft: Draft, spot: Spot, memory: Memory) -> None:
    """`tệ nạn xã hội 3; tài chính 5`: some of those counted before, told by the words in front of the number."""
    label = BARE_LABEL.search(spot.left)
    if label is None:
        return
    if spot.previous is not None:
        draft.take(spot.previous.thing())
    elif ":" in spot.left:
        draft.take(memory.get("person", "org"))
    draft.property = _written(spot, memory, label.start("label"), label["label"])


def label_before(spot: Spot, memory: Memory) -> str | None:
    """The label in front of a number, as written: `Hoàn thành tốt nhiệm vụ:`."""
    clause = spot.left.rsplit(". ", 1)[-1]
    label = LABEL.match(clause)
    return (
        _written(spot, memory, len(spot.left) - len(clause) + label.start("label"), label["label"]) if label else None
    )


def place_before(spot: Spot, memory: Memory) -> str | None:
    """The commune or district that stands in front of a number in a list: `Mường Và 12, Púng Bánh 9`."""
    found = PLACE_LABEL.search(spot.left)
    name = _written(spot, memory, found.start("place"), found["place"]) if found else ""
    known = fold(name) in gazetteer.communes() or fold(name) in gazetteer.districts()
    return name if name.istitle() and known else None


def _written(spot: Spot, memory: Memory, offset: int, words: str) -> str:
    """Words before a number as they are written."""
    at = spot.start + offset
    return memory.text[at : at + len(words)]


def _same_clause(draft: Draft, previous: Draft, memory: Memory) -> bool:
    return ";" not in memory.low[previous.quantity.end : draft.quantity.start]


def _part_of_body(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`nữ chiếm 17,8%`: a part of the body counted before."""
    part = PART_BEFORE.search(spot.left)
    persons = (*PERSON_GROUPS, "person")
    counted = next((d.thing() for d in reversed(spot.outside) if d.group in persons), None)
    whole = counted or memory.get("person")
    if part is None or whole is None:
        return False
    draft.take(whole)
    draft.property = _written(spot, memory, part.start("part"), part["part"]).removeprefix("tỷ lệ ").strip()
    draft.said = shadow(draft.property)
    return True


def _ratio(draft: Draft, memory: Memory, at: int, what: str) -> None:
    """`Tỷ lệ X hoàn thành tốt nhiệm vụ đạt`: the noun is the object, the rest the property."""
    end = at + len(what)
    noun = known_noun(memory.low, at, end)
    if noun is None:
        draft.object = memory.text[at:end]
        return
    draft.take(memory.thing(noun))
    draft.property = memory.text[noun.end : end].strip() or None
    if noun.group in PERSON_GROUPS:
        memory.keep(noun)


def _of_same(draft: Draft, spot: Spot, memory: Memory) -> Thing | None:
    """A share of those just counted, told by what is said behind it: `hơn một nửa dưới 30 tuổi`."""
    previous, person = spot.previous, memory.get("person")
    again = previous is not None and previous.quantity.unit == "%" and _same_clause(draft, previous, memory)
    fraction = draft.quantity.number.kind in ("half", "share")
    if not (fraction or again or spot.plain.rstrip(" ,").endswith(AMONG)):
        return None
    if previous is not None and previous.object and draft.quantity.number.kind == "digits":
        return previous.thing()
    return person or (previous.thing() if previous else None)


def _of_amount(draft: Draft, spot: Spot, memory: Memory) -> None:
    """A share of what stands before it, else of what was counted last."""
    draft.object = written_before(spot, memory)
    if draft.object and (noun := known_noun(low := shadow(draft.object), 0, len(low))):
        draft.group, draft.default = noun.group, noun.indicator
        draft.said = draft.said or low[noun.end :].strip()
    if draft.object is None and spot.previous is not None:
        draft.repeat(spot.previous)


def written_before(spot: Spot, memory: Memory) -> str | None:
    """The object in front of a number, as it is written."""
    clause = object_before(spot.plain)
    at = spot.plain.rfind(clause) if clause else -1
    return _written(spot, memory, at, clause) if clause and at >= 0 else None
