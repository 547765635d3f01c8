"""Awards: how often they are stated and how many were given, by type, kind of recipient and province."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import charts, data, draw
from dashboard.frames import THEN, names, options, together, where
from dashboard.i18n import Words
from dashboard.picks import choose, current_words, narrow_to_province, narrow_to_year, switch
from warehouse.codes import COUNT_KINDS

STATED = "stated"


def pick_measure(words: Words, awards: pd.DataFrame) -> str:
    """How often awards are stated, or the numbers given: of recipients or of occasions (lượt), never of both."""
    measures = [STATED, *(kind for kind in COUNT_KINDS if kind in set(awards["unit"]))]
    return switch(words("pick.measure"), measures, "measure", lambda measure: words(f"measure.{measure}"), STATED)


def draw_kinds(words: Words, awards: pd.DataFrame, measure: str, column: str, called: Mapping[str, str]) -> None:
    """One chart, a line for each code in a column, and its table."""
    kinds = together(awards, column).sort_values("facts", ascending=False, kind="stable")
    kinds["name"] = kinds[column].map(called).fillna(words(f"unknown.{column}"))
    chart, numbers = (charts.bars, ()) if measure == STATED else (charts.spans, ("value_low", "value_high"))
    draw.chart(words(f"awards.by_{column}"), words(f"measure.{measure}"), chart(kinds, words))
    draw.table(kinds.rename(columns={"name": f"by_{column}"}), words, f"by_{column}", *numbers, "facts")


def draw_sentences(words: Words, types: Mapping[str, str]) -> None:
    """Each award of one type with the words that state it."""
    st.subheader(words("awards.sentences"), anchor=False)
    code = choose(words("pick.type"), list(types), "type", types.__getitem__)
    columns = ("province", "year", "quote", "recipient_count", "count_kind", "recipient_kind", "organisation")
    draw.table(data.awards(award_code=code), words, *columns, "awarded_by", "article_title")


words = current_words()
awards = data.awards_by_province_year()
if awards.empty:
    st.info(words("empty.awards"))
    st.stop()
types = data.award_types(words.language)
provinces = names(data.provinces(), THEN, words)
recipients = {kind: words.code("recipient_kind", kind) for kind in options(awards, "recipient_kind")}

measure = pick_measure(words, awards)
st.caption(words(f"note.{measure}"))
with st.container(horizontal=True):
    awards = narrow_to_province(awards if measure == STATED else where(awards, unit=measure), provinces, words)
    awards = narrow_to_year(awards, words)

left, right = st.columns(2)
with left:
    draw_kinds(words, awards, measure, "code", types)
with right:
    draw_kinds(words, awards, measure, "province_id", provinces)
draw_kinds(words, awards, measure, "recipient_kind", recipients)
draw_sentences(words, types)
