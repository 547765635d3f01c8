"""What the words in front of a counted phrase say of the counted: a form of discipline, a part, a kind, a label."""

from etl.facts.indicators import VERBS
from etl.facts.metrics import cues
from etl.facts.metrics.drafts import Draft, Memory, Spot
from etl.facts.metrics.objects.bare import FORM, NUMBER_OF
from etl.facts.metrics.objects.clauses import clause_before, said_from
from etl.facts.metrics.objects.labels import label_before
from etl.facts.metrics.objects.shares import part_before, whole_counted
from etl.facts.metrics.predicates import unowned
from etl.facts.phrases import PERSON_GROUPS, Noun, known_noun, phrase_end
from etl.language.fold import pattern, shadow

WHOLE = pattern(r"(?: trở lên)? ?(?:(?:trên |so |so với )?tổng (?:số |dân số)|số |dân số|quân số)")
SHARE_OF = pattern(r"(?<!\w)(?:chiếm|bằng|đạt|tương đương)(?: tỷ lệ)? ?$")
AMONG = pattern(r"(?<!\w)trong (?:đó|số (?:đó|này|ấy))(?!\w)[^;.]*$")
FULFILLED = pattern(
    r"(?<!\w)(?P<said>hoàn thành(?: (?:đạt và )?vượt(?: mức)?)?|(?:đạt(?: và|,) )?vượt|đạt)(?: được)? $"
)
AMONG_NAMED = pattern(r"(?<!\w)trong (?:tổng )?số (?P<whole>[^;.,:\d]{2,50}),? có $")
AMONG_SUCH = pattern(
    r"(?<!\w)trong (?:tổng )?số (?:bị|được|mới|đã|chưa) [^;.,:\d]{3,40},? có $"
)  # `Trong số bị kỷ luật có`
REELECTED = pattern(r"(?<!\w)(?P<said>tái cử|tham gia lần đầu)(?: là| có)? $")
HANDLED = pattern(
    r"(?<!\w)(?P<said>(?:đã )?(?:giải quyết xong|giải quyết dứt điểm|xem xét, giải quyết|"
    r"trả lời|xong)|(?<!điều kiện )giải quyết|trùng) $"
)
FOUND = pattern(  # `kết quả: tố cáo đúng 5 đơn, đúng một phần 14 đơn`
    r"(?:(?<=[,;:(] )|^|(?=tố cáo|khiếu nại|phản ánh))(?P<said>(?:(?:tố cáo|khiếu nại|phản ánh) )?"
    r"(?:(?:có )?(?:đúng|sai)(?: một phần| toàn bộ|,? có sai)?|không (?:có )?(?:căn cứ|cơ sở))) $"
)
SAID_OF = {  # what is said right in front of the number of those counted, by the group of their noun
    "complaint": (HANDLED, FOUND),
    "case": (FOUND,),
    "person": (REELECTED,),
    "proposal": (HANDLED,),
    "opinion": (HANDLED,),
}
REMOVED = ("khai trừ", "xóa tên")
KIND = pattern(  # `lĩnh vực kinh tế 71 mô hình, văn hóa - xã hội 58 mô hình`, `từ tỉnh về huyện 29 đồng chí`
    r"[,;:(] ?(?:trong (?:đó|số (?:đó|này|ấy)),? ?)?(?:(?:có|gồm|và|riêng|còn|là) )*"
    r"(?P<said>từ (?:[^\W\d_]+ ){1,3}(?:về|lên|xuống|sang|đến) (?:[^\W\d_]+ ){1,3}?(?:, (?:thành phố|thị xã|phường) )?|"
    r"(?!(?:quy mô|trung bình|bình quân|tổng|số) )(?:[^\W\d_]+(?:-[^\W\d_]+)*(?: -)? ){2,6})"
    r"(?:(?:có|là|được|với) )?$"
)
TURNED = ("xuống còn", "giảm còn", "xuống", "lên")
CHANGING = pattern(r"(?:giảm|tăng|từ|tương ứng)(?!\w)")
OF_KIND = pattern(r"(?:lĩnh vực|khối|ngành|nhóm|loại|diện|cấp|từ) ")


def tell_ahead(draft: Draft, noun: Noun, spot: Spot, memory: Memory) -> None:
    """Fill in the property that stands in front of a counted phrase."""
    if noun.group in ("org", "member"):
        tell_form(draft, spot)
    if noun.group == "target" and draft.quantity.unit == "count" and (fulfilled := FULFILLED.search(spot.left)):
        draft.property = spot.written(*fulfilled.span("said"))
    for said in filter(None, (words.search(spot.left) for words in SAID_OF.get(noun.group, ()))):
        draft.property = spot.written(*said.span("said"))
    draft.property = (
        draft.property
        or _whole_of(draft, spot, memory)
        or _kind_among(draft, spot)
        or _listed_kind(draft, spot)
        or _number_said(draft, noun, spot)
        or _part_named(draft, noun, spot)
        or (None if draft.said else _label_said(noun, spot))
    )


def _label_said(noun: Noun, spot: Spot) -> str | None:
    """The label in front of a counted phrase, but one that only tells what is done: `Kết nạp: 156 đồng chí`."""
    label = label_before(spot)
    low = shadow(label) if label else ""
    people = noun.group in (*PERSON_GROUPS, "person")
    done = people and any(cue.start == 0 and cue.kind in VERBS for cue in cues.scan(low, 0, len(low)))
    return None if done or low.startswith(("tổng số", "số ")) else label


