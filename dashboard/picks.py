"""What a reader chooses. Every choice stands in the address of the page, so that it can be sent to somebody."""

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
    language = st.segmented_control(
        "Ngôn ngữ / Language",
        list(LANGUAGES),
        default="vi",
        required=True,
        format_func=LANGUAGES.__getitem__,
        key="language",
        bind="query-params",
        label_visibility="collapsed",
    )
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
    index = 0 if default is None else found.index(default)
    return st.selectbox(label, found, index=index, format_func=show, key=key, bind="query-params", width=width)


def switch(label: str, found: Sequence[T], key: str, show: Callable[[T], str], default: T) -> T:
    """One of few: all of them in sight."""
    return st.segmented_control(
        label, found, default=default, required=True, format_func=show, key=key, bind="query-params"
    )


def in_order(column: pd.Series, *, latest: bool = False) -> list[Any]:
    """The values of a column, the greatest first if wished; UNKNOWN comes last."""
    return [*sorted(column.dropna().unique(), reverse=latest), *([UNKNOWN] if column.isna().any() else [])]


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
