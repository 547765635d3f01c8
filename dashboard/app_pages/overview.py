"""Overview: how much there is, where, and what one indicator says by province and year."""

import pandas as pd
import streamlit as st

from dashboard import behind, charts, data, draw
from dashboard.articles import list_html
from dashboard.evidence import METRICS, metrics_told
from dashboard.frames import MAPS, facts_on, fullest_year, lands, names, of_map, on_map, placed, together, when, where
from dashboard.i18n import ALL, UNKNOWN, Words
from dashboard.picks import SHORT, choose, current_words, in_order, switch
from dashboard.series import Series, pick_series
from warehouse import queries

MAP = "map_tiles"
SENTENCES, LATEST = 200, 5


def draw_totals(words: Words, totals: dict[str, int]) -> None:
    """What the warehouse holds, and since when."""
    run = data.last_run()
    if run:
        st.caption(words("overview.lead", day=words.day(run["started_at"].date())))
    with st.container(horizontal=True):
        for name in ("articles", "organisations", "metrics", "awards"):
            st.metric(words(f"total.{name}"), words.number(totals[name]))


def pick_map(words: Words, series: Series, provinces: pd.DataFrame) -> tuple[str, object]:
    """Which provinces, and of which year; numbers of several years are shown together only where they are counted."""
    likely = max(MAPS, key=lambda scheme: facts_on(series.figures, provinces, scheme))
    scheme = switch(words("pick.map"), MAPS, "map", lambda scheme: words(f"map.{scheme}"), likely)
    years = [*([ALL] if series.counts else []), *in_order(series.figures["year"], latest=True)]
    year = ALL if series.counts else fullest_year(series.figures)
    return scheme, choose(words("pick.year"), years, "year", words.year, default=year, width=SHORT)


def pick_place(words: Words, called: dict[str, str]) -> str:
    """The province whose sentences are shown: by its tile, or from the list."""
    shown = {ALL: words("all.province"), **called, UNKNOWN: words("unknown.province")}
    return choose(words("pick.province"), list(shown), "province", shown.__getitem__)


def draw_map(words: Words, series: Series, provinces: pd.DataFrame, scheme: str, year: object) -> None:
    """The map of one year, and its table beside it."""
    figures = on_map(series.figures if year == ALL else where(series.figures, year=year), provinces, scheme)
    unknown = int(where(figures, province_id=UNKNOWN)["facts"].sum())
    other = int(figures["facts"].sum()) - facts_on(figures, provinces, scheme) - unknown
    figures = together(figures, "province_id", adding=series.counts)
    known = figures.dropna(subset="province_id").astype({"province_id": provinces["province_id"].dtype})
    tiles = of_map(provinces, scheme).merge(known, on="province_id", how="left")
    left, right = st.columns([3, 2])
    with left:
        note = words("map.note", title=series.title, when=words.year(year), unit=series.unit)
        note = f"{note} · {words('chart.tile')}"
        title = words("map.title", name=series.name)
        figure = draw.figure(charts.province_map, tiles, words, shades=draw.shades())
        draw.selectable_chart(title, f"{note} · {draw.source(words)}", figure, MAP, choose_tile)
        if unknown or other:
            st.caption(words("map.off", unknown=words.number(unknown), other=words.number(other)))
    with right:
        figures = placed(figures, names(provinces, scheme, words), words)
        draw.table(figures, words, "place", *series.columns, name="provinces", rows=24)


def choose_tile() -> None:
    """Take the province of the tile that was chosen as the one whose sentences are shown."""
    if chosen := draw.selected(MAP):
        st.session_state["province"] = chosen[0]


def draw_years(words: Words, series: Series, provinces: pd.DataFrame, scheme: str) -> None:
    """Every province and year, and the table of them."""
    figures = together(on_map(series.figures, provinces, scheme), "province_id", "year", adding=series.counts)
    figures = placed(figures, names(provinces, scheme, words), words)
    note = f"{words('years.note', title=series.title, unit=series.unit)} · {words('chart.mark')}"
    figure = draw.figure(charts.province_years, figures, words, shades=draw.shades())
    draw.selectable_chart(words("years.title", name=series.name), f"{note} · {draw.source(words)}", figure, "years")
    behind.draw_figures(words, series, provinces, scheme, "years")
    draw.table(figures, words, "place", "year", *series.columns, name="years")


def draw_sentences(words: Words, equal: dict[str, object]) -> None:
    """The metrics behind the map with the words that state them, so many as are read."""
    found = data.metrics(SENTENCES, **equal)
    if found.empty:
        st.caption(words("metrics.nothing"))
        return
    draw.table(metrics_told(words, found), words, "province", "label", *METRICS, name="sentences")
    if len(found) == SENTENCES:
        st.caption(words("table.first", rows=SENTENCES))


def draw_latest(words: Words) -> None:
    """The articles that came in last."""
    st.header(words("overview.latest"), anchor=False)
    st.html(list_html(data.ask(queries.article_page, queries.Wanted(), LATEST), words))


words = current_words()
totals = data.totals()
draw_totals(words, totals)
if not totals["metrics"]:
    st.info(words("empty"))
    st.stop()
provinces = data.provinces()
with st.container(horizontal=True):
    series = pick_series(words)
    scheme, year = pick_map(words, series, provinces)
draw_map(words, series, provinces, scheme, year)
st.header(words("overview.sentences"), anchor=False)
province = pick_place(words, names(provinces, scheme, words))
draw_sentences(words, series.codes | when(year) | lands(provinces, province, scheme))
draw_years(words, series, provinces, scheme)
draw_latest(words)
