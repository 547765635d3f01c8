"""Count what each source held, and note which one a reject came from."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COUNTED = ("loaded", "unchanged", "replaced", "rejected")


def upgrade() -> None:
    op.create_table(
        "source_runs",
        sa.Column("run_id", sa.String(), nullable=False),
        sa.Column("location", sa.String(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False, server_default="0") for name in COUNTED),
        sa.PrimaryKeyConstraint("run_id", "location", name=op.f("pk_source_runs")),
        sa.ForeignKeyConstraint(["run_id"], ["etl_runs.run_id"], name=op.f("fk_source_runs_run_id_etl_runs")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_source_runs_location"), "source_runs", ["location"])
    op.add_column("rejects", sa.Column("location", sa.String()))


def downgrade() -> None:
    op.drop_column("rejects", "location")
    op.drop_table("source_runs")
