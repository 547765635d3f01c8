"""Rules in a table, of which the first that holds tells what a number counts."""

from collections.abc import Callable
from typing import TypeAlias

from etl.facts.indicators.context import Context

DEFAULT = ""  # in place of an indicator: what the noun stands for
ANY = ""  # in place of groups: of nouns of every group
Test: TypeAlias = Callable[[Context], object]
ELSE: Test = bool  # holds of every number: a context is never empty


class Rules:
    """Rules in order, each an indicator, the groups of the nouns that it is for, and what must hold of the number."""

    def __init__(self, *rules: tuple[str, str, Test]) -> None:
        self._rules = [(code, groups.split(), holds) for code, groups, holds in rules]
        self._of_group: dict[str, list[tuple[str, Test]]] = {}

    def first(self, context: Context) -> str | None:
        """The indicator by the first rule that holds of a number."""
        for code, holds in self._of(context.group):
            if holds(context):
                return code or context.default
        return None

    def _of(self, group: str) -> list[tuple[str, Test]]:
        """The rules that are for a group of nouns."""
        if group not in self._of_group:
            self._of_group[group] = [
                (code, holds) for code, groups, holds in self._rules if not groups or group in groups
            ]
        return self._of_group[group]
