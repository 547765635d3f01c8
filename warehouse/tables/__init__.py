"""The tables of the warehouse; the words beneath a column are its entry in the data dictionary."""

from warehouse.tables.articles import (
    Article,
    ArticleLikeness,
    ArticleOrganisation,
    Mention,
    Organisation,
    OrganisationAlias,
)
from warehouse.tables.base import Row, metadata
from warehouse.tables.facts import Award, Metric, Review, SetAside
from warehouse.tables.fetches import Fetch
from warehouse.tables.history import SupersededArticle, SupersededAward, SupersededMetric
from warehouse.tables.merges import MergedFact, OrganisationMerge
from warehouse.tables.reference import (
    AwardType,
    DictionaryEntry,
    District,
    Indicator,
    Province,
    ProvinceChange,
    ViewDefinition,
)
from warehouse.tables.runs import EtlRun, Reject, SourceRun

__all__ = [
    "Article",
    "ArticleLikeness",
    "ArticleOrganisation",
    "Award",
    "AwardType",
    "DictionaryEntry",
    "District",
    "EtlRun",
    "Fetch",
    "Indicator",
    "Mention",
    "MergedFact",
    "Metric",
    "Organisation",
    "OrganisationAlias",
    "OrganisationMerge",
    "Province",
    "ProvinceChange",
    "Reject",
    "Review",
    "Row",
    "SetAside",
    "SourceRun",
    "SupersededArticle",
    "SupersededAward",
    "SupersededMetric",
    "ViewDefinition",
    "metadata",
]
