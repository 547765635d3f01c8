"""What articles said before they changed: their earlier versions, whole, apart from what they say now.

A version is an article as one run stored it (`run_id`), until another run stored it otherwise (`superseded_by`).
`articles`, `metrics` and `awards` hold the current versions alone, so that whoever reads them never adds a figure to
the one that replaced it; an unchanged article costs nothing here, and a changed one a copy of its own rows. What
was right once is not checked again, and nothing here refers to a row that may go: organisations are kept by name.
"""

from sqlmodel import Field

from warehouse.tables.articles import ArticleColumns
from warehouse.tables.base import Columns, Row, table_args
from warehouse.tables.facts import AwardColumns, MetricColumns


class Superseded(Columns):
    """Until when a version held."""

    superseded_by: str = Field(primary_key=True, foreign_key="etl_runs.run_id", index=True)
    """The run that stored the article otherwise, and with it what had been said here."""


class SupersededFact(Superseded):
    """To which version of its article a fact belongs, and of whom it spoke."""

    run_id: str = Field(foreign_key="etl_runs.run_id")
    """The run since which the article had said it."""
    organisation: str | None = None
    """The name that the organisation bore then."""


class SupersededArticle(Superseded, ArticleColumns, Row, table=True):
    """An earlier version of an article; its columns are those of `articles`."""

    __tablename__ = "superseded_articles"
    __table_args__ = table_args(versions_of="articles")


class SupersededMetric(SupersededFact, MetricColumns, Row, table=True):
    """A metric of an earlier version of an article; its columns are those of `metrics`."""

    __tablename__ = "superseded_metrics"
    __table_args__ = table_args(versions_of="metrics")


class SupersededAward(SupersededFact, AwardColumns, Row, table=True):
    """An award of an earlier version of an article; its columns are those of `awards`."""

    __tablename__ = "superseded_awards"
    __table_args__ = table_args(versions_of="awards")
