"""The house: modules and functions of a size that one holds in mind, each module with its purpose on its first line."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = ("etl", "warehouse", "migrations", "dashboard")


def modules(*folders: str) -> Iterator[tuple[str, str]]:
    """The modules below these folders, by their places in the house, with their text."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def functions(*folders: str) -> Iterator[tuple[str, int]]:
    """The functions there and how many lines each takes, from its name to its end."""
    for place, text in modules(*folders):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{place}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("folders", [CODE, ("tests",)], ids=["code", "tests"])
def test_modules_are_short(folders: tuple[str, ...]) -> None:
    lines = {place: len(text.splitlines()) for place, text in modules(*folders)}
    assert statistics.median(lines.values()) <= 100
    assert {place: number for place, number in lines.items() if number > 300} == {}


@pytest.mark.parametrize("folders", [CODE, ("tests",)], ids=["code", "tests"])
def test_functions_are_short(folders: tuple[str, ...]) -> None:
    lines = dict(functions(*folders))
    assert statistics.median(lines.values()) <= 12
    assert {name: number for name, number in lines.items() if number > 60} == {}


def test_every_module_says_on_its_first_line_what_it_is_for() -> None:
    opened = ('"""', 'r"""')
    assert [place for place, text in modules(*CODE, "tests") if not text.startswith(opened)] == []
