"""The counted noun phrase: which noun a number counts, and where the phrase ends."""

import re
from functools import cache
from typing import NamedTuple

from etl.language.fold import pattern, place_tones
from etl.language.scanner import alternatives
from etl.lexicon import rows, words

PERSON_GROUPS = ("member", "cadre", "prospect", "people", "committee", "delegate")  # nouns of them, no pronouns
MOST_WORDS = 12
LONGEST_QUOTED = 60  # letters
LEAD_IN = pattern(r"(?: ?(?:tổng số|trong số|số|các|lượt)(?= \w))?(?: (?:các|những))?")
WORD = re.compile(r" ?([\"'][^\"'\n]{1,60}[\"']|[^\W\d_][\w’'-]*(?:[&/][^\W\d_]\w*)*)")
PAIR = re.compile(r"[^\W\d_]+ [^\W\d_]+")
FIXED = pattern(
    r" (?:trực thuộc|đại học|kiêm (?:chức|nhiệm)|luân chuyển|đảng viên mới|nông thôn mới|tiêu biểu|cấp dưới|cấp trên|"
    r"bên trong|kiểu mới|(?<=đối tượng )kết nạp(?: đảng)?|"
    r"trường học|tội phạm|văn hóa - xã hội|kinh tế - xã hội|văn hóa - văn nghệ|quốc phòng - an ninh|"
    r"an ninh - quốc phòng|thể dục - thể thao)(?!\w)"
)
RATING = pattern(r'[ ,]*["\'](?:(?:không )?hoàn thành|trong sạch)')
COUNTED_NEXT = pattern(r"(?: (?!và )[^\W\d_]+){0,6} \d")
COUNTS_NEXT = pattern(r"(?: [^\W\d_]+){0,4} (?:có|gồm|kết nạp) (?:[^\W\d_]+ )?\d")
INTO = pattern(r" (?:thành|còn|xuống|lên) (?=\d)| (?:thành|lên) (?=đảng viên|chính thức)")
IN_TIME = pattern(r"(?:trễ|quá|đúng|trước|sớm) (?:hạn|hẹn)(?!\w)")  # `0,3% trễ hạn`
JOINTS = (", ", " và ")
OF_WHOM = pattern(r" (?:của|(?:nghị quyết )?(?:đại hội|đảng bộ|huyện ủy|tỉnh ủy|chi bộ))(?!\w)")  # set a target
NEVER_JOINED = ("form", "proposal", "prize")  # verbs as well: `5 người và khai trừ 21`, `10 tổ chức đảng, kiến nghị …`


class Noun(NamedTuple):
    """A counted noun: its place, the group it belongs to, and the indicator it stands for by itself."""

    start: int
    end: int
    group: str
    indicator: str
    known: bool = True


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    """The nouns of the lexicon, as a shadow spells them: the group and the indicator of each."""
    listed = {place_tones(row["noun"].lower()): row for row in reversed(rows("nouns"))}
    return {noun: (row["group"], row["indicator"] or "other") for noun, row in listed.items()}


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(_nouns())}(?![\w’])")


@cache
def _stops() -> frozenset[str]:
    return frozenset(place_tones(word) for word in words("stops"))


def known_noun(low: str, at: int, end: int) -> Noun | None:
    """The longest noun of the lexicon that begins at a place."""
    found = _noun().match(low, at, end)
    if found is None:
        return None
    noun, stop = found[0], found.end()
    within_word = stop == end and end < len(low) and (low[end].isalnum() or low[end] in "_’")
    # `người dân tộc thiểu số` are people of a minority
    named = (noun.endswith(" dân") and low.startswith(" tộc", stop)) or (noun == "dân" and _goes_on(low, stop, end))
    if within_word or named or _opens_verb(low, at, noun):
        return known_noun(low, at, stop - 1)
    return Noun(at, stop, *_nouns()[noun])


def _goes_on(low: str, at: int, end: int) -> bool:
    """Whether a word goes on in the next: `dân vận`, `dân tộc`."""
    following = WORD.match(low, at, end)
    return following is not None and following[1] not in _stops()


def _opens_verb(low: str, at: int, noun: str) -> bool:
    """Whether a noun of one word is but the first half of a verb: `giải quyết`, `ban hành`."""
    return " " not in noun and _pair(low, at) in _stops()


def is_predicate(words: str) -> bool:
    """Whether some words begin as a predicate does, with no noun of their own: `dự sinh hoạt`, `đúng hạn`."""
    first = WORD.match(words)
    if first is None or known_noun(words, 0, len(words)):
        return False
    return first[1] in _stops() or _pair(words, first.start(1)) in _stops()


def noun_after(low: str, at: int, end: int, known_only: bool = False) -> Noun | None:
    """The noun phrase that begins after a number; None where no noun follows."""
    if not known_noun(low, at + 1, end) and (lead := LEAD_IN.match(low, at, end)):
        at = lead.end()
    start = at + 1 if low[at : at + 1] in (" ", "\t", "\n") else at
    quoted = low.startswith('"', start)
    noun = known_noun(low, start + quoted, end)
    if noun is None:
        first = None if known_only or IN_TIME.match(low, start, end) else WORD.match(low, at, end)
        if first is None or first[1] in _stops() or _pair(low, first.start(1)) in _stops():
            return None
        noun = Noun(first.start(1), first.end(1), "other", "other", known=False)
    begin = noun.start - quoted if noun.known else noun.start
    if quoted and noun.known and -1 < (closed := low.find('"', noun.end, end)) < noun.end + LONGEST_QUOTED:
        return Noun(begin, closed + 1, noun.group, noun.indicator)
    # A pronoun (`đồng chí`) is not coordinated with what the next clause counts.
    stop = noun.end if noun.group == "person" and low.startswith(", ", noun.end) else phrase_end(low, noun.end, end)
    if noun.group == "target" and (whose := OF_WHOM.search(low, noun.end, stop)):
        stop = whose.start()
    return Noun(begin, stop, noun.group, noun.indicator, noun.known)


def phrase_end(low: str, at: int, end: int) -> int:
    """Where a noun phrase that has reached `at` ends: before a verb, a preposition, a number or a stop."""
    for _ in range(MOST_WORDS):
        if (joined := _joined(low, at, end)) is not None:
            at = joined
        elif fixed := FIXED.match(low, at, end):
            at = fixed.end()
        else:
            word = WORD.match(low, at, end)
            if (
                word is None
                or INTO.match(low, at, end)
                or RATING.match(low, at, end)
                or word[1] in _stops()
                or _pair(low, word.start(1)) in _stops()
            ):
                break
            at = word.end()
    return at


def _joined(low: str, at: int, end: int) -> int | None:
    """The end of a noun that is coordinated (`cán bộ, đảng viên`), unless it opens the next count."""
    for joint in JOINTS:
        if low.startswith(joint, at) and (noun := known_noun(low, at + len(joint), end)):
            itself = low.endswith(low[noun.start : noun.end], 0, at)  # `kết nạp 900 đảng viên, đảng viên nữ chiếm`
            if noun.group in NEVER_JOINED or itself:
                return None
            another = (COUNTED_NEXT if joint == ", " else COUNTS_NEXT).match(low, noun.end)
            return None if another else noun.end
    return None


def _pair(low: str, at: int) -> str:
    """The two words that begin at a place: some stops are pairs (`kết nạp`, `tổ chức`)."""
    pair = PAIR.match(low, at)
    return pair[0] if pair else ""
