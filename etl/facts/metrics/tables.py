"""Tables as lines: a header names the columns, a row's label says what its cells count, a plan's column is a target."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.facts.phrases import Noun, known_noun
from etl.facts.quantities import Quantity, quantities
from etl.language.fold import pattern
from etl.language.numbers import scan
from etl.language.period import YEARS, Period, year_of
from etl.language.periods import scan as times
from etl.lexicon import any_of

GAP = pattern(r"\t+| {2,}| ?\| ?|\n\s*")
PLAN = pattern(rf"(?<!\w){any_of('plans')}(?!\w)")
YEAR_CELL = pattern(
    r"^(?:năm )?(?P<year>(?:19|20)\d\d)$|^(?:\d{1,2}|\w+) tháng(?: đầu năm)?(?: năm)? (?P<part>(?:19|20)\d\d)$"
)
UNIT_HEAD = pattern(r" ?\((?:đvt: ?|đơn vị(?: tính)?: ?)?(?P<unit>[^()\d]{1,20}|k?m[23])\)")
UNITS = ("đvt", "đơn vị tính", "đv tính")  # heads of the column that tells what each row's cells are in
ROW_NUMBER = pattern(r"\d{1,2}[.)] ")
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
    period: Period | None  # that its cells are of
    unit: Quantity | None  # one of the unit that its cells are in: `Thu ngân sách (tỷ đồng)`


@dataclass(frozen=True, slots=True)
class Label:
    """What a row says of its cells, and what they are in: `Kết nạp đảng viên (đồng chí)`."""

    start: int
    end: int
    measure: Quantity | None = None  # one of the unit
    noun: Noun | None = None  # the unit, when it is one that is counted


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
    unit = _measure(found["unit"]) if found else None
    what = words[: found.start()].strip() if found and unit else words
    return Column(words, bool(PLAN.search(words)), None if unit else noun_in(low, cell), what, _period(words), unit)


def _period(words: str) -> Period | None:
    """The span or the last year that a head names: `Nhiệm kỳ 2015 - 2020`, `So với năm 2018, năm 2019`."""
    spans = (said.period for said in times(words, None, 0, len(words)) if said.name == "span")
    years = YEARS.findall(words)
    return next(spans, None) or (year_of(int(years[-1])) if years else None)


def _measure(unit: str) -> Quantity | None:
    """One of a unit; None for a noun that is counted."""
    one = f"1 {unit}"
    return next((q for q in quantities(one, scan(one), 0, len(one)) if q.unit != "count" and q.noun is None), None)


def noun_in(low: str, cell: Cell | Label) -> Noun | None:
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


def label_of(low: str, columns: Sequence[Column], row: Sequence[Cell], at: int) -> Label | None:
    """The row's label: its first cell of words before a place, with the unit in its brackets or in a column."""
    labels = (_label(low, cell) for cell in row if cell.end <= at)
    label = next((label for label in labels if _is_words(low[label.start : label.end])), None)
    given = (cell for cell, column in zip(row, columns, strict=False) if column.low in UNITS)
    told = [_in_unit(low, label, cell.start, cell.end) for cell in given] if label else []
    return next(filter(None, told), label)


def _label(low: str, cell: Cell) -> Label:
    number = ROW_NUMBER.match(low, cell.start, cell.end)
    label = Label(number.end() if number else cell.start, cell.end)
    found = UNIT_HEAD.search(low, label.start, label.end)
    if found is None or found.end() < cell.end:
        return label
    return _in_unit(low, replace(label, end=found.start()), *found.span("unit")) or label


def _in_unit(low: str, label: Label, start: int, end: int) -> Label | None:
    """A label with what some words say that its cells are in; None where they name neither a unit nor a noun."""
    measure, noun = _measure(low[start:end]), known_noun(low, start, end)
    counted = noun if noun and noun.end == end else None
    return replace(label, measure=measure, noun=counted) if measure or counted else None


def _is_words(words: str) -> bool:
    return any(map(str.isalpha, words)) and not any(map(str.isdigit, words))


def says_reached(low: str, row: Sequence[Cell], at: int) -> bool:
    """Whether the cell at a place tells how far a plan was reached: `Đạt 105,7%`."""
    return any(cell.start <= at < cell.end and low.startswith(("đạt", "vượt"), cell.start) for cell in row)


def sign_of(low: str, at: int) -> str | None:
    """The direction that a sign in front of a cell's number gives: `-13`, `+5`."""
    return {"-": "decrease", "+": "increase"}.get(low[at - 1]) if low[at - 2 : at - 1].isspace() else None


def period_of(low: str, row: Sequence[Cell]) -> Period | None:
    """The year that a row is about, when its first cell is one."""
    found = YEAR_CELL.match(low[row[0].start : row[0].end].strip()) if row else None
    return year_of(int(found["year"] or found["part"])) if found else None
