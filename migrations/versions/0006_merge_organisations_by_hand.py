"""Merge organisations by hand, with a log, so that a merge can be undone."""

import sqlalchemy as sa
from alembic import op

from warehouse import views

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

HOLDS = sa.text("undone_at IS NULL")


def upgrade() -> None:
    _make_log()
    _make_facts()


def downgrade() -> None:
    """Undo every merge that holds, so that no fact is left under an organisation that its article does not name."""
    views.drop(op.get_bind())
    for table, kind in (("metrics", "metric"), ("awards", "award")):
        stated = f"FROM merged_facts WHERE fact_kind = '{kind}' AND fact_id = {table}.{kind}_id"
        op.execute(
            f"UPDATE {table} SET organisation_id = (SELECT stated_id {stated}),"  # noqa: S608 - names of our own
            f" province_id = (SELECT stated_province_id {stated}) WHERE EXISTS (SELECT 1 {stated})"
        )
    op.drop_table("merged_facts")
    op.drop_table("organisation_merges")


def _make_log() -> None:
    op.create_table(
        "organisation_merges",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("merge_id", "organisation_id", "into_id")),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("merged_by", sa.String(), nullable=False),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("merge_id", name=op.f("pk_organisation_merges")),
        sa.CheckConstraint("organisation_id <> into_id", name=op.f("ck_organisation_merges_into_another")),
        sa.CheckConstraint(
            "(undone_at IS NULL) = (undone_by IS NULL)", name=op.f("ck_organisation_merges_undone_by_known")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_organisation_merges_into_id"), "organisation_merges", ["into_id"])
    op.create_index(
        op.f("uq_organisation_merges_holding"),
        "organisation_merges",
        ["organisation_id"],
        unique=True,
        sqlite_where=HOLDS,
        postgresql_where=HOLDS,
    )


def _make_facts() -> None:
    refers = {
        "article_id": "articles.article_id",
        "stated_id": "organisations.organisation_id",
        "stated_province_id": "provinces.province_id",
    }
    op.create_table(
        "merged_facts",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("fact_kind", "fact_id", "article_id", "stated_id")),
        sa.Column("stated_province_id", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("fact_kind", "fact_id", name=op.f("pk_merged_facts")),
        sa.CheckConstraint("fact_kind IN ('metric', 'award')", name=op.f("ck_merged_facts_fact_kind_listed")),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [target],
                name=op.f(f"fk_merged_facts_{column}_{target.split('.')[0]}"),
                ondelete="CASCADE" if column == "article_id" else None,
            )
            for column, target in refers.items()
        ),
        sqlite_strict=True,
    )
    for column in ("article_id", "stated_id"):
        op.create_index(op.f(f"ix_merged_facts_{column}"), "merged_facts", [column])
