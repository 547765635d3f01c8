"""Make the tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from warehouse import views

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "text": sa.String(),
    "number": sa.Float(),
    "whole": sa.Integer(),
    "flag": sa.Boolean(),
    "day": sa.Date(),
    "moment": sa.DateTime(timezone=True),
}
QUOTED = {
    "quote_span": "quote_start >= 0 AND quote_end > quote_start",
    "quote_length": "length(quote) = quote_end - quote_start",
}
DATED = {
    "period_order": "period_start <= period_end",
    "year_of_period": "(year IS NULL) = (period_end IS NULL)",
}

# In the order in which they can be dropped.
TABLES = (
    "reviews set_aside awards metrics mentions organisation_aliases article_organisations organisations articles "
    "rejects etl_runs view_definitions award_types indicators districts provinces"
)


def upgrade() -> None:
    _make_reference_tables()
    _make_run_tables()
    _make_article_tables()
    _make_organisation_tables()
    _make_metrics()
    _make_awards()
    _make_other_facts()


def downgrade() -> None:
    views.drop(op.get_bind())
    for table in TABLES.split():
        op.drop_table(table)


def _make_table(
    table: str,
    columns: str,
    *,
    key: str,
    refers: dict[str, str] | None = None,
    unique: str = "",
    checks: dict[str, str] | None = None,
    indexes: tuple[str, ...] = (),
) -> None:
    """Make a table with its constraints named; what belongs to an article goes with it."""
    constraints: list[Any] = [sa.PrimaryKeyConstraint(*key.split(), name=op.f(f"pk_{table}"))]
    for column, target in (refers or {}).items():
        name = op.f(f"fk_{table}_{column}_{target.split('.')[0]}")
        with_article = "CASCADE" if target == "articles.article_id" else None
        constraints.append(sa.ForeignKeyConstraint([column], [target], name=name, ondelete=with_article))
    if unique:
        constraints.append(sa.UniqueConstraint(*unique.split(), name=op.f(f"uq_{table}_{unique.replace(' ', '_')}")))
    for check, condition in (checks or {}).items():
        constraints.append(sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{check}")))
    op.create_table(table, *map(_column, columns.split()), *constraints, sqlite_strict=True)
    for index in indexes:
        op.create_index(op.f(f"ix_{table}_{index.replace(' ', '_')}"), table, index.split())


def _column(words: str) -> sa.Column[Any]:
    """A column from `name`, `name:type`, and a `?` where it may be null; a flag is false unless told."""
    name, _, kind = words.removesuffix("?").partition(":")
    default = sa.false() if kind == "flag" else None
    return sa.Column(name, TYPES[kind or "text"], nullable=words.endswith("?"), server_default=default)


def _make_reference_tables() -> None:
    _make_table(
        "provinces",
        "province_id code name kind valid_from:day? valid_to:day? successor_id? renamed_on:day? renamed_to? "
        "other_names?",
        key="province_id",
        refers={"successor_id": "provinces.province_id"},
        checks={"kind_listed": "kind IN ('tỉnh', 'thành phố')"},
        indexes=("code", "successor_id"),
    )
    _make_table(
        "districts",
        "district_id code? name kind province_id valid_from:day? valid_to:day? other_names?",
        key="district_id",
        refers={"province_id": "provinces.province_id"},
        checks={"kind_listed": "kind IN ('quận', 'huyện', 'thị xã', 'thành phố')"},
        indexes=("province_id",),
    )
    _make_table(
        "indicators",
        "code category kind label_vi label_en definition?",
        key="code",
        checks={"kind_listed": "kind IN ('stock', 'flow', 'share', 'event', 'mixed')"},
    )
    _make_table("award_types", "code category label_vi label_en definition?", key="code")
    _make_table("view_definitions", "name definition", key="name")


def _make_run_tables() -> None:
    _make_table(
        "etl_runs",
        "run_id started_at:moment finished_at:moment? status extractor_version found:whole loaded:whole "
        "unchanged:whole replaced:whole rejected:whole",
        key="run_id",
        checks={
            "status_listed": "status IN ('running', 'finished', 'failed', 'interrupted', 'crashed')",
            "all_accounted_for": "status <> 'finished' OR found = loaded + unchanged + replaced + rejected",
            "finished_at_known": "(status = 'running') = (finished_at IS NULL)",
        },
        indexes=("started_at",),
    )
    _make_table(
        "rejects",
        "reject_id run_id source stage reason detail resolved_run_id?",
        key="reject_id",
        refers={"run_id": "etl_runs.run_id", "resolved_run_id": "etl_runs.run_id"},
        indexes=("run_id", "source"),
    )


def _make_article_tables() -> None:
    _make_table(
        "articles",
        "article_id source content_sha256 title? section? published_at? published_on:day? authors? outlet? "
        "province_id? province_evidence? district_id? text related? warnings? extractor_version run_id",
        key="article_id",
        refers={
            "province_id": "provinces.province_id",
            "district_id": "districts.district_id",
            "run_id": "etl_runs.run_id",
        },
        unique="source",
        checks={
            "content_sha256_length": "length(content_sha256) = 64",
            "text_present": "length(text) > 0",
            "published_on_known": "(published_at IS NULL) = (published_on IS NULL)",
            "province_has_evidence": "province_id IS NULL OR province_evidence IS NOT NULL",
        },
        indexes=("district_id", "province_id", "published_on", "run_id"),
    )


def _make_organisation_tables() -> None:
    _make_table(
        "organisations",
        "organisation_id identity name type level? province_id? district_id? parent_id?",
        key="organisation_id",
        refers={
            "province_id": "provinces.province_id",
            "district_id": "districts.district_id",
            "parent_id": "organisations.organisation_id",
        },
        unique="identity",
        checks={
            "type_listed": (
                "type IN ('party_organisation', 'party_cell', 'party_committee', 'party_office', 'government', "
                "'mass_organisation', 'military_police', 'enterprise', 'school', 'health', 'court_procuracy', "
                "'press', 'place_community', 'other')"
            ),
            "level_listed": "level IN ('central', 'provincial', 'district', 'commune', 'grassroots', 'cell')",
            "parent_is_another": "parent_id <> organisation_id",
        },
        indexes=("district_id", "parent_id", "province_id"),
    )
    _make_table(
        "article_organisations",
        "article_id organisation_id name parent_id?",
        key="article_id organisation_id",
        refers={
            "article_id": "articles.article_id",
            "organisation_id": "organisations.organisation_id",
            "parent_id": "organisations.organisation_id",
        },
        checks={"parent_is_another": "parent_id <> organisation_id"},
        indexes=("organisation_id", "parent_id"),
    )
    _make_table(
        "organisation_aliases",
        "organisation_id alias article_id",
        key="organisation_id alias article_id",
        refers={"organisation_id": "organisations.organisation_id", "article_id": "articles.article_id"},
        indexes=("article_id",),
    )
    _make_table(
        "mentions",
        "article_id quote_start:whole quote_end:whole organisation_id quote",
        key="article_id quote_start quote_end organisation_id",
        refers={"article_id": "articles.article_id", "organisation_id": "organisations.organisation_id"},
        checks={**QUOTED},
        indexes=("organisation_id",),
    )


def _make_metrics() -> None:
    _make_table(
        "metrics",
        "metric_id article_id organisation_id? province_id? indicator_code object? property? value:number "
        "value_max:number? base:number? above_100:flag qualifier unit period_start:day? period_end:day? "
        "period_kind year:whole? status direction polarity quote quote_start:whole quote_end:whole",
        key="metric_id",
        refers={
            "article_id": "articles.article_id",
            "organisation_id": "organisations.organisation_id",
            "province_id": "provinces.province_id",
            "indicator_code": "indicators.code",
        },
        checks={
            **QUOTED,
            **DATED,
            "qualifier_listed": "qualifier IN ('exact', 'over', 'at_least', 'under', 'at_most', 'about', 'range')",
            "period_kind_listed": (
                "period_kind IN ('as_of', 'year', 'part_of_year', 'term', 'since', 'annual', 'event', 'unknown')"
            ),
            "status_listed": "status IN ('actual', 'target')",
            "direction_listed": "direction IN ('level', 'decrease', 'increase')",
            "polarity_listed": "polarity IN ('affirmed', 'negated')",
            "value_finite": "value BETWEEN -1e300 AND 1e300",
            "value_order": "value <= value_max",
            "range_has_both_ends": "(qualifier = 'range') = (value_max IS NOT NULL)",
            "base_positive": "base >= 0",
            "percentage_in_range": (
                "unit <> '%' OR (value >= 0 AND ((value <= 100 AND coalesce(value_max, 0) <= 100) OR above_100))"
            ),
        },
        indexes=("article_id", "indicator_code year", "organisation_id", "province_id year"),
    )


def _make_awards() -> None:
    _make_table(
        "awards",
        "award_id article_id organisation_id? province_id? award_code title rank? recipient_count:whole? "
        "count_kind? qualifier? recipient_kind? awarded_by? period_start:day? period_end:day? year:whole? "
        "quote quote_start:whole quote_end:whole",
        key="award_id",
        refers={
            "article_id": "articles.article_id",
            "organisation_id": "organisations.organisation_id",
            "province_id": "provinces.province_id",
            "award_code": "award_types.code",
        },
        checks={
            **QUOTED,
            **DATED,
            "count_kind_listed": "count_kind IN ('recipients', 'times')",
            "qualifier_listed": "qualifier IN ('exact', 'over', 'at_least', 'under', 'at_most', 'about', 'range')",
            "recipient_kind_listed": "recipient_kind IN ('organisation', 'collective', 'individual', 'mixed')",
            "recipient_count_positive": "recipient_count >= 0",
        },
        indexes=("article_id", "award_code year", "organisation_id", "province_id year"),
    )


def _make_other_facts() -> None:
    _make_table(
        "set_aside",
        "article_id quote_start:whole quote_end:whole quote reason",
        key="article_id quote_start quote_end",
        refers={"article_id": "articles.article_id"},
        checks={
            **QUOTED,
            "reason_listed": (
                "reason IN ('date', 'time', 'document_number', 'ordinal', 'term', 'duration', 'age', 'name', "
                "'list_number', 'idiom', 'rhetoric', 'reference', 'furniture', 'duplicate', 'unclear')"
            ),
        },
        indexes=("reason",),
    )
    _make_table(
        "reviews",
        "review_id fact_kind fact_id article_id quote decision correction? note? reviewer decided_at:moment",
        key="review_id",
        unique="fact_kind fact_id",
        checks={
            "fact_kind_listed": "fact_kind IN ('metric', 'award')",
            "decision_listed": "decision IN ('accept', 'correct', 'reject')",
            "correction_given": "(decision = 'correct') = (correction IS NOT NULL)",
        },
        indexes=("article_id",),
    )
