"""The dictionary as a page of Markdown: a section for each table and view, then the codes."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Column

from warehouse.dictionary.contents import Entry
from warehouse.tables import metadata
from warehouse.views import VIEWS

RELATIONS = {**metadata.tables, **{view.table.name: view.table for view in VIEWS}}

HEAD = """# Data dictionary

Từ điển dữ liệu: mọi bảng, khung nhìn (view), cột và mã, bằng tiếng Việt và tiếng Anh.
Every table, view, column and code, in Vietnamese and English. The database holds the same words in its table
`data_dictionary`; PostgreSQL shows them as comments (`\\d+ metrics` in psql).

Made by `make dictionary` from `warehouse/tables/` and `warehouse/reference/words.csv`; do not edit it by hand.
"""


def markdown(wanted: Iterable[Entry]) -> str:
    """The page."""
    relations = {name: list(of_it) for name, of_it in groupby(wanted, key=lambda entry: entry.table)}
    sections = (line for name, of_it in relations.items() for line in _section(name, of_it))
    codes = [entry for of_it in relations.values() for entry in of_it if entry.code]
    return "\n".join((HEAD, *sections, "## Mã · Codes", "", *_codes(codes)))


def _section(name: str, entries: list[Entry]) -> Iterator[str]:
    whole, *parts = entries
    table = RELATIONS[name]
    columns = (entry for entry in parts if not entry.code)
    yield from (f"## {name}" + ("" if name in metadata.tables else " (view)"), "", whole.vi, "", whole.en, "")
    yield from _grid(
        ("column", "type", "tiếng Việt", "English"),
        ((f"`{entry.column}`", _type(table.c[entry.column]), entry.vi, entry.en) for entry in columns),
    )


def _codes(entries: list[Entry]) -> Iterator[str]:
    """A list for each set of codes, under the names of all columns that hold it."""
    lists: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for column, codes in groupby(entries, key=lambda entry: f"`{entry.table}.{entry.column}`"):
        lists.setdefault(tuple((f"`{one.code}`", one.vi, one.en) for one in codes), []).append(column)
    for rows, columns in lists.items():
        yield from (f"### {', '.join(columns)}", "")
        yield from _grid(("code", "tiếng Việt", "English"), rows)


def _grid(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield " ".join(("|", *(cell.replace("|", r"\|") + " |" for cell in row)))
    yield ""


def _type(column: Column[Any]) -> str:
    """The type of a column, whether it is of the key, and what it refers to."""
    keys = ["key"] if column.primary_key else []
    return ", ".join((str(column.type), *keys, *(f"→ {key.target_fullname}" for key in column.foreign_keys)))
