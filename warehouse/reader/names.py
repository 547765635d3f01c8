"""What may have been meant by a name that there is not, or a sign that is none of SQL's: comfort, and never a guard."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from warehouse.readable import READABLE

MISSING = re.compile(
    r"no such (?P<kind>column|table): (?:\w+\.)?(?P<name>\w+)|"
    r'(?P<what>column|relation) "?(?:\w+\.)?(?P<called>\w+)"? does not exist'
)
STRANGE = re.compile("[\u00a0\u2007\u200b-\u200d\u2018\u2019\u201c\u201d\u202f\u2060\ufeff]")
"""What word processors and web pages set for blanks and quotation marks."""

ALIKE = 0.7
KEPT = ("kept_", "search_")
"""What tables begin with that views and search keep for themselves."""


def with_names(words: str, sql: str) -> str:
    """The words of an engine that misses a table or a column, with those that may have been meant behind them."""
    if words.partition(" (")[0].endswith("is no table or view to be read here"):
        return f"{words}; data_dictionary lists those that are"
    if sign := STRANGE.search(words):
        return f"{words}; {unicodedata.name(sign[0])} is no blank or quotation mark of SQL: type it anew"
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
