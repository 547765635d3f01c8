"""The process: limits first, then one request from stdin, and its columns and rows to stdout in batches."""

import ctypes
import resource
import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from warehouse.sandbox.frames import Message, pack, receive
from warehouse.sandbox.request import Answer, Refused, Request, Row, TooSlow, Unreachable

MEMORY = 350_000_000
FILE = 64_000_000  # SQLite's index of the write-ahead log is the only file there is to write
BATCH = 256_000
ROWS_OF_A_BATCH = 1_000
LARGEST_BATCH = 16_000_000
END_WITH_PARENT = 1  # of Linux's prctl: PR_SET_PDEATHSIG


def main() -> None:
    """Answer the request, or say why not."""
    received = receive(sys.stdin.buffer)
    if received is None:
        return
    request = Request(*received)
    confine(request.seconds)
    out = sys.stdout.buffer
    try:
        answer(request, out)
    except Refused as error:
        last: Message = ("refused", str(error), error.offset)
    except MemoryError:
        last = ("refused", "the statement takes more memory than it may; ask for less", None)
    except TooSlow:
        last = ("slow",)
    except Unreachable as error:
        last = ("unreachable", str(error))
    else:
        return
    out.write(pack(last))
    out.flush()


def confine(seconds: float) -> None:
    """What the kernel holds this process to, whatever the engine does; it ends with whoever has started it."""
    with suppress(AttributeError):  # only Linux has this call; elsewhere the time is what ends it
        ctypes.CDLL(None).prctl(END_WITH_PARENT, signal.SIGKILL)
    cpu = int(seconds) + 2
    limits = {"AS": MEMORY, "FSIZE": FILE, "CPU": cpu, "CORE": 0}
    for name, most in limits.items():
        with suppress(ValueError):  # not every system has a limit of addresses; the engine's own are left there
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))


def answer(request: Request, out: BinaryIO) -> None:
    """Columns, batches of rows, and whether there would have been more."""
    if request.backend == "sqlite":
        from warehouse.sandbox.sqlite import asked
    else:
        from warehouse.sandbox.postgres import asked
    with asked(request) as given:
        out.write(pack(("columns", list(given.columns), list(given.exact))))
        truncated = send_rows(given, request, out)
    out.write(pack(("end", truncated)))
    out.flush()


def send_rows(given: Answer, request: Request, out: BinaryIO) -> bool:
    """One row first, then as many at once as their size allows; true where rows or their size reached the limit."""
    left = sys.maxsize if request.rows is None else request.rows
    size, at_once = 0, 1
    while rows := given.fetch(min(at_once, left + 1)):
        if len(rows) > left:
            send_batch(rows[:left], out)
            return True
        sent = send_batch(rows, out)
        size += sent
        if size > request.size:
            return True
        left -= len(rows)
        at_once = max(1, min(ROWS_OF_A_BATCH, BATCH * len(rows) // sent))
    return False


def send_batch(rows: list[Row], out: BinaryIO) -> int:
    """Write rows, in halves where they are too large for one message; their size in bytes."""
    data = pack(("rows", rows))
    if len(data) > LARGEST_BATCH:
        if len(rows) == 1:
            raise Refused(f"a row is larger than {LARGEST_BATCH // 1_000_000} MB; ask for fewer or shorter values")
        del data
        half = len(rows) // 2
        return send_batch(rows[:half], out) + send_batch(rows[half:], out)
    out.write(data)
    return len(data)


if __name__ == "__main__":
    main()
