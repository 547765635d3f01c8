"""The bytes of a page to its tree. A page that could cost minutes, or would lose text unseen, is refused first."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from etl.language.clean import decode
from etl.records import Rejected

MOST_DEPTH = 200  # parsers and readers lose what lies deeper than about 255
MOST_ELEMENTS = 50_000  # reading takes more than a second for each 30,000; pages have 5,000
MOST_ATTRIBUTES = 1_000  # the parser's time grows with their square
ATTRIBUTES = re.compile(rf"<[A-Za-z][^<>\s]*+(?:\s++[^<>\s]++){{{MOST_ATTRIBUTES}}}")
ENCODING = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
HEAD = 2_000  # bytes in which a page names its encoding
INVISIBLE = ("script", "style", "noscript", "template", "iframe", "svg", "math", "object")

HIDDEN = "//body//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')]"


def parse_html(data: bytes) -> tuple[HtmlElement, str | None]:
    """The tree of a page, and what it was written in where that was no Unicode. Raises Rejected."""
    text, note = decode(_in_utf8(data))
    if ATTRIBUTES.search(text):
        raise Rejected(
            "extract", "html_size", f"a tag has more than {MOST_ATTRIBUTES:,} attributes; save the page anew"
        )
    parser = HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Rejected("extract", "not_html", f"it is no page: {error}; give the page as it was published") from error
    _guard(tree)
    return tree, note


def drop_unseen(tree: HtmlElement) -> None:
    """Take away what no reader sees."""
    for element in (*tree.iter(*INVISIBLE), *tree.xpath(HIDDEN)):
        if element.getparent() is not None:  # a frame that is hidden, too, has gone already
            element.drop_tree()


def _in_utf8(data: bytes) -> bytes:
    """Bytes in UTF-8 as they are, those in another encoding that the page names read by it."""
    named = ENCODING.search(data[:HEAD])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(named[1].decode()).encode() if named else data
        except (LookupError, UnicodeDecodeError):
            return data
    return data


def _guard(tree: HtmlElement) -> None:
    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > MOST_DEPTH:
            raise Rejected("extract", "html_depth", f"elements lie deeper than {MOST_DEPTH}: text would be lost")
        if elements > MOST_ELEMENTS:
            raise Rejected("extract", "html_size", f"the page has more than {MOST_ELEMENTS:,} elements; save it anew")
