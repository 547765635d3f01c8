"""`make bench-growth`: whether an article costs more in a long archive, and memory grows: in minutes, not hours.

make bench-growth ARGS="--articles 10000"

All articles of a made-up archive are stored, as the records that they were made up with. Reading takes most of a run's
time, and knows nothing of other articles but the names that it has folded, which it remembers up to a number: so but
5,000 texts are read, from all of the archive, between one batch that is stored and the next, in the same process.

Machines have better and worse minutes. So the short archive is stored in turns with the long one, batch by batch, over
and over again, each time into a new warehouse, by a process of its own.
"""

import resource
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from tempfile import TemporaryDirectory
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table

from etl.extract import extract
from etl.extraction import chunks
from etl.load.writer import Writer
from etl.pipeline import BATCH
from etl.records import Document, ExtractRecord
from tests.bench.corpus import Corpus
from warehouse.db import open_engine
from warehouse.schema import upgrade

T = TypeVar("T")
SEED = 7
READ = 5_000
SHORT = 1_000  # articles of the archive that the other one is compared with


@dataclass
class Cost:
    """Seconds of processor that articles have taken, and how many they were."""

    reading: float = 0.0
    storing: float = 0.0
    closing: float = 0.0
    articles: int = 0

    def each(self) -> tuple[float, float, float, float]:
        """Milliseconds an article: to read, to store, to close, together."""
        reading, storing, closing = (
            1000 * spent / self.articles for spent in (self.reading, self.storing, self.closing)
        )
        return reading, storing, closing, reading + storing + closing


@dataclass
class Archive:
    """One that is being stored, each so many-eth text of it read; its cost is added to that of others of its length."""

    url: str
    articles: int
    step: int
    cost: Cost = field(default_factory=Cost)

    def stored(self) -> Iterator[int]:
        """Store it, and give how many articles there are after each batch."""
        upgrade(self.url)
        engine = open_engine(self.url)
        writer = Writer(engine, "bench", reparse=False)
        for batch in chunks(Corpus(SEED).records(self.articles), BATCH):
            writer.counts["found"] += len(batch)
            self.cost.reading += seconds(read, batch[:: self.step]) * len(batch) / len(batch[:: self.step])
            self.cost.storing += seconds(writer.store, batch)
            self.cost.articles += len(batch)
            if writer.counts["found"] == self.articles:
                self.cost.closing += seconds(writer.end, "finished")
            yield writer.counts["found"]
        engine.dispose()


def short_ones(turns: "Connection[Cost, object]", step: int) -> None:
    """One short archive after the other: a batch each time that it is its turn, then what all have cost so far."""
    cost = Cost()
    with suppress(EOFError):  # the long one is stored
        turns.recv()
        while True:
            with TemporaryDirectory() as passing:
                for _ in Archive(f"sqlite:///{passing}/short.sqlite", SHORT, step, cost).stored():
                    turns.send(cost)
                    turns.recv()


def read(records: list[ExtractRecord]) -> None:
    """Read the texts of these records, as if nothing were known of them."""
    for record in records:
        extract(Document(record.source, record.text.encode()))


def seconds(do: Callable[[T], object], given: T) -> float:
    """Processor seconds that something takes."""
    begun = time.process_time()
    do(given)
    return time.process_time() - begun


def main() -> None:
    """Print what an article costs in a short archive and in a long one."""
    parser = ArgumentParser(prog="make bench-growth")
    parser.add_argument("--articles", type=int, default=100_000)
    articles = parser.parse_args().articles
    step, short, megabytes = max(articles // READ, 1), Cost(), []
    beside = get_context("spawn")
    turns, theirs = beside.Pipe()
    with TemporaryDirectory() as passing:
        long = Archive(f"sqlite:///{passing}/long.sqlite", articles, step)
        beside.Process(target=short_ones, args=(theirs, step), daemon=True).start()
        theirs.close()
        for stored in long.stored():
            turns.send(None)
            short = turns.recv()
            if stored * 4 % articles < 4 * BATCH:
                megabytes.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    table = Table("articles, SQLite", "ms to read", "to store", "to close", "together", "times", box=box.MARKDOWN)
    for length, cost in ((SHORT, short), (articles, long.cost)):
        each = cost.each()
        table.add_row(f"{length:,}", *(f"{ms:.2f}" for ms in each), f"{each[-1] / short.each()[-1]:.2f}")
    console = Console(width=120, highlight=False)
    console.print(table)
    console.print("MB at most, at each quarter of the way:", ", ".join(f"{one:.0f}" for one in megabytes))


if __name__ == "__main__":
    main()
