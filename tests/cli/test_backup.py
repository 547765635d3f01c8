"""What the page on backups tells people to type brings every row back."""

import re
from pathlib import Path

import pytest

from tests.cli.test_reading import BLOCK, folder, run
from tests.conftest import Postgres
from tests.dashboard.samples import load_records
from tests.etl.samples import held
from warehouse import schema

__all__ = ["folder"]
PAGE = Path(__file__).parents[2] / "docs" / "BACKUP.md"


def block(number: int) -> str:
    """What is to be typed at one place of the page."""
    return str(BLOCK.findall(PAGE.read_text(encoding="utf-8"))[number][1])


def test_sqlite(folder: Path) -> None:
    url = f"sqlite:///{folder / 'data' / 'chibo.sqlite'}"
    before = held(url)
    assert run("sh", block(0), folder) == "ok\n"
    (folder / "data" / "chibo.sqlite").write_bytes(b"damaged")
    assert "database, migrations and code agree" in run("sh", block(1), folder)
    assert held(url) == before


def test_postgresql(
    postgres: Postgres, postgres_template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full, empty = postgres.make(postgres_template), postgres.make()
    load_records(full)
    for name, url in (("SERVER", full), ("RESTORED", empty)):
        monkeypatch.setenv(name, re.sub(r"\+psycopg", "", url))
    run("sh", block(2), tmp_path)
    run("sh", block(3), tmp_path)
    schema.check(empty)
    assert held(empty) == held(full)
    postgres.drop(full)
    postgres.drop(empty)
