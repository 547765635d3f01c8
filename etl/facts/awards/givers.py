"""Who confers an award: `của X` behind it, the agent of the passive (`được X tặng`), or the subject of the verb."""

from collections.abc import Iterator
from itertools import pairwise

from etl.facts.awards.frames import Frame
from etl.facts.awards.names import ORDERS, Named
from etl.facts.awards.words import any_of, last, whole
from etl.facts.names.places import is_province
from etl.facts.organisations.entities import Entity, Referent, place_of
from etl.facts.whose.discourse import Discourse
from etl.language.fold import fold, pattern

GIVES = whole(rf"quyết định {any_of('gives')}|{any_of('gives')}")
NAMED_BY_VERB = whole(rf"{any_of('gives')}|thưởng|gửi")
HANDS = whole(r"trao(?! tặng)")
WINS = whole(r"đoạt|giành")
AGENT_NEXT = whole(r"được|do")
OF_GIVER = pattern(r",? (?:của|do(?= [^;.,\d]{2,60}? (?:tặng|trao|cấp|tổ chức)(?!\w))) ")
ORGANISED = pattern(
    r"(?:hội thi|cuộc thi|hội thao|hội diễn)[^;.]{0,60}? do (?P<by>[^;.,]{2,60}? )(?:phối hợp )?tổ chức(?! đảng)"
)
AUTHORITY = whole(any_of("authority"))
HEAD_POST = pattern(rf"(?<!\w){any_of('head')} $")
# `công bố Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy về việc trao`, `thừa ủy quyền của Ban Thường vụ Tỉnh ủy`
DECIDED = pattern(r"(?<!\w)quyết định(?: [^;,\n]{1,60}?)? của (?P<by>[^;\n]{2,90})")
ON_BEHALF = pattern(
    r"(?<!\w)(?:thừa (?:ủy quyền|lệnh)|(?:được )?(?:sự )?ủy quyền|thay mặt)(?: của)?(?: cho)? "
    r"(?P<by>[^;,\n]{2,90}?)(?:,| (?:đồng chí|ông|bà) )"
)
OF_GIVER_REACH = 60
LONGEST_POST = 16


OF_STATE = ("chủ tịch nước", "nhà nước", "đảng", "chủ tịch hội đồng", "hội đồng nhà nước", "quốc hội")
BELOW_PROVINCE = ("district", "commune", "grassroots", "cell")  # who hand the Party's badge over, and do not confer it


