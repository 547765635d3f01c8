"""Where a warehouse is: in a file or on a server.

To load SQLAlchemy takes longer than most questions to be answered: who reads a file is not kept waiting for it.
"""

import stat
from pathlib import Path
from urllib.parse import unquote

DEFAULT_URL = "sqlite:///data/chibo.sqlite"
SQLITE = ("sqlite://", "sqlite+pysqlite://")


class WarehouseError(Exception):
    """Something is wrong with the warehouse; the words say what, where and what to do."""


def is_sqlite(url: str) -> bool:
    """Whether a file is the warehouse; else a PostgreSQL server has it."""
    return url.startswith(SQLITE)


def sqlite_path(url: str) -> Path:
    """The file of a SQLite warehouse, there already or not.

    Raises WarehouseError for one in memory, which no second connection could see, and for what can be no file.
    """
    name = unquote(url.partition(":///")[2])
    if name in ("", ":memory:"):
        raise WarehouseError(f"{url}: a warehouse needs a file; give sqlite:///PATH")
    path = Path(name)
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return path
    except (OSError, ValueError) as error:  # a file where a folder should be, a ring of links, a NUL
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise WarehouseError(f"{str(path)!a}: {reason}; give sqlite:///PATH of a file") from error
    if not is_file:
        raise WarehouseError(f"{path}: a folder, pipe or device stands there; give sqlite:///PATH of a file")
    return path


def existing_sqlite_path(url: str) -> Path:
    """The file of a SQLite warehouse that is there already. Raises WarehouseError where it is not."""
    path = sqlite_path(url)
    if not path.is_file():
        raise WarehouseError(f"{path}: there is no warehouse yet; type `chibo run`")
    return path


def postgresql_uri(url: str) -> str:
    """The address of a PostgreSQL warehouse as its own driver takes it, with its password."""
    from sqlalchemy import make_url

    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def shown(url: str) -> str:
    """The address as it may be told: without its password."""
    if is_sqlite(url):
        return url
    from sqlalchemy import make_url

    return make_url(url).render_as_string()
