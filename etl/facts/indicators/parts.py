"""The parts of a body that are counted apart: women, minorities, the young, the qualified."""

from etl.language.fold import pattern
from etl.lexicon import any_of

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
            r"(?<!\w)(?:dưới \d{2} tuổi|độ tuổi dưới \d{2}|tuổi trẻ|cán bộ trẻ|trẻ tuổi|trẻ|đoàn viên(?: thanh niên)?|"
            r"thanh niên|tuổi đời dưới \d{2}|từ \d{2} tuổi trở xuống|(?:trong )?độ tuổi đoàn)(?!\w)"
        ),
    ),
    (
        "cadres_qualified",
        pattern(
            r"(?<!\w)(?:trình độ|chứng chỉ|bằng (?:đại học|thạc sĩ|tốt nghiệp)|trên chuẩn|đạt chuẩn|đại học|cao học|"
            r"thạc sĩ|tiến sĩ|trung cấp|cao cấp|"
            r"cử nhân|sơ cấp)(?!\w)"
        ),
    ),
)


def part_in(words: str) -> tuple[str, int] | None:
    """The indicator of the part that some words of the shadow name, and where they begin to name it."""
    found = ((code, part.search(words)) for code, part in PARTS)
    return next(((code, part.start()) for code, part in found if part), None)
