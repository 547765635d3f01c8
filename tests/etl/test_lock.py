"""One run at a time on one warehouse, and a dead one blocks nobody."""

import subprocess
import sys
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.pool import Pool

from etl.lock import LockedError, is_at_work, only_run

HOLD = (
    "import sys; from etl.lock import only_run\nwith only_run(sys.argv[1]): print('held', flush=True); sys.stdin.read()"
)


def is_locked(database_url: str) -> bool:
    try:
        with only_run(database_url):
            return False
    except LockedError:
        return True


def test_the_second_is_refused_at_once_and_the_third_works(database_url: str) -> None:
    with only_run(database_url):
        assert is_locked(database_url)
    assert not is_locked(database_url)


def test_postgresql_has_the_lock_back_before_its_connection_ends(postgres_url: str) -> None:
    at_work: list[bool] = []  # as others see it when the first connection is about to be closed

    def look(*_: object) -> None:
        if not at_work:
            at_work.append(True)  # looking closes a connection too
            at_work[0] = is_at_work(postgres_url)

    event.listen(Pool, "close", look)
    try:
        with only_run(postgres_url):
            assert is_at_work(postgres_url)
            at_work.clear()
    finally:
        event.remove(Pool, "close", look)
    assert at_work == [False]


def test_a_killed_holder_blocks_nobody(database_url: str) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, database_url], stdin=-1, stdout=-1) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert is_locked(database_url)
        holder.kill()
        holder.wait()
        assert not is_locked(database_url)


def test_two_warehouses_do_not_wait_for_each_other(tmp_path: Path, postgres_url: str) -> None:
    with only_run(f"sqlite:///{tmp_path}/a.sqlite"):
        assert not is_locked(f"sqlite:///{tmp_path}/b.sqlite")
        assert not is_locked(postgres_url)
