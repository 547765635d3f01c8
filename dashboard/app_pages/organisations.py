"""Organisations: found by words without accents; where one stands, what is stated of it, and every sentence of it."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import behind, data, draw, points
from dashboard.evidence import AWARDS, MEANING, METRICS, address, articles_linked, awards_told, meaning, metrics_told
from dashboard.frames import THEN, names, rows
from dashboard.i18n import ALL, UNKNOWN, Words
from dashboard.organisation import heading_html, name_in_a_list, tree_html
from dashboard.picks import SHORT, choose, current_words, search
from warehouse import queries
from warehouse.codes import LEVELS

CANDIDATES, LISTED = 500, 50
SHOWN = 200  # rows of a table, organisations below one
AT_ONCE = len(points.COLOURS)
PAGE = "app_pages/organisations.py"
ARTICLE = ("published_on", "article_title", "article")
RELATION = ("relation", "related", "valid_from", "valid_to", "articles", "open")


def pick_organisation(words: Words) -> str:
    """The id of one of those that are found; without words to look for, of those that the most is stated of."""
    with st.container(horizontal=True):
        looked_for = search(words("pick.organisation_words"), "find", "dang bo ha giang", "organisation")
        places = {ALL: words("all.province"), **names(data.provinces(), THEN, words)}
        province = choose(words("pick.province"), list(places), "province", places.__getitem__)
        level = choose(words("pick.level"), [ALL, *LEVELS, UNKNOWN], "level", words.level, width=SHORT)
    equal = {key: None if code == UNKNOWN else code for key, code in (("province_id", province), ("level", level))}
    equal = {key: code for key, code in equal.items() if code != ALL}
    if looked_for:
        ids = data.found(looked_for, "organisation", CANDIDATES)
    else:
        ids = tuple(data.ask(queries.busiest, LISTED, **equal))
    found = {row["organisation_id"]: row for row in data.ask(queries.known_organisations, ids, **equal)[:LISTED]}
    asked = st.query_params.get("organisation", "")
    if asked not in found:  # it is shown whatever is looked for
        found = {row["organisation_id"]: row for row in data.ask(queries.known_organisations, (asked,))} | found
    if looked_for:
        number = f"{words.number(len(ids))}{'+' * (len(ids) == CANDIDATES)}"
        st.caption(words("organisation.found", number=number, shown=len(found)))
    if not found:
        return ""
    labels = {str(key): name_in_a_list(row, words) for key, row in found.items()}
    return choose(words("pick.organisation"), list(labels), "organisation", labels.__getitem__)


def draw_head(words: Words, organisation: dict[str, Any]) -> None:
    """What it is, and whether a person has found it to be another one."""
    kind = data.code_words(words.language, "organisations", "type", organisation["type"])
    st.html(heading_html(organisation, kind, words))
    if into := organisation["into_id"]:
        st.info(words("organisation.merged"))
        st.page_link(PAGE, label=words("organisation.merged_into"), query_params={"organisation": into})


def draw_tree(words: Words, organisation: dict[str, Any]) -> None:
    """Those above it and those directly below it."""
    key = organisation["organisation_id"]
    st.header(words("organisation.tree"), anchor=False)
    below = data.ask(queries.below, key, SHOWN)
    st.html(tree_html(data.ask(queries.above, key), organisation, below, words))
    if not below:
        st.caption(words("organisation.none_below"))
    if len(below) == SHOWN:
        st.caption(words("table.first", rows=SHOWN))


def pick_claims(words: Words, organisation_id: str) -> tuple[str, pd.DataFrame]:
    """The metrics of one indicator and unit, and what they are of."""
    stated = data.frame(queries.indicators_of, organisation_id)
    st.header(words("organisation.claims"), anchor=False)
    if stated.empty:
        st.caption(words("organisation.none"))
        return "", stated
    labels = data.indicators(words.language)
    with st.container(horizontal=True):
        code = choose(
            words("pick.indicator"), list(dict.fromkeys(stated["indicator_code"])), "indicator", labels.__getitem__
        )
        units = list(stated.loc[stated["indicator_code"] == code, "unit"])
        unit = choose(words("pick.unit"), units, "unit", words.unit, width=SHORT)
    claimed = data.metrics(SHOWN, organisation_id=organisation_id, indicator_code=code, unit=unit)
    return f"{labels[code]} · {words('column.unit')}: {words.unit(unit)}", claimed


def draw_claims(words: Words, title: str, claimed: pd.DataFrame) -> None:
    """Each number over time, one colour for what means the same."""
    if claimed.empty:
        return
    told = metrics_told(words, claimed.assign(place=[meaning(words, row) for row in rows(claimed, *MEANING)]))
    dated = told.dropna(subset="year")
    common = dated["place"].value_counts().index[:AT_ONCE]
    note = f"{words('points.note', articles=dated['article_id'].nunique())} · {words('chart.point')}"
    if len(dated):
        figure = draw.figure(points.claims, dated[dated["place"].isin(common)], words)
        draw.selectable_chart(title, note, figure, "organisation")
        behind.draw_claims(words, told, "organisation")
    draw.table(told.rename(columns={"place": "reading"}), words, "reading", *METRICS, name="organisation-metrics")


def draw_the_rest(words: Words, organisation_id: str) -> None:
    """Awards, other names, articles, and what it was to others; each in a tab of its own."""
    found = {
        "awards": (awards_told, data.awards(SHOWN, organisation_id=organisation_id), AWARDS),
        "aliases": (articles_linked, data.frame(queries.aliases, organisation_id, SHOWN), ("alias", *ARTICLE)),
        "articles": (articles_linked, data.frame(queries.articles_on, organisation_id, SHOWN), ("outlet", *ARTICLE)),
        "relations": (related, data.frame(queries.relations, organisation_id), RELATION),
    }
    tabs = st.tabs([words(f"organisation.{name}") for name in found])
    for tab, (name, (tell, frame, columns)) in zip(tabs, found.items(), strict=True):
        with tab:
            if frame.empty:
                st.caption(words("organisation.none"))
            else:
                draw.table(tell(words, frame), words, *columns, name=f"organisation-{name}")


def related(words: Words, relations: pd.DataFrame) -> pd.DataFrame:
    """Relations with the way to the other organisation."""
    ways = [key and address(words, "organisations", organisation=key) for key in relations["related_id"]]
    return relations.assign(open=ways)


words = current_words()
organisation = data.ask(queries.one_organisation, pick_organisation(words))
if organisation is None:
    st.info(words("organisation.nothing" if data.totals()["organisations"] else "empty"))
    st.stop()
draw_head(words, organisation)
figures, place = st.columns([3, 2])
with place:
    draw_tree(words, organisation)
with figures:
    draw_claims(words, *pick_claims(words, organisation["organisation_id"]))
draw_the_rest(words, organisation["organisation_id"])
