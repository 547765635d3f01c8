"""The newspaper or portal a page is from, by its mark in the dateline, its domain or its name."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from etl.language.fold import pattern, shadow
from etl.language.letters import CAPITALISED
from etl.lexicon import rows
from etl.page.byline import Byline

MARK = re.compile(r"^\W{0,3}(?:\(([^()\d]{2,60})\)|([A-ZĐ][\w.]{1,24})(?= ?[-–—:] ))")
PLACED = re.compile(rf"^{CAPITALISED}(?:[ -]{CAPITALISED}){{0,4}} ?\(([^()\d]{{2,40}})\) ?[-–—:]")
DASHED_MARK = re.compile(r"^\W{0,3}[A-ZĐ]{2,6}\)? ?[-–—] ")
REPORTER = re.compile(  # `phóng viên Báo X`, `Báo X có cuộc phỏng vấn`
    r"(?P<by>[Pp]hóng viên |PV )?"
    r"(?P<name>Báo (?:và (?:Đài )?Phát thanh,? (?:và )?[Tt]ruyền hình )?[A-ZĐ][\w’]*(?: [A-ZĐ][\w’]*){0,4})"
    r"(?(by)|(?= (?:đã |vừa |có |cuộc )*(?:phỏng vấn|trao đổi|trò chuyện)))"
)
OPENING = re.compile(rf"^Báo {CAPITALISED}(?: {CAPITALISED}){{0,4}}(?= ?[-–—:] | {CAPITALISED})")
JOINED_MARK = re.compile(r"^([A-ZĐ]{3,6})[-–—](?=[A-ZĐ]\w* [^\W\d_])")  # `LSO-Muốn đến được`
DOMAIN = re.compile(r"(?:www\.)?([a-z0-9-]{1,63}(?:\.[a-z]{2,4})?\.(?:vn|com|net|org))", re.IGNORECASE)
NAMED = pattern(
    r"^(?P<name>(?:báo (?:và (?:đài )?phát thanh,? (?:và )?truyền hình )?|"
    r"đài (?:pt ?[-&] ?th|phát thanh (?:và|-) truyền hình) )[^|/.,:;()]{3,40}?)(?: (?:điện tử|online))?$"
)
PLAIN = pattern(r"^(?:(?:báo|bao) ?)?(?P<name>[^|/.,:;()]{3,30}?)(?: ?(?P<kind>online|điện tử|dien tu))?$")
EDITION = re.compile(r" (?:online|điện tử)$", re.IGNORECASE)
ORGAN_OF = pattern(r" ?[-–—,] ?(?:cơ quan (?:của|ngôn luận)|tiếng nói)(?!\w).*$")
PORTAL = pattern(r"(?:cổng|trang) (?:thông tin điện tử|tin điện tử|thông tin)")
FOOTER = re.compile(
    r"^(?:©|Copyright|Bản quyền thuộc(?: về)?|(?:Ban [Bb]iên tập|Tòa soạn)(?= Báo))?\W*(?:\d{4}(?: ?- ?\d{4})?)? ?"
    r"(?P<name>(?:Cổng|Trang|Báo|BÁO) [^.;|]{5,80}?)(?=[.;|]| [-–] |$)"
)
MARK_KIND = re.compile(r"(?:O|ĐT|\.VN)$")
LONGEST_MARK = 8
KINDS = re.compile(
    r"(?<!\w)(?:Cổng|Trang) Thông Tin Điện Tử|(?<!\w)(?:Tỉnh|Thành Phố|Huyện|Quận|Thị Xã|Xã|Phường|"
    r"Thị Trấn)(?!\w)|(?<=Công )An(?!\w)"
)
LOWERED = ("cổng", "trang", "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's official name and the province whose newspaper it is."""

    name: str
    province: str | None


@cache
def _marks() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    exact: dict[str, Outlet] = {}
    folded: dict[str, Outlet] = {}
    for row in rows("outlets"):
        outlet = Outlet(row["outlet"], row["province"] or None)
        folded.setdefault(shadow(row["outlet"]), outlet)
        if row.get("ambiguous"):
            continue
        exact.setdefault(row["mark"], outlet)
        if "." in row["mark"] or " " in row["mark"]:
            folded.setdefault(shadow(row["mark"]), outlet)
    return exact, folded


def by_mark(mark: str) -> Outlet | None:
    """The outlet of a mark as printed: short capitals by their case, domains and names without."""
    exact, folded = _marks()
    mark = mark.strip(" ().-–—:")
    return exact.get(mark) or folded.get(shadow(mark))


@cache
def _plain() -> dict[str, Outlet]:
    """The provinces' newspapers by what they are named after, as a domain spells it: `tuyenquang`."""
    named: dict[str, Outlet] = {}
    for outlet in _marks()[0].values():
        if outlet.province and outlet.name.startswith("Báo ") and "," not in outlet.name:
            named.setdefault(_plainly(outlet.name.removeprefix("Báo ")), outlet)
    return named


