"""The rows of awards: the words quoted, the title, how many and when."""

from collections.abc import Sequence
from dataclasses import replace

from etl.facts.awards.frames import Frame
from etl.facts.awards.givers import Givers
from etl.facts.awards.names import ORDERS, Named
from etl.facts.awards.recipients import TO_TEAM, Item, Recipient, Recipients, kind_of, listed_as
from etl.facts.organisations.entities import Entity
from etl.facts.quantities import Quantity
from etl.facts.when.meanings import REVIEW
from etl.facts.when.timeline import Timeline
from etl.facts.when.times import OF_YEARS
from etl.facts.whose.discourse import Discourse
from etl.language.fold import pattern
from etl.language.period import Period, as_of, year_of
from etl.records import Award

QUOTATION_MARKS = "“”\"' "
MERIT_OF = pattern(r"(?:thành tích|hoàn thành (?:xuất sắc|tốt))[^;.]{0,90}?(?<!giai đoạn )năm (?P<year>20\d\d)(?! ?-)")
OPENS_QUOTE = pattern('[“"]')  # within a title: `danh hiệu “Tập thể lao động xuất sắc”`
JUST = pattern(r"(?<!\w)vừa (?:[^;,.\d]{0,50} )?(?:tặng|trao|khen|thưởng|nhận)(?!\w)")
RECOGNISED = pattern(  # `Ghi nhận những kết quả đó, Huyện ủy tặng …`: there and then
    r"ghi nhận (?:những |các )?(?:kết quả|thành tích|đóng góp)[^;,.]{0,40}, "
    r"(?:(?!(?:được|liên tục|nhiều năm)(?!\w))[^.])*$"
)
PRIZE = pattern(r"(?<!\w)giải (?:đặc biệt|nhất|nhì|ba|khuyến khích|tư|[abc])(?!\w)")
# `Cờ thi đua của Chính phủ năm 2011`, `Huân chương Sao vàng (năm 2005)`, `2 Bằng khen các năm 2008, 2014`
GIVEN_IN = pattern(
    r"(?: (?:của|do|phong trào) [^;,.()\d]{2,60}?)? ?\(?(?:vào |trong )?(?:các )?năm "
    r"(?P<years>(?:19|20)\d\d(?:(?:,| và) (?:19|20)\d\d)*)(?![\d/]| ?- ?\d)"
)
WIDEST_GAP = 60  # letters between an award and its recipients that are quoted with them


