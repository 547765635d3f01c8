"""Who receives an award: the kind of those counted, or the organisation or person that the sentence speaks of."""

from collections.abc import Sequence
from typing import NamedTuple

from etl.facts.awards.counts import KINDS
from etl.facts.awards.frames import Frame
from etl.facts.awards.names import Named
from etl.facts.awards.words import any_of, last, whole
from etl.facts.organisations.entities import Entity
from etl.facts.phrases import Noun
from etl.facts.quantities import Quantity
from etl.facts.sentence import Sentence
from etl.facts.whose.discourse import Discourse
from etl.language.fold import pattern
from etl.language.scanner import alternatives
from etl.lexicon import words

TEAM = pattern(rf"(?:lượt )?{any_of('team')}(?!\w)")
EACH = pattern(r"thưởng (?:cho )?mỗi (?P<one>[^\W\d]+(?: [^\W\d]+)?)")
TO = pattern(r"[^;.]{0,60}? (?:cho|thuộc về|tặng(?= (?:các|những))) ")
TO_TEAM = pattern(
    rf"[^;.,]{{0,40}}? (?:cho|thuộc về) (?:(?:các|hai|ba|bốn|\d{{1,2}}) )?(?:tập thể|{any_of('team')})(?!\w)"
)
TO_COLLECTIVES = pattern(
    r"(?:tập thể|dòng họ|gia đình|đội|nhóm|câu lạc bộ)(?!\w)|"
    r"(?:các|những|nhiều|một số) (?:tập thể|đơn vị|tổ chức|cơ quan|chi bộ|đảng bộ)(?!, cá nhân| và cá nhân)"
)
GIVEN_TO = pattern(r"(?: [^;.,\d]{1,40}?)? (?:cho|tới) (?:các )?")
HAVE_IT = pattern(r"(?: [^;.,\d]{1,40}?)? (?:có|gồm|là) (?:các )?")  # `Được tặng Giấy khen năm nay có Chi bộ A và 4 …`
NEXT_ITEM = pattern(r"(?:, và|,|;| và| cùng) ")
SHORT_NAME = pattern(r"[^;.,:\d]{2,40}(?=, | và )")  # `các Đảng bộ huyện Yên Sơn, Hàm Yên, 45 chi bộ`
TITLE = pattern(r" (?:danh hiệu )?")
GIVES = pattern(r"(?<!\w)(?:tặng|trao) $")
TO_PERSON = pattern(
    r"(?:các |những |một số |một )?(?:cá nhân|cán bộ|công chức|nhà giáo|đồng chí|đảng viên|ông|bà|anh|chị|cụ|thí sinh|"
    r"hội viên|đoàn viên|học sinh|sinh viên|giáo viên|công nhân|chiến sĩ|bác sĩ|"
    rf"{alternatives(map(str.lower, words('posts')))} )"
)
PASSIVE = pattern(r"(?<!\w)(?:được|nhận)(?!\w)[^;,.]*$")
RECEIVED = whole(r"(?:(?:đã|được|vinh dự|đón|cũng|luôn|còn) )*(?:được|nhận|đạt|đoạt)")
BEFORE_VERB = pattern(
    r"[ ,]*(?:vinh dự|đã|luôn|cũng|liên tục|(?:nhiều|\d{1,2}|hai|ba|bốn|năm) năm (?:liền|liên tục|liên tiếp))?"
    r"(?: ?\(\d{4} ?- ?\d{4}\))?[ ,]*"
)
OPENS_WITH_PERSON = pattern(rf" ?(?:riêng |trong đó,? |đặc biệt,? )?{any_of('opening')} [^;.]{{2,60}}?,[^;]*$")
POST = rf"(?:{alternatives(map(str.lower, words('posts')))}|{any_of('holder')})"
BY_POST = rf"{POST} {alternatives(map(str.lower, words('surnames')))}"  # `Trung đội trưởng Lê Văn An`
PERSON = pattern(rf"(?<!\w)(?:{any_of('person')}|{BY_POST}) [^,;.]{{0,40}}$")
HOLDS_POST = pattern(rf"(?<!\w)(?:trưởng|{BY_POST} [^,;.]{{0,30}} (?:của|ở|tại|thuộc)) $")  # a person of a body
PERSON_FAR = pattern(rf"(?<!\w){any_of('address')} [^;.]{{0,90}}$")
POST_OF_PERSON = pattern(r", (?:tổ trưởng|có|phó|bí thư|\d|đảng viên|vừa)")
ITSELF = pattern(r"(?:^|[,;] )(?P<body>chi bộ|đảng bộ)(?: (?:cũng|còn|đã|vinh dự|luôn|liên tục))* ?$")
OF_KIND = {"chi bộ": "party_cell", "đảng bộ": "party_organisation"}
COLLECTIVES = pattern(r"(?:các|nhiều|những) (?:tập thể|đơn vị|tổ chức)[^;.,]{0,40}$")
NEAR, NEARER, NEAREST = 120, 60, 40  # letters before a verb in which to look for who receives
OF_PERSONS = ("bà mẹ", "nhà giáo", "thầy thuốc", "nghệ", "chiến sĩ thi đua", "giáo viên")
CLEAN_AND_STRONG = ("clean_strong_title", "clean_strong_exemplary_title")  # titles of a đảng bộ, not of its committee

