"""Statements that try to change, read, run, slow or learn what a reader may not; each with the layer that stops it.

They are kept as data in `attacks/`, but for those that are long and say the same over and over.
"""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from tests.conftest import Postgres
from warehouse.readable import READABLE
from warehouse.reader import ReadRefused, read
from warehouse.roles import make_reader
from warehouse.sandbox.postgres import asked
from warehouse.sandbox.request import Refused, Request

AMPLE = 60.0  # seconds: time is not to end a statement that something else should
BRIEF = 0.3
OUTSIDE = Path("/tmp/chibo-attack")  # noqa: S108 - what attacks try to write

STOPPED_BY = {
    "authorizer": "may not be used here|is no table or view to be read here|no such function|no such table"
    "|only reading is allowed here: one SELECT, nothing",
    "engine": "^SQLite cannot read this",
    "grammar": "^PostgreSQL cannot read this",
    "protocol": "cannot insert multiple commands into a prepared statement",
    "transaction": "in a read-only transaction",
    "grants": "may not be used here|is no table or view to be read here|permission denied|has pseudo-type",
    # No harm comes of these, and other tools of a reader's need some; here they are refused all the same.
    "lookout": "may not be used here|is no table or view to be read here|has pseudo-type",
    "bounds": "was ended after|more memory|out of memory|invalid memory alloc request|temporary file size",
    "nothing, it does no harm": "^$",
}


@dataclass(frozen=True)
class Attack:
    """A statement, what it is after, and what stops it."""

    layer: str
    aim: str
    sql: str

    def __str__(self) -> str:
        return f"{self.aim}: {self.sql[:60]}"


def attacks(database: str) -> list[Attack]:
    lines = (Path(__file__).parent / "attacks" / f"{database}.jsonl").read_text().splitlines()
    return [Attack(**json.loads(line)) for line in lines]


LONG = [
    Attack("engine", "memory", f"SELECT {'1, ' * 300}1"),
    Attack("engine", "memory", f"SELECT {'(' * 5_000}1{')' * 5_000}"),
    Attack("engine", "memory", f"SELECT 1 {'UNION SELECT 1 ' * 600}"),
    Attack("engine", "memory", f"SELECT 'x' {'|| 1 ' * 900}"),
    Attack("engine", "memory", f"SELECT json('{'[' * 5_000}')"),
    Attack(
        "bounds", "memory", "SELECT " + ", ".join(["printf('%.*c', 990000, 'x') || '😀'"] * 120)
    ),  # Python: four bytes a letter
]


@pytest.fixture(scope="module")
def attacked_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("attacked") / "chibo.sqlite"))


def fingerprint(engine: Engine) -> list[object]:
    """What could have been changed on a server: relations and where they lie, functions, roles, settings, rows."""
    queries = (
        "SELECT oid, relname, relfilenode, relacl FROM pg_class WHERE relpersistence <> 't' ORDER BY oid",
        "SELECT count(*), max(oid) FROM pg_proc",
        "SELECT rolname, rolpassword FROM pg_authid ORDER BY oid",
        "SELECT name, setting FROM pg_settings ORDER BY name",
        "SELECT count(*) FROM pg_largeobject_metadata",
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'",
        "SELECT * FROM provinces ORDER BY province_id",
    )
    with engine.connect() as connection:
        return [connection.execute(text(query)).all() for query in queries]


@pytest.fixture(scope="module")
def attacked_server(postgres: Postgres, postgres_template: str) -> Iterator[Engine]:
    url = postgres.make(postgres_template)
    make_reader(url, "attacker", None)
    engine = create_engine(url)
    before = fingerprint(engine)
    yield engine
    assert fingerprint(engine) == before
    engine.dispose()
    postgres.drop(url)
    postgres.run("DROP ROLE attacker")


def assert_stopped(attack: Attack, words: str) -> None:
    assert re.search(STOPPED_BY[attack.layer], words), words or "it was answered"
    assert not OUTSIDE.exists()


def words_of_reader(attack: Attack, url: str) -> str:
    try:
        read(url, attack.sql, timeout=BRIEF if attack.layer == "bounds" else AMPLE)
    except ReadRefused as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("attack", [*attacks("sqlite"), *LONG], ids=str)
def test_sqlite_stops_it(attacked_file: Path, attack: Attack) -> None:
    before = attacked_file.read_bytes()
    assert_stopped(attack, words_of_reader(attack, f"sqlite:///{attacked_file}"))
    assert attacked_file.read_bytes() == before
    assert {path.name for path in attacked_file.parent.iterdir()} <= {
        f"chibo.sqlite{end}" for end in ("", "-shm", "-wal")
    }


def words_of_server(attack: Attack, url: str) -> str:
    place = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    request = Request("postgresql", place, attack.sql, {}, False, READABLE, AMPLE, None, 0)
    try:
        with asked(request) as answer:
            answer.fetch(1_000)
    except Refused as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize("attack", attacks("postgresql"), ids=str)
def test_postgresql_stops_it(attacked_server: Engine, attack: Attack) -> None:
    # What needs no bounds is asked here and not in a process of its own: that would take ten times as long.
    url = attacked_server.url.render_as_string(hide_password=False)
    assert_stopped(attack, words_of_reader(attack, url) if attack.layer == "bounds" else words_of_server(attack, url))


GRANTED = [attack for attack in attacks("postgresql") if attack.layer not in ("bounds", "lookout")]


@pytest.mark.parametrize("attack", GRANTED, ids=str)
def test_the_grants_of_a_reader_stop_it_too(attacked_server: Engine, attack: Attack) -> None:
    url = attacked_server.url.set(username="attacker").render_as_string(hide_password=False)
    assert_stopped(attack, words_of_server(attack, url))
