"""What comes back from a reader's statement: its rows, or the reason why there are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

from warehouse.db import WarehouseError


class ReadRefused(WarehouseError):
    """A statement that may not be run, or did not end in time; one line says why."""

    @classmethod
    def too_slow(cls, timeout: float) -> Self:
        """It was ended at its time limit."""
        return cls(f"the statement was ended after {timeout:g} s; ask for less, or give it more time")


@dataclass(frozen=True, slots=True)
class Result:
    """The columns of a statement and its rows; `truncated` where there would have been more rows."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    truncated: bool

    @classmethod
    def take(cls, columns: tuple[str, ...], rows: Iterator[tuple[Any, ...]], max_rows: int | None) -> Self:
        """The first rows of many."""
        taken = list(islice(rows, max_rows))
        return cls(columns, taken, max_rows is not None and next(rows, None) is not None)