RECEIVES_FIRST = pattern(r" ?(?:(?:được|nhận|vinh dự)(?!\w))")
# `Ông được … tặng Bằng khen; năm 2016 được …`: a clause without a subject of its own
CARRIED = pattern(
    r"[ ,]*(?:(?:và|rồi|đến|tiếp đó|sau đó),? )?(?:(?:năm|tháng)(?: học)? [\d/ -]{4,12},? ?)?"
    r"(?:(?:tiếp tục|lại|còn|cũng|đã|liên tục|vinh dự|đón) )*(?=(?:được|nhận|đạt)(?!\w))"
)
LED_BY_PERSON = pattern(
    rf" ?(?:(?:năm|từ|ngày|tháng|nhiều|hơn|qua|với) [^;.,]{{0,40}}, )?{any_of('opening')} (?!(?:thể|hùng|em)(?!\w))"
)
LAST_JOINT = (" và ", " cùng ", " cùng với ")  # between one that is named and a number of others
OPENS_LIST = (", ", ": ", " có ", " gồm ")

Recipient = tuple[str | None, str]  # the organisation's name, the kind
PERSON_KEPT_BACK: Recipient = (None, "individual")
COLLECTIVE: Recipient = (None, "collective")


class Item(NamedTuple):
    """One of those listed as recipients, named or counted, and where it stands."""

    start: int
    end: int
    one: Entity | Quantity


