"""What is known of sources whose content is stored: visits to files, and to feeds and pages of the web."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select

from etl.load.identity import article_key
from etl.sources.found import Visit
from warehouse.tables import Fetch

FETCHES = Fetch.__table__
KNOWN = select(FETCHES.c.url, FETCHES.c.etag, FETCHES.c.last_modified, FETCHES.c.stamp).where(
    FETCHES.c.fetch_id.in_(bindparam("fetch_ids", expanding=True)), FETCHES.c.extractor_version == bindparam("version")
)


def recall(connection: Connection, sources: Collection[str], version: str) -> dict[str, Visit]:
    """The visits to those sources whose content was read by this version of the rules."""
    wanted = {"fetch_ids": list(map(article_key, sources)), "version": version}
    return {url: Visit(*visit) for url, *visit in connection.execute(KNOWN, wanted).all()}


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
