"""A page taken apart: head, body and tail, and in them the headline, the dates, the names and the furniture."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.language.fold import pattern
from etl.language.spans import Spans
from etl.page import byline, dateline, grids, head, kinds, outlet, tail
from etl.page.byline import Byline
from etl.page.dateline import Dateline
from etl.page.lines import Line, split_lines
from etl.page.outlet import Outlet

CREDIT = pattern(r"\(?(?:ảnh|nguồn ảnh)(?: ?:[^.]{0,40}| minh họa| tư liệu)\)?$")  # alone below the caption
LEAST_HEADLINE = 4  # words
OPENING = 4  # lines of the body, of which some are pictures and their captions
INLINE_HEADLINES = 5  # at most so many related headlines interrupt an article that goes on below them


class Block(NamedTuple):
    """A part of the article's own text: `title`, `heading`, `paragraph`, `caption`, `item` or `row`."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is made of; `furniture` holds the spans that are no part of the article, with a reason."""

    title: str | None
    published_at: str | None
    authors: tuple[str, ...]
    outlet: str | None
    outlet_province: str | None
    mark: str | None  # capitals that may stand for a newspaper, where the page does not tell which
    section: str | None
    place_line: str | None
    masthead: str
    blocks: tuple[Block, ...]
    related: tuple[str, ...]
    furniture: tuple[tuple[int, int, str], ...]


def parse_page(text: str) -> Page:
    """Take a page's text apart."""
    every = split_lines(text)
    pointed = {line.start: headline for line in every if (headline := tail.pointer(line))}
    lines = [line for line in every if line.start not in pointed]
    dated = [dateline.parse_dateline(line.text, line.low) for line in lines]
    first, last = body_bounds(lines, dated)
    top = head.read_head(lines[:first], dated[:first])
    told, boxed = tail.take_boxes(lines[first:last])
    body, signed = tail.strip_byline(told)
    bottom = tail.read_tail(lines[last:], dated[last:])
    signatures = zip(lines[first:last], dated[first:last], strict=True)
    below = (day for line, day in signatures if not body or line.start > body[-1].start)
    datelines = [*filter(None, dated[:first]), *filter(None, below), *bottom.datelines]
    source = _source(top, body, signed, bottom, datelines)
    blocks = _blocks(top, body)
    days = {line.start for line, day in zip(lines, dated, strict=True) if day}
    return Page(
        title=top.title.text if top.title else None,
        published_at=dateline.publication(datelines),
        authors=top.authors or (signed.authors if signed else _writers(datelines)),
        outlet=source.name if source else None,
        outlet_province=source.province if source else None,
        mark=outlet.opening_mark(body[0].text) if body and source is None else None,
        section=top.section or next((d.category for d in datelines if d.category), None),
        place_line=top.place,
        masthead=top.masthead,
        blocks=blocks,
        related=(*top.related, *pointed.values(), *boxed, *bottom.related),
        furniture=tuple(_left_over(every, days, blocks)),
    )


def _source(
    top: head.Head, body: Sequence[Line], signed: Byline | None, bottom: tail.Tail, datelines: Sequence[Dateline]
) -> Outlet | None:
    """The newspaper: by how the text opens, else by the head, the signature, the foot, or a mark beside a date."""
    return (
        next(filter(None, (outlet.in_opening(line.text) for line in body[:OPENING])), None)
        or top.outlet
        or outlet.signed(signed)
        or bottom.outlet
        or next((outlet.by_mark(d.outlet) for d in datelines if d.outlet), None)
    )


def body_bounds(lines: Sequence[Line], dated: Sequence[Dateline | None]) -> tuple[int, int]:
    """The first line of the running text and the line after its last."""
    prose = [
        i
        for i, line in enumerate(lines)
        if not dated[i] and kinds.is_prose(line) and not kinds.is_caption(line) and not kinds.furniture_kind(line)
    ]
    if not prose:
        return (1, len(lines)) if len(lines) > 1 else (0, len(lines))
    first = _opening(lines, dated, prose[0])
    for i in range(first + 1, len(lines)):
        kind = kinds.furniture_kind(lines[i])
        if kind == "related" and not _goes_on(lines, dated, i):
            return first, i
        below = sum(p > i for p in prose)
        if (kind in ("comments", "tags", "footer", "share") or dated[i]) and below < 2:
            return first, i
        if not below and kinds.is_imprint(lines[i].low) and outlet.in_footer(lines[i].text):
            return first, i
    return first, len(lines)


