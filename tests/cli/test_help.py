"""Help as a person meets it first: what there is to type, each in a line."""

import pytest

from etl.version import extractor_version
from tests.cli.conftest import Chibo, Ran


@pytest.mark.parametrize("group", [(), ("db",), ("orgs",), ("rejects",), ("review",)])
def test_the_list_of_commands_cuts_no_sentence_short(
    chibo: Chibo, group: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    _, _, listed = chibo(*group, "--help").out.partition("Commands:\n")
    assert listed
    assert [line for line in listed.splitlines() if line.endswith("...")] == []


def test_the_version_is_told_that_rows_are_marked_with(chibo: Chibo) -> None:
    assert chibo("--version") == Ran(0, f"chibo {extractor_version()}\n", "")
