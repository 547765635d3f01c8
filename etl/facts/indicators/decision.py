"""Which indicator a number belongs to: a plan's, a rating's, a part's, else by the group of its noun."""

from etl.facts.indicators.bodies import of_bodies
from etl.facts.indicators.context import ORGS, PERSONS, Context
from etl.facts.indicators.parts import part_counted
from etl.facts.indicators.people import of_people
from etl.facts.indicators.ratings import rated
from etl.facts.indicators.things import of_things
from etl.language.fold import pattern

PLAN_AHEAD = pattern(  # `So với chương trình đề ra đầu năm, công tác kiểm tra đạt 81,4%`
    r"so(?: với)? (?:chương trình|kế hoạch|chỉ tiêu|nghị quyết|mục tiêu)(?!\w)[^.;]* đạt (?:tỷ lệ )?$"
)
WORK = pattern(r"(?:chương trình|nhiệm vụ|nội dung|công việc|khối lượng|đề án)(?!\w)")
FULFILLED = pattern(r"(?<!\w)(?:hoàn thành|thực hiện)(?: được)? $")
PLAN = pattern(
    r"^(?:chỉ tiêu|kế hoạch|kh|định mức|mục tiêu|nghị quyết|nq|so(?: với)? (?:chỉ tiêu|kế hoạch|nghị quyết)|"
    r"dự toán|chương trình(?: (?:kiểm tra|công tác|(?:cả |của )?năm)|(?= *$)))(?!\w)"
)


def decide(context: Context) -> str:
    """The indicator's code, `other` where none fits."""
    return _plan(context) or rated(context) or part_counted(context) or _by_group(context)


def _plan(c: Context) -> str | None:
    """A share of a plan: `đạt 107% chỉ tiêu`, `vượt 5,3% so với chỉ tiêu`."""
    planned = c.unit == "%" and (PLAN.match(f"{c.noun} {c.predicate}") or PLAN.match(c.predicate))
    planned = planned or (c.unit == "%" and PLAN_AHEAD.match(c.left))
    fulfilled = c.unit == "%" and WORK.match(c.noun) and FULFILLED.search(c.left)
    return "targets_met" if planned or fulfilled or c.group == "target" else None


def _by_group(c: Context) -> str:
    """By the group of its noun."""
    if c.group in PERSONS:
        return of_people(c)
    return of_things(c) or (of_bodies(c) if c.group in ORGS else c.default)
