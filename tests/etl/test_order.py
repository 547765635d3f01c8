"""Whatever the order, the batches, the corrections in between: the warehouse holds what the last versions say."""

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.load.writer import Writer
from etl.records import ExtractRecord, Organisation
from tests.etl.samples import FLAG, MEMBERS, PARTY, PROVINCE_PARTY, RECORD, content
from warehouse.db import open_engine

SOURCES = [f"in/{letter}.txt" for letter in "abcd"]
SPELLINGS = ("Đảng bộ tỉnh", "Đảng Bộ tỉnh", "ĐẢNG BỘ TỈNH")
COMMITTEE = Organisation("Tỉnh ủy", "party_committee", "provincial", "Hà Giang")


@st.composite
def versions(draw: st.DrawFn) -> ExtractRecord:
    """A version of one of four articles, which speak of the same three organisations in different ways."""
    top = replace(
        PROVINCE_PARTY,
        name=draw(st.sampled_from(SPELLINGS)),
        aliases=draw(st.sampled_from([(), ("Đảng bộ Hà Giang",), ("toàn Đảng bộ",)])),
    )
    party = replace(PARTY, parent=draw(st.sampled_from([None, top.name, COMMITTEE.name])))
    spoken_of = draw(st.sampled_from([(), (top,), (top, COMMITTEE, party)]))
    return replace(
        RECORD,
        source=draw(st.sampled_from(SOURCES)),
        sha256=draw(st.sampled_from("123")) * 64,
        organisations=spoken_of,
        mentions=(),
        metrics=(MEMBERS,) if party in spoken_of else (),
        awards=draw(st.sampled_from([(), (FLAG,)])),
    )


def loaded(template: Path, batches: Iterable[Iterable[ExtractRecord]]) -> dict[str, list[dict[str, Any]]]:
    """What a new warehouse holds after these batches, each a run that reads everything again."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{shutil.copy(template, folder)}")
        for batch in batches:
            Writer(engine, "1.0", reparse=True).store(list(batch))
        held = content(engine)
        engine.dispose()
        return held


@settings(max_examples=30, deadline=None)
@given(history=st.lists(st.lists(versions(), max_size=4), max_size=5))
def test_history_leaves_no_trace(sqlite_template: Path, history: list[list[ExtractRecord]]) -> None:
    last = {record.source: record for batch in history for record in batch}
    at_once = loaded(sqlite_template, [last.values()])
    assert loaded(sqlite_template, history) == at_once
    assert loaded(sqlite_template, [[one] for one in reversed(last.values())]) == at_once
