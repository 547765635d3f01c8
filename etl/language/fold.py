"""Patterns for folded text; folding itself is the warehouse's, whose search and keys do it alike."""

import re

from etl.language.openings import letters_first
from warehouse.folding import fold, place_tones, shadow

__all__ = ["fold", "pattern", "place_tones", "shadow"]


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern to be used on a shadow: written as Vietnamese is spelt, compiled as the shadow spells it."""
    return re.compile(letters_first(place_tones(source)), flags)
