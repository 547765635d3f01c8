"""What a number counts or measures, and the part of it that is meant: the object and the property of a metric."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.facts.phrases import Noun, known_noun
from etl.facts.quantities import Quantity
from etl.language.fold import fold, pattern, shadow
from etl.page import gazetteer

PRONOUNS = ("đồng chí", "đ/c", "người", "trường hợp", "anh", "chị", "em")
PERSON_GROUPS = ("member", "cadre", "prospect", "people", "committee", "delegate")
CLAUSE_MARK = pattern(r"[;:(] ?|\. |, | trong đó | và | có |với | trong khi ")
REPEATS = pattern(r"(?:\(|(?:^|[ (,])(?:chiếm|đạt|bằng|tương đương|tương ứng|tức)(?: tỷ lệ| tỉ lệ)? ?)$")
CHANGE = pattern(r"(?<!\w)(?:tăng|giảm|tăng thêm|giảm thêm)(?: được| khoảng| gần| trên| hơn)? ?$")
RATIO = pattern(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng) (?P<what>[^,;:.()]+?)(?: năm \d{4}| bình quân| trung bình| hằng năm)*"
    r"(?: (?:ước )?(?:đạt|chiếm|là|còn|chỉ còn|giảm còn|giảm xuống còn|tăng lên|lên|dưới|trên|ở mức|xuống|"
    r"giảm từ|tăng từ|giảm|tăng)(?: \w+)?)? ?$"
)
VERB_BEFORE = pattern(
    r"(?:,? ?(?:ước|ước đạt|đạt|là|chiếm|còn|lên|đến|tới|chỉ còn|giảm còn|tăng lên|giảm|tăng|trên|gồm|được|hơn|"
    r"gần|khoảng|dưới|đã|chỉ|bình quân|giữ ổn định|ở mức|từ|vào|"
    r"mỗi năm|nay|xuống|duy trì|giảm xuống|thêm|tăng bình quân|cao|đã lên|tổng cộng|với|hết|cuối|đầu|tính|bằng|"
    r"ổn định|mức|có|cho|số tiền|tổng số tiền|vượt|nhất)(?!\w) ?)+$"
)
SPENT = pattern(r"(?<!\w)(?:vay|tiết kiệm|trích|quyên góp|tổng trị giá)$")
GROWN = pattern(
    r"(?<!\w)(?:tốc độ tăng trưởng|tăng trưởng|thu nhập|doanh thu|sản lượng|thu ngân sách|giá trị sản xuất|"
    r"tổng sản phẩm)(?!\w)[^,;]*$"
)
MODIFIER_NOT = pattern(r"(?<!\w)(?:được|bị|cho|đã|đạt|với|của|thuộc|đang|hiện|có|là(?! (?:người|nữ)))(?!\w)")
LEAD = pattern(
    r"^(?:(?:nhờ đó|các cơ quan|trong đó|riêng|và|với|có|cùng|đến nay|toàn \w+|xã|huyện|tỉnh|đảng bộ|công ty|"
    r"địa phương|đơn vị|ông|bà|hiện|đã|thấy|mỗi|cả|còn|nay)(?!\w) ?)+"
)
PART_BEFORE = pattern(
    r"(?P<part>(?:người |cán bộ |đảng viên |đại biểu |ủy viên |cấp ủy viên |tỷ lệ |là )*(?:nữ|dân tộc thiểu số|"
    r"dân tộc ít người|dân tộc|trẻ(?: tuổi)?|(?:tuổi )?dưới \d+ tuổi|dưới \d+ tuổi))"
    r" ?(?:chiếm|đạt|là|có|:)?(?: tỷ lệ| \w+)? ?$"
)
FORM = pattern(r"(?<!\w)(?P<form>khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên)(?: với| đối với)? ?$")
PLANNED = pattern(r"(?:chỉ tiêu|kế hoạch|mục tiêu)(?: đề ra| giao)?(?: là)? ?$")
COMMITTEE = pattern(
    r"(?<!\w)(?:ban chấp hành|ban thường vụ|bch|btv|ủy ban kiểm tra|cấp ủy)(?!\w)[^.;]{0,70}?(?:gồm|có|với|"
    r"bầu)(?: \w+)? ?$"
)
WHOLE_NOUN = pattern(r"(?<!\w)(?:trong|trên)(?: tổng)? số (?:\d[\d.]* )?(?=\w)")
LABEL = pattern(r"^[-+*•\s]*(?P<label>[^:]{3,90}?) ?: ?$")
PLACE_LABEL = pattern(r"(?:^|[:,] |, )(?P<place>[^\W\d_][^\d,:;]{1,24}?) $")


@dataclass(slots=True)
class Draft:
    """A quantity in its sentence, while its fields are found."""

    quantity: Quantity
    object: str | None = None
    property: str | None = None
    group: str = "other"
    default: str = "other"
    noun: str = ""
    inherits: "Draft | None" = None  # the same thing as this earlier number, said as a share or a change
    said: str = ""  # the predicate behind it
    direction: str = "level"
    status: str = "actual"
    verb: str | None = None
    base: float | None = None
    indicator: str = "other"
    place: str | None = None  # the place that a list gives in front of the number
    part: bool = False  # counts some of those counted before
    fixed: str | None = None  # an indicator that the noun alone decides

    def count(self, text: str, noun: Noun) -> None:
        """Count a noun as it is written."""
        self.object, self.group, self.default = text[noun.start : noun.end], noun.group, noun.indicator

    def take(self, source: "Draft | tuple[str, str, str] | None") -> None:
        """Count what another number, or the noun carried along, counts."""
        if source is None:
            return
        self.object, self.group, self.default = (
            (source.object, source.group, source.default) if isinstance(source, Draft) else source
        )


class Objects:
    """Finds objects; remembers the nouns that pronouns, shares and list items later stand for."""

    def __init__(self, text: str, low: str) -> None:
        self.text, self.low = text, low
        self.carried: dict[str, tuple[str, str, str]] = {}

    def find(self, draft: Draft, before: Sequence[Draft], left: str, plain: str) -> None:
        """Fill in what a quantity counts. `left` is the sentence before it; `plain` the same with times blanked."""
        quantity = draft.quantity
        outside = [d for d in before if not _in_brackets(self.low, d.quantity, quantity)]
        if quantity.noun is not None:
            self._behind(draft, outside, left)
        elif quantity.unit == "%":
            self._share(draft, before, outside, left, plain)
        elif quantity.unit != "count":
            draft.group = "money" if quantity.unit.startswith("VND") else "measure"
            draft.object = self._before(plain, quantity)
            if PLANNED.search(left) and before:
                draft.take(before[-1])
                draft.status = "target"
            elif quantity.unit == "lần" and before:
                draft.take(before[-1])
            elif draft.object is None and before:
                draft.object = before[-1].object
        else:
            self._bare(draft, before, left)
        draft.noun = draft.noun or (draft.object or "").lower()

    def _behind(self, draft: Draft, outside: Sequence[Draft], left: str) -> None:
        """The noun behind the number, or what it stands for."""
        quantity, noun = draft.quantity, draft.quantity.noun
        assert noun is not None
        draft.group, draft.default = noun.group, noun.indicator
        draft.noun, draft.object = self.low[noun.start : noun.end], self.text[noun.start : noun.end]
        if quantity.unit not in ("count", "%"):
            draft.group = "money" if quantity.unit.startswith("VND") else "measure"
            return
        if noun.group in ("part", "form", "degree"):
            self._part(draft, outside)
        elif noun.group == "person":
            self._pronoun(draft, outside, left)
        elif noun.group == "unit":
            self._unit(draft, left)
        elif noun.group == "org":
            self.carried["org"] = (draft.object, "org", draft.default)
        elif noun.group in PERSON_GROUPS and quantity.base is None and not (outside and outside[-1].base):
            self.carried["person"] = (draft.object, draft.group, draft.default)
        label = LABEL.match(left)
        if label and draft.property is None:
            draft.property = self._label(quantity, left, label.start("label"), label["label"])
        same = outside and (
            noun.group in ("person", "unit") or noun.group == outside[-1].group in ("household", "place", "org", "case")
        )
        if CHANGE.search(left) and same and outside[-1].group != "share":
            draft.inherits = next((d for d in reversed(outside) if not d.part), outside[-1])
        elif (
            left.rstrip().endswith(("tương ứng", "tương đương", "tức", "tương ứng với"))
            and outside
            and outside[-1].quantity.unit == "%"
        ):
            draft.inherits = outside[-1]
        elif (
            outside
            and outside[-1].place
            and (place := PLACE_LABEL.search(left))
            and self._is_place(quantity, left, place)
        ):
            draft.place = self._label(quantity, left, place.start("place"), place["place"])

    def _part(self, draft: Draft, outside: Sequence[Draft]) -> None:
        """`96 nữ`: so many of those counted before."""
        draft.property = draft.object
        draft.said = draft.said or draft.noun
        own = draft.default
        whole = next((d for d in reversed(outside) if d.group in PERSON_GROUPS and d.base is None and not d.part), None)
        source = whole or self.carried.get("person")
        draft.group, draft.part = "member", True
        if source is not None:
            draft.take(source)
        if draft.quantity.noun and draft.quantity.noun.group in ("form", "degree"):
            draft.fixed = own

    def _pronoun(self, draft: Draft, outside: Sequence[Draft], left: str) -> None:
        """`đồng chí`, `người`, `trường hợp`: the person noun last said."""
        head = next((p for p in PRONOUNS if draft.noun == p or draft.noun.startswith(p + " ")), None)
        if head is None:
            return
        tail = draft.noun[len(head) :].strip()
        if tail and known_noun(tail, 0, len(tail)) and head != "người":
            return
        draft.said = draft.said or tail
        if tail:
            draft.property = draft.property or (draft.noun if head == "người" else tail)
        if COMMITTEE.search(left):
            draft.group, draft.default = "committee", "committee_members"
            return
        if label := self._label_noun(left):
            noun, modifier = label
            draft.object, draft.group, draft.default = left[noun.start : noun.end], noun.group, noun.indicator
            draft.noun, draft.property = draft.object, modifier or draft.property
            return
        source = self._last(left[-60:]) or self.carried.get("person")
        if source is not None:
            draft.object, draft.group, draft.default = source
            draft.noun = f"{source[0].lower()} {tail}".strip()

    def _label_noun(self, left: str) -> tuple[Noun, str] | None:
        """`đảng viên nữ 301 đồng chí`: the noun and its modifier that stand right in front of the number."""
        clause = (
            max(left.rfind(mark) + len(mark) for mark in (", ", "; ", "(", "trong đó ", ": "))
            if any(m in left for m in (", ", "; ", "(", ": "))
            else 0
        )
        at = clause
        while at < len(left):
            noun = known_noun(left, at, len(left))
            if noun and noun.group in ("member", "prospect", "cadre"):
                modifier = left[noun.end :].strip()
                return (noun, modifier) if len(modifier.split()) <= 4 and not MODIFIER_NOT.search(modifier) else None
            if noun or not left.startswith(("có ", "là ", "số ", "tổng số "), at):
                return None
            at = left.index(" ", at) + 1
        return None

    def _unit(self, draft: Draft, left: str) -> None:
        """`đơn vị`, `tổ chức`: the Party organisations last counted."""
        carried = self._last(left, ("org",)) or self.carried.get("org")
        if carried and draft.noun in ("đơn vị", "tổ chức", "cơ quan"):
            draft.object, draft.group, draft.default = carried

    def _last(self, left: str, groups: Sequence[str] = PERSON_GROUPS) -> tuple[str, str, str] | None:
        """The last noun of some groups in the words before a pronoun."""
        best: tuple[str, str, str] | None = None
        at = 0
        while 0 <= at < len(left):
            noun = known_noun(left, at, len(left)) if at == 0 or left[at - 1] in " (\t" else None
            if noun and noun.group in groups:
                best, at = (left[noun.start : noun.end], noun.group, noun.indicator), noun.end
            space = left.find(" ", at)
            at = space + 1 if space >= 0 else len(left)
        return best

    def _share(self, draft: Draft, before: Sequence[Draft], outside: Sequence[Draft], left: str, plain: str) -> None:
        """A percentage with no noun behind it."""
        draft.group = "share"
        previous = before[-1] if before else None
        same_clause = previous is not None and ";" not in self.low[previous.quantity.end : draft.quantity.start]
        part = PART_BEFORE.search(left)
        own = self._before(plain, draft.quantity) if CHANGE.search(left) else None
        if CHANGE.search(left) and outside and not RATIO.search(left) and not own:
            draft.take(outside[-1])
            draft.inherits = outside[-1]
        elif PLANNED.search(left) and previous:
            draft.take(previous)
            draft.inherits, draft.status, draft.property = previous, "target", previous.property
        elif (
            part
            and (
                whole := next((d for d in reversed(outside) if d.group in (*PERSON_GROUPS, "person")), None)
                or self.carried.get("person")
            )
            and not (RATIO.search(left) and not before)
        ):
            draft.take(whole)
            at = draft.quantity.start - len(left) + part.start("part")
            draft.property = self.text[at : at + len(part["part"])].removeprefix("tỷ lệ ").strip()
            draft.said = draft.property.lower()
        elif ratio := RATIO.search(left):
            self._ratio(draft, left, ratio.start("what"), ratio["what"].strip())
        elif previous and same_clause and REPEATS.search(left):
            draft.take(previous)
            draft.inherits, draft.property = previous, previous.property or previous.said or None
        elif (
            draft.said
            and (previous or self.carried.get("person"))
            and (
                draft.quantity.number.kind in ("half", "share")
                or plain.rstrip(" ,").endswith(("trong đó", "trong đó có"))
                or (same_clause
                and previous
                and previous.quantity.unit == "%")
            )
        ):
            draft.take(
                previous
                if previous and previous.object and draft.quantity.number.kind == "digits"
                else self.carried.get("person") or previous
            )
        else:
            draft.object = self._before(plain, draft.quantity)
            if draft.object and (noun := known_noun(shadow(draft.object), 0, len(draft.object))):
                draft.group, draft.default = noun.group, noun.indicator
            if draft.object is None and previous is not None:
                draft.take(previous)
                draft.inherits = previous

    def _ratio(self, draft: Draft, left: str, offset: int, what: str) -> None:
        """`Tỷ lệ X hoàn thành tốt nhiệm vụ đạt`: the noun is the object, the rest the property."""
        at = draft.quantity.start - len(left) + offset
        noun = known_noun(self.low, at, at + len(what))
        if noun is None:
            draft.object = self.text[at : at + len(what)]
            return
        draft.group, draft.default = noun.group, noun.indicator
        draft.object = self.text[noun.start : noun.end]
        draft.property = self.text[noun.end : at + len(what)].strip() or None
        if noun.group in PERSON_GROUPS:
            self.carried["person"] = (draft.object, draft.group, draft.default)

    def _before(self, plain: str, quantity: Quantity) -> str | None:
        """What an amount is of, when it stands before it: `thu ngân sách trên địa bàn đạt 4,75 tỷ đồng`."""
        pieces = CLAUSE_MARK.split(plain)
        for i in range(len(pieces) - 1, -1, -1):
            piece = pieces[i]
            if (
                i
                and len(VERB_BEFORE.sub("", piece.rstrip()).split()) == 2
                and len(pieces[i - 1].split()) > 1
                and not any(c.isdigit() for c in pieces[i - 1])
                and f"{pieces[i - 1]}, {piece}" in plain
            ):
                piece = f"{pieces[i - 1]}, {piece}"  # `biên chế khối Đảng, đoàn thể`
            clause = VERB_BEFORE.sub("", piece.rstrip()).strip(" ,")
            lead = LEAD.match(clause)
            clause = clause[lead.end() :] if lead else clause
            clause = clause.strip(" ,:-+*\"'()\t")
            if (verb := SPENT.search(clause)) or (len(clause.split()) > 6 and (verb := GROWN.search(clause))):
                clause = clause[verb.start() :]
            if any(c.isdigit() for c in clause):
                return None
            if len(clause) > 2:
                at = self.low.rfind(clause, quantity.start - len(plain), quantity.start)
                return self.text[at : at + len(clause)] if at >= 0 else None
        return None

    def _bare(self, draft: Draft, before: Sequence[Draft], left: str) -> None:
        """A count with no noun behind it: `khiển trách 4`, `Hoàn thành tốt nhiệm vụ: 561`, `(85/85)`, `(chỉ tiêu 50)`."""
        previous = before[-1] if before else None
        if form := FORM.search(left):
            members = [d for d in before if d.group in ("member", "person")]
            draft.take(
                members[-1] if members else self.carried.get("person") or ("đảng viên", "member", "party_members")
            )
            draft.property = form["form"]
        elif PLANNED.search(left) and previous:
            draft.take(previous)
            draft.status, draft.inherits = "target", previous
        elif left.rstrip().endswith("(") and previous:
            draft.take(previous)
            draft.inherits, draft.property = previous, previous.property or previous.said or None
        elif label := LABEL.match(left.rsplit(". ", 1)[-1]):
            draft.take(self.carried.get("list") or self.carried.get("org") or self.carried.get("person"))
            at = draft.quantity.start - len(left) + left.rfind(label["label"])
            draft.property = self.text[at : at + len(label["label"])]
            draft.said = draft.property.lower()
        elif (place := PLACE_LABEL.search(left)) and self._is_place(draft.quantity, left, place):
            draft.take(self.carried.get("person"))
            draft.place = self._label(draft.quantity, left, place.start("place"), place["place"])

    def _is_place(self, quantity: Quantity, left: str, place: "re.Match[str]") -> bool:
        """Whether the words in front of a number are a commune's or a district's name."""
        name = self._label(quantity, left, place.start("place"), place["place"])
        return name.istitle() and (fold(name) in gazetteer.communes() or fold(name) in gazetteer.districts())

    def _label(self, quantity: Quantity, left: str, offset: int, words: str) -> str:
        """Words before a number as they are written."""
        at = quantity.start - len(left) + offset
        return self.text[at : at + len(words)]

    def remember_whole(self, start: int, end: int) -> None:
        """`trong số đảng viên của chi bộ`: the noun whose parts are counted next."""
        for found in WHOLE_NOUN.finditer(self.low, start, end):
            noun = known_noun(self.low, found.end(), end)
            if noun and noun.group in (*PERSON_GROUPS, "org"):
                self.carried["org" if noun.group == "org" else "person"] = (
                    self.text[noun.start : noun.end],
                    noun.group,
                    noun.indicator,
                )

    def remember_label(self, start: int, end: int) -> None:
        """The noun that a list's header counts, for the items below it."""
        at = start
        while at < end and not self.low[at].isalpha():
            at += 1
        if (noun := known_noun(self.low, at, end)) and noun.group in ("org", *PERSON_GROUPS):
            self.carried["list"] = (self.text[noun.start : noun.end], noun.group, noun.indicator)


def _in_brackets(low: str, earlier: Quantity, later: Quantity) -> bool:
    """Whether an earlier number stands in brackets that are closed before the later one."""
    between = low[earlier.end : later.start]
    return ")" in between and between.index(")") < (between.find("(") if "(" in between else len(between))
