"""What the head of a page tells to machines: headline, day, newspaper. The first statement of each that can be read."""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from lxml.html import HtmlElement

from etl.page.metadata import told_line
from etl.page.moment import local_moment
from etl.records import Metadata

HEADLINES = (
    "//h1[not(preceding::h1 or following::h1)]",
    "//meta[@property='og:title']/@content",
    "//h1",
    "//title",
)
MOMENTS = (
    "//meta[@property='article:published_time' or @itemprop='datePublished' or @name='pubdate']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)
OUTLETS = ("//meta[@property='og:site_name']/@content", "//meta[@name='application-name']/@content")
LINKED_DATA = "//script[@type='application/ld+json']"
PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,60})"')
SITE = re.compile(r"\s+[-|–]\s+[^-|–]*$")  # `Dấu ấn một nhiệm kỳ - Báo Hà Giang`
MOST = 5  # statements of one kind that are looked at


def told_by_head(tree: HtmlElement) -> Metadata:
    """Headline, moment and newspaper; None for what is not told, or not in a form that can be read."""
    moments = chain(_statements(tree, MOMENTS), _linked_moments(tree))
    return Metadata(
        title=_first(_statements(tree, HEADLINES), told_line),
        published_at=_first(moments, local_moment),
        outlet=_first(_statements(tree, OUTLETS), told_line),
    )


def _first(statements: Iterator[str], read: Callable[[str], str | None]) -> str | None:
    return next(filter(None, map(read, statements)), None)


def _linked_moments(tree: HtmlElement) -> Iterator[str]:
    """The moments in linked data (JSON-LD), which need not be whole, nor flat, to be found."""
    for script in tree.xpath(LINKED_DATA)[:MOST]:
        yield from PUBLISHED.findall(script.text or "")[:1]


def _statements(tree: HtmlElement, paths: tuple[str, ...]) -> Iterator[str]:
    for path in paths:
        for found in tree.xpath(path)[:MOST]:
            if isinstance(found, HtmlElement):
                words = found.text_content()
                yield SITE.sub("", words) if found.tag == "title" else words
            else:
                yield str(found)
