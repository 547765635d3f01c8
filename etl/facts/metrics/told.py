"""What a metric tells of the counted in the end: a part, a predicate, what is done to them, what was told before."""

from etl.facts.metrics.drafts import Draft
from etl.facts.metrics.predicates import as_written, deed_behind
from etl.facts.phrases import PERSON_GROUPS
from etl.language.fold import pattern
from etl.lexicon import any_of

HELPING = pattern(  # `là nữ`, `đã được tiếp thu`, `bị kỷ luật bằng hình thức khiển trách`: told without them
    r"(?:(?:là|đã|đều|cũng|vẫn|(?:bị |được )?(?:thi hành |xử lý )?kỷ luật (?:bằng |với |ở |theo )?(?:hình thức|mức)) )+"
    r"(?=\w)"
)
ONE_DEED = any_of("deeds")
DEED = pattern(
    rf"(?<!\w)(?P<said>(?:(?!vi phạm|khi|dấu){ONE_DEED}(?:, | và )){{0,2}}{ONE_DEED})"
    r"(?: (?:được|cho|đối|với|tới|thêm|là|có|chỉ))* ?$"
)
SIGNS = pattern(  # `Việc kiểm tra khi có dấu hiệu vi phạm được tiến hành đối với 58 tổ chức đảng`
    r"(?<!\w)(?P<said>khi có dấu hiệu vi phạm)(?!\w)[^;.\d]{0,60} (?:đối với|tại) $"
)
LONGEST = 90  # letters in front of a number that tell of the counted
JOINED = (",", "và", ", và")
OFFENCES = pattern(r"(?<!\w)vi phạm(?! pháp luật| hành chính)(?!\w)")
OFFENCE = pattern(  # `Vi phạm chủ yếu về chính sách dân số, 4 đảng viên; đạo đức, lối sống, 2 đảng viên`
    r"(?:^|[;:] ?|\),? (?:và )?|(?:chủ yếu|tập trung|nhiều nhất|kế đến|tiếp đến)(?: vẫn)? (?:là |về |ở |vào )*|"
    r"lỗi |về |do )(?P<said>[^;:()\d]{4,70}?)(?: \(|, | với | có )$"
)


def told(text: str, low: str, draft: Draft, start: int) -> str | None:
    """What is told of the counted in the sentence that begins at `start`, as it is written."""
    said = draft.property or as_written(text, low, draft) or _ahead(text, low, draft, start)
    said = said or deed_behind(text, low, draft)
    if said is None and draft.inherits is not None and draft.indicator != "targets_met":
        said = draft.inherits.told
    if draft.quantity.unit == "%" and draft.indicator == "poverty_rate":
        said = _poor(draft.object or "", said)
    helping = HELPING.match(said.lower()) if said else None
    return said[helping.end() :] if said and helping else said


def _poor(counted: str, said: str | None) -> str:
    """How poor those are of whom a share is poor, where what is said of them does not tell."""
    if said is not None and ("nghèo" in said or "nghèo" not in counted):
        return said
    return "cận nghèo" if "cận nghèo" in counted else "nghèo"


def _ahead(text: str, low: str, draft: Draft, start: int) -> str | None:
    """`thiếu 3 giáo viên`, `khởi tố 9 vụ, 9 bị can`: what stands in front of a number or of the one it is joined to."""
    before, at = draft.before, draft.quantity.start
    if before is not None and low[before.quantity.end : at].strip() in JOINED:
        return before.told if DEED.fullmatch(f" {(before.told or '').lower()}".strip()) else None
    first = max(start, at - LONGEST, before.quantity.end if before else start)
    said = DEED.search(low, first, at) or (SIGNS.search(low, first, at) if draft.group in ("org", "member") else None)
    if said is None and draft.group in (*PERSON_GROUPS, "person") and OFFENCES.search(low, start, at):
        said = OFFENCE.search(low, first, at)
    return text[said.start("said") : said.end("said")] if said else None
