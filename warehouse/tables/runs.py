"""What the main job did: its runs, what they met in each source, and the inputs that could not become articles."""

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from warehouse.codes import RUN_STATUSES
from warehouse.tables.base import Row, one_of, table_args


class EtlRun(Row, table=True):
    """One run of the main job."""

    __tablename__ = "etl_runs"
    __table_args__ = table_args(
        one_of("status", RUN_STATUSES),
        CheckConstraint(
            "status <> 'finished' OR found = loaded + unchanged + replaced + rejected", name="all_accounted_for"
        ),
        CheckConstraint("(status = 'running') = (finished_at IS NULL)", name="finished_at_known"),
    )

    run_id: str = Field(primary_key=True)
    """The run."""
    started_at: datetime = Field(index=True)
    """When it began (UTC)."""
    finished_at: datetime | None = None
    """When it ended, however it ended (UTC); null while it runs."""
    status: str = "running"
    """`running`, `finished`, `failed`, `interrupted` (asked to stop) or `crashed` (found dead by a later run)."""
    extractor_version: str
    """The version of the rules that read the articles."""
    found: int = 0
    """Inputs that the sources held: the sum of the four below."""
    loaded: int = 0
    """Articles that were new."""
    unchanged: int = 0
    """Articles already loaded from the same bytes by the same rules; not written again."""
    replaced: int = 0
    """Articles whose bytes or rules had changed; their facts were replaced."""
    rejected: int = 0
    """Inputs that could not become articles; each is a row of `rejects`."""


class SourceRun(Row, table=True):
    """What one run met in one source; the sum of its sources is what the run has stored."""

    __tablename__ = "source_runs"
    __table_args__ = table_args()

    run_id: str = Field(primary_key=True, foreign_key="etl_runs.run_id")
    """The run."""
    location: str = Field(primary_key=True, index=True)
    """The path or address of the source, as the configuration or the command names it."""
    loaded: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Articles that were new."""
    unchanged: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Articles already loaded from the same bytes by the same rules."""
    replaced: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Articles whose bytes or rules had changed."""
    rejected: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Inputs that could not become articles."""


class Reject(Row, table=True):
    """An input that could not become an article, and why."""

    __tablename__ = "rejects"
    __table_args__ = table_args()

    reject_id: str = Field(primary_key=True)
    """The reject."""
    run_id: str = Field(foreign_key="etl_runs.run_id", index=True)
    """The run that met it."""
    source: str = Field(index=True)
    """The path or URL of the input, as it was given."""
    stage: str
    """Where it failed: `read`, `extract`, `load`."""
    reason: str
    """A code for the reason: `empty`, `not_text`."""
    detail: str
    """The reason in words, to be shown to a person."""
    resolved_run_id: str | None = Field(default=None, foreign_key="etl_runs.run_id")
    """The later run that loaded it, or found it mended or gone; null while it waits."""
    location: str | None = None
    """The source that held it, as the configuration or the command names it; null where no one wrote it down."""
