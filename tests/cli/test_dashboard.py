"""`chibo dashboard` serves the page on this machine alone."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from tests.cli.conftest import Chibo, Ran
from tests.ports import free_port


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


def test_a_port_that_is_taken_is_told_in_one_line(chibo: Chibo) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        reason = f"nothing can be served on 127.0.0.1, port {port}: address already in use"
        told = f"chibo: {reason}; give another --port or --address\n"
        assert chibo("dashboard", "--port", port) == Ran(2, "", told)


@pytest.mark.parametrize("address", ["192.0.2.1", "2001:db8::1", "no address", "::ffff:192.0.2.1"])
def test_an_address_of_another_machine_is_told_in_one_line(chibo: Chibo, address: str) -> None:
    ran = chibo("dashboard", "--address", address)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"chibo: nothing can be served on {address}, port 8501: ")
