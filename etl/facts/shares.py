"""Percentages with no noun behind them: what they are a share of."""

from etl.facts.amounts import object_before
from etl.facts.drafts import PERSON_GROUPS, Draft, Memory, Spot, Thing, last_noun
from etl.facts.phrases import known_noun
from etl.facts.predicates import said_ahead
from etl.language.fold import pattern, shadow
from etl.lexicon import any_of

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
    r"(?:^|[,;:(] ?|trong đó |trong đó có |và |có |gồm )(?P<part>nữ|trẻ|tuổi trẻ(?: \([^()]*\))?|trên chuẩn|"
    r"đạt chuẩn|(?:tuổi đời |"
    r"độ tuổi )?dưới \d\d tuổi|"
    rf"(?:là )?(?:người |dân tộc |người dân tộc ){any_of('peoples')}|"
    r"(?:là )?(?:người )?dân tộc(?: thiểu số| ít người))(?: có| là)? ?$"
)
PART_BEFORE = pattern(
    r"(?P<part>(?:người |cán bộ |đảng viên |đại biểu |ủy viên |cấp ủy viên |tỷ lệ |là )*(?:nữ|dân tộc thiểu số|"
    r"dân tộc ít người|dân tộc|trẻ(?: tuổi)?|(?:tuổi )?dưới \d+ tuổi|dưới \d+ tuổi))"
    r" ?(?:chiếm|đạt|là|có|:)?(?: tỷ lệ| \w+)? ?$"
)
RATED_BEFORE = pattern(
    r"(?<!\w)(?P<said>(?:đạt (?:tiêu chuẩn )?)?(?:(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?(?: chức trách,)?"
    r" nhiệm vụ(?: trở lên)?|trong sạch,? vững mạnh(?: tiêu biểu| xuất sắc)?|yếu kém)),? "
    r"(?:là |chiếm |đạt |có |với |tỷ lệ |tỉ lệ |chỉ )+$"
)
RATED_SAID = pattern(r"(?:được |bị |xếp loại |đánh giá |đạt )*(?:không |chưa )?(?:hoàn thành|trong sạch|yếu kém)(?!\w)")
PLANNED = pattern(r"(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: đề ra| giao)?(?: là|:)? ?$")
RATIO_WORD = pattern(r"(?:tỷ lệ|tỉ lệ) (?=[^,;]*$)")
OF_PEOPLE = ("có ", "đều ", "được ", "là ")
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
    elif rating := said_ahead(RATIO_WORD.sub("", spot.left)):
        draft.take(last_noun(spot.left) or memory.get("person", "org"))
        draft.property = draft.said = rating
    elif ratio:
        read_ratio(draft, memory, spot.start + ratio.start("what"), ratio["what"].strip())
    elif (rated := RATED_BEFORE.search(spot.left)) and (thing := _rated(rated.start(), spot, memory)):
        draft.take(thing)
        draft.property = written(spot, memory, rated.start("said"), rated["said"])
        draft.said = rated["said"]
    elif previous and REPEATS.search(spot.left) and _same_clause(draft, previous, memory):
        draft.repeat(previous)
        draft.property = previous.property or previous.said or None
    elif draft.said and (thing := _of_same(draft, spot, memory)):
        draft.take(thing)
    else:
        _of_amount(draft, spot, memory)


def _rated(at: int, spot: Spot, memory: Memory) -> Thing | None:
    """Those whose rating stands in front of a share: the people or bodies last spoken of."""
    last = last_noun(spot.left[:at], (*PERSON_GROUPS, "org"))
    if last is None or last.words is None:
        return memory.get("person", "org")
    return last._replace(words=written(spot, memory, spot.left.rindex(last.words, 0, at), last.words))


def written(spot: Spot, memory: Memory, offset: int, words: str) -> str:
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
    draft.property = written(spot, memory, part.start("part"), part["part"]).removeprefix("tỷ lệ ").strip()
    draft.said = shadow(draft.property)
    return True


def read_ratio(draft: Draft, memory: Memory, at: int, what: str) -> None:
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
    rated = RATED_SAID.match(draft.said) is not None
    again = previous is not None and previous.quantity.unit == "%" and (rated or _same_clause(draft, previous, memory))
    fraction = draft.quantity.number.kind in ("half", "share")
    told = previous is not None and previous.group in PERSON_GROUPS and draft.said.startswith(OF_PEOPLE)
    if not (fraction or again or told or spot.plain.rstrip(" ,").endswith(AMONG)):
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
        if noun.group in (*PERSON_GROUPS, "org") and (rest := draft.object[noun.end :].strip()):
            draft.object, draft.property = draft.object[: noun.end], rest
    if draft.object is None and spot.previous is not None:
        draft.repeat(spot.previous)


def written_before(spot: Spot, memory: Memory) -> str | None:
    """The object in front of a number, as it is written."""
    clause = object_before(spot.plain)
    at = spot.plain.rfind(clause) if clause else -1
    return written(spot, memory, at, clause) if clause and at >= 0 else None
