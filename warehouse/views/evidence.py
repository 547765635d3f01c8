"""Facts with their evidence: the organisation, the province then and now, the article, the day and the words."""

from sqlalchemy import ColumnElement, CreateView, FromClause, Table, select

from warehouse.tables import Award, AwardType, Indicator, Metric, Organisation
from warehouse.views.geography import PROVINCE_WHEN_PUBLISHED, article, metadata, with_province

organisation = Organisation.__table__.alias("organisation")

# The columns of a fact that the views name otherwise or show in words.
ELSEWHERE = {"article_id", "organisation_id", "province_id", "quote", "quote_start", "quote_end"}


def _evidence(name: str, fact: Table, words: Table, code: str) -> CreateView:
    return CreateView(
        select(
            *fact.primary_key,
            fact.c.organisation_id,
            organisation.c.name.label("organisation"),
            organisation.c.type.label("organisation_type"),
            organisation.c.level,
            fact.c.province_id,
            *PROVINCE_WHEN_PUBLISHED,
            words.c.category,
            words.c.label_vi,
            words.c.label_en,
            *_own_columns(fact),
            fact.c.article_id,
            article.c.title.label("article_title"),
            article.c.outlet,
            article.c.published_at,
            article.c.source,
            fact.c.quote,
            fact.c.quote_start,
            fact.c.quote_end,
        ).select_from(_with_words(fact, words, code)),
        name,
        metadata=metadata,
    )


def _own_columns(fact: Table) -> list[ColumnElement[object]]:
    return [column for column in fact.c if not column.primary_key and column.name not in ELSEWHERE]


def _with_words(fact: Table, words: Table, code: str) -> FromClause:
    facts = (
        fact.join(article, article.c.article_id == fact.c.article_id)
        .join(words, words.c.code == fact.c[code])
        .outerjoin(organisation, organisation.c.organisation_id == fact.c.organisation_id)
    )
    return with_province(facts, fact.c.province_id)


metric_evidence = _evidence("metric_evidence", Metric.__table__, Indicator.__table__, "indicator_code")
award_evidence = _evidence("award_evidence", Award.__table__, AwardType.__table__, "award_code")
