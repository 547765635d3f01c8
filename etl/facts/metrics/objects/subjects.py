"""The clause in front of a number that tells what is counted and what is said of them: `Đảng viên nữ chiếm`."""

from etl.facts.metrics.drafts import WHOLE_NOUN, Draft, Memory, Spot, Thing, last_counted, last_noun
from etl.facts.metrics.objects.clauses import Clause, clause_before
from etl.facts.metrics.objects.ratios import AMONG
from etl.facts.metrics.predicates import is_rating
from etl.facts.phrases import PERSON_GROUPS, Noun, known_noun
from etl.language.fold import shadow

RATIOS = ("tỷ lệ ", "tỉ lệ ")
RATED = (*PERSON_GROUPS, "person", "post", "org", "participant", "household", "population")  # who may be rated


def told_ahead(draft: Draft, spot: Spot, memory: Memory) -> bool:
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
    whole = last_counted(spot.outside)
    if whole is None and WHOLE_NOUN.search(spot.left, 0, noun.start):
        whole = memory.get("person")
    if (
        whole is None
        or noun.group not in PERSON_GROUPS
        or _counted_itself(noun, spot)
        or (_of_share(spot) and spot.left.endswith(RATIOS, 0, noun.start))
        or (whole.words or "").lower() == spot.left[noun.start : noun.end]
    ):
        return False
    draft.take(whole)
    draft.property = spot.written(noun.start, noun.end)
    draft.said = spot.left[noun.start : noun.end]
    return True


def _rated_alike(draft: Draft, clause: Clause, spot: Spot) -> bool:
    """`chi bộ cơ quan hoàn thành tốt nhiệm vụ đạt 96%, chi bộ nông thôn đạt 91%`: the rating of the last share."""
    previous, noun = spot.previous, clause.noun
    if previous is None or noun is None or previous.quantity.unit != "%":
        return False
    rating = previous.said or shadow(previous.property or "")
    alike = rating and noun.group in PERSON_GROUPS and previous.group in PERSON_GROUPS
    again = alike and spot.left.endswith(RATIOS, 0, noun.start)
    if not again and not (previous.group == noun.group and is_rating(rating)):
        return False
    draft.take(Thing(spot.left[noun.start : noun.end], noun.group, noun.indicator))
    draft.property, draft.said = previous.property, rating
    return True


def _of_share(spot: Spot) -> bool:
    return spot.previous is not None and spot.previous.quantity.unit == "%"


def _counted_itself(noun: Noun, spot: Spot) -> bool:
    return spot.previous is not None and spot.start + noun.start < spot.previous.quantity.end


def _repeats(previous: Draft, noun: Noun, spot: Spot) -> bool:
    """Whether a noun is of those just counted, of whom a share goes on: `42/45 thôn, bản có cấp ủy, đạt 93%`."""
    return _counted_itself(noun, spot) and previous.base is not None


def tell(draft: Draft, clause: Clause, spot: Spot, memory: Memory) -> None:
    """Take what a clause counts, and what it says of them."""
    noun = clause.noun
    whole_behind = _whole_behind(spot.left, clause) if noun and noun.group == "part" else None
    if noun is None:
        counted = last_counted(spot.before, RATED)
        draft.take(counted or last_noun(spot.left, (*PERSON_GROUPS, "org")) or memory.get("person", "org"))
    elif whole_behind:
        draft.take(spot.thing(whole_behind._replace(group="member")))
        memory.nouns["person"] = draft.thing()
        clause = clause._replace(end=noun.end)
    elif noun.group == "part":
        draft.take(_whole_of_part(clause, noun, spot, memory))
    else:
        _take_noun(draft, noun, spot, memory)
    if clause.start < clause.end:
        draft.said = spot.left[clause.start : clause.end]
        draft.property = spot.written(clause.start, clause.end)


def _whole_of_part(clause: Clause, part: Noun, spot: Spot, memory: Memory) -> Thing:
    """`nữ chiếm 24%`: of those counted, else of those last named; where there are none, the part itself."""
    counted = last_counted([draft for draft in spot.before if not draft.part])
    carried = memory.get("person") if clause.end == part.end else None
    own = Thing(spot.written(part.start, part.end), "member", part.indicator)
    return counted or last_noun(spot.left) or carried or own


def _take_noun(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> None:
    """Count a noun of the clause; persons are remembered, with all of their list."""
    draft.take(spot.thing(noun))
    draft.noun = spot.left[noun.start : noun.end]
    if noun.group in PERSON_GROUPS:
        kept = memory.get("person")
        draft.take(kept if kept and _ends_with(kept, noun, spot.left) else None)
        memory.nouns["person"] = draft.thing()


def _ends_with(kept: Thing, noun: Noun, left: str) -> bool:
    """Whether a noun is but the end of the one before it: `giảng viên` of `cán bộ, giảng viên`."""
    words = (kept.words or "").lower()
    at = left.rfind(words)
    return -1 < at < noun.start < at + len(words) and left.endswith(", ", 0, noun.start)


def _whole_behind(left: str, clause: Clause) -> Noun | None:
    """`nữ trong cấp ủy`: the body that a part is of."""
    found = AMONG.match(left, clause.noun.end, clause.end) if clause.noun else None
    return known_noun(left, found.end(), clause.end) if found else None
