"""An element to its lines of text: a block a line, the cells of a table's row with tabs between them."""

import re
from collections.abc import Collection, Iterator

from lxml import etree
from lxml.html import HtmlElement

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "figcaption"),
        *("figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul"),
    )
)
CELLS = ("td", "th")
FURNITURE = ("nav", "aside", "footer", "button", "select", "textarea")
SPACES = re.compile(r"\s+")
BULLET = "- "


def lines_of(element: HtmlElement, without: Collection[HtmlElement] = ()) -> list[str]:
    """The lines of an element, without menus, side columns, and the elements that are named."""
    text = "".join(_pieces(element, without))
    lines = (line.strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _pieces(root: HtmlElement, without: Collection[HtmlElement]) -> Iterator[str]:
    inside = 0  # of something that is left out
    for event, element in etree.iterwalk(root, events=("start", "end")):
        out = element.tag in FURNITURE or element in without
        if event == "start":
            inside += out
            if not inside:
                yield _opening(element) + _flat(element.text)
        else:
            inside -= out
            if not inside:
                yield ("\n" if _breaks(element) else "") + (_flat(element.tail) if element is not root else "")


def _opening(element: HtmlElement) -> str:
    if element.tag in CELLS:
        return "\t"
    if not _breaks(element):
        return ""
    return f"\n{BULLET}" if element.tag == "li" else "\n"


def _breaks(element: HtmlElement) -> bool:
    """Whether a line ends there; blocks within a cell stay on the line of their row."""
    if element.tag not in BLOCKS or element.tag in CELLS:
        return False
    return element.tag == "tr" or not any(True for _ in element.iterancestors(*CELLS))


def _flat(text: str | None) -> str:
    return SPACES.sub(" ", text) if text else ""
