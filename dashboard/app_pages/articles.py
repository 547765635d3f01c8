"""Articles: found by words and by what they are, a page at a time; one with its facts marked, and fields beside it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard import data
from dashboard.article import (
    award_marks,
    excerpt_html,
    facts_html,
    heading_html,
    legend_html,
    mention_marks,
    metric_marks,
    organisations_html,
    set_aside_marks,
    text_html,
)
from dashboard.articles import list_html
from dashboard.frames import THEN, names
from dashboard.i18n import ALL, UNKNOWN, Words
from dashboard.picks import choose, current_words, in_order, page_number, search
from warehouse import queries

PAGE = "app_pages/articles.py"
ON_A_PAGE, CANDIDATES = 20, 1000
FILTERS = ("find", "province", "year", "outlet", "holding", "page")


def pick_wanted(words: Words) -> queries.Wanted:
    """Which articles are looked for: by words, province, year, newspaper, and by what they state."""
    covered = data.frame(queries.coverage)
    places = {**names(data.provinces(), THEN, words), UNKNOWN: words("unknown.province")}
    present = set(in_order(covered["province_id"]))
    papers = {row["outlet"] or UNKNOWN: row["outlet"] or words("unknown.outlet") for row in data.ask(queries.outlets)}
    looked_for = search(words("pick.article_words"), "find", "dang vien moi", "page")
    with st.container(horizontal=True):
        province = one_of(words, "province", {key: name for key, name in places.items() if key in present})
        year = choose(words("pick.year"), [ALL, *in_order(covered["year"], latest=True)], "year", words.year)
        outlet = one_of(words, "outlet", papers)
        holding = one_of(words, "holding", {kind: words(f"holding.{kind}") for kind in queries.HOLDING})
    chosen = {"province_id": province, "year": year, "outlet": outlet, "holding": holding}
    asked: dict[str, Any] = {key: None if code == UNKNOWN else code for key, code in chosen.items() if code != ALL}
    if looked_for:
        asked["ids"] = data.found(looked_for, "article", CANDIDATES)
    return queries.Wanted(**asked)


def one_of(words: Words, key: str, labels: Mapping[str, str]) -> str:
    """One of these, or all of them."""
    shown = {ALL: words(f"all.{key}"), **labels}
    return choose(words(f"pick.{key}"), list(shown), key, shown.__getitem__)


def draw_list(words: Words, wanted: queries.Wanted) -> None:
    """One page of the articles, the latest first."""
    number = data.ask(queries.article_count, wanted)
    if not number:
        st.info(words("article.nothing"))
        return
    st.caption(words("article.found", number=words.number(number)))
    page = page_number(-(-number // ON_A_PAGE), "page")
    found = data.ask(queries.article_page, wanted, ON_A_PAGE, (page - 1) * ON_A_PAGE)
    st.html(list_html(found, words, **asked_for()))


def asked_for() -> dict[str, str]:
    """What of the list the address holds, so that the way back leads to it."""
    return {key: st.query_params[key] for key in FILTERS if key in st.query_params}


def draw_article(words: Words, article_id: str, fact_id: str) -> None:
    """Head, the chosen sentence, legend, text and facts."""
    st.page_link(PAGE, label=words("article.back"), query_params=asked_for())
    article = data.ask(queries.one_article, article_id)
    if article is None:
        st.info(words("article.nothing"))
        return
    metrics = list(metric_marks(data.article_metrics(article_id), words))
    awards = list(award_marks(data.article_awards(article_id), words))
    mentions = list(mention_marks(data.ask(queries.mentions, article_id), words))
    set_aside = list(set_aside_marks(data.ask(queries.numbers_set_aside, article_id), words))
    marks = [*metrics, *awards, *mentions, *set_aside]
    st.html(heading_html(article, words))
    chosen = next((mark for mark in metrics + awards if mark.key == fact_id), None)
    if chosen:
        st.html(excerpt_html(article["text"], chosen, words))
    st.html(legend_html(marks, words))
    text, facts = st.columns([3, 2])
    text.html(text_html(article["text"], marks, fact_id))
    facts.html(facts_html(metrics + awards, words, fact_id) + organisations_html(mentions, words))


words = current_words()
if not data.totals()["articles"]:
    st.info(words("empty"))
    st.stop()
if article_id := st.query_params.get("article"):
    draw_article(words, article_id, st.query_params.get("fact", ""))
else:
    draw_list(words, pick_wanted(words))
