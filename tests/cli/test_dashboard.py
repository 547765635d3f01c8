"""`chibo dashboard` serves the page on this machine alone."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answer(url: str, seconds: float) -> bytes:
    """What the page at `url` says, as soon as there is one."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5) as page:  # noqa: S310 - our own page
                return bytes(page.read())
        except urllib.error.URLError:
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_the_dashboard_answers_and_ends_when_it_is_told(sqlite_url: str) -> None:
    port = free_port()
    command = [sys.executable, "-c", f"from etl.cli import main; main(['dashboard', '--port', '{port}'])"]
    environment = os.environ | {"CHIBO_DATABASE_URL": sqlite_url}
    with subprocess.Popen(command, env=environment, stdout=-1, stderr=-1, text=True) as server:
        try:
            assert answer(f"http://127.0.0.1:{port}/_stcore/health", seconds=30) == b"ok"
        finally:
            server.terminate()
        out, _ = server.communicate(timeout=30)
    assert f"http://127.0.0.1:{port}" in out
