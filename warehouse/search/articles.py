"""Articles that hold the words: in the headline, side by side, or anywhere."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, select, text

from warehouse.search.hit import Hit
from warehouse.search.query import Query, Term
from warehouse.search.snippets import snippet
from warehouse.tables import Article

ARTICLES = Article.__table__
FIRST_PAGE, GROWTH = 50, 4  # most searches end within the first page; the others are to need few

FOUND = {
    "sqlite": """
        SELECT article_id FROM search_words
        JOIN search_articles ON document_id = search_words.rowid JOIN articles USING (article_id)
        WHERE search_words MATCH :asked
    """,
    "postgresql": """
        SELECT article_id FROM search_articles JOIN articles USING (article_id)
        WHERE search_articles.{field} @@ to_tsquery('simple', :asked)
    """,
}
ORDER = " ORDER BY published_on DESC NULLS LAST, article_id LIMIT :size OFFSET :offset"


class Found(NamedTuple):
    """An article as far as a search looks at it."""

    article_id: str
    title: str | None
    published_on: date | None
    text: str


def find_articles(connection: Connection, query: Query) -> Iterator[Hit]:
    """Articles with all the words, the best first."""
    for one in matching(connection, query):
        searched = content(one.title, one.text)
        if places := query.places(searched):
            found = snippet(searched, query.side_by_side(searched) or places)
            yield Hit("article", one.article_id, one.title, *found, one.published_on, one.article_id)


def matching(connection: Connection, query: Query) -> Iterator[Found]:
    """Articles with all the words, accents left out: first by the headline, then side by side, then anywhere."""
    return islice(_matching(connection, query), query.most)


def _matching(connection: Connection, query: Query) -> Iterator[Found]:
    seen: set[str] = set()
    side_by_side = [("body", (query.phrase,))] if query.phrase else []
    for field, terms in (("title", query.bare), *side_by_side, ("body", query.bare)):
        for page in _pages(connection, field, terms):
            fresh = [article_id for article_id in page if article_id not in seen]
            seen.update(fresh)
            yield from _texts(connection, fresh)


def _pages(connection: Connection, field: str, terms: Sequence[Term]) -> Iterator[Sequence[str]]:
    asked = _for_sqlite(field, terms) if connection.dialect.name == "sqlite" else _for_postgresql(terms)
    statement = text(FOUND[connection.dialect.name].format(field=field) + ORDER)
    offset, size = 0, FIRST_PAGE
    while page := connection.scalars(statement, {"asked": asked, "size": size, "offset": offset}).all():
        yield page
        if len(page) < size:
            return
        offset, size = offset + size, size * GROWTH


def _texts(connection: Connection, article_ids: Sequence[str]) -> Iterator[Found]:
    """The articles in this order."""
    statement = select(ARTICLES.c.article_id, ARTICLES.c.title, ARTICLES.c.published_on, ARTICLES.c.text)
    for start in range(0, len(article_ids), FIRST_PAGE):
        some = article_ids[start : start + FIRST_PAGE]
        found = {row[0]: Found(*row) for row in connection.execute(statement.where(ARTICLES.c.article_id.in_(some)))}
        yield from (found[article_id] for article_id in some)


def content(title: str | None, text: str) -> str:
    """What is searched of an article: its text, behind a headline that does not stand in it."""
    return text if title is None or title in text else f"{title}\n{text}"


def _for_sqlite(field: str, terms: Sequence[Term]) -> str:
    phrases = (f'"{" ".join(term.words)}"{" *" * term.begun}' for term in terms)
    return f"{{{field}}} : ({' AND '.join(phrases)})"


def _for_postgresql(terms: Sequence[Term]) -> str:
    phrases = (" <-> ".join(f"'{word}'" for word in term.words) + ":*" * term.begun for term in terms)
    return " & ".join(f"({phrase})" for phrase in phrases)
