"""Find the figures of an organisation by their indicator and time.

An index is made without CONCURRENTLY: readers are not held up by it, and nobody writes beside a migration.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

COLUMNS = ["organisation_id", "indicator_code", "period_end"]
OLD, NEW = "ix_metrics_organisation_id", "ix_metrics_organisation_id_indicator_code_period_end"


def upgrade() -> None:
    op.create_index(op.f(NEW), "metrics", COLUMNS)
    op.drop_index(op.f(OLD), "metrics")


def downgrade() -> None:
    op.create_index(op.f(OLD), "metrics", ["organisation_id"])
    op.drop_index(op.f(NEW), "metrics")
