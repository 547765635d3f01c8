"""The tail of a page: the byline under the last paragraph, and the furniture below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.language.fold import pattern
from etl.language.letters import UPPER
from etl.page import byline, dateline, kinds, outlet
from etl.page.byline import Byline
from etl.page.dateline import Dateline
from etl.page.lines import Line
from etl.page.outlet import Outlet

BULLET = re.compile(r"^[\s•»>*+●▪■►○-]+(?=\S)|^\d{1,2}\s?[.)|]\s+|^\[\d{1,2}(?:[-/.]\d{1,4}){0,2}\]\s*")
STAMP = re.compile(
    r"(?<![\s|–-])[\s|–-]*+(?:[(\[]\s*+)?(?:\d{1,2}:\d\d,?\s*)?"
    r"(?:(?:thứ \w{2,4}|chủ nhật|t[2-7]|cn),?\s+)?(?:ngày\s+)?"
    r"\d{1,2}(?:[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)"
    r"(?:\s*[|,]?\s*\d{1,2}:\d\d(?::\d\d)?)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
ENDS_IN_DIGIT = re.compile(r"\d\s*[)\]]?\s*$")
MORE = pattern(r"^\(?(?:còn nữa|còn tiếp|hết|kỳ sau|xem tiếp|tiếp theo)\b[^.]{0,40}\)?\.?$")
POINTER = re.compile(
    r"^(?:[>»›]{2,}|(?:[>»›►▶]{1,3} ?)?(?:(?:Xem|Đọc) (?:thêm|tiếp)|(?:Tin|Bài)(?: viết)? (?:có )?liên quan) ?:) ?",
    re.IGNORECASE,
)
HEAD_POINTER = re.compile(rf"{POINTER.pattern}|^[»›►▶] ?", re.IGNORECASE)
MOST_BELOW = 6  # lines below a signature
LEAST_HEADLINE = 4  # words; fewer beside an arrow are a section
CLOSE = re.compile(rf"[.!?…][”\"]?\s+(?=[{UPPER}][^.!?…]{{1,40}}$)")


@dataclass(frozen=True, slots=True)
class Tail:
    """What the furniture below the article tells all the same."""

    related: tuple[str, ...] = ()
    outlet: Outlet | None = None
    datelines: tuple[Dateline, ...] = ()


def pointer(line: Line, in_head: bool = False) -> str | None:
    """The headline of another article that a line points to: `>> Yên Sơn kết nạp 45 đảng viên`, `Xem thêm: …`.

    One arrow alone is a list item, but for the head of a page.
    """
    sign = (HEAD_POINTER if in_head else POINTER).match(line.text)
    if sign is None or line.text.count(" ", sign.end()) < LEAST_HEADLINE - 1:
        return None
    return None if kinds.is_section(line.low[sign.end() :]) or kinds.furniture_kind(line) else headline(line)


def strip_byline(lines: Sequence[Line]) -> tuple[list[Line], Byline | None]:
    """The body without the signature under it, and who signed."""
    body, signed = list(lines), None
    while len(body) > 1 and ((found := _signed_by(body[-1])) or _is_beside_signature(body)):
        signed = _both(signed, found) if signed and found else signed or found
        body.pop()
    if signed is None and (above := _until_signed(body)) != body:
        return strip_byline(above)
    return (body, signed) if signed else _without_last_words(body)


def _signed_by(line: Line) -> Byline | None:
    """Who signs in a line: the newspaper that it names as its source, or authors."""
    source = byline.parse_source(line.text, line.low)
    return Byline((), source) if source else byline.parse_byline(line.text, line.low)


def _both(below: Byline, above: Byline) -> Byline:
    return Byline(below.authors or above.authors, below.outlet or above.outlet)


def _is_beside_signature(body: Sequence[Line]) -> bool:
    """Whether the last line of the body is none of it: a rule, `(còn nữa)`, a date, what may follow a name."""
    line, above = body[-1], body[-2]
    if kinds.is_divider(line) or MORE.match(line.low) or dateline.parse_dateline(line.text, line.low):
        return True
    return _may_follow_a_name(line) and byline.parse_byline(above.text, above.low) is not None


def _without_last_words(body: list[Line]) -> tuple[list[Line], Byline | None]:
    """The body without the names that stand in its last line, behind the last sentence."""
    line = body[-1] if body else None
    if line is None or line.text.endswith(kinds.SENTENCE_END) or not (glued := CLOSE.search(line.text)):
        return body, None
    signed = byline.parse_byline(line.text[glued.end() :], line.low[glued.end() :])
    if signed is None or " " not in line.text[glued.end() :]:
        return body, None
    stop = glued.start() + 1
    return [*body[:-1], Line(line.start, line.start + stop, line.text[:stop], line.low[:stop])], signed


def _until_signed(lines: Sequence[Line]) -> list[Line]:
    """The body with its signature last, where nothing but short lines is below it: captions, words with no number.

    Below one that says what it is (`Bài, ảnh: …`) a caption needs no credit to be known.
    """
    last = len(lines)
    while last and _may_stand_below(lines[last - 1]):
        last -= 1
    for i in range(max(len(lines) - MOST_BELOW, 1), len(lines)):
        line, below = lines[i], lines[i + 1 :]
        signed = byline.parse_byline(line.text, line.low, labelled_only=i < last)
        if signed and not byline.is_workplace(line.text, line.low) and not any(map(kinds.is_prose, below)):
            return [
                *lines[:i],
                *(other for other in below if kinds.is_caption(other) or kinds.is_sentence(other)),
                line,
            ]
    return list(lines)


def _may_stand_below(line: Line) -> bool:
    return kinds.is_caption(line) or not (re.search(r"\d|[.;]$", line.text) or kinds.is_prose(line))


def take_boxes(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The body without the boxes of related headlines in it, and those headlines."""
    body: list[Line] = []
    related: list[str] = []
    boxed = bulleted = False
    for line in lines:
        bullet = BULLET.match(line.text) is not None
        if kinds.furniture_kind(line) == "related":
            boxed, bulleted = True, False
        elif boxed and bulleted <= bullet and not kinds.is_prose(line) and (other := headline(line)):
            bulleted = bullet
            related.append(other)
        else:
            boxed = False
            body.append(line)
    return body, related


