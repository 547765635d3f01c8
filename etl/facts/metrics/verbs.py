"""The verb that governs a number."""

from collections.abc import Sequence

from etl.facts.indicators import VERBS
from etl.facts.metrics.cues import Cue, kinds
from etl.facts.metrics.drafts import Draft
from etl.facts.metrics.objects.clauses import RANKED
from etl.facts.sentence import Sentence
from etl.language.fold import pattern

PASSIVE = pattern(
    r"^ ?(?:trong (?:số )?(?:đó|này) |mới |ưu tú |[^\W\d_]+ )?(?:(?:đã|đều|vinh dự|mới|tiếp tục) )*(?:được|bị|phải) ?$"
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
NEAR = 34  # letters behind a number within which a verb may stand


def governing(
    low: str, draft: Draft, cues: Sequence[Cue], sentence: Sentence, before: Sequence[Draft], carried: str | None
) -> str | None:
    """The kind of the verb: one that follows in the passive, else the last before it, else the one carried along."""
    if draft.verb:
        return draft.verb
    if before and before[-1].default in ROUNDS and TOWARDS.search(low, sentence.start, draft.quantity.start):
        return ROUNDS[before[-1].default]
    start, end = draft.quantity.start, draft.quantity.end
    verbs = [cue for cue in cues if cue.kind in VERBS]
    if _opens_clause(low, draft, sentence.start):
        verbs = [cue for cue in verbs if cue.start >= end]
    if draft.quantity.unit == "%":
        ratio = max(low.rfind(word, sentence.start, start) for word in RATIOS)
        verbs = [cue for cue in verbs if cue.start > ratio]
    behind = next((cue for cue in verbs if end <= cue.start < end + NEAR and _is_done_to(low, end, cue)), None)
    if behind is not None and behind.kind not in ("stock", "hold", "study"):
        return behind.kind
    if EACH_HAS.search(low, max(sentence.start, start - LONGEST_EACH), start):
        return "stock"
    ahead = [
        c
        for c in verbs
        if c.end <= start
        and not _presents(low, c)
        and not (c.kind in MADE and low.endswith("được ", 0, c.start) and low.find(";", c.end, start) >= 0)
        and not _lists(low, c, before)
        and not ADVERBIAL.search(low, max(0, c.start - 13), c.start)
        and not (_tells_origin(low, c) and THEN_HAS.search(low, c.end, start))
    ]
    if ahead and ahead[-1].kind == "warn" and (found := FOUND.search(low, sentence.start, start)):
        return kinds()[found["by"]]  # what an inspection has led to is a part of it
    if ahead:
        concluded = low.startswith("kết luận", ahead[-1].start) and THROUGH.search(low, sentence.start, ahead[-1].start)
        return "supervise" if concluded else ahead[-1].kind
    if before and low[before[-1].quantity.end : start].strip() == "và":
        return before[-1].verb  # `là 84 lượt tổ chức và 165 lượt đảng viên`
    listed = sentence.kind == "item" and draft.quantity.noun is None
    left = low[sentence.start : start]
    return carried if draft.place or listed or BACK.match(left) or RANKED.search(left) else None


def _opens_clause(low: str, draft: Draft, start: int) -> bool:
    """Whether a share begins a clause of its own: `kết nạp 45 đảng viên; 100% đảng viên dùng sổ tay điện tử`."""
    quantity = draft.quantity
    if quantity.noun is None or not draft.said or not (quantity.unit == "%" or quantity.base):
        return False
    opens = OPENS if quantity.unit == "%" else OPENS_COUNT
    return opens.search(low, start, quantity.start) is not None


def _tells_origin(low: str, cue: Cue) -> bool:
    """Whether a verb may tell what a body came from: `được thành lập trên cơ sở sáp nhập 3 xã`."""
    return cue.kind == "restructure" or (cue.kind == "create" and low.startswith(" trên cơ sở", cue.end))


def _lists(low: str, cue: Cue, before: Sequence[Draft]) -> bool:
    """Whether a cue opens the list of those just counted: `kết nạp 53 đảng viên, gồm 38 sinh viên`."""
    counted = next((draft.verb for draft in reversed(before) if draft.quantity.end <= cue.start), None)
    return low.startswith("gồm ", cue.start) and counted in ("admit", "confirm")


def _presents(low: str, cue: Cue) -> bool:
    """Whether a verb only presents what there is from the first day on: `ra mắt với 61 chi bộ`."""
    return cue.kind == "create" and low.startswith((" với ", " có "), cue.end)


def _is_done_to(low: str, end: int, cue: Cue) -> bool:
    """Whether a verb behind the counted is done to them, or by themselves (`986 người nghỉ hưu trước tuổi`)."""
    gap = low[end : cue.start]
    if low.startswith("đứng vào", cue.start):
        return JOINS.match(gap) is not None
    passive = low.startswith(("bị ", "được "), cue.start)
    return PASSIVE.match(gap) is not None or ((cue.kind in SELF or passive) and not gap.strip())
