"""`chibo status`: one look in the morning, and an exit code for a monitor."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Chibo

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(autouse=True)
def _seeds(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    shutil.copytree(SEEDS, "seeds")


def test_before_the_first_run_something_is_to_be_done(chibo: Chibo) -> None:
    ran = chibo("status")
    assert (ran.code, ran.out.splitlines()[-1]) == (1, "! nothing has run yet; type `chibo run`")


def test_after_a_good_run_all_is_well(chibo: Chibo) -> None:
    chibo("run")
    ran = chibo("status")
    assert ran.code == 0
    lines = [line.split() for line in ran.out.splitlines()]
    assert lines[1][2:] == ["finished", "5", "5", "0", "0", "0"]
    assert lines[4][:2] == ["seeds/", "known"]
    assert ran.out.splitlines()[-2:] == ["5 articles, 5 new in 7 days, 5 in 30", "in quarantine: nothing"]


def test_json_holds_the_same_for_machines(chibo: Chibo) -> None:
    chibo("run")
    told = json.loads(chibo("status", "--json").out)
    assert (told["ok"], told["problems"], told["waiting"]) == (True, [], {})
    (run,), (source,) = told["runs"], told["sources"]
    assert (run["status"], run["loaded"], run["started_at"][-6:]) == ("finished", 5, "+00:00")
    assert (source["location"], source["state"], source["articles"]) == ("seeds/", "known", 5)
