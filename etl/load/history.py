"""What changed articles said before: kept as earlier versions, at the run that stores them anew."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, FromClause, RowMapping, Table, insert, literal, select

from etl.load.rows import Rows
from warehouse.tables import (
    Article,
    Award,
    Metric,
    Organisation,
    SupersededArticle,
    SupersededAward,
    SupersededMetric,
)

ARTICLES = Article.__table__
ORGANISATIONS = Organisation.__table__
FACTS = {Metric.__table__: SupersededMetric.__table__, Award.__table__: SupersededAward.__table__}
# Who read it and when, and who copied it, is not what it says.
READING = ("extractor_version", "run_id", "duplicate_of")

Said = frozenset[tuple[Any, ...]]


def keep_history(connection: Connection, articles: Sequence[Rows], replaced: Collection[str], run_id: str) -> None:
    """Before the replaced articles go: keep those that will say something else; the others stay of the run they are.

    What the same run had stored was never said between two runs, and is not kept.
    """
    if not replaced:
        return
    stored = {row["article_id"]: dict(row) for row in _rows(connection, ARTICLES, replaced)}
    before = _said(connection, stored)
    changed = []
    for rows in articles:
        (article,) = rows["articles"]
        article_id = article["article_id"]
        if article_id in before and before[article_id] == _said_by(rows):
            article["run_id"] = stored[article_id]["run_id"]
        elif article_id in before and stored[article_id]["run_id"] != run_id:
            changed.append(article_id)
    if changed:
        _keep(connection, changed, run_id)


def _said(connection: Connection, stored: Mapping[str, dict[str, Any]]) -> dict[str, Said]:
    """All that these articles say, as the warehouse holds it."""
    rows: dict[str, Rows] = {article_id: defaultdict(list, articles=[row]) for article_id, row in stored.items()}
    for table in FACTS:
        for row in _rows(connection, table, stored):
            rows[row["article_id"]][table.name].append(dict(row))
    return {article_id: _said_by(own) for article_id, own in rows.items()}


def _said_by(rows: Rows) -> Said:
    """What an article says, in a form that can be compared; null where a row leaves a column out."""
    return frozenset(
        tuple(row.get(column.name) for column in table.c if column.name not in READING)
        for table in (ARTICLES, *FACTS)
        for row in rows[table.name]
    )


def _rows(connection: Connection, table: Table, article_ids: Iterable[str]) -> Iterable[RowMapping]:
    return connection.execute(select(table).where(table.c.article_id.in_(article_ids))).mappings()


def _keep(connection: Connection, article_ids: Collection[str], run_id: str) -> None:
    """Copy articles and facts to where the earlier versions stand, without a row passing through here."""
    _copy(connection, ARTICLES, SupersededArticle.__table__, ARTICLES, article_ids, run_id)
    for table, history in FACTS.items():
        of_whom = table.join(ARTICLES, ARTICLES.c.article_id == table.c.article_id).outerjoin(
            ORGANISATIONS, ORGANISATIONS.c.organisation_id == table.c.organisation_id
        )
        _copy(connection, table, history, of_whom, article_ids, run_id)


def _copy(
    connection: Connection, table: Table, history: Table, source: FromClause, article_ids: Collection[str], run_id: str
) -> None:
    values: dict[str, Any] = {column.name: column for column in table.c if column.name in history.c}
    values["superseded_by"] = literal(run_id)
    if table is not ARTICLES:
        values |= {"run_id": ARTICLES.c.run_id, "organisation": ORGANISATIONS.c.name}
    rows = select(*values.values()).select_from(source).where(table.c.article_id.in_(article_ids))
    connection.execute(insert(history).from_select(list(values), rows))
