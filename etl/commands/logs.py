"""Logs go to stderr: for people on a terminal, one JSON object a line elsewhere."""

import sys

import structlog


def log_to_stderr() -> None:
    """Set up structlog for a command."""
    render: structlog.typing.Processor
    if sys.stderr.isatty():
        render = structlog.dev.ConsoleRenderer()
    else:
        render = structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), render],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
