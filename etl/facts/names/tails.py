"""What is read behind a head that no organisation owns: a place's name, a number, a department, a proper name."""

from etl.facts.names.heads import WORD_ENDS, Head, head_at
from etl.facts.names.parts import Mention
from etl.facts.names.passage import Passage
from etl.facts.names.places import name_end, place_at
from etl.language.fold import pattern
from etl.language.forms import one_of
from etl.lexicon import words

NUMBER = pattern(r" ?(?:[Ss]ố )?\d+[A-Z]?(?!\w)")
DEPARTMENT = pattern(f" {one_of(words('departments'))}{WORD_ENDS}")
ONE_OF_SEVERAL = pattern(r" \d{1,2}(?=[,.;:)]|$)")
OF_POLICE = ("Cảnh sát", "An ninh")
SUPERIOR = pattern(r" (?:\(|trực thuộc )(?=Huyện ủy|Thành ủy|Thị ủy|Quận ủy)")


def seat(passage: Passage, head: Head) -> Mention:
    """`Huyện ủy Mai Châu`, `Thành ủy TPHCM`, `Tỉnh đoàn`."""
    stop = name_end(passage, head.name, head.level, head.end)
    name = passage.text[head.end : stop]
    return Mention(head.start, stop, head.name + name, head.type, head.level, None if name else head.name)


def superior(passage: Passage, at: int) -> Mention | None:
    """The committee above, in brackets or behind `trực thuộc`: `Chi bộ Khối Dân vận (Huyện ủy Mai Châu)`."""
    under = passage.match(SUPERIOR, at)
    above = head_at(passage.cased, under.end(), passage.end) if under else None
    return seat(passage, above) if above else None


def whole(_: Passage, head: Head) -> Mention:
    """`Bộ Chính trị`: the head is the whole name."""
    return Mention(head.start, head.end, head.name, head.type, head.level)


def bare(_: Passage, head: Head) -> Mention:
    """`công ty`: spoken of by what it is, not by name."""
    name = head.name
    return Mention(head.start, head.end, name[0].upper() + name[1:], head.type, head.level, complete=False)


def numbered(passage: Passage, head: Head) -> Mention | None:
    """`Đoàn Kinh tế - Quốc phòng 313`, `Quân khu 2`."""
    number = passage.match(NUMBER, head.end)
    if number is None:
        return None
    name = head.name + passage.text[head.end : number.end()]
    return Mention(head.start, number.end(), name, head.type, head.level)


def department(passage: Passage, head: Head) -> Mention | None:
    """`Sở Nội vụ`, `Phòng Giáo dục và Đào tạo huyện Bắc Hà`; a `Sở` alone is the one last named."""
    known = passage.match(DEPARTMENT, head.end)
    if known is None:
        alone = head.name == "Sở" and passage.cased[head.start - 1 : head.start] in ("", " ")
        return Mention(head.start, head.end, head.name, head.type, head.level, complete=False) if alone else None
    field = passage.written(head.end + 1, known.end())
    kind, level = ("military_police", "provincial") if field.startswith(OF_POLICE) else (head.type, head.level)
    if numbered := passage.match(ONE_OF_SEVERAL, known.end()):
        field += numbered[0]
    stop = passage.past_definition(numbered.end() if numbered else known.end())
    if place := place_at(passage, stop):
        name = f"{head.name} {field} {place.name}"
        return Mention(head.start, place.end, name, kind, place.level or level, place.unit)
    return Mention(head.start, stop, f"{head.name} {field}", kind, level)
