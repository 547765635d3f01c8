"""`chibo run` over a made-up archive in files, and the floor: reading the files, and as many rows put in raw.

Figures are seconds of processor, of all processes that work on it: the command, its workers, the database server.
"""

import sqlite3
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import psycopg

from tests.bench.corpus import Corpus
from tests.bench.processes import Watch, of_server, watched
from tests.postgres import own_server

SEED = 7
A_FOLDER = 1_000
CHIBO = str(Path(sys.executable).with_name("chibo"))
DASK = str(Path(sys.executable).with_name("dask"))
TABLES = (
    *("articles", "article_likenesses", "organisations", "article_organisations", "organisation_aliases"),
    *("mentions", "metrics", "awards", "set_aside"),
)
ADDED = "\nĐến nay, toàn Đảng bộ có 12.345 đảng viên.\n"


@dataclass
class Spent:
    """What a run has used, and the most memory that each of its processes held at a time."""

    name: str
    seconds: float
    megabytes: list[float] = field(default_factory=list)


def write(folder: Path, articles: int) -> None:
    """The first articles of the archive as files."""
    for number, record in enumerate(Corpus(SEED).records(articles)):
        path = folder / f"{number // A_FOLDER:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(record.text, encoding="utf-8")


def reading(folder: Path) -> float:
    """The floor of reading: each file read, hashed, decoded, normalised."""
    begun = time.process_time()
    for path in folder.rglob("*.txt"):
        data = path.read_bytes()
        sha256(data).hexdigest()
        unicodedata.normalize("NFC", data.decode())
    return time.process_time() - begun


def sqlite_rows(warehouse: Path, raw: Path) -> float:
    """The floor of writing: the rows of a warehouse into tables without keys, by `executemany`, in one transaction."""
    spent = 0.0
    with closing(sqlite3.connect(warehouse)) as full, closing(sqlite3.connect(raw)) as empty:
        for table in TABLES:
            stored = full.execute(f"SELECT * FROM {table}")
            rows, columns = stored.fetchall(), [name for name, *_ in stored.description]
            empty.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
            begun = time.process_time()
            empty.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
            empty.commit()
            spent += time.process_time() - begun
    return spent


def postgres_rows(url: str, data: Path) -> float:
    """The same on PostgreSQL, by COPY; with what the server uses for it."""
    spent = 0.0
    with psycopg.connect(url, autocommit=True) as connection:
        for table in TABLES:
            rows = connection.execute(f"SELECT * FROM {table}").fetchall()
            connection.execute(f"CREATE TABLE raw_{table} AS TABLE {table} WITH NO DATA")
            begun, of_others = time.process_time(), of_server(data)
            with connection.cursor().copy(f"COPY raw_{table} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            spent += time.process_time() - begun + of_server(data) - of_others
            connection.execute(f"DROP TABLE raw_{table}")
    return spent


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, set[int]]]:
    """A Dask cluster on this machine's loopback: its address, and the sessions of its processes."""
    address = "tcp://127.0.0.1:8786"
    commands = [[DASK, "scheduler", "--host", "127.0.0.1", "--port", "8786", "--no-dashboard"]]
    commands += [[DASK, "worker", address, "--nthreads", "1", "--no-dashboard"]] * workers
    quiet = subprocess.DEVNULL
    with ExitStack() as held:
        processes = [
            held.enter_context(subprocess.Popen(one, stdout=quiet, stderr=quiet, start_new_session=True))
            for one in commands
        ]
        try:
            time.sleep(15)  # until the workers have found the scheduler
            yield address, {process.pid for process in processes}
        finally:
            for process in reversed(processes):
                process.terminate()


def chibo(
    name: str, url: str, folder: Path, *options: str, beside: set[int] | None = None, data: Path | None = None
) -> Spent:
    """One run of the main job."""
    before = of_server(data) if data else 0.0
    watch: Watch = watched([CHIBO, "run", str(folder), *options], {"CHIBO_DATABASE_URL": url}, beside or ())
    of_others = of_server(data) - before if data else 0.0
    return Spent(name, sum(watch.seconds.values()) + of_others, sorted(watch.megabytes.values(), reverse=True))


def on_sqlite(folder: Path, work: Path) -> Iterator[Spent]:
    """The floor, then runs into SQLite."""
    urls = {name: f"sqlite:///{work / name}.sqlite" for name in ("one", "two", "cluster")}
    one = chibo("1 worker", urls["one"], folder)
    yield Spent("floor", reading(folder) + sqlite_rows(work / "one.sqlite", work / "raw.sqlite"))
    yield one
    yield chibo("2 workers", urls["two"], folder, "--workers", "2")
    with cluster(2) as (address, sessions):
        yield chibo("Dask, 2 workers", urls["cluster"], folder, "--cluster", address, beside=sessions)
    yield chibo("nothing new", urls["one"], folder)
    first = next(folder.rglob("*.txt"))
    first.write_text(first.read_text(encoding="utf-8") + ADDED, encoding="utf-8")
    yield chibo("one article changed", urls["one"], folder)


def on_postgres(folder: Path, work: Path) -> Iterator[Spent]:
    """The floor, then runs into PostgreSQL."""
    with own_server(work / "postgresql") as server:
        data = work / "postgresql" / "data"
        url = server.render_as_string(hide_password=False)
        one = chibo("1 worker", url, folder, data=data)
        plain = server.set(drivername="postgresql").render_as_string(hide_password=False)
        yield Spent("floor", reading(folder) + postgres_rows(plain, data))
        yield one
        yield chibo("nothing new", url, folder, data=data)
        yield chibo("1 worker, all anew", url, folder, "--reparse", data=data)
        yield chibo("2 workers, all anew", url, folder, "--reparse", "--workers", "2", data=data)
