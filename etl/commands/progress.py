"""How far a run has come: a bar on a terminal, one log line a batch elsewhere."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

import structlog
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from etl.sources.formats import reader_for
from etl.sources.source import Source

MANY = (".jsonl", ".parquet", ".warc", ".gz", ".zip")  # files of which nobody knows how much they hold
STORED = ("loaded", "unchanged", "replaced", "rejected")

OnBatch: TypeAlias = Callable[[Mapping[str, int]], None]

log = structlog.get_logger()


class Rate(ProgressColumn):
    """Inputs a second."""

    def render(self, task: Task) -> Text:
        """The rate of late."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")


@contextmanager
def progress(sources: Iterable[Source], *, quiet: bool) -> Iterator[OnBatch]:
    """Whom to tell the counts of a run after each batch."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda counts: log.info("batch stored", **counts)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("reading", total=how_many(sources))

        def on_batch(counts: Mapping[str, int]) -> None:
            told = ", ".join(f"{counts[name]:,} {name}" for name in STORED if counts[name])
            bar.update(task, completed=sum(counts[name] for name in STORED), description=told)

        yield on_batch


def how_many(sources: Iterable[Source]) -> int | None:
    """How many inputs the sources hold, by the names of their files; None where names do not tell."""
    number = 0
    for source in sources:
        if source.is_web:
            return None
        names = (name for _, _, names in os.walk(source.location) for name in names if reader_for(name))
        for name in names:
            if name.lower().endswith(MANY):
                return None
            number += 1
    return number or None
