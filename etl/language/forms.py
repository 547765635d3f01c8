"""Lists of forms as the source of one pattern, for a text that keeps its case and has its tone marks placed alike."""

import re
from collections.abc import Iterable

from etl.language.fold import place_tones
from etl.language.scanner import alternatives


def either_case(forms: Iterable[str]) -> tuple[str, ...]:
    """The forms as they stand, and with a capital in front."""
    return tuple(dict.fromkeys(cased for form in forms for cased in (form, form[0].upper() + form[1:])))


def one_of(forms: Iterable[str]) -> str:
    """A group that matches the longest of some forms."""
    return alternatives(map(place_tones, forms))


def at_word(forms: Iterable[str]) -> str:
    """As `one_of`, only where a word begins: asked behind the first letter, since `re` skips fast to first letters."""
    endings: dict[str, list[str]] = {}
    for form in map(place_tones, forms):
        endings.setdefault(form[0], []).append(form[1:])
    ways = [rf"{re.escape(first)}(?<!\w.){alternatives(rest)}" for first, rest in endings.items()]
    return f"(?:{'|'.join(ways)})"
