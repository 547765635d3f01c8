"""What a single line is, looked at alone: prose, caption, breadcrumb, menu, share bar, footer, list item, table row."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from etl.language.fold import pattern, shadow
from etl.language.letters import UPPER
from etl.language.scanner import alternatives
from etl.lexicon import rows, words
from etl.page.lines import Line

SENTENCE_END = (".", "!", "?", "…", ":", ";", ".”", '."', "!”", "?”", "…”")
INNER_END = re.compile(rf"[^\W{UPPER}_][)%”]?[.!?…]+[”\"]? [{UPPER}“\"]")
PROSE_LENGTH, LONG_PROSE = 90, 220
SHORTEST_SENTENCE, CLOSED = 5, (".", ".”", '."')
CAPTION = pattern(
    r"(?:^|[.;|(] ?|\s)(?:ảnh(?: minh họa| tư liệu)?|tư liệu) ?(?::|\()|\(ảnh(?: tư liệu| minh họa|:)[^)]*\)|"
    r"^(?:trong ảnh|ảnh)(?: \d{1,2})?(?: ?:| trên)|^ảnh (?:minh họa|tư liệu)$"
)
NUMBERED_PICTURE = pattern(r" (?:hình )?ảnh \d{1,2}$")
LONGEST_PICTURE = 14  # letters: ` hình ảnh 12`
PICTURE_FILE = re.compile(r"^[\w.-]+\.(?:jpe?g|png|gif|webp)$")
FILE_NAME = re.compile(r"[A-Z0-9]+(?: [A-Z0-9]+){4,}")  # `HUYEN UY YEN SON HOP`: letters without any marks
CREDITS = ("ảnh", "tư liệu")  # one of them is in all that the pattern finds
LONGEST_CAPTION = 400
BREADCRUMB = re.compile(r"\s*(?:[>»›|]|\s[/→•·]\s)\s*")
FROM_HOME = (  # what begins at the front page may be joined by less: `Trang chủ . Thời sự . Kinh tế`
    re.compile(rf"{BREADCRUMB.pattern}|\s{{2,}}"),
    re.compile(r"\s[.*–-]\s|,\s"),
)
ITEM = pattern(r"^(?:[-+*•●○▪♦│└├►»>✓]|\d{1,2}[.)](?!\d)|[a-zđ][.)]) ?")
ROMAN = re.compile(r"[IVX][.)] ")
COLUMNS = re.compile(r"\t+| {2,}")
BARS = re.compile(r" ?\| ?")  # two of them at least: one alone parts a newspaper's name from a headline
IMPRINT = pattern(
    r"(?<!\w)(?:cơ quan (?:của|ngôn luận)|giấy phép|ghi rõ nguồn|tổng biên tập|tòa soạn|bản quyền)(?!\w)| \| "
)
CONTACT = pattern(
    r"(?<!\w)(?:điện thoại|đt|fax|tel|hotline|liên hệ quảng cáo|giấy phép|đường dây nóng)(?: ?:|(?= ))"
    r"[^\n]{0,40}\d[\d .()-]{6}"
)
RELATED = pattern(
    r"(?:(?:các|những|một số) )?(?:(?:tin|bài|bài viết|tin tức|tin bài|tin, bài|bài báo|video|chuyên mục|"
    r"nội dung) )?(?:có )?"
    r"(?:cùng (?:chuyên mục|chủ đề|chuyên đề|loại|mục|tác giả)|liên quan|khác|(?:mới|cũ)(?: hơn| nhất)?|"
    r"đã (?:đăng|đưa)|trước (?:đó|đây)|tiếp theo|nổi bật|"
    r"đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|quan tâm|tiêu điểm|đáng chú ý|hay)$"
)
FORM = pattern(
    r"(?:tối thiểu|tối đa|ít nhất|không quá|giới hạn|còn lại|còn) \d[\d./]* (?:chữ|k[ýí] tự|từ)(?!\w)|"
    r"^\d[\d.]* (?:bình chọn|bình luận|phản hồi|đánh giá|lượt (?:xem|thích|chia sẻ|bình luận))$"
)
BAR = re.compile(r"\s*[|\[\]•·]\s*|\s{2,}(?:[.*–-]\s+)?|\s[.*–-]\s+")
FEWEST_IN_MENU = 3
LONGEST_NOTE, LONGEST_BUTTON = 100, 6  # letters of a form's note, words on a button
LONGEST_STEP = 7  # words
HOME = ("trang chủ", "trang nhất", "home")


@cache
def _furniture() -> dict[str, list[tuple[str, str, bool]]]:
    """Furniture phrases by their first two letters: phrase, kind, whether it is the whole line."""
    table: dict[str, list[tuple[str, str, bool]]] = {}
    for row in rows("furniture"):
        phrase = shadow(row["phrase"])
        table.setdefault(phrase[:2], []).append((phrase, row["kind"], row["match"] == "whole"))
    return table


@cache
def _sections() -> dict[str, str]:
    return {shadow(name): name for name in words("sections")}


@cache
def _menu() -> re.Pattern[str]:
    """Sections side by side with nothing between them: `Mới nhất Tin nóng Media Tin ảnh`."""
    return re.compile(rf"(?:{alternatives(_sections())}(?: |$)){{{FEWEST_IN_MENU},}}")


@lru_cache(maxsize=512)  # a page asks about the same line several times
def furniture_kind(line: Line) -> str | None:
    """`related`, `comments`, `tags`, `share`, `picture` or `footer` when a line opens such a part, else None."""
    low = line.low.lstrip("-•*[(> ")
    if line.words <= 7 and len(line.text) < 50 and RELATED.match(low.rstrip(" :.…>]()")):
        return "related"
    for kind, rest, whole in _openings(low):
        if not rest or (not whole and (kind != "related" or len(rest) < 25) and not _runs_on(kind, line)):
            return kind
    if PICTURE_FILE.match(low) or FILE_NAME.fullmatch(line.text):
        return "picture"
    if len(line.text) < LONGEST_NOTE:
        return "comments" if FORM.search(low) else "share" if _is_bar(low) or _menu().fullmatch(low) else None
    return None


def _openings(low: str) -> Iterator[tuple[str, str, bool]]:
    """The furniture phrases that a line opens with: kind, what follows, whether nothing may follow."""
    for key in (low[:2],) if low[:1].isalnum() else (low[:2], low[:1]):
        for phrase, kind, whole in _furniture().get(key, ()):
            if low.startswith(phrase):
                yield kind, low[len(phrase) :].strip(" :.…»>[]()"), whole


def _is_bar(low: str) -> bool:
    """Buttons or sections side by side: `Chia sẻ | Lưu tin | Bình luận (4)`, `Thời sự - Chính trị - Kinh tế`."""
    apart = COLUMNS.split(low)
    if len(apart) > 1 and all(map(is_section, apart)):  # `Chính trị - Xã hội     Xây dựng Đảng`: two, no menu
        return len(apart) >= FEWEST_IN_MENU
    buttons = [button for part in BAR.split(low) if any(map(str.isalpha, button := part.strip(" >*")))]
    if len(buttons) < 2 or any(button.count(" ") >= LONGEST_BUTTON for button in buttons):
        return False
    known = sum(
        any(not whole or rest.isdigit() or not rest for _, rest, whole in _openings(button)) for button in buttons
    )
    return known * 2 > len(buttons) or sum(map(is_section, buttons)) >= max(FEWEST_IN_MENU, len(buttons) / 2)


def is_imprint(low: str) -> bool:
    """A newspaper's imprint: owner, licence, telephone, or a bar of links."""
    return bool(CONTACT.search(low)) or (bool(IMPRINT.search(low)) and not low[-1:].isdigit())


