"""The process that runs a statement, seen from outside: started, listened to, and killed when its time is over."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any, BinaryIO, cast

from warehouse.address import WarehouseError
from warehouse.reader.names import with_names
from warehouse.reader.place import with_place
from warehouse.reader.result import ReadRefused, Rows
from warehouse.sandbox.frames import Message, pack, receive
from warehouse.sandbox.request import Request

COMMAND = (sys.executable, "-P", "-m", "warehouse.sandbox")
GRACE = 0.5
"""Seconds that a statement gets to end by itself; what is then left, as one long step of the engine, is killed."""


@contextmanager
def asked(request: Request) -> Iterator[Rows]:
    """The rows of a statement while the process that runs it lives. Raises ReadRefused, also as they are gone through.

    Raises:
        WarehouseError: there is no server to ask.
    """
    with _started() as process:
        timer = Timer(request.seconds + GRACE, process.kill)
        timer.start()
        try:
            with cast(BinaryIO, process.stdin) as stdin:
                stdin.write(pack(tuple(request)))
            messages = _messages(cast(BinaryIO, process.stdout), request, timer.finished.is_set)
            _, columns, exact = next(messages)
            yield Rows(columns, exact, cast(Iterator[tuple[str, Any]], messages))
        finally:
            timer.cancel()
            process.kill()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - the statement is no part of the command
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def _messages(stdout: BinaryIO, request: Request, was_killed: Callable[[], bool]) -> Iterator[Message]:
    while (message := receive(stdout)) is not None:
        if message[0] in ("columns", "rows", "end"):
            yield message
        else:
            raise _error(message, request)
        if message[0] == "end":
            return
    if was_killed():
        raise ReadRefused.too_slow(request.seconds)
    raise ReadRefused("the statement took more memory or time than it may, and was ended; ask for less")


def _error(message: Message, request: Request) -> WarehouseError:
    kind, *rest = message
    if kind == "slow":
        return ReadRefused.too_slow(request.seconds)
    if kind == "unreachable":
        return WarehouseError(*rest)
    words, offset = rest
    return ReadRefused(with_names(with_place(words, request.sql, request.backend, offset), request.sql))
