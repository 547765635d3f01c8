"""The clause in front of a number, where it tells what is counted and what is said of it: `đảng viên nữ chiếm 34%`."""

from typing import NamedTuple

from etl.facts.indicators import part_in
from etl.facts.metrics.predicates import unowned
from etl.facts.phrases import PERSON_GROUPS, Noun, known_noun, phrase_end
from etl.language.fold import pattern
from etl.lexicon import any_of

MARK = pattern(r"[;:(] ?|\. |, | và (?=tỷ lệ )")
INNER = pattern(
    r"(?:trong sạch|đánh giá|học tập|nghiên cứu|tư cách|chức trách|kiểm tra|cài đặt|khá|tốt|học sinh), "
    r"(?=vững|xếp|phân|quán|học|hoàn|giám|kích|nhiệm|giàu|giỏi|khá|sinh viên)"
)
PEOPLES = pattern(rf"{any_of('peoples')}, {any_of('peoples')}(?!\w)")  # `đảng viên người Gia Rai, Ba Na`
LONGEST_PEOPLE = 15  # letters
LEAD = pattern(
    r"(?:(?:nâng|đưa|kéo|trong đó|trong số này|trong số đó|riêng|các|những|có|còn|gồm|tỷ lệ|tổng số|số lượng|"
    r"số|về|và|với|đến nay|"
    r"nay|hiện|toàn \w+)(?!\w) ?)+"
)
LINK = pattern(
    r",?(?<!\w)(?: ?(?:đã|cũng|chỉ|hiện|mới|ước|bình quân|hằng năm|hàng năm|tăng nhanh|từ|đến|cuối|hết))*"
    r" ?(?:chiếm|đạt|là|có|còn|bằng|(?<=lên )bình quân|"
    r"(?<!trở )lên|xuống|ở mức|giảm còn|giảm xuống còn|tăng lên|(?:tăng|giảm)(?: \w+)? từ)(?: (?:tỷ lệ|mức|số lượng|"
    r"lúc|nơi|thời điểm|năm))?"
    r"(?: bình quân)? ?$"
)
NOT_SAID = pattern(r"(?<!\w)(?:nâng|tăng|giảm|chỉ tiêu|mục tiêu|phấn đấu|lãnh đạo|tỷ lệ|bình quân)(?!\w)")
TREND = pattern(  # `Số đảng viên hoàn thành nhiệm vụ giảm dần, năm 2019 còn 3,7%`
    r" (?:ngày càng )?(?:tăng|giảm)(?: dần| mạnh| nhanh| đều| liên tục| rõ rệt| đáng kể)*"
    r"(?: (?:qua|theo) (?:từng|các) năm| (?:hằng|từng) năm)?, "
    r"(?:(?:đến |hết |riêng |cuối )*(?:năm \d{4}|nay)|cao nhất|thấp nhất)$"
)
LONGEST_TREND = 80  # letters
NAMED = pattern(r'"[^"]*"|(?<!\w)\d (?:tốt|không|rõ|có|xanh|sạch|nhất)(?!\w)')  # `đạt "4 tốt"`
RATED = pattern(
    r"(?:đều |đã |chỉ |cũng )*(?:được )?(?:đánh giá,? ?)?(?:xếp loại|phân loại)?(?: chất lượng)?"
    r"(?: ở mức| đạt mức| mức| loại)? ?"
    r"(?:đủ tư cách,? ?|đạt tiêu chuẩn )?(?=(?:không |chưa )?hoàn thành "
    r"(?:xuất sắc |tốt )?(?:chức trách, )?nhiệm vụ|(?:đạt )?trong sạch|yếu kém|vi phạm tư cách)"
)
RANKED = pattern(  # `Dẫn đầu là Đảng bộ xã Phước Hữu (98,6%)`: some of those told of before, by what was told of all
    r"(?<!\w)(?:dẫn đầu|đứng đầu|đứng cuối|cuối bảng|cao nhất|thấp nhất|nhiều nhất|tốt nhất|tiêu biểu là|tiêu biểu như|"
    r"điển hình là|điển hình như|nổi bật là|làm tốt|trong đó,? riêng)(?!\w)"
)
SUBJECTS = (*PERSON_GROUPS, "post", "org", "part", "household", "place", "participant", "population", "enterprise")


class Clause(NamedTuple):
    """What the clause in front of a number counts, and what it says of them; places are those of the words."""

    noun: Noun | None  # None where it only rates: `hoàn thành tốt nhiệm vụ chiếm 10%`
    start: int  # of what is said
    end: int
    linked: bool = True  # by a verb, to the number


def clause_before(left: str, linked: bool) -> Clause | None:
    """The clause that ends in front of a number; `linked` when a verb (`chiếm`, `đạt`, `là`) must stand between."""
    link = LINK.search(left, max(0, len(left) - 48))
    if linked and not link:
        return None
    end = len(left[: link.start() if link else None].rstrip(" ,").removesuffix(" thì"))
    if trend := TREND.search(left, max(0, end - LONGEST_TREND), end):
        end = trend.start()
    starts = [0, *(mark.end() for mark in MARK.finditer(left, 0, end))]
    for earlier, start in zip([0, *starts][-2::-1], starts[::-1], strict=True):
        if left.endswith(", ", 0, start) and (_is_inner(left, start) or _coordinated(left, earlier, start)):
            continue
        clause = _read(left, start, end)
        return clause._replace(linked=bool(link)) if clause else None
    return None


def said_from(low: str, noun: Noun, end: int) -> int:
    """Where the predicate begins behind a noun: past the noun's modifiers, unless they name a part of the counted."""
    modified = min(phrase_end(low, noun.end, end), end)
    part = part_in(low[noun.end : modified])
    return noun.end + part[1] if part else modified


def _is_inner(left: str, start: int) -> bool:
    """Whether a comma stands inside a fixed phrase: `trong sạch, vững mạnh`."""
    inner = INNER.search(left, max(0, start - 12), start + 6)
    return inner is not None or PEOPLES.search(left, max(0, start - LONGEST_PEOPLE), start + LONGEST_PEOPLE) is not None


def _coordinated(left: str, earlier: int, start: int) -> bool:
    """Whether a comma only joins two nouns: `cán bộ, công chức cấp xã`."""
    lead = LEAD.match(left, earlier)
    noun = known_noun(left, lead.end() if lead else earlier, len(left))
    return noun is not None and phrase_end(left, noun.end, len(left)) > start


def _read(left: str, start: int, end: int) -> Clause | None:
    lead = LEAD.match(left, start, end)
    start = lead.end() if lead else start
    noun = known_noun(left, start, end)
    if noun is not None and noun.group in SUBJECTS:
        said = noun.start if noun.group == "part" else said_from(left, noun, end)
        return _clause(noun, left, said, end) if not _counts(left, said, end) else None
    rated = RATED.match(left, start, end)
    said = rated.end() if rated else start
    part = part_in(left[said:end])
    return (
        _clause(None, left, said, end) if (rated or (part and not part[1])) and not _counts(left, said, end) else None
    )


def _counts(left: str, start: int, end: int) -> bool:
    """Whether the clause tells of another number, or of a change."""
    said = NAMED.sub("", left[start:end])
    return (any(letter.isdigit() for letter in said) and "tuổi" not in said) or NOT_SAID.search(said) is not None


def _clause(noun: Noun | None, left: str, start: int, end: int) -> Clause:
    while start < end and left[start] in " ,":
        start += 1
    if noun:
        start += len(left[start:end]) - len(unowned(left[start:end]))
    rated = RATED.match(left, start, end) if noun else None
    return Clause(noun, rated.end() if rated else start, end)
