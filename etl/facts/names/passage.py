"""The text that names are read from, and the abbreviations in it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from etl.language.fold import pattern
from etl.language.letters import UPPER
from etl.lexicon import rows

SHORT_LIST = rf"\w{{2,10}} và [{UPPER}]{{2,6}}(?:, [{UPPER}]{{2,6}})*"  # `Báo và PT, TH`
DEFINED = pattern(rf" ?\(([\w&.-]{{2,20}}|{SHORT_LIST})\)")
IN_BRACKETS = re.compile(rf"\(([{UPPER}][{UPPER}a-z&.-]{{1,9}})\)")
MOST_BEFORE = 80


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation as written -> the words it stands for."""
    return {row["short"]: row["long"] for row in rows("abbreviations")}


def defined_abbreviations(text: str) -> dict[str, str]:
    """Abbreviations that the article defines in brackets behind the words: `Ủy ban Kiểm tra (UBKT)`."""
    own: dict[str, str] = {}
    for found in IN_BRACKETS.finditer(text):
        letters = [c.upper() for c in found[1] if c.isalpha()]
        before = text[max(0, found.start() - MOST_BEFORE) : found.start()].split()[-len(letters) :]
        if [word[0].upper() for word in before] == letters:
            own[found[1]] = " ".join(before)
    return own


class Passage(NamedTuple):
    """A part of an article, up to `end`: `text` as it stands, `cased` with the tone marks placed alike, as long as it.

    `short` are the abbreviations that hold here, those of the field and those that the article defines.
    """

    text: str
    cased: str
    end: int
    short: Mapping[str, str]

    def match(self, wanted: re.Pattern[str], at: int) -> re.Match[str] | None:
        """A pattern that begins at a place of the passage."""
        return wanted.match(self.cased, at, self.end)

    def written(self, start: int, end: int) -> str:
        """The words of a span with abbreviations written out and their definitions dropped."""
        words = DEFINED.sub("", self.text[start:end])
        return " ".join([self.short.get(word, word) for word in words.split(" ")])

    def past_definition(self, at: int) -> int:
        """Past an abbreviation that is defined here: `Ban Tổ chức (BTC) Huyện ủy`."""
        defined = DEFINED.match(self.cased, at)
        return defined.end() if defined and sum(map(str.isupper, defined[1])) > 1 else at
