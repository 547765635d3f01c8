"""Awards: how often they are stated and how many were given, by type, recipient, province, year and giver."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import behind, charts, data, draw
from dashboard.evidence import AWARDS, awards_told
from dashboard.frames import THEN, lands, names, when
from dashboard.i18n import UNKNOWN, Words
from dashboard.picks import choose, current_words, in_order, pick_province, pick_year, switch
from warehouse import queries
from warehouse.codes import COUNT_KINDS, RECIPIENT_KINDS

STATED = "stated"
GIVERS, SENTENCES = 12, 200


def pick_measure(words: Words, counted: set[str]) -> str:
    """How often awards are stated, or the numbers given: of recipients or of occasions (lượt), never of both."""
    measures = [STATED, *(kind for kind in COUNT_KINDS if kind in counted)]
    return switch(words("pick.measure"), measures, "measure", lambda measure: words(f"measure.{measure}"), STATED)


def draw_kinds(words: Words, measure: str, column: str, called: Mapping[Any, str], common: dict[str, object]) -> None:
    """One chart, a line for each code in a column, the commonest first, or the first year; and its table."""
    ordered = column == "year"
    kinds = data.awards_by(column, **counted_as(measure, "unit"), **common)
    kinds = kinds.sort_values(column if ordered else "facts", ascending=ordered, kind="stable")
    codes = [UNKNOWN if pd.isna(code) else f"{code:.0f}" if ordered else code for code in kinds[column]]
    kinds = kinds.assign(name=kinds[column].map(called).fillna(words(f"unknown.{column}")), code=codes)
    chart, numbers = (charts.bars, ()) if measure == STATED else (charts.spans, ("value_low", "value_high"))
    note = f"{words(f'measure.{measure}')} · {words('chart.mark')} · {draw.source(words)}"
    figure = draw.figure(chart, kinds, words, shades=draw.shades())
    draw.selectable_chart(words(f"awards.by_{column}"), note, figure, column)
    counted = counted_as(measure, "count_kind")
    behind.draw_awards(words, common | counted, [of_kind(column, code) for code in draw.marked(column)], column)
    draw.table(kinds.rename(columns={"name": f"by_{column}"}), words, f"by_{column}", *numbers, "facts", name=column)


def counted_as(measure: str, column: str) -> dict[str, object]:
    """What awards that are measured so have in common, by the column that tells how they are counted."""
    return {} if measure == STATED else {column: measure}


def of_kind(column: str, code: str) -> dict[str, object]:
    """What the awards of a line have in common, by column of the evidence."""
    if column == "year":
        return when(code if code.isdecimal() else UNKNOWN)
    return {"award_code" if column == "code" else column: None if code == UNKNOWN else code}


def draw_givers(words: Words, common: dict[str, object]) -> None:
    """By whom awards are given, as the articles name them."""
    givers = data.frame(queries.awarders, GIVERS, **common)
    if givers.empty:
        return
    told = (words("measure.stated"), words("awards.givers", number=GIVERS), words("chart.mark"), draw.source(words))
    named = givers.assign(name=givers["awarded_by"], code=givers["awarded_by"])
    figure = draw.figure(charts.bars, named, words, shades=draw.shades())
    draw.selectable_chart(words("awards.by_awarded_by"), " · ".join(told), figure, "awarded_by")
    behind.draw_awards(words, common, [{"awarded_by": name} for name in draw.marked("awarded_by")], "awarded_by")
    draw.table(givers, words, "awarded_by", "facts", name="awarded_by")


def draw_sentences(words: Words, types: Mapping[str, str], common: dict[str, object]) -> None:
    """Each award of one type, of the place and year that were chosen, with the words that state it."""
    st.header(words("awards.sentences"), anchor=False)
    code = choose(words("pick.type"), list(types), "type", types.__getitem__)
    found = data.awards(SENTENCES, award_code=code, **common)
    if found.empty:
        st.caption(words("awards.nothing"))
        return
    draw.table(awards_told(words, found), words, "province", "recipient_kind", *AWARDS, name="awards")
    if len(found) == SENTENCES:
        st.caption(words("table.first", rows=SENTENCES))


words = current_words()
counts = data.awards_by("unit")
if counts.empty:
    st.info(words("empty.awards"))
    st.stop()
types = data.award_types(words.language)
provinces = names(data.provinces(), THEN, words)
recipients = {kind: words.code("recipient_kind", kind) for kind in RECIPIENT_KINDS}

measure = pick_measure(words, set(counts["unit"]))
st.caption(words(f"note.{measure}"))
places, years = (data.awards_by(column, **counted_as(measure, "unit")) for column in ("province_id", "year"))
with st.container(horizontal=True):
    province, year = pick_province(places, provinces, words), pick_year(years, words)
common = lands(data.provinces(), province, THEN) | when(year)
if data.awards_by("unit", **counted_as(measure, "unit"), **common).empty:
    st.caption(words("awards.nothing"))
    st.stop()

left, right = st.columns(2)
with left:
    draw_kinds(words, measure, "code", types, common)
    draw_kinds(words, measure, "recipient_kind", recipients, common)
    draw_kinds(words, measure, "year", {year: str(year) for year in in_order(years["year"])}, common)
with right:
    draw_kinds(words, measure, "province_id", provinces, common)
draw_givers(words, common)
draw_sentences(words, types, common)
