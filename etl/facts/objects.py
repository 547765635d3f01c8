"""What a number counts or measures, and the part of it that is meant: the object and the property of a metric."""

from etl.facts import predicates
from etl.facts.bare import place_before, read_bare
from etl.facts.changes import FROM_TO
from etl.facts.clauses import Clause, clause_before
from etl.facts.drafts import MEMBERS, PERSON_GROUPS, Draft, Memory, Spot, Thing, last_noun
from etl.facts.indicators import part_in
from etl.facts.phrases import Noun, known_noun
from etl.facts.properties import tell_ahead, tell_form
from etl.facts.ratios import read_ratio
from etl.facts.shares import CHANGE, PEOPLE_BEFORE, PLANNED, read_share
from etl.facts.subjects import tell
from etl.facts.written import written_before
from etl.language.fold import pattern

PRONOUNS = ("đồng chí", "đ/c", "người", "trường hợp", "anh", "chị", "em", "vị")
STANDS_FOR = {"cuộc": "round", "việc": "task", "nội dung": "task", "nhiệm vụ": "task"}  # counted right before
UNITS = ("đơn vị", "tổ chức")
WHO_ARE = ("là công nhân", "là cán bộ", "là giáo viên", "là người", "là nữ", "là nông dân")
CHILD, CHILDREN = "em", ("people", "prospect", "participant")  # it stands for pupils and the young, for nobody else
ALIKE = ("household", "place", "org", "case")  # a change counts the same thing when the nouns are of one such group
MODIFIER_NOT = pattern(
    r"(?<!\w)(?:được|bị|cho|đã|đạt|với|của|thuộc|đang|hiện|có|ở|tại|giảm|tăng|là(?! (?:người|nữ)))(?!\w)"
)
COMMITTEE = pattern(
    r"(?<!\w)(?:ban chấp hành|ban thường vụ|bch|btv|ủy ban kiểm tra|cấp ủy|chi ủy)(?!\w)"
    r"(?:[^.;]{0,70}?(?:gồm|có|với|chỉ định|bầu)(?: \w+)?)? ?$"
)
INTO_COMMITTEE = pattern(
    r"(?:tham gia |vào |trong |trúng cử (?:vào )?)+(?:ban chấp hành|ban thường vụ|bch|btv|ủy ban kiểm tra|cấp ủy)(?!\w)"
)
PANEL = pattern(
    r"(?<!\w)(?:đoàn chủ tịch|đoàn thư ký|ban thẩm tra tư cách đại biểu|ban kiểm phiếu|tổ công tác|ban chỉ đạo|"
    r"đoàn kiểm tra|đoàn giám sát|đoàn công tác)(?!\w)[^,.;]{0,60}?(?:gồm|có|với)(?: \w+)? ?$"
)
DELEGATION = pattern(r"(?<!\w)đoàn đại biểu(?!\w)[^,.;]{0,60}?(?:gồm|có|với)(?: \w+)? ?$")
OF_LEVEL = pattern(r"(?:ở )?cấp (?:tỉnh|huyện|xã|cơ sở)")
HEADED = pattern(
    r"(?:(?P<share>tỷ lệ)|số lượng|số|cơ cấu) (?P<what>[^:.;\d]{2,90}?(?:\d{4} ?- ?\d{4}[^:.;\d]{0,60})?)"
    r"(?:(?: ở)? (?:ba|3|các) cấp)?: "
)
PART_NAMED = pattern(r"[^\W\d_]+(?: (?:thiểu số|tuổi|ít người|tộc thiểu số))?")
HELPED = pattern(  # `tạo việc làm cho 120 người`: anyone, not those counted before
    r"(?<!\w)(?:đào tạo nghề|dạy nghề|việc làm|vay vốn|khám bệnh|chữa bệnh|bảo hiểm y tế)[^,;.]{0,30} cho"
    r"(?: hơn| gần| trên| khoảng)? ?$"
)
STAFFED = pattern(  # `biên chế từ 1.236 người xuống còn`, `68 biên chế, có mặt 74 người`
    r"(?<!\w)biên chế, (?:hiện |còn )?(?:có mặt|thiếu|thừa) $|"
    r"(?<!\w)(?:biên chế|quân số|định biên)(?!\w)(?: (?!giảm|tăng)[^\W\d_]+){0,6}"
    r" (?:từ|là|có|còn|gồm)(?: hơn| gần| trên)? $"
)
TAKEN_IN = pattern(  # whoever the Party takes in becomes its member
    r"(?<!\w)(?:kết nạp|(?:chuyển|công nhận)(?: đảng| đảng viên)? chính thức)(?: được| mới| thêm| cho)*"
    r"(?: hơn| gần| trên| khoảng)? $"
)
EACH = pattern(
    r"(?<!\w)mỗi (?:người|em|cháu|đồng chí|trường hợp)(?: (?:được|nhận|là))*(?: hơn| gần| từ)? $"
)  # `mỗi em 2 triệu`
STRUCK = pattern(
    r"(?:đã |đều )?(?:chết|tử vong|thiệt mạng|mất tích|bị thương|tử nạn|nhiễm bệnh|mắc bệnh)(?!\w)"
)  # anyone
ADMINISTRATIVE = pattern(r"(?<!\w)đơn vị hành chính(?!\w)")
NEAR = 60  # letters before a pronoun in which its noun may stand
MODIFIERS = 6  # words of a modifier at most
LIKEWISE = pattern(  # `5/13 chi bộ được công nhận …, trong khi năm 2015 là 10 chi bộ`
    r"(?<!\w)(?:năm|cùng kỳ|nhiệm kỳ|quý|tháng)(?!\w)[^,;.]{0,30} (?:chỉ |mới )?(?:là|đạt|chỉ có|mới có) $"
)
SUM_SINCE = pattern(  # `kết nạp 21 đảng viên, nâng tổng số từ đầu năm lên 46 đồng chí`: of those admitted
    r"(?<!\w)(?:nâng|đưa) (?:tổng )?số (?:(?:đảng viên )?(?:được )?(?:mới )?kết nạp |"
    r"đảng viên mới )?(?:từ đầu (?:năm|nhiệm kỳ)|trong (?:năm|nhiệm kỳ)|cả (?:năm|nhiệm kỳ))"
    r"[^,;.\d]{0,20} lên $"
)
TURNED_INTO = ("xuống còn", "giảm còn", "còn lại", "lên", "xuống")
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
        _amount(draft, spot, memory)
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
    draft.property = memory.text[spot.start + at : spot.start + at + len(draft.said)]