def tell_form(draft: Draft, spot: Spot) -> None:
    """`khai trừ 12 đồng chí`, `khiển trách đối với 2 chi bộ`: the form of discipline is said of them."""
    if form := FORM.search(spot.left):
        draft.property = form["form"]
        if form["form"] in REMOVED and draft.group != "org":
            draft.fixed = "members_removed"


def _whole_of(draft: Draft, spot: Spot, memory: Memory) -> str | None:
    """`97 đảng viên, bằng 33% tổng số viên chức`: the part, where the whole stands behind the share."""
    quantity = draft.quantity
    if quantity.unit != "%" or not SHARE_OF.search(spot.left):
        return None
    if not WHOLE.match(memory.low, quantity.number.end) and not _of_wider(draft, spot, memory):
        return None
    if (clause := clause_before(spot.left, linked=True)) and clause.start < clause.end:
        draft.said = spot.left[clause.start : clause.end]
        return spot.written(clause.start, clause.end)
    previous = spot.previous
    if previous is None or previous.group not in PERSON_GROUPS:
        return None
    if previous.said and previous.group == draft.group:  # `890 … hoàn thành xuất sắc, bằng 15% số đảng viên`
        draft.inherits, draft.said = previous, previous.said
        return previous.property or previous.said
    part = (previous.object or "").removeprefix(draft.object or "").strip()  # `người Khmer` of `đảng viên người Khmer`
    whose = draft.group == "cadre" or (draft.group == "member" and not part)
    draft.fixed = previous.default if previous.group == "member" and whose else None
    return part or None


def _part_named(draft: Draft, noun: Noun, spot: Spot) -> str | None:
    """`Trong số 27 đồng chí trúng cử, nữ có 8 đồng chí`: the part that stands in front of a pronoun's number."""
    part = part_before(spot.left) if noun.group == "person" and not draft.said else None
    return spot.written(*part.span("part")) if part else None


def _of_wider(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """`35 đảng viên, chiếm 62% cán bộ, giáo viên`: a share of people of another kind than the members before it."""
    previous = spot.previous
    if previous is None or previous.group != "member" or draft.group not in ("cadre", "people"):
        return False
    return SHARE_OF.fullmatch(memory.low[previous.quantity.end : draft.quantity.start].strip(" ,(")) is not None


def _kind_among(draft: Draft, spot: Spot) -> str | None:
    """`kỷ luật 7 đảng viên, trong đó có 2 cấp ủy viên`: a kind of people among those counted before."""
    if draft.said or draft.group not in PERSON_GROUPS or draft.quantity.unit != "count" or spot.ends("cho"):
        return None
    if draft.base is not None and (of_all := whole_counted(spot)):
        others = of_all.group in PERSON_GROUPS and of_all.group != draft.group
        draft.fixed = draft.default if others and draft.group == "member" else None
        return draft.object if others else None
    if AMONG_SUCH.search(spot.left):
        return draft.object
    if named := AMONG_NAMED.search(spot.left):
        head = known_noun(named["whole"], 0, len(named["whole"]))
        return draft.object if head and head.group in PERSON_GROUPS and head.group != draft.group else None
    clause = AMONG.search(spot.left)
    if clause is None:
        return None
    whole = next((d for d in reversed(spot.outside) if d.quantity.end <= spot.start + clause.start()), None)
    return draft.object if whole and whole.group in PERSON_GROUPS and whole.group != draft.group else None


def _number_said(draft: Draft, noun: Noun, spot: Spot) -> str | None:
    """`Số thôn chưa có chi bộ giảm từ 12 thôn xuống còn 5 thôn`: what the head says of those whose number it tells."""
    if draft.said or draft.quantity.unit != "count":
        return None
    previous = spot.previous
    if previous and previous.noun == draft.noun and previous.quantity.unit == "count" and spot.ends(*TURNED):
        return previous.property
    number = NUMBER_OF.search(spot.left) if noun.group in ("org", "place") else None
    head = known_noun(number["what"], 0, len(number["what"])) if number else None
    if number is None or head is None or not draft.noun.startswith(number["what"][: head.end]):
        return None
    said = unowned(number["what"][said_from(number["what"], head, len(number["what"])) :].strip())
    told = said and not CHANGING.match(said)
    return spot.written(number.end("what") - len(said), number.end("what")) if told else None


def _listed_kind(draft: Draft, spot: Spot) -> str | None:
    """`164 mô hình; trong đó lĩnh vực kinh tế 71 mô hình`: a kind of those counted before, by the words in front."""
    whole = spot.previous
    if whole is None or draft.said or draft.quantity.unit != "count" or draft.group != whole.group:
        return None
    kind = KIND.search(spot.plain, max(0, whole.quantity.end - spot.start))
    if kind is None or any(cue.kind != "standing" for cue in cues.scan(kind["said"], 0, len(kind["said"]))):
        return None
    among = AMONG.search(spot.left) or whole.property or OF_KIND.match(kind["said"])
    if not among or _tells_deed(kind["said"]):
        return None
    told = spot.written(*kind.span("said")).strip()
    return told.removeprefix(f"{draft.object} ") if told == told.lower() else None


def _tells_deed(words: str) -> bool:
    """Whether some words hold a verb or tell when, so that they name no kind."""
    plain = f" {words.replace(' - ', ' ').strip()}"
    return not words.startswith(("từ ", "loại ")) and phrase_end(plain, 0, len(plain)) < len(plain)
