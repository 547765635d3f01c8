"""Which facts count: all but those that somebody has refused, and those of a copied article.

Every view that counts, adds or chooses takes its facts from here; `facts_excluded` tells of the others, and why.
`metrics` and `awards` hold what articles say now: what they said before stands elsewhere.
"""

from typing import Any

from sqlalchemy import ColumnElement, CreateView, Select, Table, and_, case, func, literal, select, union_all

from warehouse.tables import Article, Award, Metric, Review
from warehouse.views.geography import metadata

article, review = Article.__table__.alias("copied"), Review.__table__.alias("review")

KINDS = {Metric.__table__: "metric", Award.__table__: "award"}
COPIED = "copied article"
REASONS = {"reject": "rejected"}


def fact_id(fact: Table) -> ColumnElement[str]:
    """The key of a table of facts."""
    (column,) = fact.primary_key
    return column


def judged(fact: Table) -> ColumnElement[bool]:
    """A review holds for a fact while its words are the same."""
    return and_(review.c.fact_kind == KINDS[fact], review.c.fact_id == fact_id(fact), review.c.quote == fact.c.quote)


def _refused(fact: Table) -> Select[Any]:
    """The facts that a review has refused."""
    other = fact.alias("other")
    words = and_(review.c.fact_id == other.c[fact_id(fact).name], review.c.quote == other.c.quote)
    refused = select(review.c.fact_id).join(other, words)
    return refused.where(review.c.fact_kind == KINDS[fact], review.c.decision.in_(REASONS))


def counts(fact: Table) -> ColumnElement[bool]:
    """Whether a fact counts."""
    copies = select(article.c.article_id).where(article.c.duplicate_of.is_not(None))
    return and_(fact_id(fact).not_in(_refused(fact)), fact.c.article_id.not_in(copies))


def exclusion(fact: Table, original: ColumnElement[str | None]) -> ColumnElement[str | None]:
    """Why a fact does not count, `original` being the one that its article copies; null where it does."""
    decided = select(case(REASONS, value=review.c.decision)).where(judged(fact)).scalar_subquery()
    return func.coalesce(decided, case((original.is_not(None), COPIED)))


def _excluded(fact: Table) -> tuple[Select[Any], ...]:
    """Two ways to be left out, each found from its own short list; a fact that is both is told of once."""
    shown = (literal(KINDS[fact]).label("fact_kind"), fact_id(fact).label("fact_id"), fact.c.article_id)
    reviewed = (
        select(*shown, case(REASONS, value=review.c.decision).label("reason"))
        .join_from(review, fact, judged(fact))
        .where(review.c.decision.in_(REASONS))
    )
    copied = (
        select(*shown, literal(COPIED).label("reason"))
        .join_from(article, fact, fact.c.article_id == article.c.article_id)
        .where(article.c.duplicate_of.is_not(None), fact_id(fact).not_in(_refused(fact)))
    )
    return reviewed, copied


facts_excluded = CreateView(
    union_all(*(rows for fact in KINDS for rows in _excluded(fact))), "facts_excluded", metadata=metadata
)
