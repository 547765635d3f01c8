"""What a number counts or measures, and the part of it that is meant: the object and the property of a metric."""

from etl.facts.indicators import part_in
from etl.facts.metrics import predicates
from etl.facts.metrics.changes import FROM_TO
from etl.facts.metrics.drafts import Draft, Memory, Spot, Thing, last_noun
from etl.facts.metrics.objects.amounts import object_written
from etl.facts.metrics.objects.bare import read_bare
from etl.facts.metrics.objects.labels import place_before
from etl.facts.metrics.objects.pronouns import read_pronoun
from etl.facts.metrics.objects.properties import tell_ahead
from etl.facts.metrics.objects.ratios import read_ratio
from etl.facts.metrics.objects.shares import CHANGE, PLANNED, read_share, whole_counted
from etl.facts.phrases import PERSON_GROUPS, Noun
from etl.language.fold import pattern

STANDS_FOR = {"cuộc": "round", "việc": "task", "nội dung": "task", "nhiệm vụ": "task"}  # counted right before
UNITS = ("đơn vị", "tổ chức")
ALIKE = ("household", "place", "org", "case")  # a change counts the same thing when the nouns are of one such group
OF_LEVEL = pattern(r"(?:ở )?cấp (?:tỉnh|huyện|xã|cơ sở)")
HEADED = pattern(
    r"(?:(?P<share>tỷ lệ)|số lượng|số|cơ cấu) (?P<what>[^:.;\d]{2,90}?(?:\d{4} ?- ?\d{4}[^:.;\d]{0,60})?)"
    r"(?:(?: ở)? (?:ba|3|các) cấp)?: "
)
PART_NAMED = pattern(r"[^\W\d_]+(?: (?:thiểu số|tuổi|ít người|tộc thiểu số))?")
EACH = pattern(r"(?<!\w)mỗi (?:người|em|cháu|đồng chí|trường hợp)(?: (?:được|nhận|là))*(?: từ)? $")  # `mỗi em 2 triệu`
ADMINISTRATIVE = pattern(r"(?<!\w)đơn vị hành chính(?!\w)")
LIKEWISE = pattern(  # `5/13 chi bộ được công nhận …, trong khi năm 2015 là 10 chi bộ`
    r"(?<!\w)(?:năm|cùng kỳ|nhiệm kỳ|quý|tháng)(?!\w)[^,;.]{0,30} (?:chỉ |mới )?(?:là|đạt|chỉ có|mới có) $"
)
SUM_SINCE = pattern(  # `kết nạp 21 đảng viên, nâng tổng số từ đầu năm lên 46 đồng chí`: of those admitted
    r"(?<!\w)(?:nâng|đưa) (?:tổng )?số (?:(?:đảng viên )?(?:được )?(?:mới )?kết nạp |"
    r"đảng viên mới )?(?:từ đầu (?:năm|nhiệm kỳ)|trong (?:năm|nhiệm kỳ)|cả (?:năm|nhiệm kỳ))"
    r"[^,;.\d]{0,20} lên $"
)
RAISED_TO = pattern(r"(?<!\w)(?:nâng|đưa) tổng số lên(?: thành)? $")  # `thêm 4 xã đạt chuẩn, nâng tổng số lên 13 xã`
EQUALS = ("tương ứng", "tương đương", "tức", "tương ứng với")


def find_object(draft: Draft, spot: Spot, memory: Memory) -> None:
    """Fill in what a quantity counts."""
    quantity = draft.quantity
    if quantity.noun is not None:
        _behind(draft, quantity.noun, spot, memory)
    elif quantity.unit == "%":
        read_share(draft, spot, memory)
    elif quantity.unit == "count":
        read_bare(draft, spot, memory)
    else:
        _amount(draft, spot)
    draft.noun = draft.noun or (draft.object or "").lower()
    if draft.property is None and not draft.said:
        _headed(draft, spot, memory)


