"""Facts as rows of a table: their number in words, and the way to the sentence that states them."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from dashboard.frames import rows
from dashboard.i18n import Words

METRICS = ("year", "organisation", "amount", "quote", "article_title", "article")
AWARDS = ("year", "organisation", "title", "rank", "amount", "awarded_by", "quote", "article_title", "article")
"""Columns that a table of facts shows."""


AMOUNT = ("value", "value_max", "qualifier", "unit")
MEANING = ("status", "direction", "polarity", "property")
RECIPIENTS = ("recipient_count", "qualifier", "count_kind")


def address(words: Words, page: str, **choices: str) -> str:
    """The address of a page with these choices, in the language that is spoken."""
    return f"{page}?{urlencode({**choices, 'language': words.language})}"


def metrics_told(words: Words, metrics: pd.DataFrame) -> pd.DataFrame:
    """Metrics with the `label` of their indicator, their `amount` and, as `article`, the address of their sentence."""
    amounts = [
        words.amount(row["value"], row["value_max"], row["qualifier"], row["unit"]) for row in rows(metrics, *AMOUNT)
    ]
    told = _linked(words, metrics, "metric_id")
    return told.assign(label=metrics[f"label_{words.language}"], amount=amounts)


def awards_told(words: Words, awards: pd.DataFrame) -> pd.DataFrame:
    """The same of awards; one whose recipients are not counted has no amount."""
    amounts = pd.Series([_recipients(words, row) for row in rows(awards, *RECIPIENTS)], dtype=object)
    return _linked(words, awards, "award_id").assign(amount=amounts.to_numpy())


def articles_linked(words: Words, articles: pd.DataFrame) -> pd.DataFrame:
    """Articles with their headline and the address of their page."""
    ways = [address(words, "articles", article=article_id) for article_id in articles["article_id"]]
    return articles.assign(article_title=articles["title"].fillna(words("unknown.title")), article=ways)


def meaning(words: Words, metric: Mapping[str, Any]) -> str:
    """What kind of number a metric is and what is said of the counted: those alike may stand in one series."""
    reading = words.reading(metric["status"], metric["direction"], metric["polarity"])
    return f"{reading} · {metric['property']}" if metric["property"] else reading


def _recipients(words: Words, award: Mapping[str, Any]) -> str | None:
    if award["recipient_count"] is None:
        return None
    return words.amount(award["recipient_count"], None, award["qualifier"], award["count_kind"])


def _linked(words: Words, facts: pd.DataFrame, key: str) -> pd.DataFrame:
    """Facts with the headline of their article and the address of their sentence."""
    ids = zip(facts["article_id"], facts[key], strict=True)
    ways = [address(words, "articles", article=article_id, fact=fact_id) for article_id, fact_id in ids]
    return facts.assign(article_title=facts["article_title"].fillna(words("unknown.title")), article=ways)
