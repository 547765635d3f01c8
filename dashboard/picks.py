"""What a reader chooses. Every choice stands in the address of the page, by its code, so that it can be sent on."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeVar, cast

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.i18n import ALL, LANGUAGES, UNKNOWN, Words, plain, words_in

T = TypeVar("T")

SHORT = 160
"""The width of a list of short words, in pixels."""
LONGEST = 200
"""Letters of what is looked for."""
TOLD = "told"
"""Where a session keeps which page it shows, and by key what its address was last told and what was chosen then."""
SPOKEN = "spoken"
"""Where a session keeps its language: what a switch that nobody moved stands at may be lost on the way to a page."""


def switch_language() -> Words:
    """Draw the switch; the words of the language that it stands at."""
    found = list(LANGUAGES)
    usual = "vi" if "language" in _told() else st.session_state.get(SPOKEN, "vi")
    language = st.segmented_control(
        "Ngôn ngữ / Language",
        found,
        default=_asked("language", found, usual),
        required=True,
        format_func=LANGUAGES.__getitem__,
        key="language",
        label_visibility="collapsed",
    )
    st.session_state[SPOKEN] = keep("language", language, "vi")
    return words_in(language)


def current_words() -> Words:
    """The words of the language that the switch stands at."""
    return words_in(st.session_state.get("language", "vi"))


def choose(
    label: str,
    found: Sequence[T],
    key: str,
    show: Callable[[T], str],
    *,
    default: T | None = None,
    width: Literal["stretch"] | int = "stretch",
) -> T:
    """One of many, the first unless told otherwise: a list that can be typed into."""
    usual = found[0 if default is None else found.index(default)]  # a year as those in the list, not as a fraction
    index = found.index(_asked(key, found, usual))
    return keep(key, st.selectbox(label, found, index=index, format_func=show, key=key, width=width), usual)


def switch(label: str, found: Sequence[T], key: str, show: Callable[[T], str], default: T) -> T:
    """One of few: all of them in sight."""
    asked = _asked(key, found, default)
    chosen = st.segmented_control(label, found, default=asked, required=True, format_func=show, key=key, wrap=True)
    return keep(key, chosen, default)


def search(label: str, key: str, example: str, *given_up: str) -> str:
    """Words to look for; new ones give up the choices that were made among what the old ones had found."""

    def give_up() -> None:
        for choice in given_up:
            st.query_params.pop(choice, None)
            st.session_state.pop(choice, None)

    asked = follow(key, st.query_params.get(key, "")[:LONGEST])
    words = st.text_input(
        label, asked, key=key, max_chars=LONGEST, type="search", placeholder=example, on_change=give_up
    )
    return keep(key, (words or "").strip(), "")


def choose_several(
    label: str, found: Sequence[str], key: str, show: Callable[[str], str], usual: Sequence[str], *, most: int
) -> list[str]:
    """Some of many, no more than can be told apart; their codes stand in the address, parted by commas."""
    codes = st.query_params.get(key)
    asked = usual if codes is None else [code for code in codes.split(",") if code in found]
    default = follow(key, list(asked)[:most])
    chosen = st.multiselect(label, found, default=default, format_func=show, key=key, max_selections=most)
    return keep(key, chosen, list(usual), ",".join)


def toggle(label: str, key: str) -> bool:
    """Yes or no, at first no."""
    asked = follow(key, st.query_params.get(key) == "True")
    return keep(key, st.toggle(label, value=asked, key=key), usual=False)


def choose_span(label: str, years: pd.Series, key: str) -> range:
    """From a year to another, at first all that there are; in the address `2015-2020`."""
    if years.isna().all():
        return range(1)
    first, last = int(years.min()), int(years.max())
    if first == last:
        return range(first, last + 1)
    usual = (first, last)
    start, _, end = st.query_params.get(key, "").partition("-")
    asked = (int(start), int(end)) if start.isdecimal() and end.isdecimal() else usual
    span = follow(key, asked if first <= asked[0] <= asked[1] <= last else usual)
    chosen = st.slider(label, first, last, span, key=key)
    since, until = keep(key, chosen, usual, lambda span: "{}-{}".format(*span))
    return range(since, until + 1)


def page_number(pages: int, key: str) -> int:
    """Which of so many pages of a list; nothing to choose where there is only one."""
    if pages < 2:
        return 1
    asked = st.query_params.get(key, "1")
    number = follow(key, min(int(asked), pages) if asked.isdecimal() and int(asked) else 1)
    return keep(key, st.pagination(pages, default=number, key=key), 1)


def _asked(key: str, found: Sequence[T], usual: T) -> T:
    """What the address asks for, by its code; the usual choice where it asks for nothing that there is."""
    code = st.query_params.get(key)
    if code is None:
        return follow(key, usual)
    for choice in found:
        if str(choice) == code:
            return follow(key, choice)
    st.caption(current_words()("pick.ignored", name=key, code=plain(code)))
    return follow(key, usual)


def follow(key: str, asked: T, widget: str = "") -> T:
    """Have a widget, of this key unless told otherwise, stand at what the address asks for, if nobody has moved it.

    Who goes back has another address than this page has told it. Where it tells of no choice, and none was made just
    now, the usual one is asked for, which may be another since another choice was made.
    """
    if key in _told():
        (code, chosen), now, widget = _told()[key], st.query_params.get(key), widget or key
        stands = st.session_state.get(widget)
        if stands != asked and (code != now or (now is None and stands == chosen)):
            st.session_state[widget] = asked
    return asked


def _told() -> dict[str, tuple[str | None, object]]:
    """What the address of this page was last told, and what was chosen, by key; nothing if another page was shown."""
    context = get_script_run_ctx()
    here = context.page_script_hash if context else ""
    page, told = st.session_state.get(TOLD, ("", {}))
    if page != here:
        st.session_state[TOLD] = here, (told := {})
    return cast("dict[str, tuple[str | None, object]]", told)


def keep(key: str, chosen: T, usual: T, code: Callable[[T], str] = str) -> T:
    """Keep a choice in the address; the usual one needs no telling."""
    if chosen == usual:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = code(chosen)
    _told()[key] = st.query_params.get(key), chosen
    return chosen


def in_order(column: pd.Series, *, latest: bool = False) -> list[Any]:
    """The values of a column, the greatest first if wished; UNKNOWN comes last."""
    known = column.dropna().convert_dtypes().unique()  # a year is no fraction, even where another is unknown
    return [*sorted(known, reverse=latest), *([UNKNOWN] if column.isna().any() else [])]


def pick_province(frame: pd.DataFrame, called: Mapping[str, str], words: Words) -> str:
    """One province of those in a frame, or ALL; the unknown province is one to choose."""
    shown = {ALL: words("all.province"), **called, UNKNOWN: words("unknown.province")}
    present = {ALL, *in_order(frame["province_id"])}
    return choose(words("pick.province"), [key for key in shown if key in present], "province", shown.__getitem__)


def pick_year(frame: pd.DataFrame, words: Words) -> object:
    """One year of those in a frame, or ALL; the unknown year is one to choose."""
    return choose(words("pick.year"), [ALL, *in_order(frame["year"], latest=True)], "year", words.year)
