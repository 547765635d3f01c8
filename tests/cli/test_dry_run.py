"""After a rule has changed, a dry run lists exactly the facts that move, and the run that follows moves them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from tests.cli.conftest import Chibo
from tests.etl.samples import content, rows_of
from warehouse.db import open_engine

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def changed_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of chibo with another indicator in one row of its lexicon."""
    copy = tmp_path_factory.mktemp("changed")
    for package in ("etl", "warehouse", "migrations"):
        shutil.copytree(ROOT / package, copy / package)
    nouns = copy / "etl" / "lexicon" / "nouns.csv"
    rows = nouns.read_text(encoding="utf-8")
    changed = rows.replace("\nđảng viên,member,party_members,", "\nđảng viên,member,members_admitted,")
    assert changed != rows
    nouns.write_text(changed, encoding="utf-8")
    return copy


def run_with(rules: Path, *arguments: str) -> dict[str, Any]:
    """What `chibo run` tells, by the rules of that copy."""
    command = [sys.executable, "-c", "from etl.cli import main; main()", "run", "--json", *arguments]
    environment = os.environ | {"PYTHONPATH": str(rules)}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300)
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


def codes(engine: Engine) -> dict[str, tuple[str, str]]:
    """Quote and indicator of every metric."""
    return {row["metric_id"]: (row["quote"], row["indicator_code"]) for row in rows_of(engine, "metrics")}


def test_a_changed_row_of_the_lexicon_moves_the_facts_that_a_dry_run_lists(
    chibo: Chibo, changed_rules: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "seeds", "seeds")
    monkeypatch.setenv("CHIBO_DATABASE_URL", sqlite_url)
    engine = open_engine(sqlite_url)
    first = json.loads(chibo("run", "--json").out)
    before = codes(engine), content(engine)
    told = run_with(changed_rules, "--reparse", "--dry-run")
    assert told["extractor_version"] != first["extractor_version"]
    assert told["replaced"] == 5
    listed = {
        (one["quote"], one["before"]["indicator_code"], one["after"]["indicator_code"]) for one in told["changes"]
    }
    assert [(one["kind"], one["change"], list(one["before"])) for one in told["changes"]] == [
        ("metric", "changed", ["indicator_code"])
    ] * len(listed)
    assert (codes(engine), content(engine)) == before
    run_with(changed_rules, "--reparse")
    after = codes(engine)
    assert {(*old, after[key][1]) for key, old in before[0].items() if after[key] != old} == listed
    assert ("60 đảng viên", "party_members", "members_admitted") in listed
    engine.dispose()


def test_a_dry_run_of_the_same_rules_lists_nothing(
    chibo: Chibo, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "seeds", "seeds")
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    chibo("run")
    assert json.loads(chibo("run", "--reparse", "--dry-run", "--json").out)["changes"] == []
    ran = chibo("run", "--dry-run")
    assert (ran.code, ran.err) == (0, "")


def test_a_dry_run_makes_no_warehouse(chibo: Chibo) -> None:
    Path("seeds").mkdir()
    ran = chibo("run", "--dry-run", "seeds")
    assert (ran.code, ran.err) == (2, "chibo: data/chibo.sqlite: there is no warehouse yet; type `chibo run`\n")
    assert not Path("data").exists()
