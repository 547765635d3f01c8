"""Which organisation is in focus: the one last spoken of in its own right, from sentence to sentence of an article."""

from collections.abc import Sequence

from etl.facts.organisations.entities import LEVELS, Entity, Referent, place_of
from etl.facts.sentence import Sentence
from etl.facts.whose.attribution import PARTY_TYPES, Attribution
from etl.facts.whose.referents import PRESENTED, Referents
from etl.language.fold import pattern

ASIDE = pattern(r"riêng ")
ALL_LEVELS = pattern(
    r"(?<!\w)(?:cấp ủy|ủy ban kiểm tra|ubkt) cấp (?:huyện|cơ sở|dưới|xã)(?!\w)|"
    r"(?<!\w)(?:cấp ủy|ủy ban kiểm tra|ubkt|tổ chức đảng|chính quyền),? (?:và )?(?:[^\W\d]+ ){0,4}?các cấp(?!\w)|"
    r"(?<!\w)(?:đảng ủy|cấp ủy|chi ủy)(?:, chi bộ)? (?:cơ sở|cấp cơ sở|cấp dưới|từ \w+ đến (?:cơ sở|chi bộ))"
    r"(?= (?:(?:cũng|đã|đang) )*(?:tiến hành|triển khai|thực hiện|kiểm tra|giám sát|thi hành|xử lý|kết nạp|quyết định))"
)
MANY_CELLS = pattern(  # `Các chi bộ khác trong xã kết nạp`: no one cell's
    r"(?:^|[,.;] )(?:[^\W\d]+ ){0,2}?(?:các|nhiều|những|một số) chi bộ(?: khác| còn lại| này)?"
    r"(?: (?:trong|thuộc|trực thuộc|ở|của) [^;.\d]{2,40}?)? (?:đã |cũng |đều )*"
    r"(?:kết nạp|có|giới thiệu|phát triển|tổ chức|vận động|đạt|bồi dưỡng)(?!\w)"
)
GIVES = pattern(r" (?:đã |cũng )*(?:tặng|trao|khen thưởng|biểu dương|tuyên dương)(?!\w)")  # and is spoken of no further
JOINED = (", ", " và ", ", và ")
BESIDE = ("government", "mass_organisation")  # types of those that a committee leads
UNIT = pattern(
    r"(?:^|[,.;:] )(?:đơn vị|cán bộ, chiến sĩ)(?: (?:đã|còn|cùng|phối hợp|huy động|cử|giúp|vận động|tổ chức))"
)