def _may_follow_a_name(line: Line) -> bool:
    """Where the author works, or tags without a label."""
    return kinds.breadcrumb(line) is not None or byline.is_workplace(line.text, line.low)


def read_tail(lines: Sequence[Line], dated: Sequence[Dateline | None]) -> Tail:
    """The related headlines, the portal's name and the dates of the page itself below the article."""
    related: list[str] = []
    datelines: list[Dateline] = []
    source: Outlet | None = None
    part = ""
    for line, moment in zip(lines, dated, strict=True):
        kind = kinds.furniture_kind(line) or ("footer" if kinds.is_imprint(BULLET.sub("", line.low)) else None)
        if kind and kind != "picture":
            part = kind
            if kind == "footer":
                source = source or outlet.in_footer(line.text)
        elif moment and part not in ("related", "comments"):
            datelines.append(moment)
        elif (
            part == "related"
            and not kind
            and not (moment and not BULLET.match(line.text))
            and (other := headline(line))
        ):
            related.append(other)
    return Tail(tuple(related), source, tuple(datelines))


def headline(line: Line) -> str | None:
    """A related headline without its bullet and date; None for a teaser."""
    text = BULLET.sub("", POINTER.sub("", line.text))
    text = (STAMP.sub("", text) if ENDS_IN_DIGIT.search(text) else text).strip()  # most do not
    if not text or kinds.is_divider(line) or kinds.is_prose(line) or outlet.in_opening(text) or text.endswith("."):
        return None
    return text
