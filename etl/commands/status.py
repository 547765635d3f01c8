"""`chibo status`: how the main job is doing."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from etl.commands.options import DatabaseUrl

if TYPE_CHECKING:
    from etl.status import Status


def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False, database_url: DatabaseUrl = None
) -> None:
    """Tell how the main job is doing.

    It shows the last runs, when each source last brought something new, growth and the quarantine.
    Exit code 1 when something is stale or failing, so that a monitor needs to look at nothing else. A source is known
    where nothing is expected of it at certain times. Moments are by the clock of the setting timezone.

    chibo status || mail -s "chibo needs a look" me@example.org

    chibo status --json | jq .problems
    """
    from datetime import UTC

    from etl.commands.errors import REJECTED
    from etl.lock import is_at_work
    from etl.settings import load_settings
    from etl.status import judge
    from warehouse import schema
    from warehouse.db import open_engine

    settings = load_settings(database_url=database_url)
    schema.check(settings.database_url)
    engine = open_engine(settings.database_url, read_only=True)
    try:
        with engine.connect() as connection:
            at_work = is_at_work(settings.database_url)
            told = judge(connection, settings.sources, datetime.now(UTC), at_work=at_work)
    finally:
        engine.dispose()
    if as_json:
        _print_json(told)
    else:
        _print_tables(told, ZoneInfo(settings.timezone))
    raise typer.Exit(REJECTED if told.problems else 0)


def _print_json(told: "Status") -> None:
    import json
    from dataclasses import asdict

    def plain(value: Any) -> str:
        return value.isoformat() if isinstance(value, datetime) else str(value)

    typer.echo(json.dumps({"ok": not told.problems, **asdict(told)}, ensure_ascii=False, indent=2, default=plain))


def _print_tables(told: "Status", zone: ZoneInfo) -> None:
    from rich.console import Console
    from rich.table import Table

    def moment(value: datetime | None) -> str:
        return value.astimezone(zone).strftime("%Y-%m-%d %H:%M") if value else "never"

    counted = ("found", "loaded", "unchanged", "replaced", "rejected")
    runs = Table("last runs", "status", *counted, box=None, pad_edge=False)
    for run in told.runs:
        runs.add_row(moment(run["started_at"]), run["status"], *(f"{run[name]:,}" for name in counted))
    sources = Table("source", "state", "last read", "last new", "articles", box=None, pad_edge=False)
    for one in told.sources:
        name = one.name or one.location
        sources.add_row(name, one.state, moment(one.last_read_at), moment(one.last_new_at), f"{one.articles:,}")
    console = Console(soft_wrap=True, highlight=False)
    console.print(runs, "", sources, "", sep="\n")
    growth = f"{told.loaded_in_7_days:,} new in 7 days, {told.loaded_in_30_days:,} in 30"
    console.print(f"{told.warehouse['articles']:,} articles, {growth}")
    waiting = ", ".join(f"{number:,} {reason}" for reason, number in told.waiting.items())
    console.print(f"in quarantine: {waiting or 'nothing'}")
    for problem in told.problems:
        console.print(f"! {problem}", markup=False)
