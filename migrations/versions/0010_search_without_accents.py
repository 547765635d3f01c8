"""Search without accents: an index that the loader keeps, made like the views of what the tables hold."""

from alembic import op

from warehouse.search import index

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing here: the index is made once the newest revision is reached, since it is one of the newest tables."""


def downgrade() -> None:
    index.drop(op.get_bind())
