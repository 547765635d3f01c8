"""Full disks, damaged files, lost connections and held locks cost an error message; one more run does the rest."""

import ctypes
import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

import warehouse.db
from etl.load import writer
from etl.load.articles import write_articles as write_rows
from tests.cli.conftest import Chibo, chibo
from tests.etl.samples import held
from tests.faults.conftest import CHIBO
from tests.faults.corpus import write_articles

__all__ = ["chibo"]
WAREHOUSE = Path("a.sqlite")
URL = f"sqlite:///{WAREHOUSE}"
ARTICLES = 120  # two batches
DROP_FROM_BOUNDS, PASS_OVER_PERMISSIONS = 24, 1  # of Linux's prctl and capabilities
SHUT = (
    "chibo: sqlite:///shut/a.sqlite cannot be reached: attempt to write a readonly database; let the file be read "
    "and its folder be written to: SQLite keeps a file beside it while somebody reads\n"
)


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_articles(Path("in"), ARTICLES)


@pytest.mark.parametrize("room", [600_000, 1_200_000])
def test_a_full_disk_costs_the_batch_under_way_and_no_more(chibo: Chibo, undisturbed: object, room: int) -> None:
    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [str(CHIBO), "run", "in", "--quiet", "--database-url", URL]
    ran = subprocess.run(command, preexec_fn=narrow, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.endswith("the disk is full or failing; what was under way was undone: make room and run again\n")
    with sqlite3.connect(WAREHOUSE) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert chibo("run", "in", "--database-url", URL).code == 0
    assert held(URL) == undisturbed


def heed_permissions() -> None:
    """What is started heeds permissions as anybody's programs do, also where root starts it."""
    if os.geteuid() == 0:
        assert ctypes.CDLL(None).prctl(DROP_FROM_BOUNDS, PASS_OVER_PERMISSIONS, 0, 0, 0) == 0


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (["a.sqlite"], "attempt to write a readonly database; see to it that the file and its folder"),
        (["a.sqlite.lock", "."], "shut/a.sqlite.lock: permission denied; mend that and run again"),
    ],
)
def test_what_may_not_be_written_is_told_and_loaded_once_it_may(
    sqlite_template: Path, undisturbed: object, kept: list[str], words: str
) -> None:
    shut = Path("shut")
    shut.mkdir()
    shutil.copy(sqlite_template, shut / "a.sqlite")
    (shut / "a.sqlite.lock").touch()
    for name in kept:
        (shut / name).chmod(0o500 if name == "." else 0o400)

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        told = [str(CHIBO), *command, "--database-url", "sqlite:///shut/a.sqlite"]
        return subprocess.run(told, preexec_fn=heed_permissions, capture_output=True, text=True, check=False)

    ran = run("run", "in")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n"), words in ran.stderr) == (2, "", 1, True)
    asked = run("sql", "SELECT count(*) AS articles FROM articles", "--format", "csv")
    told = {"a.sqlite": (0, "articles\n0\n", ""), "a.sqlite.lock": (2, "", SHUT)}[kept[0]]
    assert (asked.returncode, asked.stdout.replace("\r", ""), asked.stderr) == told
    for path in (shut, *shut.iterdir()):
        path.chmod(0o700)
    assert run("run", "in", "--quiet").returncode == 0
    assert held("sqlite:///shut/a.sqlite") == undisturbed


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "another kind of file": lambda data: b"no database" * (len(data) // 11),
    "its head written over": lambda data: b"?" * 16 + data[16:],
    "half of it gone": lambda data: data[: len(data) // 2],
    "its middle written over": lambda data: data[:40_960] + bytes(len(data) - 81_920) + data[-40_960:],
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_told_and_not_written_to(
    chibo: Chibo, sqlite_url: str, damage: Callable[[bytes], bytes]
) -> None:
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    path.write_bytes(damage(path.read_bytes()))
    damaged = path.read_bytes()
    for command in (["run", "in"], ["status"], ["db", "check"], ["sql", "select * from articles"]):
        ran = chibo(*command, "--database-url", sqlite_url)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert "put a backup in its place, or move it away and load anew" in ran.err
    assert path.read_bytes() == damaged


def test_a_lock_that_another_program_holds_is_waited_for_and_then_told(
    chibo: Chibo, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warehouse.db, "BUSY_TIMEOUT_MS", 100)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = chibo("run", "in", "--quiet", "--database-url", sqlite_url)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("another program holds the file: let it finish and run again\n")
    other.rollback()
    assert chibo("run", "in", "--quiet", "--database-url", sqlite_url).code == 0


def test_a_connection_lost_in_mid_batch_undoes_it_and_the_next_run_does_the_rest(
    chibo: Chibo, postgres_url: str, undisturbed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches = iter(range(ARTICLES))

    def write_and_be_cut_off(*arguments: object) -> None:
        write_rows(*arguments)  # type: ignore[arg-type]
        if next(batches) == 1:
            engine = create_engine(postgres_url, poolclass=NullPool)
            with engine.connect() as connection:
                others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                connection.execute(text(f"{others} AND datname = current_database()"))

    monkeypatch.setattr(writer, "write_articles", write_and_be_cut_off)
    ran = chibo("run", "in", "--quiet", "--database-url", postgres_url)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("the batch under way was undone: run again once the server is there\n")
    assert chibo("run", "in", "--quiet", "--database-url", postgres_url).code == 0
    assert held(postgres_url) == undisturbed


def test_a_backup_made_while_a_load_runs_holds_whole_batches(chibo: Chibo, sqlite_url: str) -> None:
    over = Event()
    copies: list[Path] = []

    def back_up() -> None:
        while not over.is_set():
            with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as connection:
                connection.execute(f"VACUUM INTO 'copy{len(copies)}.sqlite'")
            copies.append(Path(f"copy{len(copies)}.sqlite"))

    thread = Thread(target=back_up)
    thread.start()
    try:
        assert chibo("run", "in", "--quiet", "--database-url", sqlite_url).code == 0
    finally:
        over.set()
        thread.join()
    stored = [sqlite3.connect(copy).execute("SELECT count(*) FROM articles").fetchone()[0] for copy in copies]
    assert set(stored) <= {0, 100, ARTICLES}
    shutil.copy(copies[len(copies) // 2], "restored.sqlite")
    assert chibo("run", "in", "--quiet", "--database-url", "sqlite:///restored.sqlite").code == 0
    assert held("sqlite:///restored.sqlite") == held(sqlite_url)
