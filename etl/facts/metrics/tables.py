"""Tables as lines: a header names the columns, a row's label says what its cells count, a plan's column is a target."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.facts.phrases import Noun, known_noun
from etl.facts.quantities import Quantity, quantities
from etl.language.fold import pattern
from etl.language.numbers import scan
from etl.language.period import YEARS

GAP = pattern(r"\t+| {2,}|\||\n\s*")
PLAN = pattern(r"(?<!\w)(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?!\w)")
YEAR_CELL = pattern(
    r"^(?:năm )?(?P<year>(?:19|20)\d\d)$|^(?:\d{1,2}|\w+) tháng(?: đầu năm)?(?: năm)? (?P<part>(?:19|20)\d\d)$"
)
UNIT_HEAD = pattern(r" ?\((?:đvt: ?|đơn vị(?: tính)?: ?)?(?P<unit>[^()\d]{1,20})\)")
FIGURE = pattern(r"[-+]?\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Column:
    """What a header says of its column."""

    low: str
    target: bool
    noun: Noun | None  # what its cells count, when the header says so
    what: str  # its words without the unit
    year: int | None  # that its cells are of
    unit: Quantity | None  # one of the unit that its cells are in: `Thu ngân sách (tỷ đồng)`


def cells(low: str, start: int, end: int) -> list[Cell]:
    """The cells of a row."""
    found, at = [], start
    for gap in GAP.finditer(low, start, end):
        if gap.start() > at:
            found.append(Cell(at, gap.start()))
        at = gap.end()
    return [*found, Cell(at, end)] if at < end else found


def header(low: str, start: int, end: int) -> list[Column] | None:
    """The columns of a header row; None when the row holds figures."""
    row = cells(low, start, end)
    words = [low[c.start : c.end].strip() for c in row]
    if len(row) < 2 or any(FIGURE.match(word) and not YEAR_CELL.match(word) for word in words):
        return None
    if all(YEAR_CELL.match(word) for word in words):
        return None
    return [_column(low, cell) for cell in row]


def _column(low: str, cell: Cell) -> Column:
    words = low[cell.start : cell.end].strip()
    found = UNIT_HEAD.search(words)
    one = f"1 {found['unit']}" if found else ""
    unit = next((q for q in quantities(one, scan(one), 0, len(one)) if q.unit != "count" and q.noun is None), None)
    what = words[: found.start()].strip() if found and unit else words
    years = YEARS.findall(words)
    year = int(years[-1]) if years else None
    return Column(words, bool(PLAN.search(words)), None if unit else noun_in(low, cell), what, year, unit)


def noun_in(low: str, cell: Cell) -> Noun | None:
    """The first counted noun of a cell."""
    for at in range(cell.start, cell.end):
        noun = known_noun(low, at, cell.end) if at == cell.start or low[at - 1] in " (" else None
        if noun is not None and noun.group not in ("target", "document", "point"):
            return noun
    return None


def column_of(columns: Sequence[Column], row: Sequence[Cell], at: int) -> Column | None:
    """The column that a place in a row belongs to."""
    index = next((i for i, cell in enumerate(row) if cell.start <= at < cell.end), None)
    return columns[index] if index is not None and index < len(columns) and len(row) <= len(columns) else None


def label_of(low: str, row: Sequence[Cell], at: int) -> Cell | None:
    """The row's label: its first cell of words before a place."""
    return next(
        (
            c
            for c in row
            if c.end <= at
            and any(ch.isalpha() for ch in low[c.start : c.end])
            and not any(ch.isdigit() for ch in low[c.start : c.end])
        ),
        None,
    )


def says_reached(low: str, row: Sequence[Cell], at: int) -> bool:
    """Whether the cell at a place tells how far a plan was reached: `Đạt 105,7%`."""
    return any(cell.start <= at < cell.end and low.startswith(("đạt", "vượt"), cell.start) for cell in row)


def sign_of(low: str, at: int) -> str | None:
    """The direction that a sign in front of a cell's number gives: `-13`, `+5`."""
    return {"-": "decrease", "+": "increase"}.get(low[at - 1]) if low[at - 2 : at - 1].isspace() else None


def year_of(low: str, row: Sequence[Cell]) -> int | None:
    """The year that a row is about, when its first cell is one."""
    found = YEAR_CELL.match(low[row[0].start : row[0].end].strip()) if row else None
    return int(found["year"] or found["part"]) if found else None
