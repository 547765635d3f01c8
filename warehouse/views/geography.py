"""What the views share: their metadata, and provinces as they were named then and are today."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, MetaData, case, func

from warehouse.tables import Article, Province

# Of their own, so that no migration takes a view for a table.
metadata = MetaData()

article = Article.__table__.alias("article")
province = Province.__table__.alias("province")
successor = Province.__table__.alias("successor")

province_code = province.c.code.label("province_code")
current_province = func.coalesce(successor.c.name, province.c.name).label("current_province")
PROVINCE = (province.c.name.label("province"), province_code, current_province)
"""The columns that tell of a province."""

PROVINCE_WHEN_PUBLISHED = (
    case((article.c.published_on >= province.c.renamed_on, province.c.renamed_to), else_=province.c.name).label(
        "province"
    ),
    province_code,
    current_province,
)
"""The same, with the name that the province bore on the day of publication."""


def with_province(facts: FromClause, province_id: ColumnElement[Any]) -> FromClause:
    """The facts beside their province and the province of today; those without one stay."""
    return facts.outerjoin(province, province.c.province_id == province_id).outerjoin(
        successor, successor.c.province_id == province.c.successor_id
    )
