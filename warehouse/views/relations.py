"""What organisations were to one another, and when: under whom they stood, what became of them."""

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CreateView,
    Date,
    Select,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from warehouse.tables import ArticleOrganisation, District, Organisation, Province
from warehouse.views.geography import article, metadata
from warehouse.views.groups import ORGANISATIONS, Within
from warehouse.views.kept import kept

DISTRICTS_ENDED = date(2025, 6, 30)
"""The last day of the district level (Resolution 203/2025/QH15): its bodies ended on 2025-07-01."""
OF_THE_LEVEL = ("party_organisation", "party_committee", "party_office", "government", "mass_organisation")
"""The types that ended with it; schools, hospitals and courts went on in other hands."""

organisation = Organisation.__table__
stated = ArticleOrganisation.__table__
province = Province.__table__.alias("former_province")
district = District.__table__.alias("former_district")


def _under(within: Within) -> Select[Any]:
    """Under whom articles put an organisation, and from which day to which: two such rows are a transfer."""
    return (
        select(
            stated.c.organisation_id,
            literal("under").label("relation"),
            stated.c.parent_id.label("related_id"),
            func.min(article.c.published_on).label("valid_from"),
            func.max(article.c.published_on).label("valid_to"),
            func.count().label("articles"),
        )
        .join_from(stated, article, article.c.article_id == stated.c.article_id)
        .where(stated.c.parent_id.is_not(None), within(stated.c.organisation_id))
        .group_by(stated.c.organisation_id, stated.c.parent_id)
    )


def _ended() -> Select[Any]:
    """The bodies of a district, which ended with it, or with the district level."""
    last_day = func.coalesce(district.c.valid_to, cast(literal(DISTRICTS_ENDED.isoformat()), Date))
    return (
        select(*_by_rule("ended", null(), last_day))
        .join_from(organisation, district, district.c.district_id == organisation.c.district_id, isouter=True)
        .where(organisation.c.level == "district", organisation.c.type.in_(OF_THE_LEVEL))
    )


def _succeeded() -> Select[Any]:
    """The bodies of a province of the 63: each went on in its namesake of the 34, alone or merged with others."""
    place = func.length(organisation.c.identity) - func.length(province.c.province_id)
    identity = func.substr(organisation.c.identity, 1, place).concat(province.c.successor_id)
    made_of = Province.__table__.alias("made_of")
    several = (
        select(func.count()).where(made_of.c.successor_id == province.c.successor_id).correlate(province)
    ).scalar_subquery()
    namesake = organisation.alias("namesake")
    relation: ColumnElement[str] = case((several > 1, "merged"), else_="continued")
    return (
        select(*_by_rule(relation, namesake.c.organisation_id, province.c.valid_to))
        .join_from(organisation, province, province.c.province_id == organisation.c.province_id)
        .outerjoin(namesake, namesake.c.identity == identity)
        .where(organisation.c.level == "provincial", province.c.successor_id.is_not(None))
    )


def _by_rule(
    relation: str | ColumnElement[str], related_id: ColumnElement[Any], last_day: ColumnElement[Any]
) -> tuple[ColumnElement[Any], ...]:
    """The columns of what follows from the maps, and no article needs to state."""
    return (
        organisation.c.organisation_id,
        (literal(relation) if isinstance(relation, str) else relation).label("relation"),
        related_id.label("related_id"),
        cast(null(), Date).label("valid_from"),
        last_day.label("valid_to"),
        literal(0).label("articles"),
    )


def _relations() -> Select[Any]:
    under = kept("organisations_under", _under, ORGANISATIONS, "organisation_id")
    relations = union_all(select(under), _ended(), _succeeded()).subquery("relations")
    own, related = organisation.alias("own"), organisation.alias("related")
    columns = relations.c
    return (
        select(
            columns.organisation_id,
            own.c.name.label("organisation"),
            columns.relation,
            columns.related_id,
            related.c.name.label("related"),
            columns.valid_from,
            columns.valid_to,
            columns.articles,
        )
        .join_from(relations, own, own.c.organisation_id == columns.organisation_id)
        .outerjoin(related, related.c.organisation_id == columns.related_id)
    )


organisation_relations = CreateView(_relations(), "organisation_relations", metadata=metadata)
