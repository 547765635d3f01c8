"""What is known of addresses on the web: visits to feeds and pages whose content is stored."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from etl.load.identity import article_key
from etl.sources.found import Visit
from warehouse.tables import Fetch

FETCHES = Fetch.__table__


def recall(connection: Connection, url: str, version: str) -> Visit | None:
    """The visit to an address whose content was read by this version of the rules."""
    columns = FETCHES.c
    statement = select(columns.etag, columns.last_modified, columns.stamp)
    known = statement.where(columns.fetch_id == article_key(url), columns.extractor_version == version)
    row = connection.execute(known).one_or_none()
    return Visit(*row) if row else None


def save_visits(
    connection: Connection, visits: Mapping[str, Visit], version: str, run_id: str, *, articles: bool
) -> None:
    """Keep visits by address, in the transaction that stores what came of them."""
    values = [
        {
            "fetch_id": (key := article_key(url)),
            "url": url,
            "article_id": key if articles else None,
            "etag": visit.etag,
            "last_modified": visit.last_modified,
            "stamp": visit.stamp,
            "extractor_version": version,
            "run_id": run_id,
        }
        for url, visit in visits.items()
    ]
    if values:
        connection.execute(delete(FETCHES).where(FETCHES.c.fetch_id.in_([one["fetch_id"] for one in values])))
        connection.execute(insert(FETCHES), values)
