"""Mark articles that are copies of others, by keys that copies share."""

import sqlalchemy as sa
from alembic import op

from warehouse import views

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    views.drop(op.get_bind())
    op.create_table(
        "article_likenesses",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("likeness", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", "likeness", name=op.f("pk_article_likenesses")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.article_id"],
            name=op.f("fk_article_likenesses_article_id_articles"),
            ondelete="CASCADE",
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_article_likenesses_likeness"), "article_likenesses", ["likeness"])
    with op.batch_alter_table("articles") as articles:
        articles.add_column(sa.Column("duplicate_of", sa.String(), nullable=True))
        articles.create_foreign_key(
            op.f("fk_articles_duplicate_of_articles"), "articles", ["duplicate_of"], ["article_id"], ondelete="SET NULL"
        )
        articles.create_index(op.f("ix_articles_duplicate_of"), ["duplicate_of"])


def downgrade() -> None:
    views.drop(op.get_bind())
    with op.batch_alter_table("articles") as articles:
        articles.drop_index(op.f("ix_articles_duplicate_of"))
        articles.drop_constraint(op.f("fk_articles_duplicate_of_articles"), type_="foreignkey")
        articles.drop_column("duplicate_of")
    op.drop_table("article_likenesses")
