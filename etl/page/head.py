"""The head of a page: everything above the first paragraph, of which one line is the headline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.language.fold import fold, shadow
from etl.page import byline, gazetteer, kinds, outlet, tail
from etl.page.dateline import Dateline
from etl.page.lines import Line
from etl.page.outlet import Outlet

MENU_RUN, MENU_WORDS = 4, 4  # so many short lines in a row are a menu
SECTION_WORDS, LONGEST_BYLINE = 7, 14


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


@dataclass(slots=True)
class Sorter:
    """The lines of a head put where they belong; what is `left` may be the headline."""

    lines: Sequence[Line]
    section: str | None = None
    source: Outlet | None = None
    place: str | None = None
    masthead: list[str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    captions: list[Line] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    left: list[tuple[int, Line]] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def sort(self, i: int) -> None:
        """Put one line where it belongs."""
        line = self.lines[i]
        if not (self._repeated(line) or self._of_the_site(i) or self._beside_the_headline(line)):
            self.left.append((i, line))
        self.seen.add(line.low)

    def _repeated(self, line: Line) -> bool:
        """A section in the menu and above the headline, or a caption under its alt text."""
        if line.low not in self.seen:
            return False
        if kinds.is_section(line.low):
            self.section = line.text
        else:
            self.captions += [caption for _, caption in self.left if caption.low == line.low]
            self.left = [(i, other) for i, other in self.left if other.low != line.low]
        return True

    def _of_the_site(self, i: int) -> bool:
        """The newspaper's name, or the way to the page."""
        line, steps = self.lines[i], _steps(self.lines[i])
        name = steps[0] if steps else line.text
        if named := outlet.in_line(name, shadow(name)) or _portal(self.lines, i):
            self.source = self.source or named
            self.masthead.append(line.text)
            steps = steps[1:] if steps else None
        elif steps is None:
            return False
        self.section = self.section or _last_section(steps or ())
        return True

    def _beside_the_headline(self, line: Line) -> bool:
        """A pointer to another article, a labelled byline, a caption, the name of a province."""
        if pointed := tail.pointer(line, in_head=True):
            self.related.append(pointed)
        elif signed := byline.parse_byline(line.text, line.low, labelled_only=True):
            self.authors += signed.authors
        elif kinds.is_caption(line):
            self.captions.append(line)
        elif gazetteer.is_province(line.text):
            self.place = line.text
        else:
            return False
        return True


def read_head(lines: Sequence[Line], dated: Sequence[Dateline | None]) -> Head:
    """Sort the lines above the first paragraph."""
    heaps = Sorter(lines)
    boxed = False
    for i, line in enumerate(lines):
        kind = kinds.furniture_kind(line)
        boxed = kind == "related" or (boxed and tail.BULLET.match(line.text) is not None)
        if boxed:
            heaps.related += filter(None, [None if kind else tail.headline(line)])
        elif not (dated[i] or kinds.is_divider(line) or kind):
            heaps.sort(i)
    section, left = heaps.section, _without_menu(heaps.left)
    title = max(left, key=lambda entry: _like_a_headline(entry[1]), default=None)
    if title is not None and kinds.is_section(title[1].low) and len(left) == 1 and len(title[1].text) < 30:
        section, title = section or title[1].text, None
    return Head(
        title=title[1] if title else None,
        section=_section_of(left, title, section),
        outlet=heaps.source,
        place=heaps.place,
        masthead="\n".join(heaps.masthead),
        authors=heaps.authors or _authors_under(left, title),
        captions=tuple(heaps.captions[:1]),
        related=tuple(heaps.related),
    )


def _like_a_headline(line: Line) -> tuple[bool, bool, bool, int]:
    """How like a headline a line is: no name, no section, no sentence or kicker (`Đảng bộ huyện Yên Sơn:`), long."""
    closed = (line.text.endswith((".", ":")) and not line.text.endswith("..")) or outlet.is_marked(line.text)
    return line.words >= 3, not kinds.is_section(line.low), not closed, line.words


def _steps(line: Line) -> list[str] | None:
    """The steps of a breadcrumb, also of one that is joined by a dash: `Báo Phú Thọ - Xây dựng Đảng`."""
    name, dash, section = line.text.rpartition(" - ")
    if dash and kinds.is_section(section.lower()) and outlet.in_line(name, name.lower()):
        return [name, section]
    return kinds.breadcrumb(line)


def _portal(lines: Sequence[Line], i: int) -> Outlet | None:
    """A portal whose name stands on two lines: the owner above or below `Cổng thông tin điện tử`, or behind it."""
    for near in (i - 1, i + 1):
        if 0 <= near < len(lines):
            if kinds.breadcrumb(lines[near]) and (named := outlet.portal_in(lines[i].text)):
                return named
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
        short = entry is not None and (entry[1].words <= MENU_WORDS or kinds.is_section(entry[1].low))
        if entry is not None and short and (not run or entry[0] == run[-1][0] + 1):
            run.append(entry)
            continue
        if len(run) < MENU_RUN:
            kept += run
        run = []
        if entry is not None:
            (run if short else kept).append(entry)
    return sorted(kept + (run if len(run) < MENU_RUN else []))


def _section_of(left: list[tuple[int, Line]], title: tuple[int, Line] | None, told: str | None) -> str | None:
    """A section above the headline by its name, else the one told beside the newspaper's name, else a short line.

    Capitals above a headline in capitals are the first half of it, unless they name a section.
    """
    above = [line for i, line in left if title and i < title[0]]
    known = [line for line in above if kinds.is_section(line.low)]
    chosen = known or [line for line in above if not told and title and _may_be_a_section(line, title[1])]
    name = chosen[-1].text.strip(" >»|-:") if chosen else told
    return kinds.section_name(name) if name else None


def _may_be_a_section(line: Line, title: Line) -> bool:
    if fold(line.text) in gazetteer.districts():
        return False
    kicker = line.text.isupper() and title.text.isupper()
    return line.words <= SECTION_WORDS and not line.low.endswith(("?", "!", ":", ".")) and not kicker


def _authors_under(left: list[tuple[int, Line]], title: tuple[int, Line] | None) -> tuple[str, ...]:
    """Names between the headline and the first paragraph, of several authors in lines of their own."""
    below = [line for i, line in left if title and i > title[0] and line.words <= LONGEST_BYLINE]
    signed = filter(None, (byline.parse_byline(line.text, line.low) for line in below))
    return tuple(dict.fromkeys(author for one in signed for author in one.authors))
