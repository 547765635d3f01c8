"""The indicator of those for whom something is held: a class, the study of a resolution, a free examination."""

from etl.facts.indicators.context import Context
from etl.facts.indicators.rules import ANY, Rules
from etl.facts.phrases import PERSON_GROUPS
from etl.language.fold import pattern
from etl.lexicon import any_of

LEARNERS = " ".join((*PERSON_GROUPS, "post", "person"))
CLASS = pattern(r"(?<!\w)(?:lớp|tập huấn|bồi dưỡng|khóa)(?!\w)[^;.]{0,60}$")
ATTENDED = pattern(
    r"(?:tham gia|tham dự|dự|theo học|tiếp thu)"
    r"(?= (?:các |nghe |buổi )*(?:học|lớp|khóa|tập huấn|bồi dưỡng|hội nghị|sinh hoạt)|[.,;]|$)"
)
GIVEN_TO = pattern(r"(?<!\w)cho (?:[^,;.]{0,40} và )?$")
ATTENDS_CLASS = pattern(
    r"(?<!\w)(?:lớp|khóa) (?:học|bồi dưỡng|tập huấn|đào tạo)(?!\w)(?:(?!kết nạp|trong đó|trong số)[^;.]){0,80}"
    r" (?:có|gồm|với|thu hút)(?: sự tham gia của)? $"
)
STUDY_RATE = pattern(r"(?<!\w)tỷ lệ (?:[^\W\d]+ ){0,4}?(?:học tập|quán triệt)(?!\w)")
STUDIED = pattern(
    r"(?<!\w)(?:quán triệt|học tập(?! và làm theo))(?!\w)[^;.]{0,90} (?:cho|đến|tới|thu hút|sự tham gia của|với|có) $"
)
RESOLUTION = pattern(r"(?<!\w)(?:học tập|quán triệt)(?!\w)[^;.]{0,60}(?:nghị quyết|chỉ thị|kết luận)(?!\w)")
SEATED = pattern(rf"^(?:được |đã |bầu |chỉ định |trúng cử )*(?:vào|tham gia) {any_of('committees')}(?!\w)")
TREATED_FREE = pattern(  # `khám bệnh, cấp thuốc miễn phí cho 2.100 lượt người`
    r"(?<!\w)(?:khám|chữa|tư vấn)(?!\w)[^;.]{0,50}(?:phát thuốc|cấp thuốc|miễn phí|"
    r"tặng quà)(?!\w)[^;.]*$"
)
PARTY_CLASS = pattern(
    r"(?:đã |được |đang |chờ )*(?:cử )?(?:đi |tham gia |dự |theo |hoàn thành )*(?:học )?(?:các )?(?:lớp |khóa )"
    r"(?:học |bồi dưỡng )?(?:cảm tình|đối tượng|nhận thức về đảng)"
)

TAUGHT = Rules(
    ("prospective_members", "people prospect person", lambda c: PARTY_CLASS.match(c.predicate)),
    ("volunteer_support", "people participant", lambda c: TREATED_FREE.search(c.left)),
    ("training_participants", ANY, lambda c: is_taught(c)),
    ("training_participants", f"{LEARNERS} recipient", lambda c: ATTENDS_CLASS.search(c.left)),
    ("training_participants", ANY, lambda c: c.noun.startswith("lượt ") and ATTENDED.match(c.predicate)),
    ("study_participation", "cadre member", lambda c: STUDIED.search(c.left)),
    ("study_participation", LEARNERS, lambda c: STUDY_RATE.search(c.left)),
    ("committee_members", ANY, lambda c: SEATED.match(c.predicate)),  # those who take a seat in a committee
)


def is_taught(c: Context) -> bool:
    """Whether a class is held for those counted: `mở 14 lớp dạy nghề cho 412 lao động nữ`."""
    return c.group in LEARNERS.split() and bool(GIVEN_TO.search(c.left) and CLASS.search(c.left))
