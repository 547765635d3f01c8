"""Which indicator a number belongs to, by its noun, the verb that governs it and what is said of the counted."""

from dataclasses import dataclass
from functools import cache

from etl.facts.phrases import known_noun
from etl.language.fold import pattern
from etl.lexicon import any_of, rows

PERSONS = ("member", "person", "cadre", "prospect", "participant", "people", "recipient", "committee", "delegate")
ORGS = ("org", "unit")
VERBS = {
    "admit",
    "confirm",
    "remove",
    "discipline",
    "inspect",
    "supervise",
    "both",
    "create",
    "transfer",
    "restructure",
    "plan",
    "appoint",
    "reduce_staff",
    "train",
    "support",
    "elect",
    "attend",
    "issue",
    "stock",
    "introduce",
    "study",
    "receive",
    "settle",
    "hold",
    "register",
}
PEOPLE = any_of("peoples")
PARTS = (
    ("women_share", pattern(r"(?<!\w)(?:nữ|(?<!biểu )(?<!hội )(?<!hiệp )phụ nữ)(?!\w)")),
    (
        "ethnic_minority_share",
        pattern(rf"(?<!\w)(?:dân tộc(?: thiểu số| ít người)?|dtts|người {PEOPLE})(?!\w)"),
    ),
    (
        "youth_share",
        pattern(
            r"(?<!\w)(?:dưới \d{2} tuổi|tuổi trẻ|cán bộ trẻ|trẻ tuổi|trẻ|đoàn viên(?: thanh niên)?|thanh niên|"
            r"tuổi đời dưới \d{2}|từ \d{2} tuổi trở xuống)(?!\w)"
        ),
    ),
    (
        "cadres_qualified",
        pattern(
            r"(?<!\w)(?:trình độ|trên chuẩn|đạt chuẩn|đại học|cao học|thạc sĩ|tiến sĩ|trung cấp|cao cấp|"
            r"cử nhân|sơ cấp)(?!\w)"
        ),
    ),
)
RATED = {
    "excellent": ("members_rated_excellent", "orgs_rated_excellent"),
    "good": ("members_rated_good", "orgs_rated_good"),
    "done": ("members_rated_other", "orgs_rated_other"),
    "clean": ("orgs_rated_clean_strong", "orgs_rated_clean_strong"),
}
GRADES = {"xuất sắc": "excellent", "tốt": "good"}  # `142 đồng chí xuất sắc, 791 đồng chí tốt`
PERSON_VERBS = {
    "admit": "members_admitted",
    "confirm": "members_confirmed",
    "remove": "members_removed",
    "discipline": "members_disciplined",
    "inspect": "inspections",
    "supervise": "supervisions",
    "both": "inspections_supervisions",
    "train": "training_participants",
    "attend": "congress_delegates",
    "appoint": "cadres_appointed",
    "plan": "cadres_planned",
    "reduce_staff": "staff_reduced",
    "elect": "committee_members",
    "support": "volunteer_support",
}
OFFICE_VERBS = ("inspect", "supervise", "both", "discipline", "plan", "appoint")
ORG_VERBS = {
    "inspect": "inspections",
    "supervise": "supervisions",
    "both": "inspections_supervisions",
    "discipline": "organisations_disciplined",
    "create": "party_orgs_created",
    "transfer": "party_orgs_transferred",
    "restructure": "party_orgs_transferred",
}
ECONOMY = pattern(
    r"(?<!\w)(?:thu nhập|lãi|hiệu suất|giá thành|mức lương|chi phí|dư nợ|giá mua|giá bán|sản lượng|"
    r"thu ngân sách|tổng thu|giá trị sản xuất|giá trị|tăng trưởng|doanh thu|"
    r"lợi nhuận|kim ngạch|diện tích|năng suất|tổng đàn|tiền lương|"
    r"lương bình quân|nộp ngân sách|làm lợi|sản xuất|thu từ|tổng sản phẩm|grdp|vốn đầu tư|đầu tư|huy động|"
    r"giải ngân|tổng vốn|chi ngân sách|lương thực|khai thác|nuôi trồng)(?!\w)"
)
POVERTY = pattern(r"(?<!\w)(?:hộ nghèo|cận nghèo|thoát nghèo|diện nghèo|hộ nghèo|nghèo)(?!\w)")
RURAL = pattern(
    r"(?<!\w)(?:nông thôn mới|ntm|tiêu chí|về đích|chạm đích|kiểu mẫu|vườn mẫu|đạt chuẩn(?! quốc gia| y tế|"
    r" văn hóa| vietgap| globalgap| ocop)|"
    r"bê tông|đường (?:thôn|liên thôn|giao thông|nông thôn|nội))(?!\w)"
)
PLAN = pattern(
    r"^(?:chỉ tiêu|kế hoạch|định mức|mục tiêu|nghị quyết|so với (?:chỉ tiêu|kế hoạch|nghị quyết)|"
    r"chương trình (?:kiểm tra|công tác))(?!\w)"
)
GIFT = pattern(
    r"(?<!\w)(?:ủng hộ|hỗ trợ|quyên góp|góp|giúp|tặng|trao|hiến|tiết kiệm|quỹ|nhà (?:đại đoàn kết|tình|ở)|"
    r"căn nhà|trích|xây mới|sửa chữa|mái ấm|suất quà|vận động|đỡ đầu|cứu trợ|từ thiện|an sinh)(?!\w)"
)
VISITED = pattern(r"(?<!\w)(?:khám|chữa|điều trị|tiếp đón|đón|phục vụ|truy cập|tham quan|tiếp)(?!\w)[^,;.]{0,20}$")
CLASS = pattern(r"(?<!\w)(?:lớp|tập huấn|bồi dưỡng|khóa)(?!\w)[^;.]{0,60}$")
GIVEN = pattern(r"(?<!\w)(?:ủng hộ|quyên góp|góp|tặng|trao tặng|hiến)(?!\w)[^;.]{0,40}$")
DATIVE = pattern(r"(?<!\w)cho (?:hơn |gần |trên |khoảng )?$")
PREDICATED = pattern(
    r"^(?:(?:đã|chưa|được|đang|không) (?!sinh hoạt|trực thuộc|thuộc)|(?:cài|kích hoạt|sử dụng|đọc|dùng|đăng ký|"
    r"ký|nộp|họp|tham gia)(?!\w))"
)
OFFENCE = pattern(r"(?<!\w)vi phạm(?! tư cách)(?!\w)")
HAS = pattern(r"^(?:đã |đều )?có (?:ít nhất \d+ )?")
LEARN = pattern(r"(?<!\w)(?:học tập|quán triệt|nghiên cứu|học nghị quyết|sinh hoạt chuyên đề)(?!\w)")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a number when its indicator is asked for. All words are of the shadow."""

    group: str
    default: str
    noun: str
    tail: str  # of the noun phrase, behind its head
    unit: str
    verb: str | None  # the kind of the governing verb
    predicate: str  # what is said of the counted, behind the number
    kinds: tuple[str, ...]  # cue kinds in the predicate
    left: str  # the clause before the number
    direction: str


@cache
def categories() -> dict[str, str]:
    """Indicator code -> category."""
    return {row["code"]: row["category"] for row in rows("indicators", "warehouse.reference")}


@cache
def flows() -> frozenset[str]:
    """The indicators that add up over a period, where a stock is what there is on a day."""
    return frozenset(row["code"] for row in rows("indicators", "warehouse.reference") if row["kind"] == "flow")


def decide(context: Context) -> str:
    """The indicator's code, `other` where none fits."""
    return _plan(context) or _rated(context) or _part(context) or _by_group(context)


