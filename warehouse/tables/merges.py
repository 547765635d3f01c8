"""Organisations that a person has found to be one: the log of that, and the facts that stand elsewhere for it.

A merge moves facts alone: what each article calls whom stays as it is stated. So nothing is lost, and undoing a merge
gives every row back as it was, also after its articles have been read again.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, column
from sqlmodel import Field

from warehouse.codes import FACT_KINDS
from warehouse.tables.base import Row, one_of, table_args

HOLDS = column("undone_at").is_(None)


class OrganisationMerge(Row, table=True):
    """One organisation found to be another one, by a person; also where that was undone later."""

    __tablename__ = "organisation_merges"
    __table_args__ = table_args(
        CheckConstraint("organisation_id <> into_id", name="into_another"),
        CheckConstraint("(undone_at IS NULL) = (undone_by IS NULL)", name="undone_by_known"),
        Index(
            "uq_organisation_merges_holding", "organisation_id", unique=True, sqlite_where=HOLDS, postgresql_where=HOLDS
        ),
    )

    merge_id: str = Field(primary_key=True)
    """The merge."""
    organisation_id: str
    """The organisation that was found to be another one; it may go and come again with the articles that name it."""
    into_id: str = Field(index=True)
    """The organisation that it is, under which its facts stand while the merge holds."""
    note: str | None = None
    """Why, in the words of who merged them."""
    merged_by: str
    """Who merged them."""
    merged_at: datetime
    """When (UTC)."""
    undone_by: str | None = None
    """Who undid it; null while it holds."""
    undone_at: datetime | None = None
    """When it was undone (UTC)."""


class MergedFact(Row, table=True):
    """A fact that stands under another organisation than its article names, because the two were merged."""

    __tablename__ = "merged_facts"
    __table_args__ = table_args(one_of("fact_kind", FACT_KINDS))

    fact_kind: str = Field(primary_key=True)
    """`metric` or `award`."""
    fact_id: str = Field(primary_key=True)
    """The `metric_id` or `award_id`."""
    article_id: str = Field(foreign_key="articles.article_id", index=True, ondelete="CASCADE")
    """The article that states it."""
    stated_id: str = Field(foreign_key="organisations.organisation_id", index=True)
    """The organisation that the article names."""
    stated_province_id: str | None = Field(default=None, foreign_key="provinces.province_id")
    """The province that the fact has by that organisation or article."""
