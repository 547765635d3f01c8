"""`chibo review`: facts that are uncertain, each with its words, and what people decide about any fact."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer

from etl.commands.opened import opened
from etl.commands.options import By, DatabaseUrl

LISTED, MOST = 50, 10_000

app = typer.Typer(
    help="Decisions on facts: list, show, accept, correct, reject, undo.",
    no_args_is_help=True,
)


class Doubt(StrEnum):
    """Why a metric or an award is uncertain."""

    contradicted = "contradicted"
    organisation = "organisation"
    indicator = "indicator"
    type = "type"
    year = "year"


Fact = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The id of a metric or award, its first digits, or award:ID.", show_default=False
    ),
]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="Why.", show_default=False)]
Number = Annotated[float | None, typer.Option(metavar="NUMBER", show_default=False)]
Whole = Annotated[int | None, typer.Option(metavar="NUMBER", show_default=False)]
Code = Annotated[str | None, typer.Option(metavar="CODE", show_default=False)]
Words = Annotated[str | None, typer.Option(metavar="WORDS", show_default=False)]


@app.command("list")
def list_facts(
    doubt: Annotated[
        list[Doubt] | None, typer.Option(help="Only what is uncertain so; may be given again.", show_default=False)
    ] = None,
    province: Annotated[str | None, typer.Option(metavar="ID", help="Only of this province: ha-giang.")] = None,
    code: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only of this indicator or award type: party_members.")
    ] = None,
    decided: Annotated[bool, typer.Option("--decided", help="What was decided instead, the latest first.")] = False,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=MOST, help="Lines at most.")] = LISTED,
    as_json: Annotated[bool, typer.Option("--json", help="Print them as JSON Lines.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """List metrics and awards that are uncertain and undecided. Each comes with its id, why, what was read, and where.

    contradicted: another article states it otherwise; organisation, indicator, type, year: whose it is, what it is of
    or when it was is not known. Ids of other facts: chibo search WORDS --kind metric --kind award.

    chibo review list --doubt contradicted --province ha-giang

    chibo review list --decided --json
    """
    from etl.commands.judged import decision_line, doubtful_line
    from warehouse import queries

    asked = {"province_id": province, "code": code}
    equal = {column: value for column, value in asked.items() if value is not None}
    if decided and (doubt or equal):
        raise typer.BadParameter("--decided lists every decision: leave --doubt, --province and --code out")
    _check(province, code)
    with opened(database_url) as connection:
        if decided:
            rows = queries.decided(connection, limit + 1)
        else:
            rows = queries.queue(connection, doubt or list(queries.DOUBTS), limit + 1, **equal)
    line = decision_line if decided else doubtful_line
    for row in rows[:limit]:
        _print_json(row) if as_json else typer.echo(line(row))
    if len(rows) > limit:
        typer.echo(f"only the first {limit:,}; give --limit for more", err=True)
    if not rows:
        typer.echo("nothing was decided" if decided else "no such fact waits", err=True)


@app.command()
def show(name: Fact, database_url: DatabaseUrl = None) -> None:
    """Show everything that is known of one fact. That is what was read, its sentence, and what was decided.

    chibo review show 3f2a
    """
    from etl.commands.judged import all_of
    from warehouse import reviews

    with opened(database_url) as connection:
        for key, value in all_of(connection, *reviews.find(connection, name)).items():
            typer.echo(f"{key:<22} {'' if value is None else value}".rstrip())


@app.command()
def accept(name: Fact, note: Note = None, by: By = "", database_url: DatabaseUrl = None) -> None:
    """Say that a fact was read rightly.

    chibo review accept 3f2a --by Lan
    """
    _decide("accept", name, note, by, database_url)


@app.command()
def reject(name: Fact, note: Note = None, by: By = "", database_url: DatabaseUrl = None) -> None:
    """Say that the article states no such fact. It counts nowhere any more, however often the article is read.

    chibo review reject 3f2a --note "số điện thoại"
    """
    _decide("reject", name, note, by, database_url)


@app.command()
def correct(
    name: Fact,
    value: Number = None,
    value_max: Number = None,
    unit: Words = None,
    indicator_code: Code = None,
    status: Code = None,
    direction: Code = None,
    polarity: Code = None,
    qualifier: Code = None,
    award_code: Code = None,
    rank: Words = None,
    recipient_count: Whole = None,
    count_kind: Code = None,
    recipient_kind: Code = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN", help="This one is to be empty; may be given again.", show_default=False),
    ] = None,
    note: Note = None,
    by: By = "",
    database_url: DatabaseUrl = None,
) -> None:
    """Say how a fact is to be read. It holds in every table and view, whenever its article states it in the same words.

    Each column that can be corrected has an option of its name; chibo sql --describe metrics (or awards) tells what
    it means and which codes it may hold. What was corrected before stays so.

    chibo review correct 3f2a --value 5800 --qualifier over

    chibo review correct 3f2a --qualifier exact --clear value_max --note "không phải một khoảng"

    chibo review correct 8b1c --award-code merit_certificate --recipient-count 3
    """
    given = {
        "value": value,
        "value_max": value_max,
        "unit": unit,
        "indicator_code": indicator_code,
        "status": status,
        "direction": direction,
        "polarity": polarity,
        "qualifier": qualifier,
        "award_code": award_code,
        "rank": rank,
        "recipient_count": recipient_count,
        "count_kind": count_kind,
        "recipient_kind": recipient_kind,
    }
    correction = {column: one for column, one in given.items() if one is not None} | dict.fromkeys(clear or ())
    _decide("correct", name, note, by, database_url, correction)


@app.command()
def undo(name: Fact, database_url: DatabaseUrl = None) -> None:
    """Take the decision about a fact back: it is again as it was read.

    chibo review undo 3f2a
    """
    from warehouse import reviews
    from warehouse.address import WarehouseError

    with opened(database_url, writes=True) as connection:
        kind, fact_id = reviews.find(connection, name)
        if not reviews.undo(connection, kind, fact_id):
            raise WarehouseError(f"nothing was decided about {kind} {fact_id}; type `chibo review list --decided`")
    typer.echo(f"{kind} {fact_id}: undecided, as it was read")


def _decide(
    decision: str,
    name: str,
    note: str | None,
    by: str,
    database_url: str | None,
    correction: Mapping[str, object] | None = None,
) -> None:
    from getpass import getuser

    from warehouse import reviews

    reviewer = by or getuser()
    with opened(database_url, writes=True) as connection:
        kind, fact_id = reviews.find(connection, name)
        correction = correction and {**reviews.correction_of(connection, kind, fact_id), **correction}
        reviews.decide(connection, kind, fact_id, decision, reviewer, correction=correction, note=note)
    typer.echo(f"{kind} {fact_id}: {decision}ed by {reviewer}; `chibo review undo {fact_id}` takes it back")


def _check(province: str | None, code: str | None) -> None:
    """Refuse a province or code that there is none of: an empty list would be no answer."""
    from etl.settings import ConfigurationError
    from warehouse import reference

    for tables, column, wanted in (
        (("provinces",), "province_id", province),
        (("indicators", "award_types"), "code", code),
    ):
        if wanted is not None and wanted not in {row[column] for table in tables for row in reference.read(table)}:
            where = " or ".join(tables)
            raise ConfigurationError(f"there is no {column} {wanted}; look into the table {where} with `chibo sql`")


def _print_json(row: dict[str, Any]) -> None:
    import json

    typer.echo(json.dumps(row, ensure_ascii=False, default=str))
