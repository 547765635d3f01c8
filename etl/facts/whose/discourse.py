"""What a sentence leaves unsaid: whose number it is.

The subject is the organisation last spoken of in its own right, carried from sentence to sentence until the text speaks
of another; a new paragraph that names none goes back to the organisation that the article is about.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from etl.facts.names.spoken import home_of
from etl.facts.organisations.entities import Entities, Entity, Referent
from etl.facts.sentence import Sentence
from etl.facts.whose.about import most_spoken_of, union_in_lead
from etl.facts.whose.attribution import Attribution
from etl.facts.whose.focus import JOINED, Focus
from etl.facts.whose.referents import BEGINS_OBLIQUE, Referents
from etl.language.fold import fold, pattern

RESPECTIVELY = pattern(r"(?<!\w)(?:lần lượt|tương ứng lần lượt|tương ứng(?= (?:là|đạt|\d))|theo thứ tự)(?!\w)")
CLAUSE_OF_ALL = pattern(r"; (?:các|(?:mỗi|từng)(?! (?:năm|quý|tháng|tuần|ngày|đợt|kỳ|vụ)(?!\w))|cấp ủy các cấp|toàn) ")
OF_BEHIND = pattern(r"(?<!\w)(?:của|thuộc|trực thuộc) ?$")
LIVING_AT = (" ở ", " tại ")  # `…, 640 hộ ở xã A được vay vốn`
NUMBERS = pattern(r"\d[\d.,]*")
CLAUSE_BREAK = pattern(r",(?! \d)")
WITH_NUMBERS = pattern(
    r"(?:(?:,| và) (?:hơn |gần |trên |khoảng )?\d[\d.,]* ?[^,;.\d]{2,40})*, "
    r"(?:(?:đến|hiện) nay,? |hiện |nay )?(?=[^\W\d])"
)
FIRST_OF_ALL = ("với ", "qua ", "sau khi ", "nhờ ", "bằng ", "được ")  # what a sentence says before its subject
BEFORE_SUBJECT = pattern(r"[^,;:.\d]{0,60}, (?=[^\W\d])")
MERGED = ("sáp nhập ", "hợp nhất ", "nhập ", "trên cơ sở ")  # `xã hình thành trên cơ sở hợp nhất 3 xã của huyện A`
HOLDS = pattern(
    r"(?: \([^()\n]{2,40}\))? (?:đã |vừa |long trọng )*(?:tổ chức|khai mạc|tiến hành)(?: thành công| trọng thể)?"
    r" (?:đại hội|hội nghị)"
)
SPEAKER = pattern(r'"[,.]? ?(?:[-–] )?[^.;"\n]{5,120}')
CLAUSE_MARK = pattern(r"[;.]")


class Discourse:
    """Answers, for a place of the text, whose number stands there."""

    def __init__(self, low: str, sentences: Sequence[Sentence], entities: Entities, province: str | None) -> None:
        self.low, self.sentences, self.entities, self.province = low, sentences, entities, province
        self.referents = Referents(low, sentences, entities)
        spoken_for = self.referents.topical()
        self.attribution = Attribution(entities, province, spoken_for, union_in_lead(sentences, self.referents))
        self.main = self._main()
        self.focus = Focus(low, sentences, self.referents, self.attribution, self.main)

    def _main(self) -> Entity | None:
        """The organisation that the article is about; where it speaks of none, its province."""
        if name := most_spoken_of(self.sentences, self.referents, self.attribution):
            return self.entities.by_name.get(fold(name))
        home = next(home_of(self.province, None), None)
        return self.entities.place(*home) if home else None

    def subject(
        self, start: int, end: int, index: int, attended: bool = False, earlier: Entity | None = None, since: int = 0
    ) -> Entity | None:
        """The organisation that a number in sentence `index`, quoted from `start` to `end`, is about.

        `earlier` is that of the number before it, which ended at `since`: it holds until another is spoken of.
        """
        sentence = self.sentences[index]
        here = [r for r in self.referents.with_persons(sentence.start, start) if r.end <= start]
        if here and self.low[here[-1].end : start].strip() == "(":
            return here[-1].entity
        topics = self.referents.topics(here, sentence, start)
        held = attended and not any(HOLDS.match(self.low, topic.end) for topic in topics)
        told = self._behind(start, end, sentence) or self._one_by_one(start, index)
        if told or (held and self.focus.before[index]):
            return told or self.focus.before[index]
        if of_all := self._clause_of_all(sentence, start):
            topics = [r for r in topics if r.start >= of_all]
            if since <= of_all:
                earlier = self.focus.before[index] or self.main
        found = self.focus.leader(topics).entity if topics else None
        if earlier is not None and not any(r.start >= since for r in topics):
            found = earlier
        found = found or self._carried(here, index, start)
        all_levels = self.focus.of_all_levels(topics[-1].end if topics else sentence.start, start)
        return self._above_all(found) if found and all_levels else found

    def _carried(self, here: Sequence[Referent], index: int, start: int) -> Entity | None:
        """Whose a number is where none of those whom its sentence speaks of before it is a topic."""
        sentence, focus = self.sentences[index], self.focus.before[index]
        return (
            self.focus.at_work(sentence.start, start, focus)
            or self._speaker_behind(start, sentence.block)
            or self.focus.told_of_elsewhere(here, sentence, focus)
            or (self.focus.post_held(here) if focus is self.main else None)
            or focus
            or self._by_the_way(here, sentence)
            or self.main
        )

    def _speaker_behind(self, at: int, block: int) -> Entity | None:
        """`"Đến nay, chi bộ có 29 đảng viên", ông Lý, Bí thư Chi bộ thôn Nà Ho nói`: whose figures somebody quotes."""
        first = bisect_left(self.sentences, block, key=lambda sentence: sentence.block)
        after = bisect_right(self.sentences, block, key=lambda sentence: sentence.block)
        begins, ends = self.sentences[first].start, self.sentences[after - 1].end
        closed = self.low.find('"', at, ends) if self.low.count('"', begins, at) % 2 else -1
        named = SPEAKER.match(self.low, closed, ends) if closed >= 0 else None
        posts = self.referents.between(closed, named.end()) if named else ()
        return next((referent.entity for referent in posts if referent.post), None)

    def _one_by_one(self, start: int, index: int) -> Entity | None:
        """`Đoàn xã, Hội Nông dân lần lượt giới thiệu 11 và 8 người`: who in a list goes with a number of a row."""
        begins = self.sentences[index].start
        word = next(RESPECTIVELY.finditer(self.low, begins, start), None)
        if word is None or CLAUSE_MARK.search(self.low, word.end(), start):
            return None
        passed = len(NUMBERS.findall(self.low, word.end(), start))
        listed: list[Referent] = []
        for referent in reversed(self.referents.between(begins, word.start())):
            gap = self.low[referent.end : listed[0].start if listed else word.start()]
            if referent.post or (listed and gap not in JOINED) or (not listed and any(map(str.isdigit, gap))):
                break
            listed.insert(0, referent)
        return listed[passed].entity if passed < len(listed) > 1 else None

    def _above_all(self, found: Entity) -> Entity:
        """Whose the bodies of every level are: the place of the one spoken of, not a cell that is but one of them."""
        whole = self.main if found.level in ("cell", "grassroots") and self.main else found
        return self.attribution.place_served(whole)

    def _by_the_way(self, here: Sequence[Referent], sentence: Sentence) -> Entity | None:
        """The last body of some that nothing is said of; of an office that only gives the figures, its place."""
        last = next((r for r in reversed(here) if not r.post), None)
        if last is None or (last.entity.type == "government" and self.referents.is_source(last, sentence)):
            return None
        return self.attribution.place_served(last.entity) if last.entity.type == "party_office" else last.entity

    def _clause_of_all(self, sentence: Sentence, end: int) -> int | None:
        """Where a clause about everybody begins (`; các chi bộ`), which is no longer about the one named before it."""
        return max((found.start() for found in CLAUSE_OF_ALL.finditer(self.low, sentence.start, end)), default=None)

    def _behind(self, start: int, end: int, sentence: Sentence) -> Entity | None:
        """`19 chi bộ … thuộc Đảng bộ Khối …`: whose the counted are, said behind them in the same clause."""
        if presented := self._presented(end, sentence):
            return presented
        if self.low.endswith(MERGED, 0, start):
            return None
        stop = min(
            (p for p in (self.low.find(mark, end, sentence.end) for mark in (";", ". ", ":", "(")) if p >= 0),
            default=sentence.end,
        )
        for referent in self.referents.between(end, min(stop, end + 110)):
            if referent.post:
                continue
            gap = self.low[end : referent.start]
            own = BEGINS_OBLIQUE.match(self.low, referent.start) and not self.low.startswith("trên", referent.start)
            if referent.place and gap in LIVING_AT and (start == sentence.start or self.low.endswith(", ", 0, start)):
                return referent.entity
            if (
                (OF_BEHIND.search(gap) or own)
                and len(NUMBERS.findall(gap)) <= 1
                and not CLAUSE_BREAK.search(gap)
                and (len(gap) < 45 or "thuộc" in gap)
            ):
                return referent.entity
        return None

    def _presented(self, end: int, sentence: Sentence) -> Entity | None:
        """`Với 62 hộ, 251 nhân khẩu, thôn Bãi Dài vẫn nghèo`: the subject of a sentence that opens with its numbers."""
        if not self.low.startswith(FIRST_OF_ALL, sentence.start):
            return None
        gap = WITH_NUMBERS.match(self.low, end, sentence.end) or BEFORE_SUBJECT.match(self.low, end, sentence.end)
        named = self.referents.between(gap.end(), gap.end() + 1) if gap else ()
        return named[0].entity if named and not named[0].post else None
