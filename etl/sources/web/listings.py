"""RSS, Atom and sitemaps to the addresses that they list."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

import feedparser
from lxml import etree

from etl.page.metadata import told_line
from etl.page.moment import local_moment
from etl.records import Metadata, Rejected
from etl.sources.addresses import canonical
from etl.sources.unpack import GZIP_MAGIC, inflate

ROOT = re.compile(rb"<(?:\w+:)?(rss|feed|RDF|urlset|sitemapindex)[\s>]")
PROLOG = 4_000  # bytes in which the first element begins
ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s/>]")
MOST_ENTRIES = 10_000  # of a feed; those of the press have some dozens, the newest first
TAGS = re.compile(r"<[^<>]*>")
NOTHING = Metadata()


@dataclass(frozen=True, slots=True)
class Item:
    """An address that is listed, and what is told of it; `stamp` says when it was changed, else published."""

    url: str | None
    stamp: str | None = None
    says_change: bool = False
    told: Metadata = NOTHING


@dataclass(frozen=True, slots=True)
class Listing:
    """The pages that a feed lists, or the listings of an index; `is_whole` unless there were too many to look at."""

    items: tuple[Item, ...]
    is_index: bool = False
    is_whole: bool = True


def parse_listing(data: bytes, base: str, limit: int) -> Listing | None:
    """What a feed lists; None for what is no feed. Raises Rejected for one that cannot be read."""
    data = inflate(data, limit) if data.startswith(GZIP_MAGIC) else data
    root = ROOT.search(data[:PROLOG])
    if root is None:
        return None
    if b"<!ENTITY" in data:
        raise Rejected("read", "xml_entity", "the feed defines entities of its own, which no feed needs")
    name = root[1].decode()
    if name in ("urlset", "sitemapindex"):
        return Listing(tuple(_sitemap(data, base)), is_index=name == "sitemapindex")
    too_many = next(islice(ENTRY.finditer(data), MOST_ENTRIES, None), None)
    looked_at = data[: too_many.start()] if too_many else data
    return Listing(tuple(_feed(looked_at, base)), is_whole=too_many is None)


def _feed(data: bytes, base: str) -> Iterator[Item]:
    parsed = feedparser.parse(io.BytesIO(data))
    if parsed.bozo and not parsed.entries:
        raise Rejected("read", "not_feed", f"the feed is broken: {str(parsed.bozo_exception)[:100]}; look at it")
    return (_entry(entry, base) for entry in parsed.entries)


def _entry(entry: Mapping[str, Any], base: str) -> Item:
    told = dict(entry)  # the mapping itself would give `published` for an `updated` that is missing
    published, updated = told.get("published"), told.get("updated")
    return Item(
        url=canonical(told.get("link") or "", base) if told.get("link") else None,
        stamp=updated or published,
        says_change=updated is not None and updated != published,
        told=Metadata(_title(told.get("title")), local_moment(published or updated)),
    )


def _sitemap(data: bytes, base: str) -> Iterator[Item]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise Rejected("read", "not_feed", "the sitemap is broken; look at it in a browser")
    for entry in root.iterchildren("{*}url", "{*}sitemap"):
        words = {etree.QName(part).localname: (part.text or "").strip() for part in entry.iter("{*}*")}
        changed, published = words.get("lastmod"), words.get("publication_date")
        yield Item(
            url=canonical(words["loc"], base) if words.get("loc") else None,
            stamp=changed or published or None,
            says_change=bool(changed),
            told=Metadata(_title(words.get("title")), local_moment(published)),
        )


def _title(words: object) -> str | None:
    return told_line(TAGS.sub(" ", words)) if isinstance(words, str) else None
