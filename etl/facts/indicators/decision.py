"""Which indicator a number belongs to: a plan's, a rating's, a part's, else by the group of its noun."""

from collections.abc import Callable

from etl.facts.indicators import people, things
from etl.facts.indicators.context import ORGS, PERSONS, Context
from etl.facts.indicators.parts import part_in
from etl.facts.indicators.taught import PARTY_CLASS, is_taught
from etl.language.fold import pattern

STUDYING = pattern(r"(?:được |cử |đi |theo |tham gia )*học (?!tập|sinh|viên)")
RESOLUTION = pattern(r"(?<!\w)(?:học tập|quán triệt)(?!\w)[^;.]{0,60}(?:nghị quyết|chỉ thị|kết luận)(?!\w)")
SCHOOLED = pattern(r"(?:đều )?là (?:học sinh|sinh viên|học viên|giáo viên|giảng viên)(?!\w)")  # `là sinh viên đại học`
WORK = pattern(r"(?:chương trình|nhiệm vụ|nội dung|công việc|khối lượng|đề án)(?!\w)")
OF_FAITH = pattern(r"(?:là )?(?:(?:người|đồng bào) )?(?:có đạo|gốc giáo|công giáo|theo đạo|giáo dân|tín đồ)(?!\w)")
PARTY_PART = pattern(r"(?:là )?đảng viên(?! dự bị)(?!\w)")
FOLLOWS_BAC = pattern(r"(?:đã |đều )*(?:đăng ký|viết)(?!\w)[^,;.]{0,40} làm theo(?!\w)")
STUDIES = pattern(r"(?:tham )?dự hội nghị(?!\w)")
MEETS = pattern(
    r"(?:về |đều |thường xuyên )*(?:tham gia|(?:tham )?dự)(?: đầy đủ)? (?:các buổi |buổi )?(?:sinh hoạt|họp)(?!\w)"
)
FULFILLED = pattern(r"(?<!\w)(?:hoàn thành|thực hiện)(?: được)? $")
RATED = {
    "excellent": ("members_rated_excellent", "orgs_rated_excellent"),
    "good": ("members_rated_good", "orgs_rated_good"),
    "done": ("members_rated_other", "orgs_rated_other"),
    "clean": ("orgs_rated_clean_strong", "orgs_rated_clean_strong"),
}
GRADES = {  # `142 đồng chí xuất sắc, 791 đồng chí tốt, hoàn thành 4`
    "xuất sắc": "excellent", "tốt": "good", "hoàn thành": "done", "không hoàn thành": "done", "chưa hoàn thành": "done",
}  # fmt: skip
GRADED = pattern(r"(?:đạt )?(?:ở )?(?:xếp )?(?:loại |mức (?:độ )?)?")
INSPECTED = ("inspect", "supervise", "both")  # whose conduct is but what was looked into
STAFF_CUT = ("reduce_staff", "restructure")
CUT = pattern(r"(?<!\w)(?:giảm|tinh giản|cắt|dôi dư|thừa)(?!\w)[^,;.]{0,40}$")
ORIGIN = pattern(  # `ra đời trên cơ sở 3 đơn vị sự nghiệp`, `nhập 51 thôn`
    r"(?:(?<!\w)trên cơ sở|(?:hình thành|thành lập|ra đời|hợp thành) (?:từ|bởi)|(?<!\w)(?<!thu )(?<!đăng )(?<!xâm )nhập"
    r"(?: từ)?)(?: nguyên trạng)? $|^từ (?=$)"
)
YOUNG = ("cadre", "people")  # `kết nạp 4 giáo viên trẻ`
OF_SCHOOL = pattern(  # `Trường có 27 lớp`: of pupils
    r"(?<!\w)(?:trường|điểm trường)(?!\w)[^.;]{0,80}(?<!mở )(?<!mở được )(?<!tổ chức )(?<!tổ chức được )$"
)
OF_SCHOOLS = ("people", "participant")  # pupils and those who attend a class have other grades
PLAN = pattern(
    r"^(?:chỉ tiêu|kế hoạch|kh|định mức|mục tiêu|nghị quyết|nq|so với (?:chỉ tiêu|kế hoạch|nghị quyết)|"
    r"dự toán|chương trình (?:kiểm tra|công tác|(?:cả |của )?năm))(?!\w)"
)
OUTSIDE = ("people", "participant", "recipient", "prospect")  # whoever is young or schooled among them is no cadre


def decide(context: Context) -> str:
    """The indicator's code, `other` where none fits."""
    return _plan(context) or _rated(context) or _part(context) or _by_group(context)


