"""The words of articles and names, without accents, by which databases find them: FTS5 on SQLite, GIN on PostgreSQL.

It is made of what the tables hold, and made and dropped as a whole; whoever adds or replaces articles keeps it up, in
the same transaction. `search_words` holds no text of its own: what is taken out of it has to be given once more.
"""

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

from sqlalchemy import BindParameter, Connection, bindparam, func, inspect, select, text

from warehouse import folding
from warehouse.folding import bare, composed
from warehouse.search import query
from warehouse.search.articles import content
from warehouse.tables import Article, Organisation

PREFIX = "search_"
AT_ONCE = 500
MOST = 100_000  # letters of a text that are looked at: PostgreSQL takes a million bytes of different words, and no more

ARTICLES = Article.__table__
ORGANISATIONS = Organisation.__table__

NAMES = (
    "CREATE TABLE search_names (organisation_id VARCHAR NOT NULL REFERENCES organisations ON DELETE CASCADE,"
    " name VARCHAR NOT NULL, is_alias INTEGER NOT NULL, words VARCHAR NOT NULL, PRIMARY KEY (organisation_id, name))",
    "CREATE TABLE search_version (version VARCHAR NOT NULL)",
)
STATEMENTS = {
    "sqlite": (
        "CREATE TABLE search_articles (document_id INTEGER PRIMARY KEY,"
        " article_id VARCHAR NOT NULL UNIQUE REFERENCES articles ON DELETE CASCADE)",
        "CREATE VIRTUAL TABLE search_words USING fts5(title, body, content = '', tokenize = 'ascii')",
        *NAMES,
    ),
    "postgresql": (
        "CREATE TABLE search_articles (article_id VARCHAR PRIMARY KEY REFERENCES articles ON DELETE CASCADE,"
        " title TSVECTOR NOT NULL, body TSVECTOR NOT NULL)",
        "CREATE INDEX search_articles_title ON search_articles USING gin (title)",
        "CREATE INDEX search_articles_body ON search_articles USING gin (body)",
        *NAMES,
    ),
}
ADD = {
    "sqlite": "INSERT INTO search_words (rowid, title, body)"
    " SELECT document_id, :title, :body FROM search_articles WHERE article_id = :article_id",
    "postgresql": "INSERT INTO search_articles (article_id, title, body)"
    " VALUES (:article_id, to_tsvector('simple', :title), to_tsvector('simple', :body))",
}
COMPARED = text(
    "SELECT max(version), (SELECT count(*) FROM search_articles) - (SELECT count(*) FROM articles) FROM search_version"
)
IDS: BindParameter[list[str]] = bindparam("ids", expanding=True)
NUMBER = text("INSERT INTO search_articles (article_id) VALUES (:article_id)")
TAKE_OUT = text(
    "INSERT INTO search_words (search_words, rowid, title, body)"
    " SELECT 'delete', document_id, :title, :body FROM search_articles WHERE article_id = :article_id"
)
NAMES_OF_TABLES = text(  # from alias to alias: one that thousands of articles use is looked at once
    """
    WITH RECURSIVE aliases (organisation_id, alias) AS (
        SELECT organisation_id, (
            SELECT min(first.alias) FROM organisation_aliases AS first
            WHERE first.organisation_id = organisations.organisation_id
        ) FROM organisations WHERE organisation_id IN :ids
        UNION ALL
        SELECT organisation_id, (
            SELECT min(following.alias) FROM organisation_aliases AS following
            WHERE following.organisation_id = aliases.organisation_id AND following.alias > aliases.alias
        ) FROM aliases WHERE alias IS NOT NULL
    )
    SELECT organisation_id, name, min(is_alias) FROM (
        SELECT organisation_id, name, 0 AS is_alias FROM organisations WHERE organisation_id IN :ids
        UNION ALL
        SELECT organisation_id, alias, 1 FROM aliases WHERE alias IS NOT NULL
    ) AS names GROUP BY organisation_id, name
    """
).bindparams(IDS)
NAMES_KNOWN = text("SELECT organisation_id, name, is_alias FROM search_names WHERE organisation_id IN :ids").bindparams(
    IDS
)
ADD_NAME = text("INSERT INTO search_names VALUES (:organisation_id, :name, :is_alias, :words)")
TAKE_OUT_NAME = text("DELETE FROM search_names WHERE organisation_id = :organisation_id AND name = :name")