class Focus:
    """Follows an article sentence by sentence; a new paragraph goes back to whom the article is about."""

    def __init__(
        self,
        low: str,
        sentences: Sequence[Sentence],
        referents: Referents,
        attribution: Attribution,
        main: Entity | None,
    ) -> None:
        self.low, self.referents, self.attribution, self.main = low, referents, attribution, main
        self.before = self._followed(sentences)  # for each of them

    def _followed(self, sentences: Sequence[Sentence]) -> list[Entity | None]:
        """The organisation in focus before each sentence."""
        foci: list[Entity | None] = []
        focus: Entity | None = None
        block = -1
        for sentence in sentences:
            if sentence.block != block and sentence.kind in ("paragraph", "item", "row"):
                focus = self.main if block >= 0 and self.main else focus
            block = sentence.block
            foci.append(focus)
            if sentence.kind != "caption" and not ASIDE.match(self.low, sentence.start):
                focus = self._turned(focus, sentence)
        return foci

    def _turned(self, focus: Entity | None, sentence: Sentence) -> Entity | None:
        """The organisation in focus behind a sentence."""
        here = self.referents.with_persons(sentence.start, sentence.end)
        topics = self.referents.topics(here, sentence, sentence.end)
        topics = [r for r in topics if not GIVES.match(self.low, r.end, sentence.end)]
        named = [r for r in here if not r.post and PRESENTED.search(self.low, max(0, r.start - 20), r.start)]
        if topics or named:
            return focus if _are_examples(topics, focus) else self.leader(topics or named).entity
        if focus is None:
            return next((r.entity for r in here if not r.post), None)
        if self.of_all_levels(sentence.start, sentence.end):
            return self.attribution.place_served(focus)
        elsewhere = self.told_of_elsewhere(here, sentence, focus)
        if focus is not self.main:
            return self.at_work(sentence.start, sentence.end, focus) or elsewhere or focus
        return self._cell_carried_on(here) or elsewhere or self.post_held(here) or focus

    def leader(self, topics: Sequence[Referent]) -> Referent:
        """The topic spoken of last; the committee where it stands in front of others (`Đảng ủy, UBND, MTTQ xã`)."""
        last = leader = topics[-1]
        for earlier in reversed(topics[:-1]):
            if self.low[earlier.end : leader.start] not in JOINED:
                break
            leader = earlier
        beside = last.entity.type in BESIDE
        return leader if beside and leader.entity.type in PARTY_TYPES else last

    def of_all_levels(self, start: int, end: int) -> bool:
        """Whether committees of every level, or cells, are spoken of: `cấp ủy, UBKT các cấp`, `các chi bộ kết nạp`."""
        said = self.low.find("cấp", start, end) >= 0 or self.low.find("cơ sở", start, end) >= 0  # most times not
        of_cells = self.low.find(" chi bộ", start, end) >= 0 and MANY_CELLS.search(self.low, max(0, start - 2), end)
        return bool(of_cells or (said and ALL_LEVELS.search(self.low, start, end)))

    def told_of_elsewhere(self, here: Sequence[Referent], sentence: Sentence, focus: Entity | None) -> Entity | None:
        """`Theo Ban Tổ chức Huyện ủy A`, behind a paragraph about district B: the place that the figures are of."""
        if focus is None:
            return None
        sources = (r.entity for r in reversed(here) if self.referents.is_source(r, sentence))
        place = next((self.attribution.place_served(source) for source in sources), focus)
        alike = place.level == focus.level and place.type == "place_community"
        return place if alike and place.owner != focus.owner else None

    def at_work(self, start: int, end: int, focus: Entity | None) -> Entity | None:
        """`Lũ về bản, đơn vị huy động 1.340 lượt người`: the unit that an article is about, which no place is."""
        main = self.main
        if focus is None or main is None or focus.type != "place_community" or place_of(main.owner):
            return None
        return main if UNIT.search(self.low, start, end) else None

    def post_held(self, here: Sequence[Referent]) -> Entity | None:
        """`Anh Páo về làm Bí thư Đảng ủy xã A`: the lower body that a paragraph goes on about."""
        posts = [r.entity for r in here if r.post]
        above = LEVELS.index(self.main.level or "cell") if self.main else 0
        return posts[-1] if posts and LEVELS.index(posts[-1].level or "cell") < above else None

    def _cell_carried_on(self, here: Sequence[Referent]) -> Entity | None:
        """`Không khí ấy từ Chi bộ lan ra xóm`: the cell that a paragraph goes on about, called by what it is alone."""
        alone = (r for r in here if not r.post and self.low[r.start : r.end] == "chi bộ")
        return next((r.entity for r in alone), None)


def _are_examples(topics: Sequence[Referent], focus: Entity | None) -> bool:
    """Whether several bodies below the one in focus are named: `Đảng bộ xã A dẫn đầu với …, Đảng bộ xã B …`."""
    leading = [t for t in topics if t.entity.type not in BESIDE] or topics  # `Đảng ủy, UBND xã A` is but one
    levels = {t.entity.name: LEVELS.index(t.entity.level or "cell") for t in leading if t.entity is not focus}
    above = LEVELS.index(focus.level or "cell") if focus else 0
    return len(levels) > 2 or (len(levels) > 1 and all(level < above for level in levels.values()))
