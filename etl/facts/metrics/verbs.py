"""The verb that governs a number."""

from collections.abc import Sequence

from etl.facts.indicators import VERBS
from etl.facts.metrics.cues import Cue, kinds
from etl.facts.metrics.drafts import Draft, Spot
from etl.facts.metrics.objects.clauses import RANKED
from etl.facts.sentence import Sentence
from etl.language.fold import pattern

PASSIVE = pattern(
    r"^ ?(?:trong (?:số )?(?:đó|này) |mới |ưu tú |(?:là|ở|tại|của|thuộc|diện) [^,;.\d]{2,45}? |[^\W\d_]+ )?"
    r"(?:(?:đã|đều|vinh dự|mới|tiếp tục) )*(?:được|bị|phải)"
    r"(?: (?:tổ chức|làm) lễ| xem xét,?| xét,?| quyết định|"
    r" (?:ban|tỉnh|thành|huyện|quận|thị|đảng|chi|cấp) ủy(?: [^\W\d_]+){0,4}?)? ?$"
)
ADVERBIAL = pattern(r"(?:sau|trước|sau khi|trước khi|công tác|(?<=kiểm tra )việc|(?<=giám sát )việc) $")
THEN_HAS = pattern(r",(?: (?!trong|đó)[^\W\d_]+){0,8}? (?:có|với|gồm)(?!\w)")  # `sáp nhập từ 3 xã, có 39 chi bộ`
SELF = ("reduce_staff", "close", "card")  # done by the counted themselves: `986 người nghỉ hưu trước tuổi`
JOINS = pattern(r" (?:(?:đã|được|vinh dự) )*$")  # `23 người đã vinh dự đứng vào hàng ngũ của Đảng`
EACH_HAS = pattern(r"(?<!\w)(?:mỗi|từng) [^,;.]{3,40} có $")
LONGEST_EACH = len(" từng  có ") + 40
OPENS = pattern(r"[;,] (?:đến nay,? |hiện nay,? |hiện |nay )?(?:có |và |còn )?$")
OPENS_COUNT = pattern(r"; (?:đến nay,? |hiện nay,? |hiện |nay )?(?:có |và |còn )?$")
BACK = pattern(
    r"^[-*• ]*(?:(?:riêng )?(?:\d{1,2} )?(?:năm|quý|tháng|cùng kỳ)(?!\w)[^,;]{1,30} (?:là|có) $|"
    r"(?:(?:cùng kỳ|năm) [^,;]{1,30}, )?(?:con số (?:này|đó|ấy)|trong (?:đó|số (?:này|đó|ấy|\d+))|số này|"
    r"trong số(?! (?:các |những )?đảng viên mới))|"
    r"(?:(?:phân|chia|tính|xét) )?theo (?:địa bàn|địa phương|lĩnh vực|khối|loại hình|đối tượng|độ tuổi|chức vụ|ngành)|"
    r"(?:các |những |nội dung |lỗi |hành vi )?vi phạm(?! pháp luật| hành chính))"
)
ROUNDS = {"inspections": "inspect", "supervisions": "supervise", "inspections_supervisions": "both"}
THROUGH = pattern(r"(?<!\w)qua (?:công tác )?giám sát(?!\w)[^.;]*$")  # `Qua giám sát, kết luận 2 tổ chức đảng`
FOUND = pattern(r"(?<!\w)qua (?:công tác )?(?P<by>kiểm tra, giám sát|kiểm tra|giám sát)(?!\w)")
TOWARDS = pattern(r"(?<!\w)(?:đối với|với|tại) $")
RATIOS = ("tỷ lệ ", "tỉ lệ ")
MADE = ("create", "restructure", "transfer")  # how a body came to be is over with its clause
LONGEST_ADVERBIAL = 13  # letters
COMING = ("prospect", "person", "people", "cadre")  # who may be admitted
WITH_FIRST = pattern(r"(?: (?:vào |từ |trong )?(?:năm|tháng|ngày) [\d/-]+)*,? (?:với|có) ")
FOUNDED = pattern(
    r" (?:tỉnh|huyện|xã|thị xã|thành phố|đảng bộ|công ty|trường)(?!\w)"
)  # `Ngày đầu thành lập tỉnh, … có`
AT_LAST = pattern(r"[^;.\d]{0,90} (?:được |(?:đã |cùng )?(?=tuyên thệ))")
NOT_DONE = ("stock", "hold", "study")  # they tell of the counted, not of what is done to them
NEAR = 34  # letters behind a number within which a verb may stand


