"""Loads of the corpus that can be killed: the command itself, telling of each statement and each commit.

Extraction touches no database: each record is read once and remembered, so that most of the time is spent loading.
"""

import os
import pickle
import sys
import time
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine, event

import etl.commands.report
import etl.extract
import etl.pipeline
import warehouse.schema
from etl.cli import main
from etl.load import writer
from etl.load.articles import write_articles
from etl.load.rows import Rows
from etl.records import Document, ExtractRecord
from tests.faults.steps import Tell, Work
from warehouse.tables import Article

MEMORY = Path("memory.pickle")
PAUSE = 1.0  # seconds in which a planted fault can be met
BATCH = 25  # articles: small batches, so that a small load has many
PRELOADED = (psycopg, etl.commands.report, etl.pipeline, warehouse.schema)  # what the command imports when it is called


def remember(folder: Path) -> None:
    """Extract every article of the folder once, for all loads that begin in this working directory."""
    documents = [Document(str(path), path.read_bytes()) for path in sorted(folder.iterdir())]
    MEMORY.write_bytes(pickle.dumps({document.source: _extract(document) for document in documents}))


def load_of(database_url: str, folder: Path, *, faulty: bool = False) -> Work:
    """A load of the folder, to be begun."""
    return partial(_load, database_url, folder, faulty)


def _load(database_url: str, folder: Path, faulty: bool, tell: Tell) -> None:
    for kind in ("before_cursor_execute", "commit"):
        event.listen(Engine, kind, tell)
    with (
        pytest.MonkeyPatch.context() as patch,
        Path(os.devnull).open("w") as sys.stdout,
        Path(os.devnull).open("w") as sys.stderr,
    ):
        patch.setattr(etl.extract, "extract", _recall)
        patch.setattr(etl.pipeline, "run", partial(etl.pipeline.run, batch_size=BATCH))
        if faulty:
            patch.setattr(writer, "write_articles", _bookmark_before_data)
        main(["run", str(folder), "--database-url", database_url])


_extract = cache(etl.extract.extract)  # the same articles are read in many folders


@cache
def _remembered() -> dict[str, ExtractRecord]:
    records: dict[str, ExtractRecord] = pickle.loads(MEMORY.read_bytes())  # noqa: S301 - our own
    return records


def _recall(document: Document) -> ExtractRecord:
    return _remembered()[document.source]


def _bookmark_before_data(connection: Any, articles: Sequence[Rows], *rest: Any) -> None:
    """A planted fault: that an article is known is committed before what it says."""
    connection.execute(Article.__table__.insert(), [row for rows in articles for row in rows["articles"]])
    connection.connection.commit()
    time.sleep(PAUSE)
    write_articles(connection, [rows | {"articles": []} for rows in articles], *rest)
