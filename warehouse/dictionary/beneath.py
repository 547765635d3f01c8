"""What stands beneath the columns in the code of the tables.

Pydantic can keep these words with each field, but looks for them whenever a process starts, which few of them need.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from types import ModuleType

from warehouse.tables import Row
from warehouse.tables.base import Columns


def documented(row: type[Row]) -> dict[str, str]:
    """The docstrings beneath the columns of a table, its own and those it shares with others, by name."""
    classes = [one for one in reversed(row.__mro__) if issubclass(one, Columns)]
    return dict(field for one in classes for field in _of_module(sys.modules[one.__module__]).get(one.__name__, ()))


@cache
def _of_module(module: ModuleType) -> dict[str, list[tuple[str, str]]]:
    """Columns with the words beneath them, by the name of their class."""
    tree = ast.parse(inspect.getsource(module))
    return {one.name: list(_fields(one.body)) for one in tree.body if isinstance(one, ast.ClassDef)}


def _fields(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for field, beneath in pairwise(body):
        match field, beneath:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(words))):
                yield name, inspect.cleandoc(words)
