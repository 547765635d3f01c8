"""What is asked of the large warehouse: every view and every named question, and the dashboard's counts.

Nobody reads a million rows: a view or a question without a province is asked for as many as `chibo sql` shows.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Executable, Table, func, select, text

from warehouse import queries
from warehouse.questions import questions
from warehouse.views import VIEWS

Ask = Callable[[Connection], int]
"""Puts a question, and counts the rows of the answer."""

FIRST = 1_000
NARROW = {"province_id": "ha-giang", "current_province_id": "tuyen-quang-2025", "year": 2020}
GIVEN = {"province": "Hà Giang", "organisation": "Đảng bộ tỉnh", "year": "2020"}


def _rows(statement: Executable, values: dict[str, Any] | None = None) -> Ask:
    return lambda connection: len(connection.execute(statement, values).all())


def _of_view(view: Table) -> Iterator[tuple[str, Ask]]:
    yield "counted", _rows(select(func.count()).select_from(view))
    yield f"first {FIRST:,} rows", _rows(select(view).limit(FIRST))
    named = [name for name in NARROW if name in view.c]
    narrow = [name for name in named if name != "current_province_id" or "province_id" not in named]
    if narrow:
        where = [view.c[name] == NARROW[name] for name in narrow]
        yield f"one {' and '.join(name.removesuffix('_id') for name in narrow)}", _rows(select(view).where(*where))


def _named() -> Iterator[tuple[str, Ask]]:
    for name, question in questions().items():
        first = text(f"SELECT * FROM ({question.sql.rstrip().rstrip(';')}) AS answer LIMIT {FIRST}")
        yield f"{name}, first {FIRST:,} rows", _rows(first, question.values({}))
        if given := {key: GIVEN[key] for parameter in question.parameters if (key := parameter.name) in GIVEN}:
            yield f"{name}, one {' and '.join(given)}", _rows(text(question.sql), question.values(given))


QUESTIONS: dict[str, Ask] = {
    **{f"{view.table.name}, {how}": ask for view in VIEWS for how, ask in _of_view(view.table)},
    **dict(_named()),
    "dashboard: totals": lambda connection: len(queries.totals(connection)),
    "dashboard: indicators": lambda connection: len(queries.indicators(connection)),
    "dashboard: award types": lambda connection: len(queries.award_types(connection)),
    "dashboard: counts by province and year": lambda connection: len(queries.metric_counts(connection)),
    "dashboard: coverage": lambda connection: len(queries.coverage(connection)),
}