class Recipients:
    """Answers, for an award of one article without a number, who receives it."""

    def __init__(self, low: str, discourse: Discourse) -> None:
        self.low, self.discourse = low, discourse

    def recipient(self, frame: Frame) -> Recipient:
        """The organisation, by name, or the kind of recipient where it has none to be stored."""
        if frame.named.is_badge or self.low.startswith(OF_PERSONS, frame.named.start):
            return PERSON_KEPT_BACK
        if each := EACH.match(self.low, frame.named.start, frame.named.end):
            return self._each(each["one"])
        verb = last(RECEIVED, self.low, frame.sentence.start, frame.named.start)
        at = verb.start() if verb else frame.named.start
        return (
            self._behind(frame)
            or self._inside(frame)
            or self._right_before(frame.sentence, at)
            or self._unnamed(frame.sentence, at)
            or self._subject(frame, at)
        )

    def _each(self, noun: str) -> Recipient:
        """`thưởng mỗi chi bộ 500 nghìn đồng`: the kind of those of whom each is given it."""
        if noun.startswith(("chi bộ", "đảng bộ")):
            return None, "organisation"
        return COLLECTIVE if noun == "tập thể" or TEAM.match(noun) else PERSON_KEPT_BACK

    def holder(self, frame: Frame, people: Sequence[Quantity]) -> Recipient | None:
        """Who is given a number of awards: `Đảng bộ huyện được tặng 3 Cờ thi đua`, `5 đơn vị được tặng …, gồm 1 …`."""
        if frame.named.code == "contest_prize" or frame.named.is_badge:
            return None
        verb = last(RECEIVED, self.low, frame.sentence.start, frame.named.start)
        if verb is None:
            return self._behind(frame)
        ahead = [q for q in people if q.end <= verb.start() and q.start >= frame.sentence.start and q.noun]
        if ahead and ahead[-1].noun and ahead[-1].noun.group != "prize":
            return None, kind_of(self.low, frame.named, ahead[-1].noun)
        return self.recipient(frame)

    def listed_ahead(self, frame: Frame, taken: Sequence[Quantity]) -> list[Item]:
        """`Hội Nông dân huyện và 5 chi hội được tặng …`: those named in front of the first of a number."""
        items: list[Item] = []
        at = taken[0].start
        for named in reversed(self.discourse.referents.between(frame.before, at)):
            joint = self.low[named.end : at]
            if named.post or named.place or not (joint == ", " if items else joint in LAST_JOINT):
                break
            items.insert(0, Item(named.start, named.end, named.entity))
            at = named.start
        opens = not self.low[frame.before : at].strip() or self.low.endswith(OPENS_LIST, frame.before, at)
        return items if opens and taken[-1].end <= frame.named.start else []

    def listed(self, frame: Frame, people: Sequence[Quantity]) -> list[Item]:
        """`tặng cờ cho Đảng bộ huyện A, Chi bộ B và 6 cá nhân`: those listed behind it, if the first is named."""
        to = GIVEN_TO.match(self.low, frame.named.end, frame.after)
        if to is None and RECEIVES_FIRST.match(self.low, frame.clause.start):
            to = HAVE_IT.match(self.low, frame.named.end, frame.after)
        items: list[Item] = []
        at = to.end() if to else frame.after
        while at < frame.after:
            short = SHORT_NAME.match(self.low, at, frame.after) if items else None
            item = self._item(at, people, frame.after)
            items += [item] if item else []
            end = item.end if item else short.end() if short else frame.after
            joint = NEXT_ITEM.match(self.low, end, frame.after)
            at = joint.end() if joint else frame.after
        return items if len(items) > 1 and isinstance(items[0].one, Entity) else []

    def _item(self, at: int, people: Sequence[Quantity], end: int) -> Item | None:
        """The organisation or the number that stands at a place."""
        if quantity := next((q for q in people if q.start == at and q.noun), None):
            return Item(quantity.start, quantity.end, quantity)
        named = [r for r in self.discourse.referents.between(at, at + 1) if not r.post and not r.place and r.end <= end]
        return Item(named[-1].start, named[-1].end, named[-1].entity) if named else None

    def is_named(self, frame: Frame) -> bool:
        """Whether an organisation or a person is named right before the passive of an award."""
        verb = last(RECEIVED, self.low, frame.sentence.start, frame.named.start)
        at = verb.start() if verb else frame.named.start
        return self._right_before(frame.sentence, at) is not None or self._is_person(frame.sentence, at)

    def _behind(self, frame: Frame) -> Recipient | None:
        """`tặng Bằng khen cho Đảng bộ huyện A`, `cho các đồng chí …`."""
        end = frame.sentence.end
        to = TO.match(self.low, frame.named.end, end)
        if to is None:
            return self._right_behind(frame)
        if named := self.discourse.referents.between(to.end(), min(to.end() + 3, end)):
            return listed_as(named[0].entity)
        if TO_COLLECTIVES.match(self.low, to.end(), end):
            return COLLECTIVE
        return PERSON_KEPT_BACK if TO_PERSON.match(self.low, to.end(), end) else None

    def _right_behind(self, frame: Frame) -> Recipient | None:
        """`tặng Bằng khen Hội Cựu chiến binh huyện`: with no `cho` between."""
        named = self.discourse.referents.between(frame.named.end, frame.named.end + 2)
        if not named or not GIVES.search(self.low, frame.sentence.start, frame.named.start):
            return None
        passive = PASSIVE.search(self.low, frame.clause.start, frame.named.start)
        return None if passive or named[0].post else listed_as(named[0].entity)

    def _inside(self, frame: Frame) -> Recipient | None:
        """`tặng Công an huyện A danh hiệu …`: between the verb and the award."""
        at = frame.named.start
        near = self.discourse.referents.between(max(frame.sentence.start, at - NEARER), at)
        to = near[-1] if near and TITLE.fullmatch(self.low, near[-1].end, at) else None
        return listed_as(to.entity) if to and GIVES.search(self.low, frame.sentence.start, to.start) else None

    def _right_before(self, sentence: Sentence, at: int) -> Recipient | None:
        """`Đảng bộ huyện A nhiều năm liền được …`."""
        near = [
            r
            for r in self.discourse.referents.between(max(sentence.start, at - NEAR), at)
            if r.end <= at
            and BEFORE_VERB.fullmatch(self.low, r.end, at)
            and not HOLDS_POST.search(self.low, sentence.start, r.start)
        ]
        return listed_as(near[-1].entity) if near and not near[-1].post else None

    def _unnamed(self, sentence: Sentence, at: int) -> Recipient | None:
        """`Đồng chí A, Bí thư Chi bộ thôn B, được …`, whose name is not to be stored; `nhiều tập thể được …`."""
        if self._is_person(sentence, at):
            return PERSON_KEPT_BACK
        return COLLECTIVE if COLLECTIVES.search(self._lead(sentence, at)) else None

    def _is_person(self, sentence: Sentence, at: int) -> bool:
        """Whether a person stands before a verb: opening its clause, or nearer to it than any organisation."""
        clause = max(sentence.start, self.low.rfind(";", sentence.start, at) + 1)
        if OPENS_WITH_PERSON.match(self.low, clause, at) or PERSON.search(self._lead(sentence, at)):
            return True
        if self._carries_person(sentence, clause, at):
            return True
        far = PERSON_FAR.search(self.low, sentence.start, at)
        return far is not None and not self.discourse.referents.between(max(sentence.start, at - NEAREST), at)

    def _carries_person(self, sentence: Sentence, clause: int, at: int) -> bool:
        """Whether a verb goes on about the person that its clause, or its sentence, opens with."""
        begin = max(clause, self.low.rfind(",", sentence.start, at) + 1)
        if begin == sentence.start or not CARRIED.match(self.low, begin, at + len("được ")):
            return False
        opening = sentence.start if CARRIED.match(self.low, clause, at + len("được ")) else clause
        return LED_BY_PERSON.match(self.low, opening, at) is not None

    def _lead(self, sentence: Sentence, at: int) -> str:
        """The words that lead to a verb: behind the last comma, if that sets off no post of a person."""
        lead = self.low[max(sentence.start, at - NEARER) : at]
        comma = -1 if POST_OF_PERSON.search(lead) else lead.rfind(", ")
        return lead[max(lead.rfind(";"), comma) + 1 :]

    def _subject(self, frame: Frame, at: int) -> Recipient:
        """The organisation that the sentence is about."""
        index = frame.clause.index
        subject = self.discourse.subject(at, frame.sentence.end, index)  # whose the award is, is its giver
        if itself := ITSELF.search(self.low, frame.sentence.start, at):
            named = (r.entity for r in reversed(self.discourse.referents.between(0, at)) if not r.post)
            subject = next((entity for entity in named if entity.type == OF_KIND[itself["body"]]), subject)
        if subject is None:
            return None, "organisation"
        return listed_as(
            self.discourse.attribution.body(subject, "quality") if frame.named.code in CLEAN_AND_STRONG else subject
        )


def listed_as(entity: Entity) -> Recipient:
    """A recipient that is named, which the article lists from now on."""
    entity.listed = True
    return entity.name, "organisation"


def kind_of(low: str, named: Named, noun: Noun | None) -> str:
    """The kind of the recipients that an award's number counts."""
    if noun is None:
        return "individual"
    counted = low[noun.start : noun.end]
    collective, individual = "tập thể" in counted, "cá nhân" in counted
    if collective and individual:
        return "mixed"
    if named.code == "contest_prize" and noun.group not in ("people", "cadre", "member") and not TEAM.match(counted):
        return "collective" if collective or "toàn đoàn" in counted else "individual"
    if not individual and TEAM.match(counted):
        return "collective"
    return "individual" if individual else KINDS.get(noun.group, "individual")
