"""`make bench-growth`: whether an article costs more in a long archive, and memory grows: in minutes, not hours.

make bench-growth ARGS="--articles 10000"

All articles of a made-up archive are stored, as the records that they were made up with. Reading takes most of a run's
time, and knows nothing of other articles but the names that it has folded, which it remembers up to a number: so but
5,000 texts are read, from all of the archive, between one batch that is stored and the next, in the same process.
"""

import resource
import time
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass, field
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
    """Milliseconds of processor an article, and the most memory, in MB, at each quarter of the way."""

    reading: float = 0.0
    storing: float = 0.0
    closing: float = 0.0
    megabytes: list[float] = field(default_factory=list)

    @property
    def together(self) -> float:
        """All that a run does for an article."""
        return self.reading + self.storing + self.closing


def cost(url: str, articles: int) -> Cost:
    """What an article of an archive of that length costs."""
    upgrade(url)
    engine = open_engine(url)
    writer, spent = Writer(engine, "bench", reparse=False), Cost()
    step = max(articles // READ, 1)
    for done, batch in enumerate(chunks(Corpus(SEED).records(articles), BATCH), start=1):
        writer.counts["found"] += len(batch)
        spent.reading += seconds(read, batch[::step]) * len(batch) / len(batch[::step])
        spent.storing += seconds(writer.store, batch)
        if done * BATCH * 4 % articles < 4 * BATCH:
            spent.megabytes.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    spent.closing = seconds(writer.end, "finished")
    engine.dispose()
    each = 1000 / articles
    return Cost(spent.reading * each, spent.storing * each, spent.closing * each, spent.megabytes)


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
    heads = ("articles, SQLite", "ms to read", "to store", "to close", "together", "times the first", "MB at most")
    table = Table(*heads, box=box.MARKDOWN)
    first = 0.0
    for articles in (SHORT, parser.parse_args().articles):
        with TemporaryDirectory() as passing:
            one = cost(f"sqlite:///{passing}/chibo.sqlite", articles)
        first = first or one.together
        times = (one.reading, one.storing, one.closing, one.together, one.together / first)
        memory = " ".join(f"{megabytes:.0f}" for megabytes in one.megabytes)
        table.add_row(f"{articles:,}", *(f"{time:.2f}" for time in times), memory)
    Console(width=120, highlight=False).print(table)


if __name__ == "__main__":
    main()
