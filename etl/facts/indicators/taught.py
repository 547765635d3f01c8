"""The indicator of those for whom something is held: a class, the study of a resolution, a free examination."""

from etl.facts.indicators.context import Context
from etl.facts.phrases import PERSON_GROUPS
from etl.language.fold import pattern
from etl.lexicon import any_of

LEARNERS = (*PERSON_GROUPS, "post", "person")
CLASS = pattern(r"(?<!\w)(?:lớp|tập huấn|bồi dưỡng|khóa)(?!\w)[^;.]{0,60}$")
ATTENDED = pattern(
    r"(?:tham gia|tham dự|dự|theo học|tiếp thu)"
    r"(?= (?:các |nghe |buổi )*(?:học|lớp|khóa|tập huấn|bồi dưỡng|hội nghị|sinh hoạt)|[.,;]|$)"
)
GIVEN_TO = pattern(r"(?<!\w)cho (?:[^,;.]{0,40} và )?$")
ATTENDS_CLASS = pattern(
    r"(?<!\w)(?:lớp|khóa) (?:học|bồi dưỡng|tập huấn|đào tạo)(?!\w)[^;.]{0,80} (?:có|gồm|với|thu hút)"
    r"(?: sự tham gia của)? $"
)
STUDY_RATE = pattern(r"(?<!\w)tỷ lệ (?:[^\W\d]+ ){0,4}?(?:học tập|quán triệt)(?!\w)")
STUDIED = pattern(
    r"(?<!\w)(?:quán triệt|học tập(?! và làm theo))(?!\w)[^;.]{0,90} (?:cho|đến|tới|thu hút|sự tham gia của|với) $"
)
SEATED = pattern(rf"^(?:được |đã |bầu |chỉ định |trúng cử )*(?:vào|tham gia) {any_of('committees')}(?!\w)")
TREATED_FREE = pattern(  # `khám bệnh, cấp thuốc miễn phí cho 2.100 lượt người`
    r"(?<!\w)(?:khám|chữa|tư vấn)(?!\w)[^;.]{0,50}(?:phát thuốc|cấp thuốc|miễn phí|"
    r"tặng quà)(?!\w)[^;.]*$"
)
PARTY_CLASS = pattern(
    r"(?:đã |được |đang |chờ )*(?:cử )?(?:đi |tham gia |dự |theo |hoàn thành )*(?:học )?(?:các )?(?:lớp |khóa )"
    r"(?:học |bồi dưỡng )?(?:cảm tình|đối tượng|nhận thức về đảng)"
)


def is_taught(c: Context) -> bool:
    """Whether a class is held for those counted: `mở 14 lớp dạy nghề cho 412 lao động nữ`."""
    return c.group in LEARNERS and bool(GIVEN_TO.search(c.left) and CLASS.search(c.left))


def taught(c: Context) -> str | None:
    """Those who attend a class or study a resolution, and those who take a seat in a committee."""
    if c.group in ("people", "prospect", "person") and PARTY_CLASS.match(c.predicate):
        return "prospective_members"
    if c.group in ("people", "participant") and TREATED_FREE.search(c.left):
        return "volunteer_support"
    given = is_taught(c)
    attended = c.group in (*LEARNERS, "recipient") and ATTENDS_CLASS.search(c.left)
    if given or attended or (c.noun.startswith("lượt ") and ATTENDED.match(c.predicate)):
        return "training_participants"
    if c.group in ("cadre", "member") and STUDIED.search(c.left):
        return "study_participation"
    if c.group in LEARNERS and STUDY_RATE.search(c.left):
        return "study_participation"
    return "committee_members" if SEATED.match(c.predicate) else None
