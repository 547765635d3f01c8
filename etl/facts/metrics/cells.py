"""What a table says of its cells: the column's head, the row's label, the sign in front of a number."""

import re
from collections.abc import Sequence

from etl.facts.indicators import VERBS
from etl.facts.metrics import cues, tables
from etl.facts.metrics.drafts import MEMBERS, Draft, Memory, Thing
from etl.facts.metrics.tables import Column, Label
from etl.facts.phrases import Noun
from etl.facts.quantities import Quantity, measured
from etl.facts.sentence import Sentence
from etl.language.fold import pattern, shadow
from etl.language.letters import UPPER
from etl.language.period import Period

ALL = ("toàn ", "tổng", "cộng")  # the last row: of the whole body
SUMS = ("số ", "tổng số ", "hiện có ")
OF_MEMBERS = ("admit", "confirm", "remove", "discipline")
PASSIVE = pattern(r"(?<!\w)(?:được|bị)(?!\w)")
NAMED = re.compile(rf"[^\d]*(?<!\w)[{UPPER}]")


class CellReader:
    """Reads the cells of one article's tables; a header holds for the rows below it."""

    def __init__(self, text: str, low: str, memory: Memory) -> None:
        self.text, self.low, self.memory = text, low, memory
        self.columns: Sequence[Column] = ()
        self.above = ""  # the words above the table
        self.at_header = False  # the sentence last noted is a table's head, which counts nothing

    def note(self, sentence: Sentence) -> None:
        """Take in a header; a paragraph ends the table."""
        columns = tables.header(self.low, sentence.start, sentence.end) if sentence.kind == "row" else None
        self.at_header = columns is not None
        if sentence.kind == "row":
            self.columns = columns or self.columns
            return
        self.above = self.low[sentence.start : sentence.end]
        if sentence.kind == "paragraph":
            self.columns = ()

    def fill(self, draft: Draft, sentence: Sentence) -> None:
        """A cell takes its noun from the row's label or the column's head, its status from the column."""
        if sentence.kind != "row" or not self.columns:
            return
        row, at = tables.cells(self.low, sentence.start, sentence.end), draft.quantity.number.start
        column, label = tables.column_of(self.columns, row, at), tables.label_of(self.low, self.columns, row, at)
        if column is not None:
            self._take_unit(draft, column)
        if label is not None and draft.quantity.noun is None:
            self._take_label(draft, label, column)
        reached = draft.quantity.unit == "%" and tables.says_reached(self.low, row, at)
        if column is not None and draft.object is None:
            draft.take(self._thing(draft, column))
            reached = reached or self._is_of_plan(draft, column)
        if reached:
            draft.group, draft.inherits = "target", None
        draft.noun = (draft.object or "").lower()

    def direction(self, draft: Draft, sentence: Sentence) -> str | None:
        """`decrease` for `-13` in a cell."""
        return tables.sign_of(self.low, draft.quantity.number.start) if sentence.kind == "row" else None

    def period(self, draft: Draft, sentence: Sentence) -> Period | None:
        """The year or term that a row or a column is of."""
        if sentence.kind != "row":
            return None
        row = tables.cells(self.low, sentence.start, sentence.end)
        column = tables.column_of(self.columns, row, draft.quantity.number.start)
        return tables.period_of(self.low, row) or (column.period if column else None)

    def _take_unit(self, draft: Draft, column: Column) -> None:
        if column.target:
            draft.status = "target"
        if column.unit is not None and draft.quantity.unit == "count":
            self._measure(draft, column.unit, column.what)

    def _measure(self, draft: Draft, one: Quantity, what: str) -> None:
        """Take the unit that stands in a head or a label instead of behind the number."""
        draft.quantity = measured(draft.quantity, one)
        draft.group = "money" if one.unit.startswith("VND") else "measure"
        draft.object, draft.property, draft.inherits = what, None, None

    def _take_label(self, draft: Draft, label: Label, column: Column | None) -> None:
        """`Chi bộ hoàn thành tốt nhiệm vụ`: the noun is the object, the rest what is said of it."""
        noun, words = tables.noun_in(self.low, label), self.text[label.start : label.end].strip()
        if self._is_name(label, noun):  # the row is a body's or a place's, whose name counts nothing
            draft.object = draft.property = draft.inherits = None
            draft.said = ""
            return
        if label.measure is not None and draft.quantity.unit == "count":
            self._measure(draft, label.measure, words)
        draft.verb = self._done(label, noun)
        if label.noun is not None and (noun is None or label.noun.group not in ("person", "unit")):
            noun = label.noun  # `Bồi dưỡng lý luận chính trị (lớp)`
        elif draft.quantity.unit not in ("count", "%"):
            return
        if noun is None and draft.object is None and (column is None or column.noun is None):
            draft.object = words
        counted = self.memory.thing(noun) if noun else MEMBERS if draft.verb in OF_MEMBERS else None
        if counted is None:
            return
        draft.take(counted)
        draft.property = self.text[noun.end : label.end].strip() or None if noun else None
        draft.said = shadow(draft.property or "")
        draft.inherits = None

    def _done(self, label: Label, noun: Noun | None) -> str | None:
        """What a label says is done to the counted: `Kết nạp đảng viên`, `Tổ chức đảng được kiểm tra`."""
        done = (cue for cue in cues.scan(self.low, label.start, label.end) if cue.kind in VERBS)
        ahead = (c for c in done if noun is None or c.start < noun.start or PASSIVE.search(self.low, noun.end, c.end))
        return next((cue.kind for cue in ahead), None)

    def _is_name(self, label: Label, noun: Noun | None) -> bool:
        """Whether a row's label names whose its cells are: `Đảng bộ xã Vũ Lễ`, `Cẩm Giàng`, `Toàn huyện`."""
        if noun is not None:
            return noun.group in ("org", "place") and NAMED.match(self.text, noun.end, label.end) is not None
        words = self.text[label.start : label.end].strip()
        return (" " in words and words.istitle()) or self.low.startswith(ALL, label.start)

    def _is_of_plan(self, draft: Draft, column: Column) -> bool:
        """Whether a share of nothing that is named stands in a table that has the plan in another column."""
        return draft.quantity.unit == "%" and column.noun is None and any(head.target for head in self.columns)

    def _thing(self, draft: Draft, column: Column) -> Thing:
        """What the cells of a column count: by its noun, its verb or that of the table, else by its own words."""
        draft.verb = self._verb(column)
        if column.noun:
            return self.memory.thing(column.noun)
        return MEMBERS if draft.verb in OF_MEMBERS else Thing(column.what, "other", "other")

    def _verb(self, column: Column) -> str | None:
        """The verb that a column's head names; where it gives no sum, that another one or the words above do."""
        others = () if column.low.startswith(SUMS) else (*(other.low for other in self.columns), self.above)
        for head in (column.low, *others):
            if kinds := [cue.kind for cue in cues.scan(head, 0, len(head)) if cue.kind in VERBS]:
                return kinds[0]
        return None
