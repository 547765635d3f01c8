"""One document in, one extract record out: text, page, place, organisations, facts, numbers set aside."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from etl.facts import aside, awards, duplicates, metrics
from etl.facts.counted import counted
from etl.facts.discourse import Discourse, Sentence
from etl.facts.mentions import Reader, defined_abbreviations
from etl.facts.organisations import Cast, Resolver
from etl.facts.quantities import quantities
from etl.facts.timeline import Timeline
from etl.language import periods
from etl.language.clean import read_text
from etl.language.fold import shadow
from etl.language.sentences import split_sentences
from etl.page.layout import Page, parse_page
from etl.page.lines import unwrap
from etl.page.place import Place, find_place
from etl.records import Article, Award, Document, ExtractRecord, Mention, Metric, SetAside

DIGITS = re.compile(r"\d+")
Fact = TypeVar("Fact", Metric, Award, SetAside)


def extract(document: Document) -> ExtractRecord:
    """What one article says. Raises Rejected for what is no article."""
    text = read_text(document.data)
    flow = unwrap(text)
    low = shadow(flow)
    page = parse_page(flow)
    day = page.published_at[:10] if page.published_at else None
    own = "\n".join([page.masthead, *(flow[block.start : block.end] for block in page.blocks)])
    place = find_place(own, page.title, page.outlet_province, page.place_line, day)
    province = place.province.name_on(day or "") if place.province else None
    spans = [(block.start, block.end) for block in page.blocks]
    cast = Resolver(flow, Reader(flow, defined_abbreviations(flow)), province, place.district).resolve(spans)
    found, given, asides = _facts(flow, low, page, cast, date.fromisoformat(day) if day else None, province)
    return ExtractRecord(
        source=document.source,
        sha256=hashlib.sha256(document.data).hexdigest(),
        text=text,
        article=_article(page, place, province),
        organisations=cast.records(province, place.district),
        mentions=tuple(
            Mention(r.entity.name, r.start, r.end, text[r.start : r.end]) for r in cast.referents if r.entity.listed
        ),
        metrics=tuple(_quoted(fact, text) for fact in found),
        awards=tuple(_quoted(fact, text) for fact in given),
        set_aside=tuple(_quoted(number, text) for number in asides),
        related=page.related,
        warnings=(place.warning,) if place.warning else (),
    )


def _quoted(fact: Fact, text: str) -> Fact:
    """The fact with its words as they stand in the text, line ends and all."""
    return fact if fact.quote == text[fact.start : fact.end] else replace(fact, quote=text[fact.start : fact.end])


def _article(page: Page, place: Place, province: str | None) -> Article:
    return Article(
        page.title,
        page.published_at,
        page.authors,
        page.outlet,
        page.section,
        province,
        place.province.code if place.province else None,
        place.province.current if place.province else None,
        place.district,
        place.evidence,
    )


def _facts(
    text: str, low: str, page: Page, cast: Cast, today: date | None, province: str | None
) -> tuple[list[Metric], list[Award], list[SetAside]]:
    sentences = [
        Sentence(start, end, i, block.kind)
        for i, block in enumerate(page.blocks)
        for start, end in split_sentences(text, block.start, block.end)
    ]
    temporals = [t for block in page.blocks for t in periods.scan(low, today, block.start, block.end)]
    masked = [(t.start, t.end, t.reason) for t in temporals]
    masked += [(a.start, a.end, a.reason) for block in page.blocks for a in aside.scan(low, block.start, block.end)]
    masked += [(r.start, r.end, "name") for r in cast.referents]  # numbers inside names count nothing
    masked.sort()
    discourse = Discourse(low, sentences, cast, province)
    timeline = Timeline(low, sentences, temporals, today)
    reader = metrics.MetricReader(text, low, discourse, timeline)
    giving = awards.AwardReader(text, low, discourse, timeline)
    found: list[Metric] = []
    given: list[Award] = []
    for index, sentence in enumerate(sentences):
        here = [m for m in masked if m[0] < sentence.end and sentence.start < m[1]]
        read, passing = counted(
            low, list(quantities(low, sentence.start, sentence.end, here)), sentence.start, sentence.end
        )
        masked += [(q.start, q.end, reason) for q, reason in passing]
        conferred, used, pending = giving.read(index, sentence, read)
        given += conferred
        masked += [(start, end, "unclear") for start, end in pending]
        left = [q for q in read if q not in used and not any(s <= q.start < e for s, e in pending)]
        reader.note(sentence, bool(left))
        if left:
            found += reader.read(index, sentence, left)
    found, restated = duplicates.drop_restated(found, sentences)
    given, again = duplicates.drop_restated_awards(given, found, sentences)
    masked += [(fact.start, fact.end, "duplicate") for fact in (*restated, *again)]
    return found, given, _set_aside(text, page, masked, [*found, *given])


def _set_aside(
    text: str, page: Page, masked: Sequence[tuple[int, int, str]], found: Sequence[Metric | Award]
) -> list[SetAside]:
    """A reason for every run of digits that is in no fact."""
    spans = [*masked, *page.furniture]
    rows: dict[tuple[int, int], SetAside] = {}
    facts = [(m.start, m.end) for m in found]
    for run in DIGITS.finditer(text):
        if any(start <= run.start() and run.end() <= end for start, end in facts):
            continue
        start, end, reason = next(
            ((s, e, r) for s, e, r in spans if s <= run.start() and run.end() <= e), (run.start(), run.end(), "unclear")
        )
        rows.setdefault((start, end), SetAside(start, end, text[start:end], reason))
    return list(rows.values())