def _plan(c: Context) -> str | None:
    """A share of a plan: `đạt 107% chỉ tiêu`, `vượt 5,3% so với chỉ tiêu`."""
    planned = c.unit == "%" and (PLAN.search(c.noun) or PLAN.search(c.predicate))
    return "targets_met" if planned or c.group == "target" else None


def _rated(c: Context) -> str | None:
    """A rating, a share without faults, a share that takes part in study."""
    people = c.group in PERSONS
    if not people and c.group not in ORGS:
        return None
    if (grade := GRADES.get((c.tail or c.predicate).strip())) is not None:
        return RATED[grade][0 if people else 1]
    for kind in c.kinds:
        if kind in RATED:
            return RATED[kind][0 if people else 1]
        if kind == "comply":
            return "conduct_compliance"
        if kind == "study" and (c.unit == "%" or people):
            return "study_participation"
    return None


def _part(c: Context) -> str | None:
    """The part of a body that the number counts: women, minorities, the young, the qualified."""
    if c.group not in PERSONS:
        return None
    if (
        c.verb in ("discipline", "inspect", "supervise", "remove", "appoint")
        and c.group == "member"
        and not c.predicate
    ):
        return None
    said = f"{c.tail} {c.predicate}".strip()
    found = next((code for code, words in PARTS if words.search(said)), None)
    return None if found == "cadres_qualified" and c.group in ("people", "participant", "recipient") else found


