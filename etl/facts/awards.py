"""Awards: orders, certificates, flags, badges, titles and prizes, to whom, how many, and who conferred them.

A clause is read as frames. `X tặng A cho N …` hands the recipients behind the award; `N … được X tặng A` those before it;
with no number, the recipient is the organisation that the sentence is about, or a person who is not stored.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.facts.discourse import Discourse, Sentence
from etl.facts.organisations import Referent
from etl.facts.quantities import Quantity
from etl.facts.timeline import REVIEW, Timeline
from etl.language.fold import pattern
from etl.language.periods import Period, as_of, year_of
from etl.lexicon import rows
from etl.records import Award

CONFERRED = ("clean_strong_title", "clean_strong_exemplary_title", "cultural_title", "task_completion_rating")
RECIPIENTS = (
    "recipient",
    "prize",
    "member",
    "person",
    "cadre",
    "people",
    "org",
    "unit",
    "committee",
    "household",
    "prospect",
    "participant",
    "enterprise",
    "place",
    "group",
    "delegate",
    "office",
)
KIND_OF = {
    "recipient": "collective",
    "org": "organisation",
    "unit": "collective",
    "household": "collective",
    "place": "collective",
    "enterprise": "organisation",
    "group": "collective",
    "office": "collective",
}
CONFER = pattern(
    r"(?<!\w)(?:tặng thưởng|truy tặng|trao tặng|tặng|trao|phong tặng|công nhận|khen thưởng|xếp loại|đánh giá|bình xét|bình chọn|vinh danh|suy tôn|được nhận|đón nhận|nhận|đạt danh hiệu|đạt|đoạt|giành|được khen|có)(?!\w)"
)
STRONG_CONFER = pattern(
    r"(?<!\w)(?:được(?! xây| nâng)[^.;]{0,60}?(?:công nhận|xếp loại|đánh giá|bình xét|tặng|trao)|công nhận|xếp loại|đạt danh hiệu|tặng danh hiệu|luôn được đánh giá|(?:năm liền|liên tục|năm liên tiếp)[^.;]{0,30}?đạt)(?!\w)"
)
GIVES = pattern(
    r"(?<!\w)(?:quyết định )?(?:tặng thưởng|truy tặng|trao tặng|tặng|công nhận|khen thưởng|phong tặng|xếp loại|đánh giá|tuyên dương|biểu dương)(?!\w)"
)
HANDS = pattern(r"(?<!\w)(?:trao)(?! tặng)(?!\w)")
PENDING = pattern(
    r"(?<!\w)(?:đề nghị|xét tặng|trình(?! độ)|hồ sơ|phấn đấu|sẽ|giữ vững|mục tiêu|dự kiến|đề xuất|tiêu chuẩn|xây dựng|kịp thời|cần|hướng tới|để)(?!\w)"
)
TO_AFTER = pattern(r"^(?:[^;.,\d]{0,60}?,? ?(?:cho|tới|đến|có|:|\()|(?: hạng (?:nhất|nhì|ba))?)(?: các)? ?$")
LISTED = pattern(r"^(?:[^.;]{0,40}?)(?:,| và|, và| cùng)? ?(?:cho )?$")
LINK = pattern(r"^ ?(?:,|và|, và|cùng|;)? ?(?:cho )?$")
PASSIVE = pattern(r"(?<!\w)(?:được|nhận|đạt|đoạt|giành|có|đón nhận|vinh dự|là)(?!\w)")
OF_GIVER = pattern(r"^(?:,? (?:của|do) )")
BADGE_YEARS = pattern(r"(?<!\d)(?P<years>[3-9][05]) năm(?: tuổi đảng)?")
BADGE_COUNT = pattern(r"^(?:(?: tuổi đảng)?(?: ?:| cho| có|) ?$| ?\($)")
FROM_TO = pattern(r"(?:từ|từ \d\d năm (?:đến|tới)) ?$")
SPEAKS_OF_PERSON = pattern(
    r" ?(?:riêng |trong đó,? |đặc biệt,? )?(?:đồng chí|ông|bà|anh|chị|cô|thầy|cụ|(?:thiếu|trung|thượng|đại) (?:úy|tá)|thiếu tướng|bác sĩ|kỹ sư|nghệ nhân) [^;.]{2,60}?,[^;]*$"
)
RECEIVES = pattern(r"(?<!\w)(?:(?:đã|được|vinh dự|đón|cũng|luôn|còn) )*(?:được|nhận|đạt|đoạt)(?!\w)")
ORDERS = ("labour_order", "independence_order", "military_order", "other_order")
ORDER_RANK = pattern(r"hạng (?P<rank>nhất|nhì|ba)(?= ?:? \d)")
RANK = pattern(
    r"(?:hạng (?P<hang>nhất|nhì|ba)|giải (?P<giai>đặc biệt|nhất|nhì|ba|khuyến khích|tư|a|b|c|vàng|bạc|đồng)(?!\w)|huy chương (?P<medal>vàng|bạc|đồng))"
)
AUTHORITY = pattern(
    r"(?<!\w)(?P<name>chủ tịch nước|thủ tướng chính phủ|thủ tướng|chính phủ|bộ trưởng[^,;.]{0,40}?(?= tặng| trao|,|;|\.|$)|ban chấp hành trung ương đoàn|trung ương đoàn|nhà nước|cấp có thẩm quyền)(?!\w)"
)
HEAD_POST = pattern(r"(?:chủ tịch|giám đốc|thủ tướng|bộ trưởng|tổng giám đốc|hiệu trưởng) $")
PERSON = pattern(
    r"(?<!\w)(?:đồng chí|ông|bà|anh|chị|cô|thầy|cụ|em|bác|chú|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|bác sĩ|nghệ nhân|học sinh|giáo viên) (?:[^,;.]{0,40})$"
)
TEAM = pattern(r"^ (?:toàn đoàn|tập thể|đồng đội)")
COMMEND = pattern(r"(?<!\w)(?:biểu dương|tuyên dương|khen thưởng|tôn vinh|vinh danh|ghi sổ vàng)(?!\w)")
ACHIEVED = pattern(
    r" ?(?:có |đạt |với )?(?:nhiều )?(?P<title>thành tích (?:xuất sắc|tiêu biểu)?(?: trong| về)? ?(?:các )?(?:phong trào thi đua|phong trào))"
)
TITLES = pattern(r"danh hiệu thi đua")


@dataclass(frozen=True, slots=True)
class Named:
    """An award named in a sentence."""

    start: int
    end: int
    code: str
    rank: str | None = None


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[str, ...]]:
    table = rows("award_names")
    source = "|".join(f"(?P<a{i}>{row['pattern']})" for i, row in enumerate(table))
    return pattern(rf"(?<![\w])(?:{source})(?![\w])"), tuple(row["award"] for row in table)


def named_awards(low: str, start: int, end: int) -> list[Named]:
    """The awards named between two places of a shadow, in order."""
    compiled, codes = _pattern()
    found = []
    for match in compiled.finditer(low, start, end):
        code = codes[int((match.lastgroup or "a0")[1:])]
        found.append(
            Named(
                match.start(),
                _with_rank(low, match.end(), end),
                code,
                _rank(low, match.start(), match.end(), end, code),
            )
        )
    return found


def _with_rank(low: str, at: int, end: int) -> int:
    tail = pattern(r"(?: (?:các )?hạng(?: nhất| nhì| ba)?)?").match(low, at, end)
    return tail.end() if tail else at


def _rank(low: str, start: int, at: int, end: int, code: str) -> str | None:
    if code == "party_badge":
        years = BADGE_YEARS.search(low, start, at)
        return years["years"] if years else None
    found = RANK.search(low, start, min(end, _with_rank(low, at, end)))
    if found is None or code not in (
        "contest_prize",
        "labour_order",
        "independence_order",
        "military_order",
        "other_order",
        "commemorative_medal",
    ):
        return None
    word = found["hang"] or found["giai"] or found["medal"]
    return word.capitalize() if len(word) > 1 else word.upper()


class AwardReader:
    """Reads the awards of one article, sentence by sentence, and says which numbers they have used."""

    def __init__(self, text: str, low: str, discourse: Discourse, timeline: Timeline) -> None:
        self.text, self.low, self.discourse, self.timeline = text, low, discourse, timeline
        self.badge_giver: str | None = None
        self.badges_open = False  # a list of badges goes on over the next items

    def read(
        self, index: int, sentence: Sentence, quantities: Sequence[Quantity]
    ) -> tuple[list[Award], list[Quantity], list[tuple[int, int]]]:
        """The awards of a sentence, the quantities that they have used, and spans of what is only proposed."""
        awards: list[Award] = []
        used: list[Quantity] = []
        pending: list[tuple[int, int]] = []
        named = named_awards(self.low, sentence.start, sentence.end)
        used += [
            q for q in quantities if q.number.kind == "words" and any(a.start < q.number.start < a.end for a in named)
        ]
        quantities = [q for q in quantities if q not in used]
        if any(a.code == "party_badge" for a in named) or self.badges_open and sentence.kind == "item":
            named = sorted([*named, *self._badge_years(named, sentence)], key=lambda a: a.start)
            self.badges_open = True
            segments = [(sentence.start, sentence.end)]
        elif orders := [a for a in named if a.code in ORDERS]:
            named = sorted([*named, *self._order_ranks(orders, sentence)], key=lambda a: a.start)
            segments = list(self._segments(sentence))
        else:
            self.badges_open = self.badges_open and sentence.kind == "item"
            segments = list(self._segments(sentence))
        giver: str | None = None
        for start, end in segments:
            here = [a for a in named if start <= a.start < end]
            for i, award in enumerate(here):
                before = here[i - 1].end if i else start
                after = here[i + 1].start if i + 1 < len(here) else end
                if self._is_pending(sentence, start, award):
                    if award.code not in CONFERRED:
                        pending.append((award.start, after))
                    continue
                giver = self._giver(award, before, start, sentence, giver if i else None)
                if award.code == "party_badge":
                    giver = self.badge_giver = giver or (self.badge_giver if sentence.kind == "item" or i else None)
                rows_, taken = self._frame(
                    index, sentence, award, before, after, [q for q in quantities if q not in used], giver
                )
                awards += rows_
                used += taken
            if any(a.code == "party_badge" for a in named):
                rows_ = [
                    self._award(index, sentence, named[0], q, giver)
                    for q in quantities
                    if q not in used and self._is_badge_rest(q, sentence)
                ]
                awards += rows_
                used += [q for q in quantities if q not in used and self._is_badge_rest(q, sentence)]
            rows_, taken = self._commended(
                index, sentence, start, end, [q for q in quantities if q not in used], bool(here)
            )
            awards += rows_
            used += taken
        return awards, used, pending

    def _is_badge_rest(self, quantity: Quantity, sentence: Sentence) -> bool:
        """Receivers of a badge named apart: `2 đồng chí được truy tặng`, `nhiều nhất là Đảng bộ xã A (14 đảng viên)`."""
        if quantity.noun is None or quantity.noun.group not in ("member", "person") or quantity.unit != "count":
            return False
        bracketed = (
            self.low[sentence.start : quantity.start].endswith("(") and self.low[quantity.end : quantity.end + 1] == ")"
        )
        return bracketed or self.low.startswith(
            (" được truy tặng", " truy tặng", " được tặng", " được nhận"), quantity.end
        )

    def _segments(self, sentence: Sentence) -> Sequence[tuple[int, int]]:
        cuts = [sentence.start]
        cuts += [i + 1 for i in range(sentence.start, sentence.end) if self.low[i] == ";"]
        return list(zip(cuts, [*cuts[1:], sentence.end], strict=True))

    def _badge_years(self, named: Sequence[Named], sentence: Sentence) -> list[Named]:
        """`60 năm: 9 đồng chí`: ranks of a badge that the sentence has named."""
        return [
            Named(f.start(), f.end(), "party_badge", f["years"])
            for f in BADGE_YEARS.finditer(self.low, sentence.start, sentence.end)
            if not any(a.start <= f.start() < a.end for a in named)
            and not FROM_TO.search(self.low[max(sentence.start, f.start() - 18) : f.start()])
        ]

    def _order_ranks(self, orders: Sequence[Named], sentence: Sentence) -> list[Named]:
        """`Huân chương Độc lập: 05 (hạng Nhất 01, hạng Nhì 01, hạng Ba 03)`: a row for each rank."""
        return [
            Named(f.start(), f.end(), [a for a in orders if a.start < f.start()][-1].code, f["rank"].capitalize())
            for f in ORDER_RANK.finditer(self.low, orders[0].end, sentence.end)
            if not any(a.start <= f.start() < a.end for a in orders)
        ]

    def _is_pending(self, sentence: Sentence, start: int, award: Named) -> bool:
        left = self.low[sentence.start : award.start]
        found = [f for f in PENDING.finditer(left)]
        if not found:
            return False
        after = left[found[-1].end() :]
        done = pattern(r"(?<!\w)(?:đã được|được|vinh dự)(?!\w)").search(after)
        return not (done and found[-1][0] not in ("đề nghị", "hồ sơ", "phấn đấu", "sẽ", "xét tặng")) or found[-1][
            0
        ] in ("hồ sơ", "phấn đấu", "xét tặng")

    # frames

    def _frame(
        self,
        index: int,
        sentence: Sentence,
        award: Named,
        before: int,
        after: int,
        quantities: Sequence[Quantity],
        giver: str | None,
    ) -> tuple[list[Award], list[Quantity]]:
        """The rows of one named award."""
        if award.code in CONFERRED and not self._is_conferred(sentence, award, quantities):
            return [], []
        people = [
            q
            for q in quantities
            if q.unit == "count" and (q.noun is None or q.noun.group in RECIPIENTS or not q.noun.known)
        ]
        taken = self._counted(award, before, after, people, sentence)
        if taken:
            return [self._award(index, sentence, award, q, giver) for q in taken], taken
        if not self._has_verb(award, before, sentence):
            return [], []
        if award.code == "task_completion_rating" and people and any(before <= q.start < award.start for q in people):
            return [], []
        if award.rank and not self.low.startswith(("huy hiệu", "huân chương", "giải", "huy chương"), award.start):
            return [], []
        rows_ = [self._award(index, sentence, award, None, giver)]
        rows_ += self._other_givers(index, sentence, award, after)
        return rows_, []

    def _counted(
        self, award: Named, before: int, after: int, people: Sequence[Quantity], sentence: Sentence
    ) -> list[Quantity]:
        """The numbers of recipients that belong to an award: behind it, else before it."""
        low = self.low
        inside = [q for q in people if q.start >= award.start and q.end <= award.end]
        if near := [q for q in people if q.number.end + 1 == award.start]:
            return near[:1]
        behind = [q for q in people if award.end <= q.start < after]
        if behind and award.code in ORDERS and not low[award.end : behind[0].start].strip(" :"):
            return behind[:1]
        if behind and (
            TO_AFTER.match(low[award.end : behind[0].start])
            or award.code == "party_badge"
            and BADGE_COUNT.match(low[award.end : behind[0].start])
        ):
            return self._chain(behind, after)
        ahead = [q for q in people if before <= q.start and q.end <= award.start]
        if not ahead:
            return inside
        between = low[ahead[-1].end : award.start]
        if award.code in CONFERRED and not between.strip():
            return [ahead[-1]]
        badge_list = award.code == "party_badge" and not between.strip(" ") and ahead
        if badge_list or PASSIVE.search(between) or award.code == "party_badge" and len(between) < 30:
            chain = [ahead[-1]]
            for q in reversed(ahead[:-1]):
                if not LINK.match(low[q.end : chain[0].start]) or q.noun is None:
                    break
                chain.insert(0, q)
            return chain
        return []

    def _chain(self, behind: Sequence[Quantity], after: int) -> list[Quantity]:
        """Recipients in a row: `26 tập thể và 58 cá nhân có thành tích`."""
        chain = [behind[0]]
        for q in behind[1:]:
            gap = self.low[chain[-1].end : q.start]
            joined = (
                LINK.match(gap)
                or pattern(r"^ (?:có|đạt|hoàn thành)[^;.]{0,80}(?:,| và) $").match(gap)
                and q.noun
                and q.noun.group in ("recipient", "member", "person")
            )
            if not joined or self._starts_next(q, after):
                break
            chain.append(q)
        return chain

    def _starts_next(self, quantity: Quantity, after: int) -> bool:
        """Whether a number opens the next frame: `…, 2 tập thể nhận Cờ thi đua`."""
        between = self.low[quantity.end : after]
        return bool(pattern(r"^ ?(?:vinh dự |đã )?(?:được|nhận|đạt|đoạt)(?!\w)").match(between)) and len(between) < 80

    def _is_conferred(self, sentence: Sentence, award: Named, quantities: Sequence[Quantity]) -> bool:
        left = self.low[
            sentence.start : award.end
            if award.code == "task_completion_rating" or self.low.startswith("đạt", award.start)
            else award.start
        ]
        quoted = self.low[award.start : award.end].startswith('"') or self.low[award.start : award.end].endswith('"')
        found = [f for f in STRONG_CONFER.finditer(left)]
        if not found and not (quoted and pattern(r"(?:đạt|công nhận|xếp loại)[^;.]{0,20}$").search(left)):
            return False
        if found and pattern(
            r"(?:để|tiêu chí|căn cứ|khung|công tác|việc|kết quả) (?:\w+,? ){0,3}(?:đánh giá|xếp loại)"
        ).search(left[max(0, found[-1].start() - 30) :]):
            return False
        counted = [
            q
            for q in quantities
            if sentence.start <= q.start < award.start and q.unit in ("count", "%") and award.start - q.end < 80
        ]
        if counted and "công nhận" not in left[: counted[-1].end - sentence.start] and "công nhận" not in left:
            return False
        return not any(q.unit == "%" for q in counted)

    def _has_verb(self, award: Named, before: int, sentence: Sentence) -> bool:
        return award.code in CONFERRED or bool(CONFER.search(self.low, sentence.start, award.start))

    def _commended(
        self, index: int, sentence: Sentence, start: int, end: int, quantities: Sequence[Quantity], named_here: bool
    ) -> tuple[list[Award], list[Quantity]]:
        """Praise with a number and no certificate named: `72 tập thể, 740 cá nhân … được biểu dương`."""
        people = [
            q
            for q in quantities
            if start <= q.start < end and q.unit == "count" and q.noun and q.noun.group in RECIPIENTS
        ]
        rows_: list[Award] = []
        taken: list[Quantity] = []
        for q in people:
            if q in taken:
                continue
            if (achieved := ACHIEVED.match(self.low, q.end, end)) or (
                achieved := ACHIEVED.search(self.low, q.noun.start, q.end) if q.noun else None
            ):
                named = Named(achieved.start("title"), achieved.end("title"), "emulation_titles")
                rows_.append(self._award(index, sentence, named, q, None))
                taken.append(q)
        found = None if named_here else COMMEND.search(self.low, start, end)
        if found and not PENDING.search(self.low[start : found.start()]):
            named = Named(found.start(), found.end(), "commended")
            chain = [
                q
                for q in people
                if q.end <= found.start() and q not in taken and PASSIVE.search(self.low[q.end : found.start()])
            ]
            chain = chain or [
                q
                for q in people
                if found.end() <= q.start
                and q not in taken
                and self.low[found.end() : q.start].strip() in ("", "cho", ",", "đối với")
            ]
            giver = self._giver(named, start, start, sentence, None) if chain else None
            rows_ += [self._award(index, sentence, named, q, giver) for q in chain]
            taken += chain
        return rows_, taken

    # who

    def _giver(self, award: Named, before: int, segment: int, sentence: Sentence, carried: str | None) -> str | None:
        """Who confers: `của X` behind the award, the agent of the passive, or the subject of the verb."""
        of = OF_GIVER.match(self.low[award.end : sentence.end])
        if of and (
            name := self._authority(award.end + of.end(), min(award.end + of.end() + 60, sentence.end), first=True)
        ):
            return name
        left = self.low[before : award.start]
        passive = [f for f in pattern(r"(?<!\w)(?:được|do)(?!\w)").finditer(left)]
        verbs = [f for f in GIVES.finditer(left)]
        if passive and verbs and passive[-1].end() < verbs[-1].start():
            return self._authority(before + passive[-1].end(), before + verbs[-1].start(), first=True)
        if award.code == "commended" and not passive:
            return self._authority(segment, award.start, first=False) or self._subject_giver(
                sentence, segment, award.start
            )
        if passive and award.code == "commended":
            return self._authority(before + passive[-1].end(), award.start, first=True)
        if passive and not verbs:
            return None
        if verbs:
            return self._authority(segment, before + verbs[-1].start(), first=False) or (
                self._subject_giver(sentence, segment, before + verbs[-1].start())
            )
        if HANDS.search(left):
            return (
                None
                if award.code == "party_badge"
                else self._authority(segment, award.start, first=False)
                or self._subject_giver(sentence, segment, award.start)
            )
        return carried

    def _subject_giver(self, sentence: Sentence, start: int, end: int) -> str | None:
        """The organisation that has acted earlier in the sentence."""
        refs = [
            r
            for r in self.discourse.referents(sentence.start, end)
            if not r.post and not r.place and self.discourse.is_topic(r, sentence)
        ]
        return refs[-1].entity.name if refs else None

    def _authority(self, start: int, end: int, first: bool) -> str | None:
        """The conferring authority named between two places, its office before it."""
        found: list[tuple[int, str]] = []
        for r in self.discourse.referents(start, end):
            if r.end <= end + 1 and not r.place:
                found.append((r.start, self._with_post(r)))
        for f in AUTHORITY.finditer(self.low, start, end):
            if f["name"] != "cấp có thẩm quyền":
                found = [entry for entry in found if not f.start() <= entry[0] < f.end()]
                found.append((f.start(), self._spelt(f.start(), f.end())))
        found.sort()
        return (found[0] if first else found[-1])[1] if found else None

    def _with_post(self, referent: Referent) -> str:
        post = HEAD_POST.search(self.low, max(0, referent.start - 16), referent.start)
        written = self.text[referent.start : referent.end]
        return f"{self.text[post.start() : post.end()].strip()} {written}" if post else referent.entity.name

    def _spelt(self, start: int, end: int) -> str:
        words = self.text[start:end]
        return words[0].upper() + words[1:]

    def _other_givers(self, index: int, sentence: Sentence, award: Named, after: int) -> list[Award]:
        """`Bằng khen của Tỉnh ủy, Chủ tịch UBND tỉnh`: a row for each that confers."""
        of = OF_GIVER.match(self.low[award.end : sentence.end])
        if not of:
            return []
        refs = [r for r in self.discourse.referents(award.end + of.end(), after) if not r.place]
        more = []
        for previous, referent in zip(refs, refs[1:], strict=False):
            begin = referent.start
            if post := HEAD_POST.search(self.low, max(0, begin - 16), begin):
                begin = post.start()
            if self.low[previous.end : begin].strip() not in (",", "và"):
                break
            more.append(
                self._award(
                    index,
                    sentence,
                    Named(begin, referent.end, award.code, award.rank),
                    None,
                    self._with_post(referent),
                    self.text[award.start : award.end],
                )
            )
        return more

    # rows

    def _award(
        self,
        index: int,
        sentence: Sentence,
        award: Named,
        quantity: Quantity | None,
        giver: str | None,
        title: str | None = None,
    ) -> Award:
        start, end = award.start, award.end
        if quantity is not None:
            start, end = self._quote(award, quantity)
        period = self._period(award, index, quantity)
        recipient, kind = self._recipient(index, sentence, award, quantity)
        noun = self.low[quantity.noun.start - 5 : quantity.noun.end] if quantity and quantity.noun else ""
        title = (title or self.text[award.start : award.end]).strip("“”\"' ")
        if award.code in ORDERS and not title.lower().startswith("hu"):
            title = f"Huân chương hạng {award.rank}"
        if award.code == "party_badge" and not title.lower().startswith("huy"):
            title = f"Huy hiệu {award.rank} năm tuổi Đảng"
        return Award(
            start,
            end,
            self.text[start:end],
            award.code,
            title,
            award.rank,
            quantity.value if quantity else None,
            ("times" if "lượt" in noun else "recipients") if quantity else None,
            quantity.qualifier if quantity else None,
            recipient,
            kind,
            giver,
            period.start.isoformat() if period.start else None,
            period.end.isoformat() if period.end else None,
        )

    def _period(self, award: Named, index: int, quantity: Quantity | None) -> Period:
        """When it was given; what is given at a review early in the year is of the year before."""
        at = min(award.start, quantity.start) if quantity else award.start
        sentence = self.discourse.sentences[index]
        if (
            award.code == "party_badge"
            and self.low.rfind(";", sentence.start, at) >= 0
            and not self.timeline.temporals_in(self.low.rfind(";", sentence.start, at), at)
        ):
            return as_of(self.timeline.today)
        badge = award.code == "party_badge"
        if not badge and (review := REVIEW.search(self.low, sentence.start, award.start)):
            return year_of(int(review["year"]))
        period = self.timeline.period(
            at, max(award.end, quantity.end if quantity else 0), index, target=False, event=badge
        )
        day = period.end
        early = period.kind in ("event", "as_of") and day is not None and day.month <= 2 and day == self.timeline.today
        return (
            year_of(day.year - 1)
            if early and day and award.code not in ("party_badge", "commemorative_medal")
            else period
        )

    def _quote(self, award: Named, quantity: Quantity) -> tuple[int, int]:
        """From the award to its recipients where nothing else stands between; else the recipients alone."""
        if quantity.end <= award.start:
            return quantity.start, quantity.end if ";" in self.low[quantity.end : award.start] or any(
                c.isdigit() for c in self.low[quantity.end : award.start]
            ) else award.end
        between = self.low[award.end : quantity.start]
        return (
            (award.start, quantity.end)
            if not any(c.isdigit() for c in between) and len(between) < 60
            else (quantity.start, quantity.end)
        )

    def _recipient(
        self, index: int, sentence: Sentence, award: Named, quantity: Quantity | None
    ) -> tuple[str | None, str | None]:
        if quantity is not None:
            return None, self._kind(award, quantity)
        to = pattern(r"^[^;.]{0,60}? cho ").match(self.low[award.end : sentence.end])
        if to and (
            refs := [
                r for r in self.discourse.referents(award.end + to.end(), min(award.end + to.end() + 3, sentence.end))
            ]
        ):
            refs[0].entity.listed = True
            return refs[0].entity.name, "organisation"
        if to and pattern(r"^(?:các |những |một số )?(?:cá nhân|đồng chí|đảng viên|ông|bà|anh|chị|cụ)").match(
            self.low[award.end + to.end() : sentence.end]
        ):
            return None, "individual"
        passive = [f for f in RECEIVES.finditer(self.low, sentence.start, award.start)]
        at = passive[-1].start() if passive else award.start
        lead = self.low[max(sentence.start, at - 60) : at]
        lead = lead[
            max(
                lead.rfind(";"),
                lead.rfind(", ") if not pattern(r", (?:tổ trưởng|có|phó|bí thư|\d|đảng viên|vừa)").search(lead) else -1,
            )
            + 1 :
        ]
        refs = [
            r
            for r in self.discourse.referents(max(sentence.start, at - 120), at)
            if r.end <= at and (r.entity.type != "place_community" or True)
        ]
        near = [
            r
            for r in refs
            if self.low[r.end : at].strip(" ,") in ("", "vinh dự", "đã", "luôn", "cũng", "nhiều năm liền", "liên tục")
        ]
        if near and not near[-1].post:
            entity = near[-1].entity
            entity.listed = True
            return entity.name, "organisation"
        if SPEAKS_OF_PERSON.match(self.low, max(sentence.start, self.low.rfind(";", sentence.start, at) + 1), at):
            return None, "individual"
        if (
            PERSON.search(lead)
            or pattern(r"(?<!\w)(?:ông|bà|anh|chị|cô|thầy|cụ) [^;.]{0,90}$").search(self.low[sentence.start : at])
            and not self.discourse.referents(max(sentence.start, at - 40), at)
        ):
            return None, "individual"
        if pattern(r"(?:các|nhiều|những) (?:tập thể|đơn vị|tổ chức)[^;.,]{0,40}$").search(lead):
            return None, "collective"
        if TEAM.match(self.low, award.end):
            return None, "collective"
        subject = self.discourse.subject(at, at, index)
        if subject is None:
            return None, "organisation"
        body = (
            subject
            if award.code not in ("clean_strong_title", "clean_strong_exemplary_title")
            else self.discourse.body(subject, "quality")
        )
        body.listed = True
        return body.name, "organisation"

    def _kind(self, award: Named, quantity: Quantity) -> str:
        if quantity.noun is None:
            return "individual"
        noun = self.low[quantity.noun.start : quantity.noun.end]
        if "tập thể" in noun and "cá nhân" in noun:
            return "mixed"
        if award.code == "contest_prize" and quantity.noun.group not in ("people", "cadre", "member"):
            return "collective" if "tập thể" in noun or "toàn đoàn" in noun else "individual"
        if "cá nhân" in noun:
            return "individual"
        return KIND_OF.get(quantity.noun.group, "individual")
