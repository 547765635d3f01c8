"""`chibo db`: the schema of the warehouse."""

from typing import Annotated

import typer

from etl.commands.options import DatabaseUrl

app = typer.Typer(help="The schema of the warehouse: upgrade, downgrade, check, dictionary.", no_args_is_help=True)


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
    """Take the schema back to an earlier revision; what only later ones can hold is lost."""
    from etl.lock import only_run
    from etl.settings import load_settings
    from warehouse import schema

    url = load_settings(database_url=database_url).database_url
    with only_run(url):
        schema.downgrade(url, revision)
    typer.echo(f"the schema is at {revision}")


@app.command()
def check(database_url: DatabaseUrl = None) -> None:
    """Tell whether database, migrations and code agree; exit 2 and the command to type where they do not."""
    from etl.settings import load_settings
    from warehouse import schema

    schema.check(load_settings(database_url=database_url).database_url)
    typer.echo("database, migrations and code agree")


@app.command()
def dictionary() -> None:
    """Print the data dictionary of this version as Markdown: every table, view, column and code in words."""
    from warehouse.dictionary import entries, markdown

    typer.echo(markdown(entries()), nl=False)
