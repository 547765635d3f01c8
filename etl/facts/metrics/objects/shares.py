"""Percentages with no noun behind them: what they are a share of."""

import re
from collections.abc import Callable, Sequence

from etl.facts.metrics.drafts import WHOLE_NOUN, Draft, Memory, Spot, Thing, last_counted, last_noun
from etl.facts.metrics.objects.amounts import clause_written, object_before, object_written
from etl.facts.metrics.objects.clauses import RANKED
from etl.facts.metrics.objects.ratios import RATIO, of_admitted, read_ratio, tell_alone
from etl.facts.metrics.objects.same_share import again, carried, elsewhere, is_of_plan
from etl.facts.metrics.objects.subjects import told_ahead
from etl.facts.metrics.predicates import COMPARED, is_rating, said_ahead, told_of
from etl.facts.phrases import PERSON_GROUPS, known_noun
from etl.language.fold import pattern, shadow
from etl.lexicon import any_of

REPEATS = pattern(
    r"(?:\((?:tỷ lệ )?|\(?= ?|, tỷ lệ ?|"
    r"(?:^|[ (,])(?:chiếm|đạt|bằng|tương đương|tương ứng|tức)(?: tỷ lệ)? ?)$"
)
CHANGE = pattern(
    r"(?<!\w)(?:(?:tăng|giảm|tăng thêm|giảm thêm)(?: được| hơn)?|"
    r"(?:cao|thấp|nhiều|ít) hơn(?: so với)?(?: cùng kỳ)?(?: (?:năm|nhiệm kỳ) (?:\d{4}|trước|ngoái))?(?: là)?) ?$"
)
PEOPLE_BEFORE = pattern(
    r"(?:^|[,;:(] ?|trong đó |trong đó có |và |có |gồm )(?P<part>nữ|trẻ(?: (?:dưới \d\d )?tuổi)?|"
    r"tuổi trẻ(?: \([^()]*\))?|trên chuẩn|đoàn viên(?: thanh niên)?|(?:người )?có đạo|"
    r"(?:có )?trình độ [^,;:()\d]{3,70}?|(?:(?:sau |trên )?đại học|cao đẳng|cao cấp|trung cấp|cử nhân|thạc sĩ)"
    r"(?:, (?:cao cấp|trung cấp|đại học|tiến sĩ))?(?: lý luận chính trị| llct)?|"
    r"đạt chuẩn|(?:tuổi đời |"
    r"độ tuổi )?(?:dưới|trên|từ) \d\d(?: (?:đến|-) \d\d)? tuổi(?: trở lên)?|"
    rf"(?:là )?(?:người |dân tộc |người dân tộc |đồng bào ){any_of('peoples')}(?:(?:,| và) {any_of('peoples')})*|"
    r"(?:là )?(?:người )?dân tộc(?: thiểu số| ít người))(?: có| là)? ?$"
)
LONGEST_PART = 110  # letters
PART_BEFORE = pattern(
    r"(?P<part>(?:người |đồng bào |cán bộ |đảng viên |đại biểu |ủy viên |cấp ủy viên |tỷ lệ |là )*(?:nữ|"
    r"dân tộc thiểu số|dân tộc ít người|dân tộc|loại (?:xuất sắc|giỏi|khá|trung bình)|trẻ(?: tuổi)?|"
    r"(?:tuổi )?dưới \d+ tuổi))"
    r" ?(?:chiếm|đạt|là|có|:)?(?: tỷ lệ| \w+)? ?$"
)
PLANNED = pattern(
    r"(?<!vượt )(?<!vượt chỉ tiêu )(?<!vượt kế hoạch )(?<!vượt mục tiêu )"
    r"(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết(?: đại hội(?: [^\W\d_]+){0,5}?)?)(?: đề ra| giao)?(?: là|:)? ?$"
)
SURPASSED = pattern(
    rf"(?<!\w)vượt (?P<plan>{any_of('plans')}(?: nghị quyết| đại hội)*(?: năm)?)"
    r"(?: đề ra| được giao| giao)?(?: là)? ?$"
)
RATIO_WORD = pattern(r"tỷ lệ (?=[^,;]*$)")
OWN_SUBJECT = pattern(
    r", (?!(?:đã|đều|chiếm|đạt|bằng|tương|tức|tỷ lệ|vượt|tăng|giảm|trong|hoàn|góp|với|qua|từ|nâng|có|được|chỉ|mới|là) )"
    r"(?:[^\W\d_]+ ){2,8}(?:đạt|chiếm)(?: tỷ lệ)? ?$"
)
WHOLE_BEHIND = pattern(r" ?/ ?| (?:trên|trong)(?: tổng)?(?: số)? ")
DONE = ("admit", "confirm", "create", "inspect", "supervise", "both")  # what a plan sets the number of
OF_THESE = ("trong đó", "trong đó có")
WHOLE_COUNTED = pattern(r"(?<!\w)(?:trong|trên)(?: tổng)?(?: số)? \d[\d.]* (?P<whole>[^;.:\d]{2,60}?),? (?:thì )?có $")
OF_PEOPLE = ("có ", "đều ", "được ", "là ", "đạt ", "hoàn thành ", "không hoàn thành ", "chưa hoàn thành ")


