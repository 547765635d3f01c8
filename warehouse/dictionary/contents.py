"""What the warehouse holds, in words: tables and views in their order, each followed by its columns and their codes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Column, ColumnElement, CreateView, Table

from warehouse import reference
from warehouse.address import WarehouseError
from warehouse.dictionary.beneath import documented
from warehouse.dictionary.words import FILE, Name, WordList, Words, shown
from warehouse.tables import Row, metadata
from warehouse.views import VIEWS
from warehouse.views.kept import MADE_OF

LABELLED = ("indicators", "award_types")
"""The reference tables whose rows are codes with labels of their own."""

NOTHING: Words = (None, None)

Named: TypeAlias = tuple[Name, Words]


@dataclass(frozen=True, slots=True)
class Entry:
    """A table or view, a column of one, or a code that a column may hold, in Vietnamese and English."""

    table: str
    column: str
    code: str
    vi: str
    en: str

    @property
    def name(self) -> str:
        """The entry's name: `metrics`, `metrics.status` or `metrics.status=target`."""
        return shown((self.table, self.column, self.code))


def entries() -> list[Entry]:
    """The whole dictionary. Raises WarehouseError where anything lacks words, or words stand for nothing."""
    words = WordList()
    tables = [named for table in metadata.sorted_tables for named in _of_table(table, words)]
    views = [named for view in VIEWS for named in _of_view(view, words, dict(tables))]
    if lacking := [shown(name) for name, (vi, en) in tables + views if not vi or not en]:
        raise WarehouseError(f"{FILE}: no words in both languages for {', '.join(lacking)}; add rows")
    if words.unused:
        raise WarehouseError(f"{FILE}: words for nothing: {', '.join(map(shown, sorted(words.unused)))}; take them out")
    return [Entry(*name, vi or "", en or "") for name, (vi, en) in tables + views]


def codes_of(table: Table, column: str) -> tuple[str, ...]:
    """The closed list that a column is checked against; empty if there is none."""
    listed = (one.info.get("codes", {}).get(column) for one in table.constraints)
    return next((codes for codes in listed if codes), ())


def _of_table(table: Table, words: WordList) -> Iterator[Named]:
    (row,) = (row for row in Row.__subclasses__() if row.__table__ is table)
    beneath = documented(row)
    yield (table.name, "", ""), _in_english(words.own(table.name), row.__doc__)
    for column in table.columns:
        current = words.own(table.info.get("versions_of", ""), column.name)
        given = words.own(table.name, column.name) or current or words.shared(column.name)
        yield (table.name, column.name, ""), _in_english(given, beneath.get(column.name))
        for code in codes_of(table, column.name):
            coded = words.own(table.name, column.name, code) or words.shared(column.name, code)
            yield (table.name, column.name, code), coded or NOTHING
    if table.name in LABELLED:
        for one in reference.read(table.name):
            yield (table.name, "code", one["code"] or ""), (one["label_vi"], one["label_en"])


def _of_view(view: CreateView, words: WordList, tables: Mapping[Name, Words]) -> Iterator[Named]:
    name = view.table.name
    yield (name, "", ""), words.own(name) or NOTHING
    for column in view.selectable.selected_columns:
        found = words.own(name, column.name) or _of_source(column, tables) or words.shared(column.name)
        yield (name, column.name, ""), found or NOTHING


def _of_source(column: ColumnElement[object], tables: Mapping[Name, Words]) -> Words | None:
    """The words of the table's column that a view shows under the same name."""
    sources = (base for base in column.base_columns if isinstance(base, Column) and base.name == column.name)
    for source in sorted(sources, key=lambda one: one.table.name):
        made_of = source.info.get(MADE_OF)
        return tables.get((source.table.name, source.name, "")) if made_of is None else _of_source(made_of, tables)
    return None


def _in_english(given: Words | None, english: str | None) -> Words:
    vietnamese, other = given or NOTHING
    return vietnamese, (english or other or "").strip() or None
