"""Praise with a number and no certificate named: `72 tập thể, 740 cá nhân có thành tích … được biểu dương`."""

from collections.abc import Iterator, Sequence

from etl.facts.awards.conferral import PENDING
from etl.facts.awards.counts import KINDS, RECEIVES, joined_behind
from etl.facts.awards.frames import Clause
from etl.facts.awards.names import Named
from etl.facts.awards.words import any_of, whole
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

PRAISES = whole(rf"{any_of('praises')}(?:(?:,| và) {any_of('praises')})*")
MERIT = pattern(
    r" ?(?:có |đạt |với )?(?:nhiều )?"
    r"(?P<title>thành tích (?:xuất sắc|tiêu biểu)?(?: trong| về)? ?(?:các )?(?:phong trào thi đua|phong trào))"
)
TO_PRAISED = ("", "cho", ",", "đối với")


def praisable(quantities: Sequence[Quantity], clause: Clause) -> list[Quantity]:
    """The numbers of a clause that count those who may be praised."""
    here = [q for q in quantities if clause.start <= q.start < clause.end]
    return [q for q in here if q.unit == "count" and q.noun and q.noun.group in KINDS]


def merits(low: str, people: Sequence[Quantity], end: int) -> Iterator[tuple[Named, Quantity]]:
    """`26 tập thể có thành tích xuất sắc trong phong trào thi đua`: the merit as a title, and its holders."""
    for quantity in people:
        inside = quantity.noun.start if quantity.noun else quantity.end
        if found := MERIT.match(low, quantity.end, end) or MERIT.search(low, inside, quantity.end):
            yield Named(*found.span("title"), "emulation_titles"), quantity


def verb_of_praise(low: str, clause: Clause) -> Named | None:
    """The verb of praise of a clause, if it is more than a duty."""
    found = PRAISES.search(low, clause.start, clause.end)
    if found is None or PENDING.search(low, clause.start, found.start()):
        return None
    return Named(*found.span(), "commended")


def praised(low: str, verb: Named, people: Sequence[Quantity], end: int) -> list[Quantity]:
    """The numbers of those praised: before the verb in the passive, else right behind it."""
    ahead = [q for q in people if q.end <= verb.start and RECEIVES.search(low[q.end : verb.start])]
    if ahead:
        return ahead
    behind = [q for q in people if verb.end <= q.start]
    if behind and low[verb.end : behind[0].start].strip() in TO_PRAISED:
        return joined_behind(low, behind, end)
    return []
