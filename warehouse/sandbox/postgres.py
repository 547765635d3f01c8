"""Reading PostgreSQL: a transaction that cannot write, one cursor, time limits that the server keeps.

What a login may do is for the server to say, by the grants of `chibo db reader`. A login that may
do more than such a reader, as the owner's, is held to reading by `lookout`.
"""

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from psycopg.adapt import AdaptersMap
from psycopg.types.bool import BoolDumper, BoolLoader
from psycopg.types.none import NoneDumper
from psycopg.types.numeric import FloatDumper, FloatLoader, IntDumper, IntLoader
from psycopg.types.string import ByteaLoader, StrDumper, TextLoader

from warehouse.sandbox.lookout import look_out, may_make_views
from warehouse.sandbox.request import (
    ONLY_READING,
    SEE_TO_THE_SERVER,
    Answer,
    Refused,
    Request,
    Row,
    TooSlow,
    Unreachable,
)

CONNECT_TIMEOUT = 10
DECLARE = "DECLARE reading NO SCROLL CURSOR FOR "
EXACT = 1700  # numeric
LOADERS: dict[int, type[Any]] = {
    16: BoolLoader,
    17: ByteaLoader,
    20: IntLoader,
    21: IntLoader,
    23: IntLoader,
    700: FloatLoader,
    701: FloatLoader,
}

DUMPERS: dict[type, type[Any]] = {
    str: StrDumper,
    int: IntDumper,
    float: FloatDumper,
    bool: BoolDumper,
    type(None): NoneDumper,
}

EXPLAIN = re.compile(rb"\A(\s*)EXPLAIN(?=\s)", re.IGNORECASE)
UNSEEN = re.compile(r'column "c\d+" has pseudo-type')  # of the view that the lookout makes

NOT_READING = (errors.SyntaxError, errors.ReadOnlySqlTransaction, errors.InvalidCursorDefinition)

SETTINGS = """
    SET default_transaction_read_only = on;
    SET lock_timeout = '500ms';
    SET idle_in_transaction_session_timeout = '5s';
    SET work_mem = '8MB';
    SET max_parallel_workers_per_gather = 0;
    SET datestyle = 'ISO';
    SET timezone = 'UTC';
    SET bytea_output = 'hex'
"""


class Adapted:
    """Values as the text that the server gives: psycopg's own readers fail on deep JSON and on dates without end."""

    connection = None

    def __init__(self) -> None:
        self.adapters = AdaptersMap(types=psycopg.adapters.types)
        self.adapters.register_loader(0, TextLoader)
        for oid, loader in LOADERS.items():
            self.adapters.register_loader(oid, loader)
        for kind, dumper in DUMPERS.items():
            self.adapters.register_dumper(kind, dumper)


@contextmanager
def asked(request: Request) -> Iterator[Answer]:
    """The answer to a request, on a connection of its own. Raises Refused and TooSlow, also while it is fetched."""
    deadline = time.monotonic() + request.seconds
    with _connect(request.place) as connection, connection.cursor() as cursor, _told_in_words():
        cursor.execute(SETTINGS)
        _give_time(cursor, deadline)
        sql, plans = EXPLAIN.subn(rb"\1       ", _with_values(connection, request))
        columns = _declare(cursor, sql)
        if may_make_views(cursor):
            cursor.execute("ROLLBACK")
            look_out(cursor, sql, len(columns), request.readable)
            _declare(cursor, sql)
        if request.explain or plans:
            # Nothing but a SELECT has come this far: no ANALYZE can stand at its head.
            cursor.execute(b"EXPLAIN " + sql, prepare=True)
            yield Answer(["plan"], (), cursor.fetchmany)
        else:
            exact = [at for at, column in enumerate(columns) if column.type_code == EXACT]
            yield Answer([column.name for column in columns], exact, lambda count: _fetch(cursor, count, deadline))
        cursor.execute("ROLLBACK")


def _connect(place: str) -> psycopg.Connection[Row]:
    try:
        return psycopg.connect(
            place, autocommit=True, connect_timeout=CONNECT_TIMEOUT, client_encoding="utf8", context=Adapted()
        )
    except psycopg.OperationalError as error:
        raise Unreachable(f"{str(error).splitlines()[0]}; {SEE_TO_THE_SERVER}") from error


def _with_values(connection: psycopg.Connection[Row], request: Request) -> bytes:
    """The statement with its values as literals, since neither DECLARE nor a view takes parameters."""
    if not request.values:
        return request.sql.encode()
    return psycopg.ClientCursor(connection).mogrify(request.sql.encode(), request.values).encode()


def _declare(cursor: psycopg.Cursor[Row], sql: bytes) -> Sequence[psycopg.Column]:
    """Begin to read; nothing has run yet. DECLARE takes one SELECT, and no other statement behind it if prepared."""
    cursor.execute("BEGIN READ ONLY")
    cursor.execute(DECLARE.encode() + sql, prepare=True)
    cursor.execute("FETCH 0 FROM reading")
    return cursor.description or ()


def _fetch(cursor: psycopg.Cursor[Row], count: int, deadline: float) -> list[Row]:
    _give_time(cursor, deadline)
    return cursor.execute(f"FETCH {count} FROM reading".encode()).fetchall()


def _give_time(cursor: psycopg.Cursor[Row], deadline: float) -> None:
    """The server ends each command by itself; what is left is for all of them together."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TooSlow
    cursor.execute(f"SET statement_timeout = {max(1, int(left * 1000))}".encode())


@contextmanager
def _told_in_words() -> Iterator[None]:
    try:
        yield
    except errors.QueryCanceled as error:
        raise TooSlow from error
    except UnicodeEncodeError as error:
        raise Refused(f"PostgreSQL cannot read this: {error}") from error
    except psycopg.Error as error:
        reason, position = error.diag.message_primary or str(error), error.diag.statement_position
        reason = UNSEEN.sub("a column cannot be shown: it has pseudo-type", reason)
        hint = f"; {ONLY_READING}" if isinstance(error, NOT_READING) else ""
        offset = int(position) - 1 - len(DECLARE) if position else None
        raise Refused(f"PostgreSQL cannot read this: {reason}{hint}", offset) from error
