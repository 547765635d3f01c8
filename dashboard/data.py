"""What the pages read from the warehouse. An answer is kept until a run changes what the warehouse holds."""

import os
from collections.abc import Callable, Mapping
from importlib.resources import files
from types import FunctionType
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from dashboard.picks import current_words
from warehouse import queries
from warehouse.db import DEFAULT_URL, WarehouseError, open_engine

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Question = Callable[Concatenate[Connection, Asked], Answer]


def totals() -> dict[str, int]:
    """How many articles, organisations, metrics, awards and numbers set aside there are."""
    return _ask(queries.totals)


def last_run() -> dict[str, Any] | None:
    """The run that began last."""
    return _latest()


def indicators(language: str) -> dict[str, str]:
    """The indicators that some metric is of, the commonest first: code and label."""
    return {row["code"]: row[f"label_{language}"] for row in _ask(queries.indicators)}


def award_types(language: str) -> dict[str, str]:
    """The types of the awards that were given, the commonest first: code and label."""
    return {row["code"]: row[f"label_{language}"] for row in _ask(queries.award_types)}


def provinces() -> pd.DataFrame:
    """All 97 provinces, those of before 2025-07-01 first, with their places on the tile grids."""
    return _frame(queries.provinces).merge(read_tiles(), on="province_id")


def read_tiles() -> pd.DataFrame:
    """Where each province lies on the grid of its map, and the islands that belong to it."""
    with files("dashboard").joinpath("tiles.csv").open(encoding="utf-8") as file:
        return pd.read_csv(file)


def figures(code: str) -> pd.DataFrame:
    """What is stated of an indicator, by province, year, level, unit, status, direction and polarity."""
    return _frame(queries.metrics_by_province_year, codes=[code])


def figure_counts() -> pd.DataFrame:
    """How many metrics of any indicator there are, by province and year."""
    return _frame(queries.metric_counts)


def metrics(**equal: object) -> pd.DataFrame:
    """Metrics with the words that state them, where these columns equal these values."""
    return _frame(queries.metric_evidence, **equal)


def awards_by_province_year() -> pd.DataFrame:
    """What is stated of each award type, by province, year, level, count kind and recipient kind."""
    return _frame(queries.awards_by_province_year)


def awards(**equal: object) -> pd.DataFrame:
    """Awards with the words that state them, where these columns equal these values."""
    return _frame(queries.award_evidence, **equal)


def articles() -> pd.DataFrame:
    """Every article without its text, the latest first."""
    return _frame(queries.articles)


def article(article_id: str) -> dict[str, Any]:
    """One article with its text. Raises KeyError where there is none."""
    found = _ask(queries.one_article, article_id)
    if found is None:
        raise KeyError(article_id)
    return found


def article_metrics(article_id: str) -> queries.Rows:
    """The metrics of an article, in the order of the text."""
    return _ask(queries.metric_evidence, article_id=article_id)


def article_awards(article_id: str) -> queries.Rows:
    """The awards of an article, in the order of the text."""
    return _ask(queries.award_evidence, article_id=article_id)


def article_numbers_set_aside(article_id: str) -> queries.Rows:
    """The numbers of an article that are no facts, in the order of the text."""
    return _ask(queries.numbers_set_aside, article_id)


def _frame(question: Question[Asked, queries.Rows], *args: Asked.args, **asked: Asked.kwargs) -> pd.DataFrame:
    return pd.DataFrame(_ask(question, *args, **asked))


def _ask(question: Question[Asked, Answer], *args: Asked.args, **asked: Asked.kwargs) -> Answer:
    return _answer(question, args, asked, str(_latest()))


@st.cache_data(show_spinner=False, max_entries=500, hash_funcs={FunctionType: lambda question: question.__name__})
def _answer(question: Callable[..., Answer], args: tuple[Any, ...], asked: Mapping[str, Any], state: str) -> Answer:
    del state  # at another state of the warehouse the same question has another answer
    with _engine().connect() as connection:
        return question(connection, *args, **asked)


def _latest() -> dict[str, Any] | None:
    """The run that began last; the page ends in words where the warehouse cannot be read."""
    try:
        with _engine().connect() as connection:
            return queries.last_run(connection)
    except (WarehouseError, DBAPIError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        st.error(current_words()("warehouse.unreadable"))
        st.code(str(reason), language=None, wrap_lines=True)
        st.stop()


@st.cache_resource(show_spinner=False, on_release=Engine.dispose)
def _engine() -> Engine:
    return open_engine(os.environ.get("CHIBO_DATABASE_URL", DEFAULT_URL), read_only=True)
