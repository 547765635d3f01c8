"""A way to write rows by hand, in one transaction, and an article to hang facts on."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from tests.warehouse.rows import add_article


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        yield connection


@pytest.fixture
def article_id(connection: Connection) -> str:
    return add_article(connection)
