"""`chibo rejects`: what waits is listed with its reason, shown, and tried again alone."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Chibo, Ran
from tests.faults.corpus import write_articles

IN = Path("in")


@pytest.fixture(autouse=True)
def _broken(database_url: str, monkeypatch: pytest.MonkeyPatch, chibo: Chibo) -> None:
    """Four articles, two of which could not be read."""
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    write_articles(IN, 4)
    (IN / "00001.txt").write_bytes(b"")
    (IN / "00002.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(1000))
    assert chibo("run", "in").code == 1


def listed(chibo: Chibo, *arguments: str) -> list[tuple[str, str]]:
    rows = [json.loads(line) for line in chibo("rejects", "list", "--json", *arguments).out.splitlines()]
    return [(row["source"], row["reason"]) for row in rows]


def test_each_reject_is_one_line_with_source_stage_reason_and_what_to_do(chibo: Chibo) -> None:
    first, second = chibo("rejects", "list").out.splitlines()
    assert first[16:] == "  in/00001.txt: read: empty: the file holds nothing; fetch it again or remove it"
    assert second[16:].startswith("  in/00002.txt: decode: not_text: ")
    assert listed(chibo, "--reason", "empty") == [("in/00001.txt", "empty")]
    assert chibo("rejects", "list", "--reason", "timeout") == Ran(0, "", "nothing waits with reason timeout\n")
    ran = chibo("rejects", "list", "--limit", "1")
    assert (ran.out, ran.err) == (f"{first}\n", "only the first 1; give --limit for more\n")


def test_a_reject_is_shown_by_its_id_the_beginning_of_it_or_its_source(chibo: Chibo) -> None:
    by_source = chibo("rejects", "show", "in/00001.txt")
    reject_id = by_source.out.split()[1]
    assert chibo("rejects", "show", reject_id) == chibo("rejects", "show", reject_id[:8]) == by_source
    shown = dict(line.split(maxsplit=1) for line in by_source.out.splitlines() if not line.startswith("resolved"))
    assert {name: shown[name] for name in ("source", "location", "stage", "reason")} == {
        "source": "in/00001.txt",
        "location": "in",
        "stage": "read",
        "reason": "empty",
    }
    ran = chibo("rejects", "show", "zzz")
    assert (ran.code, ran.err) == (2, "chibo: there is no reject zzz; type `chibo rejects list --all`\n")


def test_a_retry_reads_what_waits_and_nothing_else(chibo: Chibo) -> None:
    (IN / "00001.txt").write_text((IN / "00000.txt").read_text(encoding="utf-8") + "\nHết.", encoding="utf-8")
    ran = chibo("rejects", "retry", "--json")
    told = json.loads(ran.out)
    assert (ran.code, told["found"], told["loaded"], told["rejected"]) == (1, 2, 1, 1)
    assert listed(chibo) == [("in/00002.txt", "not_text")]
    assert len(listed(chibo, "--all")) == 2
    told = json.loads(chibo("rejects", "retry", "in/00002.txt", "--json").out)
    assert (told["found"], told["rejected"]) == (1, 1)


def test_a_file_that_is_gone_waits_no_longer_after_the_next_run(chibo: Chibo) -> None:
    (IN / "00001.txt").unlink()
    assert chibo("run", "in", "--limit", "1").code == 0
    assert len(listed(chibo)) == 2
    assert chibo("run", "in").code == 1
    assert listed(chibo) == [("in/00002.txt", "not_text")]


def test_what_is_gone_waits_no_longer_once_it_is_named(chibo: Chibo) -> None:
    assert chibo("run", "in", "slip.txt").code == 1
    (IN / "00001.txt").unlink()
    ran = chibo("rejects", "retry", "slip.txt", "in/00001.txt")
    assert (ran.code, ran.err.splitlines()) == (
        0,
        ["slip.txt is gone, and waits no longer", "in/00001.txt is gone, and waits no longer"],
    )
    assert listed(chibo) == [("in/00002.txt", "not_text")]
    told = json.loads(chibo("status", "--json").out)
    assert {one["location"]: one["state"] for one in told["sources"] if one["state"] == "failing"} == {}


def test_a_source_of_the_configuration_that_is_gone_goes_on_failing(chibo: Chibo) -> None:
    Path("chibo.toml").write_text('sources = ["inbox/"]', encoding="utf-8")
    assert chibo("run").code == 1
    assert chibo("rejects", "retry", "inbox").code == 1
    assert ("inbox", "unreadable") in listed(chibo)


def test_a_source_that_was_missing_waits_until_it_is_there(chibo: Chibo) -> None:
    assert chibo("run", "in", "later").code == 1
    assert ("later", "unreadable") in listed(chibo)
    write_articles(Path("later"), 2)
    told = json.loads(chibo("rejects", "retry", "later", "--json").out)
    assert (told["found"], told["loaded"]) == (2, 2)
    assert chibo("run", "later").code == 0
    assert ("later", "unreadable") not in listed(chibo)
