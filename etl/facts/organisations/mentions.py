"""Where organisations are named in an article, read from left to right, each in its context."""

from collections.abc import Iterator

from etl.facts.names.bodies import read_name, read_organs
from etl.facts.names.heads import Head, head_at, next_head
from etl.facts.names.owners import NAME
from etl.facts.names.parts import Mention
from etl.facts.names.passage import Passage, abbreviations, defined_abbreviations
from etl.facts.names.places import OF_UNIT, place_at
from etl.facts.names.tails import SUPERIOR, superior
from etl.language.fold import pattern, place_tones
from etl.language.forms import either_case
from etl.language.letters import UPPER
from etl.lexicon import words

KIND_OF_FIRST = pattern(OF_UNIT)
LISTED = pattern(
    rf"(?:, | và )({NAME})(?= đạt|, (?!sinh )|\.|;| và| có| đã| (?:trực )?thuộc| gồm| với| trên cơ sở| sau|\))"
)
YEAR = pattern(r"(?<!\d)(?:19|20)\d\d $")  # `năm 2021 Công ty được`: no number of companies
CLASSES = (*(f"{word} " for word in either_case(words("classes"))), *(f"{digit} " for digit in "0123456789"))
OF_A_KIND = (" trực thuộc", " cơ sở", " các đơn vị", " các xã")  # `Chi bộ trực thuộc đảng ủy cơ sở đạt …`
PLACES_OF_A_KIND = tuple(
    place_tones(f" {kind}")
    for kind in ("biên giới", "vùng", "miền núi", "đặc biệt khó khăn", "khó khăn", "ven biển", "bãi ngang", "nghèo")
)
SEAT = r"(?P<seat>[Hh]uyện|[Tt]hành|[Tt]hị|[Qq]uận) ủy"
AND_THE_LIKE = pattern(r"(?:, [Bb]an [Tt]hường vụ \w+ ủy)? và tương đương")
# `Huyện ủy, Thành ủy`: seats of two kinds side by side are all of them.
OTHER_BEHIND, OTHER_BEFORE = pattern(rf"(?:,| và) {SEAT}(?! [{UPPER}])"), pattern(rf"{SEAT}(?:,| và) $")
REMEMBERED = ("ngày thành lập ", "Ngày thành lập ", "ngày truyền thống ", "Ngày truyền thống ")
MODEL = pattern(
    r"(?:mô hình|phong trào|danh hiệu|chuyên đề|tiêu chí|xây dựng|phần mềm|ứng dụng) [“\"]$"
)  # “Chi bộ 4 tốt”
DEGREE = pattern(r"(?:ĐH|TC|THCN|đại học|trung cấp|trình độ)(?:, | và |/| )?$")  # `ĐH, CĐ`: of a college
LONGEST_MODEL = len("phong trào “")
LONGEST_YEAR = len(" 2021 ")
LONGEST_SEAT = 16  # letters, with what joins it
POSTS = tuple(place_tones(f"{post}{also}") for post in either_case(words("posts")) for also in (" ", " kiêm "))


class Reader:
    """Reads the mentions of one article; abbreviations that it defines go before those of the field."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cased = place_tones(text)
        self.short = {**abbreviations(), **defined_abbreviations(text)}

    def mentions(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions between two places, in order; coordinated organs give one each."""
        passage = Passage(self.text, self.cased, end, self.short)
        at = start
        while head := next_head(self.cased, at, end):
            group = _read(passage, head)
            at = max((mention.end for mention in group), default=head.end)
            yield from (self._in_context(m, start) for m in group if not self._is_class(m, start))
            yield from _superiors(passage, head.start, at)

    def _is_class(self, mention: Mention, start: int) -> bool:
        """Whether every such body or some are meant, not one: `các chi bộ`, `mỗi chi bộ thôn`."""
        if mention.unit is not None and self._is_one_of_all(mention):
            return True
        if not mention.complete and (
            self.cased.startswith(OF_A_KIND, mention.end)
            or MODEL.search(self.cased, max(mention.start - LONGEST_MODEL, 0), mention.start)
        ):
            return True
        if mention.unit is not None and self.cased.startswith(PLACES_OF_A_KIND, mention.end):
            return True
        before = max(0, mention.start - LONGEST_SEAT)
        if self.cased.startswith("CĐ", mention.start) and DEGREE.search(self.cased, before, mention.start):
            return True
        counted = self.cased.endswith(CLASSES, start, mention.start) and not YEAR.search(
            self.cased, max(start, mention.start - LONGEST_YEAR), mention.start
        )
        return counted and not any(map(str.isupper, mention.name[1:]))

    def _is_one_of_all(self, mention: Mention) -> bool:
        """Whether a seat without a place stands for all: `Huyện ủy và tương đương`, `Huyện ủy, Thành ủy`."""
        start, end = mention.start, mention.end
        other = OTHER_BEHIND.match(self.cased, end) or OTHER_BEFORE.search(
            self.cased, max(0, start - LONGEST_SEAT), start
        )
        differs = other is not None and other["seat"].lower() not in mention.name.lower()
        return differs or AND_THE_LIKE.match(self.cased, end) is not None

    def _in_context(self, mention: Mention, start: int) -> Mention:
        """The mention with its role: whether it stands in somebody's post, or is but the one whose day is kept."""
        post = self.cased.endswith((*POSTS, *REMEMBERED), start, mention.start)
        return mention._replace(post=True) if post else mention


def _read(passage: Passage, head: Head) -> list[Mention]:
    if head.tail == "organ":
        return read_organs(passage, head)
    mention = read_name(passage, head)
    if mention is None:
        return []
    return [mention, *(_listed(passage, head, mention) if head.tail == "body" else ())]


def _listed(passage: Passage, head: Head, mention: Mention) -> Iterator[Mention]:
    """`đảng bộ phường Kỳ Bá, Trần Lãm, Quang Trung`: a body for each place of the list."""
    unit = passage.match(KIND_OF_FIRST, head.end) if mention.complete and mention.unit is None else None
    at = mention.end
    while unit and (place := passage.match(LISTED, at)):
        if head_at(passage.cased, place.start(1), place.end(1)):
            break
        own = place_at(passage, place.start(1) - 1)  # `Đảng bộ thị xã A, TP B`
        at = own.end if own else place.end()
        where = f" {own.name}" if own else f"{unit[0]} {passage.text[place.start(1) : at]}"
        name = mention.name.split(unit[0])[0] + where
        yield mention._replace(start=place.start(1), end=at, name=name)


def _superiors(passage: Passage, start: int, end: int) -> Iterator[Mention]:
    """The committees that a name brings in as the ones above it."""
    for under in SUPERIOR.finditer(passage.cased, start, end):
        if committee := superior(passage, under.start()):
            yield committee
