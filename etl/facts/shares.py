"""Percentages with no noun behind them: what they are a share of."""

from collections.abc import Sequence

from etl.facts.amounts import object_before
from etl.facts.changes import FROM_TO
from etl.facts.clauses import Clause, clause_before
from etl.facts.drafts import PERSON_GROUPS, Draft, Memory, Spot, Thing, last_noun
from etl.facts.phrases import Noun, known_noun
from etl.facts.predicates import COMPARED, is_rating, said_ahead
from etl.facts.ratios import AMONG, RATIO, of_admitted, read_ratio
from etl.language.fold import pattern, shadow
from etl.lexicon import any_of

REPEATS = pattern(r"(?:\(|\(?= ?|, tỷ lệ ?|(?:^|[ (,])(?:chiếm|đạt|bằng|tương đương|tương ứng|tức)(?: tỷ lệ)? ?)$")
CHANGE = pattern(
    r"(?<!\w)(?:(?:tăng|giảm|tăng thêm|giảm thêm)(?: được| khoảng| gần| trên| hơn)?|"
    r"(?:cao|thấp|nhiều|ít) hơn(?: so với)?(?: cùng kỳ)?(?: (?:năm|nhiệm kỳ) (?:\d{4}|trước|ngoái))?(?: là)?) ?$"
)
PEOPLE_BEFORE = pattern(
    r"(?:^|[,;:(] ?|trong đó |trong đó có |và |có |gồm )(?P<part>nữ|trẻ(?: (?:dưới \d\d )?tuổi)?|"
    r"tuổi trẻ(?: \([^()]*\))?|trên chuẩn|"
    r"đạt chuẩn|(?:tuổi đời |"
    r"độ tuổi )?dưới \d\d tuổi|"
    rf"(?:là )?(?:người |dân tộc |người dân tộc ){any_of('peoples')}|"
    r"(?:là )?(?:người )?dân tộc(?: thiểu số| ít người))(?: có| là)? ?$"
)
PART_BEFORE = pattern(
    r"(?P<part>(?:người |đồng bào |cán bộ |đảng viên |đại biểu |ủy viên |cấp ủy viên |tỷ lệ |là )*(?:nữ|"
    r"dân tộc thiểu số|dân tộc ít người|dân tộc|loại (?:xuất sắc|giỏi|khá|trung bình)|trẻ(?: tuổi)?|"
    r"(?:tuổi )?dưới \d+ tuổi|dưới \d+ tuổi))"
    r" ?(?:chiếm|đạt|là|có|:)?(?: tỷ lệ| \w+)? ?$"
)
PLANNED = pattern(
    r"(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết(?: đại hội(?: [^\W\d_]+){0,5}?)?)(?: đề ra| giao)?(?: là|:)? ?$"
)
SURPASSED = pattern(
    r"(?<!\w)vượt (?P<plan>(?:chỉ tiêu|kế hoạch|mục tiêu)(?: năm)?)(?: đề ra| được giao| giao)?(?: là)?"
    r"(?: trên| hơn| gần)? ?$"
)
THIS = ("này", "đó", "ấy")
RATIO_WORD = pattern(r"tỷ lệ (?=[^,;]*$)")
OWN_SUBJECT = pattern(
    r", (?!(?:đã|đều|chiếm|đạt|bằng|tương|tức|tỷ lệ|vượt|tăng|giảm|trong|hoàn|góp|với|qua|từ|nâng|có|được|chỉ|mới|là) )"
    r"(?:[^\W\d_]+ ){2,8}(?:đạt|chiếm)(?: tỷ lệ)? ?$"
)
WHOLE_BEHIND = pattern(r" ?/ ?| (?:trên|trong)(?: tổng)?(?: số)? ")
DONE = ("admit", "confirm", "create", "inspect", "supervise", "both")  # what a plan sets the number of
OF_THESE = ("trong đó", "trong đó có")
OF_PEOPLE = ("có ", "đều ", "được ", "là ", "đạt ", "hoàn thành ", "không hoàn thành ", "chưa hoàn thành ")


