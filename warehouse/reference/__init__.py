"""The reference rows that come with the package: one CSV a table, as plain text, without a database."""

import csv
from importlib.resources import files

# In the order in which they can be loaded: a district lies in a province, and a change is one of a province.
TABLES = ("provinces", "province_changes", "districts", "indicators", "award_types")


def read(table: str) -> list[dict[str, str | None]]:
    """The rows of a reference table, keyed by its columns; an empty cell is None."""
    with files(__name__).joinpath(f"{table}.csv").open(encoding="utf-8") as file:
        return [{column: cell or None for column, cell in row.items()} for row in csv.DictReader(file)]
