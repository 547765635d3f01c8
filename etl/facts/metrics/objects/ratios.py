"""Ratios: `Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt`, what the share behind them is of and what it says."""

from etl.facts.metrics.drafts import MEMBERS, Draft, Memory, Spot, Thing, last_noun
from etl.facts.metrics.objects.clauses import said_from
from etl.facts.metrics.predicates import TELLS, WHERE, is_rating, unowned
from etl.facts.phrases import PERSON_GROUPS, is_predicate, known_noun, noun_after
from etl.language.fold import pattern, shadow
from etl.lexicon import any_of

RATIO = pattern(
    r"(?<!\w)(?:tỷ lệ|tỷ trọng) (?P<what>(?:(?! và tỷ lệ )(?:[^,;:.()]|, (?=(?:công chức|viên chức|giảng viên|"
    r"giáo viên|"
    rf"nhân viên|người lao động|công nhân|chiến sĩ|đảng viên|đoàn viên|hội viên|{any_of('hamlets')}|"
    r"xếp loại|phân loại|khám phá|đúng|vững mạnh)(?!\w))|(?<=[^\W\d_]), (?=(?:giàu|giỏi|khá)(?!\w))))+?)"
    r"(?:(?: tính)?(?: đến)?(?: cuối| hết)? năm \d{4}| bình quân| trung bình| h[ằà]ng năm)*"
    r"(?: (?:ước )?(?:đạt|chiếm|là|còn|chỉ còn|giảm còn|giảm xuống còn|tăng lên|(?<!trở )lên|dưới|trên|ở mức|xuống|"
    r"giảm từ|tăng từ|giảm|tăng)(?: \w+)?)? ?$"
)
CHANGING = pattern(r"từ|(?:giảm|tăng)(?: bình quân)?(?: (?:hằng|hàng|mỗi) năm)?")
ADMITTED = pattern(r"(?<!\w)(?:kết nạp|phát triển)(?: (?:mới|thêm|được))* (?=đảng(?!\w))")
OF_MEMBERS = pattern(r"(?:tham )?dự (?:sinh hoạt|họp)|tham gia sinh hoạt|cài đặt|kích hoạt|cài, kích hoạt")
AS_BEFORE = pattern(r"(?:tái cử|tham gia lần|trúng cử|đổi mới|trẻ hóa)(?!\w)")  # of those for whom the whole vote is
OF_PUPILS = pattern(r"(?:tốt nghiệp|lên lớp|chuyển lớp|bỏ học|đỗ|trúng tuyển)(?!\w)")
NOT_SAID = pattern(
    r"(?:sinh(?! hoạt)|thu|tăng|giảm|che|huy động|bình quân|trên|dưới|từ|của|tiết kiệm|trồng|nuôi|theo|duy trì|giữ|là|"
    r"này|đó|sau|trước|tự chủ|khi|như|về|kết nạp|kiểm tra|giám sát|phát triển|cả|tính|so|khá|tốt|cho|với|ở|tại|"
    r"trong)(?!\w)"
)
HELPING = pattern(
    r"^(?:(?:song|nhưng|mới|đã|chỉ|vẫn|cũng|còn|hiện|đều) )+|(?: (?:đã|(?<!đổi )mới|vẫn|chỉ|cũng|được))+$"
)
AMONG = pattern(r" (?:trong|trên) (?:tổng số |số |đội ngũ |lực lượng )?")


def read_ratio(draft: Draft, memory: Memory, at: int, what: str) -> None:
    """`Tỷ lệ X hoàn thành tốt nhiệm vụ đạt`: the noun is the object, the rest the property."""
    end = at + len(what)
    if ADMITTED.match(memory.low, at, end) and of_admitted(draft, memory.text[at:end]):
        return
    noun = known_noun(memory.low, at, end)
    if noun is None:
        draft.object = memory.text[at:end]
        return
    said = said_from(memory.low, noun, end)
    draft.take(memory.thing(noun))
    if (
        draft.quantity.unit == "%"
        and (among := AMONG.match(memory.low, noun.end, end))
        and (whole := known_noun(memory.low, among.end(), end))
    ):
        draft.take(memory.thing(whole))
        draft.property = memory.text[noun.start : noun.end]
        draft.fixed = noun.indicator if (noun.group, whole.group) == ("member", "cadre") else None
        return
    said = end - len(unowned(memory.low[said:end].strip()))
    rest = memory.text[noun.end : end].strip()
    told = memory.text[said:end].strip() or ("" if WHERE.match(rest) else rest)
    draft.property = None if CHANGING.fullmatch(told) else told.removesuffix(" từ") or None
    if noun.group in PERSON_GROUPS:
        memory.keep(noun)


def tell_alone(draft: Draft, spot: Spot, memory: Memory, words: str) -> bool:
    """`5.217 hồ sơ, tỷ lệ đúng hạn đạt 98%`, `tỷ lệ dự sinh hoạt đạt 93%`: a predicate of those counted before."""
    words = HELPING.sub("", words)
    low = shadow(words)
    if not (is_predicate(low) or TELLS.match(low) or AS_BEFORE.match(low)) or NOT_SAID.match(low):
        return False
    counted = _told_of(spot, memory, low)
    draft.take(counted)
    draft.object = (draft.object or words).removeprefix("lượt ")
    draft.property, draft.said = words if counted else None, low
    return True


def _told_of(spot: Spot, memory: Memory, said: str) -> Thing | None:
    """Of whom or what a predicate with no subject is said: as a rule, of what was counted last."""
    if AS_BEFORE.match(said):
        return memory.get("person")
    if OF_MEMBERS.match(said):
        return memory.get("person") or MEMBERS
    if is_rating(said):
        return last_noun(spot.left, (*PERSON_GROUPS, "org")) or memory.get("person", "org")
    told = [d.thing() for d in reversed(spot.before) if d.quantity.unit == "count" and d.object and not d.part]
    kept = memory.get("counted")
    for thing in (*told, *([kept] if kept else [])):
        if thing.group != "person" and (thing.group == "people" or not OF_PUPILS.match(said)):
            return thing
    return None


def of_admitted(draft: Draft, words: str) -> bool:
    """`tỷ lệ kết nạp đảng viên mới hằng năm`: a share that the members who are admitted make."""
    low = shadow(words)
    verb = next(reversed(list(ADMITTED.finditer(low))), None)
    if verb is None:
        return False
    noun = noun_after(low, verb.end() - 1, len(low), known_only=True)
    member = noun is not None and noun.group in PERSON_GROUPS
    draft.take(Thing(words[noun.start : noun.end], noun.group, noun.indicator) if noun and member else MEMBERS)
    draft.verb = "admit"
    return True