def _headed(draft: Draft, spot: Spot, memory: Memory) -> None:
    """`Tỷ lệ nữ tham gia cấp ủy: cấp tỉnh 8 đồng chí, đạt 16%`: the part that the head of the sentence names."""
    head = HEADED.match(spot.left)
    if head and draft.quantity.unit == "%" and OF_LEVEL.fullmatch(draft.noun) and head["share"]:
        read_ratio(draft, memory, spot.start + head.start("what"), head["what"])
        return
    part = part_in(head["what"]) if head else None
    if head is None or part is None or draft.quantity.unit not in ("count", "%"):
        return
    at = head.start("what") + part[1]
    draft.said = "".join(PART_NAMED.findall(spot.left, at, head.end("what"))[:1])
    draft.property = spot.written(at, at + len(draft.said))


def _amount(draft: Draft, spot: Spot) -> None:
    """Money or a measure with no noun behind it."""
    draft.group = "money" if draft.quantity.unit.startswith("VND") else "measure"
    draft.object = object_written(spot)
    if spot.previous is None:
        return
    if EACH.search(spot.left) and spot.previous.quantity.noun is not None:
        draft.object = spot.previous.object
        return
    if PLANNED.search(spot.left):
        draft.take(spot.previous.thing())
        draft.status = "target"
    elif spot.ends("(") and spot.previous.group == "target":  # `đạt 83% chỉ tiêu cả năm (50km)`
        draft.repeat(_alike(draft, spot) or spot.previous)
        draft.status = "target"
    elif draft.quantity.unit == "lần":
        draft.take(spot.previous.thing())
    elif draft.object is None and spot.ends("số tiền"):  # `giúp 5 gia đình xóa nhà tạm với số tiền 200 triệu đồng`
        draft.object = "số tiền"
    elif draft.object is None:
        draft.object = (_alike(draft, spot) or spot.previous).object


def _alike(draft: Draft, spot: Spot) -> Draft | None:
    """The last number in the same unit: `hiến 870 m2 đất, vận động 64 hộ hiến 2.300 m2`."""
    return next((d for d in reversed(spot.before) if d.quantity.unit == draft.quantity.unit), None)


