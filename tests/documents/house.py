"""`make architecture`: the house as its imports have it, drawn as a picture and told in docs/ARCHITECTURE.md.

A wing is a root package, a room a module or folder right below it. A room stands one storey above the highest of those
that it imports, so that every import leads downstairs; where some lead in a circle there is no house to draw.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TypeAlias

import grimp

from tests.documents.facade import Room, Wing, facade
from tests.documents.markdown import ROOT

PAGE = ROOT / "docs" / "ARCHITECTURE.md"
PICTURE = ROOT / "docs" / "pictures" / "architecture.svg"
WINGS = {"etl": 5, "dashboard": 4, "migrations": 4, "warehouse": 9}
"""The root packages, and how many rooms are drawn side by side."""
HOW = "`make architecture` draws it anew"

Imports: TypeAlias = Mapping[str, set[str]]


def imports_between_rooms(wing: str) -> Imports:
    """The rooms of a wing, each with those that it imports; raises CycleError where some go in a circle."""
    graph = _graph()
    found: dict[str, set[str]] = {}
    for module in graph.modules:
        if room := _room(wing, module):
            lower = (_room(wing, imported) for imported in graph.find_modules_directly_imported_by(module))
            found.setdefault(room, set()).update(name for name in lower if name and name != room)
    return found


def storeys(imports: Imports) -> list[list[str]]:
    """The rooms by storey, from the roof down, each in the order of names."""
    height: dict[str, int] = {}
    for room in TopologicalSorter(imports).static_order():
        height[room] = 1 + max((height[lower] for lower in imports[room]), default=-1)
    top = max(height.values(), default=-1)
    return [sorted(room for room in height if height[room] == storey) for storey in range(top, -1, -1)]


def picture() -> str:
    """The house as SVG."""
    return facade({name: _drawn(name) for name in WINGS})


def page(text: str) -> str:
    """The page with what is generated in it made anew."""
    for name, lines in (("rooms", _rooms()), ("rules", _rules())):
        head, end = f"<!-- {name}: made by `make architecture` -->\n", f"<!-- /{name} -->"
        before, after = text.split(head)
        text = "\n".join((before + head, *lines, "", end + after.partition(end)[2]))
    return text


def first_line(path: Path) -> str:
    """The first sentence of a module's or folder's docstring."""
    source = path / "__init__.py" if path.is_dir() else path
    words = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return re.split(r"(?<=\.)\s|\n\n", words, maxsplit=1)[0].replace("\n", " ")


def _drawn(wing: str) -> Wing:
    rooms = [[_drawn_room(_path(wing, name)) for name in storey] for storey in storeys(imports_between_rooms(wing))]
    return Wing(wing, first_line(ROOT / wing), rooms, WINGS[wing])


def _drawn_room(path: Path) -> Room:
    return Room(path.stem, first_line(path), path.is_dir())


def _rooms() -> Iterator[str]:
    for wing in WINGS:
        rooms = [room for storey in storeys(imports_between_rooms(wing)) for room in storey]
        yield from (f"**{wing}/** {first_line(ROOT / wing)}", "", "| room | what is done there |", "|---|---|")
        yield from (_row(_path(wing, room)) for room in rooms)
        yield ""


def _row(path: Path) -> str:
    name = path.name + "/" * path.is_dir()
    return f"| [`{name}`](../{path.relative_to(ROOT)}) | {first_line(path)} |"


def _rules() -> Iterable[str]:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return (f"- {contract['name']}." for contract in configured["tool"]["importlinter"]["contracts"])


def _room(wing: str, module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == wing and len(parts) > 1 else None


def _path(wing: str, room: str) -> Path:
    folder = ROOT / wing / room
    return folder if folder.is_dir() else folder.with_suffix(".py")


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph(*WINGS, cache_dir=None)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
