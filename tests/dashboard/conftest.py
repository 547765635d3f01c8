"""Warehouses for the dashboard, and the dashboard run on them without a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.conftest import DIALECTS, Stocked
from tests.dashboard.samples import load_records

APP = Path(__file__).parents[2] / "dashboard" / "app.py"

Open = Callable[[str, str], AppTest]


@pytest.fixture
def either_url(database_url: str) -> str:
    """A warehouse that holds the three articles: the test runs once on each database."""
    load_records(database_url)
    return database_url


@pytest.fixture(params=DIALECTS)
def either_full_url(request: pytest.FixtureRequest, stocked: Stocked) -> str:
    """The same for tests that only read."""
    return stocked(request.param, load_records)


@pytest.fixture
def full_url(stocked: Stocked) -> str:
    """The same on SQLite alone."""
    return stocked("sqlite", load_records)


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """No answer, and no way to a warehouse, is left from another test."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Open:
    """A page of the dashboard on a warehouse, run once."""

    def open_page(url: str, page: str) -> AppTest:
        monkeypatch.setenv("CHIBO_DATABASE_URL", url)
        app = AppTest.from_file(APP, default_timeout=20).run()
        return app.switch_page(f"app_pages/{page}.py").run()

    return open_page
