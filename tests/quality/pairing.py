"""Which fact of the record is which of the gold: quotes that overlap, with the same number or the same award."""

from collections.abc import Iterator
from typing import NamedTuple

from tests.quality.fields import FIELDS, mark
from tests.quality.sheets import Fact, Sheet
from tests.quality.words import plain


class Pairing(NamedTuple):
    """The pairs that count, the gold that has none, and what was read beside it."""

    pairs: list[tuple[Fact, Fact]]
    missed: list[Fact]
    extra: list[Fact]


def pair(kind: str, sheet: Sheet) -> Pairing:
    """Pair one to one, best agreement first; optional gold takes its partner away and counts on neither side."""
    golds, reads = sheet.gold[kind], sheet.record[kind]
    partner: dict[int, int] = {}
    for _, _, i, j in sorted(_candidates(kind, sheet)):
        if i not in partner and j not in partner.values():
            partner[i] = j
    return Pairing(
        [(golds[i], reads[j]) for i, j in partner.items() if not golds[i].get("optional")],
        [gold for i, gold in enumerate(golds) if i not in partner and not gold.get("optional")],
        [read for j, read in enumerate(reads) if j not in partner.values()],
    )


def _candidates(kind: str, sheet: Sheet) -> Iterator[tuple[int, int, int, int]]:
    """Fields right and letters shared (both negative, so that the best sorts first), place in gold, place in record."""
    text = plain(sheet.record["text"])
    decisive = "value" if kind == "metrics" else "award"
    for i, gold in enumerate(sheet.gold[kind]):
        start, end = span(text, gold)
        for j, read in enumerate(sheet.record[kind]):
            shared = min(end, read["end"]) - max(start, read["start"])
            if shared > 0 and mark(decisive, gold, read, sheet):
                right = sum(bool(mark(field, gold, read, sheet)) for field in FIELDS[kind])
                yield -right, -shared, i, j


def span(text: str, gold: Fact) -> tuple[int, int]:
    """Where the quote of a gold fact stands in the text: its `nth` place; nowhere when the text does not hold it."""
    quote, at = plain(gold["quote"]), -1
    for _ in range(gold.get("nth", 1)):
        at = text.find(quote, at + 1)
        if at < 0:
            return 0, 0
    return at, at + len(quote)
