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


def punished(c: Context) -> str | None:
    """The indicator of members whose offence or whose penalty is told; None of others."""
    if penalty := PUNISHED.search(c.predicate):
        return "members_removed" if penalty["form"].startswith(REMOVALS) else "members_disciplined"
    told_of = OFFENCE.search(f"{c.tail} {c.predicate}") and "không" not in c.predicate
    offence = (told_of or OFFENCES_LISTED.search(c.left)) and c.unit == "count"
    return "members_disciplined" if offence and c.verb not in ("inspect", "supervise") else None