def _behind(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> None:
    """The noun behind the number, or what it stands for."""
    draft.take(memory.thing(noun))
    draft.noun = memory.low[noun.start : noun.end]
    if draft.quantity.unit not in ("count", "%"):
        draft.group = "money" if draft.quantity.unit.startswith("VND") else "measure"
        return
    if noun.group in ("part", "form", "degree", "standing"):
        _part(draft, noun, spot, memory)
    elif noun.group == "person":
        read_pronoun(draft, spot, memory)
    elif spot.previous and spot.previous.group == STANDS_FOR.get(draft.noun):
        draft.take(spot.previous.thing())
    elif noun.group == "unit":
        _unit(draft, spot, memory)
    elif noun.group == "model" == (spot.previous and spot.previous.group) and draft.noun == "mô hình" and spot.previous:
        draft.default = spot.previous.default
    elif _stands_for_others(draft, noun, spot):
        memory.keep(noun)
    tell_ahead(draft, noun, spot, memory)
    draft.inherits = _said_before(draft, noun, spot, memory)
    if draft.inherits is None and spot.outside and spot.outside[-1].place:
        draft.place = place_before(spot)


def _stands_for_others(draft: Draft, noun: Noun, spot: Spot) -> bool:
    """Whether pronouns may be of those counted: not of `một chi bộ mới thành lập`, by the way, nor of a whole."""
    in_passing = draft.quantity.number.kind == "words" and draft.quantity.value == 1
    of_several = bool(draft.base or (spot.outside and spot.outside[-1].base))
    return not in_passing and not _is_whole(draft, spot) and (noun.group == "org" or not of_several)


def _is_whole(draft: Draft, spot: Spot) -> bool:
    """`47 đảng viên, chiếm 66% giáo viên`: the whole, of whom nothing more is told."""
    previous = spot.previous
    counted = previous is not None and previous.group == "member" and previous.quantity.unit == "count"
    return draft.quantity.unit == "%" and counted and spot.ends("chiếm", "bằng", "đạt", "tỷ lệ", "chiếm tỷ lệ")


def _said_before(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> Draft | None:
    """The number that this one changes (`tăng 9 người`) or puts in another way (`3,9%, tương ứng 61 hộ`)."""
    if not spot.outside:
        return None
    last = spot.outside[-1]
    since = spot.left[max(last.quantity.end - spot.start, 0) :]
    if noun.group == "person" and last_noun(since):
        return None
    if noun.group == last.group and not draft.said and _is_likewise(last, since):
        draft.property, draft.said = last.property or predicates.as_written(memory.text, memory.low, last), last.said
        return last
    if SUM_SINCE.search(since) and last.group in PERSON_GROUPS:
        return last
    if _is_changed(noun, last, since) and CHANGE.search(spot.left):
        counts = [d for d in reversed(spot.outside) if not d.part and d.quantity.unit != "%"]
        kind = "org" if noun.group == "unit" else None
        alike = (d for d in counts if d.noun == draft.noun or d.group == kind)
        return next(alike, counts[0] if counts else last)
    counted_of = draft.base is not None and spot.ends("(")  # `27,3% (9/33 đồng chí)`
    return last if last.quantity.unit == "%" and (counted_of or spot.ends(*EQUALS)) else None


def _is_likewise(last: Draft, since: str) -> bool:
    """Whether the words between two numbers tell how many there were of the same at another time, or in all."""
    if LIKEWISE.search(since):
        return last.quantity.unit == "count"
    return bool(last.property or last.said) and RAISED_TO.search(since) is not None


def _is_changed(noun: Noun, last: Draft, since: str) -> bool:
    """Whether a noun may be of those counted before, in a change of their number."""
    if last.group == "share":
        return False
    if noun.group in ("person", "unit"):
        return True
    return noun.group == last.group and (noun.group in ALIKE or "so với" in since)


def _part(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> None:
    """`96 nữ`, `5 khiển trách`, `17 tiến sĩ`: so many of those counted before."""
    draft.property = draft.object
    draft.said = draft.said or draft.noun
    draft.fixed = draft.default if noun.group in ("form", "degree", "standing") else None
    told = [d for d in reversed(spot.outside) if d.group in predicates.TAKING_PART and d.base is None and not d.part]
    before = (d.thing() for d in sorted(told, key=lambda d: d.quantity.unit == "%"))  # counts before shares
    whole = next(before, None) or (whole_counted(spot) if draft.base else None)
    if whole is None and draft.noun.startswith("phụ nữ"):  # `75% phụ nữ`: counted themselves
        draft.group, draft.property = "member", None
        return
    draft.group, draft.part = "member", True
    if whole is None and noun.group == "degree":  # `Trường có 3 giáo sư`: counted themselves
        draft.property = None
        return
    draft.take(whole or memory.get("person"))


def _unit(draft: Draft, spot: Spot, memory: Memory) -> None:
    """`đơn vị`, `tổ chức`: the Party organisations last counted."""
    if spot.previous and FROM_TO.search(spot.left):  # `từ 812 xuống còn 655 đơn vị`
        draft.take(spot.previous.thing())
    elif draft.noun == "đơn vị" and ADMINISTRATIVE.search(spot.left):
        draft.take(Thing(draft.object, "place", "households_population"))
    elif draft.noun in UNITS:
        last = last_noun(spot.left, ("org",))
        inspecting = last is not None and last.words == "cấp ủy"  # what they inspect is not said
        whole = Thing(draft.object, "org", "grassroots_party_orgs") if inspecting else None
        stands_for = memory.get("org") or whole if last is None or inspecting else last
        draft.take(stands_for._replace(words=draft.object) if stands_for else None)
