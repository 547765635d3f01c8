"""Patterns of many forms that are searched fast.

`re` tries every form at every place. Here a place is looked at only when it opens with one of the words (or signs) that
some form opens with; which matches are found does not change.
"""

import re
from collections.abc import Iterable

from etl.language.fold import place_tones

Trie = dict[str, "Trie"]


def alternatives(words: Iterable[str]) -> str:
    """The source of a pattern for any of some words, the longest first; what several begin with is tried once."""
    root: Trie = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _source(root)


def _source(node: Trie) -> str:
    ways = [re.escape(letter) + _source(below) for letter, below in node.items() if letter]
    if len(ways) == 1 and "" not in node:
        return ways[0]
    return f"(?:{'|'.join(ways)})" + "?" * ("" in node) if ways else ""


def opening(words: Iterable[str], signs: str) -> str:
    """The source of a look ahead at what may open a form: one of some words, or signs given as a pattern."""
    return rf"(?={signs}|{alternatives(map(place_tones, words))}(?![^\W\d]))"


def scanner(forms: Iterable[tuple[str, str]], words: Iterable[str], signs: str) -> re.Pattern[str]:
    """One pattern for named forms, in order of precedence, to be used on a shadow; a form begins where a word does.

    `words` are what the forms open with, each a word or more; `signs` is a pattern for other openings. The `lastgroup`
    of a match is its form: an empty group behind the form, since `re` passes faster over a form that begins with none.
    """
    named = "|".join(f"(?:{place_tones(form)})(?P<{name}>)" for name, form in forms)
    return re.compile(rf"(?<!\w){opening(words, signs)}(?:{named})")
