"""The head of a page: everything above the first paragraph, of which one line is the headline."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.page import byline, gazetteer, kinds, outlet, tail
from etl.page.dateline import Dateline
from etl.page.lines import Line
from etl.page.outlet import Outlet

MENU_RUN, MENU_WORDS = 4, 4  # so many short lines in a row are a menu
SECTION_WORDS = 7


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of the head that mean something."""

    title: Line | None = None
    section: str | None = None
    outlet: Outlet | None = None
    place: str | None = None
    masthead: str = ""  # the lines that name the outlet: they tell the place too
    authors: tuple[str, ...] = ()
    captions: tuple[Line, ...] = ()
    related: tuple[str, ...] = ()


def read_head(lines: Sequence[Line], dated: Sequence[Dateline | None]) -> Head:
    """Sort the lines above the first paragraph."""
    section: str | None = None
    source: Outlet | None = None
    place_name: str | None = None
    captions: list[Line] = []
    related: list[str] = []
    masthead: list[str] = []
    left: list[tuple[int, Line]] = []
    seen: set[str] = set()
    for i, line in enumerate(lines):
        steps = _steps(line)
        if dated[i] or kinds.is_divider(line) or kinds.furniture_kind(line):
            continue
        if line.low in seen:
            captions += [cap for _, cap in left if cap.low == line.low]
            left = [(j, cap) for j, cap in left if cap.low != line.low]
        elif named := (
            outlet.in_line(steps[0], steps[0].lower()) if steps else outlet.in_line(line.text, line.low)
        ) or _portal(lines, i):
            source = source or named
            masthead.append(line.text)
            section = section or (_last_section(steps[1:]) if steps and len(steps) > 1 else None)
        elif steps is not None:
            section = section or _last_section(steps)
        elif pointed := tail.pointer(line, in_head=True):
            related.append(pointed)
        elif kinds.is_caption(line):
            captions.append(line)
        elif gazetteer.is_province(line.text):
            place_name = line.text
        else:
            left.append((i, line))
        seen.add(line.low)
    left = _without_menu(left)
    title = max(left, key=lambda entry: _like_a_headline(entry[1]), default=None)
    if title is not None and kinds.is_section(title[1].low) and len(left) == 1 and len(title[1].text) < 30:
        section, title = section or title[1].text, None
    return Head(
        title=title[1] if title else None,
        section=_section_of(left, title) or section,
        outlet=source,
        place=place_name,
        masthead="\n".join(masthead),
        authors=_authors_under(left, title),
        captions=tuple(captions[:1]),
        related=tuple(related),
    )


def _like_a_headline(line: Line) -> tuple[bool, bool, bool, int]:
    """How like a headline a line is: no name, no section, no sentence or kicker (`Đảng bộ huyện Yên Sơn:`), long."""
    closed = line.text.endswith((".", ":")) and not line.text.endswith("..")
    return line.words >= 3, not kinds.is_section(line.low), not closed, line.words


def _steps(line: Line) -> list[str] | None:
    """The steps of a breadcrumb, also of one that is joined by a dash: `Báo Phú Thọ - Xây dựng Đảng`."""
    name, dash, section = line.text.rpartition(" - ")
    if dash and kinds.is_section(section.lower()) and outlet.in_line(name, name.lower()):
        return [name, section]
    return kinds.breadcrumb(line)


def _portal(lines: Sequence[Line], i: int) -> Outlet | None:
    """A portal whose name stands on two lines: the owner above or below `Cổng thông tin điện tử`."""
    for near in (i - 1, i + 1):
        if 0 <= near < len(lines):
            if outlet.is_portal(lines[i].low):
                return outlet.portal_of(lines[i].text, lines[near].text)
            if (
                outlet.is_portal(lines[near].low)
                and lines[i].text.isupper() == lines[near].text.isupper()
                and (near == i + 1 or i == 1)
            ):
                return outlet.portal_of(lines[near].text, lines[i].text)
    return None


def _last_section(steps: Sequence[str]) -> str | None:
    """The innermost step of a breadcrumb; of a menu, none."""
    named = [step for step in steps if step.lower() not in kinds.HOME]
    return named[-1] if named and len(named) <= 3 else None


def _without_menu(left: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Drop runs of short lines in a row."""
    kept: list[tuple[int, Line]] = []
    run: list[tuple[int, Line]] = []
    for entry in [*left, None]:
        if entry is not None and entry[1].words <= MENU_WORDS and (not run or entry[0] == run[-1][0] + 1):
            run.append(entry)
            continue
        if len(run) < MENU_RUN:
            kept += run
        run = []
        if entry is not None:
            (run if entry[1].words <= MENU_WORDS else kept).append(entry)
    return sorted(kept + (run if len(run) < MENU_RUN else []))


def _section_of(left: list[tuple[int, Line]], title: tuple[int, Line] | None) -> str | None:
    """A short line above the headline that is no name of anything else."""
    above = [line for i, line in left if title and i < title[0]]
    known = [line for line in above if kinds.is_section(line.low)]
    chosen = known or [
        line for line in above if line.words <= SECTION_WORDS and not line.low.endswith(("?", "!", ":", "."))
    ]
    if not chosen:
        return None
    name = chosen[-1].text.strip(" >»|-:")
    return name.capitalize() if name.isupper() else name


def _authors_under(left: list[tuple[int, Line]], title: tuple[int, Line] | None) -> tuple[str, ...]:
    """Names between the headline and the first paragraph."""
    for i, line in left:
        if title and i > title[0] and line.words <= 6 and (signed := byline.parse_byline(line.text, line.low)):
            return signed.authors
    return ()
