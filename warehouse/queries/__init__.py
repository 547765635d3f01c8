"""The questions that the dashboard asks: each a function of a connection, most answered by rows by column name.

    counts         how much there is, and the choices that are offered
    facts          figures by province and year, facts with their words
    articles       articles found and shown
    organisations  organisations found and shown
    quality        runs, rejects, coverage, contradictions
    reviewing      facts that a person should look at, and what was decided

Whatever may be long is asked for a page at a time: no answer grows with the warehouse.
"""

from warehouse.queries.articles import (
    ANY,
    HOLDING,
    Wanted,
    article_count,
    article_page,
    mentions,
    numbers_set_aside,
    one_article,
    outlets,
)
from warehouse.queries.asking import Rows
from warehouse.queries.counts import award_types, indicators, last_run, metric_counts, provinces, state, totals
from warehouse.queries.facts import (
    award_evidence,
    awarders,
    awards_by,
    metric_evidence,
    metrics_by_province_year,
)
from warehouse.queries.organisations import (
    above,
    aliases,
    articles_on,
    below,
    busiest,
    indicators_of,
    known_organisations,
    one_organisation,
    relations,
)
from warehouse.queries.quality import (
    conflict_count,
    conflicts,
    coverage,
    decisions,
    reject_reasons,
    rejects,
    runs,
    set_aside_reasons,
)
from warehouse.queries.reviewing import DOUBTS, EVIDENCE, decided, doubtful, queue

__all__ = [
    "ANY",
    "DOUBTS",
    "EVIDENCE",
    "HOLDING",
    "Rows",
    "Wanted",
    "above",
    "aliases",
    "article_count",
    "article_page",
    "articles_on",
    "award_evidence",
    "award_types",
    "awarders",
    "awards_by",
    "below",
    "busiest",
    "conflict_count",
    "conflicts",
    "coverage",
    "decided",
    "decisions",
    "doubtful",
    "indicators",
    "indicators_of",
    "known_organisations",
    "last_run",
    "mentions",
    "metric_counts",
    "metric_evidence",
    "metrics_by_province_year",
    "numbers_set_aside",
    "one_article",
    "one_organisation",
    "outlets",
    "provinces",
    "queue",
    "reject_reasons",
    "rejects",
    "relations",
    "runs",
    "set_aside_reasons",
    "state",
    "totals",
]
