"""`xuất sắc, tốt lần lượt là 12, 45`: numbers that go, one by one, to what a list before them names."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from re import Match
from typing import NamedTuple

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


class Row(NamedTuple):
    """Numbers in a row, and what stands in front of the word that puts them in order."""

    left: str
    written: str  # the same as the text has it
    numbers: Sequence[Draft]
    before: Sequence[Draft]  # the numbers in front of them


def distribute(low: str, start: int, drafts: Sequence[Draft], memory: Memory) -> None:
    """Give each number behind `lần lượt` what the list before it names in its place: a year, a rating or a noun."""
    if len(drafts) < 2:
        return
    for word in RESPECTIVELY.finditer(low, start, drafts[-1].quantity.start):
        numbers = _in_a_row(low, [d for d in drafts if d.quantity.start >= word.end()])
        if len(numbers) > 1:
            before = [draft for draft in drafts if draft.quantity.end <= numbers[0].quantity.start]
            row = Row(low[start : word.start()], memory.text[start : word.start()], numbers, before)
            next((way for way in WAYS if way(row, memory)), None)


def _changed(row: Row, _memory: Memory) -> bool:
    """`84 tổ chức và 165 đảng viên, tăng lần lượt 12% và 9,5%`: the changes of the numbers before them."""
    direction = CHANGES.get(row.left.split()[-1]) if row.left.strip() else None
    before = row.before[-len(row.numbers) :]
    if direction is None or len(before) < len(row.numbers):
        return False
    for draft, was in zip(row.numbers, before, strict=True):
        draft.repeat(was)
        draft.property, draft.direction = was.property, direction
    return True


def _again(row: Row, memory: Memory) -> bool:
    """`Nay, con số ấy lần lượt là 45 và 3.287`: what was counted last, here or in the sentence before, in its order."""
    first, count = row.numbers[0].quantity, len(row.numbers)
    told = row.before if len(row.before) >= count else memory.before
    alike = [d for d in told if d.quantity.unit == first.unit and d.quantity.number.kind == "digits"][-count:]
    if not REFERS.search(row.left) or not alike:
        return False
    alike = [alike[0]] * (count - len(alike)) + alike  # told of one before, of several now
    for draft, was in zip(row.numbers, alike, strict=True):
        draft.repeat(was)
        draft.property = told_of(memory.text, memory.low, was)
    return True


def _of_years(row: Row, _memory: Memory) -> bool:
    """`Năm 2017, 2018, 2019 lần lượt kết nạp 12, 14, 15 đảng viên`: each is of a year."""
    count = len(row.numbers)
    years = _last(YEARS.finditer(row.left), count, row.left) or _listed_years(row.left, count)
    for draft, (begin, end) in zip(row.numbers, years or (), strict=False):
        draft.year = int(row.left[begin:end])
        _count(draft, _counted(row))
    return years is not None


def _of_parts(row: Row, memory: Memory) -> bool:
    """`nữ và người dân tộc thiểu số lần lượt chiếm 24% và 31%`: each is of a part."""
    parts = _parts(row.left, len(row.numbers))
    for draft, (begin, end) in zip(row.numbers, parts or (), strict=False):
        draft.take(memory.get("person"))
        draft.inherits = None
        draft.property, draft.said = row.written[begin:end], row.left[begin:end]
    return parts is not None


def _rated(row: Row, _memory: Memory) -> bool:
    """`xuất sắc, tốt lần lượt là 12, 45`: each is of a rating."""
    ratings = _last(RATING.finditer(row.left), len(row.numbers), row.left)
    for draft, (begin, end) in zip(row.numbers, ratings or (), strict=False):
        _count(draft, _counted(row))
        draft.property, draft.said = row.written[begin:end], row.left[begin:end]
    return ratings is not None


def _of_nouns(row: Row, _memory: Memory) -> bool:
    """`đảng viên, chi bộ lần lượt là 3.287 và 45`: each counts a noun, but where the list is of names."""
    nouns = _nouns(row.left, len(row.numbers)) or ()
    if any(NAME.match(row.written, noun.end) for noun in nouns):
        return False
    for draft, noun in zip(row.numbers, nouns, strict=False):
        draft.take(Thing(row.written[noun.start : noun.end], noun.group, noun.indicator))
        draft.noun, draft.inherits = row.left[noun.start : noun.end], None
        draft.said = _part_of(row.left[noun.end :])
        draft.property = row.written[noun.end : noun.end + len(draft.said)].strip() or None
    return bool(nouns)


def _counted(row: Row) -> Thing | None:
    """What a list of years or ratings is of: by a noun of the numbers, by the last in front, by a pronoun."""
    behind = [d.thing() for d in reversed(row.numbers) if d.quantity.noun is not None]
    own = next((thing for thing in behind if thing.group != "person"), None)
    return own or last_noun(row.left, (*PERSON_GROUPS, "org")) or next(iter(behind), None)


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


def _in_a_row(low: str, drafts: Sequence[Draft]) -> list[Draft]:
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


def _nouns(left: str, count: int) -> list[Noun] | None:
    """The counted nouns of a list: `Số tổ chức đảng, đảng viên`."""
    starts = [0, *(found.end() for found in ITEMS.finditer(left))][-count:]
    if len(starts) == count and (lead := PLAIN_LEAD.match(left[starts[0] :])):
        starts[0] += lead.end()
    nouns = [noun for at in starts if (noun := known_noun(left, at, len(left)))]
    return nouns if len(nouns) == count else None


WAYS: tuple[Callable[[Row, Memory], bool], ...] = (_changed, _again, _of_years, _of_parts, _rated, _of_nouns)
