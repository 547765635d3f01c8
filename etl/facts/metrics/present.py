"""What there is now: the stocks that an article tells of without a time, in a paragraph or a sentence of their own."""

from etl.facts.indicators import flows, states, stocks
from etl.facts.metrics.drafts import Draft
from etl.facts.phrases import PERSON_GROUPS
from etl.facts.sentence import Sentence
from etl.facts.when.timeline import Timeline
from etl.language.fold import pattern

HAS = pattern(
    r"(?:[^.;:\d]{0,90}(?:cho biết|cho hay|thông tin),? )?"
    r"(?:toàn )?(?:đảng bộ|chi bộ|(?:(?:tỉnh|thành|quận|huyện|thị) )?đoàn|công đoàn|hội|trường|công ty)(?!\w)"
    r"(?: (?!có )[^\W\d_]+){0,6} (?:có )?(?:gần |hơn |trên )?\d"
)
UNDER_WAY = pattern(r"(?<!\w)đang(?!\w)")
STANDS = pattern(  # `, nơi 98% dân số là người Mông`, `Câu lạc bộ quy tụ 25 doanh nghiệp`, `nằm trên địa bàn 4 thôn`
    r"(?<!\w)(?:(?<!là )nơi(?: (?:có|đang|hiện))*|nằm (?:trên|trong)(?: địa bàn)?|"
    r"(?:còn|hiện|trực tiếp|đơn vị|công ty) quản lý|quy tụ|tập hợp)(?: tới| đến)? $"
)
MAKE_UP = (*PERSON_GROUPS, "group", "org", "unit")
RECENT = 3  # years; what was told of longer ago is history, and so is what there was then


class Present:
    """Follows the numbers of an article in order."""

    def __init__(self, low: str, timeline: Timeline) -> None:
        self.low, self.timeline = low, timeline
        self._last_owner: str | None = None  # whose the number before was
        self._turned_to: tuple[int, str | None] | None = None  # the paragraph, and the body that it has turned to
        self._standing = -1  # the sentence that tells of what is so as the article is written
        self._passage = -1, -1  # the paragraph, or the sentence of one, that tells of what there is now

    def holds(self, draft: Draft, whose: str | None, index: int, sentence: Sentence) -> bool:
        """Whether a number is of the day: what there is, told in a passage that says no time.

        It is when the passage turns to another body, or where nothing more is said of the counted; and then what the
        counted are made up of is of the day, too.
        """
        undated = self.timeline.opens_undated(index)
        told = draft.status == "actual" and not draft.place and sentence.kind == "paragraph"
        if told and self._stands(draft, index, sentence):
            self._standing = index
            return True
        if not told or not (undated or self._is_plain(draft, index, sentence)):
            return False
        passage = sentence.block, -1 if undated else index
        if not (draft.indicator in stocks() or self._is_own(draft, index, sentence)):
            made_up_of = draft.indicator in states() or (draft.group in PERSON_GROUPS and draft.indicator == "other")
            return self._passage == passage and made_up_of
        here = sentence.block, whose
        if self._last_owner not in (None, whose):
            self._turned_to = here
        if self._turned_to == here or not (draft.property or draft.said):
            self._passage = passage
        return self._passage == passage

    def _is_own(self, draft: Draft, index: int, sentence: Sentence) -> bool:
        """`Huyện đoàn có 31 cơ sở đoàn với 7.845 đoàn viên`: what a body is made up of that no indicator counts."""
        counted = draft.indicator == "other" and draft.verb is None and draft.group in MAKE_UP
        return counted and self._is_plain(draft, index, sentence)

    def _stands(self, draft: Draft, index: int, sentence: Sentence) -> bool:
        """`Đảng ủy đang theo dõi 23 trường hợp`, `, nơi có 41 dự án`: what is so as the article is written."""
        start, end = draft.quantity.start, draft.quantity.end
        clause = max(sentence.start, *(self.low.rfind(mark, sentence.start, start) for mark in ",;("))
        still = draft.indicator not in flows() and UNDER_WAY.match(draft.said)
        under_way = still or UNDER_WAY.search(self.low, clause, start)
        goes_on = self._standing == index and draft.verb is None
        if self.timeline.today is None or not (under_way or goes_on or STANDS.search(self.low, clause, start)):
            return False
        return not (self.timeline.times.between(sentence.start, start) or self.timeline.is_dated(end, index))

    def pass_by(self, whose: str | None) -> None:
        """Remember whose a number was, before the next is asked about."""
        self._last_owner = whose

    def _is_plain(self, draft: Draft, index: int, sentence: Sentence) -> bool:
        """`Toàn Đảng bộ có 5.400 đảng viên`, without a time, behind sentences about a year that is not long past."""
        start, end = draft.quantity.start, draft.quantity.end
        if not HAS.match(self.low, sentence.start, sentence.end):
            return False
        if self.timeline.times.between(sentence.start, start) or self.timeline.is_dated(end, index):
            return False
        before = self.timeline.period(start, end, index).end
        today = self.timeline.today
        return before is None or today is None or today.year - before.year <= RECENT