def _amount(draft: Draft, spot: Spot, memory: Memory) -> None:
    """Money or a measure with no noun behind it."""
    draft.group = "money" if draft.quantity.unit.startswith("VND") else "measure"
    draft.object = written_before(spot, memory)
    if spot.previous is None:
        return
    if EACH.search(spot.left) and spot.previous.quantity.noun is not None:
        draft.object = spot.previous.object
        return
    if PLANNED.search(spot.left):
        draft.take(spot.previous.thing())
        draft.status = "target"
    elif spot.ends("(") and spot.previous.group == "target":  # `đạt 83% chỉ tiêu cả năm (50km)`
        draft.repeat(next((d for d in reversed(spot.before) if d.quantity.unit == draft.quantity.unit), spot.previous))
        draft.status = "target"
    elif draft.quantity.unit == "lần":
        draft.take(spot.previous.thing())
    elif draft.object is None:
        draft.object = spot.previous.object


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
        _pronoun(draft, spot, memory)
    elif spot.previous and spot.previous.group == STANDS_FOR.get(draft.noun):
        draft.take(spot.previous.thing())
    elif noun.group == "unit":
        _unit(draft, spot, memory)
    elif noun.group == "model" == (spot.previous and spot.previous.group) and draft.noun == "mô hình" and spot.previous:
        draft.default = spot.previous.default
    elif draft.quantity.number.kind == "words" and draft.quantity.value == 1:
        pass  # `một chi bộ mới thành lập`: by the way
    elif noun.group == "org" or not (draft.base or (spot.outside and spot.outside[-1].base)):
        memory.keep(noun)
    tell_ahead(draft, noun, spot, memory)
    draft.inherits = _said_before(draft, noun, spot, memory)
    if draft.inherits is None and spot.outside and spot.outside[-1].place:
        draft.place = place_before(spot, memory)


