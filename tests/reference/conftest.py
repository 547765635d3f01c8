"""The reference rows, read once for the tests that check them."""

from collections.abc import Callable

import pytest

from etl.lexicon import rows
from warehouse.reference import read

Rows = list[dict[str, str | None]]


@pytest.fixture(scope="session")
def provinces() -> Rows:
    return read("provinces")


@pytest.fixture(scope="session")
def province_changes() -> Rows:
    return read("province_changes")


@pytest.fixture(scope="session")
def districts() -> Rows:
    return read("districts")


@pytest.fixture(scope="session")
def communes() -> Rows:
    return read("communes")


@pytest.fixture(scope="session")
def outlets() -> Rows:
    return [{column: cell or None for column, cell in row.items()} for row in rows("outlets")]


@pytest.fixture(scope="session")
def valid_on() -> Callable[[Rows, str], Rows]:
    """The rows that stand on an ISO day; an empty bound is open."""
    return lambda table, day: [
        row for row in table if (row["valid_from"] or "") <= day <= (row["valid_to"] or "9999-12-31")
    ]
