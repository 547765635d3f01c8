"""Provinces and indicators as a person types them; one that there is none of is refused, since no rows are no answer.

A province goes by its name of then or today, with accents or without; an indicator by its code.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from warehouse import reference
from warehouse.address import WarehouseError
from warehouse.folding import bare, fold

KINDS = ("tinh ", "thanh pho ")


def province(given: str) -> str:
    """The name as the warehouse spells it. Raises WarehouseError, with those that may be meant."""
    typed = bare(fold(given))
    for kind in KINDS:
        typed = typed.removeprefix(kind)
    names = _provinces()
    if typed not in names:
        raise WarehouseError(f"there is no province {given}{_meant(typed, names, names.values())}")
    return names[typed]


def indicator(given: str) -> str:
    """The code. Raises WarehouseError, with those that may be meant."""
    codes = [str(row["code"]) for row in reference.read("indicators")]
    if given not in codes:
        raise WarehouseError(f"there is no indicator {given}{_meant(given, codes, codes)}")
    return given


@cache
def _provinces() -> dict[str, str]:
    rows = [*reference.read("provinces"), *reference.read("province_changes")]
    return {bare(fold(name)): name for row in rows if (name := row["name"])}


def _meant(typed: str, keys: Iterable[str], names: Iterable[str]) -> str:
    called = dict(zip(keys, names, strict=True))
    near = [called[key] for key in get_close_matches(typed, called, n=3)]
    return f"; did you mean {' or '.join(near)}?" if near else ""
