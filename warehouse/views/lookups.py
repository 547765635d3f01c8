"""What views look up beside their rows, in the way that costs least where nobody asks for it.

Views join what they look up. PostgreSQL leaves out a join whose columns are not asked for; SQLite makes it all the same
wherever rows are counted or grouped, a million times over. So there each column that is looked up is a subselect, which
goes with the column.
"""

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
    columns = [column.label(column.name) for column in statement.selected_columns]
    while isinstance(source, Join) and source.isouter and source.right not in FACTS:
        columns = [_replaced(column, source) for column in columns]
        source = source.left
    return select(*columns).select_from(source)


def _replaced(column: Any, join: Join) -> Any:
    """The column, with subselects for what it takes from the right side of a join."""

    def subselect(element: Any, **_: object) -> Any:
        if not isinstance(element, Column) or element.table is not join.right:
            return None
        found = select(element).where(*([] if join.onclause is None else [join.onclause]))
        return found.correlate_except(join.right).scalar_subquery()

    return replacement_traverse(column, {}, subselect)
