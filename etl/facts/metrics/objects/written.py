"""Words in front of a number, as the text writes them."""

from etl.facts.metrics.drafts import Memory, Spot
from etl.facts.metrics.objects.amounts import object_before
from etl.language.fold import shadow


def written(spot: Spot, memory: Memory, offset: int, words: str) -> str:
    """Words before a number as they are written."""
    at = spot.start + offset
    return memory.text[at : at + len(words)]


def written_before(spot: Spot, memory: Memory) -> str | None:
    """The object in front of a number, as it is written."""
    clause = object_before(spot.plain)
    at = spot.plain.rfind(clause) if clause else -1
    return written(spot, memory, at, clause) if clause and at >= 0 else None


def clause_written(object_: str, spot: Spot, memory: Memory) -> str:
    """The object with what is joined to it back to the comma: `giải quyết trước và đúng hạn`."""
    at = spot.plain.rfind(shadow(object_))
    start = max(spot.plain.rfind(mark, 0, at) for mark in ",;:(") + 1
    words = written(spot, memory, start, spot.plain[start : at + len(object_)])
    return words.strip() if " và " in words else object_
