"""How much of what passages tell is read right: paragraphs in the manner of reports, written for that, with all of it.

`tests/data/passages/` holds a file for metrics and one for awards, a line each: a page's `date`, `lead` and `body`, and
the facts of the body, each field with all that may be right. Of `optional` ones nothing is asked. `right.json` records
what is right.
"""

import json
from collections import Counter
from typing import Any, TypeAlias

import pytest

from etl.extract import extract
from etl.records import Award, Document, Metric
from tests.quality.sheets import DATA
from tests.quality.words import options, same_number, same_object, same_text

PASSAGES = DATA / "passages"
RIGHT = json.loads((PASSAGES / "right.json").read_text(encoding="utf-8"))
PAGE = "Chuyển biến từ cơ sở\n\n{date} - 08:15\n\n{lead}\n\n{body}\n"
Fact: TypeAlias = Metric | Award
Told: TypeAlias = tuple[dict[str, Any], int, int]  # a fact that is wanted, and where its words stand


@pytest.mark.parametrize("kind", ["awards", "metrics"])
def test_no_less_is_read_right_than_was(kind: str) -> None:
    right, asked = _counted(kind)
    recorded = RIGHT[kind]
    fewer = {field: f"{right[field]} of {asked[field]}" for field in asked if right[field] < recorded[field]}
    assert fewer == {}
    assert asked.keys() == recorded.keys()


def _counted(kind: str) -> tuple[Counter[str], Counter[str]]:
    """How often each field was right, how many facts were found, and in how many passages nothing else was."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in (PASSAGES / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines():
        told, left = _read(json.loads(line), kind)
        for want, start, end in sorted(told, key=lambda one: "optional" in one[0]):
            beside = [fact for fact in left if fact.start < end and start < fact.end]
            found = max(beside, key=lambda fact: _likeness(want, fact, start, end), default=None)
            left = [fact for fact in left if fact is not found]
            if "optional" not in want:
                _mark(want["want"], found, right, asked)
        asked["nothing else"] += 1
        right["nothing else"] += not left
    return right, asked


def _read(case: dict[str, Any], kind: str) -> tuple[list[Told], list[Fact]]:
    """The facts that a passage tells of, and those that were read of it."""
    day = "/".join(reversed(case["date"].split("-")))
    record = extract(Document("page.txt", PAGE.format(date=day, lead=case["lead"], body=case["body"]).encode()))
    body = record.text.rindex(case["body"][:20])
    starts = [record.text.index(want["quote"], body) for want in case[kind]]
    told = [(want, at, at + len(want["quote"])) for want, at in zip(case[kind], starts, strict=True)]
    return told, [fact for fact in getattr(record, kind) if fact.start >= body]


def _likeness(want: dict[str, Any], fact: Fact, start: int, end: int) -> tuple[int, int]:
    """How many of the fields wanted a fact has, and how many letters."""
    fields = sum(_is_right(fact, field, wanted) for field, wanted in want["want"].items())
    return fields, min(fact.end, end) - max(fact.start, start)


def _mark(want: dict[str, Any], found: Fact | None, right: Counter[str], asked: Counter[str]) -> None:
    asked["found"] += 1
    right["found"] += found is not None
    for field, wanted in want.items():
        asked[field] += 1
        right[field] += found is not None and _is_right(found, field, wanted)


def _is_right(fact: Fact, field: str, wanted: Any) -> bool:
    got = getattr(fact, field)
    if isinstance(got, int | float):
        return any(same_number(one, got) for one in options(wanted))
    if field.startswith("period") and got:
        return got[:4] in {one[:4] for one in options(wanted) if one}
    return same_object(wanted, got) if field in ("object", "property") else same_text(wanted, got)
