"""The same article laid out otherwise: paragraphs in another order, other dates, other pages' furniture around it."""

import re

from etl.page.dateline import parse_dateline
from etl.page.layout import parse_page
from etl.page.lines import split_lines

LEAST = 150  # letters of a paragraph that stands on its own
DATE = re.compile(r"(?<!\d)(\d{1,2})(\D{1,8})(\d{1,2})(\D{1,8}(?:19|20)\d\d)(?!\d)")

MENU = "Trang chủ | Thời sự | Chính trị | Kinh tế | Văn hóa | Bạn đọc"
OTHER_ARTICLES = (
    "Đảng bộ huyện Mường Khương kết nạp 125 đảng viên mới",
    "Thành phố Vinh: 98% chi bộ hoàn thành tốt nhiệm vụ",
    "Tặng Giấy khen cho 17 tập thể, 46 cá nhân",
)
BELOW = f"""

Tin liên quan
• {OTHER_ARTICLES[0]} (12/03/2019)
• {OTHER_ARTICLES[1]} (05/02/2019)
• {OTHER_ARTICLES[2]} (01/02/2019)

Ý kiến bạn đọc
Họ và tên:
Email:
Nội dung (tối đa 1.500 ký tự)
Gửi bình luận

© 2010 - 2020. Giấy phép số 512/GP-BTTTT ngày 20/11/2018
Tòa soạn: số 45, đường 3-2. Điện thoại: (0219) 3.866.215 - Fax: (0219) 3.867.310
Tổng số lượt truy cập: 12.450.318
"""


def between_furniture(text: str) -> str:
    """A menu above, a related block, a comment form and a footer below."""
    # A portal's menu stands below its name, and one of ours is there already.
    menu = "" if text.startswith("CỔNG THÔNG TIN ĐIỆN TỬ") else f"{MENU}\n\n"
    return f"{menu}{text}{BELOW}"


def reordered(text: str) -> str:
    """The paragraphs that stand on their own, the lead apart, from the last to the first."""
    spans = _paragraphs(text)
    pieces, at = [], 0
    for (start, end), (first, last) in zip(spans, reversed(spans), strict=True):
        pieces += [text[at:start], text[first:last]]
        at = end
    return "".join([*pieces, text[at:]])


def _paragraphs(text: str) -> list[tuple[int, int]]:
    blocks = parse_page(text).blocks
    following = [block.kind for block in blocks[1:]] + ["end"]
    alone = [
        (block.start, block.end)
        for block, after in zip(blocks, following, strict=True)
        if block.kind == "paragraph"
        and block.end - block.start >= LEAST
        and after not in ("item", "row")
        and not text[block.start : block.end].endswith(":")
    ]
    return alone[1:]


def swapped(moment: str) -> str:
    """The moment with day and month swapped, a day above 12 brought below first."""
    year, month, day = (int(part) for part in moment[:10].split("-"))
    return f"{year}-{(day - 1) % 12 + 1:02}-{month:02}{moment[10:]}"


def with_dates_swapped(text: str, moment: str) -> str:
    """The page with every dateline put on the swapped day."""
    month, day = (int(part) for part in swapped(moment)[5:10].split("-"))
    for line in reversed(split_lines(text)):
        if parse_dateline(line.text, line.low):
            moved = DATE.sub(lambda old: f"{day:0{len(old[1])}}{old[2]}{month:0{len(old[3])}}{old[4]}", line.text)
            text = text[: line.start] + moved + text[line.end :]
    return text