class Givers:
    """Answers, for an award of one article, who confers it."""

    def __init__(self, text: str, low: str, discourse: Discourse) -> None:
        self.text, self.low, self.discourse = text, low, discourse

    def giver(self, frame: Frame, carried: str | None) -> str | None:
        """Who confers an award; `carried` conferred the one before it, and does so until another is named."""
        name = self._giver(frame, carried)
        if name and frame.named.code in ORDERS:
            return name if fold(name).startswith(OF_STATE) else None  # who else is named but hands it over
        if name is None or not frame.named.is_badge:
            return name
        known = self.discourse.entities.by_name.get(fold(name))  # else it is somebody's post
        return None if known is None or self._is_below_province(known) else name

    def _is_below_province(self, entity: Entity) -> bool:
        """Whether a body is of no province, nor of a city that is one: `Thành ủy Hà Nội`."""
        unit, name = place_of(entity.owner) or ("", "")
        city = is_province(unit, name or self.discourse.province or "")
        return entity.level in BELOW_PROVINCE and not city

    def _giver(self, frame: Frame, carried: str | None) -> str | None:
        start, stop = frame.before, frame.named.start
        if owner := self.owner(frame) or self._organiser(frame) or self._decider(frame):
            return owner
        agent, verb = last(AGENT_NEXT, self.low, start, stop), last(GIVES, self.low, start, stop)
        if agent and verb and agent.end() < verb.start():
            return self._first(agent.end(), verb.start())
        if agent and NAMED_BY_VERB.match(self.low, stop):  # `được X xếp loại hoàn thành tốt nhiệm vụ`
            return self._first(agent.end(), stop)
        if verb:
            return self._actor(frame, verb.start())
        if agent:
            return None
        if frame.named.code == "contest_prize" and WINS.search(self.low, start, stop):
            return None  # `trong đó 3 em đoạt giải quốc gia`: not of those who give the rest
        if NAMED_BY_VERB.match(self.low, stop):  # `X thưởng tiền cho …`
            return carried or self._actor(frame, stop)
        if HANDS.search(self.low, start, stop):
            return self._committee(frame) if frame.named.is_badge else self._actor(frame, stop)
        return carried or self._lead_in(frame)

    def praiser(self, frame: Frame, carried: str | None) -> str | None:
        """Who praises: the award is itself the verb; `carried` conferred what was told before it."""
        start, stop = frame.clause.start, frame.named.start
        if owner := self.owner(frame):
            return owner
        agent, verb = last(AGENT_NEXT, self.low, start, stop), last(GIVES, self.low, start, stop)
        if agent is None:
            return self._actor(frame, stop) or carried
        return self._first(agent.end(), verb.start() if verb and agent.end() < verb.start() else stop)

    def joint(self, frame: Frame) -> Iterator[tuple[Named, str]]:
        """`Bằng khen của Tỉnh ủy, Chủ tịch UBND tỉnh`: who confers besides the first, each where it is named."""
        of = OF_GIVER.match(self.low, frame.named.end, frame.sentence.end)
        if of is None:
            yield from self._joint_actors(frame)
            return
        named = [r for r in self.discourse.referents.between(of.end(), frame.after) if not r.place]
        for previous, referent in pairwise(named):
            if not self._are_joined(previous, referent):
                return
            yield self._another(frame, referent)

    def _joint_actors(self, frame: Frame) -> Iterator[tuple[Named, str]]:
        """`UBND tỉnh và Tỉnh ủy tặng Bằng khen`: those in front of the one right before the verb."""
        verb = last(GIVES, self.low, frame.before, frame.named.start)
        stop = verb.start() if verb else frame.before
        named = [r for r in self.discourse.referents.between(frame.before, stop) if not r.place]
        for referent, following in reversed(list(pairwise(named))):
            if not self._are_joined(referent, following):
                return
            yield self._another(frame, referent)

    def _are_joined(self, previous: Referent, referent: Referent) -> bool:
        return self.low[previous.end : self._begin(referent)].strip() in (",", "và")

    def _another(self, frame: Frame, referent: Referent) -> tuple[Named, str]:
        """The award where another that confers it is named."""
        named = Named(self._begin(referent), referent.end, frame.named.code, frame.named.rank)
        return named, self._with_post(referent)

    def owner(self, frame: Frame) -> str | None:
        """`Bằng khen của X`."""
        end = frame.sentence.end
        of = OF_GIVER.match(self.low, frame.named.end, end)
        return self._first(of.end(), min(of.end() + OF_GIVER_REACH, end)) if of else None

    def _organiser(self, frame: Frame) -> str | None:
        """`hội thi do X tổ chức`: who confers the prizes of a contest."""
        if frame.named.code != "contest_prize":
            return None
        contest = ORGANISED.search(self.low, frame.sentence.start, frame.sentence.end)
        return self._first(*contest.span("by")) if contest else None

    def _decider(self, frame: Frame) -> str | None:
        """`Quyết định của X về việc trao`, `thừa ủy quyền của X`: who confers what others make known or hand over."""
        for words in (ON_BEHALF, DECIDED):
            if told := last(words, self.low, frame.sentence.start, frame.named.start):
                return self._first(told.start("by"), min(told.end("by"), frame.named.start))
        return None

    def _committee(self, frame: Frame) -> str | None:
        """The committee that hands a badge over, where it is one that confers it and no person acts for it."""
        committees = [
            r.entity
            for r in self.discourse.referents.between(frame.clause.start, frame.named.start)
            if r.entity.type == "party_committee"
            and not r.post
            and not r.place
            and self.discourse.referents.is_topic(r, frame.sentence)
        ]
        return committees[-1].name if committees else None

    def _actor(self, frame: Frame, verb: int) -> str | None:
        """The subject of a verb: the authority named last before it, else what the sentence is about."""
        if named := self._authorities(frame.clause.start, verb):
            return named[-1]
        topics = [
            r
            for r in self.discourse.referents.between(frame.sentence.start, verb)
            if not r.post and not r.place and self.discourse.referents.is_topic(r, frame.sentence)
        ]
        return topics[-1].entity.name if topics else self._lead_in(frame)

    def _lead_in(self, frame: Frame) -> str | None:
        """`Đảng ủy xã đã:`, in front of a list of what it has conferred."""
        index = frame.clause.index
        sentences = self.discourse.sentences
        if sentences[index].kind != "item":
            return None
        while index and sentences[index].kind == "item":
            index -= 1
        start, end = sentences[index].start, sentences[index].end
        if not self.low[start:end].rstrip().endswith(":") or last(AGENT_NEXT, self.low, start, end):
            return None
        return next(reversed(self._authorities(start, end)), None)

    def _first(self, start: int, end: int) -> str | None:
        return next(iter(self._authorities(start, end)), None)

    def _authorities(self, start: int, end: int) -> list[str]:
        """Those named between two places who can confer, in order."""
        named = self.discourse.referents.between(start, end)
        longer = {r.start: r.end for r in named}  # `Trung ương Hội Nông dân Việt Nam`, and not `Trung ương Hội`
        offices_told = (office.span() for office in AUTHORITY.finditer(self.low, start, end))
        spans = [(begin, stop) for begin, stop in offices_told if longer.get(begin, stop) <= stop]
        offices = [(begin, self.text[begin].upper() + self.text[begin + 1 : stop].rstrip()) for begin, stop in spans]
        organisations = [
            (r.start, self._with_post(r))
            for r in named
            if not r.place and r.end <= end + 1 and not any(begin <= r.start < stop for begin, stop in spans)
        ]
        return [name for _, name in sorted(offices + organisations)]

    def _with_post(self, referent: Referent) -> str:
        """An organisation's name, or the post of its head before it: `Chủ tịch UBND tỉnh`."""
        begin = self._begin(referent)
        return referent.entity.name if begin == referent.start else self.text[begin : referent.end]

    def _begin(self, referent: Referent) -> int:
        """Where the post before an organisation begins, else the organisation itself."""
        post = HEAD_POST.search(self.low, max(0, referent.start - LONGEST_POST), referent.start)
        return post.start() if post else referent.start
