"""Members of whom an offence or a penalty is told."""

from etl.facts.indicators.context import Context
from etl.language.fold import pattern
from etl.lexicon import any_of

PUNISHED = pattern(rf"(?<!\w)(?:nhận|chịu) (?:hình thức )?(?:kỷ luật )?(?P<form>{any_of('penalties')}|kỷ luật)(?!\w)")
REMOVALS = ("khai trừ", "xóa tên")
OFFENCES_LISTED = pattern(
    r"(?:(?<!\w)(?:các|do|lỗi|nội dung) |^)vi phạm(?:(?: [^\W\d_]+){0,5}: | (?:chủ yếu|tập trung|nhiều nhất) )[^.]*$"
)
OFFENCE = pattern(r"(?<!\w)vi phạm(?! tư cách)(?!\w)")


def is_struck_off(c: Context) -> bool:
    """Whether the penalty that is told of members is that they are members no more."""
    penalty = PUNISHED.search(c.predicate)
    return penalty is not None and penalty["form"].startswith(REMOVALS)


def is_punished(c: Context) -> bool:
    """Whether a penalty of members is told, or their offence."""
    if PUNISHED.search(c.predicate):
        return True
    told_of = OFFENCE.search(f"{c.tail} {c.predicate}") and "không" not in c.predicate
    offence = (told_of or OFFENCES_LISTED.search(c.left)) and c.unit == "count"
    return bool(offence) and c.verb not in ("inspect", "supervise")
