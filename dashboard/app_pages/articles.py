"""Articles: the text of one, with its facts and the numbers set aside marked, and each fact's fields beside it."""

from collections import Counter

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.article import (
    award_marks,
    facts_html,
    heading_html,
    legend_html,
    metric_marks,
    set_aside_marks,
    text_html,
)
from dashboard.frames import THEN, names
from dashboard.i18n import Words
from dashboard.picks import choose, current_words, narrow_to_province, narrow_to_year


def pick_article(words: Words, articles: pd.DataFrame) -> str:
    """Its id, from those of a province and a year."""
    with st.container(horizontal=True):
        articles = narrow_to_province(articles, names(data.provinces(), THEN, words), words)
        articles = narrow_to_year(articles, words)
    titles = titles_apart(words, articles)
    return choose(words("pick.article"), list(titles), "article", titles.__getitem__)


def titles_apart(words: Words, articles: pd.DataFrame) -> dict[str, str]:
    """Day and headline by article_id; those that would read the same are numbered."""
    seen: Counter[str] = Counter()
    titles = {}
    for article_id, day, title in articles[["article_id", "published_on", "title"]].itertuples(index=False):
        words_of = f"{words.day(day) if day else words('unknown.day')} · {title or words('unknown.title')}"
        seen[words_of] += 1
        titles[article_id] = words_of if seen[words_of] == 1 else f"{words_of} ({seen[words_of]})"
    return titles


def draw_article(words: Words, article_id: str) -> None:
    """Head, legend, text and facts."""
    article = data.article(article_id)
    metrics = list(metric_marks(data.article_metrics(article_id), words))
    awards = list(award_marks(data.article_awards(article_id), words))
    marks = [*metrics, *awards, *set_aside_marks(data.article_numbers_set_aside(article_id), words)]
    st.html(heading_html(article, words))
    st.html(legend_html(marks, words))
    text, facts = st.columns([3, 2])
    text.html(text_html(article["text"], marks))
    facts.html(facts_html(metrics + awards, words))


words = current_words()
articles = data.articles()
if articles.empty:
    st.info(words("empty"))
    st.stop()
dated = articles.assign(year=pd.to_datetime(articles["published_on"]).dt.year)
draw_article(words, pick_article(words, dated))
