"""The parts of a body that are counted apart: women, minorities, the young, the qualified."""

from etl.facts.indicators.context import PERSONS, Context
from etl.facts.indicators.rules import ANY, ELSE, Rules
from etl.facts.indicators.taught import PARTY_CLASS, RESOLUTION, is_taught
from etl.language.fold import pattern
from etl.lexicon import any_of

POVERTY = pattern(r"(?<!\w)(?<!thôn )(?<!bản )(?<!xã )(?<!làng )(?<!vùng )nghèo(?!\w)")  # of people
PEOPLE = any_of("peoples")
PARTS = (
    ("women_share", pattern(r"(?<!\w)(?:(?<!phụ )nữ|(?<!biểu )(?<!hội )(?<!hiệp )phụ nữ)(?!\w)")),
    (
        "ethnic_minority_share",
        pattern(
            rf"(?<!\w)(?:(?:(?:là )?(?:người |đồng bào )*)(?<!các )dân tộc(?: thiểu số| ít người)?|(?:đb)?dtts|"
            rf"(?:người|đồng bào|bà con) {PEOPLE}|"
            r"(?<!tiếng )(?:khmer|ê đê|ba na|gia rai|jrai|xơ đăng|vân kiều|cơ tu|raglai|cơ ho|"
            r"pa cô|s’tiêng|m’nông))"
            r"(?!\w)"
        ),
    ),
    (
        "youth_share",
        pattern(
            r"(?<!\w)(?:dưới \d{2} tuổi|độ tuổi dưới \d{2}|tuổi trẻ|cán bộ trẻ|trẻ tuổi|"
            r"trẻ(?! (?:em|trong độ tuổi|đến trường|dưới|mồ côi|sơ sinh|suy))|đoàn viên(?: thanh niên)?|"
            r"thanh niên|tuổi đời dưới \d{2}|từ \d{2} tuổi trở xuống|(?:trong )?độ tuổi đoàn)(?!\w)"
        ),
    ),
    (
        "cadres_qualified",
        pattern(
            r"(?<!\w)(?:trình độ|tốt nghiệp|chứng chỉ|bằng (?:đại học|thạc sĩ)|trên chuẩn|đạt chuẩn|đại học|cao học|"
            r"thạc sĩ|tiến sĩ|trung cấp|cao cấp|"
            r"cử nhân|sơ cấp)(?!\w)"
        ),
    ),
)
STUDYING = pattern(r"(?:đang |được |cử |đi |theo |tham gia )*học (?!tập|sinh|viên)")
SCHOOLED = pattern(r"(?:đều )?là (?:học sinh|sinh viên|học viên|giáo viên|giảng viên)(?!\w)")  # `là sinh viên đại học`
OF_FAITH = pattern(r"(?:là )?(?:(?:người|đồng bào) )?(?:có đạo|gốc giáo|công giáo|theo đạo|giáo dân|tín đồ)(?!\w)")
PARTY_PART = pattern(r"(?:là )?đảng viên(?! dự bị)(?!\w)")
YOUNG = ("cadre", "people")  # `kết nạp 4 giáo viên trẻ`
OUTSIDE = ("people", "participant", "recipient", "prospect")  # whoever is young or schooled among them is no cadre
DEALT_WITH = ("discipline", "inspect", "supervise", "remove", "appoint")
STUDENTS = Rules(
    ("study_participation", ANY, lambda c: RESOLUTION.search(c.left)),
    ("prospective_members", ANY, lambda c: c.verb == "introduce"),
    ("training_participants", ANY, ELSE),
)


def part_in(words: str) -> tuple[str, int] | None:
    """The indicator of the part that some words of the shadow name, and where they begin to name it."""
    found = ((code, part.search(words)) for code, part in PARTS)
    return next(((code, part.start()) for code, part in found if part), None)


def part_counted(c: Context) -> str | None:
    """The indicator of the part of a body that a number counts: women, minorities, the young, the qualified."""
    if c.group == "household":
        return _people_of_households(c)
    if c.group not in PERSONS:
        return None
    if c.verb in DEALT_WITH and c.group == "member":
        return part[0] if (part := part_in(c.predicate)) else None
    if _is_not_apart(c):
        return None
    if STUDYING.match(c.predicate) and not PARTY_CLASS.match(c.predicate):
        return STUDENTS.first(c)
    if c.verb != "admit" and _is_of_party(c):
        return "party_members"
    found = part_in(f"{c.tail.split(',')[0]} {c.predicate}".strip())
    if found is None or (c.group in OUTSIDE and found[0] in ("cadres_qualified", "youth_share")):
        return None
    return found[0]


def _people_of_households(c: Context) -> str | None:
    """`52 hộ là người Mông`: households of a minority, unless it is told that they are poor."""
    part = part_in(c.predicate)
    poor = POVERTY.search(f"{c.noun} {c.predicate}")
    return part[0] if part and part[0] == "ethnic_minority_share" and not poor else None


def _is_not_apart(c: Context) -> bool:
    """Whether those counted are all who were admitted or taught, told by what they are."""
    if c.verb == "admit" and (SCHOOLED.match(c.predicate) or (c.group in YOUNG and c.predicate in ("", "trẻ"))):
        return True
    return c.unit == "count" and is_taught(c)


def _is_of_party(c: Context) -> bool:
    """Whether the part are the members among others, or those of a faith among members."""
    if c.group == "member":
        return c.of_whole and OF_FAITH.match(c.predicate) is not None
    return PARTY_PART.match(c.predicate) is not None
