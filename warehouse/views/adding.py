"""Adding the facts of a group, where adding is right.

Adding is right over distinct organisations that each have one exact figure, all of the same meaning;
never over an organisation and one above it. Everywhere else the total is null, and the least and the
greatest number stated (`value_low`, `value_high`) say how far the figures reach.
"""

from collections.abc import Sequence

from sqlalchemy import CTE, ColumnElement, FromClause, Integer, and_, case, cast, func, literal, null, select

from warehouse.tables import Organisation, OrganisationMerge

organisation = Organisation.__table__


def flag(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    """1 where all of the conditions hold, else 0: a number, since PostgreSQL has no least boolean."""
    return case((and_(*conditions), 1), else_=0)


def _above() -> CTE:
    """Each organisation with every one above it; a pair comes once, so that even a circle ends."""
    lower, higher = organisation.alias("lower"), organisation.alias("higher")
    directly, parent_id = _parent(lower, "lower_merge")
    above = select(lower.c.organisation_id, parent_id.label("above_id")).select_from(directly)
    above_all = above.where(lower.c.parent_id.is_not(None)).cte("above", recursive=True)
    directly, parent_id = _parent(higher, "higher_merge")
    return above_all.union(
        select(above_all.c.organisation_id, parent_id)
        .select_from(directly.join(above_all, higher.c.organisation_id == above_all.c.above_id))
        .where(higher.c.parent_id.is_not(None))
    )


def _parent(child: FromClause, name: str) -> tuple[FromClause, ColumnElement[str]]:
    """Organisations with the one directly above each: the one that it was merged into, where it was."""
    merge = OrganisationMerge.__table__.alias(name)
    holds = and_(merge.c.organisation_id == child.c.parent_id, merge.c.undone_at.is_(None))
    return child.outerjoin(merge, holds), func.coalesce(merge.c.into_id, child.c.parent_id)


def _with_those_above(facts: CTE, keys: Sequence[str]) -> CTE:
    """The facts (`stated`), and the group of each that may be added once more for every organisation above its own."""
    above = _above()
    group = [facts.c[key] for key in keys]
    figures = [facts.c[name] for name in ("low", "high", "meaning", "addable")]
    stated = select(*group, facts.c.organisation_id, *figures, literal(1).label("stated"), literal(0).label("beneath"))
    return stated.union_all(
        select(*group, above.c.above_id, *(null() for _ in figures), literal(0), literal(1))
        .join_from(facts, above, above.c.organisation_id == facts.c.organisation_id)
        .where(facts.c.addable == 1)
    ).cte("with_those_above")


def _by_organisation(facts: CTE, keys: Sequence[str]) -> CTE:
    """The facts of each organisation in a group; `addable` where they agree on one figure and none beneath has one."""
    rows = _with_those_above(facts, keys)
    addable = flag(
        func.min(rows.c.addable) == 1, func.min(rows.c.low) == func.max(rows.c.high), func.max(rows.c.beneath) == 0
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
            addable.label("addable"),
        )
        .group_by(*(rows.c[key] for key in keys), rows.c.organisation_id)
        .having(func.max(rows.c.stated) == 1)
        .cte("by_organisation")
    )


def by_group(facts: CTE, keys: Sequence[str]) -> CTE:
    """One row for each combination of the keys, with its total where adding is right.

    The facts hold the keys, `organisation_id`, `low`, `high`, `meaning` (as text), and `addable` (1 or 0).
    """
    rows = _by_organisation(facts, keys)
    right = and_(func.min(rows.c.addable) == 1, func.min(rows.c.first_meaning) == func.max(rows.c.last_meaning))
    return (
        select(
            *(rows.c[key] for key in keys),
            cast(func.sum(rows.c.facts), Integer).label("facts"),
            func.count(rows.c.organisation_id).label("organisations"),
            func.min(rows.c.low).label("value_low"),
            func.max(rows.c.high).label("value_high"),
            case((right, func.sum(rows.c.low))).label("total"),
        )
        .group_by(*(rows.c[key] for key in keys))
        .cte("by_group")
    )
