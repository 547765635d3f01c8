"""What the views share: their metadata, and provinces as they were named then and are today.

Every view that tells of a province does so twice: as it was bounded then (`province_id`, `province`,
`province_code`), and as the one of today to which its land belongs (`current_province_id` and so on).
"""

from typing import Any

from sqlalchemy import ColumnElement, CreateView, FromClause, MetaData, Select, func, select

from warehouse.tables import Article, Province, ProvinceChange

# Of their own, so that no migration takes a view for a table.
metadata = MetaData()

article = Article.__table__.alias("article")
province = Province.__table__.alias("province")
successor = Province.__table__.alias("successor")
change = ProvinceChange.__table__.alias("change")


def _changed(what: str, *on: ColumnElement[bool]) -> ColumnElement[Any]:
    """What the last change made of a province's name or kind; null where there was none."""
    last_first = change.c.valid_from.desc()
    return select(change.c[what]).where(*on).order_by(last_first).limit(1).scalar_subquery()


province_code = province.c.code.label("province_code")
CURRENT_PROVINCE = (
    func.coalesce(successor.c.province_id, province.c.province_id).label("current_province_id"),
    func.coalesce(successor.c.name, province.c.name).label("current_province"),
    func.coalesce(successor.c.code, province.c.code).label("current_province_code"),
)
"""The columns that tell of the province of today."""

PROVINCE = (province.c.name.label("province"), province_code, *CURRENT_PROVINCE)
"""The columns that tell of a province."""

_on_the_day = (change.c.province_id == province.c.province_id, change.c.valid_from <= article.c.published_on)
PROVINCE_WHEN_PUBLISHED = (
    func.coalesce(_changed("name", *_on_the_day), province.c.name).label("province"),
    province_code,
    *CURRENT_PROVINCE,
)
"""The same, with the name that the province bore on the day of publication."""


def with_province(facts: FromClause, province_id: ColumnElement[Any]) -> FromClause:
    """The facts beside their province and the province of today; those without one stay."""
    return facts.outerjoin(province, province.c.province_id == province_id).outerjoin(
        successor, successor.c.province_id == province.c.successor_id
    )


def _then_and_now() -> Select[Any]:
    """Each of the 63 provinces beside the one of the 34 to which its land belongs, and how it came there."""
    parts = select(func.count()).where(Province.__table__.c.successor_id == successor.c.province_id).scalar_subquery()
    then, now = (change.c.province_id == one.c.province_id for one in (province, successor))
    return select(
        province.c.province_id,
        func.coalesce(_changed("name", then), province.c.name).label("province"),
        province_code,
        func.coalesce(_changed("kind", then), province.c.kind).label("kind"),
        province.c.other_names,
        *CURRENT_PROVINCE,
        func.coalesce(_changed("kind", now), successor.c.kind).label("current_kind"),
        successor.c.valid_from.label("changed_on"),
        successor.c.resolution,
        (parts > 1).label("merged"),
    ).join_from(province, successor, successor.c.province_id == province.c.successor_id)


def _history() -> Select[Any]:
    """The names and kinds that each province has borne, a row for each; `until` is the first day of the next."""
    shown = ("name", "kind", "valid_from", "resolution")
    first = select(province.c.province_id, *(province.c[name] for name in shown))
    later = select(change.c.province_id, *(change.c[name] for name in shown))
    forms = first.union_all(later).subquery("forms")
    following = func.lead(forms.c.valid_from).over(partition_by=forms.c.province_id, order_by=forms.c.valid_from)
    return select(
        forms.c.province_id,
        province_code,
        *(forms.c[name] for name in shown),
        func.coalesce(following, successor.c.valid_from).label("until"),
        *CURRENT_PROVINCE,
    ).select_from(with_province(forms, forms.c.province_id))


provinces_then_and_now = CreateView(_then_and_now(), "provinces_then_and_now", metadata=metadata)
province_history = CreateView(_history(), "province_history", metadata=metadata)
