"""Pronouns behind a number (`đồng chí`, `người`, `trường hợp`): whom they stand for."""

from etl.facts.indicators import part_in
from etl.facts.metrics.drafts import MEMBERS, Draft, Memory, Spot, Thing, last_noun
from etl.facts.metrics.objects.clauses import Clause, clause_before
from etl.facts.metrics.objects.properties import tell_form
from etl.facts.metrics.objects.shares import part_before
from etl.facts.metrics.objects.subjects import tell
from etl.facts.phrases import PERSON_GROUPS, known_noun
from etl.language.fold import pattern
from etl.lexicon import any_of

PRONOUNS = ("đồng chí", "đ/c", "người", "trường hợp", "anh", "chị", "em", "vị")
WHO_ARE = (
    "là học sinh", "là sinh viên", "là đoàn viên", "là chủ", "là trí thức", "là công nhân", "là cán bộ", "là giáo viên",
    "là người", "là nữ", "là nông dân",
)  # fmt: skip
ANYBODY = "người"
CHILD, CHILDREN = "em", ("people", "prospect", "participant")  # it stands for pupils and the young, for nobody else
MODIFIER_NOT = pattern(
    r"(?<!\w)(?:được|bị|cho|đã|đạt|với|của|thuộc|đang|hiện|có|ở|tại|giảm|tăng|là(?! (?:người|nữ)))(?!\w)"
)
COMMITTEE = pattern(
    rf"(?<!\w){any_of('committees')}(?!\w)"
    r"(?:[^.;]{0,70}?(?:gồm|có|với|chỉ định|bầu)(?: \w+)?|"
    r"(?: lâm thời| mới| khóa mới| đảng bộ(?: xã| huyện| tỉnh| phường)?)+)? ?$"
)
INTO_COMMITTEE = pattern(rf"(?:tham gia |vào |trong |trúng cử )+{any_of('committees')}(?!\w)")
PANEL = pattern(
    r"(?<!\w)(?:đoàn chủ tịch|đoàn thư ký|ban thẩm tra tư cách đại biểu|ban kiểm phiếu|tổ công tác|ban chỉ đạo|"
    r"đoàn kiểm tra|đoàn giám sát|đoàn công tác)(?!\w)[^,.;]{0,60}?(?:gồm|có|với)(?: \w+)? ?$"
)
DELEGATION = pattern(r"(?<!\w)đoàn đại biểu(?!\w)[^,.;]{0,60}?(?:gồm|có|với)(?: \w+)? ?$")
HELPED = pattern(  # `tạo việc làm cho 120 người`: anyone, not those counted before
    r"(?<!\w)(?:đào tạo nghề|dạy nghề|việc làm|vay vốn|khám bệnh|chữa bệnh|bảo hiểm y tế)[^,;.]{0,30} cho ?$"
)
STAFFED = pattern(  # `biên chế từ 1.236 người xuống còn`, `68 biên chế, có mặt 74 người`
    r"(?<!\w)biên chế, (?:hiện |còn )?(?:có mặt|thiếu|thừa) $|(?<!\w)tổng (?:số )?(?:biên chế|định biên) $|"
    r"(?<!\w)(?:biên chế|quân số|định biên)(?!\w)(?: (?!giảm|tăng)[^\W\d_]+){0,6}"
    r" (?:từ|là|có|còn|gồm) $"
)
SUCH_PEOPLE = pattern(  # `số người hưởng phụ cấp ở thôn, xóm giảm từ 768 người`: anyone of whom that is true
    r"(?<!\w)số (?P<who>người (?!này|đó|ấy|dân|lao động|có uy tín)[^,;.\d]{3,50}?)(?:,[^,;.\d]{1,12})?"
    r"(?: (?:giảm|tăng|còn|là|lên|xuống|từ|có|được|thêm))+ $"
)
TAKEN_IN = pattern(  # whoever the Party takes in becomes its member
    r"(?<!\w)(?:kết nạp|(?:chuyển|công nhận)(?: đảng| đảng viên)? chính thức)(?: được| mới| thêm| cho)* $"
)
STRUCK = pattern(
    r"(?:đã |đều )?(?:chết|tử vong|thiệt mạng|mất tích|bị thương|tử nạn|nhiễm bệnh|mắc bệnh)(?!\w)"
)  # anyone
MANY = 1000  # people: those of a whole commune
NEAR = 60  # letters before a pronoun in which its noun may stand
MODIFIERS = 6  # words of a modifier at most
TURNED_INTO = ("xuống còn", "giảm còn", "còn lại", "lên", "xuống")


