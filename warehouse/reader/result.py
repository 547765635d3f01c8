"""What comes back from a reader's statement: its rows, or the reason why there are none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

from warehouse.address import WarehouseError

Row = tuple[Any, ...]


class ReadRefused(WarehouseError):
    """A statement that may not be run, or did not end in time; one line says why."""

    @classmethod
    def too_slow(cls, timeout: float) -> Self:
        """It was ended at its time limit."""
        return cls(f"the statement was ended after {timeout:g} s; ask for less, or give it more time")


class Rows:
    """The columns of a statement, and its rows in batches as they come: they can be gone through once."""

    def __init__(self, columns: Iterable[str], exact: Iterable[int], messages: Iterator[tuple[str, Any]]) -> None:
        self.columns = tuple(columns)
        self.truncated = False
        """After the last batch: whether there would have been more rows."""
        self._exact = frozenset(exact)
        self._messages = messages

    def __iter__(self) -> Iterator[list[Row]]:
        for kind, value in self._messages:
            if kind == "rows":
                yield [self._exactly(row) for row in value] if self._exact else value
            else:
                self.truncated = value

    def _exactly(self, row: Row) -> Row:
        return tuple(
            Decimal(value) if at in self._exact and value is not None else value for at, value in enumerate(row)
        )


@dataclass(frozen=True, slots=True)
class Result:
    """The columns of a statement and all its rows; `truncated` where there would have been more."""

    columns: tuple[str, ...]
    rows: list[Row]
    truncated: bool
