"""Ratios: `Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt`, what the share behind them is of and what it says."""

from etl.facts.clauses import said_from
from etl.facts.drafts import MEMBERS, PERSON_GROUPS, Draft, Memory, Thing
from etl.facts.phrases import known_noun, noun_after
from etl.facts.predicates import unowned
from etl.language.fold import pattern, shadow

RATIO = pattern(
    r"(?<!\w)(?:tỷ lệ|tỷ trọng) (?P<what>(?:(?! và tỷ lệ )(?:[^,;:.()]|, (?=(?:công chức|viên chức|giảng viên|"
    r"giáo viên|"
    r"nhân viên|người lao động|công nhân|chiến sĩ|đảng viên|đoàn viên|hội viên|bản|buôn|ấp|tổ dân phố|"
    r"khu phố|xếp loại|phân loại)(?!\w))))+?)"
    r"(?:(?: tính)?(?: đến)?(?: cuối| hết)? năm \d{4}| bình quân| trung bình| h[ằà]ng năm)*"
    r"(?: (?:ước )?(?:đạt|chiếm|là|còn|chỉ còn|giảm còn|giảm xuống còn|tăng lên|(?<!trở )lên|dưới|trên|ở mức|xuống|"
    r"giảm từ|tăng từ|giảm|tăng)(?: \w+)?)? ?$"
)
CHANGING = pattern(r"từ|(?:giảm|tăng)(?: bình quân)?(?: (?:hằng|hàng|mỗi) năm)?")
ADMITTED = pattern(r"(?<!\w)(?:kết nạp|phát triển)(?: (?:mới|thêm|được))* (?=đảng(?!\w))")
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
    if (among := AMONG.match(memory.low, noun.end, end)) and (whole := known_noun(memory.low, among.end(), end)):
        draft.take(memory.thing(whole))
        draft.property = memory.text[noun.start : noun.end]
        draft.fixed = noun.indicator if (noun.group, whole.group) == ("member", "cadre") else None
        return
    said = end - len(unowned(memory.low[said:end].strip()))
    told = memory.text[said:end].strip()
    draft.property = None if CHANGING.fullmatch(told) else told or None
    if noun.group in PERSON_GROUPS:
        memory.keep(noun)


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