class AwardRows:
    """Puts the awards of one article into rows."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline, givers: Givers) -> None:
        self.text, self.low, self.timeline, self.givers = text, low, timeline, givers
        self.recipients = Recipients(low, discourse)

    def counted(
        self, frame: Frame, quantities: Sequence[Quantity], giver: str | None, to: Recipient | None = None
    ) -> list[Award]:
        """A row for each number of recipients, or of awards that one has been given."""
        return [self.row(frame, quantity, giver, self._title(frame.named), to) for quantity in quantities]

    def mixed(self, frame: Frame, listed: Sequence[Item], giver: str | None) -> tuple[list[Award], list[Quantity]]:
        """A row for each of those listed as recipients, some named and some counted; and the numbers used."""
        title, numbers = self._title(frame.named), [item.one for item in listed if isinstance(item.one, Quantity)]
        rows = [
            self._quoted(self.row(frame, None, giver, title, listed_as(item.one)), item, at)
            if isinstance(item.one, Entity)
            else self._quoted(self.row(frame, item.one, giver, title), item, at)
            for at, item in enumerate(listed)
        ]
        return rows, numbers

    def _quoted(self, award: Award, item: Item, at: int) -> Award:
        """A row with its own words: the first of a list with the award in front of it, the next alone."""
        near = at == 0 and award.start < item.start < award.end + WIDEST_GAP
        start = award.start if near else item.start
        return replace(award, start=start, end=item.end, quote=self.text[start : item.end])

    def uncounted(self, frame: Frame, giver: str | None) -> list[Award]:
        """A row for an award without a number, and one for each that confers it besides."""
        title = self._title(frame.named)
        joint = [(frame._replace(named=named), other) for named, other in self.givers.joint(frame)]
        return [self.row(each, None, by, title) for each, by in [(frame, giver), *joint]]

    def row(
        self, frame: Frame, quantity: Quantity | None, giver: str | None, title: str, to: Recipient | None = None
    ) -> Award:
        """The row of an award: to a number of recipients, or to whom the sentence speaks of."""
        named = frame.named
        start, end = self._quote(named, quantity) if quantity else (named.start, named.end)
        if quantity is not None and to is None:
            recipient, kind = None, self._kind(frame, quantity)
        else:
            recipient, kind = to or self.recipients.recipient(frame)
            recipient = None if recipient == giver else recipient
        period = self._period(frame, quantity)
        return Award(
            start=start,
            end=end,
            quote=self.text[start:end],
            award=named.code,
            title=title,
            rank=named.rank,
            count=quantity.value if quantity else None,
            count_kind=self._count_kind(quantity) if quantity else None,
            qualifier=quantity.qualifier if quantity else None,
            recipient=recipient,
            recipient_kind=kind,
            awarded_by=giver,
            period_start=period.start.isoformat() if period.start else None,
            period_end=period.end.isoformat() if period.end else None,
        )

    def _kind(self, frame: Frame, quantity: Quantity) -> str:
        """The kind of those counted; prizes of which one goes to a team go to teams."""
        named = frame.named
        if named.code == "contest_prize" and quantity.start <= named.start:
            prizes = PRIZE.finditer(self.low, frame.clause.start, frame.clause.end)
            if any(TO_TEAM.match(self.low, prize.end(), frame.clause.end) for prize in prizes):
                return "collective"
        return kind_of(self.low, named, quantity.noun)

    def _title(self, named: Named) -> str:
        """The words used; of a rank in a list, the award that it is a rank of."""
        words = self.text[named.start : named.end]
        title = words.strip(QUOTATION_MARKS)
        title = words if OPENS_QUOTE.search(title) else title
        if named.code in ORDERS and not title.lower().startswith("hu"):
            return f"Huân chương hạng {named.rank}"
        if named.is_badge and not title.lower().startswith("huy"):
            return f"Huy hiệu {named.rank} năm tuổi Đảng" if named.rank else "Huy hiệu Đảng"
        return title

    def _quote(self, named: Named, quantity: Quantity) -> tuple[int, int]:
        """The award and its recipients, unless they stand apart; then the recipients alone."""
        if quantity.end <= named.start:
            gap = self.low[quantity.end : named.start]
            return quantity.start, quantity.end if ";" in gap or _holds_digit(gap) else named.end
        if quantity.start <= named.start:  # `1 giải Nhất`
            return quantity.start, named.end
        gap = self.low[named.end : quantity.start]
        return quantity.start if len(gap) >= WIDEST_GAP or _holds_digit(gap) else named.start, quantity.end

    def _count_kind(self, quantity: Quantity) -> str:
        """Recipients, or occasions (lượt)."""
        noun = quantity.noun
        return "times" if noun and "lượt" in self.low[noun.start - len("lượt ") : noun.end] else "recipients"

    def _period(self, frame: Frame, quantity: Quantity | None) -> Period:
        """When it was given; what is given at a review early in the year is of the year before."""
        named, sentence = frame.named, frame.sentence
        start = min(named.start, quantity.start) if quantity else named.start
        end = max(named.end, quantity.end) if quantity else named.end
        if named.is_badge:
            return self._badge_period(frame, start, end)
        if said_in := GIVEN_IN.match(self.low, named.end, frame.after):
            years = [int(year) for year in said_in["years"].replace(",", " ").split() if year.isdigit()]
            return year_of(years[0])._replace(end=year_of(years[-1]).end)
        review = REVIEW.search(self.low, sentence.start, named.start)
        if review and not self._is_told_since(review.end(), start):
            return year_of(int(review["year"]))
        if merit := MERIT_OF.search(self.low, named.end, frame.clause.end):
            return year_of(int(merit["year"]))
        for said in self.timeline.times.between(named.end, named.end + len(" giai đoạn ")):
            if said.name == "span" and said.period:
                return said.period
        just = JUST.search(self.low, sentence.start, named.start) or RECOGNISED.match(self.low, sentence.start, start)
        if just and self.timeline.today and not self.timeline.times.between(sentence.start, end):
            return Period(self.timeline.today, self.timeline.today, "event")
        period = self.timeline.period(start, end, frame.clause.index)
        if period.kind == "term" and self.timeline.is_of_occasion(frame.clause.index, start):
            return as_of(self.timeline.today)
        return period if named.code == "commemorative_medal" else self._of_year_before(period)

    def _is_told_since(self, reviewed: int, start: int) -> bool:
        """Whether another span is told of behind one that is reviewed: `năm 2020, …; 6 tháng đầu năm 2021 có …`."""
        return any(said.name in ("year", "months", "quarter") for said in self.timeline.times.between(reviewed, start))

    def _badge_period(self, frame: Frame, start: int, end: int) -> Period:
        """Badges are given on the day, also those behind a semicolon, unless the headline is about a whole year."""
        if (year := self.timeline.headline_year()) and not self.timeline.times.between(frame.sentence.start, start):
            return year
        mark = self.low.rfind(";", frame.sentence.start, start) if self.timeline.today else -1
        of_years = any(said.name in OF_YEARS for said in self.timeline.times.between(frame.sentence.start, start))
        if mark >= 0 and not of_years and not self.timeline.times.between(mark, start):
            return as_of(self.timeline.today)
        return self.timeline.period(start, end, frame.clause.index, kind="event")

    def _of_year_before(self, period: Period) -> Period:
        """The year before, if a period is but the day of publication, in January or February."""
        day = period.end
        if period.kind in ("event", "as_of") and day and day.month <= 2 and day == self.timeline.today:
            return year_of(day.year - 1)
        return period


def _holds_digit(words: str) -> bool:
    return any(letter.isdigit() for letter in words)
