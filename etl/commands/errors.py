"""Errors as a person is told of them: one line and an exit code. `CHIBO_DEBUG=1` shows the traceback too."""

import os
import traceback

from sqlalchemy.exc import DBAPIError

from etl.cluster import ClusterError
from etl.lock import LockedError
from etl.settings import ConfigurationError
from warehouse.address import WarehouseError
from warehouse.sandbox.request import SEE_TO_THE_SERVER

UNREACHED = ("no connection",)
ADVICE = {
    (
        "SQLITE_CORRUPT",
        "SQLITE_NOTADB",
    ): "the file is damaged, and was not written to: put a backup in its place, or move it away and load anew",
    (
        "SQLITE_FULL",
        "SQLITE_IOERR",
        "53100",
    ): "the disk is full or failing; what was under way was undone: make room and run again",
    (
        "SQLITE_READONLY",
        "SQLITE_CANTOPEN",
    ): "see to it that the file and its folder may be written to, and run again",
    ("42501", "25006"): "ask as the owner, or as a role that `chibo db loader` or, to read, `chibo db reader` has made",
    ("SQLITE_BUSY", "SQLITE_LOCKED"): "another program holds the file: let it finish and run again",
    ("57P", "08"): "the batch under way was undone: run again once the server is there",
    UNREACHED: SEE_TO_THE_SERVER,
    ("SQLITE_ERROR", "42P", "42703"): "type `chibo db check` to see whether the tables are those of this version",
}
"""What to do, by what the names of SQLite's errors or the codes of PostgreSQL's begin with."""

REJECTED = 1
UNUSABLE = 2
LOCKED = 3
INTERRUPTED = 130


def explain(error: Exception) -> tuple[int, str]:
    """The exit code and the words for an error that ended a command."""
    if os.environ.get("CHIBO_DEBUG"):
        traceback.print_exception(error)
    if isinstance(error, LockedError):
        return LOCKED, str(error)
    if isinstance(error, ClusterError | ConfigurationError | WarehouseError):
        return UNUSABLE, str(error)
    if isinstance(error, DBAPIError):
        return UNUSABLE, f"the database says: {_first_line(error.orig)}; {_advice(error)}"
    if isinstance(error, OSError):
        return UNUSABLE, f"the system says: {_of_the_system(error)}; mend that and run again"
    return UNUSABLE, f"{type(error).__name__}: {_first_line(error)}; a fault of chibo: set CHIBO_DEBUG=1 to see where"


def _advice(error: DBAPIError) -> str:
    code = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    if code is None and type(error.orig).__name__ == "OperationalError":  # a server that is gone gives none
        code = "08" if error.connection_invalidated else UNREACHED[0]
    return next(
        (words for codes, words in ADVICE.items() if code and code.startswith(codes)), "mend that and run again"
    )


def _of_the_system(error: OSError) -> str:
    if not (error.filename and error.strerror):
        return str(error)
    return f"{str(error.filename).removesuffix('.part')}: {error.strerror.lower()}"


def _first_line(error: BaseException | None) -> str:
    return next(iter(str(error).splitlines()), "no reason given")
