"""What an article is about: the organisation that it speaks of most, and the union that it opens with."""

from collections import Counter
from collections.abc import Sequence

from etl.facts.organisations.entities import Entity
from etl.facts.sentence import LEAD, Sentence
from etl.facts.whose.attribution import PARTY_TYPES, Attribution
from etl.facts.whose.referents import Referents

OPENING = 2  # sentences


def most_spoken_of(sentences: Sequence[Sentence], referents: Referents, attribution: Attribution) -> str | None:
    """The name of the organisation most spoken of, in headline and lead above all.

    One that is nowhere spoken of in its own right does only where none is, one that only a caption names never.
    """
    counts: Counter[str] = Counter()
    by_the_way: Counter[str] = Counter()
    in_text: set[str] = set()
    for number, sentence in enumerate(sentences):
        told = _spoken_of(sentence, referents, attribution)
        for topic, name in told:
            (counts if topic else by_the_way)[name] += 3 if sentence.kind == "title" else 2 if number < LEAD else 1
        if sentence.kind != "caption":
            in_text |= {name for _, name in told}
    ranked = [*counts.most_common(), *by_the_way.most_common()]
    return next((name for name, _ in ranked if name in in_text), None)


def _spoken_of(sentence: Sentence, referents: Referents, attribution: Attribution) -> list[tuple[bool, str]]:
    """Those that a sentence speaks of, in order, each once, and whether in their own right."""
    told: list[tuple[bool, str]] = []
    for referent in referents.between(sentence.start, sentence.end):
        topic = referents.is_topic(referent, sentence)
        if referent.entity.level != "central" and (topic or not referent.post):
            entity = referent.entity if topic else attribution.place_served(referent.entity)
            told.append((topic, attribution.body(entity, "membership").name))
    return list(dict.fromkeys(told))  # of two that are told of as often the first counts


def union_in_lead(sentences: Sequence[Sentence], referents: Referents) -> Entity | None:
    """The union of a place that the article opens with: it is not about the place's Party body."""
    lead = [
        referent
        for sentence in sentences[:OPENING]
        for referent in referents.between(sentence.start, sentence.end)
        if not referent.place and referents.is_topic(referent, sentence)
    ]
    if any(referent.entity.type in PARTY_TYPES for referent in lead):
        return None
    return next((r.entity for r in lead if r.entity.type == "mass_organisation"), None)
