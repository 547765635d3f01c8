"""Find the figures of a province by year and code, and the copies among the articles, without a look at the others."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

CODES = {"metrics": "indicator_code", "awards": "award_code"}
COPIED = sa.text("duplicate_of IS NOT NULL")


def upgrade() -> None:
    for table, code in CODES.items():
        op.create_index(op.f(f"ix_{table}_province_id_year_{code}"), table, ["province_id", "year", code])
        op.drop_index(op.f(f"ix_{table}_province_id_year"), table)
    op.create_index(
        op.f("ix_articles_duplicate_of_article_id"),
        "articles",
        ["duplicate_of", "article_id"],
        sqlite_where=COPIED,
        postgresql_where=COPIED,
    )
    op.drop_index(op.f("ix_articles_duplicate_of"), "articles")


def downgrade() -> None:
    op.create_index(op.f("ix_articles_duplicate_of"), "articles", ["duplicate_of"])
    op.drop_index(op.f("ix_articles_duplicate_of_article_id"), "articles")
    for table, code in CODES.items():
        op.create_index(op.f(f"ix_{table}_province_id_year"), table, ["province_id", "year"])
        op.drop_index(op.f(f"ix_{table}_province_id_year_{code}"), table)
