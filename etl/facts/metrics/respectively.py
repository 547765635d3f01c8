"""`xuất sắc, tốt lần lượt là 12, 45`: numbers that go, one by one, to what a list before them names."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import Match

from etl.facts.indicators import part_in
from etl.facts.metrics.drafts import Draft, Memory, Thing, last_noun
from etl.facts.metrics.predicates import told_of
from etl.facts.phrases import PERSON_GROUPS, Noun, known_noun
from etl.facts.whose.discourse import RESPECTIVELY
from etl.language.divisions import UNIT
from etl.language.fold import pattern
from etl.language.letters import UPPER
from etl.language.period import YEARS
from etl.language.time_forms import YEAR
from etl.lexicon import any_of

RATING = pattern(
    r"(?:(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?(?: chức trách,)?(?: nhiệm vụ)?|"
    r"trong sạch,? vững mạnh(?: tiêu biểu)?|yếu kém|xuất sắc|tốt|khá|trung bình)(?!\w)"
)
NEXT = pattern(r"(?:[,;]| và|, và)? ?(?:là |đạt |chiếm |gồm |có )?")
CHANGES = {"tăng": "increase", "giảm": "decrease"}
ITEMS = pattern(r",(?: và)? | và | cùng ")
NAME = re.compile(rf" (?:(?:{UNIT}|{any_of('hamlets')}) )?[{UPPER}]")
REFERS = pattern(r"(?<!\w)(?:các )?(?:con số|tỷ lệ|số liệu)(?: này| ấy| đó)?(?: của [^;.,:\d]{3,60})? *$")
BEFORE_PART = ("", "người ", "là ", "là người ", "đồng bào ")
LONGEST_JOINT = 12  # letters between two items of a list: `, năm `
PLAIN_LEAD = pattern(r"^(?:(?:tổng )?số(?: lượng)?|tỷ lệ|các|những|trong đó|có) ")


LISTED_YEARS = pattern(rf"(?:năm |\()(?:{YEAR}(?:, | và |; ))+{YEAR}(?!\d)")


def distribute(low: str, start: int, drafts: Sequence[Draft], memory: Memory) -> None:
    """Give each number behind `lần lượt` what the list before it names in its place: a year, a rating or a noun."""
    if len(drafts) < 2:
        return
    for word in RESPECTIVELY.finditer(low, start, drafts[-1].quantity.start):
        numbers = _row(low, [d for d in drafts if d.quantity.start >= word.end()])
        left = low[start : word.start()]
        if len(numbers) < 2 or _changed(left, drafts, numbers) or _again(left, drafts, numbers, memory):
            continue
        _go_to(left, start, numbers, memory)


def _go_to(left: str, start: int, numbers: Sequence[Draft], memory: Memory) -> None:
    """Tell each of some numbers what the list in front of them names in its place."""
    behind = [d.thing() for d in reversed(numbers) if d.quantity.noun is not None]
    own = next((thing for thing in behind if thing.group != "person"), None)
    thing = own or last_noun(left, (*PERSON_GROUPS, "org")) or next(iter(behind), None)
    if years := _last(YEARS.finditer(left), len(numbers), left) or _listed_years(left, len(numbers)):
        for draft, year in zip(numbers, years, strict=True):
            draft.year = int(left[slice(*year)])
            _count(draft, thing)
    elif parts := _parts(left, len(numbers)):
        for draft, (begin, end) in zip(numbers, parts, strict=True):
            draft.take(memory.get("person"))
            draft.inherits = None
            draft.property, draft.said = memory.text[start + begin : start + end], left[begin:end]
    elif ratings := _last(RATING.finditer(left), len(numbers), left):
        for draft, (begin, end) in zip(numbers, ratings, strict=True):
            _count(draft, thing)
            draft.property = memory.text[start + begin : start + end]
            draft.said = left[begin:end]
    elif (nouns := _nouns(left, len(numbers))) and not _are_named(memory.text[start:], nouns):
        for draft, noun in zip(numbers, nouns, strict=True):
            draft.take(memory.thing(Noun(start + noun.start, start + noun.end, noun.group, noun.indicator)))
            draft.noun, draft.property, draft.inherits = left[noun.start : noun.end], None, None
            draft.said = _part_of(left[noun.end :])
            draft.property = memory.text[start + noun.end : start + noun.end + len(draft.said)].strip() or None


def _changed(left: str, drafts: Sequence[Draft], numbers: Sequence[Draft]) -> bool:
    """`84 tổ chức và 165 đảng viên, tăng lần lượt 12% và 9,5%`: the changes of the numbers before them."""
    direction = CHANGES.get(left.split()[-1]) if left.strip() else None
    before = [draft for draft in drafts if draft.quantity.end <= numbers[0].quantity.start][-len(numbers) :]
    if direction is None or len(before) < len(numbers):
        return False
    for draft, was in zip(numbers, before, strict=True):
        draft.repeat(was)
        draft.property, draft.direction = was.property, direction
    return True


def _again(left: str, drafts: Sequence[Draft], numbers: Sequence[Draft], memory: Memory) -> bool:
    """`Nay, con số ấy lần lượt là 45 và 3.287`: what was counted last, here or in the sentence before, in its order."""
    first = numbers[0].quantity
    here = [draft for draft in drafts if draft.quantity.end <= first.start]
    told = here if len(here) >= len(numbers) else memory.before
    alike = [d for d in told if d.quantity.unit == first.unit and d.quantity.number.kind == "digits"][-len(numbers) :]
    if not REFERS.search(left) or not alike:
        return False
    alike = [alike[0]] * (len(numbers) - len(alike)) + alike  # told of one before, of several now
    for draft, was in zip(numbers, alike, strict=True):
        draft.repeat(was)
        draft.property = told_of(memory.text, memory.low, was)
    return True


def _parts(left: str, count: int) -> list[tuple[int, int]] | None:
    """The places of the parts that a list names: `nữ và người dân tộc thiểu số`."""
    clause = max((left.rfind(mark) + 1 for mark in ";:(" if mark in left), default=0)
    starts = [clause, *(found.end() for found in ITEMS.finditer(left, clause))][-count:]
    ends = [*[found.start() for found in ITEMS.finditer(left, clause)][-count + 1 :], len(left.rstrip())]
    items = [(at + len(left[at:end]) - len(left[at:end].lstrip()), end) for at, end in zip(starts, ends, strict=False)]
    named = len(items) == count and all(
        (part := part_in(left[at:end])) and left[at : at + part[1]] in BEFORE_PART for at, end in items
    )
    return items if named else None


def _part_of(behind: str) -> str:
    """The part that an item of a list names of its noun: `cán bộ nữ, cán bộ trẻ`."""
    tail = ITEMS.split(behind, maxsplit=1)[0]
    part = part_in(tail)
    return behind[: part[1] + len(tail[part[1] :].split()[0])] if part else ""


def _row(low: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The numbers that stand in a row from the first on."""
    row = list(drafts[:1])
    for draft in drafts[1:]:
        if draft.quantity.unit[:1] != row[0].quantity.unit[:1] or not NEXT.fullmatch(
            low, row[-1].quantity.end, draft.quantity.start
        ):
            break
        row.append(draft)
    return row