def _said_before(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> Draft | None:
    """The number that this one changes (`tăng 9 người`) or puts in another way (`3,9%, tương ứng 61 hộ`)."""
    if not spot.outside:
        return None
    last = spot.outside[-1]
    since = spot.left[max(last.quantity.end - spot.start, 0) :]
    if noun.group == "person" and last_noun(since):
        return None
    if noun.group == last.group and not draft.said and LIKEWISE.search(since) and last.quantity.unit == "count":
        draft.property, draft.said = last.property or predicates.as_written(memory.text, memory.low, last), last.said
        return last
    if SUM_SINCE.search(since) and last.group in PERSON_GROUPS:
        return last
    compared = noun.group == last.group and "so với" in since
    same = compared or noun.group in ("person", "unit") or noun.group == last.group in ALIKE
    if same and last.group != "share" and CHANGE.search(spot.left):
        counts = [d for d in reversed(spot.outside) if not d.part and d.quantity.unit != "%"]
        return next((d for d in counts if d.noun == draft.noun), counts[0] if counts else last)
    counted_of = draft.base is not None and spot.ends("(")  # `27,3% (9/33 đồng chí)`
    return last if last.quantity.unit == "%" and (counted_of or spot.ends(*EQUALS)) else None


def _part(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> None:
    """`96 nữ`, `5 khiển trách`, `17 tiến sĩ`: so many of those counted before."""
    draft.property = draft.object
    draft.said = draft.said or draft.noun
    draft.fixed = draft.default if noun.group in ("form", "degree", "standing") else None
    before = (d.thing() for d in reversed(spot.outside) if d.group in PERSON_GROUPS and d.base is None and not d.part)
    whole = next(before, None)
    if whole is None and draft.noun.startswith("phụ nữ"):  # `75% phụ nữ`: counted themselves
        draft.group, draft.property = "member", None
        return
    draft.group, draft.part = "member", True
    draft.take(whole or memory.get("person"))


def _pronoun(draft: Draft, spot: Spot, memory: Memory) -> None:
    """`đồng chí`, `người`, `trường hợp`: the person noun last said."""
    head = next((word for word in PRONOUNS if draft.noun == word or draft.noun.startswith(word + " ")), None)
    if head is None:
        return
    tail = draft.noun[len(head) :].strip()
    if DELEGATION.search(spot.left):
        draft.take(Thing(draft.object, "delegate", "congress_delegates"))
        memory.nouns["person"] = draft.thing()
        return
    if tail and head != "người" and (named := known_noun(tail, 0, len(tail))):
        draft.take(Thing(draft.object, named.group, named.indicator))
        return
    draft.said = draft.said or tail
    tell_form(draft, spot)
    if tail:
        draft.property = draft.property or (draft.noun if head == "người" and part_in(draft.noun) else tail)
    anyone = head == "người" and (HELPED.search(spot.left) or STRUCK.match(draft.said))
    if anyone or _of_panel(draft, spot, memory) or (not tail and _told_before(draft, spot, memory)):
        return
    if clause := _clause_of_people(spot.left):
        tell(draft, clause, spot, memory)
    elif (thing := _last_person(spot.left, memory.get("person"))) and (head != CHILD or thing.group in CHILDREN):
        memory.nouns["person"] = thing
        draft.take(thing)
        draft.noun = f"{(thing.words or '').lower()} {tail}".strip()


def _told_before(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """Whether the words in front of a bare pronoun tell who they are: posts, a part of those before, new members."""
    if STAFFED.search(spot.left):
        draft.take(Thing(draft.object, "cadre", "cadres"))
        memory.nouns.pop("person", None)
    elif _turned_into(draft, spot):
        return True
    elif part := PEOPLE_BEFORE.search(spot.left):
        at = spot.start + part.start("part")
        draft.take(memory.get("person"))
        draft.property, draft.said = memory.text[at : at + len(part["part"])], part["part"]
    elif TAKEN_IN.search(spot.left):
        kept = memory.get("person")
        draft.take(kept if kept is not None and kept.group == "member" else MEMBERS)
        memory.nouns["person"] = draft.thing()
    else:
        return False
    draft.noun = (draft.object or "").lower()
    return True


def _last_person(left: str, kept: Thing | None) -> Thing | None:
    """The noun of persons said near a number, else the one carried along, of which only the end may be near."""
    begun = left.rfind((kept.words or "").lower(), 0, len(left) - NEAR + len(kept.words or "")) if kept else -1
    cut = kept is not None and -1 < begun < len(left) - NEAR < begun + len(kept.words or "")
    return kept if cut else last_noun(left[-NEAR:]) or kept


def _turned_into(draft: Draft, spot: Spot) -> bool:
    """`từ 1.032 người xuống còn 528 người`: those counted before, after a change."""
    previous = spot.previous
    if previous is None or previous.group not in PERSON_GROUPS or not spot.ends(*TURNED_INTO):
        return False
    if last_noun(
        spot.left[max(previous.quantity.end - spot.start, 0) :]
    ):  # `nâng tổng số đảng viên lên 3.800 đồng chí`
        return False
    draft.repeat(previous)
    return True


def _of_panel(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`BCH gồm 15 đồng chí`, `39 đồng chí vào Ban Chấp hành`, `Đoàn Chủ tịch gồm 5 người`."""
    into = INTO_COMMITTEE.match(draft.said) is not None
    if into or COMMITTEE.search(spot.left):
        draft.take(Thing(draft.object, "committee", "committee_members"))
        memory.nouns["person"] = draft.thing()
        draft.said = "" if into else draft.said
        return True
    if found := PANEL.search(spot.left):
        draft.take(Thing(draft.object, "other", "other"))
    return found is not None


def _clause_of_people(left: str) -> Clause | None:
    """`đảng viên nữ 301 đồng chí`: the clause in front of the number that tells who they are."""
    clause = clause_before(left, linked=False)
    if clause is None or clause.noun is None or clause.noun.group not in (*PERSON_GROUPS, "part", "post", "population"):
        return None
    said = left[clause.start : clause.end]
    if clause.noun.group == "member" and said.startswith(WHO_ARE) and "," not in said:
        return clause
    return clause if clause.linked or (len(said.split()) <= MODIFIERS and not MODIFIER_NOT.search(said)) else None


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
        draft.take(memory.get("org") or whole if last is None or inspecting else last)
