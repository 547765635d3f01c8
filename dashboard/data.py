"""What the pages read from the warehouse. An answer is kept until a run or a review changes the warehouse."""

import gc
import os
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from operator import attrgetter
from types import FunctionType
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from dashboard.frames import Reading
from dashboard.picks import current_words
from warehouse import dictionary, queries
from warehouse.address import DEFAULT_URL, WarehouseError
from warehouse.db import open_engine
from warehouse.search import search

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Question = Callable[Concatenate[Connection, Asked], Answer]

BY_NAME = attrgetter("__module__", "__qualname__")
FRESH = 1.0
"""Seconds for which the warehouse is taken to be as it was; a page asks many questions."""
FIGURE = ("province_id", "year", "unit", "facts", "value_low", "value_high", "total")
"""Columns of what is stated by province and year."""
KEPT = 100
"""Answers, of all who look together; the longest has some hundred rows."""


def ask(question: Question[Asked, Answer], *args: Asked.args, **asked: Asked.kwargs) -> Answer:
    """The answer of one of `warehouse.queries`, kept until the warehouse is another."""
    return _answer(question, args, asked, state())


def frame(question: Question[Asked, queries.Rows], *args: Asked.args, **asked: Asked.kwargs) -> pd.DataFrame:
    """The same as a frame."""
    return _frame(question, args, asked, state())


def totals() -> dict[str, int]:
    """How many articles, organisations, metrics, awards and numbers set aside there are."""
    return ask(queries.totals)


def last_run() -> dict[str, Any] | None:
    """The run that began last."""
    return ask(queries.last_run)


def indicators(language: str) -> dict[str, str]:
    """The indicators that some metric is of, the commonest first: code and label."""
    return {row["code"]: row[f"label_{language}"] for row in ask(queries.indicators)}


def award_types(language: str) -> dict[str, str]:
    """The types of the awards that were given, the commonest first: code and label."""
    return {row["code"]: row[f"label_{language}"] for row in ask(queries.award_types)}


def provinces() -> pd.DataFrame:
    """All 97 provinces, those of before 2025-07-01 first, with their places on the tile grids."""
    return frame(queries.provinces).merge(read_tiles(), on="province_id")


def read_tiles() -> pd.DataFrame:
    """Where each province lies on the grid of its map, and the islands that belong to it."""
    with files("dashboard").joinpath("tiles.csv").open(encoding="utf-8") as file:
        return pd.read_csv(file)


def figures(code: str) -> pd.DataFrame:
    """What is stated of an indicator, by province, year, level, unit, status, direction and polarity."""
    return frame(queries.metrics_by_province_year, codes=[code], columns=(*FIGURE, "level", *Reading._fields))


def figure_counts() -> pd.DataFrame:
    """How many metrics of any indicator there are, by province and year."""
    return frame(queries.metric_counts)


def metrics(most: int, **equal: object) -> pd.DataFrame:
    """So many metrics with the words that state them, of those that count and whose columns equal these values."""
    return frame(queries.metric_evidence, most=most, excluded=None, **equal)


def awards_by(column: str, **equal: object) -> pd.DataFrame:
    """What is stated of awards whose columns equal these values, by one column; `unit` is the kind of count."""
    return frame(queries.awards_by, column, **equal)


def awards(most: int, **equal: object) -> pd.DataFrame:
    """The same of awards."""
    return frame(queries.award_evidence, most=most, excluded=None, **equal)


def article_metrics(article_id: str) -> queries.Rows:
    """The metrics of an article, in the order of the text, also those that do not count."""
    return ask(queries.metric_evidence, article_id=article_id)


def article_awards(article_id: str) -> queries.Rows:
    """The awards of an article, in the order of the text, also those that do not count."""
    return ask(queries.award_evidence, article_id=article_id)


@cache
def set_apart_what_stays() -> None:
    """Leave all that has been imported out of the search for garbage, which Streamlit makes after each answer."""
    gc.collect()
    gc.freeze()


@cache
def code_words(language: str, table: str, column: str, code: str) -> str:
    """A code in the words of the data dictionary."""
    (entry,) = (one for one in dictionary.entries() if (one.table, one.column, one.code) == (table, column, code))
    return entry.vi if language == "vi" else entry.en


def found(words: str, kind: str, most: int) -> tuple[str, ...]:
    """The ids of the articles or organisations that hold all these words, with or without accents, the best first."""
    return tuple(hit.id for hit in ask(search, words, kinds=(kind,), limit=most))


# Shared by all who look, without a copy for each: nobody changes an answer.
@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={FunctionType: BY_NAME})
def _answer(question: Callable[..., Answer], args: tuple[Any, ...], asked: Mapping[str, Any], state: str) -> Answer:
    del state  # at another state of the warehouse the same question has another answer
    with _engine().connect() as connection:
        return question(connection, *args, **asked)


@st.cache_resource(show_spinner=False, max_entries=KEPT, hash_funcs={FunctionType: BY_NAME})
def _frame(
    question: Callable[..., queries.Rows], args: tuple[Any, ...], asked: Mapping[str, Any], state: str
) -> pd.DataFrame:
    del state
    with _engine().connect() as connection:
        return pd.DataFrame(question(connection, *args, **asked))


def state() -> str:
    """What the warehouse is at; the page ends in words where it cannot be read."""
    try:
        return _state()
    except (WarehouseError, DBAPIError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        st.error(current_words()("warehouse.unreadable"))
        st.code(str(reason), language=None, wrap_lines=True)
        st.stop()


@st.cache_resource(show_spinner=False, ttl=FRESH)
def _state() -> str:
    with _engine().connect() as connection:
        return str(queries.state(connection))


def change(decide: Callable[[Connection], Answer]) -> Answer:
    """Let a decision change the warehouse; what it answers. Raises WarehouseError where it cannot be made."""
    engine = open_engine(url())
    try:
        with engine.begin() as connection:
            answer = decide(connection)
        _state.clear()
    except DBAPIError as error:
        raise WarehouseError(f"the database refused it: {str(error.orig).splitlines()[0]}") from error
    else:
        return answer
    finally:
        engine.dispose()


def url() -> str:
    """Where the warehouse is."""
    return os.environ.get("CHIBO_DATABASE_URL", DEFAULT_URL)


@st.cache_resource(show_spinner=False, on_release=Engine.dispose)
def _engine() -> Engine:
    return open_engine(url(), read_only=True)
