"""Metrics and awards whose sentence holds the words: the one in which their quote stands."""

import re
from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection, Table, select

from warehouse.search.articles import Found, matching
from warehouse.search.hit import Hit
from warehouse.search.query import Query
from warehouse.search.snippets import whole
from warehouse.tables import Award, Metric

MOST = 2_000  # articles that are looked through, the best of those with all the words
END = re.compile(r"(?<![A-ZĐ])[.!?…]\s|\n")  # not behind `TP.`
FACTS: dict[str, Table] = {"metric": Metric.__table__, "award": Award.__table__}


def find_metrics(connection: Connection, query: Query) -> Iterator[Hit]:
    """Metrics that a sentence with all the words states, in the order of their articles."""
    return _find(connection, query, "metric")


def find_awards(connection: Connection, query: Query) -> Iterator[Hit]:
    """Awards that a sentence with all the words states, in the order of their articles."""
    return _find(connection, query, "award")


def _find(connection: Connection, query: Query, kind: str) -> Iterator[Hit]:
    for article in islice(matching(connection, query), MOST):
        if not query.places(article.text):  # not with these accents
            continue
        stated = list(_stated(connection, query, kind, article))
        yield from (hit for together in (True, False) for hit, is_together in stated if is_together is together)


def _stated(connection: Connection, query: Query, kind: str, article: Found) -> Iterator[tuple[Hit, bool]]:
    """The facts of an article by whose sentence they are found, and whether the words stand side by side there."""
    fact = FACTS[kind].c
    columns = (fact[f"{kind}_id"], fact.organisation_id, fact.quote, fact.quote_start, fact.quote_end)
    facts = select(*columns).where(fact.article_id == article.article_id)
    in_order = facts.order_by(fact.quote_start, fact.quote_end, fact[f"{kind}_id"])
    for fact_id, organisation_id, quote, *span in connection.execute(in_order):
        sentence = article.text[slice(*_sentence(article.text, *span))]
        if places := query.places(sentence):
            together = query.side_by_side(sentence)
            found = whole(sentence, 0, len(sentence), together or places)
            hit = Hit(kind, fact_id, quote, *found, article.published_on, article.article_id, organisation_id)
            yield hit, bool(together)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence of a quote begins and ends."""
    before = max((match.end() for match in END.finditer(text, 0, start)), default=0)
    after = END.search(text, end)
    return before, after.start() + 1 if after else len(text)
