"""A batch of articles to the database, in the caller's transaction: new ones added, changed ones replaced whole."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, select

from etl.load.bulk import add_rows
from etl.load.copies import belonging_to, mark_copies
from etl.load.history import keep_history
from etl.load.rows import Rows
from etl.load.settle import add_organisations, organisations_of, settle_organisations, stored_organisations
from warehouse.reviews import correct
from warehouse.search.index import add_articles, add_names, take_out_articles
from warehouse.tables import Article, metadata
from warehouse.views import forget_articles

ARTICLES = Article.__table__
OWN_TABLES = (
    ARTICLES.name,
    "article_likenesses",
    "article_organisations",
    "organisation_aliases",
    "mentions",
    "metrics",
    "awards",
    "merged_facts",
    "set_aside",
)


def known_articles(connection: Connection, article_ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """Content hash and extractor version of those articles that the warehouse holds."""
    statement = select(ARTICLES.c.article_id, ARTICLES.c.content_sha256, ARTICLES.c.extractor_version)
    rows = connection.execute(statement.where(ARTICLES.c.article_id.in_(article_ids)))
    return {article_id: (sha256, version) for article_id, sha256, version in rows}


def write_articles(connection: Connection, articles: Sequence[Rows], replaced: Collection[str], run_id: str) -> None:
    """Write the rows of these articles; of those in `replaced`, all that they said before goes to the history."""
    keep_history(connection, articles, replaced, run_id)
    together = belonging_to(connection, replaced)
    left = organisations_of(connection, replaced)
    take_out_articles(connection, replaced)
    if replaced:  # their own rows go with them
        forget_articles(connection, replaced)
        connection.execute(delete(ARTICLES).where(ARTICLES.c.article_id.in_(replaced)))
    said = [row for rows in articles for row in rows["organisations"]]
    stored = stored_organisations(connection, left | {row["organisation_id"] for row in said})
    add_organisations(connection, said, stored)
    for name in OWN_TABLES:
        add_rows(connection, metadata.tables[name], [row for rows in articles for row in rows[name]])
    new = [row["article_id"] for rows in articles for row in rows[ARTICLES.name]]
    correct(connection, new)
    settle_organisations(connection, said, stored, left)
    add_articles(connection, new)
    add_names(connection, stored_organisations(connection, left | {row["organisation_id"] for row in said}))
    mark_copies(connection, together.union(new))
