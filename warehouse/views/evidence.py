"""Articles and facts as people read them: with organisation, province then and now, article, day and words."""

from typing import Any

from sqlalchemy import ColumnElement, CreateView, FromClause, Select, Table, func, select

from warehouse.tables import Award, AwardType, District, Indicator, Metric, Organisation
from warehouse.views.counted import exclusion
from warehouse.views.geography import PROVINCE_WHEN_PUBLISHED, article, metadata, with_province

organisation = Organisation.__table__.alias("organisation")
district = District.__table__.alias("district")

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
            exclusion(fact, article.c.duplicate_of).label("excluded"),
        ).select_from(_with_words(fact, words, code)),
        name,
        metadata=metadata,
    )


def _own_columns(fact: Table) -> list[ColumnElement[object]]:
    return [column for column in fact.c if not column.primary_key and column.name not in ELSEWHERE]


def _with_words(fact: Table, words: Table, code: str) -> FromClause:
    # Each fact has an article and a code: joined this way, whoever asks for neither need not wait for them.
    facts = (
        fact.outerjoin(article, article.c.article_id == fact.c.article_id)
        .outerjoin(words, words.c.code == fact.c[code])
        .outerjoin(organisation, organisation.c.organisation_id == fact.c.organisation_id)
    )
    return with_province(facts, fact.c.province_id)


def _overview() -> Select[Any]:
    """Each article without its text, with its places in words and the number of its facts."""

    def facts(fact: Table) -> ColumnElement[int]:
        return select(func.count()).where(fact.c.article_id == article.c.article_id).scalar_subquery()

    page = ("title", "section", "published_at", "published_on", "authors", "outlet")
    return select(
        article.c.article_id,
        article.c.source,
        *(article.c[name] for name in page),
        article.c.province_id,
        *PROVINCE_WHEN_PUBLISHED,
        article.c.province_evidence,
        district.c.name.label("district"),
        facts(Metric.__table__).label("metrics"),
        facts(Award.__table__).label("awards"),
        article.c.warnings,
        article.c.duplicate_of,
    ).select_from(
        with_province(
            article.outerjoin(district, district.c.district_id == article.c.district_id), article.c.province_id
        )
    )


article_overview = CreateView(_overview(), "article_overview", metadata=metadata)
metric_evidence = _evidence("metric_evidence", Metric.__table__, Indicator.__table__, "indicator_code")
award_evidence = _evidence("award_evidence", Award.__table__, AwardType.__table__, "award_code")
