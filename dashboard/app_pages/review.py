"""Review: uncertain facts one after the other, each with its sentence; accepted, corrected or rejected by a person."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st
from sqlalchemy import Connection

from dashboard import access, data, draw
from dashboard.article import award_marks, excerpt_html, facts_html, metric_marks
from dashboard.evidence import address
from dashboard.i18n import Words
from dashboard.picks import current_words, switch
from warehouse import codes, queries, reference, reviews, views
from warehouse.address import WarehouseError

METRIC, AWARD = "metric", "award"
TOLD = ("decided_at", "reviewer", "decision", "quote", "stated", "correction", "note", "article")
QUEUE, DECIDED = 50, 50
CLOSED: Mapping[str, Mapping[str, tuple[str, tuple[str | None, ...]]]] = {
    METRIC: {
        "qualifier": ("how", codes.QUALIFIERS),
        "status": ("status", codes.STATUSES),
        "direction": ("direction", codes.DIRECTIONS),
        "polarity": ("polarity", codes.POLARITIES),
    },
    AWARD: {
        "qualifier": ("how", (None, *codes.QUALIFIERS)),
        "count_kind": ("count_kind", (None, *codes.COUNT_KINDS)),
        "recipient_kind": ("recipient_kind", (None, *codes.RECIPIENT_KINDS)),
    },
}
"""Columns of each kind of fact that hold one of a few codes, and the group of words that tells them."""
WHAT = {METRIC: ("indicators", "indicator_code"), AWARD: ("award_types", "award_code")}
"""The table of what a fact may be of, and the column that tells which."""
NUMBERS: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
    METRIC: {"value": {"format": "%.15g"}, "value_max": {"format": "%.15g"}},
    AWARD: {"recipient_count": {"step": 1, "min_value": 0}},
}
"""Columns of each kind of fact that hold a number, and how it is given: with all its digits, or as a count."""


def make(words: Words, change: Callable[[Connection, str], object]) -> None:
    """Let whoever looks change the warehouse, if the server still knows them as a reviewer."""
    name = access.reviewer()
    if name is None:
        st.session_state["refused"] = words("review.not_allowed")
        return
    try:
        data.change(lambda connection: change(connection, name))
    except WarehouseError as error:
        st.session_state["refused"] = str(error)


def pick_fact(words: Words) -> tuple[str, Mapping[str, Any]] | None:
    """The first of those that are uncertain in the chosen way, and have not been put off: its kind, and it."""
    found = tuple(queries.DOUBTS)
    doubt = switch(words("pick.doubt"), found, "doubt", lambda doubt: words(f"doubt.{doubt}"), found[0])
    put_off = st.session_state.setdefault("put_off", [])
    for kind in (METRIC, AWARD):
        for key in data.ask(queries.doubtful, kind, doubt, QUEUE + len(put_off)):
            if (kind, key) not in put_off:
                asked: dict[str, Any] = {f"{kind}_id": key}
                return kind, data.ask(queries.EVIDENCE[kind], **asked)[0]
    return None


def draw_fact(words: Words, kind: str, fact: Mapping[str, Any]) -> None:
    """The sentence, and what was read from it."""
    (mark,) = metric_marks([fact], words) if kind == METRIC else award_marks([fact], words)
    article = data.ask(queries.one_article, fact["article_id"])
    if article:
        st.html(excerpt_html(article["text"], mark, words))
    st.html(facts_html([mark], words))
    to = {"article": fact["article_id"], "fact": fact[f"{kind}_id"]}
    st.page_link("app_pages/articles.py", label=words("review.article"), query_params=to)


def draw_form(words: Words, kind: str, fact: Mapping[str, Any]) -> None:
    """What may be decided."""
    key = fact[f"{kind}_id"]
    with st.form(f"review.{key}"):
        correction = pick_correction(words, kind, fact)
        note = st.text_input(words("review.note"), key=f"note.{key}", max_chars=500)
        with st.container(horizontal=True):
            for decision in codes.DECISIONS:
                if st.form_submit_button(words(f"decision.{decision}"), key=f"{decision}.{key}"):
                    decide(words, kind, key, decision, correction, note)
            if st.form_submit_button(words("review.put_off"), key=f"put_off.{key}", type="tertiary"):
                st.session_state["put_off"].append((kind, key))
                st.rerun()


def decide(
    words: Words, kind: str, key: str, decision: str, correction: Mapping[str, object], note: str | None
) -> None:
    """Write the decision down and go on to the next."""
    given = correction if decision == "correct" else None

    def change(connection: Connection, name: str) -> None:
        reviews.decide(connection, kind, key, decision, name, correction=given, note=note)

    make(words, change)
    st.rerun()


def pick_correction(words: Words, kind: str, fact: Mapping[str, Any]) -> dict[str, object]:
    """What the fact would be; as it was read, unless it is changed."""
    key, (table, what) = fact[f"{kind}_id"], WHAT[kind]
    labels = {str(row["code"]): str(row[f"label_{words.language}"]) for row in reference.read(table)}
    listed = list(labels)
    chosen: dict[str, object] = {}
    with st.container(horizontal=True):
        at = listed.index(fact[what])
        chosen[what] = st.selectbox(words(f"review.{what}"), listed, at, labels.__getitem__, key=f"code.{key}")
        for column in NUMBERS[kind]:
            label, how = words(f"column.{column}"), NUMBERS[kind][column]
            chosen[column] = st.number_input(label, value=fact[column], key=f"{column}.{key}", **how)
    with st.container(horizontal=True):
        for column, (group, closed) in CLOSED[kind].items():
            show = partial(words.code, group)
            at = closed.index(fact[column])
            chosen[column] = st.selectbox(words(f"column.{column}"), closed, at, show, key=f"{column}.{key}")
    return chosen


def draw_decided(words: Words) -> None:
    """The latest decisions, of which one can be taken back; and the totals found anew with them."""
    st.header(words("review.decided"), anchor=False)
    decided = data.frame(queries.decided, DECIDED)
    if decided.empty:
        st.caption(words("review.none"))
        return
    pairs = decided[["article_id", "fact_id"]].itertuples(index=False)
    told = decided.assign(
        decision=[data.code_words(words.language, "reviews", "decision", code) for code in decided["decision"]],
        article=[address(words, "articles", article=one, fact=fact) for one, fact in pairs],
    )
    draw.table(told, words, *TOLD, name="reviews")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        quotes = dict(zip(decided["fact_id"], decided["quote"], strict=True))
        key = st.selectbox(words("review.take_back"), list(quotes), format_func=quotes.__getitem__, key="take_back")
        kind = decided.loc[decided["fact_id"] == key, "fact_kind"].iloc[0]
        if st.button(words("review.undo")):
            make(words, lambda connection, _: reviews.undo(connection, kind, key))
            st.rerun()
    st.caption(words("review.refresh_note"))
    if st.button(words("review.refresh")):
        with st.spinner(words("review.refreshing")):
            make(words, lambda connection, _: views.refresh(connection))
        st.cache_resource.clear()
        st.rerun()


words = current_words()
if access.reviewer() is None:
    st.error(words("review.not_allowed"))
    st.stop()
if refused := st.session_state.pop("refused", None):
    st.error(words("review.refused"))
    st.code(refused, language=None, wrap_lines=True)
if fact := pick_fact(words):
    sentence, form = st.columns(2)
    with sentence:
        draw_fact(words, *fact)
    with form:
        draw_form(words, *fact)
else:
    st.info(words("review.nothing"))
draw_decided(words)
