"""Bylines: who signed, in capitals or not, with or without a label, joined by dashes, with roles and credits around."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.language.fold import pattern, shadow
from etl.language.letters import UPPER
from etl.lexicon import words

GENRES = "ghi chép|phóng sự|bút ký|ký sự|ký|tùy bút|tạp bút|tản văn|ghi nhanh|lược ghi|ghi|phỏng vấn"
LABEL = pattern(
    r"^(?:\(?(?:bài|tin|ảnh|video|clip|thực hiện|tác giả|biên soạn|bài viết|bài viết của|nguồn|theo|người viết|"
    rf"người thực hiện|cộng tác viên|pv|phóng viên|nhóm pv|ctv|{GENRES})"
    r"(?:(?:,| và| &|-| -|/) ?(?:bài|tin|ảnh|video|clip|đồ họa|trình bày|biểu đồ))*(?:\s*:)\s*)|"
    rf"^(?:ctv|pv|phóng viên|cộng tác viên|(?:bài|{GENRES}) của) +"
)
SECOND_LABEL = pattern(r"\s*[-–—;,.|]?\s*(?:ảnh|video|clip|đồ họa|trình bày)(?: và (?:ảnh|video|clip|đồ họa))* ?:.*$")
CAMERA = re.compile(r"\s*[-–—;,.|]?\s*[Qq]uay phim ?: ?")  # who signs with the reporter
REMARK = re.compile(r"\s*\(([^()]*)\)\s*")
JOINT = re.compile(rf"\s+[-–—]\s*|[-–—]\s+|\s*[–—,;&/]\s*|\s+và\s+|(?<=\w)-(?=[{UPPER}]\.)")
NAME = re.compile(rf"[{UPPER}][\w’']*\.?(?:[ .]+[{UPPER}][\w’']*\.?){{0,4}}")
NO_NAME = pattern(
    r"(?<!\w)(?:đảng|báo|công ty|sở|tỉnh|huyện|chi bộ|cổng|bài|tin|xã hội|chính trị|kinh tế|văn hóa|thời sự|"
    r"ban (?:biên tập|tổ chức|tuyên giáo|dân vận|chấp hành|thường vụ|nội chính|quản lý|chỉ huy|chỉ đạo)|"
    r"trang (?:tin|thông tin|chủ)|đoàn (?:thanh niên|thể|viên|kết|đại biểu)|"
    r"hội (?:phụ nữ|nông dân|cựu chiến binh|đồng|nghị|viên|người|nhà báo)|"
    r"thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|"
    r"việt nam|ủy|ubnd|hđnd|px\d+|hết|còn nữa|video|ảnh|tags?)(?!\w)"
)
SOURCE = pattern(r"^\(?(?:nguồn|theo nguồn)(?: tin| bài)? ?: ?")
AGENCY = pattern(r"(?<!\w)(?:ttxvn|vov|vtv|báo|đài|tạp chí|cổng|trang|theo)(?!\w)")
WRITTEN_BY = pattern(r"^tác giả bài(?: viết)?")
DEGREE = pattern(r"^(?:(?:gs|pgs|ts|tskh|ths|cn|ks|bs|cki{1,2}|nb|nhà báo|luật sư)(?:[./, ]+)(?!\w\.))+")
WORKPLACE = pattern(
    r"^(?:\(?(?:nguyên )?(?:phó |chánh |trưởng |ủy viên |bí thư |giám đốc )*)?(?:ban|văn phòng|phòng|khoa|"
    r"trường|học viện|ubkt|mttq|"
    r"công chức|cán bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|chi bộ|ubnd|ubmttq|ủy ban|trung tâm|sở|viện|"
    r"hội|đài|báo|tạp chí|(?:ctv|cộng tác viên)$|xã|phường|bộ chỉ huy|công an|bộ đội)(?!\w)"
)
NOBODY = (
    "pv", "p.v", "nhóm pv", "phóng viên", "nhóm phóng viên", "ctv", "cộng tác viên", "admin", "administrator",
    "ban biên tập", "bbt", "trong", "quản trị", "quản trị viên", "biên tập viên",
)  # fmt: skip
CONSONANTS = frozenset("BCDĐGHKLMNPQRSTVX")
MOST_NAMES, LONG_NAME = 6, 5
LONGEST_BYLINE, LONGEST_WORKPLACE = 120, 80
OF_PICTURES = ("ảnh", "video", "clip", "nguồn")  # labels of who made them, or of where they are from


@dataclass(frozen=True, slots=True)
class Byline:
    """The names signed, and a newspaper or agency beside them, if any."""

    authors: tuple[str, ...]
    outlet: str | None = None


def title_case(name: str) -> str:
    """`THU PHƯƠNG` -> `Thu Phương`, `T.PHƯƠNG` -> `T.Phương`; initials (`T.M`, `TM`) and mixed case stay."""
    letters = [c for c in name if c.isalpha()]
    initials = len(letters) <= 3 and ("." in name or CONSONANTS.issuperset(letters))
    if initials or not all(c.isupper() for c in letters):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0][0] + word[0][1:].lower(), name)


def parse_byline(text: str, low: str, labelled_only: bool = False) -> Byline | None:
    """The byline that a line is, or None. An unlabelled one holds nothing but names."""
    if len(text) > LONGEST_BYLINE:
        return None
    low = WRITTEN_BY.sub(lambda found: "tác giả" + " " * (len(found[0]) - len("tác giả")), low)
    label = LABEL.match(low)
    if label is None and labelled_only and not DEGREE.match(low):
        return None
    if label and label[0].startswith(OF_PICTURES):
        return None
    rest = CAMERA.sub(", ", text[label.end() :] if label else text.removeprefix("Theo "))
    rest = rest[: found.start()] if (found := SECOND_LABEL.search(rest.lower())) else rest
    names = [_without_degree(name.strip(" .,;")) for name in JOINT.split(_signed(rest)) if name.strip(" .,;")]
    if _is_prose(names, labelled=label is not None):
        return None
    names = names[:1] + [name for name in names[1:] if text.endswith(".") or not is_workplace(name, shadow(name))]
    names = [name for name in names if not any(c.isdigit() for c in name) and name.lower() not in NOBODY]
    if not 0 < len(names) <= MOST_NAMES:
        return None
    if not all(NAME.fullmatch(name) and (label or _may_be_a_name(name)) for name in names):
        return None
    return Byline(tuple(title_case(name) for name in names), _outlet_beside(rest))


def _signed(words: str) -> str:
    """What is signed, without remarks in brackets."""
    return REMARK.sub(" ", words).strip(" .,;|-–—:")


def _outlet_beside(words: str) -> str | None:
    """The newspaper or agency that a remark behind the names gives: `Đức Thọ (TTXVN)`."""
    named = [remark.strip() for remark in REMARK.findall(words) if AGENCY.search(remark.lower())]
    return named[-1] if named else None


def _is_prose(names: Sequence[str], labelled: bool) -> bool:
    """`Bà A, Bí thư Chi bộ B, cho biết: …`, `Quý I/2020, có 34 quần chúng được kết nạp.`: a sentence, no names."""
    speaks = len(names) > 1 and any(":" in name for name in names)
    counts = any(name.count(" ") >= LONG_NAME and any(map(str.isdigit, name)) for name in names)
    return speaks or (counts and not labelled)


def _may_be_a_name(name: str) -> bool:
    """Whether capitalised words with no label are a person's; as many as five are when they begin with a surname."""
    named = (len(name) > 1 and name.count(" ") < LONG_NAME - 1) or name.split()[0].capitalize() in words("surnames")
    return named and not NO_NAME.search(name.lower())


def _without_degree(name: str) -> str:
    """`ThS. Nguyễn Văn An` -> `Nguyễn Văn An`."""
    found = DEGREE.match(name.lower())
    return name[found.end() :] if found else name


def is_workplace(text: str, low: str) -> bool:
    """A line under a name that says where its bearer works: `Văn phòng Huyện ủy`."""
    return len(text) <= LONGEST_WORKPLACE and text[-1] not in ".:;!?" and bool(WORKPLACE.match(low))


def parse_source(text: str, low: str) -> str | None:
    """The newspaper of a line `Nguồn tin: …`."""
    found = SOURCE.match(low)
    return text[found.end() :].strip(" .,") or None if found and len(text) < 100 else None
