"""How many of the usual ways of telling of awards are read right: passages written for that, with all their awards.

`tests/data/sentences/awards.jsonl` holds them, a line each: a page's `date`, `lead` and `body`, and the `awards` of the
body, each field with all that may be right. Of `optional` ones nothing is asked. `right.json` records what is right.
"""

import json
from collections import Counter
from typing import Any

from etl.extract import extract
from etl.records import Award, Document
from tests.quality.test_sentences import RIGHT, SENTENCES
from tests.quality.words import options, same_number, same_text

PAGE = "Chuyển biến từ cơ sở\n\n{date} - 08:15\n\n{lead}\n\n{body}\n"
Told = tuple[dict[str, Any], int, int]  # an award that is wanted, and where its words stand


def test_no_fewer_awards_are_read_right_than_were() -> None:
    right, asked = _counted()
    recorded = RIGHT["awards"]
    fewer = {field: f"{right[field]} of {asked[field]}" for field in asked if right[field] < recorded[field]}
    assert fewer == {}
    assert asked.keys() == recorded.keys()


def _counted() -> tuple[Counter[str], Counter[str]]:
    """How often each field was right, how many awards were found, and in how many passages nothing else was."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for line in (SENTENCES / "awards.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        told, left = _read(case)
        for want, start, end in sorted(told, key=lambda one: "optional" in one[0]):
            beside = [award for award in left if award.start < end and start < award.end]
            found = max(beside, key=lambda award: _likeness(want, award, start, end), default=None)
            left = [award for award in left if award is not found]
            if "optional" not in want:
                _mark(want["want"], found, right, asked)
        asked["nothing else"] += 1
        right["nothing else"] += not left
    return right, asked


def _read(case: dict[str, Any]) -> tuple[list[Told], list[Award]]:
    """The awards that a passage tells of, and those that were read of it."""
    day = "/".join(reversed(case["date"].split("-")))
    record = extract(Document("page.txt", PAGE.format(date=day, lead=case["lead"], body=case["body"]).encode()))
    body = record.text.rindex(case["body"][:20])
    starts = [record.text.index(want["quote"], body) for want in case["awards"]]
    told = [(want, at, at + len(want["quote"])) for want, at in zip(case["awards"], starts, strict=True)]
    return told, [award for award in record.awards if award.start >= body]


def _likeness(want: dict[str, Any], award: Award, start: int, end: int) -> tuple[int, int]:
    """How many of the fields wanted an award has, and how many letters."""
    fields = sum(_is_right(award, field, wanted) for field, wanted in want["want"].items())
    return fields, min(award.end, end) - max(award.start, start)


def _mark(want: dict[str, Any], found: Award | None, right: Counter[str], asked: Counter[str]) -> None:
    asked["found"] += 1
    right["found"] += found is not None
    for field, wanted in want.items():
        asked[field] += 1
        right[field] += found is not None and _is_right(found, field, wanted)


def _is_right(award: Award, field: str, wanted: Any) -> bool:
    got = getattr(award, field)
    if isinstance(got, int | float):
        return any(same_number(one, got) for one in options(wanted))
    if field.startswith("period") and got:
        return got[:4] in options(wanted)
    return same_text(wanted, got)
