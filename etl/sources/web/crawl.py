"""A source on the web to documents: a feed's pages, or one page."""

from collections.abc import Iterator
from dataclasses import replace

import structlog

from etl.patience import MOST_MEMORY, MOST_SECONDS, TooLong, at_most
from etl.records import Reject, Rejected, Unchanged
from etl.sources.addresses import canonical
from etl.sources.found import Found, Memory, Skipped, Visit
from etl.sources.members import member
from etl.sources.source import Source
from etl.sources.web.client import open_client
from etl.sources.web.fetch import Answer, Fetcher, GivenUp, Unavailable
from etl.sources.web.known import Web
from etl.sources.web.listings import Item, Listing, parse_listing
from etl.sources.whole import article

PAGES = {"text/html": True, "application/xhtml+xml": True, "text/plain": False}
MOST_DEPTH = 2  # an index of sitemaps, and its sitemaps

log = structlog.get_logger()


class Crawl:
    """One source's way through the web."""

    def __init__(self, source: Source, memory: Memory, web: Web) -> None:
        self._source = source
        self._memory = memory
        self._web = web
        self._asked = 0
        self._unfinished = False  # something has to be asked for again: the feed must not seem read

    def read(self) -> Iterator[Found]:
        """The documents of the source; whatever goes wrong ends as a reject."""
        url = canonical(self._source.location)
        if url is None:
            yield Reject(self._source.location, "read", "bad_address", "give a plain http:// or https:// address")
            return
        with open_client(self._source) as client:
            self._fetcher = Fetcher(self._source, client, self._web)
            if self._source.kind == "page":
                yield from self._page(Item(url))
            else:
                yield from self._listing(Item(url), 1)

    def _listing(self, item: Item, depth: int) -> Iterator[Found]:
        """What a feed lists, and the feed's visit once all of it is found; a page that is no feed is an article."""
        url = item.url or ""
        known = self._memory.recall([url]).get(url)
        if known and item.says_change and known.stamp == item.stamp:
            return
        try:
            answer = self._fetcher.get(url, known)
            if answer.body is None:
                log.info("nothing new", source=url)
                return
            listing = _read_in_time(answer.body, url, self._source.max_bytes)
        except Rejected as rejected:
            yield self._reject(url, rejected)
            return
        if listing is not None and depth <= MOST_DEPTH:
            yield from self._listed(listing, url, depth)
            if not self._unfinished:
                self._memory.remember(url, answer.visit._replace(stamp=item.stamp))
        elif depth > 1 or self._source.kind == "feed":
            yield Reject(url, "read", "not_feed", "it is no RSS, Atom or sitemap; for one article set kind to page")
        else:
            yield from self._article(Item(url), answer)

    def _listed(self, listing: Listing, url: str, depth: int) -> Iterator[Found]:
        if not listing.is_whole:
            yield Skipped(url, "too_many", f"only the first {len(listing.items):,} entries of the feed were looked at")
        for number, item in enumerate(listing.items, 1):
            if item.url is None:
                yield Reject(member(url, number), "read", "bad_address", "the entry gives no address of the web")
            elif listing.is_index:
                yield from self._listing(item, depth + 1)
            elif item.url in self._web.seen or not self._wanted(item.url):
                continue
            elif self._asked >= self._source.max_items:
                self._unfinished = True
                words = f"{self._asked:,} pages were asked for, no more a run; the next goes on, or raise max_items"
                yield Skipped(url, "too_many", words)
                return
            else:
                self._web.seen.add(item.url)
                yield from self._page(item)

    def _wanted(self, url: str) -> bool:
        return self._source.include is None or self._source.include.search(url) is not None

    def _page(self, item: Item) -> Iterator[Found]:
        """The article at an address, asked for unless it is known that nothing has changed."""
        url = item.url or ""
        known = self._memory.recall([url]).get(url)
        if known and _is_same(item, known):
            yield Unchanged((url,))
            return
        self._asked += 1
        try:
            answer = self._fetcher.get(url, known)
        except GivenUp as error:
            self._unfinished = True
            yield Skipped(url, error.reason, error.detail)
            return
        except Rejected as rejected:
            yield self._reject(url, rejected)
            return
        if answer.body is None:
            self._memory.remember(url, answer.visit._replace(stamp=item.stamp))
            yield Unchanged((url,))
        else:
            yield from self._article(item, answer)

    def _article(self, item: Item, answer: Answer) -> Iterator[Found]:
        url = item.url or ""
        if answer.kind not in PAGES:
            yield Reject(url, "read", "unsupported", f"it is {answer.kind[:60]}, no page; leave it out of the source")
            return
        self._memory.remember(url, answer.visit._replace(stamp=item.stamp))
        told = replace(item.told, outlet=self._source.outlet)
        yield article(url, answer.body or b"", self._source, is_html=PAGES[answer.kind], told=told)

    def _reject(self, url: str, rejected: Rejected) -> Reject:
        self._unfinished |= isinstance(rejected, Unavailable)
        return Reject(url, rejected.stage, rejected.reason, rejected.detail)


def _read_in_time(body: bytes, url: str, limit: int) -> Listing | None:
    """What a feed lists. Raises Rejected also for one that takes as much time or memory as no article may."""
    try:
        with at_most(MOST_SECONDS):
            return parse_listing(body, url, limit)
    except TooLong:
        words = f"reading the feed took more than {MOST_SECONDS:.0f} s; look at it in a browser"
        raise Rejected("read", "timeout", words) from None
    except MemoryError:
        words = f"reading the feed took more than {MOST_MEMORY / 1e6:.0f} MB; look at it in a browser"
        raise Rejected("read", "memory", words) from None


def _is_same(item: Item, known: Visit) -> bool:
    """Whether the feed itself says that nothing has changed.

    A moment of publication says little, as articles are corrected: a server that can be asked is asked.
    """
    can_be_asked = known.etag or known.last_modified
    return item.stamp is not None and item.stamp == known.stamp and (item.says_change or not can_be_asked)
