"""What a sentence leaves unsaid: whose number it is.

The subject is the organisation last spoken of in its own right, carried from sentence to sentence until the text speaks
of another; a new paragraph that names none goes back to the organisation that the article is about.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from etl.facts.attribution import PARTY_TYPES, Attribution
from etl.facts.entities import Entities, Entity, Referent
from etl.facts.names.spoken import home_of
from etl.language.fold import fold, pattern

OBLIQUE = pattern(
    r"(?<!\w)(?:(?:với|cùng|cho|của|thăm|gặp|tặng|đến)(?: các)? "
    r"(?:đảng viên|cán bộ|chiến sĩ|bà con|quần chúng)|"
    r"của|cho|với|do|được|bởi|theo|thuộc|về|đến|vào|từ|trên|dưới|cùng|là|tại|ở|trong|bị|giao|đại diện|"
    r"so|trước|sau|và|như|gồm|ủy viên|để|tham mưu|"
    r"phục vụ|đề nghị|đề xuất|kiến nghị|báo cáo|phối hợp|mời|gửi|trình|"
    r"giúp|nhận|thăm|các|trưởng|chủ tịch|đồng chí|lãnh đạo|đại hội|nghị quyết|dự|bầu|chỉ tiêu|\d|hai|ba|"
    r"qua|bình quân|ủy thác|sinh hoạt|"
    r"bốn|năm|sáu|bảy|tám|chín|mười|người|nhân dân|\() ?$"
)
LISTED_INSIDE = pattern(r"\((?:bao )?(?:gồm|trong đó|như|là|cụ thể)(?: có| là)?:? [^()]*$")
LISTED_OUT = pattern(r"\d[^.;]{0,90}?,? (?:bao )?gồm(?: có| các)?(?:: [^.\d]*| [^.;\d]*)$")
HAS_OWN = pattern(r"[^,;.\d]{0,60}\d")
BEGINS_OBLIQUE = pattern(r"(?:của|trong|trên địa bàn) ")
LOCATIVE = pattern(
    r"(?:^|[,;:.] ?|[-*+] ?)(?:cùng ngày, |riêng |còn |bên cạnh đó, )?(?:tại|ở|trong|riêng|với|đối với|toàn|theo) ?$"
)
SOURCE = pattern(r"(?<!\w)theo (?:[^\W\d]+ ){0,3}$")
RESOLVED = pattern(r"^(?:thực hiện )?(?:nghị quyết |văn kiện )?(?:đại hội|nghị quyết)(?: đại biểu)? $")
ASIDE = pattern(r"riêng ")
CLAUSE_OF_ALL = pattern(r"; (?:các|mỗi|từng|cấp ủy các cấp|toàn) ")
PRESENTED = pattern(r"(?:kể đến|như|là|phải kể đến|điển hình) ?$")
DOES = pattern(r" (?:(?:đã|đang|luôn) )*(?:có|kết nạp|đạt|được|phát triển|vận động|huy động|bồi dưỡng|giúp)(?!\w)")
OF_BEHIND = pattern(r"(?<!\w)(?:của|thuộc|trực thuộc) ?$")
NUMBERS = pattern(r"\d[\d.,]*")
CLAUSE_BREAK = pattern(r",(?! \d)")
ALL_LEVELS = pattern(
    r"(?<!\w)(?:cấp ủy|ủy ban kiểm tra|ubkt) cấp (?:huyện|cơ sở|dưới|xã)(?!\w)|"
    r"(?<!\w)(?:cấp ủy|ủy ban kiểm tra|ubkt|tổ chức đảng|chính quyền)(?:,? (?:và )?(?:[^\W\d]+ ){0,4}?| )các cấp(?!\w)|"
    r"(?<!\w)(?:đảng ủy|cấp ủy|chi ủy)(?:, chi bộ)? (?:cơ sở|cấp cơ sở|cấp dưới|từ \w+ đến (?:cơ sở|chi bộ))"
    r"(?= (?:(?:cũng|đã|đang) )*(?:tiến hành|triển khai|thực hiện|kiểm tra|giám sát|thi hành|xử lý|kết nạp|quyết định))"
)
OPENS_CLAUSE = pattern(r"(?:^|[,;] )$")  # `Tính đến nay, trên địa bàn huyện A có`
ALL_OF = pattern(  # `Bên cạnh đó, các chi bộ trong huyện đã`
    r"(?:^|[,;] )(?:các|mọi) (?:chi bộ|đảng bộ|cấp ủy|tổ chức đảng|tổ chức cơ sở đảng)(?:,? [^\W\d]+){0,3} $"
)
LEAD, OPENING = 4, 2  # sentences


class Sentence(NamedTuple):
    """A sentence of the article's own text: its place, the block it stands in, and that block's kind."""

    start: int
    end: int
    block: int
    kind: str


class Discourse:
    """Answers, for a place of the text, whose number stands there."""

    def __init__(self, low: str, sentences: Sequence[Sentence], entities: Entities, province: str | None) -> None:
        self._judged: dict[int, bool] = {}  # place -> whether the body named there is a topic
        self.low, self.sentences, self.entities, self.province = low, sentences, entities, province
        self.starts = [r.start for r in entities.referents]
        self.attribution = Attribution(entities, province, spoken_for=self._topics(), union=self._union_in_lead())
        self.main = self._main()
        self.focus = self._foci()

    def referents(self, start: int, end: int) -> list[Referent]:
        """The referents that begin between two places."""
        return self.entities.referents[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def is_topic(self, referent: Referent, sentence: Sentence) -> bool:
        """Whether an organisation is spoken of in its own right, not as somebody else's or as a doer by the way."""
        if referent.start not in self._judged:
            self._judged[referent.start] = self._judge(referent, sentence)
        return self._judged[referent.start]

    def _judge(self, referent: Referent, sentence: Sentence) -> bool:
        if referent.entity.type == "party_office" and SOURCE.search(self._before(referent, sentence)):
            return False
        while not self._is_by_the_way(referent, sentence):
            first = self._listed_behind(referent, sentence)
            if first is None:
                before = self._before(referent, sentence)
                presented = PRESENTED.search(before) and DOES.match(self.low, referent.end, sentence.end)
                told = presented or LOCATIVE.search(before) or RESOLVED.search(before)
                return bool(told) or not OBLIQUE.search(before)
            if referent.place and referent.entity.level != first.entity.level:
                return False
            if (known := self._judged.get(first.start)) is not None:
                return known
            referent = first  # what stands in a list plays the part of the first in it
        return False

    def _before(self, referent: Referent, sentence: Sentence) -> str:
        return self.low[max(sentence.start, referent.start - 30) : referent.start]

    def _is_by_the_way(self, referent: Referent, sentence: Sentence) -> bool:
        """A post, a body behind a preposition, the second of `đảng bộ phường A, B, C`."""
        if referent.post or LISTED_INSIDE.search(self.low, sentence.start, referent.start):
            return True
        if self._is_listed_out(referent, sentence):
            return True
        if BEGINS_OBLIQUE.match(self.low, referent.start):
            lead = self.low[sentence.start : referent.start]
            return not (referent.place and (OPENS_CLAUSE.search(lead) or ALL_OF.search(lead)))
        name = fold(referent.entity.name)
        return (
            not referent.place
            and not name.startswith(("ban", "ủy", "bộ"))
            and self._before(referent, sentence).endswith(", ")
            and self.low[referent.start] != name[:1]
        )

    def _is_listed_out(self, referent: Referent, sentence: Sentence) -> bool:
        """`kiểm tra 6 tổ chức đảng, gồm: Đảng ủy A, Đảng ủy B`: named behind their number, with none of its own."""
        said = self.low.find("gồm", sentence.start, referent.start) >= 0  # most times not
        listed = said and LISTED_OUT.search(self.low, sentence.start, referent.start)
        return bool(listed) and not HAS_OWN.match(self.low, referent.end, sentence.end)

    def _topics(self) -> set[str]:
        """The names of the organisations that are somewhere spoken of in their own right."""
        return {
            referent.entity.name
            for sentence in self.sentences
            for referent in self.referents(sentence.start, sentence.end)
            if self.is_topic(referent, sentence)
        }

    def _listed_behind(self, referent: Referent, sentence: Sentence) -> Referent | None:
        """The organisation right before this one in a list, or that this place is the place of."""
        index = bisect_left(self.starts, referent.start)
        previous = self.entities.referents[index - 1] if index else None
        if previous is None or previous.start < sentence.start:
            return None
        if previous.post and not referent.place:
            return None  # `Giám đốc Công ty A, công ty có …`
        return previous if self.low[previous.end : referent.start] in (", ", " và ", " (") else None

    def subject(
        self, start: int, end: int, index: int, attended: bool = False, earlier: Entity | None = None, since: int = 0
    ) -> Entity | None:
        """The organisation that a number in sentence `index`, quoted from `start` to `end`, is about.

        `earlier` is that of the number before it, which ended at `since`: it holds until another is spoken of.
        """
        sentence = self.sentences[index]
        here = [r for r in self.referents(sentence.start, start) if r.end <= start]
        if here and self.low[here[-1].end : start].strip() == "(":
            return here[-1].entity
        if behind := self._behind(end, sentence):
            return behind
        if attended and self.focus[index]:
            return self.focus[index]
        topics = self._topics_of(here, sentence, start)
        if of_all := self._clause_of_all(sentence, start):
            topics = [r for r in topics if r.start >= of_all]
            if since <= of_all:
                earlier = self.focus[index] or self.main
        if earlier is not None and not any(r.start >= since for r in topics):
            found: Entity | None = earlier
        elif topics:
            found = topics[-1].entity
        else:
            found = self.focus[index] or self._by_the_way(here) or self.main
        all_levels = self._of_all_levels(topics[-1].end if topics else sentence.start, start)
        return self.attribution.place_served(found) if found and all_levels else found

    def _of_all_levels(self, start: int, end: int) -> bool:
        """Whether committees or inspectors of every level are spoken of: `cấp ủy, UBKT các cấp`."""
        said = self.low.find("cấp", start, end) >= 0 or self.low.find("cơ sở", start, end) >= 0  # most times not
        return said and ALL_LEVELS.search(self.low, start, end) is not None

    def _by_the_way(self, here: Sequence[Referent]) -> Entity | None:
        """The last body of some that nothing is said of; of an office that only gives the figures, its place."""
        last = next((r.entity for r in reversed(here) if not r.post), None)
        return self.attribution.place_served(last) if last and last.type == "party_office" else last

    def beyond_cell(self, subject: Entity, index: int, start: int) -> Entity:
        """Of a cell that an earlier sentence spoke of, no more than the Party's own: incomes are of the whole place."""
        if subject.type != "party_cell" or self.main is None or self.main.level not in ("commune", "district"):
            return subject
        here = self.referents(self.sentences[index].start, start)
        return subject if any(r.entity.owner == subject.owner for r in here) else self.main

    def _topics_of(self, here: Sequence[Referent], sentence: Sentence, until: int) -> list[Referent]:
        """The topics among some referents; of one in brackets that are closed since (`X (huyện Y) có`) none is left."""
        topics = [r for r in here if self.is_topic(r, sentence)]
        outside = [r for r in topics if not self._is_bracketed(r, until)]
        return outside or topics

    def _is_bracketed(self, referent: Referent, until: int) -> bool:
        return self.low[referent.start - 1] == "(" and self.low.find(")", referent.end, until) >= 0

    def _clause_of_all(self, sentence: Sentence, end: int) -> int | None:
        """Where a clause about everybody begins (`; các chi bộ`), which is no longer about the one named before it."""
        return max((found.start() for found in CLAUSE_OF_ALL.finditer(self.low, sentence.start, end)), default=None)

    def _behind(self, end: int, sentence: Sentence) -> Entity | None:
        """`19 chi bộ … thuộc Đảng bộ Khối …`: whose the counted are, said behind them in the same clause."""
        stop = min(
            (p for p in (self.low.find(mark, end, sentence.end) for mark in (";", ". ", ":", "(")) if p >= 0),
            default=sentence.end,
        )
        for referent in self.referents(end, min(stop, end + 110)):
            if referent.post:
                continue
            gap = self.low[end : referent.start]
            own = BEGINS_OBLIQUE.match(self.low, referent.start) and not self.low.startswith("trên", referent.start)
            if (
                (OF_BEHIND.search(gap) or own)
                and len(NUMBERS.findall(gap)) <= 1
                and not CLAUSE_BREAK.search(gap)
                and (len(gap) < 45 or "thuộc" in gap)
            ):
                return referent.entity
        return None

    def _main(self) -> Entity | None:
        """The organisation that the article is about: the one most spoken of, in headline and lead above all.

        One that is nowhere spoken of in its own right does only where none is, one that only a caption names never.
        """
        counts: Counter[str] = Counter()
        by_the_way: Counter[str] = Counter()
        in_text: set[str] = set()
        for number, sentence in enumerate(self.sentences):
            weight = 3 if sentence.kind == "title" else 2 if number < LEAD else 1
            for referent in self.referents(sentence.start, sentence.end):
                topic = self.is_topic(referent, sentence)
                if referent.entity.level == "central" or (referent.post and not topic):
                    continue
                entity = referent.entity if topic else self.attribution.place_served(referent.entity)
                name = self.attribution.body(entity, "membership").name
                (counts if topic else by_the_way)[name] += weight
                if sentence.kind != "caption":
                    in_text.add(name)
        told = [name for ranked in (counts, by_the_way) for name, _ in ranked.most_common() if name in in_text]
        return self.entities.by_name.get(fold(told[0])) if told else self._home()

    def _home(self) -> Entity | None:
        """The article's province, where it speaks of no organisation."""
        home = next(home_of(self.province, None), None)
        return self.entities.place(*home) if home else None

    def _union_in_lead(self) -> Entity | None:
        """The union of a place that the article opens with: it is not about the place's Party body."""
        lead = [
            referent
            for sentence in self.sentences[:OPENING]
            for referent in self.referents(sentence.start, sentence.end)
            if not referent.place and self.is_topic(referent, sentence)
        ]
        if any(referent.entity.type in PARTY_TYPES for referent in lead):
            return None
        return next((r.entity for r in lead if r.entity.type == "mass_organisation"), None)

    def _foci(self) -> list[Entity | None]:
        """The organisation in focus before each sentence."""
        foci: list[Entity | None] = []
        focus: Entity | None = None
        block = -1
        for sentence in self.sentences:
            if sentence.block != block and sentence.kind in ("paragraph", "item", "row"):
                focus = self.main if block >= 0 and self.main else focus
            block = sentence.block
            foci.append(focus)
            if sentence.kind == "caption":
                continue
            here = self.referents(sentence.start, sentence.end)
            topics = self._topics_of(here, sentence, sentence.end)
            if ASIDE.match(self.low, sentence.start):
                continue
            named = [r for r in here if not r.post and PRESENTED.search(self.low, max(0, r.start - 20), r.start)]
            if topics or named:
                focus = (topics or named)[-1].entity
            elif focus and self._of_all_levels(sentence.start, sentence.end):
                focus = self.attribution.place_served(focus)
            elif focus is None and here:
                focus = next((r.entity for r in here if not r.post), None)
        return foci
