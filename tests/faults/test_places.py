"""A warehouse that cannot be where it is said to be is told in one line, and nothing is made there."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.cli.conftest import Chibo, chibo
from tests.conftest import Postgres

__all__ = ["chibo"]
COMMANDS = (["run", "in"], ["status"], ["sql", "SELECT 1"], ["export", "out"], ["db", "upgrade"], ["db", "check"])


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()  # what `run` is to read
    monkeypatch.chdir(tmp_path)


def told_by_each(chibo: Chibo, url: str) -> set[str]:
    """What every command says of a warehouse that none can use."""
    ran = [chibo(*command, "--database-url", url) for command in COMMANDS]
    assert [(one.code, one.out, one.err.count("\n")) for one in ran] == [(2, "", 1)] * len(COMMANDS)
    return {one.err for one in ran}


STANDS_THERE = "a folder, pipe or device stands there; give sqlite:///PATH of a file"
PLACES: dict[str, tuple[Callable[[], object], str]] = {
    "folder": (lambda: Path("folder").mkdir(), f"folder: {STANDS_THERE}"),
    "pipe": (lambda: os.mkfifo("pipe"), f"pipe: {STANDS_THERE}"),
    "ring": (
        lambda: Path("ring").symlink_to("ring"),
        "'ring': too many levels of symbolic links; give sqlite:///PATH of a file",
    ),
    "file/a.sqlite": (lambda: Path("file").touch(), "'file/a.sqlite': not a directory; give sqlite:///PATH of a file"),
    "a" * 300: (lambda: None, f"'{'a' * 300}': file name too long; give sqlite:///PATH of a file"),
}


@pytest.mark.parametrize(("path", "made", "words"), [(path, *rest) for path, rest in PLACES.items()], ids=PLACES)
def test_what_is_no_file_is_told(
    chibo: Chibo, tmp_path: Path, path: str, made: Callable[[], object], words: str
) -> None:
    made()
    before = sorted(tmp_path.rglob("*"))
    assert told_by_each(chibo, f"sqlite:///{path}") == {f"chibo: {words}\n"}
    assert sorted(tmp_path.rglob("*")) == before


@pytest.fixture(params=["LATIN1", "SQL_ASCII"])
def foreign(request: pytest.FixtureRequest, postgres: Postgres) -> Iterator[tuple[str, str]]:
    """A database in an encoding that Vietnamese does not fit into, and the encoding."""
    name = f"chibo_{request.param.lower()}"
    postgres.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{request.param}' LOCALE 'C'")
    url = postgres.server.set(database=name).render_as_string(hide_password=False)
    yield url, request.param
    postgres.drop(url)


def test_a_database_in_another_encoding_is_told(chibo: Chibo, foreign: tuple[str, str]) -> None:
    url, encoding = foreign
    words = (
        f"chibo: {make_url(url)}: the database is in {encoding}, which has no room for Vietnamese; make another by "
        "CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0\n"
    )
    for command in (["run", "in"], ["status"], ["db", "upgrade"]):
        ran = chibo(*command, "--database-url", url)
        assert (ran.code, ran.out, ran.err) == (2, "", words)


def test_a_client_that_is_set_to_another_encoding_loses_no_letter(
    chibo: Chibo, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGCLIENTENCODING", "LATIN1")
    url = postgres.make()
    assert chibo("db", "upgrade", "--database-url", url).code == 0
    asked = chibo("sql", "SELECT name FROM provinces WHERE code = '02'", "--format", "csv", "--database-url", url)
    assert (asked.code, asked.out.split()) == (0, ["name", "Hà", "Giang"])
    postgres.drop(url)


def test_a_database_that_is_not_there_is_told(chibo: Chibo, postgres: Postgres) -> None:
    url = postgres.server.set(database="nowhere").render_as_string(hide_password=False)
    (reason,) = {words.partition("FATAL: ")[2] for words in told_by_each(chibo, url)}
    assert reason == (
        ' database "nowhere" does not exist; see whether the server is there, '
        "and whether address, name and password are right\n"
    )
