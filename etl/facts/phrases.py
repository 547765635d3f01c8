"""The counted noun phrase: which noun a number counts, and where the phrase ends."""

from dataclasses import dataclass
from functools import cache

from etl.language.fold import pattern, place_tones
from etl.lexicon import rows, words

MOST_WORDS = 12
LEAD_IN = pattern(r"(?: ?(?:tổng số|trong số|số|các|lượt)(?= \w))?(?: (?:các|những))?")
WORD = pattern(r" ?([\"'][^\"'\n]{1,60}[\"']|[^\W\d_][\w’'-]*(?:[&/][^\W\d_]\w*)*)")
COUNTED_NEXT = pattern(r"(?: [^\W\d_]+){0,4} \d")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that is counted: its place, the group it belongs to, and the indicator it stands for when nothing else does."""

    start: int
    end: int
    group: str
    indicator: str
    known: bool = True


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    return {place_tones(row["noun"].lower()): (row["group"], row["indicator"]) for row in rows("nouns")}


@cache
def _noun_pattern() -> "object":
    forms = sorted(_nouns(), key=len, reverse=True)
    return pattern(r"(?P<noun>" + "|".join(forms) + r")(?![\w’])")


@cache
def _stops() -> frozenset[str]:
    return frozenset(place_tones(word) for word in words("stops"))


def known_noun(low: str, at: int, end: int) -> Noun | None:
    """The longest noun of the lexicon that begins at a place."""
    found = _noun_pattern().match(low, at, end)  # type: ignore[attr-defined]
    if found is None:
        return None
    if found["noun"] == "người dân" and low.startswith(" tộc", found.end()):
        return Noun(at, at + len("người"), "person", "other")
    group, indicator = _nouns()[found["noun"]]
    return Noun(found.start(), found.end(), group, indicator or "other")


def noun_after(low: str, at: int, end: int, known_only: bool = False) -> Noun | None:
    """The noun phrase that begins after a number; None where no noun follows."""
    lead = LEAD_IN.match(low, at, end)
    at = lead.end() if lead and not known_noun(low, at + 1, end) else at
    start = at + 1 if low[at : at + 1] in (" ", "\t", "\n") else at
    noun = known_noun(low, start + (low[start : start + 1] == '"'), end)
    if noun is not None and low[start : start + 1] == '"':
        noun = Noun(start, noun.end, noun.group, noun.indicator)
    if noun is None:
        if known_only:
            return None
        first = WORD.match(low, at, end)
        if first is None or first[1] in _stops():
            return None
        noun = Noun(first.start(1), first.end(1), "other", "other", known=False)
    return Noun(noun.start, phrase_end(low, noun.end, end), noun.group, noun.indicator, noun.known)


def phrase_end(low: str, at: int, end: int) -> int:
    """Where a noun phrase that has reached `at` ends: before a verb, a preposition, a number or a stop."""
    for _ in range(MOST_WORDS):
        if (
            low[at : at + 2] == ", "
            and (noun := known_noun(low, at + 2, end))
            and not COUNTED_NEXT.match(low, noun.end)
        ):
            at = noun.end
            continue
        if low.startswith(" và ", at) and (noun := known_noun(low, at + 4, end)):
            at = noun.end
            continue
        if low.startswith(" trực thuộc", at):
            at += len(" trực thuộc")
            continue
        word = WORD.match(low, at, end)
        if word is None or word[1] in _stops() or _two(low, word.start(1)) in _stops():
            break
        at = word.end()
    return at


def _two(low: str, at: int) -> str:
    """The two words that begin at a place: some stops are pairs (`kết nạp`, `tổ chức`)."""
    cut = low.find(" ", low.find(" ", at) + 1)
    return low[at : cut if cut >= 0 else len(low)].rstrip(".,;:)")
