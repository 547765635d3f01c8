"""`chibo export` writes a release and tells what has changed since an earlier one."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.cli.conftest import Chibo, Ran
from tests.etl.samples import MEMBERS, RECORD, load


@pytest.fixture
def loaded(engine: Engine, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A warehouse of one article, named in the environment."""
    load(engine, RECORD)
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    return engine


def test_a_release_is_written_and_compared_with_what_comes_after(loaded: Engine, chibo: Chibo) -> None:
    ran = chibo("export", "release")
    assert (ran.code, ran.err, ran.out.startswith("release: ")) == (0, "", True)
    assert chibo("export", "--compare", "release") == Ran(0, "no fact was added, changed or dropped\n", "")
    load(loaded, replace(RECORD, sha256="b" * 64, metrics=(replace(MEMBERS, value=5900),)))
    told = (
        "in/a.txt\n"
        f"  changed  article: Dấu ấn một nhiệm kỳ; content_sha256 {'a' * 64} -> {'b' * 64}\n"
        "  changed  metric: trên 5.800 đảng viên; value 5800.0 -> 5900.0\n"
        "  dropped  metric: 45 tổ chức cơ sở đảng\n"
        "article changed: 1\nmetric changed: 1\nmetric dropped: 1\n"
    )
    assert chibo("export", "--compare", "release") == Ran(0, told, "")
    told_at_once = chibo("export", "release", "--compare", "release", "--json")
    release, changes = json.loads(told_at_once.out).values()
    assert [(one["kind"], one["change"]) for one in changes] == [
        ("article", "changed"),
        ("metric", "changed"),
        ("metric", "dropped"),
    ]
    assert release == json.loads(Path("release/manifest.json").read_text())
    assert json.loads(chibo("export", "--compare", "release", "--json").out) == {"changes": []}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "give DIR, where a release is put, or --compare OLD"),
        (("out", "--format", "xlsx"), "there is no form xlsx; there are csv, parquet, sqlite"),
        (("--compare", "nowhere"), "nowhere: this is no release of chibo; give the folder of one"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    sqlite_url: str, chibo: Chibo, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.setenv("CHIBO_DATABASE_URL", sqlite_url)
    ran = chibo("export", *arguments)
    assert ran.code == 2
    assert words in " ".join(ran.err.replace("│", " ").split())
