"""The indicator of counted Party organisations, by what is done to them."""

from etl.facts.indicators.context import Context
from etl.facts.indicators.rules import ANY, Rules
from etl.language.fold import pattern

ORG_VERBS = {
    "inspect": "inspections",
    "supervise": "supervisions",
    "both": "inspections_supervisions",
    "discipline": "organisations_disciplined",
    "create": "party_orgs_created",
    "transfer": "party_orgs_transferred",
    "restructure": "party_orgs_transferred",
    "receive": "party_orgs_transferred",
    "accuse": "complaints",
    "close": "party_orgs_transferred",
    "warn": "other",
}
TARGET = pattern(r"(?:đã |đều )?(?:đạt(?: và vượt)?|vượt|hoàn thành)(?: và vượt)? (?:chỉ tiêu|kế hoạch)(?!\w)")
OF_BODY = pattern(r"(?:của|trong|thuộc|trực thuộc|ở|tại|trên|với|sinh hoạt|đang sinh hoạt|công tác)(?!\w)")
INTO = pattern(r"(?<!\w)(?:thành|còn) $")
PREDICATED = pattern(
    r"^(?:(?:đã|chưa|được|đang|không) "
    r"(?!(?<=đang )hoạt động|sinh hoạt(?! chuyên đề)|làm việc|công tác|trực thuộc|thuộc)|"
    r"(?:cài|kích hoạt|sử dụng|đọc|dùng|đăng ký|ký|nộp|họp|tham gia|tổ chức)(?!\w))"
)
RAISING = pattern(r"(?<!\w)(?:nâng|chuyển|phát triển)(?: được)? $")
BECOMES = pattern(r"(?:lên )?(?:thành )?(?:đảng bộ|chi bộ)(?!\w)")
SET_UP = pattern(r"(?<!tái )(?<!thành )(?<!độc )(?<!\w)(?:lập|ra mắt|phát triển)(?: thêm| được| mới)* $")

DONE_TO = Rules(
    ("party_orgs_created", ANY, lambda c: c.verb == "restructure" and INTO.search(c.left)),
    ("party_orgs_created", "org", lambda c: c.unit == "count" and (SET_UP.search(c.left) or _is_raised(c))),
)
TOLD_OF = Rules(
    ("units_restructured", ANY, lambda c: c.direction == "decrease"),
    ("targets_met", ANY, lambda c: TARGET.match(c.predicate)),
    ("other", ANY, lambda c: c.of_whole and c.predicate and not OF_BODY.match(c.predicate)),
    ("other", ANY, lambda c: c.unit == "%" or PREDICATED.match(c.predicate)),
)


def of_bodies(c: Context) -> str:
    """Party organisations: by what is done to them, else what their noun stands for."""
    return DONE_TO.first(c) or ORG_VERBS.get(c.verb or "") or TOLD_OF.first(c) or c.default


def _is_raised(c: Context) -> bool:
    """`nâng 3 chi bộ cơ sở lên thành đảng bộ cơ sở`."""
    return RAISING.search(c.left) is not None and BECOMES.match(c.predicate) is not None
