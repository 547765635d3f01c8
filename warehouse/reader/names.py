"""The names that there are, for one in a statement that there is not: comfort, and never a guard."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from warehouse.readable import READABLE

MISSING = re.compile(
    r"no such (?P<kind>column|table): (?:\w+\.)?(?P<name>\w+)|"
    r'(?P<what>column|relation) "?(?:\w+\.)?(?P<called>\w+)"? does not exist'
)
ALIKE = 0.7
KEPT = ("kept_", "search_")
"""What tables begin with that views and search keep for themselves."""


def with_names(words: str, sql: str) -> str:
    """The words of an engine that misses a table or a column, with those that may have been meant behind them."""
    missing = MISSING.search(words)
    if missing is None:
        return words
    is_column = "column" in (missing["kind"], missing["what"])
    names = _columns_of(sql) if is_column else [name for name in READABLE if not name.startswith(KEPT)]
    near = get_close_matches((missing["name"] or missing["called"]).lower(), names, n=3, cutoff=ALIKE)
    return f"{words}; did you mean {_listed(near)}?" if near else words


def _columns_of(sql: str) -> list[str]:
    """The columns of the tables and views that a statement names."""
    from warehouse.tables import metadata
    from warehouse.views import VIEWS

    tables = {table.name: table for table in (*metadata.sorted_tables, *(view.table for view in VIEWS))}
    named = (tables[name] for name in dict.fromkeys(re.findall(r"\w+", sql.lower())) if name in tables)
    return list(dict.fromkeys(column.name for table in named for column in table.columns))


def _listed(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
