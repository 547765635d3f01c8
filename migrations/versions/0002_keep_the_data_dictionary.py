"""Keep the data dictionary, so that SQL finds the words for what it reads."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "data_dictionary",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("column_name", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("words_vi", sa.String(), nullable=False),
        sa.Column("words_en", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_data_dictionary")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("data_dictionary")
