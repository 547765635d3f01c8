"""`chibo search` prints what it finds, for people and for machines."""

import json

import pytest
from sqlalchemy import Engine

from tests.cli.conftest import Chibo, Ran
from tests.etl.samples import RECORD, load


@pytest.fixture(autouse=True)
def _loaded(engine: Engine, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warehouse of one article, named in the environment."""
    load(engine, RECORD)
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)


def test_hits_are_printed_with_their_ids_and_the_words_around_them(chibo: Chibo) -> None:
    listed = json.loads(chibo("search", "hoang", "su", "phi", "--json").out)
    assert [(hit["kind"], hit["title"]) for hit in listed] == [
        ("organisation", "Đảng bộ huyện Hoàng Su Phì"),
        ("article", "Dấu ấn một nhiệm kỳ"),
        ("metric", "trên 5.800 đảng viên"),
        ("metric", "45 tổ chức cơ sở đảng"),
    ]
    article = listed[1]
    assert chibo("search", "hoang su phi", "--kind", "article", "--limit", "1") == Ran(
        0, f"article  {article['id']}  2020-08-16  Dấu ấn một nhiệm kỳ\n    {article['snippet']}\n", ""
    )
    assert [article["snippet"][slice(*mark)] for mark in article["marks"]] == ["Hoàng Su Phì"]


def test_nothing_found_is_said(chibo: Chibo) -> None:
    assert chibo("search", "Sơn La") == Ran(0, "", "nothing holds all of these words\n")
