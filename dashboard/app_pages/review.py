"""Review: uncertain facts one after the other, each with its sentence; accepted, corrected or rejected by a person."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from sqlalchemy import Connection

from dashboard import access, data, draw
from dashboard.article import award_marks, excerpt_html, facts_html, metric_marks
from dashboard.correction import AWARD, METRIC, UnclearError, draw_fields, given, told
from dashboard.evidence import address, metrics_told
from dashboard.i18n import Words, plain
from dashboard.picks import current_words, switch
from warehouse import codes, queries, reviews, views
from warehouse.address import WarehouseError
from warehouse.views.claims import THING

TOLD = ("decided_at", "reviewer", "decision", "quote", "stated", "correction", "note", "article")
QUEUE, DECIDED, OTHERS = 50, 50, 20
SAME = ("organisation_id", *THING)
"""What metrics have in common that state the same thing, be it otherwise."""
PAUSE = 1.0
"""Seconds in which nobody reads a sentence: who presses again so soon meant what stood there before."""
FORM, UNDO, REFRESH = "form", "undo", "refresh"
"""Buttons, in so far as a double click on one is no single click on another."""
PRESSED, REFUSED, DONE, PUT_OFF = "review.pressed", "review.refused", "review.done", "review.put_off"
"""Where a session keeps when a button was pressed, why nothing came of it, what did, and what was put off."""


class RefusedError(Exception):
    """Why a decision is not written down, in words of the page."""


def press(words: Words, button: str, change: Callable[[Connection, str], str]) -> None:
    """Let whoever looks change the warehouse, if the server still knows them as a reviewer; say what came of it."""
    if _is_pressed_again(button):
        return
    name = access.reviewer()
    try:
        if name is None:
            raise RefusedError(words("review.not_allowed"))
        st.session_state[DONE] = data.change(lambda connection: change(connection, name))
    except RefusedError as refusal:
        st.session_state[REFUSED] = str(refusal)
    except WarehouseError as error:
        rule = f"rule.{error.rule}" if isinstance(error, reviews.ImpossibleError) else ""
        st.session_state[REFUSED] = words.texts.get(rule) or words("review.refused", reason=error)
    st.session_state[PRESSED] = button, time.monotonic()


def decide(words: Words, kind: str, fact: Mapping[str, Any], decision: str, note_key: str) -> None:
    """Write a decision on what was seen down, if it still stands so and nobody has decided meanwhile."""
    key, quote = fact[f"{kind}_id"], fact["quote"]
    told = {code: data.code_words(words.language, "reviews", "decision", code) for code in codes.DECISIONS}
    note = st.session_state[note_key]

    def change(connection: Connection, name: str) -> str:
        correction = _corrected(words, kind, fact, decision)
        for made in queries.decided(connection, 1, fact_kind=kind, fact_id=key):
            who = {"reviewer": made["reviewer"], "decision": told[made["decision"]]}
            raise RefusedError(words("review.made_already", quote=quote, **who))
        if queries.EVIDENCE[kind](connection, **{f"{kind}_id": key}) != [fact]:
            raise RefusedError(words("review.read_anew", quote=quote))
        reviews.decide(connection, kind, key, decision, name, correction=correction, note=note)
        return words("review.done", decision=told[decision], quote=quote)

    press(words, FORM, change)


def undo(words: Words, made: Mapping[str, Any]) -> None:
    """Take a decision back."""

    def change(connection: Connection, _: str) -> str:
        reviews.undo(connection, made["fact_kind"], made["fact_id"])
        return words("review.undone", quote=made["quote"])

    press(words, UNDO, change)


def put_off(kind: str, key: str) -> None:
    """Leave a fact for later."""
    if not _is_pressed_again(FORM):
        st.session_state[PUT_OFF].append((kind, key))
        st.session_state[PRESSED] = FORM, time.monotonic()


def _is_pressed_again(button: str) -> bool:
    """Whether this is the second half of a double click."""
    last, when = st.session_state.get(PRESSED, ("", 0.0))
    return bool(last == button and time.monotonic() - when < PAUSE)


def _corrected(words: Words, kind: str, fact: Mapping[str, Any], decision: str) -> dict[str, object] | None:
    """What a fact is corrected to. Who accepts it leaves the fields alone; who rejects it need not."""
    if decision == "reject":
        return None
    try:
        correction = given(words, kind, fact)
    except UnclearError as unclear:
        raise RefusedError(str(unclear)) from unclear
    if decision == "accept" and correction:
        raise RefusedError(words("review.changed"))
    if decision == "correct" and not correction:
        raise RefusedError(words("review.unchanged"))
    return correction or None


def waiting(doubt: str) -> list[tuple[str, str]]:
    """Kind and id of the first facts that are uncertain so."""
    most = QUEUE + 1 + len(st.session_state[PUT_OFF])
    return [(kind, key) for kind in (METRIC, AWARD) for key in data.ask(queries.doubtful, kind, doubt, most)]


def pick_fact(words: Words) -> tuple[str, Mapping[str, Any]] | None:
    """The first of those that are uncertain in the chosen way, and have not been put off: its kind, and it."""
    doubts = tuple(queries.DOUBTS)
    usual = next(filter(waiting, doubts), doubts[0])
    doubt = switch(words("pick.doubt"), doubts, "doubt", lambda doubt: words(f"doubt.{doubt}"), usual)
    undecided = waiting(doubt)
    found = [one for one in undecided if one not in st.session_state[PUT_OFF]]
    if found:
        more = "+" * (len(found) > QUEUE)
        st.caption(words("review.waiting", number=f"{words.number(min(len(found), QUEUE))}{more}"))
    elif undecided:
        st.info(words("review.all_put_off", number=words.number(len(undecided))))
        st.button(words("review.put_back"), on_click=st.session_state[PUT_OFF].clear)
    else:
        st.info(words("review.nothing"))
    for kind, key in found[:1]:
        asked: dict[str, Any] = {f"{kind}_id": key}
        for fact in data.ask(queries.EVIDENCE[kind], **asked):
            return kind, fact
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
    if kind == METRIC and fact["organisation_id"]:
        draw_others(words, fact)


def draw_others(words: Words, fact: Mapping[str, Any]) -> None:
    """What is stated of the very same thing elsewhere, with its words and the way there."""
    same = {column: fact[column] for column in SAME}
    others = data.metrics(OTHERS, **same)
    others = others[others["article_id"] != fact["article_id"]]
    if len(others):
        st.caption(words("review.others"))
        draw.table(metrics_told(words, others), words, "amount", "quote", "article_title", "article", name="others")


def draw_form(words: Words, kind: str, fact: Mapping[str, Any]) -> None:
    """What may be decided. A decision is on the fact that was seen, whatever is the next one by then."""
    key = f"{kind}.{fact[f'{kind}_id']}"
    with st.form(f"review.{key}", enter_to_submit=False):  # by the key Enter the first button would be pressed: accept
        draw_fields(words, kind, fact)
        st.text_input(words("review.note"), key=f"note.{key}", max_chars=500)
        with st.container(horizontal=True):
            for decision in codes.DECISIONS:
                args = (words, kind, fact, decision, f"note.{key}")
                st.form_submit_button(
                    words(f"decision.{decision}"), key=f"{decision}.{key}", on_click=decide, args=args
                )
            later, to = words("review.put_off"), (kind, fact[f"{kind}_id"])
            st.form_submit_button(later, key=f"put_off.{key}", type="tertiary", on_click=put_off, args=to)
        draw_outcome()


def draw_outcome() -> None:
    """What came of the button that was pressed."""
    if refused := st.session_state.pop(REFUSED, None):
        st.error(plain(refused))
    if done := st.session_state.pop(DONE, None):
        st.toast(plain(done))


def draw_decided(words: Words) -> None:
    """The latest decisions, of which one can be taken back; and the totals found anew with them."""
    st.header(words("review.decided"), anchor=False)
    decided = data.frame(queries.decided, DECIDED)
    if decided.empty:
        st.caption(words("review.none"))
        return
    pairs = decided[["article_id", "fact_id"]].itertuples(index=False)
    in_words = {
        column: pd.Series(map(partial(told, words), decided["fact_kind"], decided[column]), dtype=object)
        for column in ("stated", "correction")
    }
    shown = decided.assign(
        decision=[data.code_words(words.language, "reviews", "decision", code) for code in decided["decision"]],
        article=[address(words, "articles", article=one, fact=fact) for one, fact in pairs],
        **in_words,
    )
    draw.table(shown, words, *TOLD, name="reviews")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        listed = [f"{made.quote} · {made.decision} · {made.reviewer}" for made in shown.itertuples()]
        latest = f"take_back.{decided['review_id'][0]}.{decided['decided_at'][0]}"  # a new decision is the one offered
        at = st.selectbox(words("review.take_back"), range(len(listed)), format_func=listed.__getitem__, key=latest)
        st.button(words("review.undo"), on_click=undo, args=(words, decided.iloc[at].to_dict()))
    st.caption(words("review.refresh_note"))
    if st.button(words("review.refresh")):
        with st.spinner(words("review.refreshing")):
            press(words, REFRESH, refresh)
        st.cache_resource.clear()
        st.rerun()


def refresh(connection: Connection, _: str) -> str:
    """Find the totals anew."""
    views.refresh(connection)
    return ""


words = current_words()
if access.reviewer() is None:
    st.error(words("review.not_allowed"))
    st.stop()
st.session_state.setdefault(PUT_OFF, [])
if fact := pick_fact(words):
    sentence, form = st.columns(2)
    with sentence:
        draw_fact(words, *fact)
    with form:
        draw_form(words, *fact)
draw_outcome()
draw_decided(words)
