"""`chibo schedule` as a process: it runs, lives through a run that dies, calls for help, and ends when asked to."""

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import structlog

from etl.alarm import raise_alarm
from etl.settings import Settings
from tests.cli.conftest import Chibo

CHIBO = [sys.executable, "-c", "from etl.cli import main; main()"]


@pytest.fixture
def received() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A local address, and what was posted to it."""
    messages: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            messages.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the library's name
            del format

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", messages
        server.shutdown()
        thread.join()


def test_without_a_crontab_line_it_says_what_is_missing(chibo: Chibo) -> None:
    ran = chibo("schedule")
    assert (ran.code, ran.err) == (
        2,
        'chibo: say when: --cron "0 */6 * * *", or cron = "0 */6 * * *" in chibo.toml\n',
    )


def test_sigterm_ends_a_waiting_schedule_at_once() -> None:
    with subprocess.Popen([*CHIBO, "schedule", "--cron", "0 0 1 1 *"], stderr=-1, text=True) as schedule:
        assert schedule.stderr is not None
        assert json.loads(schedule.stderr.readline())["event"] == "waiting"
        schedule.send_signal(signal.SIGTERM)
        try:
            assert schedule.wait(timeout=30) == 0
        finally:
            schedule.kill()


def test_a_run_that_fails_is_told_to_command_and_address(
    chibo: Chibo, received: tuple[str, list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, messages = received
    monkeypatch.setenv("CHIBO_ALARM_COMMAND", "tee told.json")
    monkeypatch.setenv("CHIBO_ALARM_URL", url)
    ran = chibo("run")
    assert (ran.code, ran.err.split(":")[1]) == (2, " seeds/")
    (message,) = messages
    assert ran.err == f"chibo: {message['problem']}\n"
    assert json.loads(Path("told.json").read_text()) == message


def test_an_alarm_that_cannot_be_raised_hides_nothing() -> None:
    settings = Settings(alarm_command="false", alarm_url="http://127.0.0.1:9/")
    with structlog.testing.capture_logs() as logs:
        raise_alarm(settings, "something")
    assert [one["event"] for one in logs] == ["the alarm command failed", "the alarm could not be posted"]
