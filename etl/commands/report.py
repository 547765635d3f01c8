"""What came of a run, on stdout: as a table, or as JSON."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby, zip_longest

import typer
from rich.console import Console
from rich.table import Column, Table

from etl.pipeline import Summary
from etl.records import ExtractRecord
from warehouse.changes import Change

COUNTED = ("found", "loaded", "unchanged", "replaced", "rejected", "skipped")


def print_record(record: ExtractRecord) -> None:
    """One line of JSON."""
    sys.stdout.write(json.dumps(record.as_dict(), ensure_ascii=False) + "\n")


def print_summary(summary: Summary, *, as_json: bool) -> None:
    """The counts of the run and of the warehouse."""
    if as_json:
        told = {name: value for name, value in asdict(summary).items() if value is not None}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
        return
    print_changes(summary.changes or ())
    number = Column(justify="right")
    table = Table("this run", number, "the warehouse", number.copy(), box=None, pad_edge=False)
    held = [(name.replace("_", " "), count) for name, count in summary.warehouse.items()]
    for (name, count), place in zip_longest(((name, getattr(summary, name)) for name in COUNTED), held):
        table.add_row(name, f"{count:,}", *((place[0], f"{place[1]:,}") if place else ()))
    Console().print(table)
    if summary.status == "interrupted":
        typer.echo(f"stopped after {summary.stopped_after}; the same command goes on from there", err=True)


def print_changes(changes: Sequence[Change]) -> None:
    """Article by article, a line for each fact that moves, then how many of each kind."""
    for source, of_article in groupby(changes, key=lambda change: change.source):
        typer.echo(source)
        for one in of_article:
            typer.echo(f"  {one.change:<7}  {one.kind}: {' '.join(one.quote.split())}{_moved(one)}")
    for (kind, change), number in sorted(Counter((one.kind, one.change) for one in changes).items()):
        typer.echo(f"{kind} {change}: {number:,}")


def _moved(change: Change) -> str:
    names = change.before if change.change == "changed" else ()
    told = (f"{name} {_shown(change.before[name])} -> {_shown(change.after[name])}" for name in names)
    return "".join(f"; {words}" for words in told)


def _shown(value: object) -> str:
    return "none" if value is None else str(value)
