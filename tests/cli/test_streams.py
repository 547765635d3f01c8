"""Standard streams that are closed, are cut off, or are not in UTF-8 break nothing, and no file takes their place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.corpus import write_articles

COMMAND = "from etl.cli import main; main({})"


def shell(line: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What comes of a line for the shell, in which `"$@"` is chibo with these arguments."""
    chibo = [sys.executable, "-c", COMMAND.format(list(arguments))]
    told = ["bash", "-o", "pipefail", "-c", line, "bash", *chibo]
    return subprocess.run(told, env=os.environ | environment, capture_output=True, text=True, check=False)


@pytest.fixture(autouse=True)
def _inbox(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIBO_DATABASE_URL", sqlite_url)
    write_articles(Path("in"), 3)


def test_what_is_told_is_utf_8_whatever_the_locale() -> None:
    latin = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    assert "Đảng bộ huyện" in shell('"$@"', "extract", "in", **latin).stdout


def test_closed_streams_are_done_without() -> None:
    ran = shell('"$@" <&- >&- 2>&-', "run", "in", "nowhere.txt")
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "")
    assert shell('"$@" >&-', "sql", "SELECT 1").returncode == 0
    assert shell('"$@"', "sql", "SELECT count(*) AS n FROM articles", "--format", "csv").stdout.split() == ["n", "3"]


def test_a_reader_who_leaves_gets_no_traceback() -> None:
    ran = shell('"$@" | head -c 10', "sql", "SELECT * FROM provinces, districts", "--format", "csv")
    assert (ran.returncode, len(ran.stdout), ran.stderr) == (1, 10, "")


def test_a_full_disk_behind_stdout_is_told() -> None:
    ran = shell('"$@" >/dev/full', "sql", "SELECT 1")
    assert (ran.returncode, ran.stderr.count("\n"), "No space left on device" in ran.stderr) == (2, 1, True)
