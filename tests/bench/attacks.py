"""`make bench-attacks`: what the statements that a reader may not run take until they are stopped: time, memory."""

import os
import re
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from rich.console import Console
from rich.table import Table

from tests.postgres import own_server
from tests.warehouse.test_attacks import LONG, Attack, attacks
from warehouse.address import WarehouseError
from warehouse.reader import read
from warehouse.roles import make_reader
from warehouse.schema import upgrade

WATCHED_EVERY = 0.005
PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def of_reader() -> Iterator[Path]:
    """The process that runs a statement of this one's."""
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (
                f"PPid:\t{os.getpid()}\n" in (path / "status").read_text()
                and b"sandbox" in (path / "cmdline").read_bytes()
            ):
                yield path


def of_server(data: Path) -> Iterator[Path]:
    """The processes of the server that has its data there."""
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (path / "cwd").readlink() == data:
                yield path


@contextmanager
def watching(processes: Callable[[], Iterator[Path]]) -> Iterator[Callable[[], float]]:
    """The most memory, in MB, that one of these processes has had meanwhile."""
    done, most = Event(), [0]

    def watch() -> None:
        while not done.wait(WATCHED_EVERY):
            for path in processes():
                with suppress(OSError, TypeError):
                    most[0] = max(most[0], int(PEAK.search((path / "status").read_text())[1]))  # type: ignore[index]

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield lambda: most[0] / 1024
    finally:
        done.set()
        watcher.join()


def spent(url: str, attack: Attack) -> tuple[float, float]:
    """Seconds by the clock and of the processor, this process's children included, until the statement is stopped."""
    clock, processor = time.perf_counter(), sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    with suppress(WarehouseError):
        read(url, attack.sql)
    return time.perf_counter() - clock, sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - processor


def row(name: str, url: str, statements: Iterable[Attack], data: Path) -> tuple[str, ...]:
    """One line of the table."""
    tried = list(statements)
    with watching(of_reader) as reader, watching(lambda: of_server(data)) as server:
        taken = [spent(url, attack) for attack in tried]
    longest = max(range(len(tried)), key=lambda at: taken[at])
    figures = (f"{max(one[0] for one in taken):.2f}", f"{max(one[1] for one in taken):.2f}", f"{reader():.0f}")
    return name, str(len(tried)), *figures, f"{server():.0f}", str(tried[longest])


def main() -> None:
    """Try all of them on both databases, on PostgreSQL as the owner and as a reader."""
    heads = (
        "database",
        "statements",
        "longest, s",
        "most processor, s",
        "reader's process, MB",
        "server's, MB",
        "the longest",
    )
    table = Table(*heads, box=None)
    with TemporaryDirectory() as folder, own_server(Path(folder) / "postgresql") as server:
        data = Path(folder) / "postgresql" / "data"
        sqlite, owner = f"sqlite:///{folder}/chibo.sqlite", server.render_as_string(hide_password=False)
        for url in (sqlite, owner):
            upgrade(url)
        make_reader(owner, "attacker", None)
        reader = server.set(username="attacker").render_as_string(hide_password=False)
        table.add_row(*row("SQLite", sqlite, [*attacks("sqlite"), *LONG], data))
        table.add_row(*row("PostgreSQL, owner", owner, attacks("postgresql"), data))
        table.add_row(*row("PostgreSQL, reader", reader, attacks("postgresql"), data))
    Console(width=200, highlight=False).print(table)


if __name__ == "__main__":
    main()
