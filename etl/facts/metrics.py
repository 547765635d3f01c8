"""Quantities become metrics: object, property, indicator, whose, when, planned or done, up or down."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.facts import cues
from etl.facts.cues import Cue
from etl.facts.discourse import Discourse, Sentence
from etl.facts.indicators import VERBS, Context, categories, decide
from etl.facts.phrases import known_noun
from etl.facts.quantities import Quantity
from etl.language.fold import pattern
from etl.records import Metric

CLAUSE_END = pattern(r"[;:.()]|, (?=(?:trong đó|trong số|riêng|đạt|chiếm|tăng|giảm|nâng|bằng|vượt|có|kết nạp|cử|mở|tổ chức|còn|kiểm tra|giám sát|gồm|tương ứng|tương đương|nhiều|thu|và|đồng thời|trung bình|bình quân|nhờ|do|góp phần|phấn đấu)(?!\w))|, (?=\d)")
SHARED = pattern(r"(?:,| và|;) ?(?:có )?(?:trên |hơn |gần |khoảng )?$")
LABELLED = pattern(r"(?:tỷ lệ|tỉ lệ|số|tổng số)?[^.;]*(?::|đạt|là|chiếm|lên|còn|xuống) ?(?:tỷ lệ |bình quân |trung bình |mức )?$")
REPEATS = pattern(r"(?:\(|(?:^|[ (,])(?:chiếm|đạt|bằng|tương đương|tương ứng|tức)(?: tỷ lệ| tỉ lệ| khoảng| gần| trên| hơn)? ?)$")
CHANGE = pattern(r"(?<!\w)(?:tăng|giảm|vượt|tăng thêm|giảm thêm)(?: khoảng| gần| trên| hơn)? ?$")
RATIO = pattern(r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|mức độ) (?P<what>[^,;:.()]+?)(?: năm \d{4}| bình quân| trung bình| hằng năm)*(?: (?:ước )?(?:đạt|chiếm|là|còn|chỉ còn|giảm còn|giảm xuống còn|tăng lên|lên|dưới|trên|ở mức|xuống|giảm từ|tăng từ|giảm|tăng)(?: \w+)?)? ?$")
VERB_BEFORE = pattern(r"(?:,? ?(?:ước )?(?:đạt|là|chiếm|còn|lên|đến|tới|chỉ còn|giảm còn|tăng lên|giảm|tăng|trên|gồm|được|hơn|gần|khoảng|dưới|đã|chỉ|bình quân|giữ ổn định ở mức|ở mức|từ|năm \d{4}|:|vào|mỗi năm|trị giá|ước|của họ|nay|xuống|duy trì|giảm xuống|thêm|duy trì ở mức|tăng bình quân|cao|đã lên)(?!\w) ?)+$")
CLAUSE_MARK = pattern(r"[;:(] ?|\. |, | trong đó | và | có |với ")
TIME_LEAD = pattern(r"^(?:[^,]{0,40}(?:năm|tháng|nay|qua|quý|kỳ|cuối|đầu)[^,]{0,24}, )+")
SUBJECT_LEAD = pattern(r"^(?:trong đó|riêng|và|với|có|cùng|đến nay|toàn \w+|xã|huyện|tỉnh|đảng bộ|công ty|địa phương|đơn vị|thấy ông có|ông có|bà có|hiện)(?!\w) ?")
PART_BEFORE = pattern(r"(?P<part>(?:người |cán bộ |đảng viên |đại biểu |ủy viên |cấp ủy viên |tỷ lệ )*(?:nữ|dân tộc thiểu số|dân tộc|trẻ(?: tuổi)?|dưới \d+ tuổi|là nữ)) ?(?:chiếm|đạt|là|có)?(?: \w+)? ?$")
PREDICATE = pattern(r" ?(?:đã |đều |có |được |là |đạt |đang )*")
IS = pattern(r"^ ?(?:là |có |đạt |được |bị |đã |chưa |không |đang |hoàn |tham |thuộc |phải |mới |vẫn |đều |dưới \d|trên \d)")
FORM = pattern(r"(?<!\w)(?P<form>khiển trách|cảnh cáo|cách chức|khai trừ|xóa tên)(?: với| đối với)? ?$")


@dataclass(slots=True)
class Draft:
    """A quantity in its sentence, while its fields are found."""

    quantity: Quantity
    index: int  # of its sentence
    object: str | None = None
    property: str | None = None
    group: str = "other"
    default: str = "other"
    noun: str = ""
    inherits: bool = False  # the same thing as the number before it, said as a share or a change
    indicator: str = "other"
    direction: str = "level"
    status: str = "actual"
    base: float | None = None
    said: str = ""  # the predicate behind it
    of_party: bool = True
    verb: str | None = None


class MetricReader:
    """Reads the metrics of one article, sentence by sentence; `carried` is the noun that pronouns stand for."""

    def __init__(self, text: str, low: str, discourse: Discourse) -> None:
        self.text, self.low, self.discourse = text, low, discourse
        self.carried: dict[str, tuple[str, str, str]] = {}  # group -> object, group, default
        self.heading_target = False
        self.label_kinds: tuple[str, ...] = ()

    def read(self, index: int, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Metric]:
        """The metrics of one sentence."""
        found = cues.scan(self.low, sentence.start, sentence.end)
        drafts: list[Draft] = []
        for i, quantity in enumerate(quantities):
            stop = quantities[i + 1].start if i + 1 < len(quantities) else sentence.end
            draft = Draft(quantity, index)
            self._say(draft, stop, sentence)
            self._objects(draft, drafts, sentence)
            self._classify(draft, drafts, found, sentence)
            drafts.append(draft)
        self._share(drafts, sentence)
        for i, draft in enumerate(drafts):
            previous = drafts[i - 1] if i else None
            draft.indicator = previous.indicator if draft.inherits and previous else decide(self._context(draft, found, sentence))
        return [self._metric(draft, sentence) for draft in drafts]

    # what is said

    def _say(self, draft: Draft, stop: int, sentence: Sentence) -> None:
        """The predicate behind the counted phrase, to the end of its clause."""
        at = draft.quantity.end
        found = CLAUSE_END.search(self.low, at, stop)
        end = found.start() if found else stop
        said = self.low[at:end].strip(" ,")
        draft.said = SHARED.sub("", said).strip(" ,") if not found else said

    def _objects(self, draft: Draft, before: Sequence[Draft], sentence: Sentence) -> None:
        """What is counted: the noun behind, the noun it stands for, or what stands before the number."""
        quantity = draft.quantity
        left = self.low[sentence.start : quantity.start]
        if quantity.noun is not None:
            noun = quantity.noun
            draft.group, draft.default = noun.group, noun.indicator
            draft.noun = self.low[noun.start : noun.end]
            draft.object = self.text[noun.start : noun.end]
            if quantity.unit not in ("count", "%"):
                draft.group = "measure" if not quantity.unit.startswith("VND") else "money"
            if noun.group in ("person", "unit"):
                self._stand_in(draft, left)
            elif noun.group not in ("target", "recipient"):
                self._carry(draft)
        elif quantity.unit.startswith("VND"):
            draft.group, draft.object = "money", self._left_object(left, quantity)
        elif quantity.unit not in ("count", "%"):
            draft.group, draft.object = "measure", self._left_object(left, quantity)
            if quantity.unit == "lần" and before:
                draft.object, draft.group = before[-1].object, before[-1].group
        elif quantity.unit == "%":
            self._share_object(draft, before, left)
        else:
            self._bare(draft, before, left)
        draft.noun = draft.noun or (draft.object or "").lower()

    def _carry(self, draft: Draft) -> None:
        group = "org" if draft.group == "org" else "person"
        if draft.group in ("member", "org", "cadre", "prospect", "people", "committee", "delegate"):
            self.carried[group] = (draft.object or "", draft.group, draft.default)

    def _stand_in(self, draft: Draft, left: str) -> None:
        """`đồng chí`, `người`, `đơn vị`: the noun that they stand for."""
        kind = "person" if draft.group == "person" else "org"
        nearer = self._last_noun(left, kind)
        carried = nearer or self.carried.get(kind)
        label = self._last_noun(left[-40:], kind) if left.rstrip().endswith(("viên", "nữ", "bị", "khmer")) else None
        if label:
            carried = label
        if carried is None or draft.noun not in ("đồng chí", "đ/c", "người", "trường hợp", "anh", "chị", "em", "đơn vị", "tổ chức", "cơ quan") and kind == "org":
            return
        words = draft.noun.split(" ", 2)
        tail = draft.noun[len("đồng chí") :].strip() if draft.noun.startswith("đồng chí") else " ".join(words[1:]) if words[0] == "người" else ""
        if tail and not draft.said:
            draft.said = tail
        if kind == "person" and tail and draft.noun.startswith("đồng chí") and known_noun(self.low, draft.quantity.noun.start + 9, draft.quantity.end) if draft.quantity.noun else False:
            return
        draft.object, draft.default = carried[0], carried[2]
        draft.group = carried[1] if kind == "person" else "org"
        draft.noun = carried[0].lower() + (" " + tail if tail else "")

    def _last_noun(self, left: str, kind: str) -> tuple[str, str, str] | None:
        """The last person or organisation noun of a stretch of words before a pronoun."""
        best: tuple[str, str, str] | None = None
        at = 0
        while 0 <= at < len(left):
            noun = known_noun(left, at, len(left))
            if noun and (noun.group in ("member", "cadre", "prospect", "people", "committee", "delegate") if kind == "person" else noun.group == "org"):
                best = (left[noun.start : noun.end], noun.group, noun.indicator)
                at = noun.end
            space = left.find(" ", at)
            at = space + 1 if space >= 0 else len(left)
        return best

    def _left_object(self, left: str, quantity: Quantity) -> str | None:
        """What an amount is of, when it stands before it: `thu ngân sách trên địa bàn đạt 4,75 tỷ đồng`."""
        pieces = CLAUSE_MARK.split(left)
        clause = next((piece for piece in reversed(pieces) if VERB_BEFORE.sub("", piece).strip(" ,")), "")
        clause = TIME_LEAD.sub("", VERB_BEFORE.sub("", clause))
        lead = SUBJECT_LEAD.match(clause)
        clause = clause[lead.end() :] if lead and len(clause) > lead.end() + 3 else clause
        clause = clause.strip(" ,:-+*\"'")
        if not clause:
            return None
        at = self.low.rfind(clause, quantity.start - len(left), quantity.start)
        return self.text[at : at + len(clause)] if at >= 0 else clause

    def _share_object(self, draft: Draft, before: Sequence[Draft], left: str) -> None:
        """A percentage with no noun behind it."""
        draft.group = "share"
        ratio = RATIO.search(left)
        if CHANGE.search(left) and before:
            previous = before[-1]
            draft.object, draft.group, draft.default, draft.inherits = previous.object, previous.group, previous.default, True
            return
        part = PART_BEFORE.search(left)
        if ratio and not (part and before and before[-1].group in ("committee", "member", "cadre", "person")):
            what = ratio["what"].strip()
            at = draft.quantity.start - len(left) + ratio.start("what")
            noun = known_noun(self.low, at, at + len(what))
            if noun:
                draft.group, draft.default = noun.group, noun.indicator
                draft.object = self.text[noun.start : noun.end]
                draft.property = self.text[noun.end : at + len(what)].strip() or None
            else:
                draft.object = self.text[at : at + len(what)]
            return
        if part and (body := before[-1] if before and before[-1].group != "share" else None) or part and self.carried.get("person"):
            source = (body.object, body.group, body.default) if body else self.carried["person"]
            draft.object, draft.group, draft.default = source
            at = draft.quantity.start - len(left) + part.start("part")
            draft.property = self.text[at : at + len(part["part"])].removeprefix("tỷ lệ ").strip()
            draft.said = draft.property.lower()
            return
        if before and (REPEATS.search(left) or left.rstrip().endswith(("chiếm", "đạt", "đạt tỷ lệ"))) and not self.low[before[-1].quantity.end : draft.quantity.start].count(";"):
            previous = before[-1]
            draft.object, draft.group, draft.default, draft.inherits = previous.object, previous.group, previous.default, True
            draft.property = previous.property or previous.said or None
            return
        if draft.quantity.number.kind in ("half", "share") and (carried := self.carried.get("person")) and draft.said:
            draft.object, draft.group, draft.default = carried
            return
        draft.object = self._left_object(left, draft.quantity)

    def _bare(self, draft: Draft, before: Sequence[Draft], left: str) -> None:
        """A count with no noun behind it: `khiển trách 4`, `Hoàn thành tốt nhiệm vụ: 561`, `(85/85)`, `(chỉ tiêu 50)`."""
        if (form := FORM.search(left)) or left.rstrip().endswith(("chỉ tiêu", "kế hoạch")):
            source = before[-1] if before else None
            carried = self.carried.get("person")
            if source and source.group in ("member", "person"):
                draft.object, draft.group, draft.default = source.object, source.group, source.default
            elif carried:
                draft.object, draft.group, draft.default = carried
            if form:
                draft.property = form["form"]
            return
        if left.rstrip().endswith("(") and before:
            previous = before[-1]
            draft.object, draft.group, draft.default, draft.inherits = previous.object, previous.group, previous.default, True
            draft.property = previous.property or previous.said or None
            return
        if left.rstrip().endswith(":"):
            carried = self.carried.get("org") if any(k in RATED_ORG for k in self.label_kinds) else None
            source_noun = self.carried.get("list") or carried or self.carried.get("person")
            if source_noun:
                draft.object, draft.group, draft.default = source_noun
            label = left.rstrip(" :").lstrip("-+*• ")
            draft.property = label or None
            draft.said = draft.said or label

    # what it means

    def _classify(self, draft: Draft, before: Sequence[Draft], found: Sequence[Cue], sentence: Sentence) -> None:
        left = self.low[sentence.start : draft.quantity.start]
        draft.direction = self._direction(left, before, draft)
        draft.status = self._status(left, draft, sentence)
        draft.base = draft.quantity.base
        draft.verb = self._verb(draft, found, sentence)

    def _verb(self, draft: Draft, found: Sequence[Cue], sentence: Sentence) -> str | None:
        """The verb that governs a number: the last before it in its sentence."""
        governing = [cue for cue in found if cue.end <= draft.quantity.start and cue.kind in VERBS]
        passive = [cue for cue in found if draft.quantity.end <= cue.start < draft.quantity.end + 30 and cue.kind in VERBS and self.low[draft.quantity.end : cue.start].strip() in ("được", "bị", "đã được", "đã bị", "phải")]
        return (passive[0] if passive else governing[-1]).kind if passive or governing else None

    def _direction(self, left: str, before: Sequence[Draft], draft: Draft) -> str:
        """Change or level; a change holds over the items of a list."""
        near = left[-40:]
        cut = max(near.rfind(mark) for mark in (";", "(", ". ")) + 1
        near = near[cut:]
        last = near[max(near.rfind(", ") + 2, near.rfind(" và ") + 4, 0) :]
        if cues.DECREASE.search(last):
            return "decrease"
        if cues.INCREASE.search(last) and not last.rstrip().endswith(("lên", "đạt")):
            return "increase"
        if before and before[-1].direction != "level":
            gap = self.low[before[-1].quantity.end : draft.quantity.start]
            if gap.strip(" ") in (",", "và", "(") or gap.strip() == "" or gap.strip(" ,") in ("tương đương", "tương ứng"):
                return before[-1].direction
        return "level"

    def _status(self, left: str, draft: Draft, sentence: Sentence) -> str:
        if self.heading_target and sentence.kind in ("item", "row"):
            return "target"
        found = [f for f in cues.TARGET.finditer(left)]
        if not found:
            return "actual"
        after = left[found[-1].end() :]
        if found[-1][0].startswith("chỉ tiêu") and cues.REACHED.search(left[: found[-1].start()]) and not after.strip().startswith(("là", "đề ra")):
            return "actual" if not after.strip(" ") or len(after) > 3 else "target"
        if cues.RESULT.search(after) and ";" in after + ";" and cues.RESULT.search(after):
            return "actual"
        return "target"

    def _share(self, drafts: list[Draft], sentence: Sentence) -> None:
        """Predicates and wholes that several numbers share: `93% chi bộ, 90% đảng viên hoàn thành tốt nhiệm vụ`."""
        for i in range(len(drafts) - 2, -1, -1):
            here, after = drafts[i], drafts[i + 1]
            gap = self.low[here.quantity.end : after.quantity.start].strip()
            if not here.said and gap in (",", "và", ", và") and after.said and here.quantity.unit == after.quantity.unit == "%":
                here.said = after.said

    def _context(self, draft: Draft, found: Sequence[Cue], sentence: Sentence) -> Context:
        quantity = draft.quantity
        left = self.low[sentence.start : quantity.start]
        label = cues.between(found, sentence.start, quantity.start) if LABELLED.fullmatch(left) or draft.property else []
        label = [kind for kind in label if kind not in VERBS or kind == "study"]
        kinds = cues.between(cues.scan(draft.said, 0, len(draft.said)), 0, len(draft.said))
        if draft.property:
            low = draft.property.lower()
            kinds = cues.between(cues.scan(low, 0, len(low)), 0, len(low)) + kinds
        return Context(
            draft.group, draft.default, draft.noun, "%" if quantity.unit.startswith("%") else quantity.unit, draft.verb,
            tuple(reversed(label)) if draft.group != "other" else (), draft.said, tuple(kinds), left, draft.direction, draft.of_party,
        )

    def _metric(self, draft: Draft, sentence: Sentence) -> Metric:
        quantity = draft.quantity
        subject = self.discourse.subject(quantity.start, draft.index)
        body = self.discourse.body(subject, categories().get(draft.indicator, "")) if subject else None
        if body is not None:
            body.listed = True
        period = self.discourse.period(quantity.start, quantity.end, draft.index, draft.status == "target")
        status = draft.status
        if period.start and self.discourse.today and period.start > self.discourse.today:
            status = "target"
        said = draft.property or (self._original(draft) or None)
        negated = bool(said and cues.NEGATED.match(said.lower()) and quantity.unit)
        start = quantity.start
        if draft.property and quantity.noun is None and quantity.unit == "count":
            at = self.low.rfind(draft.property.lower(), max(sentence.start, start - 90), start)
            start = at if at >= 0 else start
        return Metric(
            start, quantity.end, self.text[start : quantity.end], quantity.value, quantity.value_max, draft.base, quantity.qualifier,
            quantity.unit, draft.object, said, draft.indicator, body.name if body else None,
            period.start.isoformat() if period.start else None, period.end.isoformat() if period.end else None, period.kind,
            status, draft.direction, "negated" if negated else "affirmed",
        )

    def _original(self, draft: Draft) -> str | None:
        """The predicate as written."""
        if not draft.said:
            return None
        at = self.low.find(draft.said, draft.quantity.start, draft.quantity.end + len(draft.said) + 4)
        said = self.text[at : at + len(draft.said)] if at >= 0 else draft.said
        return said if IS.match(draft.said) or draft.quantity.unit == "%" or cues.scan(draft.said, 0, len(draft.said)) else None


RATED_ORG = ("excellent", "good", "done")


def restate(metric: Metric, **changes: object) -> Metric:
    """A metric with some fields told anew."""
    return replace(metric, **changes)  # type: ignore[arg-type]
