"""HTML to the lines of an article, and what the head of the page tells beside them.

tree     bytes -> tree, with guards against pages that are made to cost time or to lose text
layouts  pages of a known make: their parts, by the names that their makers gave them
lines    an element -> its lines, a block each
head     headline, day and newspaper as the head tells them to machines
body     the article's lines: by its layout, else by trafilatura, else the element with the most prose
"""

from etl.language.clean import Decoded, cleaned
from etl.markup.body import article_lines
from etl.markup.head import told_by_head
from etl.markup.tree import drop_unseen, parse_html
from etl.records import Metadata

__all__ = ["read_page"]


def read_page(data: bytes) -> tuple[Decoded, Metadata]:
    """The text of a page's article, and what its head tells. Raises Rejected for what holds no article."""
    tree, note = parse_html(data)
    told = told_by_head(tree)
    drop_unseen(tree)
    lines = article_lines(tree)
    if told.title and told.title not in lines:
        lines = [told.title, *lines]
    return cleaned("\n\n".join(lines), note), told
