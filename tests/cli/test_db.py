"""`chibo db` brings the schema up, takes it back, and tells whether it is as the code has it."""

import pytest

from tests.cli.conftest import Chibo, Ran
from warehouse.dictionary import entries, markdown


def test_the_schema_goes_up_and_down_and_is_checked(chibo: Chibo, empty_database_url: str) -> None:
    def db(*arguments: str) -> Ran:
        return chibo("db", *arguments, "--database-url", empty_database_url)

    assert db("upgrade") == Ran(0, "the schema is up to date\n", "")
    assert db("upgrade") == Ran(0, "the schema is up to date\n", "")
    assert db("check") == Ran(0, "database, migrations and code agree\n", "")
    assert db("downgrade", "base") == Ran(0, "the schema is at base\n", "")
    ran = db("check")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "chibo db upgrade" in ran.err
    assert db("upgrade").code == 0


def test_a_revision_that_is_none_is_told_in_one_line(chibo: Chibo, database_url: str) -> None:
    ran = chibo("db", "downgrade", "9999", "--database-url", database_url)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "Can't locate revision identified by '9999'" in ran.err


def test_the_dictionary_is_printed_without_a_database(chibo: Chibo) -> None:
    assert chibo("db", "dictionary") == Ran(0, markdown(entries()), "")


def test_roles_are_made_and_each_rule_for_a_reader_is_told(
    chibo: Chibo, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHIBO_ROLE_PASSWORD", "secret")
    assert chibo("db", "loader", "--database-url", postgres_url) == Ran(0, "chibo_loader can load\n", "")
    ran = chibo("db", "reader", "--database-url", postgres_url)
    assert (ran.code, ran.err) == (0, "")
    assert {line.rsplit(": ")[1] for line in ran.out.splitlines()} == {"yes"}
    assert chibo("db", "reader", "--check", "--database-url", postgres_url) == ran


def test_a_rule_that_is_broken_is_named_and_nothing_is_changed_by_the_check(chibo: Chibo, postgres_url: str) -> None:
    ran = chibo("db", "reader", "chibo_loader", "--check", "--database-url", postgres_url)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "broken by" in ran.out