def _runs_on(kind: str, line: Line) -> bool:
    """A sentence that merely begins with the same words."""
    if kind == "footer":
        return is_sentence(line) and not is_imprint(line.low)
    return (kind in ("share", "comments", "related") and is_prose(line)) or (kind == "related" and line.words > 8)


def is_section(low: str) -> bool:
    """A newspaper section known by name."""
    return low.strip(' :|->"') in _sections()


def section_name(name: str) -> str:
    """A section in capitals as it is written in a sentence: `XÂY DỰNG ĐẢNG` -> `Xây dựng Đảng`."""
    return _sections().get(shadow(name), name.capitalize()) if name.isupper() else name


def is_prose(line: Line) -> bool:
    """A line of running text: long, and closed like a sentence or holding several."""
    return len(line.text) > LONG_PROSE or (
        len(line.text) >= PROSE_LENGTH and (line.text.endswith(SENTENCE_END) or bool(INNER_END.search(line.text)))
    )


def is_sentence(line: Line) -> bool:
    """A line closed with a full stop, of more words than a name."""
    return line.words > SHORTEST_SENTENCE and line.text.endswith(CLOSED)


def is_caption(line: Line) -> bool:
    """A picture's caption, by its credit or its cue."""
    if len(line.text) >= LONGEST_CAPTION:
        return False
    return (
        (line.low.endswith(" |") and sum(word.isalpha() for word in line.low.split()) > SHORTEST_SENTENCE)
        or (line.low[-1:].isdigit() and bool(NUMBERED_PICTURE.search(line.low[-LONGEST_PICTURE:])))
        or (any(map(line.low.__contains__, CREDITS)) and bool(CAPTION.search(line.low)))
    )


def is_divider(line: Line) -> bool:
    """A line of signs only."""
    return not any(c.isalnum() for c in line.text)


def breadcrumb(line: Line) -> list[str] | None:
    """The steps of a breadcrumb or the entries of a menu; None for another line."""
    if len(line.text) > 160 or line.text.endswith((".", "?", "!")):
        return None
    joints = FROM_HOME if line.low.startswith(HOME) else (BREADCRUMB,)
    split = next((joint for joint in joints if joint.search(line.text.strip())), joints[0])
    steps = [step.strip() for step in split.split(line.text) if step.strip()]
    if len(steps) == 1 and all(map(is_section, apart := COLUMNS.split(line.low))):
        steps = [section_name(step.strip()) for step in COLUMNS.split(line.text)] if len(apart) > 1 else steps
    if len(steps) > 1 and all(_may_be_a_step(step) for step in steps):
        return steps
    return steps if line.low in HOME else None


def _may_be_a_step(step: str) -> bool:
    return is_section(shadow(step)) or (len(step.split()) <= LONGEST_STEP and not any(map(str.isdigit, step)))


def is_item(line: Line) -> bool:
    """A list item; what has a Roman number is a heading: `V. Nhiệm vụ`, and what asks is part of a talk."""
    return (
        bool(ITEM.match(line.low))
        and not line.text.endswith("?")
        and not ROMAN.match(line.text)
        and any(c.isalpha() for c in line.text)
    )


def columns(line: Line) -> list[tuple[int, int]] | None:
    """The cells of a table row, as places within the line; None when it is no row."""
    cells, at = [], 0
    for gap in (BARS if line.text.count("|") > 1 else COLUMNS).finditer(line.text):
        cells.append((at, gap.start()))
        at = gap.end()
    cells.append((at, len(line.text)))
    return cells if len(cells) >= 2 and max(end - start for start, end in cells) < 90 else None
