"""The lines of a page's article, whatever the page is made with."""

import logging
from collections import Counter
from copy import deepcopy

import trafilatura
from lxml.html import HtmlElement

from etl.language.fold import pattern, shadow
from etl.language.legacy import is_vietnamese
from etl.markup.layouts import lines_by_layout
from etl.markup.lines import BLOCKS, lines_of
from etl.records import Rejected

WALL = pattern(
    r"(?<!\w)(?:không tồn tại|đã bị (?:xóa|gỡ)|không tìm thấy (?:trang|nội dung|bài)|sử dụng cookie|"
    r"(?:đăng nhập|đăng ký|trả phí|nạp tiền) để (?:đọc|xem)|không phải là (?:người máy|robot))(?!\w)"
)
LONGEST_WALL = 500  # letters of prose; an article that speaks of such things is longer
LEAST_KEPT = 0.5  # of the prose in the element that holds most of it
PARAGRAPH = 80  # letters that make a block prose
LEAST_PROSE = 150

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is told by us


def article_lines(tree: HtmlElement) -> list[str]:
    """The article line by line. Raises Rejected where there is none: a page of errors, of forms, of another tongue."""
    lines = lines_by_layout(tree) or _lines_of_any(tree)
    prose = " ".join(line for line in lines if len(line) >= PARAGRAPH)
    if len(prose) < LEAST_PROSE or (len(prose) < LONGEST_WALL and WALL.search(shadow(prose))):
        raise Rejected("extract", "not_article", "the page holds no paragraph of an article; look at it in a browser")
    if not is_vietnamese(prose):
        raise Rejected("extract", "not_vietnamese", "its paragraphs are not in Vietnamese; give the Vietnamese page")
    return lines


def _lines_of_any(tree: HtmlElement) -> list[str]:
    """What trafilatura takes for the article, unless it has lost half of the prose."""
    place, prose = _most_prose(tree)
    taken = trafilatura.extract(deepcopy(tree), include_tables=False, include_comments=False, favor_recall=True) or ""
    lines = [line.strip() for line in taken.split("\n") if line.strip()]
    kept = sum(len(line) for line in lines if len(line) >= PARAGRAPH)
    return lines if place is None or kept >= LEAST_KEPT * prose else lines_of(place)


def _most_prose(tree: HtmlElement) -> tuple[HtmlElement | None, int]:
    """The element that holds most prose right below itself, and how many letters of it."""
    letters: Counter[HtmlElement] = Counter()
    for block in tree.iter("p", "div", "blockquote"):
        if not any(child.tag in BLOCKS - {"br"} for child in block):
            size = len(" ".join(block.text_content().split()))
            parent = block.getparent()
            if size >= PARAGRAPH and parent is not None:
                letters[parent] += size
    return max(letters.items(), key=lambda entry: entry[1], default=(None, 0))