def read_pronoun(draft: Draft, spot: Spot, memory: Memory) -> None:
    """`đồng chí`, `người`, `trường hợp`: the person noun last said, unless the words around tell who they are."""
    head = next((word for word in PRONOUNS if draft.noun == word or draft.noun.startswith(word + " ")), None)
    if head is None:
        return
    tail = draft.noun[len(head) :].strip()
    if _of_delegation(draft, spot, memory) or (head != ANYBODY and _named_behind(draft, tail)):
        return
    _take_tail(draft, spot, head, tail)
    anybody = head == ANYBODY and (_of_place(draft, tail, spot) or _is_anybody(draft, spot))
    if anybody or _of_panel(draft, spot, memory) or (not tail and _told_before(draft, spot, memory)):
        return
    if clause := _clause_of_people(spot.left):
        tell(draft, clause, spot, memory)
    elif (thing := _last_person(spot.left, memory.get("person"))) and (head != CHILD or thing.group in CHILDREN):
        memory.nouns["person"] = thing
        draft.take(thing)
        draft.noun = f"{(thing.words or '').lower()} {tail}".strip()


def _take_tail(draft: Draft, spot: Spot, head: str, tail: str) -> None:
    """`đồng chí nữ`: what stands behind a pronoun is said of them."""
    if part_in(tail):
        draft.object = (draft.object or "")[: len(head)]
    draft.said = draft.said or tail
    tell_form(draft, spot)
    if tail:
        people = head == ANYBODY and (part_in(draft.noun) or ("", 0))[0] == "ethnic_minority_share"  # `người Dao`
        draft.property = draft.property or (draft.noun if people else tail)


def _of_delegation(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`Đoàn đại biểu gồm 15 đồng chí`: delegates."""
    found = DELEGATION.search(spot.left)
    if found:
        draft.take(Thing(draft.object, "delegate", "congress_delegates"))
        memory.nouns["person"] = draft.thing()
    return found is not None


def _named_behind(draft: Draft, tail: str) -> bool:
    """`đồng chí bí thư chi bộ`: the noun behind a pronoun, where it is no part of a body."""
    named = None if part_in(tail) else known_noun(tail, 0, len(tail))
    if named:
        draft.take(Thing(draft.object, named.group, named.indicator))
    return named is not None


def _is_anybody(draft: Draft, spot: Spot) -> bool:
    """Whether people are helped or struck by something, and are not those counted before."""
    return bool(HELPED.search(spot.left) or STRUCK.match(draft.said))


def _of_place(draft: Draft, tail: str, spot: Spot) -> bool:
    """`31 khóm, ấp, 52.874 người`: thousands beside villages, households or an area live there."""
    before, quantity = spot.previous, draft.quantity
    if before is None or tail or draft.said or quantity.unit != "count" or quantity.value < MANY:
        return False
    living = before.group in ("place", "household") or before.quantity.unit == "km2"
    lives = living and spot.left.rstrip().endswith((",", "với", "và", "có"))
    if lives:
        draft.take(Thing(draft.object, "population", "households_population"))
    return lives


def _told_before(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """Whether the words in front of a bare pronoun tell who they are: posts, a part of those before, new members."""
    if such := SUCH_PEOPLE.search(spot.plain):
        noun = known_noun(spot.plain, *such.span("who"))
        of_kind = noun is not None and noun.group != "person"
        draft.take(spot.thing(noun) if noun and of_kind else Thing(such["who"].rstrip(), "people", "other"))
    elif STAFFED.search(spot.left):
        draft.take(Thing(draft.object, "cadre", "cadres"))
        memory.nouns.pop("person", None)
    elif _turned_into(draft, spot):
        return True
    elif part := part_before(spot.left):
        draft.take(memory.get("person"))
        draft.property, draft.said = spot.written(*part.span("part")), part["part"]
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
    if previous is None or previous.group not in PERSON_GROUPS or not spot.ends(*TURNED_INTO) or spot.ends("trở lên"):
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
    if said in ("giảm", "tăng"):  # `số trưởng thôn giảm 9 người`
        return clause._replace(end=clause.start)
    if (
        clause.noun.group == "member"
        and said.startswith(WHO_ARE)
        and "," not in said.replace("học sinh, sinh viên", "")
    ):
        return clause
    return clause if clause.linked or (len(said.split()) <= MODIFIERS and not MODIFIER_NOT.search(said)) else None
