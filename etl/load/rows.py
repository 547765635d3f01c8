"""One extract record to the rows it makes, by table; the database is not asked."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from etl.load.identity import article_key, fact_key
from etl.load.organisations import ArticleOrganisations, Values
from etl.load.places import Gazetteer, PlacesOn
from etl.records import Award, ExtractRecord, Mention, Metric, SetAside

Rows = dict[str, list[Values]]
Quoted = TypeVar("Quoted", Metric, Award)


def article_rows(record: ExtractRecord, gazetteer: Gazetteer, version: str, run_id: str) -> Rows:
    """All rows of a record, read by this version of the extractor and loaded by this run.

    Places and organisations that cannot be found are warnings of the article. Raises ValueError for a date or a
    count that is none.
    """
    article_id = article_key(record.source)
    places = PlacesOn(gazetteer, _day(record.article.published_at))
    article = _article(record, article_id, places)
    known = ArticleOrganisations(record.organisations, article_id, places)

    def about(name: str | None) -> Values:
        organisation_id = known.id_of(name)
        province_id = known.province_of(organisation_id) or article["province_id"]
        return {"article_id": article_id, "organisation_id": organisation_id, "province_id": province_id}

    def mentions() -> Iterator[Values]:
        for one in record.mentions:
            if organisation_id := known.id_of(one.organisation):
                yield {"article_id": article_id, "organisation_id": organisation_id, **_quote(one)}

    rows = {
        "articles": [article],
        "article_likenesses": [{"article_id": article_id, "likeness": one} for one in record.likeness],
        "organisations": list(known.rows.values()),
        "article_organisations": known.contributions(),
        "organisation_aliases": known.aliases(),
        "mentions": _once(mentions(), "quote_start", "quote_end", "organisation_id"),
        "metrics": [
            {"metric_id": key, **about(metric.organisation), **_metric(metric)}
            for key, metric in _keyed(article_id, record.metrics)
        ],
        "awards": [
            {"award_id": key, **about(award.recipient), **_award(award)}
            for key, award in _keyed(article_id, record.awards)
        ],
        "set_aside": _once(
            ({"article_id": article_id, "reason": one.reason, **_quote(one)} for one in record.set_aside),
            "quote_start",
            "quote_end",
        ),
    }
    warnings = _lines((*record.warnings, *places.unknown, *known.unknown))
    article |= {"warnings": warnings, "extractor_version": version, "run_id": run_id}
    return rows


def _article(record: ExtractRecord, article_id: str, places: PlacesOn) -> Values:
    article = record.article
    province_id = places.province(article.province)
    return {
        "article_id": article_id,
        "source": record.source,
        "content_sha256": record.sha256,
        "title": article.title,
        "section": article.section,
        "published_at": article.published_at,
        "published_on": places.day,
        "authors": "; ".join(article.authors) or None,
        "outlet": article.outlet,
        "province_id": province_id,
        "province_evidence": article.province_evidence,
        "district_id": places.district(article.district, province_id),
        "text": record.text,
        "related": _lines(record.related),
    }


def _metric(metric: Metric) -> Values:
    return {
        "indicator_code": metric.indicator,
        "object": metric.object,
        "property": metric.property,
        "value": metric.value,
        "value_max": metric.value_max,
        "base": metric.base,
        "above_100": metric.unit == "%" and max(metric.value, metric.value_max or 0) > 100,
        "qualifier": metric.qualifier,
        "unit": metric.unit,
        "period_kind": metric.period_kind,
        "status": metric.status,
        "direction": metric.direction,
        "polarity": metric.polarity,
        **_period(metric),
        **_quote(metric),
    }


def _award(award: Award) -> Values:
    return {
        "award_code": award.award,
        "title": award.title,
        "rank": award.rank,
        "recipient_count": None if award.count is None else _whole(award.count),
        "count_kind": award.count_kind,
        "qualifier": award.qualifier,
        "recipient_kind": award.recipient_kind,
        "awarded_by": award.awarded_by,
        **_period(award),
        **_quote(award),
    }


def _quote(one: Metric | Award | Mention | SetAside) -> Values:
    return {"quote": one.quote, "quote_start": one.start, "quote_end": one.end}


def _period(fact: Metric | Award) -> Values:
    end = _day(fact.period_end)
    return {"period_start": _day(fact.period_start), "period_end": end, "year": end.year if end else None}


def _day(moment: str | None) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None


def _whole(number: float) -> int:
    if number != int(number):
        raise ValueError(f"{number} is no number of recipients")
    return int(number)


def _lines(words: Iterable[str]) -> str | None:
    return "\n".join(words) or None


def _keyed(article_id: str, facts: Iterable[Quoted]) -> Iterator[tuple[str, Quoted]]:
    """Each fact with its id; facts that share a quote are told apart by their order."""
    seen: Counter[tuple[int, int]] = Counter()
    for fact in facts:
        span = (fact.start, fact.end)
        yield fact_key(article_id, *span, seen[span]), fact
        seen[span] += 1


def _once(rows: Iterable[Values], *key: str) -> list[Values]:
    """The first row of each key: a span is set aside once, however many rules weighed it."""
    first: dict[tuple[Any, ...], Values] = {}
    for row in rows:
        first.setdefault(tuple(row[name] for name in key), row)
    return list(first.values())
