"""What a sentence leaves unsaid: whose number it is.

The subject is the organisation last spoken of in its own right, carried from sentence to sentence until the text speaks
of another; a new paragraph that names none goes back to the organisation that the article is about.
"""

from collections import Counter
from collections.abc import Sequence

from etl.facts.metrics.respectively import RESPECTIVELY
from etl.facts.names.spoken import home_of
from etl.facts.organisations.entities import LEVELS, Entities, Entity, Referent, place_of
from etl.facts.sentence import LEAD, Sentence
from etl.facts.whose.attribution import PARTY_TYPES, Attribution
from etl.facts.whose.referents import BEGINS_OBLIQUE, PRESENTED, Referents
from etl.language.fold import fold, pattern

ASIDE = pattern(r"riêng ")
CLAUSE_OF_ALL = pattern(r"; (?:các|(?:mỗi|từng)(?! (?:năm|quý|tháng|tuần|ngày|đợt|kỳ|vụ)(?!\w))|cấp ủy các cấp|toàn) ")
OF_BEHIND = pattern(r"(?<!\w)(?:của|thuộc|trực thuộc) ?$")
NUMBERS = pattern(r"\d[\d.,]*")
CLAUSE_BREAK = pattern(r",(?! \d)")
ALL_LEVELS = pattern(
    r"(?<!\w)(?:cấp ủy|ủy ban kiểm tra|ubkt) cấp (?:huyện|cơ sở|dưới|xã)(?!\w)|"
    r"(?<!\w)(?:cấp ủy|ủy ban kiểm tra|ubkt|tổ chức đảng|chính quyền),? (?:và )?(?:[^\W\d]+ ){0,4}?các cấp(?!\w)|"
    r"(?<!\w)(?:đảng ủy|cấp ủy|chi ủy)(?:, chi bộ)? (?:cơ sở|cấp cơ sở|cấp dưới|từ \w+ đến (?:cơ sở|chi bộ))"
    r"(?= (?:(?:cũng|đã|đang) )*(?:tiến hành|triển khai|thực hiện|kiểm tra|giám sát|thi hành|xử lý|kết nạp|quyết định))"
)
WITH_NUMBERS = pattern(r"(?:(?:,| và) (?:hơn |gần |trên |khoảng )?\d[\d.,]* ?[^,;.\d]{2,40})*, (?=[^\W\d])")
FIRST_OF_ALL = ("với ", "qua ", "sau khi ", "nhờ ", "bằng ", "được ")  # what a sentence says before its subject
BEFORE_SUBJECT = pattern(r"[^,;:.\d]{0,60}, (?=[^\W\d])")
GIVES = pattern(r" (?:đã |cũng )*(?:tặng|trao|khen thưởng|biểu dương|tuyên dương)(?!\w)")  # and is spoken of no further
MERGED = ("sáp nhập ", "hợp nhất ", "nhập ", "trên cơ sở ")  # `xã hình thành trên cơ sở hợp nhất 3 xã của huyện A`
CLAUSE_MARK = pattern(r"[;.]")
JOINED = (", ", " và ", ", và ")
BESIDE = ("government", "mass_organisation")  # types of those that a committee leads
UNIT = pattern(
    r"(?:^|[,.;:] )(?:đơn vị|cán bộ, chiến sĩ)(?: (?:đã|còn|cùng|phối hợp|huy động|cử|giúp|vận động|tổ chức))"
)
OPENING = 2  # sentences


