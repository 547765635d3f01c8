"""A release as a Frictionless data package: what each CSV file holds, in a form that other tools check it by.

Written by the Data Package standard, version 2 (https://datapackage.org), so that readers of version 1 take it too.
"""

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table

from warehouse.dictionary import Entry
from warehouse.dictionary.contents import codes_of
from warehouse.export.folder import sha256
from warehouse.export.forms import RELATIONS, kind_of

PROFILE = "https://datapackage.org/profiles/2.0/{}.json"

Words = dict[tuple[str, str], str]


def data_package(release: Path, entries: Iterable[Entry]) -> dict[str, Any]:
    """The content of `datapackage.json`, once the CSV files are there."""
    words: Words = {(one.table, one.column): f"{one.vi}\n{one.en}" for one in entries if not one.code}
    return {
        "$schema": PROFILE.format("datapackage"),
        "name": "chibo",
        "title": "Vietnamese provincial newspaper articles on Party building",
        "description": "Số liệu, khen thưởng và tổ chức mà các bài báo nêu, kèm câu chữ trích dẫn.\n"
        "The figures, awards and organisations that the articles state, with the words that state them.",
        "version": version("chibo"),
        "keywords": ["Vietnam", "newspapers", "Party building", "provinces", "statistics"],
        "resources": [_resource(table, release, words) for table in RELATIONS],
    }


def _resource(table: Table, release: Path, words: Words) -> dict[str, Any]:
    path = f"csv/{table.name}.csv"
    return {
        "$schema": PROFILE.format("dataresource"),
        "name": table.name,
        "type": "table",
        "path": path,
        "description": words[table.name, ""],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": (release / path).stat().st_size,
        "hash": f"sha256:{sha256(release / path)}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table, words),
    }


def _schema(table: Table, words: Words) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": PROFILE.format("tableschema"),
        "fields": [_field(table, column, words[table.name, column.name]) for column in table.c],
        "missingValues": [""],
    }
    if table.primary_key.columns:
        schema["primaryKey"] = [column.name for column in table.primary_key]
    if keys := [_foreign_key(column) for column in table.c if column.foreign_keys]:
        schema["foreignKeys"] = keys
    return schema


def _field(table: Table, column: Column[Any], words: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": kind_of(column.type).name, "description": words}
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if codes := codes_of(table, column.name):
        constraints["enum"] = list(codes)
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(column: Column[Any]) -> dict[str, Any]:
    (key,) = column.foreign_keys
    other = key.column.table
    # Without a name, the file itself is meant.
    resource = "" if other is column.table else other.name
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [key.column.name]}}
