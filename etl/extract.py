"""One document in, one extract record out: text, page, place, organisations, facts, numbers set aside."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from etl.facts.article import ArticleReader
from etl.facts.organisations.entities import Entities
from etl.facts.organisations.resolver import Resolver
from etl.language.clean import Decoded, is_page, read_text
from etl.language.fold import shadow
from etl.language.likeness import likeness
from etl.language.signs import plain_digits
from etl.page import outlet
from etl.page.layout import Page, parse_page
from etl.page.lines import unwrap
from etl.page.metadata import completed, first_told, told_outlet
from etl.page.place import Place, find_place
from etl.records import Article, Award, Document, ExtractRecord, Mention, Metadata, Metric, SetAside
from etl.sources.addresses import host_of

Quoted = TypeVar("Quoted", Metric, Award, SetAside, Mention)


def extract(document: Document) -> ExtractRecord:
    """What one article says. Raises Rejected for what is no article."""
    (text, note), told = _read(document)
    flow = unwrap(text)
    low = plain_digits(shadow(flow))
    page = completed(parse_page(flow), told)
    source = told_outlet(told, host_of(document.source))
    day = page.published_at[:10] if page.published_at else None
    place = find_place(own_words(flow, page), page.title, page.outlet_province, page.place_line, day, source)
    province = place.province.name_on(day or "") if place.province else None
    spans = [(block.start, block.end) for block in page.blocks]
    entities = Resolver(flow, province, place.district, day).resolve(spans, spans[0] if page.title else None)
    today = date.fromisoformat(day) if day else None
    facts = ArticleReader(flow, low, page, entities, today, province).read()
    return ExtractRecord(
        source=document.source,
        sha256=document.sha256,
        text=text,
        article=_article(page, place, province, source),
        organisations=entities.records(province, place.district),
        mentions=tuple(_quoted(mention, text) for mention in _mentions(entities, text)),
        metrics=tuple(_quoted(metric, text) for metric in facts.metrics),
        awards=tuple(_quoted(award, text) for award in facts.awards),
        set_aside=tuple(_quoted(number, text) for number in facts.set_aside),
        related=page.related,
        warnings=tuple(filter(None, (note, place.warning, *facts.warnings))),
        likeness=likeness("\n".join(low[start:end] for start, end in spans)),
    )


def _read(document: Document) -> tuple[Decoded, Metadata]:
    """The text of a document, and what is told beside it: by the head of an HTML page before its source."""
    if not document.is_html and not is_page(document.data):
        return read_text(document.data), document.told
    from etl.markup import read_page  # a fifth of a second that text need not wait for

    decoded, told = read_page(document.data)
    return decoded, first_told(told, document.told)


def own_words(flow: str, page: Page) -> str:
    """The article's own text, and the masthead above it: where its place may be told."""
    return "\n".join([page.masthead, *(flow[block.start : block.end] for block in page.blocks)])


def _quoted(fact: Quoted, text: str) -> Quoted:
    """The fact with its words as they stand in the text, line ends and all."""
    words = text[fact.start : fact.end]
    return fact if fact.quote == words else replace(fact, quote=words)


def _mentions(entities: Entities, text: str) -> list[Mention]:
    listed = (referent for referent in entities.referents if referent.entity.listed)
    return [Mention(r.entity.name, r.start, r.end, text[r.start : r.end]) for r in listed]


def _by_initials(mark: str | None, province: str | None) -> str | None:
    """The newspaper of the article's province, where its mark holds the province's initials."""
    named = outlet.abbreviated(mark, province) if mark and province else None
    return named.name if named else None


def _article(page: Page, place: Place, province: str | None, source: outlet.Outlet | None) -> Article:
    return Article(
        title=page.title,
        published_at=page.published_at,
        authors=page.authors,
        outlet=page.outlet or _by_initials(page.mark, province) or (source.name if source else None),
        section=page.section,
        province=province,
        province_code=place.province.code if place.province else None,
        current_province=place.province.current if place.province else None,
        district=place.district,
        province_evidence=place.evidence,
    )
