"""Reading SQLite: a connection that can read the warehouse's tables and views, for a while, and do nothing else.

`mode=ro` alone is not enough, since a statement could attach the same file again: an authorizer
refuses whatever is not on its lists, and limits bound what one statement can take.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from warehouse.sandbox.functions import FUNCTIONS
from warehouse.sandbox.request import ONLY_READING, Answer, Refused, Request, TooSlow, Unreachable

JSON_TABLES = frozenset({"json_each", "json_tree"})
HIDDEN_PREFIXES = ("sqlite_", "pragma_")
STEPS_BETWEEN_LOOKS = 1_000
BUSY_SECONDS = 1.0
DAMAGED = "put a backup in its place, or move it away and load anew"
SHUT = "let the file be read and its folder be written to: SQLite keeps a file beside it while somebody reads"

PRAGMAS = (
    "query_only = ON",
    "temp_store = MEMORY",
    "hard_heap_limit = 268435456",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)
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


class Authorizer:
    """Allows reading and listed functions; remembers in words what it refused first."""

    def __init__(self, readable: frozenset[str], hidden: frozenset[str]) -> None:
        self.readable, self.hidden = readable, hidden
        self.refused: list[str] = []

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
            return None if self._may_read(first, second) else f"{first} is no table or view to be read here"
        if action == sqlite3.SQLITE_FUNCTION:
            return None if second.lower() in FUNCTIONS else f"the function {second}() may not be used here"
        return f"{ONLY_READING}, nothing that changes or sets anything"

    def _may_read(self, table: str, column: str) -> bool:
        if table in self.readable:
            return True
        # A statement that reads no column of a CTE or subquery asks for an empty column of its name.
        return column == "" and table.lower() not in self.hidden and not table.lower().startswith(HIDDEN_PREFIXES)


@contextmanager
def asked(request: Request) -> Iterator[Answer]:
    """The answer to a request, on a connection of its own.

    Raises Refused and TooSlow, also while it is fetched, and Unreachable where the file is no warehouse or damaged.
    """
    deadline = time.monotonic() + request.seconds
    readable = JSON_TABLES.union(request.readable)
    with ExitStack() as held:
        try:
            opened = sqlite3.connect(request.place, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
            connection = held.enter_context(closing(opened))
            _confine(connection)
            authorizer = Authorizer(readable, _names(connection) - readable)
        except sqlite3.DatabaseError as error:
            is_shut = error.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN"))
            raise Unreachable(f"{error}; {SHUT if is_shut else DAMAGED}") from error
        with _told_in_words(authorizer, deadline):
            connection.set_authorizer(authorizer)
            connection.set_progress_handler(lambda: time.monotonic() > deadline, STEPS_BETWEEN_LOOKS)
            cursor = connection.execute("EXPLAIN QUERY PLAN " * request.explain + request.sql, request.values)
            if cursor.description is None:
                raise Refused("there is no statement; give one SELECT")
            yield Answer([column[0] for column in cursor.description], (), cursor.fetchmany)


def _confine(connection: sqlite3.Connection) -> None:
    # Their virtual tables are declared through the authorizer, which would refuse that.
    connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    connection.text_factory = lambda data: data.decode("utf-8", errors="replace")


def _names(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of every table of the file and every virtual table of the engine, in small letters."""
    names = "SELECT lower(name) FROM sqlite_master UNION SELECT lower(name) FROM pragma_module_list"
    return frozenset(name for (name,) in connection.execute(names))


@contextmanager
def _told_in_words(authorizer: Authorizer, deadline: float) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if authorizer.refused:
            raise Refused(authorizer.refused[0]) from error
        if time.monotonic() > deadline:
            raise TooSlow from error
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
            raise Unreachable(f"{error}; {DAMAGED}") from error
        hint = f"; {ONLY_READING}" if "syntax error" in str(error) else ""
        raise Refused(f"SQLite cannot read this: {error}{hint}") from error
