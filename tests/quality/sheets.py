"""The annotated articles: what each says (gold) beside what was read from it (record)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from etl.extract import extract
from etl.records import Document

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
# Name -> where the texts lie, where the gold lies.
CORPORA = {
    "seeds": (ROOT / "seeds", DATA / "seeds"),
    "written": (DATA / "written", DATA / "written"),
    "varied": (DATA / "varied", DATA / "varied"),  # pages and wordings chosen to be hard
    "apart": (DATA / "apart", DATA / "apart"),  # whoever mends rules looks at their figures only
}
UNSEEN = ("apart",)

Fact = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article's gold and record, as plain JSON values."""

    name: str
    gold: dict[str, Any]
    record: dict[str, Any]


def articles(corpus: str) -> list[Path]:
    """The texts of a corpus, in order."""
    return sorted(CORPORA[corpus][0].glob("*.txt"))


def record_of(document: Document) -> dict[str, Any]:
    """What a document says, as plain JSON values."""
    return dict(json.loads(json.dumps(extract(document).as_dict())))


@cache
def read(path: Path) -> dict[str, Any]:
    """The record of one article; its source is its path from the root."""
    return record_of(Document(path.relative_to(ROOT).as_posix(), path.read_bytes()))


@cache
def golds(corpus: str) -> dict[Path, dict[str, Any]]:
    """The gold of each text of a corpus."""
    texts, folder = CORPORA[corpus]
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    return {texts / gold["file"]: gold for gold in found}


@cache
def sheets(corpus: str) -> tuple[Sheet, ...]:
    """Every article of a corpus with its gold."""
    return tuple(Sheet(path.name, gold, read(path)) for path, gold in golds(corpus).items())
