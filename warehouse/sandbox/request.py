"""What is asked of the process, and the reasons for which it gives no rows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

TIMEOUT = 3.0
"""Seconds that a statement may take until its last row is read, unless told otherwise."""

SEE_TO_THE_SERVER = "see whether the server is there, and whether address, name and password are right"
"""What to do about a PostgreSQL that cannot be reached."""

ONLY_READING = "only reading is allowed here: one SELECT"
"""What is said of a statement that is none to be read."""

Row = tuple[Any, ...]


class Request(NamedTuple):
    """One statement and its bounds.

    `place` is the URI of a file of SQLite or of a PostgreSQL database. `values` are those of the statement's
    parameters, which are written as the engine's driver has them: `:name` or `%(name)s`.
    """

    backend: str
    place: str
    sql: str
    values: Mapping[str, object]
    explain: bool
    readable: Sequence[str]
    seconds: float
    rows: int | None
    size: int


class Answer(NamedTuple):
    """The names of the columns, which of them come as the text of exact numbers, and what fetches the next n rows."""

    columns: Sequence[str]
    exact: Sequence[int]
    fetch: Callable[[int], list[Row]]


class Refused(Exception):
    """The engine does not run this; where in the statement, if it says so, counted in characters."""

    def __init__(self, words: str, offset: int | None = None) -> None:
        super().__init__(words)
        self.offset = offset


class TooSlow(Exception):
    """The statement reached its time limit."""


class Unreachable(Exception):
    """There is no server to ask."""
