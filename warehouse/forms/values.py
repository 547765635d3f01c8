"""A value as text, and names for columns."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any


def as_text(value: Any) -> str:
    """A value that is not NULL: numbers with all their digits, truth as true and false, bytes in hex."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.hex() if isinstance(value, bytes) else str(value)


def unique(names: Iterable[str]) -> list[str]:
    """The names with a number behind those that came before: `a, a` is `a, a_2`."""
    taken: dict[str, None] = {}
    for name in names:
        number, new = 1, name
        while new in taken:
            number += 1
            new = f"{name}_{number}"
        taken[new] = None
    return list(taken)
