"""`chibo orgs` finds organisations, merges two that are one, and takes that back."""

from sqlalchemy import Engine

from tests.cli.conftest import Chibo, Ran
from tests.etl.samples import PARTY, RECORD, load
from tests.etl.test_merges import MISREAD, OTHER, id_of, whose


def test_two_are_found_merged_listed_and_parted_again(chibo: Chibo, database_url: str, engine: Engine) -> None:
    def orgs(*arguments: str) -> Ran:
        return chibo("orgs", *arguments, "--database-url", database_url)

    load(engine, RECORD, OTHER)
    before = whose(engine)
    misread, party = id_of(engine, MISREAD.name), id_of(engine, PARTY.name)
    found = orgs("find", "HUYỆN HOÀNG")
    assert (found.code, {line.split()[0] for line in found.out.splitlines()}) == (0, {misread, party})
    assert orgs("find", "huyen hoang") == found
    assert orgs("find", "no such body") == Ran(0, "", "no name holds these words\n")
    assert orgs("log") == Ran(0, "", "nothing was merged\n")
    merged = orgs("merge", misread, party, "--note", "a slip", "--by", "one")
    merge_id = merged.out.split()[1].rstrip(":")
    assert merged == Ran(0, f"merge {merge_id}: {misread} is {party}; `chibo orgs undo {merge_id}` takes it back\n", "")
    assert whose(engine) != before
    log = orgs("log").out
    assert log.startswith(merge_id)
    assert log.endswith(f" by one  {MISREAD.name} ({misread}) is {PARTY.name} ({party}): a slip\n")
    assert orgs("undo", merge_id) == Ran(0, f"merge {merge_id} is undone\n", "")
    assert whose(engine) == before
    again = orgs("undo", merge_id)
    assert (again.code, again.out) == (2, "")
    assert again.err == f"chibo: there is no merge {merge_id} to undo; type `chibo orgs log` for those that hold\n"
