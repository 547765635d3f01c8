"""Copies: articles of nearly the same text are one, and the earliest of them is the original.

Articles that share a likeness belong together, and so do those that share one with either. Whatever order they
come in, the same one is the original: the first published, or the first by its id.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, bindparam, select, update

from warehouse.tables import Article, ArticleLikeness
from warehouse.views import touch_articles

ARTICLES = Article.__table__
LIKENESSES = ArticleLikeness.__table__
LAST = "9999"  # an article without a day comes after those with one


def belonging_to(connection: Connection, article_ids: Collection[str]) -> set[str]:
    """These articles, their originals, and all copies of either."""
    if not article_ids:
        return set()
    own = select(ARTICLES.c.article_id, ARTICLES.c.duplicate_of).where(ARTICLES.c.article_id.in_(article_ids))
    originals = {original or article_id for article_id, original in connection.execute(own)}
    copies = select(ARTICLES.c.article_id).where(ARTICLES.c.duplicate_of.in_(originals))
    return {*article_ids, *originals, *connection.scalars(copies)}


def mark_copies(connection: Connection, article_ids: Iterable[str]) -> None:
    """Settle which of these articles, and of all that are like them, are copies of which."""
    settled = set(article_ids)
    settled |= belonging_to(connection, settled | _like(connection, settled))
    columns = (ARTICLES.c.article_id, ARTICLES.c.published_at, ARTICLES.c.duplicate_of)
    rows = connection.execute(select(*columns).where(ARTICLES.c.article_id.in_(settled)))
    order = {article_id: (published_at or LAST, article_id, original) for article_id, published_at, original in rows}
    changed = []
    for together in _groups(connection, order.keys()):
        first = min(together, key=lambda one: order[one][:2])
        wanted = {one: None if one == first else first for one in together}
        changed += [{"changed_id": one, "original": it} for one, it in wanted.items() if order[one][2] != it]
    if changed:
        statement = update(ARTICLES).where(ARTICLES.c.article_id == bindparam("changed_id"))
        connection.execute(statement.values(duplicate_of=bindparam("original")), changed)
    touch_articles(connection, settled)


def _like(connection: Connection, article_ids: Collection[str]) -> set[str]:
    other = LIKENESSES.alias("other")
    shared = select(other.c.article_id).join(LIKENESSES, LIKENESSES.c.likeness == other.c.likeness)
    return set(connection.scalars(shared.where(LIKENESSES.c.article_id.in_(article_ids)).distinct()))


def _groups(connection: Connection, article_ids: Collection[str]) -> Iterable[set[str]]:
    """The articles, together with those that share a likeness with them, directly or through others."""
    statement = select(LIKENESSES.c.likeness, LIKENESSES.c.article_id)
    bearers = defaultdict(set)
    for likeness, article_id in connection.execute(statement.where(LIKENESSES.c.article_id.in_(article_ids))):
        bearers[likeness].add(article_id)
    group_of = {article_id: {article_id} for article_id in article_ids}
    for alike in bearers.values():
        together = set().union(*(group_of[article_id] for article_id in alike))
        group_of |= dict.fromkeys(together, together)
    return {id(group): group for group in group_of.values()}.values()
