"""Keep the resolutions that made provinces, and later changes of name or kind as rows of their own."""

import sqlalchemy as sa
from alembic import op

from warehouse import views

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    views.drop(op.get_bind())
    op.create_table(
        "province_changes",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("change_id", "province_id")),
        sa.Column("valid_from", sa.Date(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("name", "kind", "resolution")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_province_changes")),
        sa.ForeignKeyConstraint(
            ["province_id"], ["provinces.province_id"], name=op.f("fk_province_changes_province_id_provinces")
        ),
        sa.CheckConstraint("kind IN ('tỉnh', 'thành phố')", name=op.f("ck_province_changes_kind_listed")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_province_changes_province_id"), "province_changes", ["province_id"])
    with op.batch_alter_table("provinces") as provinces:
        provinces.drop_column("renamed_on")
        provinces.drop_column("renamed_to")
        provinces.add_column(sa.Column("resolution", sa.String(), nullable=True))


def downgrade() -> None:
    views.drop(op.get_bind())
    with op.batch_alter_table("provinces") as provinces:
        provinces.drop_column("resolution")
        provinces.add_column(sa.Column("renamed_on", sa.Date(), nullable=True))
        provinces.add_column(sa.Column("renamed_to", sa.String(), nullable=True))
    op.execute(
        "UPDATE provinces SET renamed_on = changes.valid_from, renamed_to = changes.name"
        " FROM province_changes AS changes"
        " WHERE changes.province_id = provinces.province_id AND changes.name <> provinces.name"
    )
    op.drop_table("province_changes")