class Verbs:
    """Tells which verb governs each number of an article, in order; a sentence's last verb is carried into the next."""

    def __init__(self, low: str) -> None:
        self.low = low
        self.carried: str | None = None

    def keep(self, drafts: Sequence[Draft], sentence: Sentence) -> None:
        """Remember the verb of a sentence; a list's items share that of its lead-in."""
        if sentence.kind != "item":
            self.carried = next((draft.verb for draft in reversed(drafts) if draft.verb), None)

    def governing(self, draft: Draft, spot: Spot, cues: Sequence[Cue], sentence: Sentence) -> str | None:
        """The kind of the verb: of one behind in the passive, else the last before it, else the one carried on."""
        if draft.verb:
            return draft.verb
        before, start = spot.previous, draft.quantity.start
        if rounds := self._rounds_towards(spot):
            return rounds
        verbs = self._of_clause(draft, cues, sentence.start)
        if behind := self._behind(draft, verbs):
            return behind
        if EACH_HAS.search(self.low, max(sentence.start, start - LONGEST_EACH), start):
            return "stock"
        if ahead := [verb for verb in verbs if verb.end <= start and self._governs(verb, spot, start)]:
            return self._kind(ahead[-1], sentence.start, start)
        if before and self.low[before.quantity.end : start].strip() == "và":
            return before.verb  # `là 84 lượt tổ chức và 165 lượt đảng viên`
        listed = sentence.kind == "item" and draft.quantity.noun is None
        goes_on = draft.place or listed or BACK.match(spot.left) or RANKED.search(spot.left)
        return self.carried if goes_on else None

    def _rounds_towards(self, spot: Spot) -> str | None:
        """`94 cuộc kiểm tra, đạt 104% chương trình, đối với 102 chi bộ và 356 đảng viên`: the kind of those rounds."""
        before = spot.previous
        if (
            before
            and before.verb in ROUNDS.values()
            and self.low[before.quantity.end : spot.start + len(spot.left)] == " và "
        ):
            return before.verb
        held = next((d for d in reversed(spot.before) if d.default in ROUNDS), None)
        return ROUNDS[held.default] if held and TOWARDS.search(spot.left) else None

    def _of_clause(self, draft: Draft, cues: Sequence[Cue], begins: int) -> list[Cue]:
        """The verbs of a sentence without those of the clauses in front of a share's own."""
        first = draft.quantity.end if _opens_clause(self.low, draft, begins) else begins
        if draft.quantity.unit == "%":
            ratio = max(self.low.rfind(word, begins, draft.quantity.start) for word in RATIOS)
            first = max(first, ratio + 1)
        return [cue for cue in cues if cue.kind in VERBS and cue.start >= first]

    def _behind(self, draft: Draft, verbs: Sequence[Cue]) -> str | None:
        """The kind of the verb right behind a number, where that is done to the counted."""
        end = draft.quantity.end
        near = (verb for verb in verbs if end <= verb.start < end + NEAR and verb.kind not in NOT_DONE)
        done = next((verb.kind for verb in near if _is_done_to(self.low, end, verb)), None)
        return done or ("admit" if draft.group in COMING and self._admitted_at_last(end, verbs) else None)

    def _admitted_at_last(self, end: int, verbs: Sequence[Cue]) -> bool:
        """`6 đoàn viên ưu tú đã giơ tay tuyên thệ, chính thức được kết nạp vào Đảng`."""
        admits = next((verb for verb in verbs if verb.start >= end and verb.kind == "admit"), None)
        found = AT_LAST.match(self.low, end, admits.end) if admits else None
        return found is not None and admits is not None and found.end() == admits.start

    def _governs(self, verb: Cue, spot: Spot, start: int) -> bool:
        """Whether a verb before a number may govern it: not one that tells how a body came to be, nor an adverb's."""
        low = self.low
        made = verb.kind in MADE and low.endswith("được ", 0, verb.start) and low.find(";", verb.end, start) >= 0
        came_from = _tells_origin(low, verb) and THEN_HAS.search(low, verb.end, start)
        adverbial = ADVERBIAL.search(low, max(0, verb.start - LONGEST_ADVERBIAL), verb.start)
        return not (made or came_from or adverbial or _presents(low, verb) or _lists(low, verb, spot.before))

    def _kind(self, verb: Cue, begins: int, start: int) -> str:
        """The kind of a verb; what an inspection has led to, or has concluded, is a part of it."""
        if verb.kind == "warn" and (found := FOUND.search(self.low, begins, start)):
            return kinds()[found["by"]]
        concluded = self.low.startswith("kết luận", verb.start) and THROUGH.search(self.low, begins, verb.start)
        return "supervise" if concluded else verb.kind


def _opens_clause(low: str, draft: Draft, start: int) -> bool:
    """Whether a share begins a clause of its own: `kết nạp 45 đảng viên; 100% đảng viên dùng sổ tay điện tử`."""
    quantity = draft.quantity
    if quantity.noun is None or not draft.said or not (quantity.unit == "%" or quantity.base):
        return False
    opens = OPENS if quantity.unit == "%" else OPENS_COUNT
    return opens.search(low, start, quantity.start) is not None


def _tells_origin(low: str, cue: Cue) -> bool:
    """Whether a verb may tell what a body came from: `được thành lập trên cơ sở sáp nhập 3 xã`."""
    founded = cue.kind == "create" and (low.startswith(" trên cơ sở", cue.end) or FOUNDED.match(low, cue.end))
    return cue.kind == "restructure" or bool(founded)


def _lists(low: str, cue: Cue, before: Sequence[Draft]) -> bool:
    """Whether a cue opens the list of those just counted: `kết nạp 53 đảng viên, gồm 38 sinh viên`."""
    counted = next((draft.verb for draft in reversed(before) if draft.quantity.end <= cue.start), None)
    return low.startswith("gồm ", cue.start) and counted in ("admit", "confirm")


def _presents(low: str, cue: Cue) -> bool:
    """Whether a verb only presents what there is from the first day on: `ra mắt với 61 chi bộ`."""
    return cue.kind == "create" and WITH_FIRST.match(low, cue.end) is not None


def _is_done_to(low: str, end: int, cue: Cue) -> bool:
    """Whether a verb behind the counted is done to them, or by themselves (`986 người nghỉ hưu trước tuổi`)."""
    gap = low[end : cue.start]
    if low.startswith("đứng vào", cue.start):
        return JOINS.match(gap) is not None
    passive = low.startswith(("bị ", "được "), cue.start)
    by_themselves = (cue.kind in SELF or passive) and gap.strip() in ("", "xin", "đã", "đã xin", "tự nguyện")
    return PASSIVE.match(gap) is not None or by_themselves
