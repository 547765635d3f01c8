"""Remember visits to the web."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fetches",
        sa.Column("fetch_id", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("article_id", sa.String()),
        sa.Column("etag", sa.String()),
        sa.Column("last_modified", sa.String()),
        sa.Column("stamp", sa.String()),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.Column("run_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("fetch_id", name=op.f("pk_fetches")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.article_id"], name=op.f("fk_fetches_article_id_articles"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["run_id"], ["etl_runs.run_id"], name=op.f("fk_fetches_run_id_etl_runs")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fetches_article_id"), "fetches", ["article_id"])
    op.create_index(op.f("ix_fetches_run_id"), "fetches", ["run_id"])


def downgrade() -> None:
    op.drop_table("fetches")
