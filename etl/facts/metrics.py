"""Quantities become metrics: what is counted, what is said of it, which indicator, whose, when, planned or done."""

from collections.abc import Sequence
from itertools import pairwise

from etl.facts import cues, status, tables
from etl.facts.cast import Entity
from etl.facts.cues import Cue
from etl.facts.discourse import Discourse, Sentence
from etl.facts.drafts import Draft, Memory, Spot
from etl.facts.indicators import VERBS, Context, categories, decide, flows
from etl.facts.objects import find_object
from etl.facts.phrases import known_noun
from etl.facts.quantities import Quantity, measured
from etl.facts.tables import Cell, Column
from etl.facts.timeline import Timeline
from etl.language.fold import pattern, shadow
from etl.language.periods import Period, year_of
from etl.records import Metric

SAID_END = pattern(r"[;:.()]|,(?! vững mạnh| nâng cao)| và (?=\d)|(?<!\w)(?:trong đó|trong khi)(?!\w)")
ASIDE = pattern(r" \([^()\d]{1,40}\)")
OWNED = pattern(
    r"^(?:được giám sát|được kiểm tra)(?= không| đều| chưa) |^(?:của|trong|thuộc|ở|tại|"
    r"trên)(?: [^\W\d_]+){1,5}? (?=chưa|không|đã|được|có|là|đạt|hoàn thành|đều)"
)
SHARED = pattern(r"(?:,| và)? ?(?:có |gồm |với )?(?:tổng số )?(?:trên |hơn |gần |khoảng |ít nhất )?$")
IS = pattern(
    r"^ ?(?:là |có |đạt |được |bị |đã |chưa |không |đang |hoàn |tham |thuộc |phải |mới |vẫn |đều |dưới \d|"
    r"trên \d|dùng |đọc |sử |kích |đưa |xây |đỗ |thi |học |sinh |thoát |nữ|người )"
)
PASSIVE = pattern(r"^ ?(?:mới |ưu tú |[^\W\d_]+ )?(?:được|bị|đã được|đã bị|phải) ?$")
ADVERBIAL = pattern(r"(?:sau|công tác) $")
TOGETHER = ("được", "bị", "đều được", "đạt", "hoàn thành")
SELF = ("reduce_staff",)  # done by the counted themselves: `986 người nghỉ hưu trước tuổi`
EACH_HAS = pattern(r"(?<!\w)(?:mỗi|từng) [^,;.]{3,40} có $")
BACK = pattern(
    r"^[-*• ]*(?:(?:riêng )?(?:năm|quý|tháng|cùng kỳ)(?!\w)[^,;]{1,30} (?:là|có) $|(?:cùng kỳ|"
    r"năm) [^,;]{1,30}, )?(?:con số (?:này|đó|ấy)|trong (?:đó|số (?:này|đó|ấy|\d+))|"
    r"số này|trong số)"
)


