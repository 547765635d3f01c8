"""Where organisations are named: heads, owners and places put together as the press writes them.

A mention is read from left to right: organs (`Thường trực, BTV`), the body they belong to (`Tỉnh ủy`, `Đảng ủy Khối
các cơ quan tỉnh`), its owner (an agency, a block, a village) and the place at its end. What the words are is data, in
`organs.csv`, `agencies.csv`, `departments.txt`, `name_words.txt`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from etl.language.fold import fold, pattern, place_tones
from etl.language.letters import CAPITALISED, UPPER
from etl.lexicon import rows, words
from etl.page import gazetteer
from etl.page.place import longest, longest_commune

SEATS = {
    "Tỉnh ủy": "provincial",
    "Thành ủy": "district",
    "Huyện ủy": "district",
    "Thị ủy": "district",
    "Quận ủy": "district",
}
BODIES = {
    "Đảng bộ": "party_organisation",
    "Đảng ủy": "party_committee",
    "Chi bộ": "party_cell",
    "Chi ủy": "party_committee",
    "Đảng đoàn": "party_committee",
    "Ban Cán sự đảng": "party_committee",
    "Ban cán sự đảng": "party_committee",
}
UNIT_LEVEL = {
    "tỉnh": "provincial",
    "thành phố": "district",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
VILLAGES = (
    "thôn",
    "bản",
    "làng",
    "ấp",
    "khu phố",
    "tổ dân phố",
    "tổ",
    "khóm",
    "buôn",
    "khu dân cư",
    "khối phố",
    "tiểu khu",
    "xóm",
    "khu",
    "khối",
)
SHORT_UNITS = {
    "TP.": "thành phố",
    "TP": "thành phố",
    "Tp": "thành phố",
    "Tp.": "thành phố",
    "TX.": "thị xã",
    "TX": "thị xã",
}
SURNAMES = frozenset(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Trịnh Trương Lâm Mai Cao Tô Tạ Hà Vương Lương "
    "Lò Lường Giàng Vàng Sùng Thào Hầu Ma Nông Hứa Bế Triệu Chu Quách Phùng Lục Tòng Cầm Quàng Vi Lô Kha Và Vừ Mùa Hạng Y A K' Rơ Siu Kpă Ksor Thạch Sơn Kim Danh Châu".split()
)

_END = r"(?![\w’])"
_UNIT = rf"(?P<unit>tỉnh|huyện|quận|thị xã|thành phố|TP\.?|Tp\.?|TX\.?|xã|phường|thị trấn|đặc khu){_END}"
_VILLAGE = rf"(?P<village>{'|'.join(sorted(VILLAGES, key=len, reverse=True))}){_END}"
RUN = pattern(rf"{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}}")
UNIT = pattern(rf"\s?{_UNIT}")
VILLAGE = pattern(_VILLAGE)
VILLAGE_NAME = pattern(rf" ?(?:số \d+|\d+[A-Z]?{_END}|{CAPITALISED}(?: {CAPITALISED}){{0,3}}(?: \d+[A-Z]?{_END})?)")
SHORT = pattern(r" ?\(([\w&.-]{2,20})\)")
NUMBERED = pattern(r" ?(?:[Ss]ố )?\d+[A-Z]?(?!\w)")
BLOCK = pattern(
    r"Khối(?:(?: (?:các|Các|cơ|quan|Cơ|CCQ|CQ|DN|doanh|Doanh|nghiệp|Đảng|đảng|đoàn|Đoàn|thể|dân|Dân|chính|Chính|đảng,|Đảng,|kinh|Kinh|tế|nội|Nội|"
    r"VH|XH|trường|học|Trường|đại|Đại|cao|Cao|đẳng|và|&|-|–|Doanh nghiệp|DNTW|CCQ&DN|CQ&DN|CQ-DN)(?![\w])|,(?= Đoàn thể| đoàn thể))(?: \([\w&.-]{2,10}\))?)*"
)
NEW_HEAD = r"(?:Huân chương|Huy chương|Bằng khen|Giấy khen|Cờ|Kỷ niệm chương|Danh hiệu|Sở|UBND|HĐND|Công ty|Ban|Phòng|Đảng|Chi bộ|Hội|Trường|Công an|Bộ|Huyện|Tỉnh|Thành ủy)(?!\w)"
NO_NAME_WORD = (
    "có|là|được|đã|đang|và|với|cho|về|ở|tại|của|đến|trong|theo|do|để|hiện|luôn|cũng|còn|vừa|sẽ|phải|gồm|đạt|bị|trích|trao|tặng|"
    "nhận|tổ|tại|trên|dưới|khi|từ|như|mà|thì|nhưng|ông|bà|anh|chị|đồng|giám|bí|chủ|phó|trưởng|cùng|này|đó|ấy|nay|lãnh|vinh|kết|giới|báo"
)
NUMBERED_RUN = pattern(rf"{CAPITALISED}(?:[ -]{CAPITALISED}){{0,3}}(?: \d{{1,2}}(?![\w.,/%-]))?")
NEVER_ALONE = (
    "Đoàn",
    "UBND",
    "HĐND",
    "Công an",
    "Quân sự",
    "Biên phòng",
    "Thanh tra",
    "Điện lực",
    "Viễn thông",
    "Bưu điện",
)
SIMPLE_NUMBER = pattern(r"số \d{1,2}(?![\w.,]\d)")
AGENCY_OWN = pattern(r"(?:nhà trường|trường|bệnh viện|công ty|trung tâm|sở|đồn)(?![\w’])(?! [A-ZĐ])")
UNDER = pattern(r" (?:\(|trực thuộc )(?=Huyện ủy|Thành ủy|Thị ủy|Quận ủy)")
LOOSE_END = pattern(r"(?: và| &| -| –|,)+$")
BARE_VILLAGES = ("thôn", "bản", "làng", "ấp")
GENERIC = pattern(
    r"(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Nn]hiều|[Mm]ột số|[Mm]ọi|[Tt]ất cả|\d|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười|[Vv]ài|[Cc]ấp|số|loại|mô hình) $"
)
POST = pattern(
    r"(?:[Bb]í thư|[Tt]hường trực|[Ủủ]y viên|[Uu]ỷ viên|[Cc]hủ tịch|[Tt]rưởng|[Tt]rưởng phòng|[Pp]hó|[Cc]hánh|[Gg]iám đốc|[Cc]hủ nhiệm|[Hh]iệu trưởng|[Cc]hính trị viên|[Cc]hỉ huy trưởng|[Cc]hính ủy|[Qq]uản đốc|"
    r"[Kk]ế toán trưởng|[Tt]ổ trưởng|[Đđ]ội trưởng|[Cc]ục trưởng|BT|PCT|PBT) (?:kiêm )?$"
)
PERSON_AFTER = pattern(rf" {CAPITALISED}(?: {CAPITALISED}){{1,4}}")


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation named at a place of the text.

    `name` is the name with its abbreviations written out; `unit` the bare kind of place it ends in (`huyện`), whose name
    the discourse must tell; `complete` is false for a head alone (`Đảng bộ`); `post` where it stands in somebody's post;
    `body` is what the organs in front belong to.
    """

    start: int
    end: int
    name: str
    type: str
    level: str | None
    unit: str | None = None
    complete: bool = True
    post: bool = False
    body: "Mention | None" = None