def read_share(draft: Draft, spot: Spot, memory: Memory) -> None:
    """A percentage with no noun behind it: the rules in the order in which they are tried."""
    draft.group = "share"
    previous = spot.previous
    ratio = RATIO.search(spot.left)
    if surpassed := SURPASSED.search(spot.left):
        at = surpassed.start("plan")
        draft.take(Thing(written(spot, memory, at, surpassed["plan"]), "target", "targets_met"))
    elif previous and _is_the_same(previous, spot, ratio["what"].strip() if ratio else ""):
        draft.repeat(previous)
        draft.property = previous.property or previous.said or None
    elif CHANGE.search(spot.left) and spot.outside and not ratio and not object_before(spot.plain):
        draft.repeat(_not_of_plan(spot.outside))
    elif previous and PLANNED.search(spot.left):
        draft.repeat(previous)
        draft.status, draft.property = "target", previous.property
    elif _told_ahead(draft, spot, memory) or (not (ratio and not spot.before) and _part_of_body(draft, spot, memory)):
        return
    elif rating := said_ahead(RATIO_WORD.sub("", spot.left)):
        draft.take(last_noun(spot.left) or memory.get("person", "org"))
        draft.property = draft.said = rating
    elif ratio:
        read_ratio(draft, memory, spot.start + ratio.start("what"), ratio["what"].strip())
    elif previous and REPEATS.search(spot.left) and _goes_on(draft, previous, memory):
        _repeat(draft, previous, spot, memory)
    elif draft.said and (thing := _of_same(draft, spot, memory)):
        draft.take(thing)
    else:
        _of_amount(draft, spot, memory)


def _is_the_same(previous: Draft, spot: Spot, ratio: str) -> bool:
    """Whether a share is the one before it at another time (`từ 71% lên 88%`) or reckoned anew (`tỷ lệ này là`)."""
    return ratio in THIS or (previous.quantity.unit == "%" and FROM_TO.search(spot.left) is not None)