def _by_group(c: Context) -> str:
    if c.group in (
        "member",
        "person",
        "cadre",
        "prospect",
        "participant",
        "people",
        "recipient",
        "delegate",
        "committee",
    ):
        return _people(c)
    if c.group in ORGS:
        return _orgs(c)
    if c.group in ("office", "place") and (c.direction == "decrease" or c.verb == "restructure"):
        return "units_restructured"
    if c.group == "place":
        return _places(c)
    if c.group == "household":
        return _households(c)
    if c.group == "round":
        return {"supervise": "supervisions", "both": "inspections_supervisions", "inspect": "inspections"}.get(
            c.verb or "", c.default
        )
    if c.group == "document" and c.unit == "%":
        return "other"
    if c.group in ("money", "measure", "share"):
        return _amounts(c)
    if c.group == "thing":
        return "volunteer_support" if GIFT.search(c.left) else "economic_output"
    if c.group == "other" and c.default == "other" and c.unit == "count" and GIVEN.search(c.left):
        return "volunteer_support"
    return c.default


def _people(c: Context) -> str:
    if c.group in ("committee", "cadre", "member", "people") and DATIVE.search(c.left) and CLASS.search(c.left):
        return "training_participants"
    if c.group in ("committee", "delegate"):
        return PERSON_VERBS[c.verb] if c.verb in OFFICE_VERBS else c.default
    if c.group == "prospect":
        return "members_admitted" if c.verb == "admit" else c.default
    if c.group == "participant" and VISITED.search(c.left):
        return "other"
    if c.group == "participant" and c.verb not in ("inspect", "supervise", "both", "admit", "confirm"):
        return c.default
    if c.group == "member" and (told := _members(c)):
        return told
    if c.verb in PERSON_VERBS and not (c.verb == "support" and c.group == "member" and not DATIVE.search(c.left)):
        return PERSON_VERBS[c.verb]
    if c.default in ("party_members", "cadres") and (c.unit == "%" or PREDICATED.match(c.predicate)):
        return "other"
    return "party_members" if c.group == "person" else c.default


def _members(c: Context) -> str | None:
    """What is told of đảng viên by more than the verb."""
    if c.default != "party_members" and c.verb in (None, "stock", "attend", "hold", "introduce"):
        return c.default
    if c.verb in ("admit", "confirm"):
        return PERSON_VERBS[c.verb]
    if OFFENCE.search(f"{c.tail} {c.predicate}") and "không" not in c.predicate and c.unit == "count":
        return "members_disciplined"
    if DATIVE.search(c.left) and c.verb not in ("train", "support", "stock"):
        return "other"
    return None


def _orgs(c: Context) -> str:
    if c.verb in ORG_VERBS:
        return ORG_VERBS[c.verb]
    if c.direction == "decrease":
        return "units_restructured"
    if c.unit == "%" or PREDICATED.match(c.predicate):
        return "other"
    return c.default


def _places(c: Context) -> str:
    if RURAL.search(c.predicate) or RURAL.search(c.noun):
        return "rural_standards"
    if (has := HAS.match(c.predicate)) and (noun := known_noun(c.predicate, has.end(), len(c.predicate))):
        return noun.indicator
    return "other" if c.unit == "%" or c.tail.strip() or c.predicate else c.default


def _households(c: Context) -> str:
    if POVERTY.search(f"{c.noun} {c.predicate}") or POVERTY.search(c.left[-60:]):
        return "poverty_rate"
    return "volunteer_support" if c.verb == "support" else c.default


def _shares(c: Context) -> str:
    """A percentage of something that is no body: a rate of poverty, of growth, of standards met."""
    said = c.noun or c.left[-60:]
    for words, code in ((POVERTY, "poverty_rate"), (ECONOMY, "economic_output"), (RURAL, "rural_standards")):
        if words.search(said):
            return code
    return "other"


def _amounts(c: Context) -> str:
    said = f"{c.left[-90:]} {c.noun} {c.predicate}"
    if c.unit == "%":
        return _shares(c)
    if c.group == "money" and GIFT.search(said) and not ECONOMY.search(c.left[-60:]):
        return "volunteer_support"
    if ECONOMY.search(said):
        return "economic_output"
    if RURAL.search(said):
        return "rural_standards"
    if GIFT.search(said):
        return "volunteer_support"
    return "economic_output" if c.group == "measure" and c.unit in ("tấn", "kg", "ha", "m") else "other"
