"""How many of the usual ways of saying things are read right: passages written for that, with one number asked for.

`tests/data/sentences/` holds them, a line each: the `body` of a page, the `quote` of the number, and what is wanted of
it, each field with all that may be right; `none` where it states no fact. `right.json` records how many are right.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from etl.records import Metric
from tests.facts.pages import page
from tests.quality.sheets import DATA
from tests.quality.words import options, same_number, same_object, same_text

SENTENCES = DATA / "sentences"
PATHS = sorted(SENTENCES.glob("*.jsonl"))
RIGHT = json.loads((SENTENCES / "right.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.stem))
def test_no_fewer_sentences_are_read_right_than_were(path: Path) -> None:
    right, asked = _counted(path)
    recorded = RIGHT[path.stem]
    assert {
        field: f"{right[field]} of {number}" for field, number in asked.items() if right[field] < recorded[field]
    } == {}
    assert asked.keys() == recorded.keys()


def _counted(path: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each field was right, and how often it was asked for."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = _read(case["body"], case["quote"])
        for field, wanted in case["want"].items():
            asked[field] += 1
            right[field] += found is None if field == "none" else found is not None and _is_right(found, field, wanted)
    return right, asked


def _read(body: str, quote: str) -> Metric | None:
    """The metric that was read of a quoted number."""
    record = page(body)
    start = record.text.index(quote, record.text.index(body[:20]))
    beside = [metric for metric in record.metrics if metric.start < start + len(quote) and start < metric.end]
    return max(beside, key=lambda metric: min(metric.end, start + len(quote)) - max(metric.start, start), default=None)


def _is_right(metric: Metric, field: str, wanted: Any) -> bool:
    got = getattr(metric, field)
    if isinstance(got, int | float):
        return any(same_number(one, got) for one in options(wanted))
    return same_object(wanted, got) if field == "object" else same_text(wanted, got)
