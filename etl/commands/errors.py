"""Errors as a person is told of them: one line and an exit code. `CHIBO_DEBUG=1` shows the traceback too."""

import os
import traceback

from sqlalchemy.exc import DBAPIError

from etl.cluster import ClusterError
from etl.lock import LockedError
from etl.settings import ConfigurationError
from warehouse.db import WarehouseError

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
        return UNUSABLE, f"the database says: {_first_line(error.orig)}; mend that and run again"
    if isinstance(error, OSError):
        return UNUSABLE, f"the system says: {error}; mend that and run again"
    return UNUSABLE, f"{type(error).__name__}: {_first_line(error)}; a fault of chibo: set CHIBO_DEBUG=1 to see where"


def _first_line(error: BaseException | None) -> str:
    return next(iter(str(error).splitlines()), "no reason given")
