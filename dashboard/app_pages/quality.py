"""Quality: how well articles are read, what is covered, rejected, contradicted and reviewed, what the runs did."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import charts, data, draw
from dashboard.evidence import address
from dashboard.frames import THEN, cell, cells, counted, names, placed, together
from dashboard.i18n import UNKNOWN, Words
from dashboard.picks import current_words
from warehouse import queries, reference

RUNS, REJECTS, CONFLICTS = 20, 100, 100
KINDS = ("metrics", "awards", "organisations")
SHARES = ("precision", "recall", "f1", "exact_f1")
COUNTS = ("found", "loaded", "unchanged", "replaced", "rejected")
THING = ("organisation", "label", "year", "property", "value_low", "value_high", "unit", "articles", "open")


def draw_state(words: Words, totals: dict[str, int], covered: pd.DataFrame) -> None:
    """The few numbers that tell whether anything is wrong."""
    run = data.last_run()
    unknown = covered.loc[covered["province_id"].isna(), "articles"].sum()
    facts = totals["metrics"] + totals["awards"]
    reviewed = sum(data.ask(queries.decisions).values())
    told = {
        "last_run": data.code_words(words.language, "etl_runs", "status", run["status"]) if run else "–",
        "waiting": words.number(sum(row["inputs"] for row in data.ask(queries.reject_reasons))),
        "without_province": words.share(unknown, covered["articles"].sum()),
        "conflicts": words.number(data.ask(queries.conflict_count)),
        "reviewed": words.share(reviewed, facts),
    }
    with st.container(horizontal=True):
        for name, value in told.items():
            st.metric(words(f"quality.{name}"), value)


def scores(words: Words) -> Iterator[dict[str, Any]]:
    """How well each kind of fact was read in each corpus, in percent."""
    for corpus, figures in reference.extraction_scores().items():
        for kind in KINDS:
            shares = {name: 100 * figures[kind][name] for name in SHARES if name in figures[kind]}
            labels = {"corpus": words(f"corpus.{corpus}"), "kind": words(f"scored.{kind}")}
            yield {**labels, "gold": figures[kind]["gold"], **shares}


def draw_scores(words: Words) -> None:
    """What was measured on annotated articles."""
    st.header(words("quality.scores"), anchor=False)
    st.caption(words("quality.scores_note"))
    measured = pd.DataFrame(scores(words)).round(1)
    draw.table(measured, words, "corpus", "kind", "gold", *SHARES, name="scores")


def draw_coverage(words: Words, covered: pd.DataFrame) -> None:
    """Articles by province and year, and how many of each year are of no known province."""
    articles = counted(covered[["province_id", "year", "articles"]].rename(columns={"articles": "facts"}))
    covering = together(articles, "province_id", "year", adding=True)
    called = names(data.provinces(), THEN, words)
    covering = placed(covering, called, words)
    figure = draw.figure(charts.province_years, covering, words, shades=draw.shades())
    draw.selectable_chart(words("quality.coverage"), noted(words, "coverage"), figure, "coverage")
    link_articles(words, called, "coverage")
    draw.table(covering.rename(columns={"facts": "articles"}), words, "place", "year", "articles", name="coverage")
    yearly = covered.dropna(subset="year").drop_duplicates("year").assign(province_id=None)
    percent = (100 * yearly["share_without_province"]).round(1)
    shares = yearly.assign(name=[words.year(year) for year in yearly["year"]], facts=percent, code=cells(yearly))
    figure = draw.figure(charts.bars, shares, words, shades=draw.shades())
    draw.selectable_chart(words("quality.share"), noted(words, "share"), figure, "share")
    link_articles(words, called, "share")


def noted(words: Words, name: str) -> str:
    """What is in a chart, and where it comes from."""
    return f"{words(f'quality.{name}_note')} · {draw.source(words)}"


def link_articles(words: Words, called: dict[str, str], name: str) -> None:
    """The way to the articles of each province and year that was chosen in a chart."""
    for province, year in map(cell, draw.marked(name)):
        place = called.get(province, words("unknown.province"))
        label = words("quality.articles_of", place=place, year=words.year(int(year) if year.isdecimal() else UNKNOWN))
        st.page_link("app_pages/articles.py", label=label, query_params={"province": province, "year": year})


def draw_contradictions(words: Words) -> None:
    """The things of which articles state different numbers, each with the way to its organisation."""
    st.header(words("quality.contradictions"), anchor=False)
    found = data.frame(queries.conflicts, CONFLICTS)
    if found.empty:
        st.caption(words("quality.no_contradictions"))
        return
    ways = [
        address(words, "organisations", organisation=key, indicator=code, unit=unit)
        for key, code, unit in found[["organisation_id", "indicator_code", "unit"]].itertuples(index=False)
    ]
    told = found.assign(open=ways, label=found[f"label_{words.language}"])
    draw.table(told, words, *THING, name="contradictions")


def draw_rejects(words: Words) -> None:
    """What could not become an article and waits."""
    st.header(words("quality.rejects"), anchor=False)
    waiting = data.frame(queries.rejects, REJECTS)
    if waiting.empty:
        st.caption(words("quality.no_rejects"))
        return
    draw.table(waiting, words, "source", "stage", "reason", "detail", "started_at", name="rejects")


def draw_runs(words: Words) -> None:
    """What each run did."""
    st.header(words("quality.runs"), anchor=False)
    runs = data.frame(queries.runs, RUNS)
    outcomes = [data.code_words(words.language, "etl_runs", "status", status) for status in runs["status"]]
    told = runs.assign(run_status=outcomes)
    draw.table(told, words, "started_at", "finished_at", "run_status", "extractor_version", *COUNTS, name="runs")


def draw_set_aside(words: Words) -> None:
    """The numbers that are no facts, by the reason."""
    reasons = data.frame(queries.set_aside_reasons)
    if reasons.empty:
        return
    called = [words.code("reason", reason) for reason in reasons["reason"]]
    shown = reasons.assign(name=called, facts=reasons["numbers"])
    figure = draw.figure(charts.bars, shown, words, shades=draw.shades())
    draw.chart(words("quality.set_aside"), noted(words, "set_aside"), figure, "set-aside")


words = current_words()
totals = data.totals()
if not totals["articles"]:
    st.info(words("empty"))
    draw_scores(words)
    st.stop()
covered = data.frame(queries.coverage)
draw_state(words, totals, covered)
draw_scores(words)
draw_coverage(words, covered)
left, right = st.columns(2)
with left:
    draw_contradictions(words)
    draw_rejects(words)
with right:
    draw_set_aside(words)
draw_runs(words)
