"""Standard streams that are closed, are cut off, or are not in UTF-8 break nothing, and no file takes their place.

Nor does a command that is killed leave anything at work behind.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.corpus import write_articles
from warehouse.sandbox.__main__ import FILE

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


def test_what_is_being_written_into_the_folder_is_not_read() -> None:
    ran = shell('timeout 60 "$@" > in/out.jsonl && cat in/out.jsonl', "extract", "in")
    assert (ran.returncode, len(ran.stdout.splitlines()), ran.stderr) == (0, 3, "")


def test_a_full_disk_behind_stdout_is_told() -> None:
    ran = shell('"$@" >/dev/full', "sql", "SELECT 1")
    assert (ran.returncode, ran.stderr.count("\n"), "No space left on device" in ran.stderr) == (2, 1, True)


def test_a_statement_ends_with_whoever_has_asked_it() -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    asking = subprocess.Popen([sys.executable, "-c", COMMAND.format(["sql", endless, "--timeout", "86400"])])
    while not (reader := children(asking.pid)) or not is_confined(reader[0]):
        time.sleep(0.01)
    asking.kill()
    asking.wait()
    while is_at_work(reader[0]):
        time.sleep(0.01)


def children(pid: int) -> list[int]:
    return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))


def is_confined(pid: int) -> bool:
    """Whether the limits of a reading process hold, the last thing before it begins to read."""
    return str(FILE) in Path(f"/proc/{pid}/limits").read_text()


def is_at_work(pid: int) -> bool:
    """Whether there is such a process, which has not ended."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(") ")[2][0] != "Z"