def _plan(c: Context) -> str | None:
    """A share of a plan: `đạt 107% chỉ tiêu`, `vượt 5,3% so với chỉ tiêu`."""
    planned = c.unit == "%" and (PLAN.search(f"{c.noun} {c.predicate}") or PLAN.search(c.predicate))
    fulfilled = c.unit == "%" and WORK.match(c.noun) and FULFILLED.search(c.left)
    return "targets_met" if planned or fulfilled or c.group == "target" else None


def _rated(c: Context) -> str | None:
    """A rating, a share without faults, a share that takes part in study."""
    people = c.group in PERSONS and not c.noun.startswith("tập thể")
    if c.group not in PERSONS and c.group not in ORGS:
        return None
    if c.unit == "%" and people and (FOLLOWS_BAC.match(c.predicate) or STUDIES.match(c.predicate)):
        return "study_participation"
    if c.unit == "%" and people and c.predicate == "tham gia" and RESOLUTION.search(c.left):
        return "study_participation"
    if c.unit == "%" and people and MEETS.match(c.predicate):
        return "conferences"
    graded = GRADED.sub("", (c.tail or c.predicate).strip(), count=1)
    if c.group not in OF_SCHOOLS and (grade := GRADES.get(graded)) is not None:
        return RATED[grade][0 if people else 1]
    for kind in c.kinds:
        if kind in RATED:
            return RATED[kind][0 if people else 1]
        if kind == "comply" and not (c.unit == "count" and c.verb in INSPECTED):
            unworthy = people and c.predicate.startswith("vi phạm tư cách")
            return "members_rated_other" if unworthy else "conduct_compliance"
        if kind == "study" and (c.unit == "%" or people):
            return "study_participation"
    return None


def _people_of_households(c: Context) -> str | None:
    """`52 hộ là người Mông`: households of a minority, unless it is told that they are poor."""
    part = part_in(c.predicate)
    poor = things.POVERTY.search(f"{c.noun} {c.predicate}")
    return part[0] if part and part[0] == "ethnic_minority_share" and not poor else None


def _part(c: Context) -> str | None:
    """The part of a body that the number counts: women, minorities, the young, the qualified."""
    if c.group == "household":
        return _people_of_households(c)
    if c.group not in PERSONS:
        return None
    if c.verb in ("discipline", "inspect", "supervise", "remove", "appoint") and c.group == "member":
        return part[0] if (part := part_in(c.predicate)) else None
    if c.verb == "admit" and (SCHOOLED.match(c.predicate) or (c.group in YOUNG and c.predicate in ("", "trẻ"))):
        return None
    if c.unit == "count" and is_taught(c):
        return None
    if STUDYING.match(c.predicate) and not PARTY_CLASS.match(c.predicate):
        if RESOLUTION.search(c.left):
            return "study_participation"
        return "prospective_members" if c.verb == "introduce" else "training_participants"
    if c.verb != "admit" and (
        PARTY_PART.match(c.predicate) if c.group != "member" else c.of_whole and OF_FAITH.match(c.predicate)
    ):
        return "party_members"
    found = part_in(f"{c.tail.split(',')[0]} {c.predicate}".strip())
    if found is None or (c.group in OUTSIDE and found[0] in ("cadres_qualified", "youth_share")):
        return None
    return found[0]


def _by_group(c: Context) -> str:
    """By the group of its noun."""
    if c.group == "class" and c.noun in ("lớp", "lớp học") and OF_SCHOOL.search(c.left):
        return "other"
    remade = c.verb == "restructure" or (c.group == "place" and c.verb == "create") or ORIGIN.search(c.left)
    if c.group in ("office", "place", "unit") and (c.direction == "decrease" or remade):
        return "units_restructured"
    if c.group == "office" and c.of_whole and c.predicate:
        return "other"
    read = BY_GROUP.get(c.group)
    return read(c) if read else c.default


def _of_posts(c: Context) -> str:
    """Posts (biên chế): cut, or as many as there are."""
    return c.default if c.direction == "decrease" or c.verb in STAFF_CUT or CUT.search(c.left) else "cadres"


BY_GROUP: dict[str, Callable[[Context], str]] = {
    **dict.fromkeys(PERSONS, people.of_people),
    **dict.fromkeys(ORGS, people.of_orgs),
    **dict.fromkeys(("money", "measure", "share"), things.of_amounts),
    "place": things.of_places,
    "household": things.of_households,
    "round": things.of_rounds,
    "staff": _of_posts,
    "document": things.of_documents,
    "gift": things.of_gifts,
    "criterion": things.of_criteria,
    "thing": things.of_things,
    "other": things.of_others,
}
