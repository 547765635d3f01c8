"""What views look up beside their rows, in the way that costs least where nobody asks for it.

Views join what they look up. PostgreSQL leaves out a join whose columns are not asked for; SQLite makes it all the same
wherever rows are counted or grouped, a million times over. So there each column that is looked up is a subselect, which
goes with the column.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Connection, CreateView, Join, MetaData, Select, select
from sqlalchemy.sql.visitors import replacement_traverse

from warehouse.tables import Award, Metric

FACTS = (Metric.__table__, Award.__table__)


def fitted(view: CreateView, connection: Connection) -> CreateView:
    """The view as this database is to have it."""
    if connection.dialect.name != "sqlite" or not isinstance(view.selectable, Select):
        return view
    return CreateView(_with_subselects(view.selectable), view.table.name, metadata=MetaData())


def _with_subselects(statement: Select[Any]) -> Select[Any]:
    """The same rows, with subselects for the outermost outer joins, which find one row at most; facts stay joined."""
    (source,) = statement.get_final_froms()
    joins = []
    while isinstance(source, Join) and source.isouter and source.right not in FACTS:
        joins.append(source)
        source = source.left
    columns = [_replaced(column, joins).label(column.name) for column in statement.selected_columns]
    return select(*columns).select_from(source)


def _replaced(expression: Any, joins: Sequence[Join]) -> Any:
    """The expression, with subselects for what it takes from the right side of a join; those inside stand last."""

    def subselect(element: Any, **_: object) -> Any:
        for inside, join in enumerate(joins, 1) if isinstance(element, Column) else ():
            if element.table is join.right:
                found = select(element).where(_replaced(join.onclause, joins[inside:]))
                return found.correlate_except(join.right).scalar_subquery()
        return None

    return replacement_traverse(expression, {}, subselect)
