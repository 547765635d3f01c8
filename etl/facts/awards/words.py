"""The words around an award, from the lexicon, by the role that they have there.

`confers` stands before any award that is given, `gives` also behind its giver, `praises` where no award is named, and
`receives` behind its recipients. `pending` says that it is not given yet, `firm` even if `được` follows. `authority`
is an office that confers, `head` the post of one who does so for what is named behind it. `person`, `opening` (of a
clause) and `address` announce somebody: a person, who is not stored. `team` is a noun of a body of people.
"""

import re

from etl.language.fold import pattern
from etl.lexicon import rows


def with_role(role: str) -> list[str]:
    """The words that have a role, the longest first."""
    words = [row["word"] for row in rows("award_words") if role in row["roles"].split()]
    return sorted(words, key=len, reverse=True)


def any_of(role: str) -> str:
    """An expression for one of the words that have a role."""
    return f"(?:{'|'.join(with_role(role))})"


def whole(source: str) -> re.Pattern[str]:
    """A pattern for whole words."""
    return pattern(rf"(?<!\w)(?:{source})(?!\w)")


def last(sought: re.Pattern[str], low: str, start: int, end: int) -> re.Match[str] | None:
    """The last match between two places of a shadow."""
    found = None
    for found in sought.finditer(low, start, end):  # noqa: B007 - the last is wanted
        pass
    return found
