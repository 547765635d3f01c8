"""`chibo db`: the schema of the warehouse, its roles and its dictionary."""

import os
from typing import Annotated

import typer

from etl.commands.options import DatabaseUrl

app = typer.Typer(help="The schema of the warehouse, its dictionary and its roles.", no_args_is_help=True)


@app.command()
def upgrade(database_url: DatabaseUrl = None) -> None:
    """Bring tables, reference rows and views up to date."""
    from etl.lock import only_run
    from etl.settings import load_settings
    from warehouse import schema

    url = load_settings(database_url=database_url).database_url
    with only_run(url):
        schema.upgrade(url)
    typer.echo("the schema is up to date")


@app.command()
def downgrade(
    revision: Annotated[str, typer.Argument(help="The revision to go back to; `base` drops every table.")],
    database_url: DatabaseUrl = None,
) -> None:
    """Take the schema back to an earlier revision. What only later ones can hold is lost."""
    from etl.lock import only_run
    from etl.settings import load_settings
    from warehouse import schema

    url = load_settings(database_url=database_url).database_url
    with only_run(url):
        schema.downgrade(url, revision)
    typer.echo(f"the schema is at {revision}")


@app.command()
def check(database_url: DatabaseUrl = None) -> None:
    """Tell whether database, migrations and code agree. Exit 2 and the command to type where they do not."""
    from etl.settings import load_settings
    from warehouse import schema

    schema.check(load_settings(database_url=database_url).database_url)
    typer.echo("database, migrations and code agree")


@app.command()
def dictionary() -> None:
    """Print the data dictionary of this version as Markdown. It has every table, view, column and code in words."""
    from warehouse.dictionary import entries, markdown

    typer.echo(markdown(entries()), nl=False)


Role = Annotated[str, typer.Argument(metavar="ROLE", help="The name of the role.")]


@app.command()
def reader(
    role: Role = "chibo_reader",
    check_only: Annotated[bool, typer.Option("--check", help="Change nothing; tell whether all rules hold.")] = False,
    database_url: DatabaseUrl = None,
) -> None:
    """Make a PostgreSQL role that can only read. It tells rule by rule what holds it; exit 2 where something does not.

    Asks as a superuser. The role's password is taken from CHIBO_ROLE_PASSWORD; without it the role keeps what it has.
    """
    from etl.settings import load_settings
    from warehouse.address import WarehouseError
    from warehouse.roles import make_reader, report

    url = load_settings(database_url=database_url).database_url
    if not check_only:
        make_reader(url, role, os.environ.get("CHIBO_ROLE_PASSWORD"))
    findings = report(url, role)
    typer.echo("\n".join(map(str, findings)))
    if broken := sum(bool(finding.broken_by) for finding in findings):
        raise WarehouseError(f"{role} can do what a reader should not: {broken} rules broken; type `chibo db reader`")


@app.command()
def loader(role: Role = "chibo_loader", database_url: DatabaseUrl = None) -> None:
    """Make a PostgreSQL role that can load. It does what `chibo run` does, and changes no table.

    Asks as a superuser. The role's password is taken from CHIBO_ROLE_PASSWORD; without it the role keeps what it has.
    """
    from etl.settings import load_settings
    from warehouse.roles import make_loader

    make_loader(load_settings(database_url=database_url).database_url, role, os.environ.get("CHIBO_ROLE_PASSWORD"))
    typer.echo(f"{role} can load")
