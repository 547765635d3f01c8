"""`chibo export`: the warehouse as files for others, and what has changed since an earlier release."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from etl.commands.options import DatabaseUrl

if TYPE_CHECKING:
    from warehouse.changes import Change

FORMS = ("csv", "parquet", "sqlite")


def export(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="Where the release is put.", show_default=False)
    ] = None,
    form: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="|".join(FORMS), help="Only in this form; may be given again."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Only articles published since this day, and what they state."),
    ] = None,
    compare: Annotated[
        Path | None,
        typer.Option(metavar="OLD", help="List what the warehouse says otherwise than this earlier release."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Write a release: the warehouse as files for others.

    It holds every table and view as CSV and Parquet, one SQLite file, the dictionary, checksums and a manifest.

    The same warehouse gives the same bytes. An earlier release in DIR is replaced once the new one is whole.

    chibo export release/

    chibo export --compare release/
    """
    if folder is None and compare is None:
        raise typer.BadParameter("give DIR, where a release is put, or --compare OLD")
    if strange := sorted(set(form or ()) - set(FORMS)):
        raise typer.BadParameter(f"there is no form {strange[0]}; there are {', '.join(FORMS)}")

    from etl.settings import load_settings
    from warehouse import export as releases

    day = since and since.date()
    with releases.reading(load_settings(database_url=database_url).database_url) as warehouse:
        changes = list(releases.changes_since(compare, warehouse, day)) if compare else None
        forms = [releases.Form(one) for one in form or FORMS]
        manifest = releases.export(warehouse, folder, forms=forms, since=day) if folder else None
    if as_json:
        _print_json(manifest, changes)
    else:
        _print(folder, manifest, changes)


def _print(folder: Path | None, manifest: dict[str, Any] | None, changes: "list[Change] | None") -> None:
    from etl.commands.report import print_changes

    if changes is not None:
        print_changes(changes)
        if not changes:
            typer.echo("no fact was added, changed or dropped")
    if manifest:
        rows = manifest["rows"]
        typer.echo(f"{folder}: {len(rows)} tables and views, {sum(rows.values()):,} rows")


def _print_json(manifest: dict[str, Any] | None, changes: "list[Change] | None") -> None:
    told = {
        **({"release": manifest} if manifest else {}),
        **({"changes": [asdict(change) for change in changes]} if changes is not None else {}),
    }
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
