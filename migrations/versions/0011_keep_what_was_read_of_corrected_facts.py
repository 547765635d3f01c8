"""Keep what was read of facts that are corrected: the facts themselves bear the correction from now on."""

import sqlalchemy as sa
from alembic import op

from warehouse import views

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    views.drop(op.get_bind())
    with op.batch_alter_table("reviews") as reviews:
        reviews.add_column(sa.Column("stated", sa.String(), nullable=True))


def downgrade() -> None:
    views.drop(op.get_bind())
    with op.batch_alter_table("reviews") as reviews:
        reviews.drop_column("stated")
