"""Reading SQLite: a connection that can read the warehouse's tables and views, for a while, and do nothing else.

`mode=ro` alone is not enough, since a statement could attach the same file again: an authorizer
refuses whatever is not on its lists, and limits bound what one statement can take.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from sqlalchemy import URL

from warehouse.db import existing_sqlite_path
from warehouse.reader.functions import FUNCTIONS
from warehouse.reader.result import ReadRefused, Result
from warehouse.tables import metadata
from warehouse.views import VIEWS

READABLE = frozenset({*metadata.tables, *(view.table.name for view in VIEWS), "json_each", "json_tree"})
HIDDEN_PREFIXES = ("sqlite_", "pragma_", "dbstat", "alembic_")
STEPS_BETWEEN_LOOKS = 1_000

PRAGMAS = ("query_only = ON", "temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 16,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


@dataclass
class Authorizer:
    """Allows reading and listed functions; remembers in words what it refused first."""

    refused: list[str] = field(default_factory=list)

    def __call__(self, action: int, first: str | None, second: str | None, *_: object) -> int:
        """SQLite's question, asked for each thing that a statement would do."""
        reason = self._reason(action, first or "", second or "")
        if reason is None:
            return sqlite3.SQLITE_OK
        self.refused.append(reason)
        return sqlite3.SQLITE_DENY

    def _reason(self, action: int, first: str, second: str) -> str | None:
        if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE):
            return None
        if action == sqlite3.SQLITE_READ:
            return None if _readable(first, second) else f"{first} is no table or view to be read here"
        if action == sqlite3.SQLITE_FUNCTION:
            return None if second.lower() in FUNCTIONS else f"the function {second}() may not be used here"
        return "only reading is allowed here: one SELECT, nothing that changes or sets anything"


def read(url: URL, sql: str, timeout: float, max_rows: int | None) -> Result:
    """The rows of one statement, on a connection of its own. Raises ReadRefused."""
    authorizer = Authorizer()
    deadline = time.monotonic() + timeout
    with closing(_connect(url)) as connection, _told_in_words(authorizer, deadline, timeout):
        connection.set_authorizer(authorizer)
        connection.set_progress_handler(lambda: time.monotonic() > deadline, STEPS_BETWEEN_LOOKS)
        cursor = connection.execute(sql)
        if cursor.description is None:
            raise ReadRefused("there is no statement; give one SELECT")
        columns = tuple(column[0] for column in cursor.description)
        return Result.take(columns, iter(cursor), max_rows)


def _connect(url: URL) -> sqlite3.Connection:
    path = existing_sqlite_path(url)
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    # Their virtual tables are declared through the authorizer, which would refuse that.
    connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    connection.text_factory = lambda data: data.decode("utf-8", errors="replace")
    return connection


def _readable(table: str, column: str) -> bool:
    # A statement that reads no column of a CTE or subquery asks for an empty column of its name.
    return table in READABLE or (column == "" and not table.lower().startswith(HIDDEN_PREFIXES))


@contextmanager
def _told_in_words(authorizer: Authorizer, deadline: float, timeout: float) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if authorizer.refused:
            raise ReadRefused(authorizer.refused[0]) from error
        if time.monotonic() > deadline:
            raise ReadRefused.too_slow(timeout) from error
        raise ReadRefused(f"SQLite cannot read this: {error}") from error