class MetricReader:
    """Reads the metrics of one article, sentence by sentence."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline) -> None:
        self.text, self.low, self.discourse, self.timeline = text, low, discourse, timeline
        self.memory = Memory(text, low)
        self.columns: list[Column] | None = None
        self.planned = False  # the list being read announces targets
        self.verb: str | None = None  # that governed the last number of the sentence before
        self.block = -1
        self.subject: tuple[Entity, int, int] | None = None  # of the last number, where it ended, in which sentence

    def note(self, sentence: Sentence, counted: bool) -> None:
        """Take in a sentence's part in the layout: headers, headings, lead-ins to lists."""
        low = self.low[sentence.start : sentence.end]
        if sentence.kind == "row":
            columns = tables.header(self.low, sentence.start, sentence.end)
            self.columns = columns or self.columns
        elif sentence.kind not in ("item", "caption"):
            self.columns = None if sentence.kind == "paragraph" else self.columns
        if (sentence.kind in ("heading", "row") and not counted) or low.endswith(":"):
            self.planned = status.is_plan_heading(low)
        elif sentence.kind == "paragraph" and sentence.block != self.block:
            self.planned = False
        if (sentence.kind == "item" and low[:1].isdigit()) or low.endswith(":"):
            self.memory.keep_label(sentence.start, sentence.end)
        self.block = sentence.block

    def read(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Metric]:
        """The metrics of one sentence."""
        if sentence.kind == "row" and tables.header(self.low, sentence.start, sentence.end):
            return []
        found = self._cues(sentence, quantities)
        self.memory.keep_wholes(sentence.start, sentence.end)
        drafts: list[Draft] = []
        for i, quantity in enumerate(quantities):
            stop = quantities[i + 1].start if i + 1 < len(quantities) else sentence.end
            draft = Draft(quantity, base=quantity.base, said=self._said(quantity, stop))
            left = self.low[sentence.start : quantity.start]
            outside = [d for d in drafts if not self._bracketed(d.quantity, quantity)]
            plain = self._plain(sentence.start, quantity.start)
            find_object(draft, Spot(sentence.start, left, plain, drafts, outside), self.memory)
            if self.columns and sentence.kind == "row":
                self._cell(draft, sentence)
            signed = tables.sign_of(self.low, quantity.number.start) if sentence.kind == "row" else None
            draft.direction = signed or status.direction(self.low, left, drafts, draft)
            draft.status = status.status(
                left, draft, self.planned and sentence.kind in ("item", "row") and not self.columns
            )
            draft.verb = self._verb(draft, found, sentence)
            drafts.append(draft)
        self._share_predicates(drafts)
        for draft in drafts:
            draft.indicator = self._indicator(draft, sentence)
        self.verb = drafts[-1].verb if drafts else None
        return [self._metric(draft, drafts[i - 1] if i else None, index, sentence) for i, draft in enumerate(drafts)]

    def _cues(self, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Cue]:
        """The cue words of a sentence that stand neither in a name nor in a counted phrase."""
        taken = [(r.start, r.end) for r in self.discourse.referents(sentence.start, sentence.end)]
        taken += [(q.start, q.end) for q in quantities]
        return [
            c for c in cues.scan(self.low, sentence.start, sentence.end) if not any(s <= c.start < e for s, e in taken)
        ]

    def _said(self, quantity: Quantity, stop: int) -> str:
        """The predicate behind a counted phrase, to the end of its clause."""
        aside = ASIDE.match(self.low, quantity.end, stop)
        found = SAID_END.search(self.low, aside.end() if aside else quantity.end, stop)
        said = SHARED.sub(
            "", self.low[aside.end() if aside else quantity.end : found.start() if found else stop]
        ).strip(" ,")
        return OWNED.sub("", said)

    def _bracketed(self, earlier: Quantity, later: Quantity) -> bool:
        """Whether an earlier number stands in brackets that are closed before the later one."""
        between = self.low[earlier.end : later.start]
        return ")" in between and (between + "(").index("(") > between.index(")")

    def _plain(self, start: int, end: int) -> str:
        """The words before a number with the expressions of time blanked out."""
        words = self.low[start:end]
        spans = [(t.start, t.end) for t in self.timeline.temporals_in(start, end)]
        spans += [(r.start, r.end) for r in self.discourse.referents(start, end) if r.end <= end]
        for s, e in spans:
            words = words[: s - start] + " " * (min(e, end) - s) + words[min(e, end) - start :]
        return words

    def _cell(self, draft: Draft, sentence: Sentence) -> None:
        """A table's cell takes its noun from the row's label or the column's head, its status from the column."""
        row = tables.cells(self.low, sentence.start, sentence.end)
        at = draft.quantity.number.start
        column = self._column(draft, sentence)
        label = tables.label_of(self.low, row, at)
        if column is not None and column.target:
            draft.status = "target"
        if column is not None and column.unit is not None and draft.quantity.unit == "count":
            draft.quantity = measured(draft.quantity, column.unit)
            draft.group, draft.object = "money" if column.unit.unit.startswith("VND") else "measure", column.what
        counts = column is not None and column.noun is not None
        if label is not None and draft.quantity.noun is None:
            self._row_label(draft, label, counts)
        if draft.quantity.unit == "%" and tables.says_reached(self.low, row, at):
            draft.group, draft.inherits = "target", None
        if column is not None and column.noun is not None and draft.object is None:
            draft.take(self.memory.thing(column.noun))
            draft.verb = self._column_verb(column)
        draft.noun = (draft.object or "").lower()

    def _column(self, draft: Draft, sentence: Sentence) -> Column | None:
        """The column of the table that a number stands in."""
        if sentence.kind != "row":
            return None
        row = tables.cells(self.low, sentence.start, sentence.end)
        return tables.column_of(self.columns or (), row, draft.quantity.number.start)

    def _row_label(self, draft: Draft, label: Cell, counts: bool) -> None:
        """`Chi bộ hoàn thành tốt nhiệm vụ`: the noun is the object, the rest what is said of it."""
        noun = tables.noun_in(self.low, label)
        if noun is None and draft.object is None and not counts:
            draft.object = self.text[label.start : label.end].strip()
        if noun is None or self.low.startswith("kết nạp", label.start):
            return
        draft.take(self.memory.thing(noun))
        draft.property = self.text[noun.end : label.end].strip() or None
        draft.said = shadow(draft.property or "")
        draft.inherits = None

    def _column_verb(self, column: Column) -> str | None:
        """The verb that a column's head names, else that another column does."""
        for head in (column, *(self.columns or ())):
            if kinds := [c.kind for c in cues.scan(head.low, 0, len(head.low)) if c.kind in VERBS]:
                return kinds[0]
        return None

    def _verb(self, draft: Draft, found: Sequence[Cue], sentence: Sentence) -> str | None:
        """The verb that governs a number: one that follows in the passive, else the last before it."""
        if draft.verb:
            return draft.verb
        start, end = draft.quantity.start, draft.quantity.end
        verbs = [cue for cue in found if cue.kind in VERBS]
        if draft.quantity.unit == "%":
            ratio = max(self.low.rfind(word, sentence.start, start) for word in ("tỷ lệ ", "tỉ lệ "))
            verbs = [cue for cue in verbs if cue.start > ratio]
        behind = next((cue for cue in verbs if end <= cue.start < end + 34 and self._is_done_to(end, cue)), None)
        if behind is not None and behind.kind not in ("stock", "hold", "study"):
            return behind.kind
        if EACH_HAS.search(self.low, sentence.start, start):
            return "stock"
        before = [
            cue
            for cue in verbs
            if cue.end <= start and not ADVERBIAL.search(self.low, max(0, cue.start - 9), cue.start)
        ]
        if before:
            return before[-1].kind
        listed = sentence.kind == "item" and draft.quantity.noun is None
        return self.verb if draft.place or listed or BACK.match(self.low[sentence.start : start]) else None

    def _is_done_to(self, end: int, cue: Cue) -> bool:
        """Whether a verb behind the counted is done to them, or by themselves (`986 người nghỉ hưu trước tuổi`)."""
        gap = self.low[end : cue.start]
        return PASSIVE.match(gap) is not None or (cue.kind in SELF and not gap.strip())

    def _share_predicates(self, drafts: Sequence[Draft]) -> None:
        """A predicate that two shares have in common: `93% chi bộ, 90% đảng viên hoàn thành tốt nhiệm vụ`."""
        for here, after in reversed(list(pairwise(drafts))):
            gap = self.low[here.quantity.end : after.quantity.start].strip()
            if (
                not here.said
                and gap in (",", "và", ", và")
                and after.said
                and here.quantity.unit == after.quantity.unit
                and (here.quantity.unit == "%" or after.said.startswith(TOGETHER))
            ):
                here.said = after.said

    def _indicator(self, draft: Draft, sentence: Sentence) -> str:
        left = self.low[sentence.start : draft.quantity.start]
        if draft.fixed is not None:
            return draft.fixed
        if draft.inherits is not None and not (
            draft.quantity.unit == "%" and decide(self._context(draft, left)) == "targets_met"
        ):
            return draft.inherits.indicator
        return decide(self._context(draft, left))

    def _context(self, draft: Draft, left: str) -> Context:
        said = f"{shadow(draft.property)} {draft.said}".strip() if draft.property else draft.said
        tail = draft.noun.removeprefix(head) if (head := self._head(draft)) else ""
        kinds = [cue.kind for cue in cues.scan(said, 0, len(said))]
        unit = "%" if draft.quantity.unit.startswith("%") else draft.quantity.unit
        return Context(
            draft.group, draft.default, draft.noun, tail, unit, draft.verb, said, tuple(kinds), left, draft.direction
        )

    def _head(self, draft: Draft) -> str:
        """The head of the counted phrase, as the lexicon knows it."""
        noun = known_noun(draft.noun, 0, len(draft.noun))
        return draft.noun[: noun.end] if noun else ""

    def _metric(self, draft: Draft, previous: Draft | None, index: int, sentence: Sentence) -> Metric:
        quantity = draft.quantity
        follows = previous is not None and (draft.indicator == "targets_met" or draft.inherits is not None)
        category = self._category(previous if follows and previous else draft)
        period = self._period(draft, index, sentence)
        today = self.timeline.today
        ahead = (
            today
            and period.start
            and (period.start.year > today.year or (period.kind == "as_of" and period.start > today))
        )
        planned = draft.status == "target" or bool(ahead)
        said = draft.property or self._original(draft)
        start = self._quote_start(draft, sentence)
        return Metric(
            start,
            quantity.end,
            self.text[start : quantity.end],
            quantity.value,
            quantity.value_max,
            draft.base,
            quantity.qualifier,
            quantity.unit,
            draft.object,
            said,
            draft.indicator,
            self._whose(draft, index, category),
            period.start.isoformat() if period.start else None,
            period.end.isoformat() if period.end else None,
            period.kind,
            "target" if planned else "actual",
            draft.direction,
            status.polarity(said),
        )

    def _category(self, draft: Draft) -> str:
        """The category of a fact; a share of Party members is the Party's whatever its indicator."""
        of_part = draft.indicator in (
            "other",
            "women_share",
            "ethnic_minority_share",
            "youth_share",
            "cadres_qualified",
        )
        return categories().get(draft.default if of_part and draft.group in ("member", "org") else draft.indicator, "")

    def _whose(self, draft: Draft, index: int, category: str) -> str | None:
        quantity = draft.quantity
        if draft.place and (named := self.discourse.place_named(draft.place)):
            return named.name
        earlier = self.subject if self.subject and self.subject[2] == index else (None, 0, 0)
        subject = self.discourse.subject(
            quantity.start, quantity.end, index, draft.verb == "attend", earlier[0], earlier[1]
        )
        if subject is None:
            return None
        self.subject = (subject, quantity.end, index)
        body = self.discourse.body(subject, category)
        body.listed = True
        return body.name

    def _period(self, draft: Draft, index: int, sentence: Sentence) -> Period:
        if sentence.kind == "row" and (
            year := tables.year_of(self.low, tables.cells(self.low, sentence.start, sentence.end))
        ):
            return year_of(year)
        if (column := self._column(draft, sentence)) and column.year:
            return year_of(column.year)
        event = draft.verb in ("attend", "elect") or draft.indicator in ("congress_delegates",)
        return self.timeline.period(
            draft.quantity.start,
            draft.quantity.end,
            index,
            draft.status == "target",
            event,
            draft.indicator in flows(),
        )

    def _quote_start(self, draft: Draft, sentence: Sentence) -> int:
        """A label in front of a bare number belongs to the quote."""
        start = draft.quantity.start
        label = draft.place or (
            draft.property if draft.quantity.noun is None and draft.quantity.unit == "count" else None
        )
        if label:
            at = self.low.rfind(label.lower(), max(sentence.start, start - 90), start)
            return at if at >= 0 and not any(c.isdigit() for c in self.low[at:start]) else start
        return start

    def _original(self, draft: Draft) -> str | None:
        """The predicate as written, where it is one."""
        if not draft.said or not (
            IS.match(draft.said) or draft.quantity.unit == "%" or cues.scan(draft.said, 0, len(draft.said))
        ):
            return None
        at = self.low.find(draft.said, draft.quantity.start, draft.quantity.end + len(draft.said) + 4)
        return self.text[at : at + len(draft.said)] if at >= 0 else draft.said
