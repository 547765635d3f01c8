"""Many words, one pattern: a list of forms as a trie, so that a text is read once however long the list is."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from etl.language.fold import place_tones

Trie: TypeAlias = dict[str, "Trie"]
ENDS_FORM = ""
# Behind its first letter a form looks back for a word that it would stand inside of: `re` then skips to first letters.
OPENS_WORD = r"(?<!\w.)"


def one_of(forms: Iterable[str], opening: str = "") -> str:
    """The source of a group that matches the longest of some forms; `opening` is asked behind the first letter."""
    trie: Trie = {}
    for form in forms:
        node = trie
        for letter in place_tones(form):
            node = node.setdefault(letter, {})
        node[ENDS_FORM] = {}
    return _source(trie, opening)


def either_case(forms: Iterable[str]) -> tuple[str, ...]:
    """The forms as they stand, and with a capital in front."""
    return tuple(dict.fromkeys(cased for form in forms for cased in (form, form[0].upper() + form[1:])))


def _source(trie: Trie, opening: str = "") -> str:
    """A trie as a group of alternatives; where a form ends, the last one is empty."""
    branches = [re.escape(letter) + opening + _source(rest) for letter, rest in trie.items() if letter != ENDS_FORM]
    if ENDS_FORM in trie:
        branches.append("")
    return branches[0] if len(branches) == 1 and not opening else f"(?:{'|'.join(branches)})"
