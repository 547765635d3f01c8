"""Pages of a known make: their parts, by the class names in `etl/lexicon/layouts.csv`."""

from dataclasses import dataclass
from functools import cache

from lxml.html import HtmlElement

from etl.lexicon import rows
from etl.markup.lines import lines_of

PARTS = ("title", "date", "lead", "body", "author")  # in the order in which they are read


@dataclass(frozen=True, slots=True)
class Layout:
    """Class names by part; `drop` are those of what is set into the body and is none of it."""

    parts: dict[str, str]
    drop: tuple[str, ...]


@cache
def layouts() -> tuple[Layout, ...]:
    """All that are known, in the order of the file."""
    return tuple(
        Layout({part: row[part] for part in PARTS if row[part]}, tuple(row["drop"].split())) for row in rows("layouts")
    )


def lines_by_layout(tree: HtmlElement) -> list[str] | None:
    """The lines of a page whose body has a name that is known; None for any other."""
    for layout in layouts():
        if tree.find_class(layout.parts["body"]):
            return _lines(tree, layout)
    return None


def _lines(tree: HtmlElement, layout: Layout) -> list[str]:
    without = [element for name in layout.drop for element in tree.find_class(name)]
    lines: list[str] = []
    for name in layout.parts.values():
        found = tree.find_class(name)
        if found:  # the first of a name: others are of teasers
            lines += [line for line in lines_of(found[0], without) if line not in lines]
    return lines
