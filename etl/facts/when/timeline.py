"""What a sentence leaves unsaid: when. A period holds until another is stated or a new section begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from etl.facts.sentence import Sentence
from etl.facts.when import scope
from etl.facts.when.lasting import ADDING_UP, Kind, Lasting, is_of_noun
from etl.facts.when.times import Times
from etl.language.fold import pattern
from etl.language.period import YEARS, Period, as_of, year_of
from etl.language.periods import Temporal

ADJOINING = ("month", "quarter", "year", "by_year", "span", "years", "school_year", "last_year", "year_aside")
BEHIND = (  # between a number and its time
    "", "của", "vào", "trong", "trong cả", "cả", "cuối", "vào cuối", "đầu", "vào đầu", "hồi",
)  # fmt: skip
SPANS_OF_YEARS = ("term", "since")  # that who is elected or given an award on an unknown day is not of
OF_THAT_YEAR = (" (", " có ", " chỉ có ", " mới có ", " (chỉ có ")  # between a year compared with and its number
ONE_MORE = pattern(
    r"(?:,| và) (?:(?!dự kiến|phấn đấu|sẽ|tiếp tục)[^\W\d]+ ){0,5}\d[\d.,]*(?: [^\W\d]+|\d){0,8} $"
)  # of a list, and the time of both
LIVING_MEMORY = 10  # years; an event of a time before them is told by historians
CLAUSE_ENDS = (";", ",", "(", " nhưng ", " song ", " trong khi ")
NEAR = 45  # letters behind a number within which its time may stand


class Timeline:
    """Answers, for a place of the text, which period a fact there belongs to."""

    def __init__(self, low: str, sentences: Sequence[Sentence], today: date | None) -> None:
        self.low, self.sentences, self.today = low, sentences, today
        self.times = Times(low, sentences, today)
        self.lasting = Lasting(self.times)
        self._stating: dict[tuple[int, bool], tuple[list[Temporal], list[Temporal]]] = {}
        self._first_dated: dict[int, int] = {}  # block -> its first sentence that says when

    def period(self, start: int, end: int, index: int, target: bool = False, kind: Kind = "other") -> Period:
        """The period of a fact of a kind, or of a target of that kind, quoted from `start` to `end`.

        An event is of its own day unless told otherwise; what adds up over time is of the whole span that the article
        reports on, where what is there is of the day.
        """
        stated = self._stated(start, end, index, target)
        if isinstance(stated, Temporal):
            begun = self._begun(stated, index) if kind in ADDING_UP and not target else None
            return begun or self.lasting.resolved(stated, index, target)
        if stated is not None:
            return stated
        if kind == "event":
            carried = self.lasting.carried(index, target)
            told = self.today is None and carried.kind not in SPANS_OF_YEARS
            return carried if told else self._of_old(carried) or as_of(self.today)
        return self.lasting.carried(index, target, kind)

    def _begun(self, now: Temporal, index: int) -> Period | None:
        """`Từ năm 2016, mỗi đảng viên giúp một hộ. Đến nay đã giúp 29 hộ`: since the day that the paragraph told of."""
        if not self.low.startswith(("đến", "tính đến"), now.start) or now.name != "now":
            return None
        told = self.times.in_paragraph(index, now.start)
        since = (t.period.start for t in told if t.period and self._is_under_way(t))
        first = next((day for day in since if day), None)
        return Period.since(first, self.today) if first else None

    def _is_under_way(self, told: Temporal) -> bool:
        """Whether an expression tells when something began that goes on: `từ năm 2016`, a term that is not over."""
        period = told.period
        if period is None or self.today is None or told.name == "span_to_date":
            return False
        if period.kind != "term" or period.start is None or period.end is None:
            return period.kind == "since"
        return period.start < self.today < period.end

    def headline_year(self) -> Period | None:
        """The year that the headline is about, if it is about one: `Năm 2019, trao 214 Huy hiệu Đảng`."""
        told, index = self.times.reported or (None, 0)
        whole = told is not None and told.name == "year" and self.sentences[index].kind == "title"
        return self.lasting.resolved(told, index) if told and whole else None

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
        if holding := [t for t in holding if not (is_of_noun(self.low, t, holding) and ";" in self.low[t.end : start])]:
            dated = [t for t in holding if t.name != "occasion"]  # `Cuối năm 2023, tại hội nghị`: an occasion of then
            return dated[-1] if dated else self._behind(end, index, own) or holding[-1]
        days = [t for t in ahead if t.name == "day" and scope.is_carried_out(self.low, t, begins)]
        if days:
            return Period.since(days[0].period.start if days[0].period else None, self.today)
        return self._behind(end, index, own) or (
            ahead[-1] if target and ahead else self._closing(end, index, own, target)
        )

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
        ends = (self.low.find(mark, end, self.sentences[index].end) for mark in CLAUSE_ENDS)
        clause_end = min((place for place in ends if place >= 0), default=self.sentences[index].end)
        behind = next((t for t in own if end <= t.start < min(clause_end, end + NEAR)), None)
        return behind if behind and not any(c.isdigit() for c in self.low[end : behind.start]) else None

    def _closing(self, end: int, index: int, own: Sequence[Temporal], target: bool) -> Temporal | None:
        """`Dân góp 1,1 tỷ đồng và 6.200 ngày công trong ba năm 2007 - 2009.`: the one time, which closes a sentence."""
        if len(own) != 1 or own[0].start < end or own[0].name == "each_year":
            return None
        planned = target and not any(c.isdigit() or c == "," for c in self.low[end : own[0].start])
        closes = not self.low[own[0].end : self.sentences[index].end].strip(" .!)")
        return own[0] if planned or (closes and ONE_MORE.match(self.low, end, own[0].start)) else None
