"""`make bench-warehouse`: a made-up archive loaded into both databases, then every question put to each.

make bench-warehouse ARGS="--articles 10000 --folder build/bench"

With a folder both databases stay in it, and what is loaded there is only asked: so questions can be timed once
the machine has nothing else to do.
"""

import resource
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rich import box
from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, inspect, select

from etl.extraction import chunks
from etl.load.writer import Writer
from etl.pipeline import BATCH
from tests.bench.corpus import Corpus
from tests.bench.questions import QUESTIONS
from tests.postgres import own_server
from warehouse.db import open_engine
from warehouse.schema import upgrade
from warehouse.tables import EtlRun

RUNS = EtlRun.__table__
SEED = 7
ROUNDS = 3
ENOUGH = 20.0  # seconds, for one question


def load(url: str, articles: int) -> Iterator[str]:
    """Load the archive as `chibo run` would; say at each quarter how fast it goes and how much memory it takes."""
    upgrade(url)
    engine = open_engine(url)
    writer = Writer(engine, "bench", reparse=False)
    spent, done = 0.0, 0
    for batch in chunks(Corpus(SEED).records(articles), BATCH):
        writer.counts["found"] += len(batch)
        begun = time.perf_counter()
        writer.store(batch)
        spent += time.perf_counter() - begun
        done += len(batch)
        if done % max(articles // 4, BATCH) == 0:
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            yield f"{done:,} articles, {done / spent:,.0f} a second, peak memory {memory:.0f} MB"
    begun = time.perf_counter()
    rows = writer.end("finished")
    yield f"closed in {time.perf_counter() - begun:.1f} s: {rows}; all in {spent:.0f} s"
    engine.dispose()


def loaded(url: str) -> bool:
    """Whether a load of this database has come to its end."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = inspect(connection).has_table("etl_runs") and connection.scalar(
            select(RUNS.c.run_id).where(RUNS.c.status == "finished").limit(1)
        )
    engine.dispose()
    return bool(found)


def seconds(url: str) -> Iterator[tuple[str, tuple[float, int]]]:
    """Each question with the shortest of its times and the number of rows of its answer."""
    engine = open_engine(url, read_only=True)
    for name, ask in QUESTIONS.items():
        with engine.connect() as connection:
            yield name, _timed(connection, ask)
    engine.dispose()


def _timed(connection: Connection, ask: Callable[[Connection], int]) -> tuple[float, int]:
    times: list[float] = []
    while len(times) < ROUNDS and sum(times) < ENOUGH:
        begun = time.perf_counter()
        rows = ask(connection)
        times.append(time.perf_counter() - begun)
    return min(times), rows


def main() -> None:
    """Load both, ask both, and print how long each answer took."""
    parser = ArgumentParser(prog="make bench-warehouse")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where both databases stay, and may be there already")
    given = parser.parse_args()
    console = Console(width=120, highlight=False)
    with TemporaryDirectory() as passing:
        folder = given.folder or Path(passing)
        with own_server(folder / "postgresql", keep=given.folder is not None) as server:
            urls = {
                "SQLite": f"sqlite:///{folder}/chibo.sqlite",
                "PostgreSQL": server.render_as_string(hide_password=False),
            }
            for name, url in urls.items():
                for line in () if loaded(url) else load(url, given.articles):
                    console.print(f"{name}: {line}")
            answers = [dict(seconds(url)) for url in urls.values()]
    table = Table("question", "rows", *urls, box=box.MARKDOWN)
    for question, (_, rows) in answers[0].items():
        table.add_row(question, f"{rows:,}", *(f"{one[question][0]:.3f}" for one in answers))
    console.print(table)


if __name__ == "__main__":
    main()
