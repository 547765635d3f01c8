"""`chibo search`: articles, organisations and facts by words, with or without accents."""

import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import DatabaseUrl

if TYPE_CHECKING:
    from warehouse.search import Hit

FEW = 10


class Kind(StrEnum):
    """What is looked for."""

    organisation = "organisation"
    article = "article"
    metric = "metric"
    award = "award"


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All of them must be there.", show_default=False)],
    kind: Annotated[list[Kind] | None, typer.Option(help="Only these; may be given again.", show_default=False)] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Hits of each kind.")] = FEW,
    as_json: Annotated[bool, typer.Option("--json", help="Print the hits as JSON.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Find articles, organisations and facts by words. The best come first, a fact by the sentence that states it.

    Accents may be left out; those that are typed come first. Within quotation marks words stand together, with the
    accents that are typed there. A word that ends in * is the beginning of one.

    chibo search hoang su phi

    chibo search '"Đảng bộ Khối"' --kind organisation
    """
    from etl.settings import load_settings
    from warehouse.db import open_engine
    from warehouse.search import search as find

    engine = open_engine(load_settings(database_url=database_url).database_url, read_only=True)
    try:
        with engine.connect() as connection:
            hits = find(connection, " ".join(words), kinds=kind or (), limit=limit)
    finally:
        engine.dispose()
    if as_json:
        typer.echo(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2, default=str))
        return
    _print(hits)
    if not hits:
        typer.echo("nothing holds all of these words", err=True)


def _print(hits: "list[Hit]") -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for hit in hits:
        snippet = Text(hit.snippet)
        for mark in hit.marks:
            snippet.stylize("bold", *mark)
        told = (hit.kind, hit.id, str(hit.published_on or ""), hit.title or "")
        console.print(Text("  ".join(filter(None, told))))
        console.print(Text("    ") + snippet)