def _plainly(name: str) -> str:
    """Small letters without marks and blanks."""
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(c for c in letters if c.isascii() and c.isalpha())


def abbreviated(mark: str, province: str) -> Outlet | None:
    """The newspaper of a province by initials that others share: `ST -`, `(BTN)`, `QNO -`."""
    initials = "".join(word[0] for word in province.replace(" -", "").split())
    core = MARK_KIND.sub("", mark)
    return by_mark(f"Báo {province}") if core in (initials, f"B{initials}") else None


def opening_mark(paragraph: str) -> str | None:
    """The capitals that open a paragraph like the mark of a newspaper."""
    found = MARK.match(paragraph)
    mark = (found[1] or found[2]) if found else ""
    return mark if mark.isupper() and len(mark) <= LONGEST_MARK else None


def is_marked(paragraph: str) -> bool:
    """Whether a line opens like the first paragraph of an article, with a newspaper's mark and a dash."""
    return in_opening(paragraph) is not None or bool(DASHED_MARK.match(paragraph))


def in_opening(paragraph: str) -> Outlet | None:
    """The outlet whose mark opens a paragraph: `BHG - …`, `(Baonghean.vn) - …`, `KTO - …`."""
    found = MARK.match(paragraph) or PLACED.match(paragraph) or JOINED_MARK.match(paragraph)
    if found and (outlet := _by_any_mark(next(filter(None, found.groups())))):
        return outlet
    if (named := OPENING.match(paragraph)) and (outlet := _by_beginning(named[0])):
        return outlet
    said = REPORTER.search(paragraph)
    return by_mark(said["name"]) or Outlet(said["name"], None) if said else None


def _by_any_mark(mark: str) -> Outlet | None:
    """The outlet of a mark, also of a domain without its ending: `Baotuyenquang`."""
    if outlet := by_mark(mark):
        return outlet
    return _plain().get(_plainly(mark[3:])) if mark.lower().startswith("bao") else None


def _by_beginning(words: str) -> Outlet | None:
    """The newspaper whose name some words begin with."""
    parts = words.split()
    return next(filter(None, (by_mark(" ".join(parts[:count])) for count in range(len(parts), 1, -1))), None)


def in_line(text: str, low: str) -> Outlet | None:
    """The outlet that a line of the page's head names, as a domain or as `Báo X (điện tử)`."""
    for domain in DOMAIN.findall(text):
        if outlet := by_mark(domain):
            return outlet
    if organ := ORGAN_OF.search(low):  # `Báo Đồng Khởi điện tử - Cơ quan của Đảng bộ tỉnh`
        text, low = text[: organ.start()], low[: organ.start()]
    plain = PLAIN.match(low.strip())
    if plain and (plain["kind"] or low.startswith("bao")):
        outlet = _plain().get(_plainly(plain["name"])) or by_mark(f"Báo {plain['name']}")
        if outlet:
            return outlet
    if named := NAMED.match(low.strip()):
        return by_mark(named["name"]) or Outlet(_written(text[: named.end("name")]), None)
    return None


def signed(byline: Byline | None) -> Outlet | None:
    """The newspaper or agency that stands beside a signature."""
    if byline is None or byline.outlet is None:
        return None
    return by_mark(byline.outlet) or Outlet(byline.outlet, None)


def is_portal(low: str) -> bool:
    """A line that says `Cổng thông tin điện tử` and no more, or little more."""
    return len(low) < 90 and bool(PORTAL.match(low))


def portal_in(line: str) -> Outlet | None:
    """The portal that one line names with its owner: `CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN BẮC SƠN`."""
    found = PORTAL.match(line.lower())
    owner = line[found.end() :].strip() if found else ""
    return portal_of(line[: found.end()], owner) if found and owner else None


def portal_of(kind: str, owner: str) -> Outlet:
    """A portal's name from its kind and its owner, one or both in capitals."""
    return Outlet(f"{_written(kind).capitalize()} {_written(owner)}", None)


def in_footer(text: str) -> Outlet | None:
    """The portal named beside the sign of copyright."""
    found = FOOTER.match(text)
    if found is None:
        return None
    return by_mark(found["name"]) or by_mark(EDITION.sub("", found["name"])) or Outlet(found["name"].strip(), None)


def _written(text: str) -> str:
    """Capitals as they are written in a sentence: `XÃ KHÁNH LÂM - TỈNH CÀ MAU` -> `xã Khánh Lâm - tỉnh Cà Mau`."""
    if not text.isupper():
        return text[0].lower() + text[1:] if shadow(text).startswith(LOWERED) else text
    titled = " ".join(word.capitalize() for word in text.split())
    return KINDS.sub(lambda found: found[0].lower(), titled)
