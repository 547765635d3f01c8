"""Cue words: verbs and predicates that tell what a number is about."""

import re
from functools import cache
from typing import NamedTuple

from etl.language.fold import place_tones
from etl.language.openings import letters_first
from etl.language.scanner import alternatives
from etl.lexicon import rows


class Cue(NamedTuple):
    """A cue word in the text."""

    start: int
    end: int
    kind: str


@cache
def kinds() -> dict[str, str]:
    """What each cue word tells, as a shadow spells the words."""
    return {place_tones(row["cue"]): row["kind"] for row in rows("cues")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(letters_first(rf"(?<!\w){alternatives(kinds())}(?!\w)"))


def scan(low: str, start: int, end: int) -> list[Cue]:
    """The cue words between two places, in order."""
    return [Cue(found.start(), found.end(), kinds()[found[0]]) for found in _pattern().finditer(low, start, end)]
