"""Hand-made rows: each function adds one, with what does not matter filled in, and gives back its id."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, CreateView, insert, select

from warehouse import views
from warehouse.tables import Article, Award, EtlRun, Metric, Organisation, Row

QUOTE = "trên 60 đảng viên"
TEXT = f"Đảng bộ có {QUOTE}."
START = TEXT.index(QUOTE)
PLACE = {
    "province_id": "ha-giang",
    "province": "Hà Giang",
    "province_code": "02",
    "current_province_id": "tuyen-quang-2025",
    "current_province": "Tuyên Quang",
    "current_province_code": "08",
}
"""What views tell of the province of these rows, then and now."""
SPAN = {"quote": QUOTE, "quote_start": START, "quote_end": START + len(QUOTE)}

_numbers = count(1)


def _adder(table: type[Row], key: str, **usual: Any) -> Callable[..., str]:
    def add(connection: Connection, **columns: Any) -> str:
        row = {**usual, key: f"{table.__table__.name}-{next(_numbers):04}", **columns}
        connection.execute(insert(table).values(row))
        return str(row[key])

    return add


def add_article(connection: Connection, **columns: Any) -> str:
    """An article of Hà Giang, published on 2020-08-16 unless told otherwise."""
    published = columns.get("published_at", "2020-08-16T14:40")
    row = {
        "source": f"a/{next(_numbers)}.txt",
        "run_id": add_run(connection) if "run_id" not in columns else None,
        "province_id": "ha-giang",
        "published_at": published,
        "published_on": published and date.fromisoformat(published[:10]),
    }
    return _add_article(connection, **{**row, **columns})


add_run = _adder(
    EtlRun,
    "run_id",
    started_at=datetime(2026, 1, 1, tzinfo=UTC),
    finished_at=datetime(2026, 1, 1, 0, 1, tzinfo=UTC),
    status="finished",
    extractor_version="1",
    **dict.fromkeys(("found", "loaded", "unchanged", "replaced", "rejected"), 0),
)
_add_article = _adder(
    Article,
    "article_id",
    content_sha256="0" * 64,
    title="Một tiêu đề",
    outlet="Báo Hà Giang",
    province_evidence="Hà Giang",
    text=TEXT,
    extractor_version="1",
)
_add_organisation = _adder(
    Organisation, "organisation_id", type="party_organisation", level="grassroots", province_id="ha-giang"
)
add_metric = _adder(
    Metric,
    "metric_id",
    province_id="ha-giang",
    indicator_code="party_members",
    object="đảng viên",
    value=60,
    qualifier="exact",
    unit="count",
    period_start=date(2020, 8, 16),
    period_end=date(2020, 8, 16),
    period_kind="as_of",
    year=2020,
    status="actual",
    direction="level",
    polarity="affirmed",
    **SPAN,
)
add_award = _adder(
    Award,
    "award_id",
    province_id="ha-giang",
    award_code="merit_certificate",
    title="Bằng khen",
    recipient_count=2,
    count_kind="recipients",
    qualifier="exact",
    recipient_kind="collective",
    period_start=date(2020, 1, 1),
    period_end=date(2020, 12, 31),
    year=2020,
    **SPAN,
)


def add_organisation(connection: Connection, name: str, **columns: Any) -> str:
    """A grassroots Party organisation of Hà Giang, unless told otherwise."""
    return _add_organisation(connection, name=name, identity=f"{name}|{next(_numbers)}", **columns)


def add_body(connection: Connection, article_id: str, value: float, **columns: Any) -> str:
    """A metric of an organisation of its own, which is given back."""
    organisation_id = add_organisation(connection, f"Chi bộ {value}")
    add_metric(connection, article_id=article_id, organisation_id=organisation_id, value=value, **columns)
    return organisation_id


def find_kept(connection: Connection) -> None:
    """What views keep is found anew, as if all articles had just come: nobody else notes what these rows touch."""
    views.touch_articles(connection, connection.scalars(select(Article.__table__.c.article_id)).all())
    views.refresh(connection)


def rows(connection: Connection, view: CreateView, *columns: str) -> list[tuple[Any, ...]]:
    """Columns of a view's rows in a certain order, with what the view keeps found anew."""
    find_kept(connection)
    statement = select(*(view.table.c[column] for column in columns)).order_by(*columns)
    return [tuple(row) for row in connection.execute(statement)]