def _told_ahead(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Đảng viên nữ chiếm`, `; hoàn thành tốt nhiệm vụ chiếm`: by the clause that ends in front of it."""
    clause = clause_before(spot.left, linked=True)
    if clause is None:
        return False
    if clause.noun and spot.previous and _repeats(spot.previous, clause.noun, spot):
        return False
    if clause.start == clause.end:
        noun = clause.noun
        return noun is not None and (_among_others(draft, noun, spot, memory) or _rated_alike(draft, clause, spot))
    tell(draft, clause, spot, memory)
    return True


def _among_others(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> bool:
    """`286 viên chức; đảng viên chiếm 31%`: one kind of those counted before."""
    whole = next((d.thing() for d in reversed(spot.outside) if d.group in PERSON_GROUPS), None)
    if (
        whole is None
        or noun.group not in PERSON_GROUPS
        or _counted_itself(noun, spot)
        or (whole.words or "").lower() == spot.left[noun.start : noun.end]
    ):
        return False
    draft.take(whole)
    draft.property = written(spot, memory, noun.start, spot.left[noun.start : noun.end])
    draft.said = spot.left[noun.start : noun.end]
    return True


def _rated_alike(draft: Draft, clause: Clause, spot: Spot) -> bool:
    """`chi bộ cơ quan hoàn thành tốt nhiệm vụ đạt 96%, chi bộ nông thôn đạt 91%`: the rating of the last share."""
    previous, noun = spot.previous, clause.noun
    if previous is None or noun is None or previous.quantity.unit != "%" or previous.group != noun.group:
        return False
    rating = previous.said or shadow(previous.property or "")
    if not is_rating(rating):
        return False
    draft.take(Thing(spot.left[noun.start : noun.end], noun.group, noun.indicator))
    draft.property, draft.said = previous.property, rating
    return True


def _counted_itself(noun: Noun, spot: Spot) -> bool:
    return spot.previous is not None and spot.start + noun.start < spot.previous.quantity.end


def _repeats(previous: Draft, noun: Noun, spot: Spot) -> bool:
    """Whether a noun is of those just counted, of whom a share goes on: `42/45 thôn, bản có cấp ủy, đạt 93%`."""
    return _counted_itself(noun, spot) and previous.base is not None


def tell(draft: Draft, clause: Clause, spot: Spot, memory: Memory) -> None:
    """Take what a clause counts, and what it says of them."""
    noun = clause.noun
    if noun is None:
        draft.take(_last_counted(spot) or last_noun(spot.left, (*PERSON_GROUPS, "org")) or memory.get("person", "org"))
    elif noun.group == "part" and (whole_behind := _whole_behind(spot.left, clause)):
        start = spot.start + whole_behind.start
        draft.take(memory.thing(whole_behind._replace(start=start, end=spot.start + whole_behind.end, group="member")))
        memory.nouns["person"] = draft.thing()
        clause = clause._replace(end=noun.end)
    elif noun.group == "part":
        counted = (d.thing() for d in reversed(spot.before) if d.group in PERSON_GROUPS and not d.part)
        own = Thing(written(spot, memory, noun.start, spot.left[noun.start : noun.end]), "member", noun.indicator)
        whole = memory.get("person") if clause.end == noun.end else None
        draft.take(next(counted, None) or last_noun(spot.left) or whole or own)
    else:
        draft.take(
            Thing(written(spot, memory, noun.start, spot.left[noun.start : noun.end]), noun.group, noun.indicator)
        )
        draft.noun = spot.left[noun.start : noun.end]
        if noun.group in PERSON_GROUPS:
            kept = memory.get("person")
            if kept and _ends_with(kept, noun, spot.left):
                draft.take(kept)
            memory.nouns["person"] = draft.thing()
    if clause.start < clause.end:
        draft.said = spot.left[clause.start : clause.end]
        draft.property = written(spot, memory, clause.start, draft.said)


def _ends_with(kept: Thing, noun: Noun, left: str) -> bool:
    """Whether a noun is but the end of the one before it: `giảng viên` of `cán bộ, giảng viên`."""
    words = (kept.words or "").lower()
    at = left.rfind(words)
    return -1 < at < noun.start < at + len(words) and left.endswith(", ", 0, noun.start)


def _whole_behind(left: str, clause: Clause) -> Noun | None:
    """`nữ trong cấp ủy`: the body that a part is of."""
    found = AMONG.match(left, clause.noun.end, clause.end) if clause.noun else None
    return known_noun(left, found.end(), clause.end) if found else None


def _last_counted(spot: Spot) -> Thing | None:
    groups = (*PERSON_GROUPS, "person", "post", "org", "participant", "household", "population")
    return next((d.thing() for d in reversed(spot.before) if d.group in groups), None)


def written(spot: Spot, memory: Memory, offset: int, words: str) -> str:
    """Words before a number as they are written."""
    at = spot.start + offset
    return memory.text[at : at + len(words)]


def _goes_on(draft: Draft, previous: Draft, memory: Memory) -> bool:
    """Whether a share says of the last counted, with no subject of its own: not `…, công suất sử dụng đạt 105%`."""
    gap = memory.low[previous.quantity.end : draft.quantity.start]
    return ";" not in gap and not OWN_SUBJECT.search(gap)


def _not_of_plan(drafts: Sequence[Draft]) -> Draft:
    """The last of some numbers that is no share of a plan: `214 tỷ đồng, bằng 46% kế hoạch và tăng 12,8%`."""
    return next((d for d in reversed(drafts) if d.group != "target" or d.quantity.unit != "%"), drafts[-1])


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
    draft.property = None if COMPARED.match(draft.said) else previous.property or previous.said or None
    if part := _part_of_whole(spot, memory):
        draft.fixed, draft.property = part.default, part.object


def _of_plan(draft: Draft, previous: Draft, spot: Spot) -> bool:
    """`kết nạp 41 đảng viên, đạt 82%`: of the plan that everybody knows of, where nothing is said of the counted."""
    alone = previous.base is None and not previous.property and not previous.said and not COMPARED.match(draft.said)
    return previous.verb in DONE and previous.quantity.unit == "count" and alone and spot.ends("đạt", "bằng")


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
    part = PART_BEFORE.search(spot.left)
    persons = (*PERSON_GROUPS, "person", "household")
    counted = next((d.thing() for d in reversed(spot.outside) if d.group in persons), None)
    whole = counted or memory.get("person")
    if part is None or whole is None:
        return False
    draft.take(whole._replace(group="people", default="other") if whole.group == "household" else whole)
    draft.property = written(spot, memory, part.start("part"), part["part"]).removeprefix("tỷ lệ ").strip()
    draft.said = shadow(draft.property)
    return True


def _of_same(draft: Draft, spot: Spot, memory: Memory) -> Thing | None:
    """A share of those just counted, told by what is said behind it: `hơn một nửa dưới 30 tuổi`."""
    previous, person = spot.previous, memory.get("person")
    again = (
        previous is not None
        and previous.quantity.unit == "%"
        and (_same_clause(draft, previous, memory) or (is_rating(previous.said) and is_rating(draft.said)))
    )
    fraction = draft.quantity.number.kind in ("half", "share")
    told = previous is not None and previous.group in PERSON_GROUPS and draft.said.startswith(OF_PEOPLE)
    if not (fraction or again or told or spot.plain.rstrip(" ,").endswith(OF_THESE)):
        return None
    if previous is not None and previous.object and draft.quantity.number.kind == "digits":
        return previous.thing()
    return person or (previous.thing() if previous else None)


def _of_amount(draft: Draft, spot: Spot, memory: Memory) -> None:
    """A share of what stands before it, else of what was counted last."""
    draft.object = None if spot.plain.endswith("cho thấy ") else written_before(spot, memory)
    if draft.object is None and spot.previous is None:
        draft.take(memory.get("person"))
    if draft.object and of_admitted(draft, draft.object):
        return
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
