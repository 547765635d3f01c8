"""What is asked of the large warehouse: every view whole and narrowed, and every named question."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from warehouse import queries
from warehouse.views import VIEWS

Ask = Callable[[Connection], int]
"""Puts a question, and counts the rows of the answer."""

FIRST = 1_000
NARROW = {"province": "Hà Giang", "year": 2020}


def _rows(statement: Select[Any]) -> Ask:
    return lambda connection: len(connection.execute(statement).all())


def _of_view(view: Table) -> Iterator[tuple[str, Ask]]:
    yield "counted", _rows(select(func.count()).select_from(view))
    yield f"first {FIRST:,} rows", _rows(select(view).limit(FIRST))
    where = [view.c[name] == value for name, value in NARROW.items() if name in view.c]
    if where:
        yield f"one {' and '.join(name for name in NARROW if name in view.c)}", _rows(select(view).where(*where))


QUESTIONS = {
    **{f"{view.table.name}, {how}": ask for view in VIEWS for how, ask in _of_view(view.table)},
    "totals": lambda connection: len(queries.totals(connection)),
    "indicators": lambda connection: len(queries.indicators(connection)),
    "award_types": lambda connection: len(queries.award_types(connection)),
    "metric_counts": lambda connection: len(queries.metric_counts(connection)),
    "coverage": lambda connection: len(queries.coverage(connection)),
}
