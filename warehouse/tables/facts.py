"""The facts of the articles: metrics, awards, the numbers set aside, and what people decided about them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, false
from sqlmodel import Field

from warehouse.codes import (
    COUNT_KINDS,
    DECISIONS,
    DIRECTIONS,
    FACT_KINDS,
    PERIOD_KINDS,
    POLARITIES,
    QUALIFIERS,
    RECIPIENT_KINDS,
    SET_ASIDE_REASONS,
    STATUSES,
)
from warehouse.tables.base import Columns, Row, dated, one_of, quoted, table_args


class MetricColumns(Columns):
    """What a metric says."""

    metric_id: str = Field(primary_key=True)
    """The metric: a digest of its article and the place of its quote."""
    article_id: str = Field(index=True)
    """The article that states it."""
    organisation_id: str | None = Field(default=None, index=True)
    """The organisation or place that the number is about; null where none can be told."""
    province_id: str | None = Field(default=None, foreign_key="provinces.province_id")
    """The province of its organisation, else of its article."""
    indicator_code: str = Field(foreign_key="indicators.code")
    """What it is a figure of."""
    object: str | None = None
    """What is counted, as written (đảng viên); for a percentage, what it is a share of."""
    property: str | None = None
    """For a share or a rated count, what is said of the object: hoàn thành tốt nhiệm vụ trở lên."""
    value: float
    """The number in its unit: 94.2 for 94,2%; 1500000000 for 1,5 tỷ đồng; the lower end of a range."""
    value_max: float | None = None
    """The upper end of a range; null otherwise."""
    base: float | None = None
    """The whole that a part is counted out of: 108 in `77 trong tổng số 108`."""
    above_100: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """True where the article states a percentage above 100 (of a plan, of an earlier year); refused otherwise."""
    qualifier: str
    """How the number is bounded: `exact`, `over`, `at_least`, `under`, `at_most`, `about` or `range`."""
    unit: str
    """`count`, `%`, `VND`, or a unit of measure (`ha`, `km`); a rate keeps its base: `chi bộ/cụm`."""
    period_start: date | None = None
    """The first day that the number covers."""
    period_end: date | None = None
    """The last such day; the day itself for a number as of a day."""
    period_kind: str
    """What the period is: `as_of`, `year`, `part_of_year`, `term`, `since`, `annual`, `event` or `unknown`."""
    year: int | None = None
    """The year a chart puts it in: that of `period_end`."""
    status: str
    """`actual`, or `target` for what is planned, required or hoped."""
    direction: str
    """`level` for a stock or a flow, `decrease` or `increase` for a change."""
    polarity: str
    """`negated` where the property is denied, else `affirmed`."""
    quote: str
    """The words that state it, from the qualifier or number to the end of the counted noun phrase."""
    quote_start: int
    """Where the quote begins in the article's text."""
    quote_end: int
    """Where it ends."""


class Metric(MetricColumns, Row, table=True):
    """A number that says something: how many, how much or what share, in the article's own words."""

    __tablename__ = "metrics"
    __table_args__ = table_args(
        *quoted(),
        *dated(),
        one_of("qualifier", QUALIFIERS),
        one_of("period_kind", PERIOD_KINDS),
        one_of("status", STATUSES),
        one_of("direction", DIRECTIONS),
        one_of("polarity", POLARITIES),
        # Also keeps NaN and the infinities out, which PostgreSQL would take.
        CheckConstraint("value BETWEEN -1e300 AND 1e300", name="value_finite"),
        CheckConstraint("value <= value_max", name="value_order"),
        CheckConstraint("(qualifier = 'range') = (value_max IS NOT NULL)", name="range_has_both_ends"),
        CheckConstraint("base >= 0", name="base_positive"),
        CheckConstraint(
            "unit <> '%' OR (value >= 0 AND ((value <= 100 AND coalesce(value_max, 0) <= 100) OR above_100))",
            name="percentage_in_range",
        ),
        Index(None, "indicator_code", "year"),
        Index(None, "province_id", "year", "indicator_code"),
        Index(None, "organisation_id", "indicator_code", "period_end"),
    )

    article_id: str = Field(foreign_key="articles.article_id", index=True, ondelete="CASCADE")
    """The article that states it."""
    organisation_id: str | None = Field(default=None, foreign_key="organisations.organisation_id")
    """The organisation or place that the number is about; null where none can be told."""