def create(connection: Connection) -> None:
    """Make the index of all that the warehouse holds."""
    for statement in STATEMENTS[connection.dialect.name]:
        connection.exec_driver_sql(statement)
    connection.execute(text("INSERT INTO search_version VALUES (:version)"), {"version": _version()})
    for some in _batches(connection.scalars(select(ARTICLES.c.article_id).order_by(ARTICLES.c.article_id)).all()):
        add_articles(connection, some)
    key = ORGANISATIONS.c.organisation_id
    for some in _batches(connection.scalars(select(key).order_by(key)).all()):
        add_names(connection, some)


def drop(connection: Connection) -> None:
    """Drop whatever there is of it, also of an older version of the code."""
    there = [name for name in inspect(connection).get_table_names() if name.startswith(PREFIX)]
    if "search_words" in there:  # the tables that it keeps for itself go with it
        connection.exec_driver_sql("DROP TABLE search_words")
        there = [name for name in there if not name.startswith("search_words")]
    for name in there:
        connection.exec_driver_sql(f"DROP TABLE {name}")


def outdated(connection: Connection) -> bool:
    """Whether it is missing, was made by other rules, or knows of other articles than there are."""
    if "search_version" not in inspect(connection).get_table_names():
        return True
    found = connection.execute(COMPARED).one()  # in one statement, beside which no load can come between
    return tuple(found) != (_version(), 0)


def add_articles(connection: Connection, article_ids: Collection[str]) -> None:
    """Take up articles that are stored."""
    documents = _documents(connection, article_ids)
    if documents and connection.dialect.name == "sqlite":
        connection.execute(NUMBER, [{"article_id": one["article_id"]} for one in documents])
    if documents:
        connection.execute(text(ADD[connection.dialect.name]), documents)


def take_out_articles(connection: Connection, article_ids: Collection[str]) -> None:
    """Forget articles, as long as they are stored."""
    # On PostgreSQL a foreign key sees to it, as to the other tables here.
    if article_ids and connection.dialect.name == "sqlite":
        connection.execute(TAKE_OUT, _documents(connection, article_ids))


def add_names(connection: Connection, organisation_ids: Collection[str]) -> None:
    """Take up the names that these organisations have now, and forget those that they had."""
    if not organisation_ids:
        return
    ids = {"ids": list(organisation_ids)}
    wanted, known = (set(map(tuple, connection.execute(rows, ids))) for rows in (NAMES_OF_TABLES, NAMES_KNOWN))
    if gone := known - wanted:
        connection.execute(TAKE_OUT_NAME, [{"organisation_id": key, "name": name} for key, name, _ in gone])
    if fresh := sorted(wanted - known):
        rows = [
            {"organisation_id": key, "name": name, "is_alias": is_alias, "words": f" {_words(name)} "}
            for key, name, is_alias in fresh
        ]
        connection.execute(ADD_NAME, rows)


def _documents(connection: Connection, article_ids: Collection[str]) -> list[dict[str, str]]:
    statement = select(ARTICLES.c.article_id, ARTICLES.c.title, func.substr(ARTICLES.c.text, 1, MOST))
    rows = connection.execute(statement.where(ARTICLES.c.article_id.in_(article_ids)).order_by(ARTICLES.c.article_id))
    return [
        {"article_id": key, "title": _words(title or ""), "body": _words(content(title, body))}
        for key, title, body in rows
    ]


def _words(told: str) -> str:
    return " ".join(map(_bare, query.words_of(composed(told))))


@lru_cache(maxsize=32_768)
def _bare(word: str) -> str:
    """A word as it is looked for; remembered, as Vietnamese is written with the same few thousand syllables."""
    return bare(word)


def _batches(ids: Collection[str]) -> Iterator[list[str]]:
    ordered = list(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


@cache
def _version() -> str:
    """A digest of the rules that an index is made by."""
    rules = b"".join(Path(str(module.__file__)).read_bytes() for module in (folding, query))
    return blake2b(rules + repr(STATEMENTS).encode(), digest_size=8).hexdigest()