def whole_counted(spot: Spot) -> Thing | None:
    """`Trong 15 ủy viên có 3 nữ`: the whole that a part is counted out of."""
    found = WHOLE_COUNTED.search(spot.left)
    noun = known_noun(found["whole"], 0, len(found["whole"])) if found else None
    return Thing(found["whole"][: noun.end], noun.group, noun.indicator) if found and noun else None


def part_before(left: str) -> re.Match[str] | None:
    """The part of a body that the words right in front of a number name: `, dưới 30 tuổi`."""
    return PEOPLE_BEFORE.search(left, max(0, len(left) - LONGEST_PART))


def read_share(draft: Draft, spot: Spot, memory: Memory) -> None:
    """A percentage with no noun behind it: by the first of the rules that tells what it is a share of."""
    draft.group = "share"
    next((rule for rule in RULES if rule(draft, spot, memory)), None)


def _of_whole(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`Trong tổng số 1.236 cán bộ, công chức, có 89,4% đạt chuẩn`: of the whole that is counted in front of it."""
    whole = whole_counted(spot) if draft.said else None
    draft.take(whole)
    return whole is not None


def _surpassed(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`vượt chỉ tiêu 12%`: of the plan."""
    if surpassed := SURPASSED.search(spot.left):
        draft.take(Thing(spot.written(*surpassed.span("plan")), "target", "targets_met"))
    return surpassed is not None


def _changes(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`, tăng 12%`: of what was counted before."""
    changes = CHANGE.search(spot.left) and not RATIO.search(spot.left) and not object_before(spot.plain)
    if changes and spot.outside:
        draft.repeat(_not_of_plan(spot.outside))
    return bool(changes and spot.outside)


def _planned(draft: Draft, spot: Spot, _memory: Memory) -> bool:
    """`đạt 88%, kế hoạch 90%`: what was to be reached."""
    planned = PLANNED.search(spot.left) is not None
    if planned and spot.previous:
        draft.repeat(spot.previous)
        draft.status, draft.property = "target", spot.previous.property
    return planned and spot.previous is not None


def _rated_ahead(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`; hoàn thành tốt nhiệm vụ 71%`: of those last named."""
    if rating := said_ahead(RATIO_WORD.sub("", spot.left)):
        before = spot.previous.thing() if spot.previous and spot.previous.group in (*PERSON_GROUPS, "org") else None
        draft.take(before or last_noun(spot.left) or memory.get("person", "org"))
        draft.property = draft.said = rating
    return bool(rating)


def _of_ratio(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt`, `tỷ lệ đúng hạn đạt`."""
    if ratio := RATIO.search(spot.left):
        at, what = ratio.start("what"), ratio["what"].strip()
        if not tell_alone(draft, spot, memory, spot.written(at, at + len(what))):
            read_ratio(draft, memory, spot.start + at, what)
    return ratio is not None


def _repeats(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`38 đồng chí, chiếm 12%`: those just counted."""
    previous = spot.previous
    if previous is None or not REPEATS.search(spot.left) or not _goes_on(draft, previous, memory):
        return False
    if len(spot.before) > 1 and _of_cases(spot.before[-2], previous, memory):
        previous = spot.before[-2]
    if COMPARED.match(draft.said) or draft.said.startswith("so "):  # `đạt 88% chỉ tiêu, bằng 103% so với cùng kỳ`
        previous = _not_of_plan(spot.before)
    _repeat(draft, previous, spot, memory)
    if COMPARED.match(draft.said) and is_of_plan(previous):
        draft.inherits = None
    return True


def _of_cases(cases: Draft, suspects: Draft, memory: Memory) -> bool:
    """`làm rõ 84 vụ/141 đối tượng, đạt 86%`: a share of cases, whose suspects are counted beside them."""
    beside = memory.low[cases.quantity.end : suspects.quantity.start].strip() == "/"
    return beside and cases.group == suspects.group == "case"


def _ranked(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Dẫn đầu là Đảng bộ xã Phước Hữu (98,6%)`: the share told of all before."""
    if memory.share is None or not RANKED.search(spot.left):
        return False
    draft.repeat(memory.share)
    return True


def _said_behind(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`hơn một nửa dưới 30 tuổi`: of those counted before, by what is said behind it."""
    thing = _of_same(draft, spot, memory) if draft.said else None
    draft.take(thing)
    return thing is not None


def _goes_on(draft: Draft, previous: Draft, memory: Memory) -> bool:
    """Whether a share says of the last counted, with no subject of its own: not `…, công suất sử dụng đạt 105%`."""
    gap = memory.low[previous.quantity.end : draft.quantity.start]
    return ";" not in gap and not OWN_SUBJECT.search(gap)


def _not_of_plan(drafts: Sequence[Draft]) -> Draft:
    """The last of some numbers that is no share of a plan: `214 tỷ đồng, bằng 46% kế hoạch và tăng 12,8%`."""
    return next((d for d in reversed(drafts) if d.quantity.unit != "%" or not is_of_plan(d)), drafts[-1])


def _of_plan_told(spot: Spot) -> bool:
    """`kết nạp 41 đảng viên/chỉ tiêu 50 đảng viên, đạt 82%`: of the plan that was told with its number."""
    previous = spot.previous
    if previous is None or len(spot.before) < 2 or not spot.ends("đạt", "bằng"):
        return False
    told = spot.before[-2]
    return {told.status, previous.status} == {"actual", "target"} and told.noun == previous.noun


def _repeat(draft: Draft, previous: Draft, spot: Spot, memory: Memory) -> None:
    """Those just counted as a share: of a plan, of the whole that they are part of, or with what was said of them."""
    draft.repeat(previous)
    draft.fixed = "targets_met" if _of_plan_told(spot) or _of_plan(draft, previous, spot) else None
    draft.property = None if COMPARED.match(draft.said) else told_of(memory.text, memory.low, previous)
    if part := _part_of_whole(spot, memory):
        draft.fixed, draft.property = part.default, part.object


def _of_plan(draft: Draft, previous: Draft, spot: Spot) -> bool:
    """`kết nạp 41 đảng viên, đạt 82%`: of the plan that everybody knows of, where nothing is said of the counted."""
    alone = previous.base is None and not previous.property and not previous.said and not COMPARED.match(draft.said)
    done = previous.verb in DONE and previous.quantity.unit == "count" and spot.ends("đạt", "bằng")
    of_amount = previous.quantity.unit not in ("count", "%") and previous.direction == "level" and spot.ends("đạt")
    return alone and (done or of_amount)


def _part_of_whole(spot: Spot, memory: Memory) -> Draft | None:
    """`398 đảng viên/1.042 viên chức, tỷ lệ 38,2%`: those in front of the whole that they are a share of."""
    if len(spot.before) < 2:
        return None
    part, whole = spot.before[-2:]
    gap = memory.low[part.quantity.end : whole.quantity.number.start]
    return part if part.group == "member" and WHOLE_BEHIND.fullmatch(gap) else None


def _same_clause(draft: Draft, previous: Draft, memory: Memory) -> bool:
    return ";" not in memory.low[previous.quantity.end : draft.quantity.start]


def _part_of_body(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`nữ chiếm 17,8%`: a part of the body counted before."""
    if RATIO.search(spot.left) and not spot.before:
        return False
    part = PART_BEFORE.search(spot.left) or (part_before(spot.left) if spot.outside else None)
    whole = last_counted(spot.outside, (*PERSON_GROUPS, "person", "household", "population")) or memory.get("person")
    if part is None or whole is None:
        return False
    draft.take(whole._replace(group="people", default="other") if whole.group == "household" else whole)
    draft.property = spot.written(*part.span("part")).removeprefix("tỷ lệ ").strip()
    draft.said = shadow(draft.property)
    return True


def _of_same(draft: Draft, spot: Spot, memory: Memory) -> Thing | None:
    """A share of those just counted, told by what is said behind it: `hơn một nửa dưới 30 tuổi`."""
    previous = next((d for d in reversed(spot.before) if not (is_of_plan(d) or d.noun.startswith("kế hoạch"))), None)
    person = memory.get("person")
    again = (
        previous is not None
        and previous.quantity.unit == "%"
        and (_same_clause(draft, previous, memory) or (is_rating(previous.said) and is_rating(draft.said)))
    )
    whole = WHOLE_NOUN.search(spot.left) if previous is None and draft.said.startswith(OF_PEOPLE) else None
    if whole and (noun := known_noun(spot.left, whole.end(), len(spot.left))):  # `Trong số đảng viên mới, có 62% là nữ`
        return spot.thing(noun)
    fraction = draft.quantity.number.kind in ("half", "share")
    told = previous is not None and previous.group in (*PERSON_GROUPS, "org") and draft.said.startswith(OF_PEOPLE)
    if not (fraction or again or told or spot.plain.rstrip(" ,").endswith(OF_THESE)):
        return None
    if previous is not None and previous.object and draft.quantity.number.kind == "digits":
        return previous.thing()
    return person or (previous.thing() if previous else None)


def _of_amount(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """A share of what stands before it, else of what was counted last."""
    draft.object = None if spot.plain.endswith("cho thấy ") else object_written(spot)
    if draft.object is None and spot.previous is None:
        draft.take(memory.get("person"))
    if draft.object and of_admitted(draft, draft.object):
        return True
    alone = clause_written(draft.object, spot) if draft.object else ""
    if (not draft.said or COMPARED.match(draft.said)) and tell_alone(draft, spot, memory, alone):
        return True
    if draft.object and (noun := known_noun(low := shadow(draft.object), 0, len(low))):
        draft.group, draft.default = noun.group, noun.indicator
        told = bool(draft.said) and not COMPARED.match(draft.said)
        draft.said = draft.said or low[noun.end :].strip()
        if noun.group in (*PERSON_GROUPS, "org") and (rest := draft.object[noun.end :].strip()):
            draft.object, draft.property = draft.object[: noun.end], None if told else rest.removesuffix(" từ")
    if draft.object is None and spot.previous is not None:
        draft.repeat(spot.previous)
    return True


RULES: tuple[Callable[[Draft, Spot, Memory], bool], ...] = (
    _surpassed, _of_whole, again, _changes, _planned, told_ahead, _part_of_body, _rated_ahead, _of_ratio, _repeats,
    elsewhere, carried, _ranked, _said_behind, _of_amount,
)  # fmt: skip
