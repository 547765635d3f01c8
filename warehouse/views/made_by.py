"""Which code has made the views, what they keep and the dictionary, so that a run need not compare every statement.

The table is made and dropped with the views, like those of what they keep; its one row is written by
whoever has brought all of them up to date (`warehouse.refresh`).
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Column, Connection, String, Table, delete, insert, select

import warehouse
from warehouse.digest import digest_of
from warehouse.views.groups import PREFIX, metadata

LIBRARIES = ("sqlalchemy", "sqlmodel")
KINDS = (".csv", ".py")

TABLE = Table(f"{PREFIX}made_by", metadata, Column("code", String, nullable=False))


def is_this_code(connection: Connection) -> bool:
    """Whether all was made by the code that is running; the table must be there."""
    return connection.scalar(select(TABLE.c.code)) == _code()


def noted(connection: Connection) -> None:
    """Note that all is as the code that is running would make it."""
    if not is_this_code(connection):
        connection.execute(delete(TABLE))
        connection.execute(insert(TABLE), {"code": _code()})


@cache
def _code() -> str:
    """A digest of this package and of what writes its statements."""
    files = sorted(Path(str(warehouse.__file__)).parent.rglob("*"))
    return digest_of((path for path in files if path.suffix in KINDS), LIBRARIES, size=8)
