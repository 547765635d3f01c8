"""A release of the warehouse: all of it as files that need no chibo, the same bytes as long as nothing has changed.

    folder      where a release is put, whole or not at all
    database    every table, row by row in the order of its key, into one SQLite file
    forms       every table and view of that file as CSV and Parquet
    readme      the page that it opens with
    package     what the files hold, as a Frictionless data package
    comparison  what the warehouse says otherwise than an earlier release

Everything but the SQLite file is read from the SQLite file: both databases give the same release.
"""

import json
from collections.abc import Collection
from datetime import date
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from warehouse import dictionary
from warehouse.export.comparison import changes_since
from warehouse.export.database import copy_warehouse, reading
from warehouse.export.folder import DATABASE, MAKER, MANIFEST, replacing
from warehouse.export.forms import RELATIONS, write_relation
from warehouse.export.package import data_package
from warehouse.export.readme import readme
from warehouse.revisions import newest_revision
from warehouse.tables import Article, EtlRun

__all__ = ["ALL", "Form", "changes_since", "export", "reading"]

ARTICLES = Article.__table__
RUNS = EtlRun.__table__


class Form(StrEnum):
    """In which form a release holds tables and views."""

    csv = "csv"
    parquet = "parquet"
    sqlite = "sqlite"


ALL = frozenset(Form)


def export(
    warehouse: Connection, folder: Path, *, forms: Collection[Form] = ALL, since: date | None = None
) -> dict[str, Any]:
    """Put a release of the warehouse into a folder, in place of the one that is there; what its manifest says.

    `since` leaves out articles published before that day, or on a day that is not known, with all that they state.

    Raises:
        WarehouseError: the folder holds something else than a release, or another one is being written there.
    """
    with replacing(folder) as release:
        database = release / DATABASE
        copy_warehouse(warehouse, database, since)
        with reading(f"sqlite:///{database}") as connection:
            rows = _write_forms(connection, release, sorted(set(forms) - {Form.sqlite}))
            manifest = _manifest(connection, rows, forms, since)
        if Form.sqlite not in forms:
            database.unlink()
        words = dictionary.entries()
        (release / "DATA_DICTIONARY.md").write_text(dictionary.markdown(words), encoding="utf-8")
        if Form.csv in forms:
            _write_json(release / "datapackage.json", data_package(release, words))
        _write_json(release / MANIFEST, manifest)
        (release / "README.md").write_text(readme(manifest), encoding="utf-8")
    return manifest


def _write_forms(connection: Connection, release: Path, forms: Collection[Form]) -> dict[str, int]:
    """A folder for each form, with a file for each table and view; how many rows each of these has."""
    for form in forms:
        (release / form).mkdir()
    return {
        table.name: write_relation(connection, table, [release / form / f"{table.name}.{form}" for form in forms])
        for table in RELATIONS
    }


def _manifest(
    connection: Connection, rows: dict[str, int], forms: Collection[Form], since: date | None
) -> dict[str, Any]:
    """Who made the release, of what, and how much it holds; no moment in it but those of the data."""
    extractors = select(ARTICLES.c.extractor_version).distinct().order_by(ARTICLES.c.extractor_version)
    last_run = connection.scalar(select(func.max(RUNS.c.started_at)))
    return {
        "made_by": MAKER,
        "chibo": version("chibo"),
        "schema": newest_revision(),
        "extractors": list(connection.scalars(extractors)),
        "last_run_started_at": last_run and last_run.isoformat(),
        "since": since and since.isoformat(),
        "forms": [str(form) for form in sorted(forms)],
        "rows": rows,
    }


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
