"""A list of articles as HTML: each a headline that leads to its page. All words are escaped."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from dashboard.evidence import address
from dashboard.i18n import Words


def list_html(articles: Iterable[Mapping[str, Any]], words: Words, **choices: str) -> str:
    """Headlines, each with its newspaper, day and province and how much it states; `choices` stay in the address."""
    items = "".join(f"<li>{_link(article, words, choices)}{_line(article, words)}</li>" for article in articles)
    return f'<ul class="chibo-list">{items}</ul>'


def _link(article: Mapping[str, Any], words: Words, choices: Mapping[str, str]) -> str:
    to = address(words, "articles", **{**choices, "article": article["article_id"]})
    return f'<a href="{escape(to)}" target="_self">{escape(article["title"] or words("unknown.title"))}</a>'


def _line(article: Mapping[str, Any], words: Words) -> str:
    told = (
        words.day(article["published_on"]) if article["published_on"] else words("unknown.day"),
        article["outlet"] or words("unknown.outlet"),
        article["province"] or words("unknown.province"),
        words("article.holds", metrics=article["metrics"], awards=article["awards"]),
        words("article.copy") if article["duplicate_of"] else None,
    )
    return f"<small>{' · '.join(escape(part) for part in told if part)}</small>"
