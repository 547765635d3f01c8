"""`chibo dashboard`: the web page."""

from typing import Annotated

import typer

from etl.commands.options import DatabaseUrl

ADDRESS = "127.0.0.1"
PORT = 8501


def dashboard(
    port: Annotated[int, typer.Option(metavar="N", help="The port to serve on.")] = PORT,
    database_url: DatabaseUrl = None,
) -> None:
    """Serve the dashboard on 127.0.0.1 until ctrl-C."""
    import json
    import os
    import sys
    from importlib.resources import files

    from etl.settings import load_settings

    settings = load_settings(database_url=database_url)
    options = {
        "server.address": ADDRESS,
        "server.port": port,
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
    }
    page = str(files("dashboard").joinpath("app.py"))  # by name: etl and dashboard do not import each other
    flags = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "streamlit", "run", page, *flags]
    told = {"CHIBO_DATABASE_URL": settings.database_url, "CHIBO_REVIEWERS": json.dumps(settings.reviewers)}
    os.execve(sys.executable, command, os.environ | told)  # noqa: S606 - no shell is wanted
