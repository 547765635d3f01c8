"""Search by words, with or without accents: articles, organisations, and facts by the sentence that states them.

    query          what a person has typed -> the words that are asked for
    index          the words of articles and names, by which the database finds them
    articles       articles that hold the words; `organisations` by their names; `facts` by their sentences
    snippets       the words where they stand

`dang bo`, `Đảng bộ` and `Ðảng bộ` find the same, those with the accents that were typed first; between quotation marks
words stand together in this order, with the accents that are typed there and no others; `chi*` is the beginning of a
word. All words must be there. Both databases give the same answer: first what holds the words in its title, then what
holds them side by side, then the rest, the latest first.
"""

from collections.abc import Callable, Collection, Iterator
from itertools import chain, islice

from sqlalchemy import Connection

from warehouse.search.articles import find_articles
from warehouse.search.facts import find_awards, find_metrics
from warehouse.search.hit import Hit
from warehouse.search.organisations import find_organisations
from warehouse.search.query import Query

__all__ = ["KINDS", "Hit", "search"]

Find = Callable[[Connection, Query], Iterator[Hit]]

KINDS: dict[str, Find] = {
    "organisation": find_organisations,
    "article": find_articles,
    "metric": find_metrics,
    "award": find_awards,
}
"""What can be found, and how."""

FEW = 10


def search(connection: Connection, words: str, *, kinds: Collection[str] = (), limit: int = FEW) -> list[Hit]:
    """The first hits of each of these kinds, or of every kind, the best first; nothing in the words is an error."""
    query = Query.read(words)
    if not query.terms:
        return []
    chosen = (find for kind, find in KINDS.items() if kind in (kinds or KINDS))
    return [hit for find in chosen for hit in islice(_accents_first(connection, find, query), limit)]


def _accents_first(connection: Connection, find: Find, query: Query) -> Iterator[Hit]:
    """Those that hold the words with the accents that were typed, if any were, before the others."""
    typed = query.as_typed()
    first = find(connection, typed) if typed != query else iter(())
    seen: set[str] = set()
    for hit in chain(first, find(connection, query)):
        if hit.id not in seen:
            seen.add(hit.id)
            yield hit