def _opening(lines: Sequence[Line], dated: Sequence[Dateline | None], first: int) -> int:
    """Where the running text begins, with the short sentences between the headline and the first long line."""
    head = [
        i
        for i, line in enumerate(lines[:first])
        if line.words >= LEAST_HEADLINE and not (dated[i] or kinds.is_section(line.low) or kinds.furniture_kind(line))
    ]
    for i in range(first - 1, head[0] if head else first, -1):
        if kinds.is_caption(lines[i]):
            continue
        if i not in head or not (kinds.is_sentence(lines[i]) or outlet.is_marked(lines[i].text)):
            break
        first = i
    return first


def _goes_on(lines: Sequence[Line], dated: Sequence[Dateline | None], heading: int) -> bool:
    """Whether the article goes on below a box of related headlines."""
    bulleted = False
    for i in range(heading + 1, min(heading + 2 + INLINE_HEADLINES, len(lines))):
        if tail.BULLET.match(lines[i].text):
            bulleted = True
            continue
        if bulleted and _is_signature(lines[i]):
            return True
        if dated[i] or tail.STAMP.search(lines[i].text) or outlet.in_opening(lines[i].text):
            return False
        if kinds.is_prose(lines[i]):
            after = lines[i + 1 : i + 2]
            return i > heading + 1 and any(kinds.is_prose(line) or (bulleted and _is_signature(line)) for line in after)
    return False


def _is_signature(line: Line) -> bool:
    return byline.parse_byline(line.text, line.low) is not None


def _blocks(top: head.Head, body: Sequence[Line]) -> tuple[Block, ...]:
    """The article's own parts in order; a line that is repeated counts once."""
    blocks = [Block("title", top.title.start, top.title.end)] if top.title else []
    blocks += [Block("caption", line.start, line.end) for line in top.captions]
    seen: set[str] = {line.low for line in top.captions}
    grouped = list(grids.rows(body))
    for row, below in zip(grouped, [*grouped[1:], ()], strict=False):
        line, following = row[0], below[0] if below else None
        if len(row) > 1:
            blocks.append(Block("row", line.start, row[-1].end))
            continue
        repeated = len(line.text) > 15 and line.low in seen
        seen.add(line.low)
        if not (repeated or kinds.is_divider(line) or kinds.furniture_kind(line)):
            kind = _kind(line)
            credited = kind == "heading" and following is not None and CREDIT.match(following.low)
            blocks.append(Block("caption" if credited else kind, line.start, line.end))
    return tuple(sorted(blocks, key=lambda block: block.start))


def _kind(line: Line) -> str:
    if not kinds.is_prose(line) and kinds.columns(line):
        return "row"
    if kinds.is_item(line):
        return "item"
    if kinds.is_prose(line):
        return "caption" if kinds.is_caption(line) else "paragraph"
    if kinds.is_caption(line):
        return "caption"
    return "paragraph" if line.text.endswith(kinds.SENTENCE_END) or len(line.text) >= kinds.PROSE_LENGTH else "heading"


def _writers(datelines: Sequence[Dateline]) -> tuple[str, ...]:
    """Who a dateline says wrote the page."""
    for line in datelines:
        if line.writer and (signed := byline.parse_byline(line.writer, line.writer.lower())):
            return signed.authors
    return ()


def _left_over(lines: Sequence[Line], dated: Collection[int], blocks: Sequence[Block]) -> list[tuple[int, int, str]]:
    told = Spans((block.start, block.end) for block in blocks)
    texts = {line.low for line in lines if line.start in told}
    return [
        (line.start, line.end, "date" if line.start in dated else "duplicate" if line.low in texts else "furniture")
        for line in lines
        if line.start not in told
    ]
