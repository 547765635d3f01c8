"""An export may be killed at any moment: the release is the earlier one or the new one, whole, and the next one works.

`make test` tries a few moments, `make faults` two hundred.
"""

import random
import shutil
import sys
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from tests.etl.samples import MEMBERS, RECORD, load
from tests.faults.steps import Tell, done, kill
from warehouse.db import open_engine
from warehouse.export import export, reading

RELEASE, EARLIER, UNDISTURBED = Path("release"), Path("earlier"), Path("undisturbed")
STEPS = ("open", "sqlite3.connect", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "ctypes.dlsym")


def make_release(url: str, folder: Path) -> None:
    with reading(url) as warehouse:
        export(warehouse, folder)


def _export(url: str, folder: Path, tell: Tell) -> None:
    sys.addaudithook(lambda event, _: tell() if event in STEPS else None)
    make_release(url, folder)


def sums(folder: Path) -> str:
    """The checksums of a release, each of which holds."""
    told = (folder / "SHA256SUMS").read_text()
    lines = [line.split("  ") for line in told.splitlines()]
    assert [digest for digest, _ in lines] == [sha256((folder / name).read_bytes()).hexdigest() for _, name in lines]
    assert {name for _, name in lines} == {str(path.relative_to(folder)) for path in files(folder)} - {"SHA256SUMS"}
    return told


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_killed_export_leaves_a_whole_release(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(tmp_path)
    engine = open_engine(sqlite_url)
    load(engine, RECORD)
    make_release(sqlite_url, EARLIER)
    load(engine, replace(RECORD, sha256="b" * 64, metrics=(replace(MEMBERS, value=5900),)))
    engine.dispose()
    course = done(partial(_export, sqlite_url, UNDISTURBED))
    earlier, new = sums(EARLIER), sums(UNDISTURBED)
    steps = random.Random(7)  # noqa: S311 - no secret
    left = []
    for _ in range(pytestconfig.getoption("--kills")):
        shutil.rmtree(RELEASE, ignore_errors=True)
        shutil.copytree(EARLIER, RELEASE)
        kill(partial(_export, sqlite_url, RELEASE), steps.randint(1, course.steps), 0)
        left.append(sums(RELEASE))
        make_release(sqlite_url, RELEASE)
        assert sums(RELEASE) == new
        assert not Path("release.part").exists()
    assert set(left) <= {earlier, new}
    sys.stdout.write(
        f"{len(left)} kills of an export of {course.steps} steps: {left.count(earlier)} left the earlier one"
    )
