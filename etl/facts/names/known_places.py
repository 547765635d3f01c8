"""Places called by their proper names alone, which the gazetteer knows in the article's province: `Tại Thọ Lâm, …`."""

from collections.abc import Iterator, Mapping

from etl.facts.names.spoken import SpokenPlace
from etl.language.fold import fold, pattern
from etl.language.forms import one_of
from etl.language.letters import CAPITALISED
from etl.lexicon import words

RUN = rf"(?P<name>{CAPITALISED}(?:[ -]{CAPITALISED}){{1,3}})"  # of one word it might be anything
LOCATED = rf"(?<!\w)(?:[Tt]ại|[Ởở]|[Vv]ề|[Ll]ên|[Rr]iêng|[Cc]òn) {RUN}(?=,)"
ACTS = one_of((*words("place_verbs"), "là", "cả năm", "mỗi năm"))
SUBJECT = rf"(?:(?<=[.;:?!] )|(?<=\n)|(?<=, )|(?<=nay )|(?<=còn )|(?<=trong khi )|(?<=riêng )){RUN}(?= {ACTS}(?!\w))"
COUNTED = rf"(?:(?<=[;:,] )|(?<=là )|(?<=như )|(?<=và )){RUN}(?= (?:\(|với )?\d)"  # `nhất là Tam Hợp (15 đảng viên)`
IN_ROW = rf"(?<=\n){RUN}(?= *[|\t])"
BARE = [pattern(form) for form in (LOCATED, SUBJECT, COUNTED, IN_ROW)]


def known_places(text: str, cased: str, start: int, end: int, kinds: Mapping[str, str]) -> Iterator[SpokenPlace]:
    """The places between two places of the text that are called by a name alone; `kinds` tells what each name is."""
    for form in BARE:
        for found in form.finditer(cased, start, end):
            at, stop = found.span("name")
            if kind := kinds.get(fold(found["name"])):
                yield SpokenPlace(at, at, at, at, kind, text[at:stop], alone=False)
