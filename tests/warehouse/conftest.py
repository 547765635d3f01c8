"""An article to hang facts on."""

import pytest
from sqlalchemy import Connection

from tests.warehouse.rows import add_article


@pytest.fixture
def article_id(connection: Connection) -> str:
    return add_article(connection)
