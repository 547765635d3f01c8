"""What the warehouse says otherwise than an earlier release: articles, metrics, awards and organisations, each fact."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, select

from warehouse.address import WarehouseError
from warehouse.changes import UNSAID, Change, differences, named, stored_facts
from warehouse.export.database import reading
from warehouse.export.folder import DATABASE, MANIFEST, check_release
from warehouse.schema import upgrade
from warehouse.tables import Article, Organisation

ARTICLES = Article.__table__
ORGANISATIONS = Organisation.__table__
COMPARED = ("articles", "metrics", "awards")
AT_ONCE = 500
LEFT_OUT = UNSAID - {"content_sha256"}  # an article of other words is another one, whatever is read in it


def changes_since(old: Path, warehouse: Connection, since: date | None = None) -> Iterator[Change]:
    """Every fact that the warehouse has, lacks or words otherwise than the release in that folder.

    Raises:
        WarehouseError: it is no release, has no SQLite file, or leaves out other articles than those before `since`.
    """
    check_release(old)
    left_out = json.loads((old / MANIFEST).read_text(encoding="utf-8"))["since"]
    if left_out != (since and since.isoformat()):
        raise WarehouseError(f"{old}: it holds {_held(left_out)}; compare it with the same: {_option(left_out)}")
    with _opened(old) as release:
        yield from _of_articles(release, warehouse, since)
        yield from _of_organisations(release, warehouse)


def _held(since: str | None) -> str:
    return f"articles published since {since}" if since else "all articles"


def _option(since: str | None) -> str:
    return f"give --since {since}" if since else "leave --since out"


@contextmanager
def _opened(folder: Path) -> Iterator[Connection]:
    """The release's database, brought to today's schema in a copy if it is of an earlier one."""
    database = folder / DATABASE
    if not database.is_file():
        raise WarehouseError(f"{folder}: it has no {DATABASE}, which is what is compared")
    with TemporaryDirectory() as copies:
        copy = shutil.copy(database, copies)
        upgrade(f"sqlite:///{copy}")
        with reading(f"sqlite:///{copy}") as connection:
            yield connection


def _of_articles(old: Connection, new: Connection, since: date | None) -> Iterator[Change]:
    published = () if since is None else (ARTICLES.c.published_on >= since,)
    key = ARTICLES.c.article_id
    ids = {*old.scalars(select(key)), *new.scalars(select(key).where(*published))}
    for some in _batches(ids):
        before, after = (stored_facts(connection, some, COMPARED) for connection in (old, new))
        for article_id in some:
            (article,) = (after[article_id]["articles"] or before[article_id]["articles"])[:1]
            yield from differences(article["source"], before[article_id], after[article_id], LEFT_OUT)


def _of_organisations(old: Connection, new: Connection) -> Iterator[Change]:
    key = ORGANISATIONS.c.organisation_id
    for some in _batches({*old.scalars(select(key)), *new.scalars(select(key))}):
        statement = select(ORGANISATIONS).where(key.in_(some))
        before, after = ({"organisations": named(one, one.execute(statement))} for one in (old, new))
        yield from differences("organisations", before, after)


def _batches(ids: set[str]) -> Iterator[list[str]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]
