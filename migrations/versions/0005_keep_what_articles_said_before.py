"""Keep what articles said before they changed."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from warehouse import views

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OF_AN_ARTICLE = ("superseded_by",)
OF_A_FACT = ("superseded_by", "run_id", "organisation")
RUNS = {"superseded_by": "etl_runs.run_id", "run_id": "etl_runs.run_id"}
PROVINCE = {"province_id": "provinces.province_id"}


def upgrade() -> None:
    _make_history(
        "articles",
        OF_AN_ARTICLE,
        refers=RUNS | PROVINCE | {"district_id": "districts.district_id"},
        indexes=("district_id", "province_id", "published_on", "run_id"),
    )
    _make_history(
        "metrics",
        OF_A_FACT,
        refers=RUNS | PROVINCE | {"indicator_code": "indicators.code"},
        indexes=("article_id", "organisation_id"),
    )
    _make_history(
        "awards",
        OF_A_FACT,
        refers=RUNS | PROVINCE | {"award_code": "award_types.code"},
        indexes=("article_id", "organisation_id"),
    )


def downgrade() -> None:
    views.drop(op.get_bind())
    for current in ("awards", "metrics", "articles"):
        op.drop_table(f"superseded_{current}")


def _make_history(current: str, more: tuple[str, ...], *, refers: dict[str, str], indexes: tuple[str, ...]) -> None:
    """Make a table with the columns of another one as it stands, and some more."""
    name = f"superseded_{current}"
    like = sa.Table(current, sa.MetaData(), autoload_with=op.get_bind(), resolve_fks=False)
    columns = [sa.Column(c.name, c.type, nullable=c.nullable, server_default=c.server_default) for c in like.c]
    (key,) = like.primary_key.columns
    constraints: list[Any] = [sa.PrimaryKeyConstraint(key.name, "superseded_by", name=op.f(f"pk_{name}"))]
    for column, target in refers.items():
        referred = op.f(f"fk_{name}_{column}_{target.split('.')[0]}")
        constraints.append(sa.ForeignKeyConstraint([column], [target], name=referred))
    columns += [sa.Column(column, sa.String(), nullable=column == "organisation") for column in more]
    op.create_table(name, *columns, *constraints, sqlite_strict=True)
    for column in (*indexes, "superseded_by"):
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])
