"""The revisions of the warehouse schema, applied with Alembic."""
