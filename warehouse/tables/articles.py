"""Articles, and the organisations that they speak of."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, column
from sqlmodel import Field

from warehouse.codes import LEVELS, ORGANISATION_TYPES
from warehouse.tables.base import Columns, Row, one_of, quoted, table_args

COPIED = column("duplicate_of").is_not(None)


class ArticleColumns(Columns):
    """What a page says, and which run read it."""

    article_id: str = Field(primary_key=True)
    """The article: a digest of its source."""
    source: str
    """The path or URL that it was read from."""
    content_sha256: str
    """SHA-256 of the bytes that were read, in hexadecimal."""
    title: str | None = None
    """The headline alone; null where the page has none."""
    section: str | None = None
    """The newspaper section that the page names: Xây dựng Đảng."""
    published_at: str | None = None
    """When it was published, as exactly as the page says it: `2020-08-16T14:40` or `2020-10-13` (local time)."""
    published_on: date | None = Field(default=None, index=True)
    """The day of `published_at`."""
    authors: str | None = None
    """The authors as signed, without their roles, joined by `; `."""
    outlet: str | None = None
    """The newspaper or portal that the page gives: Báo Hà Giang."""
    province_id: str | None = Field(default=None, foreign_key="provinces.province_id", index=True)
    """The province that the article is about, as it was bounded on the day of publication."""
    province_evidence: str | None = None
    """The exact words that the province was told from."""
    district_id: str | None = Field(default=None, foreign_key="districts.district_id", index=True)
    """The district that the article is about."""
    text: str
    """The cleaned source text; every `quote_start` and `quote_end` counts its characters from 0."""
    related: str | None = None
    """Headlines of other articles that the page lists, one a line."""
    warnings: str | None = None
    """What could not be read or resolved, in words, one a line."""
    extractor_version: str
    """The version of the rules that read it."""
    run_id: str = Field(foreign_key="etl_runs.run_id", index=True)
    """The run since which it says this: the one that loaded it, or that found its bytes or its reading changed."""


class Article(ArticleColumns, Row, table=True):
    """A newspaper article, as its page presents it."""

    __tablename__ = "articles"
    __table_args__ = table_args(
        UniqueConstraint("source"),
        CheckConstraint("length(content_sha256) = 64", name="content_sha256_length"),
        CheckConstraint("length(text) > 0", name="text_present"),
        CheckConstraint("(published_at IS NULL) = (published_on IS NULL)", name="published_on_known"),
        CheckConstraint("province_id IS NULL OR province_evidence IS NOT NULL", name="province_has_evidence"),
        Index(None, "duplicate_of", "article_id", sqlite_where=COPIED, postgresql_where=COPIED),
    )

    duplicate_of: str | None = Field(default=None, foreign_key="articles.article_id", ondelete="SET NULL")
    """The original that it is a copy of (nearly the same text under another source); its facts count there alone."""


class ArticleLikeness(Row, table=True):
    """A key that an article shares with its copies (nearly the same text under another source)."""

    __tablename__ = "article_likenesses"
    __table_args__ = table_args()

    article_id: str = Field(primary_key=True, foreign_key="articles.article_id", ondelete="CASCADE")
    """The article."""
    likeness: str = Field(primary_key=True, index=True)
    """A digest of some of its words, taken four at a time, and of its numbers."""


class Organisation(Row, table=True):
    """A named organisation: the same one in every article with its type, level, name and place."""

    __tablename__ = "organisations"
    __table_args__ = table_args(
        UniqueConstraint("identity"),
        one_of("type", ORGANISATION_TYPES),
        one_of("level", LEVELS),
        CheckConstraint("parent_id <> organisation_id", name="parent_is_another"),
    )

    organisation_id: str = Field(primary_key=True)
    """The organisation: a digest of its identity."""
    identity: str
    """Type, level, folded name and place, joined by `|`; an unknown place is `article:` and the article's id."""
    name: str
    """The fullest form of its name, abbreviations expanded: Đảng bộ Khối các cơ quan tỉnh."""
    type: str
    """What it is: `party_organisation` (đảng bộ), `party_cell` (chi bộ), `party_committee`, `government`, …"""
    level: str | None = None
    """`central`, `provincial`, `district`, `commune`, `grassroots` or `cell`; null where it cannot be told."""
    province_id: str | None = Field(default=None, foreign_key="provinces.province_id", index=True)
    """The province in which it stands, as it was bounded then."""
    district_id: str | None = Field(default=None, foreign_key="districts.district_id", index=True)
    """The district in which it stands."""
    parent_id: str | None = Field(default=None, foreign_key="organisations.organisation_id", index=True)
    """The organisation directly above it, where an article says so."""


class ArticleOrganisation(Row, table=True):
    """What one article says of an organisation; `organisations` holds what all of them say together."""

    __tablename__ = "article_organisations"
    __table_args__ = table_args(CheckConstraint("parent_id <> organisation_id", name="parent_is_another"))

    article_id: str = Field(primary_key=True, foreign_key="articles.article_id", ondelete="CASCADE")
    """The article."""
    organisation_id: str = Field(primary_key=True, foreign_key="organisations.organisation_id", index=True)
    """The organisation."""
    name: str
    """The fullest form of its name in this article."""
    parent_id: str | None = Field(default=None, foreign_key="organisations.organisation_id", index=True)
    """The organisation that this article puts directly above it."""


class OrganisationAlias(Row, table=True):
    """Another form of an organisation's name, and the article that uses it."""

    __tablename__ = "organisation_aliases"
    __table_args__ = table_args()

    organisation_id: str = Field(primary_key=True, foreign_key="organisations.organisation_id")
    """The organisation."""
    alias: str = Field(primary_key=True)
    """The form as written: Đảng bộ Khối CCQ tỉnh."""
    article_id: str = Field(primary_key=True, foreign_key="articles.article_id", index=True, ondelete="CASCADE")
    """The article that uses it."""


class Mention(Row, table=True):
    """A place in an article's text where an organisation is spoken of."""

    __tablename__ = "mentions"
    __table_args__ = table_args(*quoted())

    article_id: str = Field(primary_key=True, foreign_key="articles.article_id", ondelete="CASCADE")
    """The article."""
    quote_start: int = Field(primary_key=True)
    """Where the words begin in the article's text."""
    quote_end: int = Field(primary_key=True)
    """Where they end."""
    organisation_id: str = Field(primary_key=True, foreign_key="organisations.organisation_id", index=True)
    """The organisation."""
    quote: str
    """The words themselves."""
