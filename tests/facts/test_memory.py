"""Memory stays flat however many articles are read: what is remembered from one to the next is names, never texts."""

import tracemalloc

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import PAGE
from tests.interpreter import afresh

FIRST, ARTICLES, LINES = 12, 20, 60  # the lines of the first fill what a page remembers of its own


def read(numbers: range) -> int:
    """The memory that is held once these articles have been read."""
    for number in numbers:
        lines = (f"Bà con thôn {number} kể chuyện thứ {place} về mùa gặt năm ấy." for place in range(LINES))
        extract(Document("a.txt", PAGE.format(body="\n".join(lines)).encode()))
    return tracemalloc.get_traced_memory()[0]


def kept() -> int:
    """The memory that articles leave behind, beyond what the first of them do."""
    tracemalloc.start()
    before = read(range(FIRST))
    return read(range(FIRST, FIRST + ARTICLES)) - before


def test_no_text_is_kept_when_its_article_has_been_read() -> None:
    assert afresh(kept) < ARTICLES * LINES * 50  # bytes: half of what the texts alone would take
