"""How bodies and members are rated, and what they all take part in: the shares by which their quality is told."""

from etl.facts.indicators.context import ORGS, PERSONS, Context
from etl.facts.indicators.rules import ANY, Rules
from etl.facts.indicators.taught import RESOLUTION
from etl.language.fold import pattern

FOLLOWS_BAC = pattern(r"(?:đã |đều )*(?:đăng ký|viết)(?!\w)[^,;.]{0,40} làm theo(?!\w)")
STUDIES = pattern(r"(?:tham )?dự hội nghị(?!\w)")
MEETS = pattern(
    r"(?:về |đều |thường xuyên )*(?:tham gia|(?:tham )?dự)(?: đầy đủ)? (?:các buổi |buổi )?(?:sinh hoạt|họp)(?!\w)"
)
GRADES = {  # `142 đồng chí xuất sắc, 791 đồng chí tốt, hoàn thành 4`
    "xuất sắc": "excellent", "tốt": "good", "hoàn thành": "done", "không hoàn thành": "done", "chưa hoàn thành": "done",
}  # fmt: skip
GRADED = pattern(r"(?:đạt )?(?:ở )?(?:xếp )?(?:loại |mức (?:độ )?)?")
INSPECTED = ("inspect", "supervise", "both")  # whose conduct is but what was looked into
OF_SCHOOLS = ("people", "participant")  # pupils and those who attend a class have other grades

RATINGS_OF_MEMBERS = {
    "excellent": "members_rated_excellent",
    "good": "members_rated_good",
    "done": "members_rated_other",
    "clean": "orgs_rated_clean_strong",
}
RATINGS_OF_BODIES = {
    "excellent": "orgs_rated_excellent",
    "good": "orgs_rated_good",
    "done": "orgs_rated_other",
    "clean": "orgs_rated_clean_strong",
}
TAKE_PART = Rules(
    ("study_participation", ANY, lambda c: FOLLOWS_BAC.match(c.predicate) or STUDIES.match(c.predicate)),
    ("study_participation", ANY, lambda c: c.predicate == "tham gia" and RESOLUTION.search(c.left)),
    ("conferences", ANY, lambda c: MEETS.match(c.predicate)),
)


def rated(c: Context) -> str | None:
    """A rating, a share without faults, a share that takes part in study."""
    if c.group not in PERSONS and c.group not in ORGS:
        return None
    people = c.group in PERSONS and not c.noun.startswith("tập thể")
    if c.unit == "%" and people and (found := TAKE_PART.first(c)):
        return found
    grade = None if c.group in OF_SCHOOLS else GRADES.get(GRADED.sub("", (c.tail or c.predicate).strip(), count=1))
    told = (_by_cue(kind, c, people) for kind in (grade, *c.kinds) if kind)
    return next(filter(None, told), None)


def _by_cue(kind: str, c: Context, people: bool) -> str | None:
    """What one kind of cue in the predicate tells."""
    ratings = RATINGS_OF_MEMBERS if people else RATINGS_OF_BODIES
    if kind in ratings:
        return ratings[kind]
    if kind == "comply" and not (c.unit == "count" and c.verb in INSPECTED):
        unworthy = people and c.predicate.startswith("vi phạm tư cách")
        return "members_rated_other" if unworthy else "conduct_compliance"
    return "study_participation" if kind == "study" and (c.unit == "%" or people) else None
