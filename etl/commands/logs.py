"""Logs go to stderr: for people on a terminal, one JSON object a line elsewhere."""

import logging
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict

import structlog
import typer

from etl.records import Reject


def log_to_stderr(*, quiet: bool = False, verbose: bool = False) -> None:
    """Set up structlog for a command: what went wrong; with `verbose` each step too, with `quiet` errors alone."""
    render: structlog.typing.Processor
    if sys.stderr.isatty():
        render = structlog.dev.ConsoleRenderer(colors="NO_COLOR" not in os.environ)
    else:
        render = structlog.processors.JSONRenderer(ensure_ascii=False)
    level = logging.ERROR if quiet else logging.INFO if verbose else logging.WARNING
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )


def log_rejects(rejects: Iterable[Reject]) -> None:
    """Source, reason and words of each."""
    log = structlog.get_logger()
    for reject in rejects:
        if sys.stderr.isatty():
            typer.echo(f"{reject.source}: {reject.reason}: {reject.detail}", err=True)
        else:
            log.warning("rejected", **asdict(reject))
