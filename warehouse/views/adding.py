"""Adding the facts of a group, where adding is right.

Adding is right over distinct organisations that each have one exact figure, all of the same meaning;
never over an organisation and one above it. Everywhere else the total is null, `reason` says why, and the least and
the greatest number stated (`value_low`, `value_high`) say how far the figures reach.
"""

from collections.abc import Sequence

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    Integer,
    String,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
)

from warehouse.tables import Organisation, OrganisationMerge

organisation = Organisation.__table__

DIFFERING = "organisation with several figures"
NESTED = "organisation and one above it"
MEANINGS = "different meanings or periods"


def hindrance(*ways: tuple[ColumnElement[bool], str]) -> ColumnElement[str | None]:
    """The reason of the first condition that holds; null where none does."""
    return cast(case(*((condition, literal(reason)) for condition, reason in ways)), String)


def _above(facts: CTE) -> CTE:
    """Each organisation of a fact with every one above it; a pair comes once, so that even a circle ends."""
    lower, higher = organisation.alias("lower"), organisation.alias("higher")
    directly, parent_id = _parent(lower, "lower_merge")
    above = select(lower.c.organisation_id, parent_id.label("above_id")).select_from(directly)
    added = select(facts.c.organisation_id).where(facts.c.reason.is_(None))
    above = above.where(lower.c.parent_id.is_not(None), lower.c.organisation_id.in_(added))
    above_all = above.cte("above", recursive=True)
    directly, parent_id = _parent(higher, "higher_merge")
    return above_all.union(
        select(above_all.c.organisation_id, parent_id)
        .select_from(directly.join(above_all, higher.c.organisation_id == above_all.c.above_id))
        .where(higher.c.parent_id.is_not(None))
    )


def _above_of_its_level(facts: CTE) -> Subquery:
    """The pairs that can meet in a group, which is of one level: few, since most stand under another level."""
    above, lower, higher = _above(facts), organisation.alias("beneath"), organisation.alias("aloft")
    return (
        select(above)
        .join(lower, lower.c.organisation_id == above.c.organisation_id)
        .join(higher, and_(higher.c.organisation_id == above.c.above_id, higher.c.level == lower.c.level))
        .subquery("above_of_its_level")
    )


def _parent(child: FromClause, name: str) -> tuple[FromClause, ColumnElement[str]]:
    """Organisations with the one directly above each: the one that it was merged into, where it was."""
    merge = OrganisationMerge.__table__.alias(name)
    holds = and_(merge.c.organisation_id == child.c.parent_id, merge.c.undone_at.is_(None))
    return child.outerjoin(merge, holds), func.coalesce(merge.c.into_id, child.c.parent_id)


def _with_those_above(facts: CTE, keys: Sequence[str]) -> CTE:
    """The facts (`stated`), and the group of each that may be added once more for every organisation above its own."""
    above = _above_of_its_level(facts)
    group = [facts.c[key] for key in keys]
    figures = [facts.c[name] for name in ("low", "high", "meaning", "reason")]
    stated = select(*group, facts.c.organisation_id, *figures, literal(1).label("stated"), literal(0).label("beneath"))
    return stated.union_all(
        select(*group, above.c.above_id, *(null() for _ in figures), literal(0), literal(1))
        .join_from(facts, above, above.c.organisation_id == facts.c.organisation_id)
        .where(facts.c.reason.is_(None))
    ).cte("with_those_above")


def _by_organisation(facts: CTE, keys: Sequence[str]) -> CTE:
    """The facts of each organisation in a group; no reason where they agree on one figure and none beneath has one."""
    rows = _with_those_above(facts, keys)
    reason = func.coalesce(
        func.min(rows.c.reason),
        hindrance((func.min(rows.c.low) < func.max(rows.c.high), DIFFERING), (func.max(rows.c.beneath) == 1, NESTED)),
    )
    return (
        select(
            *(rows.c[key] for key in keys),
            rows.c.organisation_id,
            func.sum(rows.c.stated).label("facts"),
            func.min(rows.c.low).label("low"),
            func.max(rows.c.high).label("high"),
            func.min(rows.c.meaning).label("first_meaning"),
            func.max(rows.c.meaning).label("last_meaning"),
            reason.label("reason"),
        )
        .group_by(*(rows.c[key] for key in keys), rows.c.organisation_id)
        .having(func.max(rows.c.stated) == 1)
        .cte("by_organisation")
    )


def by_group(facts: CTE, keys: Sequence[str]) -> CTE:
    """One row for each combination of the keys, with its total where adding is right, else with the reason.

    The facts hold the keys, `organisation_id`, `low`, `high`, `meaning` (as text), and `reason` (null or why a fact
    may not be added).
    """
    rows = _by_organisation(facts, keys)
    differing = func.min(rows.c.first_meaning) < func.max(rows.c.last_meaning)
    reason = func.coalesce(func.min(rows.c.reason), hindrance((differing, MEANINGS)))
    return (
        select(
            *(rows.c[key] for key in keys),
            cast(func.sum(rows.c.facts), Integer).label("facts"),
            func.count(rows.c.organisation_id).label("organisations"),
            func.min(rows.c.low).label("value_low"),
            func.max(rows.c.high).label("value_high"),
            case((reason.is_(None), func.sum(rows.c.low))).label("total"),
            reason.label("reason"),
        )
        .group_by(*(rows.c[key] for key in keys))
        .cte("by_group")
    )
