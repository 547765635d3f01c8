"""What a reviewer says a fact is to be read as: fields of a form, what stands in them, corrections in words."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from dashboard.i18n import Words
from warehouse import codes, reference

METRIC, AWARD = "metric", "award"
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
NUMBERS = {METRIC: ("value", "value_max"), AWARD: ("recipient_count",)}
"""Columns of each kind of fact that hold a number. It is typed as the page writes it: a browser's own field for numbers
takes 94,2 for 942 and 1.234.567 for 1.234567, and goes by its own language."""
WHOLE, NEEDED = "recipient_count", "value"
"""The number that counts something, and the one that is never left out."""


class UnclearError(Exception):
    """What stands in a field is no number, in words of the page."""


def draw_fields(words: Words, kind: str, fact: Mapping[str, Any]) -> None:
    """The fields of a fact, each as it was read."""
    what, labels = WHAT[kind][1], _labels(words, kind)
    listed = list(labels)
    with st.container(horizontal=True):
        st.selectbox(
            _label(words, what), listed, listed.index(fact[what]), labels.__getitem__, key=_key(words, kind, fact, what)
        )
        for column in NUMBERS[kind]:
            written = _written(words, fact[column])
            st.text_input(_label(words, column), written, max_chars=30, key=_key(words, kind, fact, column))
    with st.container(horizontal=True):
        for column, (group, closed) in CLOSED[kind].items():
            at, key = closed.index(fact[column]), _key(words, kind, fact, column)
            st.selectbox(_label(words, column), closed, at, partial(words.code, group), key=key)


def given(words: Words, kind: str, fact: Mapping[str, Any]) -> dict[str, object]:
    """The columns that are to be read otherwise. Raises UnclearError for a number that cannot be read."""
    stands = {name: st.session_state[_key(words, kind, fact, name)] for name in (WHAT[kind][1], *CLOSED[kind])}
    for column in NUMBERS[kind]:
        stands[column] = _number(words, column, st.session_state[_key(words, kind, fact, column)], fact[column])
    return {column: one for column, one in stands.items() if one != fact[column]}


def told(words: Words, kind: str, columns: object) -> str | None:
    """Columns of a fact, as a review keeps them, in words; None where it keeps none."""
    if not isinstance(columns, str):
        return None
    parts = json.loads(columns).items()
    return "; ".join(f"{_label(words, column)}: {_value(words, kind, column, one)}" for column, one in parts)


def _key(words: Words, kind: str, fact: Mapping[str, Any], column: str) -> str:
    """The key of a field, which is another one in another language and once another value has been read."""
    return f"{column}.{kind}.{fact[f'{kind}_id']}.{fact[column]}.{words.language}"


def _label(words: Words, column: str) -> str:
    return words(f"review.{column}" if column.endswith("_code") else f"column.{column}")


def _labels(words: Words, kind: str) -> dict[str, str]:
    return {str(row["code"]): str(row[f"label_{words.language}"]) for row in reference.read(WHAT[kind][0])}


def _written(words: Words, number: float | None) -> str:
    return "" if number is None else words.number(number)


def _number(words: Words, column: str, text: str, read: float | None) -> float | None:
    """The number that stands in a field; as it was read where nobody has touched it, be it ever so long."""
    text = text.strip()
    if text == _written(words, read):
        return read
    if not text and column != NEEDED:
        return None
    number = words.read_number(text)
    if column == WHOLE and number is not None and (number < 0 or number % 1):
        number = None
    if number is None:
        key = "review.no_count" if column == WHOLE else "review.no_number"
        raise UnclearError(words(key, column=_label(words, column), text=text, example=words.number(5800.5)))
    return int(number) if column == WHOLE else number


def _value(words: Words, kind: str, column: str, value: Any) -> str:
    if column in CLOSED[kind]:
        return words.code(CLOSED[kind][column][0], value)
    if column == WHAT[kind][1]:
        return _labels(words, kind)[value]
    if column in NUMBERS[kind]:
        return _written(words, value) or "–"
    return value or "–"
