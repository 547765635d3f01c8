"""Calling for help when the main job fails: a command, an address on the web, or both, as the settings name them."""

import json
import shlex
import socket
import subprocess
from datetime import UTC, datetime

import structlog

from etl.settings import Settings

SECONDS = 30

log = structlog.get_logger()


def raise_alarm(settings: Settings, problem: str) -> None:
    """Tell the command on its standard input, and the address in a POST, what went wrong, as one JSON object.

    An alarm that cannot be raised is logged, and hides nothing of what it was raised for.
    """
    message = {"problem": problem, "host": socket.gethostname(), "at": datetime.now(UTC).isoformat(timespec="seconds")}
    if settings.alarm_command:
        _run(settings.alarm_command, json.dumps(message, ensure_ascii=False))
    if settings.alarm_url:
        _post(settings.alarm_url, message)


def _run(command: str, message: str) -> None:
    try:
        # The command is the operator's own, from the settings; what went wrong goes in as input, never as an argument.
        subprocess.run(shlex.split(command), input=message, text=True, timeout=SECONDS, check=True, stdout=-3)  # noqa: S603
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        log.error("the alarm command failed", error=str(error))


def _post(url: str, message: dict[str, str]) -> None:
    import httpx2

    try:
        httpx2.post(url, json=message, timeout=SECONDS).raise_for_status()
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        log.error("the alarm could not be posted", error=str(error))
