"""Bylines: who signed, in capitals or not, with or without a label, joined by dashes, with roles and credits around."""

import re
from dataclasses import dataclass

from etl.language.fold import pattern
from etl.language.letters import UPPER

LABEL = pattern(
    r"^(?:\(?(?:bài|tin|ảnh|video|clip|thực hiện|tác giả|biên soạn|bài viết|bài viết của|nguồn|theo|người viết|"
    r"người thực hiện|cộng tác viên|pv|phóng viên|nhóm pv|ctv)"
    r"(?:(?:,| và| &|-| -|/) ?(?:bài|tin|ảnh|video|clip|đồ họa|trình bày|biểu đồ))*(?:\s*:)\s*)"
)
SECOND_LABEL = pattern(r"\s*[-–—;,.|]?\s*(?:ảnh|video|clip|đồ họa|trình bày)(?: và (?:ảnh|video|clip|đồ họa))* ?:.*$")
REMARK = re.compile(r"\s*\(([^()]*)\)\s*")
JOINT = re.compile(r"\s+[-–—]\s+|\s*[–—,;&/]\s*|\s+và\s+")
NAME = re.compile(rf"[{UPPER}][\w’']*\.?(?:[ .]+[{UPPER}][\w’']*\.?){{0,4}}")
NO_NAME = pattern(
    r"(?<!\w)(?:đảng|báo|ban|công ty|sở|tỉnh|huyện|chi bộ|trang|cổng|bài|tin|xã hội|chính trị|kinh tế|văn hóa|thời sự|"
    r"việt nam|đoàn|hội|ủy|ubnd|hđnd|px\d+|hết|còn nữa|video|ảnh)(?!\w)"
)
SOURCE = pattern(r"^\(?(?:nguồn|theo nguồn)(?: tin| bài)? ?: ?")
AGENCY = pattern(r"(?<!\w)(?:ttxvn|vov|vtv|báo|đài|tạp chí|cổng|trang|theo)(?!\w)")
WRITTEN_BY = pattern(r"^tác giả bài(?: viết)?")
NOBODY = ("admin", "administrator", "ban biên tập", "bbt", "quản trị", "quản trị viên", "biên tập viên")
MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Byline:
    """The names signed, and a newspaper or agency beside them, if any."""

    authors: tuple[str, ...]
    outlet: str | None = None


def title_case(name: str) -> str:
    """`THU PHƯƠNG` -> `Thu Phương`, `T.PHƯƠNG` -> `T.Phương`; initials and mixed case stay."""
    letters = [c for c in name if c.isalpha()]
    if (len(letters) <= 3 and "." in name) or not all(c.isupper() for c in letters):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0][0] + word[0][1:].lower(), name)


def parse_byline(text: str, low: str, labelled_only: bool = False) -> Byline | None:
    """The byline that a line is, or None. An unlabelled one holds nothing but names."""
    if len(text) > 120:
        return None
    low = WRITTEN_BY.sub(lambda found: "tác giả" + " " * (len(found[0]) - 7), low)
    label = LABEL.match(low)
    if label is None and labelled_only:
        return None
    rest = text[label.end() :] if label else text
    if label and label[0].startswith(("ảnh", "video", "clip", "nguồn")):
        return None
    rest = rest[: found.start()] if (found := SECOND_LABEL.search(rest.lower())) else rest
    outlet = None
    for remark in REMARK.findall(rest):
        if AGENCY.search(remark.lower()):
            outlet = remark.strip()
    rest = REMARK.sub(" ", rest).strip(" .,;|-–—:")
    names = [name.strip(" .,;") for name in JOINT.split(rest) if name.strip(" .,;")]
    names = [name for name in names if not any(c.isdigit() for c in name) and name.lower() not in NOBODY]
    if not names or len(names) > MOST_NAMES:
        return None
    if not all(NAME.fullmatch(name) and (label or not NO_NAME.search(name.lower())) for name in names):
        return None
    return Byline(tuple(title_case(name) for name in names), outlet)


def parse_source(text: str, low: str) -> str | None:
    """The newspaper of a line `Nguồn tin: …`."""
    found = SOURCE.match(low)
    return text[found.end() :].strip(" .,") or None if found and len(text) < 100 else None
