"""`chibo dashboard`: the web page."""

from typing import Annotated

import typer

from etl.commands.options import DatabaseUrl

ADDRESS = "127.0.0.1"
PORT = 8501


def dashboard(
    port: Annotated[int, typer.Option(metavar="N", min=1, max=65_535, help="The port to serve on.")] = PORT,
    address: Annotated[
        str, typer.Option(metavar="IP", help="The address to serve on; another than this machine's needs sign-in.")
    ] = ADDRESS,
    host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name by which browsers reach it, as behind a proxy. May be repeated."),
    ] = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Serve the dashboard until ctrl-C. It is there for this machine alone, unless told another address."""
    import json
    import os
    import sys
    from importlib.resources import files

    from etl.settings import load_settings

    settings = load_settings(database_url=database_url)
    _check_free(address, port)
    hosts = [*(host or []), address, ADDRESS, "localhost"]
    options = [("server.address", address), ("server.port", port), ("browser.serverAddress", hosts[0])]
    options += [("server.allowedHosts", name) for name in hosts]
    options += [("global.disableWidgetStateDuplicationWarning", "true")]  # who goes back changes what widgets stand at
    page = str(files("dashboard").joinpath("server.py"))  # by name: etl and dashboard do not import each other
    flags = [f"--{name}={value}" for name, value in options]
    command = [sys.executable, "-m", "streamlit", "run", page, *flags]
    told = {"CHIBO_DATABASE_URL": settings.database_url, "CHIBO_REVIEWERS": json.dumps(settings.reviewers)}
    os.execve(sys.executable, command, os.environ | told)  # noqa: S606 - no shell is wanted


def _check_free(address: str, port: int) -> None:
    """Raise ConfigurationError where nothing can be served: the port is taken, or the address another machine's."""
    import socket

    from etl.settings import ConfigurationError

    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        socket.create_server((address, port), family=family).close()
    except OSError as error:
        reason = (error.strerror or str(error)).lower().partition(" (while")[0]
        words = f"nothing can be served on {address}, port {port}: {reason}; give another --port or --address"
        raise ConfigurationError(words) from error