@dataclass(frozen=True, slots=True)
class Owner:
    """What follows a head and tells whose it is."""

    end: int
    name: str
    level: str | None
    unit: str | None = None
    named: bool = True


@cache
def _organs() -> dict[str, tuple[str, str]]:
    return {place_tones(row["form"]): (row["name"], row["type"]) for row in rows("organs")}


@cache
def _agencies() -> dict[str, tuple[str, str, str, str]]:
    return {place_tones(row["form"]): (row["form"], row["type"], row["level"], row["tail"]) for row in rows("agencies")}


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation as written -> the words it stands for."""
    return {row["short"]: row["long"] for row in rows("abbreviations")}


def _longest_first(forms: "list[str] | tuple[str, ...]") -> str:
    return "|".join(re.escape(place_tones(form)) for form in sorted(forms, key=len, reverse=True))


@cache
def _head_pattern() -> re.Pattern[str]:
    organs = list(_organs())
    fixed = [form for form, (_, _, _, tail) in _agencies().items() if tail == "none"]
    agencies = [form for form in _agencies() if form not in fixed]
    small = ["đảng bộ", "đảng ủy", "chi bộ", "công ty", "chi ủy"]
    return pattern(
        rf"(?<![\w])(?:(?P<fixed>{_longest_first(fixed)})|(?P<organ>{_longest_first(organs)})|(?P<seat>{_longest_first(list(SEATS))})"
        rf"|(?P<body>{_longest_first(list(BODIES))}|{_longest_first(small)})|(?P<agency>{_longest_first(agencies)})){_END}(?! viên(?!\w))"
    )


@cache
def _department_pattern() -> re.Pattern[str]:
    return pattern(rf" (?:{_longest_first(words('departments'))}){_END}")


@cache
def _tail_pattern() -> re.Pattern[str]:
    inner = "|".join(
        f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}"
        for word in sorted(words("name_words"), key=len, reverse=True)
    )
    unit = r"(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|Việt Nam|Trung ương)"
    proper = rf"(?:{CAPITALISED}(?:\.{CAPITALISED})*|TNHH|MTV|[“\"][^”\"\n]{{1,40}}[”\"])"
    small = rf"(?!(?:{NO_NAME_WORD})(?!\w))[^\W\d_{UPPER}]+"
    number = r"\d+[A-Z]?(?![.,]?\d)(?=[,.;:)]|$| (?:có|đã|là|được|đạt|hiện|và|ba|do|của)(?!\w))"
    inside = rf"(?<=[\w’])(?: {small}){{1,2}}(?= {CAPITALISED}| {number})"
    first = rf"(?:{unit}{_END}|số \d+|\d{{1,3}}(?!\w)(?![.,]\d)(?! (?:năm|tháng|đảng viên|người|cán bộ|công nhân|chi bộ|tập thể|cá nhân|đồng chí|lao động|tỷ|triệu|%|tấn|ha))|(?:{inner}){_END}|{proper}|[-–])"
    rest = rf"(?: (?:{unit}{_END}|(?:{inner}){_END}|(?:[-–&,] )?{proper}|{number}|[-–&]|và(?= {CAPITALISED})|số \d+)|{inside})"
    return pattern(rf"(?: (?!{NEW_HEAD}){first}(?:(?! (?:và |& |, )?{NEW_HEAD}){rest})*)?")


class Reader:
    """Reads the mentions of one text; `own` are the abbreviations that the article itself defines."""

    def __init__(self, text: str, own: dict[str, str] | None = None) -> None:
        self.text = text
        self.cased = place_tones(text)
        self.short = {**abbreviations(), **(own or {})}

    def mentions(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions between two places, in order; coordinated organs give one each."""
        at = start
        while found := _head_pattern().search(self.cased, at, end):
            group = list(self._read(found, end))
            at = max((m.end for m in group), default=found.end())
            yield from (in_context for m in group if (in_context := self._in_context(m, start)))
            for under in UNDER.finditer(self.cased, found.start(), at):
                seat = _head_pattern().match(self.cased, under.end(), end)
                if seat and seat["seat"] and (inner := self._simple(seat, end)):
                    yield inner

    def _read(self, found: re.Match[str], end: int) -> Iterator[Mention]:
        if found["organ"]:
            yield from self._organs(found, end)
        elif mention := self._simple(found, end):
            yield mention
            if mention.body is None and found["body"] and mention.unit is None:
                yield from self._coordinated(mention, found, end)

    def _coordinated(self, mention: Mention, found: re.Match[str], end: int) -> Iterator[Mention]:
        """`đảng bộ phường Kỳ Bá, Trần Lãm, Quang Trung`: a body for each place of the list."""
        owner = self.cased[found.end() : mention.end].strip()
        unit = UNIT.match(owner)
        at = mention.end
        while unit and (
            more := pattern(
                rf"(?:, | và )({CAPITALISED}(?: {CAPITALISED}){{0,3}})(?= đạt|, |\.|;| và| có| đã|\))"
            ).match(self.cased, at, end)
        ):
            if _head_pattern().match(more[1]):
                break
            at = more.end()
            name = f"{mention.name.split(' ' + unit['unit'])[0]} {unit['unit']} {self.text[more.start(1) : at]}"
            yield replace(mention, start=more.start(1), end=at, name=name)

    def _organs(self, found: re.Match[str], end: int) -> Iterator[Mention]:
        """`Thường trực, BTV Tỉnh ủy`: one mention for each organ of the body that follows."""
        organs = [(found.start(), found.end(), found["organ"])]
        at = self._skip_short(found.end())
        while joint := pattern(r"(?:, | và | & )").match(self.cased, at, end):
            following = _head_pattern().match(self.cased, joint.end(), end)
            if following is None or not following["organ"]:
                break
            organs.append((following.start(), following.end(), following["organ"]))
            at = self._skip_short(following.end())
        body = None
        if (
            self.cased[at : at + 1] == " "
            and (head := _head_pattern().match(self.cased, at + 1, end))
            and not head["organ"]
        ):
            body = self._simple(head, end)
        for start, stop, form in organs:
            name, kind = _organs()[form]
            if body is None:
                if kind == "party_committee":
                    yield Mention(start, stop, name, kind, None, complete=False)
                continue
            if body.type in ("government", "mass_organisation"):
                kind = body.type
            last = (start, stop, form) == organs[-1]
            yield Mention(
                start,
                body.end if last else stop,
                f"{name} {body.name}",
                kind,
                body.level,
                body.unit,
                body.complete,
                body=body,
            )

    def _simple(self, found: re.Match[str], end: int) -> Mention | None:
        """A committee, a body with its owner, or an agency."""
        start, stop, form = found.start(), found.end(), found[0]
        if found["seat"]:
            stop, name = self._place_name(form, stop, end, SEATS[form])
            return Mention(
                start,
                stop,
                form + name,
                "party_committee",
                SEATS[form] if "TP" not in name else "provincial",
                None if name else form,
            )
        if found["body"]:
            return self._body(start, stop, form, end)
        return self._agency(start, stop, form, end)

    def _body(self, start: int, stop: int, form: str, end: int) -> Mention | None:
        canonical = (
            next(key for key in BODIES if key.lower() == form.lower()) if form.lower() != "công ty" else "Công ty"
        )
        if canonical == "Công ty":
            return Mention(start, stop, "Công ty", "enterprise", "grassroots", complete=False)
        owner = self._owner(self._skip_short(stop), end)
        kind = BODIES[canonical]
        if owner is None:
            if not form[0].isupper():
                return None
            return Mention(start, stop, canonical, kind, None, complete=False)
        if not form[0].isupper() and not (owner.named and any(c.isupper() for c in owner.name)):
            return None
        level = "cell" if kind == "party_cell" else owner.level or "grassroots"
        return Mention(start, owner.end, f"{canonical} {owner.name}", kind, level, owner.unit)

    def _agency(self, start: int, stop: int, form: str, end: int) -> Mention | None:
        name, kind, level, tail = _agencies()[form]
        if tail == "none":
            return Mention(start, stop, name, kind, level or None)
        if tail == "number":
            number = NUMBERED.match(self.cased, stop, end)
            return Mention(start, number.end(), name + self.text[stop : number.end()], kind, level) if number else None
        if tail == "department":
            return self._department(start, stop, name, kind, level, end)
        if tail == "name":
            at, place = self._place_name(name, stop, end, level)
            return Mention(start, at, name + place, kind, level, None if place else name)
        if tail == "open":
            return self._open(start, stop, name, kind, level, end)
        owner = self._unit(stop, end) or (self._owner(stop, end) if tail == "owner" else None)
        if owner is None:
            shared = self._shared_unit(stop, end)
            if shared is None and name in NEVER_ALONE:
                return None
            if shared is None:
                return Mention(start, stop, self._written(start, stop), kind, level or None, complete=False)
            return Mention(
                start, stop, f"{self._written(start, stop)} {shared.name}", kind, level or shared.level, shared.unit
            )
        return Mention(
            start, owner.end, f"{self._written(start, stop)} {owner.name}", kind, level or owner.level, owner.unit
        )

    def _shared_unit(self, at: int, end: int) -> Owner | None:
        """The place at the end of a list: `Đoàn Thanh niên, Hội Phụ nữ huyện`."""
        joint = pattern(r"(?:, | và )").match(self.cased, at, end)
        head = _head_pattern().match(self.cased, joint.end(), end) if joint else None
        if head is None or not head["agency"] or _agencies()[head[0]][3] not in ("place", "owner"):
            return None
        return self._unit(head.end(), end) or self._shared_unit(head.end(), end)

    def _department(self, start: int, stop: int, name: str, kind: str, level: str, end: int) -> Mention | None:
        known = _department_pattern().match(self.cased, stop, end)
        if known is None:
            if name == "Sở" and self.cased[start - 1 : start] == " " or name == "Sở" and start == 0:
                return Mention(start, stop, name, kind, level, complete=False)
            return None
        written = self._written(stop + 1, known.end())
        if written.startswith("Cảnh sát") or written.startswith("An ninh"):
            kind, level = "military_police", "provincial"
        at = self._skip_short(known.end())
        owner = self._unit(at, end)
        if owner is None:
            return Mention(start, at, f"{name} {written}", kind, level)
        return Mention(start, owner.end, f"{name} {written} {owner.name}", kind, owner.level or level, owner.unit)

    def _open(self, start: int, stop: int, name: str, kind: str, level: str, end: int) -> Mention | None:
        tail = _tail_pattern().match(self.cased, stop, end)
        at = tail.end() if tail else stop
        last = pattern(
            rf".*(?:{CAPITALISED}|\d+[A-Z]?|[”\"]|tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)", re.DOTALL
        ).match(self.cased, stop, at)
        if last is None or last.end() == stop:
            complete = name in (
                "Công ty",
                "Tập đoàn",
                "Bệnh viện",
                "Trường",
                "Hợp tác xã",
                "Tổng công ty",
                "Tổng Công ty",
            )
            return (
                Mention(start, stop, name, kind, level or None, complete=False)
                if complete and self.cased[start].isupper()
                else None
            )
        at = last.end()
        unit = next((u for u in UNIT_LEVEL if self.cased[:at].endswith(" " + u)), None)
        return Mention(start, at, self._written(start, at), kind, UNIT_LEVEL.get(unit or "", level or None), unit)

    def _owner(self, at: int, end: int) -> Owner | None:
        """Whose a body is: a place, a village, a block, an agency, or a proper name."""
        if self.cased[at : at + 1] != " ":
            return None
        if place := self._unit(at, end):
            return place
        at += 1
        if number := SIMPLE_NUMBER.match(self.cased, at, end):
            return Owner(number.end(), number[0], "cell")
        if own := AGENCY_OWN.match(self.cased, at, end):
            return Owner(own.end(), own[0], "grassroots", own[0], named=False)
        if village := VILLAGE.match(self.cased, at, end):
            return self._village(village, end)
        if block := BLOCK.match(self.cased, at, end):
            return self._block(block, end)
        if head := _head_pattern().match(self.cased, at, end):
            if head["organ"]:
                inner = next(self._organs(head, end), None)
                nested = inner if inner and inner.body else None
            else:
                nested = self._simple(head, end)
            if nested is None:
                return None
            level = (
                nested.level
                if head["agency"] and nested.type == "military_police" and nested.level == "district"
                else None
            )
            return Owner(nested.end, nested.name, "grassroots" if not level else "grassroots", nested.unit)
        if self.cased.startswith("cơ quan ", at) and (inner_owner := self._owner(at + 7, end)):
            return Owner(inner_owner.end, f"cơ quan {inner_owner.name}", "grassroots", inner_owner.unit)
        run = pattern(rf"{CAPITALISED}(?: (?:{CAPITALISED}|\d+[A-Z]?{_END}|[a-zà-ỹđ]+ \d+{_END})){{0,4}}").match(
            self.cased, at, end
        )
        if (
            run is None
            or run[0].split()[0] in SURNAMES
            and len(run[0].split()) in (2, 3, 4)
            or run[0] in ("Đảng", "Nhà", "Bác")
        ):
            return None
        return Owner(run.end(), self.text[at : run.end()], "grassroots")

    def _unit(self, at: int, end: int) -> Owner | None:
        """`tỉnh`, `huyện Hoàng Su Phì`, `TX.Thuận An`, `TPHCM`."""
        if city := pattern(r" (?:TP\.? ?HCM|TP\.? Hồ Chí Minh|[Tt]hành phố Hồ Chí Minh)(?!\w)").match(
            self.cased, at, end
        ):
            return Owner(city.end(), city[0].strip(), "provincial")
        unit = UNIT.match(self.cased, at, end)
        if unit is None or self.cased[at : at + 1] != " ":
            return None
        kind = SHORT_UNITS.get(unit["unit"], unit["unit"])
        stop, name = self._place_name(kind, unit.end(), end, UNIT_LEVEL[kind])
        if (
            kind == "thành phố"
            and name
            and any(p.kind == "thành phố" for p in gazetteer.province_names().get(fold(name.strip()), ()))
        ):
            return Owner(stop, kind + name, "provincial")
        if name:
            return Owner(stop, kind + name, UNIT_LEVEL[kind])
        if pattern(r", (?:thị xã|thành phố|huyện|phường|thị trấn|xã)(?!\w)").match(
            self.cased, stop, end
        ) and not pattern(r", \w+(?: \w+)? [A-ZĐ]").match(self.cased, stop, end):
            return None
        return Owner(stop, kind, UNIT_LEVEL[kind], kind, named=False)

    def _place_name(self, kind: str, at: int, end: int, level: str) -> tuple[int, str]:
        """The proper name after a kind of place: from the gazetteer where there is one, never a person's."""
        gap = 1 if self.cased[at : at + 1] == " " else 0
        run = RUN.match(self.cased, at + gap, end)
        if run is None:
            digits = (
                pattern(r" \d{1,2}(?![\w.,/%-])").match(self.cased, at, end)
                if kind in ("phường", "quận", "Quận")
                else None
            )
            return (digits.end(), digits[0]) if digits else (at, "")
        known = (
            longest(run[0], gazetteer.province_names() if level == "provincial" else gazetteer.districts())
            if level in ("provincial", "district")
            else None
        )
        if known is None and level == "district" and kind.startswith("Thành"):
            known = longest(run[0], gazetteer.province_names())
        if known is None and level == "commune":
            numbered = NUMBERED_RUN.match(self.cased, at + gap, end)
            known = longest_commune(numbered[0] if numbered else run[0])
        if known is None:
            first = run[0].split()
            if (
                level in ("provincial", "district")
                or first[0] in SURNAMES
                and len(first) >= 3
                or _head_pattern().match(run[0])
            ):
                return at, ""
            known = run[0]
        stop = at + gap + len(known)
        return stop, " " + self.text[at + gap : stop]

    def _village(self, village: re.Match[str], end: int) -> Owner | None:
        name = VILLAGE_NAME.match(self.cased, village.end(), end)
        if name is None or name[0].strip().split()[0] in SURNAMES and len(name[0].split()) >= 3:
            if village[0] not in BARE_VILLAGES:
                return None
            return Owner(village.end(), village[0], "cell", village[0], named=False)
        stop = name.end()
        inner = VILLAGE.match(self.cased, stop + 1, end)
        commune = pattern(rf",? \(?(?:xã|phường|thị trấn) {CAPITALISED}(?: {CAPITALISED}){{0,3}}\)?").match(
            self.cased, stop, end
        )
        if commune and not inner:
            stop = (
                commune.end()
                if commune[0].count("(") == commune[0].count(")")
                else commune.end() - commune[0].count(")")
            )
        return Owner(stop, self.text[village.start() : stop], "cell")

    def _block(self, block: re.Match[str], end: int) -> Owner:
        at = block.end()
        level: str | None = None
        at = block.start() + len(LOOSE_END.sub("", self.cased[block.start() : at]))
        name = self._written(block.start(), at)
        unit_name: str | None = None
        if place := self._unit(at, end):
            at, level, unit_name = place.end, place.level, place.unit
            name = f"{name} {place.name}"
        elif self.cased.startswith(" Trung ương", at):
            at, level, name = at + 11, "central", f"{name} Trung ương"
        if under := UNDER.match(self.cased, at, end):
            head = _head_pattern().match(self.cased, under.end(), end)
            seat = self._simple(head, end) if head and head["seat"] else None
            if seat and seat.unit is None:
                closing = 1 if self.cased[seat.end : seat.end + 1] == ")" else 0
                return Owner(seat.end + closing, self.text[block.start() : seat.end + closing], "district")
        bare = self.cased[block.start() : at] == "Khối"
        return Owner(at, name, level, "Khối" if bare else None, named=not bare)

    def _skip_short(self, at: int) -> int:
        """Past an abbreviation that the article defines here: `Ban Tổ chức (BTC) Huyện ủy`."""
        defined = SHORT.match(self.cased, at)
        return defined.end() if defined and sum(map(str.isupper, defined[1])) >= 2 else at

    def _written(self, start: int, end: int) -> str:
        """The words of a span with abbreviations written out and definitions dropped."""
        written = SHORT.sub("", self.text[start:end])
        return " ".join(self.short.get(word, word) for word in written.split(" "))

    def _in_context(self, mention: Mention, start: int) -> Mention | None:
        """The mention with its role; None for a class of organisations (`các chi bộ`, `mỗi chi bộ thôn`)."""
        before = self.cased[max(start, mention.start - 22) : mention.start]
        if GENERIC.search(before) and not any(c.isupper() for c in mention.name[1:] if c.isalpha()):
            return None
        return replace(mention, post=bool(POST.search(before)))


def defined_abbreviations(text: str) -> dict[str, str]:
    """Abbreviations that the article defines in brackets behind the words: `Ủy ban Kiểm tra (UBKT)`."""
    own: dict[str, str] = {}
    for found in re.finditer(r"\(([A-ZĐ][A-ZĐƯƠa-z&.-]{1,9})\)", text):
        letters = [c for c in found[1] if c.isalpha()]
        before = text[max(0, found.start() - 80) : found.start()].split()[-len(letters) :]
        if len(before) == len(letters) and all(
            word[:1].upper() == letter.upper() for word, letter in zip(before, letters, strict=True)
        ):
            own[found[1]] = " ".join(before)
    return own
