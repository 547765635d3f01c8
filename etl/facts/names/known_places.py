"""Places called by their proper names alone, which the gazetteer knows in the article's province: `Tại Thọ Lâm, …`."""

from collections.abc import Iterator, Mapping

from etl.facts.names.spoken import LOCATED_ENDS, SpokenPlace
from etl.language.fold import fold, pattern, place_tones
from etl.language.forms import either_case, one_of
from etl.language.letters import CAPITALISED
from etl.lexicon import words

RUN = pattern(rf"(?<!\w){CAPITALISED}(?:[ -]{CAPITALISED}){{1,4}}")  # of one word it might be anything
ACTS = one_of((*words("place_verbs"), "là", "cả năm", "mỗi năm"))
AT = tuple(place_tones(f"{word} ") for word in either_case(("tại", "ở", "về", "lên", "riêng", "còn")))
CLAUSE = (". ", "; ", ": ", "? ", "! ", "\n", ", ", "nay ", "còn ", "trong khi ", "riêng ")
LIST = (", ", "; ", ": ", "là ", "như ", "và ")
FORMS = (  # what stands in front of such a name, and behind it
    (AT, LOCATED_ENDS),
    (CLAUSE, pattern(rf" {ACTS}(?!\w)")),
    (LIST, pattern(r" (?:\(|với )?\d")),  # `tốt nhất là Tam Hợp (15 đảng viên)`
    (("\n",), pattern(" {0,9}[|\t]")),
)


def known_places(text: str, cased: str, start: int, end: int, kinds: Mapping[str, str]) -> Iterator[SpokenPlace]:
    """The places between two places of the text that are called by a name alone; `kinds` tells what each name is."""
    for found in RUN.finditer(cased, start, end):
        at, stop = found.span()
        if found[0].startswith(AT):  # it opens the sentence
            at = cased.index(" ", at) + 1
        spoken = any(cased.endswith(ahead, 0, at) and behind.match(cased, stop, end) for ahead, behind in FORMS)
        if spoken and (kind := kinds.get(fold(cased[at:stop]))):
            yield SpokenPlace(at, at, at, at, kind, text[at:stop], alone=False)
