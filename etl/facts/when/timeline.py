"""What a sentence leaves unsaid: when. A period holds until another is stated or a new section begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from etl.facts.sentence import Sentence
from etl.facts.when import scope
from etl.facts.when.meanings import Meanings
from etl.facts.when.times import OF_A_DAY, OF_YEARS, Times
from etl.language.period import YEARS, Period, as_of, year_of
from etl.language.periods import Temporal

ADJOINING = ("month", "quarter", "year", "by_year", "span", "years", "school_year", "last_year", "year_aside")
BEHIND = ("", "của", "vào", "trong", "cuối", "vào cuối", "đầu", "vào đầu", "hồi")  # between a number and its time
SPANS_OF_YEARS = ("term", "since")  # that who is elected or given an award on an unknown day is not of
OF_THAT_YEAR = (" (", " có ", " chỉ có ", " mới có ", " (chỉ có ")  # between a year compared with and its number
LIVING_MEMORY = 10  # years; an event of a time before them is told by historians
NEAR = 45  # letters behind a number within which its time may stand


class Timeline:
    """Answers, for a place of the text, which period a fact there belongs to."""

    def __init__(self, low: str, sentences: Sequence[Sentence], today: date | None) -> None:
        self.low, self.sentences, self.today = low, sentences, today
        self.times = Times(low, sentences, today)
        self.meanings = Meanings(self.times)
        self._stating: dict[tuple[int, bool], tuple[list[Temporal], list[Temporal]]] = {}
        self._first_dated: dict[int, int] = {}  # block -> its first sentence that says when
        self._last: dict[tuple[int, bool, bool, bool], Period] = {}
        self._openings = {sentence.block: sentence.start for sentence in reversed(sentences)}
        self._telling: dict[int, int] = {}  # before a sentence: the nearest that states a time, or is a heading

    def period(
        self,
        start: int,
        end: int,
        index: int,
        target: bool,
        event: bool = False,
        flow: bool = False,
        state: bool = False,
    ) -> Period:
        """The period of a fact quoted from `start` to `end`.

        An event is of its own day unless told otherwise; what adds up over time (`flow`) is of the whole span that
        the article reports on, where what is there (a `state`) is of the day.
        """
        stated = self._stated(start, end, index, target)
        if isinstance(stated, Temporal):
            begun = self._begun(stated, index) if flow and not target else None
            return begun or self._resolved(stated, index, target)
        if stated is not None:
            return stated
        if event:
            carried = self._carried(index, target)
            told = self.today is None and carried.kind not in SPANS_OF_YEARS
            return carried if told else self._of_old(carried) or as_of(self.today)
        return self._carried(index, target, flow, reported=not (target or state or event))

    def _begun(self, now: Temporal, index: int) -> Period | None:
        """`Từ năm 2016, mỗi đảng viên giúp một hộ. Đến nay đã giúp 29 hộ`: since the day that the paragraph told of."""
        if not self.low.startswith(("đến", "tính đến"), now.start) or now.name != "now":
            return None
        told = self.times.in_paragraph(index, now.start)
        since = (t.period.start for t in told if t.period and t.period.kind == "since" and t.name != "span_to_date")
        first = next((day for day in since if day), None)
        return Period.since(first, self.today) if first else None

    def headline_year(self) -> Period | None:
        """The year that the headline is about, if it is about one: `Năm 2019, trao 214 Huy hiệu Đảng`."""
        told, index = self.times.reported or (None, 0)
        whole = told is not None and told.name == "year" and self.sentences[index].kind == "title"
        return self._resolved(told, index) if told and whole else None

    def _of_old(self, period: Period) -> Period | None:
        """A period that an article tells of as history: what happened then is of it, not of the article's day."""
        long_past = self.today and period.end and self.today.year - period.end.year > LIVING_MEMORY
        return period if long_past else None

    def _stated(self, start: int, end: int, index: int, target: bool) -> Temporal | Period | None:
        """What the sentence itself says of when: right behind the fact, before it, or further behind."""
        begins = self.sentences[index].start
        inside, own = self._inside(index, target)
        if adjoining := self._adjoining(end, own):
            return adjoining
        if compared := self._compared_with(start, index):
            return compared
        ahead = [t for t in inside if t.start < start]
        holding = [t for t in ahead if scope.holds_at(self.low, t, start, begins)]
        if holding := [t for t in holding if not (self._is_of_noun(t, holding) and ";" in self.low[t.end : start])]:
            return holding[-1]
        days = [t for t in ahead if t.name == "day" and scope.is_carried_out(self.low, t, begins)]
        if days:
            return Period.since(days[0].period.start if days[0].period else None, self.today)
        return self._behind(end, index, own) or (ahead[-1] if target and ahead else None)

    def _compared_with(self, start: int, index: int) -> Period | None:
        """`so với cả năm 2017 (39 công nhân)`, `không như hồi năm 2015 có 30 hộ`: what there was in the year before."""
        told = [t for t in self.times.all(index) if t.end <= start and self.low[t.end : start] in OF_THAT_YEAR]
        last = told[-1] if told else None
        if last is None or not (
            last.name == "compared" or (last.name == "year" and scope.is_reference(self.low, last, 0))
        ):
            return None
        years = YEARS.findall(self.low, last.start, last.end)
        return year_of(int(years[-1])) if years else None

    def term_up_to(self, period: Period) -> Period | None:
        """The term that is planned for, where a plan names but its last year: `đến năm 2025, kết nạp 600 đảng viên`."""
        return self.times.terms.planned(period.end.year) if period.kind == "year" and period.end else None

    def opens_undated(self, index: int) -> bool:
        """Whether nothing up to a sentence of its paragraph says when, though the paragraphs before may have."""
        block = self.sentences[index].block
        if block not in self._first_dated:
            first = bisect_left(self.sentences, block, key=lambda sentence: sentence.block)
            after = bisect_right(self.sentences, block, key=lambda sentence: sentence.block)
            self._first_dated[block] = next((i for i in range(first, after) if self.times.stating(i)), after)
        return self._first_dated[block] > index

    def is_of_occasion(self, index: int, start: int) -> bool:
        """Whether the sentence before tells of an occasion (`Tại hội nghị`), and its own of no time, up to a place."""
        before = self.sentences[index - 1] if index else None
        if before is None or before.block != self.sentences[index].block or self.today is None:
            return False
        if self.times.between(self.sentences[index].start, start):
            return False
        return any(said.name == "occasion" for said in self.times.stating(index - 1))

    def is_dated(self, end: int, index: int) -> bool:
        """Whether a time of its own stands right behind a number."""
        return self._adjoining(end, self._inside(index, target=False)[1]) is not None

    def _adjoining(self, end: int, own: Sequence[Temporal]) -> Temporal | None:
        return next((t for t in own if t.name in ADJOINING and self._adjoins(end, t)), None)

    def _inside(self, index: int, target: bool) -> tuple[list[Temporal], list[Temporal]]:
        """The expressions of a sentence that may say when a fact in it holds, and those of them said of the facts."""
        if (index, target) not in self._stating:
            begins = self.sentences[index].start
            inside = [t for t in self.times.stating(index) if target or not scope.is_planned(self.low, t, begins)]
            self._stating[index, target] = inside, [t for t in inside if not scope.is_reference(self.low, t, begins)]
        return self._stating[index, target]

    def _adjoins(self, end: int, temporal: Temporal) -> bool:
        """Whether an expression stands right behind a number, by itself in brackets or not."""
        if not end <= temporal.start <= end + 10:
            return False
        gap = self.low[end : temporal.start].strip()
        bracketed = gap[:1] == "(" and self.low.startswith(")", temporal.end)
        return (gap[1:] if bracketed else gap) in BEHIND

    def _behind(self, end: int, index: int, own: Sequence[Temporal]) -> Temporal | None:
        """The expression behind a number in its clause, with no other number between."""
        ends = (self.low.find(mark, end, self.sentences[index].end) for mark in ";,(")
        clause_end = min((place for place in ends if place >= 0), default=self.sentences[index].end)
        behind = next((t for t in own if end <= t.start < min(clause_end, end + NEAR)), None)
        return behind if behind and not any(c.isdigit() for c in self.low[end : behind.start]) else None

    def _resolved(self, temporal: Temporal, index: int, target: bool = False) -> Period:
        return self.meanings.of(temporal, index, target, lambda: self._carried(index, target=False))

    def _carried(self, index: int, target: bool, flow: bool = False, reported: bool = False) -> Period:
        """The period last stated before a sentence; else the one that the article reports on, or the day."""
        asked = (index, target, flow, reported)
        if asked not in self._last:
            self._last[asked] = self._stated_last(*asked)
        return self._last[asked]

    def _stated_last(self, index: int, target: bool, flow: bool, reported: bool) -> Period:
        here = self.sentences[index]
        opens_item = self._opens_item(here)
        for i in self._told_before(index):
            sentence = self.sentences[i]
            section = sentence.kind == "heading" and here.kind == "paragraph"
            if (section and not target) or (here.block != sentence.block and opens_item):
                break
            if (sentence.kind in ("caption", "title") and not target) or (
                here.kind == sentence.kind == "item" and sentence.block != here.block
            ):
                continue
            said = [t for t in self.times.stating(i) if self._carries(t, i, here, target)]
            said = [t for t in said if not self._is_of_noun(t, said)]
            if said and here.block != sentence.block and not target:
                said = [t for t in said if not (self._digresses(t, i, flow) or self._is_left_behind(t, index))]
            if said:
                return self._resolved(said[-1], i)
            if section:  # its plans may be for the term that it names, never for one named before
                break
        if reported and self.times.reported:
            return self._resolved(*self.times.reported)
        if reported and flow and (closed := self.times.closed_year):
            return closed
        return as_of(self.today)

    def _told_before(self, index: int) -> Iterator[int]:
        """The sentences before one that state a time, and the headings, backwards; what lies between is passed once."""
        while (index := self._nearest(index)) >= 0:
            yield index

    def _nearest(self, index: int) -> int:
        """The nearest of them; -1 where there is none."""
        at = index
        while at not in self._telling:
            at -= 1
            if at < 0 or self.sentences[at].kind == "heading" or self.times.stating(at):
                break
        else:
            at = self._telling[at]
        for passed in range(index, at, -1):
            if passed in self._telling:
                break
            self._telling[passed] = at
        return at

    def _digresses(self, temporal: Temporal, index: int, flow: bool) -> bool:
        """Whether a period goes back behind one stated before, or into it, and so holds in its paragraph only."""
        period = temporal.period
        if period is None or period.start is None or period.end is None:
            return False
        within = flow and period.kind == "year" and temporal.start > self.sentences[index].start
        return any(
            period.end < start
            or (flow and kind == "since" and period.start >= start)
            or (within and kind == "term" and period.start >= start)
            for at, start, kind in self.times.frames(index)
            if at < temporal.start
        )

    def _is_left_behind(self, temporal: Temporal, index: int) -> bool:
        """Whether a span up to now, of years behind a period, is told of between that one and a later sentence."""
        period = temporal.period
        if period is None or period.end is None or period.kind == "event":
            return False
        spans = ((at, start) for at, start, kind in self.times.frames(index - 1) if kind == "since")
        return any(at > temporal.start and period.end < start for at, start in spans)

    def _is_of_noun(self, temporal: Temporal, said: Sequence[Temporal]) -> bool:
        """`Nhiệm kỳ 2020 - 2025, … thu nhập năm 2024 đạt`: a year of one figure, where a span frames the rest."""
        if temporal.name not in ("year", "last_year") or not self.low[temporal.start - 2].isalpha():
            return False
        return any(t.start < temporal.start and t.name in OF_YEARS for t in said)

    def _is_head(self, sentence: Sentence) -> bool:
        """Whether a sentence is the head of what follows, not prose; as is the question of what answers it."""
        return sentence.kind == "heading" or self.low[sentence.end - 1] in ":?"

    def _opens_item(self, sentence: Sentence) -> bool:
        """Whether a sentence's paragraph is an item of news of its own: `* Chiều cùng ngày, …`."""
        return self.low.startswith(("*", "●", "◆", "•"), self._openings[sentence.block])

    def _carries(self, temporal: Temporal, index: int, here: Sentence, target: bool) -> bool:
        """Whether a period still holds in a later sentence."""
        sentence = self.sentences[index]
        if not scope.holds_after(self.low, temporal, sentence.start, sentence.end, self._is_head(sentence)):
            return False
        if sentence.block != here.block and self._is_of_paragraph(temporal):
            return False
        if not target and not self.times.is_over(temporal, index):
            return False
        return temporal.name not in OF_A_DAY or bool(temporal.period and temporal.period.start)

    def _is_of_paragraph(self, temporal: Temporal) -> bool:
        """Whether a period holds in its paragraph only: until the day, of a school, of one year of several."""
        until_now = temporal.period is not None and temporal.period.kind == "since"
        return (
            until_now
            or temporal.name in ("school_year", "past_years", "since_then", "then", "same_time")
            or self.low.startswith(scope.ASIDE, temporal.start)
        )
