"""One run at a time on one warehouse, and a dead one blocks nobody."""

import subprocess
import sys
from pathlib import Path

from etl.lock import LockedError, only_run

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


def test_the_lock_is_free_the_moment_its_holder_has_ended(database_url: str) -> None:
    for _ in range(50):
        with only_run(database_url):
            pass


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