class AwardColumns(Columns):
    """What an award says."""

    award_id: str = Field(primary_key=True)
    """The award: a digest of its article and the place of its quote."""
    article_id: str = Field(index=True)
    """The article that states it."""
    organisation_id: str | None = Field(default=None, index=True)
    """The recipient, where it is a named organisation."""
    province_id: str | None = Field(default=None, foreign_key="provinces.province_id")
    """The province of its organisation, else of its article."""
    award_code: str = Field(foreign_key="award_types.code")
    """What was given."""
    title: str
    """The words used for it: Bằng khen."""
    rank: str | None = None
    """The class (Nhất, Nhì, Ba), or the years of a Party badge."""
    recipient_count: int | None = None
    """How many received it; null where that is not said."""
    count_kind: str | None = None
    """`times` where the text counts occasions (lượt), else `recipients`; never to be added together."""
    qualifier: str | None = None
    """How the count is bounded, as for metrics."""
    recipient_kind: str | None = None
    """`organisation` (named), `collective` (tập thể), `individual` (cá nhân) or `mixed`."""
    awarded_by: str | None = None
    """The authority that confers it, as named."""
    period_start: date | None = None
    """The first day of the period in which it was given."""
    period_end: date | None = None
    """The last such day."""
    year: int | None = None
    """The year a chart puts it in: that of `period_end`."""
    quote: str
    """The words that state it."""
    quote_start: int
    """Where the quote begins in the article's text."""
    quote_end: int
    """Where it ends."""


class Award(AwardColumns, Row, table=True):
    """Recognition given: an order, medal, certificate, flag, badge, title or public commendation."""

    __tablename__ = "awards"
    __table_args__ = table_args(
        *quoted(),
        *dated(),
        one_of("count_kind", COUNT_KINDS),
        one_of("qualifier", QUALIFIERS),
        one_of("recipient_kind", RECIPIENT_KINDS),
        CheckConstraint("recipient_count >= 0", name="recipient_count_positive"),
        Index(None, "award_code", "year"),
        Index(None, "province_id", "year", "award_code"),
    )

    article_id: str = Field(foreign_key="articles.article_id", index=True, ondelete="CASCADE")
    """The article that states it."""
    organisation_id: str | None = Field(default=None, foreign_key="organisations.organisation_id", index=True)
    """The recipient, where it is a named organisation."""


class SetAside(Row, table=True):
    """A number of the text that is no fact, and why: every digit of an article is a fact's or stands here."""

    __tablename__ = "set_aside"
    __table_args__ = table_args(*quoted(), one_of("reason", SET_ASIDE_REASONS), Index(None, "reason"))

    article_id: str = Field(primary_key=True, foreign_key="articles.article_id", ondelete="CASCADE")
    """The article."""
    quote_start: int = Field(primary_key=True)
    """Where the words begin in the article's text."""
    quote_end: int = Field(primary_key=True)
    """Where they end."""
    quote: str
    """The words themselves."""
    reason: str
    """Why it is no fact: `date`, `document_number`, `ordinal`, …; `unclear` is the list to work on."""


class Review(Row, table=True):
    """What a person decided about a fact; kept when the article is read again, so it refers to no row of facts."""

    __tablename__ = "reviews"
    __table_args__ = table_args(
        UniqueConstraint("fact_kind", "fact_id"),
        one_of("fact_kind", FACT_KINDS),
        one_of("decision", DECISIONS),
        CheckConstraint("(decision = 'correct') = (correction IS NOT NULL)", name="correction_given"),
    )

    review_id: str = Field(primary_key=True)
    """The review."""
    fact_kind: str
    """`metric` or `award`."""
    fact_id: str
    """The `metric_id` or `award_id`: the same again whenever the same article states the same words."""
    article_id: str = Field(index=True)
    """The article that states it."""
    quote: str
    """The words that were judged: a review holds only while they are the same."""
    decision: str
    """`accept`, `correct` or `reject`."""
    correction: str | None = None
    """For `correct`: the columns that are to be read otherwise, as a JSON object."""
    note: str | None = None
    """Why, in the reviewer's words."""
    reviewer: str
    """Who decided."""
    decided_at: datetime
    """When (UTC)."""
    stated: str | None = None
    """For `correct`: what had been read in those columns, as a JSON object; the fact itself bears the correction."""
