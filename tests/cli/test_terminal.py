"""On a terminal a run shows how far it has come, in colours only for who wants them."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.corpus import write_articles

RUN = [sys.executable, "-c", "from etl.cli import main; main(['run', 'in'])"]


def on_a_terminal(**environment: str) -> bytes:
    """What a run shows on its stderr when that is a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(RUN, stderr=theirs, stdout=-1, env=os.environ | {"TERM": "xterm"} | environment) as process:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
        os.close(ours)
        assert process.stdout is not None
        process.stdout.read()
    return shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # nobody has the other end open any more
        return b""


@pytest.fixture(autouse=True)
def _inbox(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIBO_DATABASE_URL", sqlite_url)
    monkeypatch.delenv("NO_COLOR", raising=False)
    write_articles(Path("in"), 120)


def test_a_bar_with_counts_and_time_left() -> None:
    shown = on_a_terminal()
    assert b"120/120" in shown
    assert b"120 loaded" in shown
    assert b"\x1b[3" in shown  # a colour


def test_no_color_is_heeded() -> None:
    shown = on_a_terminal(NO_COLOR="1")
    assert b"120/120" in shown
    assert b"\x1b[3" not in shown