def _count(draft: Draft, thing: Thing | None) -> None:
    """Count what the list is of, where the number has no noun of its own but a pronoun's."""
    if thing is not None and (draft.quantity.noun is None or draft.quantity.noun.group == "person"):
        draft.take(thing)
        draft.noun, draft.property, draft.inherits = (draft.object or "").lower(), None, None


def _last(found: Iterator[Match[str]], count: int, left: str) -> list[tuple[int, int]] | None:
    """The places of the last `count` matches, when they stand in a list right in front of the word."""
    spans = [match.span() for match in found][-count:]
    if len(spans) < count or len(left) - spans[-1][1] > 30:
        return None
    joined = all(len(left[a[1] : b[0]]) < LONGEST_JOINT and ITEMS.match(left, a[1]) for a, b in pairwise(spans))
    return spans if joined else None


def _listed_years(left: str, count: int) -> list[tuple[int, int]] | None:
    """`Trong 3 năm 2017, 2018, 2019, Đảng bộ A kết nạp lần lượt`: the years of a list further back."""
    listed = next(iter(LISTED_YEARS.finditer(left)), None)
    years = [year.span() for year in YEARS.finditer(left, listed.start(), listed.end())] if listed else []
    alone = listed is not None and not any(map(str.isdigit, left[listed.end() :]))
    return years if alone and len(years) == count else None


def _are_named(text: str, nouns: Sequence[Noun]) -> bool:
    """`Đảng bộ A, Đảng bộ B kết nạp lần lượt 11 và 8 đảng viên`: whether a list is of names, not of what is counted."""
    return any(NAME.match(text, noun.end) for noun in nouns)


def _nouns(left: str, count: int) -> list[Noun] | None:
    """The counted nouns of a list: `Số tổ chức đảng, đảng viên`."""
    starts = [0, *(found.end() for found in ITEMS.finditer(left))][-count:]
    if len(starts) == count and (lead := PLAIN_LEAD.match(left[starts[0] :])):
        starts[0] += lead.end()
    nouns = [noun for at in starts if (noun := known_noun(left, at, len(left)))]
    return nouns if len(nouns) == count else None
