"""What comes with the package, without a database: reference rows, one CSV a table, and how well texts are read."""

import csv
import json
from importlib.resources import files
from typing import Any

# In the order in which they can be loaded: a district lies in a province, and a change is one of a province.
TABLES = ("provinces", "province_changes", "districts", "indicators", "award_types")

SCORES = "extraction_scores.json"


def read(table: str) -> list[dict[str, str | None]]:
    """The rows of a reference table, keyed by its columns; an empty cell is None."""
    with files(__name__).joinpath(f"{table}.csv").open(encoding="utf-8") as file:
        return [{column: cell or None for column, cell in row.items()} for row in csv.DictReader(file)]


def extraction_scores() -> dict[str, dict[str, Any]]:
    """How well annotated articles were read when that was last recorded, by corpus; `docs/QUALITY.md` says how."""
    return dict(json.loads(files(__name__).joinpath(SCORES).read_text(encoding="utf-8")))
