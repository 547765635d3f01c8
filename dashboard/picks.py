"""What a reader chooses. Every choice stands in the address of the page, by its code, so that it can be sent on."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeVar

import pandas as pd
import streamlit as st

from dashboard.frames import where
from dashboard.i18n import ALL, LANGUAGES, UNKNOWN, Words, words_in

T = TypeVar("T")

SHORT = 160
"""The width of a list of short words, in pixels."""


def switch_language() -> Words:
    """Draw the switch; the words of the language that it stands at."""
    found = list(LANGUAGES)
    language = st.segmented_control(
        "Ngôn ngữ / Language",
        found,
        default=_asked("language", found, "vi"),
        required=True,
        format_func=LANGUAGES.__getitem__,
        key="language",
        label_visibility="collapsed",
    )
    return words_in(_tell("language", language, "vi"))


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
    usual = found[0] if default is None else default
    index = found.index(_asked(key, found, usual))
    return _tell(key, st.selectbox(label, found, index=index, format_func=show, key=key, width=width), usual)


def switch(label: str, found: Sequence[T], key: str, show: Callable[[T], str], default: T) -> T:
    """One of few: all of them in sight."""
    asked = _asked(key, found, default)
    chosen = st.segmented_control(label, found, default=asked, required=True, format_func=show, key=key)
    return _tell(key, chosen, default)


def choose_several(
    label: str, found: Sequence[str], key: str, show: Callable[[str], str], usual: Sequence[str], *, most: int
) -> list[str]:
    """Some of many, no more than can be told apart; their codes stand in the address, parted by commas."""
    codes = st.query_params.get(key)
    asked = usual if codes is None else [code for code in codes.split(",") if code in found]
    default = list(asked)[:most]
    chosen = st.multiselect(label, found, default=default, format_func=show, key=key, max_selections=most)
    return _tell(key, chosen, list(usual), ",".join)


def choose_span(label: str, years: pd.Series, key: str) -> tuple[int, int]:
    """From a year to another, at first all that there are; in the address `2015-2020`."""
    first, last = int(years.min()), int(years.max())
    if first == last:
        return first, last
    usual = (first, last)
    since, _, until = st.query_params.get(key, "").partition("-")
    asked = (int(since), int(until)) if since.isdecimal() and until.isdecimal() else usual
    chosen = st.slider(label, first, last, asked if first <= asked[0] <= asked[1] <= last else usual, key=key)
    return _tell(key, chosen, usual, lambda span: "{}-{}".format(*span))


def _asked(key: str, found: Sequence[T], usual: T) -> T:
    """What the address asks for, by its code; the usual choice where it asks for nothing that there is."""
    code = st.query_params.get(key)
    if code is None:
        return usual
    for choice in found:
        if str(choice) == code:
            return choice
    st.caption(current_words()("pick.ignored", name=key, code=code))
    return usual


def _tell(key: str, chosen: T, usual: T, code: Callable[[T], str] = str) -> T:
    """Keep a choice in the address; the usual one needs no telling."""
    if chosen == usual:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = code(chosen)
    return chosen


def in_order(column: pd.Series, *, latest: bool = False) -> list[Any]:
    """The values of a column, the greatest first if wished; UNKNOWN comes last."""
    known = column.dropna().convert_dtypes().unique()  # a year is no fraction, even where another is unknown
    return [*sorted(known, reverse=latest), *([UNKNOWN] if column.isna().any() else [])]


def narrow_to_province(frame: pd.DataFrame, called: Mapping[str, str], words: Words) -> pd.DataFrame:
    """The rows of one province, or all rows; the unknown province is one to choose."""
    shown = {ALL: words("all.province"), UNKNOWN: words("unknown.province"), **called}
    present = set(in_order(frame["province_id"]))
    found = [ALL, *(province for province in (*called, UNKNOWN) if province in present)]
    chosen = choose(words("pick.province"), found, "province", shown.__getitem__)
    return frame if chosen == ALL else where(frame, province_id=chosen)


def narrow_to_year(frame: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows of one year, or all rows; the unknown year is one to choose."""
    found = [ALL, *in_order(frame["year"], latest=True)]
    chosen = choose(words("pick.year"), found, "year", words.year)
    return frame if chosen == ALL else where(frame, year=chosen)