class Discourse:
    """Answers, for a place of the text, whose number stands there."""

    def __init__(self, low: str, sentences: Sequence[Sentence], entities: Entities, province: str | None) -> None:
        self.low, self.sentences, self.entities, self.province = low, sentences, entities, province
        self.referents = Referents(low, sentences, entities)
        spoken_for = self.referents.topical()
        self.attribution = Attribution(entities, province, spoken_for, union=self._union_in_lead())
        self.main = self._main()
        self.focus = self._foci()

    def subject(
        self, start: int, end: int, index: int, attended: bool = False, earlier: Entity | None = None, since: int = 0
    ) -> Entity | None:
        """The organisation that a number in sentence `index`, quoted from `start` to `end`, is about.

        `earlier` is that of the number before it, which ended at `since`: it holds until another is spoken of.
        """
        sentence = self.sentences[index]
        here = [r for r in self.referents.between(sentence.start, start) if r.end <= start]
        if here and self.low[here[-1].end : start].strip() == "(":
            return here[-1].entity
        if behind := self._behind(start, end, sentence):
            return behind
        if listed := self._one_by_one(start, index):
            return listed
        if attended and self.focus[index]:
            return self.focus[index]
        topics = self.referents.topics(here, sentence, start)
        if of_all := self._clause_of_all(sentence, start):
            topics = [r for r in topics if r.start >= of_all]
            if since <= of_all:
                earlier = self.focus[index] or self.main
        if earlier is not None and not any(r.start >= since for r in topics):
            found: Entity | None = earlier
        elif topics:
            found = self._leader(topics).entity
        else:
            focus = self.focus[index]
            held = self._post_held(here) if focus is self.main else None
            elsewhere = self._told_of_elsewhere(here, sentence, focus)
            at_work = self._at_work(sentence.start, start, focus)
            found = at_work or elsewhere or held or focus or self._by_the_way(here, sentence) or self.main
        all_levels = self._of_all_levels(topics[-1].end if topics else sentence.start, start)
        return self._above_all(found) if found and all_levels else found

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

    def _leader(self, topics: Sequence[Referent]) -> Referent:
        """The topic spoken of last; the committee where it stands in front of others (`Đảng ủy, UBND, MTTQ xã`)."""
        last = leader = topics[-1]
        for earlier in reversed(topics[:-1]):
            if self.low[earlier.end : leader.start] not in JOINED:
                break
            leader = earlier
        beside = last.entity.type in BESIDE
        return leader if beside and leader.entity.type in PARTY_TYPES else last

    def _of_all_levels(self, start: int, end: int) -> bool:
        """Whether committees or inspectors of every level are spoken of: `cấp ủy, UBKT các cấp`."""
        said = self.low.find("cấp", start, end) >= 0 or self.low.find("cơ sở", start, end) >= 0  # most times not
        return said and ALL_LEVELS.search(self.low, start, end) is not None

    def _by_the_way(self, here: Sequence[Referent], sentence: Sentence) -> Entity | None:
        """The last body of some that nothing is said of; of an office that only gives the figures, its place."""
        last = next((r for r in reversed(here) if not r.post), None)
        if last is None or (last.entity.type == "government" and self.referents.is_source(last, sentence)):
            return None
        return self.attribution.place_served(last.entity) if last.entity.type == "party_office" else last.entity

    def _told_of_elsewhere(self, here: Sequence[Referent], sentence: Sentence, focus: Entity | None) -> Entity | None:
        """`Theo Ban Tổ chức Huyện ủy A`, behind a paragraph about district B: the place that the figures are of."""
        if focus is None:
            return None
        sources = (r.entity for r in reversed(here) if self.referents.is_source(r, sentence))
        place = next((self.attribution.place_served(source) for source in sources), focus)
        alike = place.level == focus.level and place.type == "place_community"
        return place if alike and place.owner != focus.owner else None

    def _at_work(self, start: int, end: int, focus: Entity | None) -> Entity | None:
        """`Lũ về bản, đơn vị huy động 1.340 lượt người`: the unit that an article is about, which no place is."""
        main = self.main
        if focus is None or main is None or focus.type != "place_community" or place_of(main.owner):
            return None
        return main if UNIT.search(self.low, start, end) else None

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
            if (
                (OF_BEHIND.search(gap) or own)
                and len(NUMBERS.findall(gap)) <= 1
                and not CLAUSE_BREAK.search(gap)
                and (len(gap) < 45 or "thuộc" in gap)
            ):
                return referent.entity
        return None

    def _cell_carried_on(self, here: Sequence[Referent]) -> Entity | None:
        """`Không khí ấy từ Chi bộ lan ra xóm`: the cell that a paragraph goes on about, called by what it is alone."""
        alone = (r for r in here if not r.post and self.low[r.start : r.end] == "chi bộ")
        return next((r.entity for r in alone), None)

    def _post_held(self, here: Sequence[Referent]) -> Entity | None:
        """`Anh Páo về làm Bí thư Đảng ủy xã A`: the lower body that a paragraph goes on about."""
        posts = [r.entity for r in here if r.post]
        above = LEVELS.index(self.main.level or "cell") if self.main else 0
        return posts[-1] if posts and LEVELS.index(posts[-1].level or "cell") < above else None

    def _presented(self, end: int, sentence: Sentence) -> Entity | None:
        """`Với 62 hộ, 251 nhân khẩu, thôn Bãi Dài vẫn nghèo`: the subject of a sentence that opens with its numbers."""
        if not self.low.startswith(FIRST_OF_ALL, sentence.start):
            return None
        gap = WITH_NUMBERS.match(self.low, end, sentence.end) or BEFORE_SUBJECT.match(self.low, end, sentence.end)
        named = self.referents.between(gap.end(), gap.end() + 1) if gap else ()
        return named[0].entity if named and not named[0].post else None

    def _main(self) -> Entity | None:
        """The organisation that the article is about: the one most spoken of, in headline and lead above all.

        One that is nowhere spoken of in its own right does only where none is, one that only a caption names never.
        """
        counts: Counter[str] = Counter()
        by_the_way: Counter[str] = Counter()
        in_text: set[str] = set()
        for number, sentence in enumerate(self.sentences):
            weight = 3 if sentence.kind == "title" else 2 if number < LEAD else 1
            here: dict[tuple[bool, str], None] = {}  # in order: of two that are told of as often the first counts
            for referent in self.referents.between(sentence.start, sentence.end):
                topic = self.referents.is_topic(referent, sentence)
                if referent.entity.level == "central" or (referent.post and not topic):
                    continue
                entity = referent.entity if topic else self.attribution.place_served(referent.entity)
                name = self.attribution.body(entity, "membership").name
                here[topic, name] = None
                if sentence.kind != "caption":
                    in_text.add(name)
            for topic, name in here:
                (counts if topic else by_the_way)[name] += weight
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
            for referent in self.referents.between(sentence.start, sentence.end)
            if not referent.place and self.referents.is_topic(referent, sentence)
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
            if sentence.kind != "caption" and not ASIDE.match(self.low, sentence.start):
                focus = self._turned(focus, sentence)
        return foci

    def _turned(self, focus: Entity | None, sentence: Sentence) -> Entity | None:
        """The organisation in focus behind a sentence."""
        here = self.referents.between(sentence.start, sentence.end)
        topics = self.referents.topics(here, sentence, sentence.end)
        topics = [r for r in topics if not GIVES.match(self.low, r.end, sentence.end)]
        named = [r for r in here if not r.post and PRESENTED.search(self.low, max(0, r.start - 20), r.start)]
        if topics or named:
            return focus if _are_examples(topics, focus) else self._leader(topics or named).entity
        if focus is None:
            return next((r.entity for r in here if not r.post), None)
        if self._of_all_levels(sentence.start, sentence.end):
            return self.attribution.place_served(focus)
        elsewhere = self._told_of_elsewhere(here, sentence, focus)
        if focus is not self.main:
            return self._at_work(sentence.start, sentence.end, focus) or elsewhere or focus
        return self._cell_carried_on(here) or elsewhere or self._post_held(here) or focus


def _are_examples(topics: Sequence[Referent], focus: Entity | None) -> bool:
    """Whether several bodies below the one in focus are named: `Đảng bộ xã A dẫn đầu với …, Đảng bộ xã B …`."""
    leading = [t for t in topics if t.entity.type not in BESIDE] or topics  # `Đảng ủy, UBND xã A` is but one
    levels = {t.entity.name: LEVELS.index(t.entity.level or "cell") for t in leading if t.entity is not focus}
    above = LEVELS.index(focus.level or "cell") if focus else 0
    return len(levels) > 2 or (len(levels) > 1 and all(level < above for level in levels.values()))
