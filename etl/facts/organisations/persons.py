"""Persons who hold a post in a Party body, where they are spoken of again: `Ông Phan Văn Thọ, Bí thư …`, `ông Thọ`."""

from collections.abc import Iterator, Sequence

from etl.facts.organisations.entities import Entity, Referent
from etl.language.fold import pattern
from etl.language.forms import at_word, either_case
from etl.language.letters import CAPITALISED, UPPER
from etl.language.scanner import alternatives

NAME = rf"(?:{CAPITALISED} ){{1,3}}(?P<given>{CAPITALISED})"
BEFORE_POST = pattern(rf"(?<![\w.]){NAME}(?: \([^()]*\))?, (?:[^,.;:()\n\"]{{2,40}}, )?[^,.;:()\n\"]{{4,50}}$")
BEHIND_POST = pattern(rf" {NAME}(?! ?[{UPPER}])")
LEADING = ("party_organisation", "party_cell", "party_committee")  # an office only tells of others
LONGEST_BEFORE = 140  # letters
CALLED = at_word(either_case(("ông", "bà", "anh", "chị", "đồng chí", "đ/c", "cô", "bác")))


def again(cased: str, posts: Sequence[Referent], spans: Sequence[tuple[int, int]]) -> Iterator[Referent]:
    """Where the holders of some posts are spoken of again, by their given names: as the bodies that they stand for."""
    held: dict[str, list[tuple[int, Entity]]] = {}
    for post in posts:
        if post.entity.type not in LEADING or not post.entity.listed:
            continue
        first = max(0, post.start - LONGEST_BEFORE)
        found = BEHIND_POST.match(cased, post.end) or BEFORE_POST.search(cased, first, post.start)
        if found:
            held.setdefault(found["given"], []).append((max(found.end(), post.end), post.entity))
    if not held:
        return
    named = pattern(rf"{CALLED} (?:{CAPITALISED} ){{0,3}}(?P<given>{alternatives(held)})(?![\w’])(?! [{UPPER}])")
    for start, end in spans:
        for found in named.finditer(cased, start, end):
            before = [entity for at, entity in held[found["given"]] if at <= found.start()]
            if before:
                yield Referent(found.start(), found.end(), before[-1], person=True)
