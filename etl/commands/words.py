"""What there is to ask for, in words: tables and views, the columns of one of them, and the named questions."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from warehouse import questions as named
from warehouse.address import WarehouseError
from warehouse.reader import Row, Rows

if TYPE_CHECKING:
    from warehouse.dictionary import Entry


def tables() -> Rows:
    """Every table and view, in words, by name."""
    from warehouse.dictionary import entries  # all tables and views are made for it

    listed: list[Row] = sorted((str(entry.table), entry.vi, entry.en) for entry in entries() if not entry.column)
    return _rows(("name", "vi", "en"), listed)


def columns_of(table: str) -> Rows:
    """The columns of a table or view and the codes that they may hold, in words.

    Raises:
        WarehouseError: there is none of that name.
    """
    from warehouse.dictionary import entries

    found = [entry for entry in entries() if entry.table == table and entry.column]
    if not found:
        raise WarehouseError(f"there is no table or view {table}; `chibo sql --tables` lists them")
    return _rows(("column", "vi", "en"), [(_name(entry), entry.vi, entry.en) for entry in found])


def questions() -> Rows:
    """Every named question, followed by its parameters with what they are if nothing is given, in words."""
    listed: list[Row] = []
    for one in named.questions().values():
        listed.append((one.name, None, one.title_vi, one.title_en))
        listed += [(one.name, f"{it.name}={it.default or ''}", it.label_vi, it.label_en) for it in one.parameters]
    return _rows(("name", "param", "vi", "en"), listed)


def _name(entry: "Entry") -> str:
    return f"{entry.column} = {entry.code}" if entry.code else str(entry.column)


def _rows(columns: Iterable[str], rows: list[Row]) -> Rows:
    return Rows(columns, (), iter([("rows", rows), ("end", False)]))
