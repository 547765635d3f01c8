"""What feeds and sitemaps tell of the articles they lead to, whole, broken off or made to harm."""

import gzip

import pytest

from etl.records import Metadata, Rejected
from etl.sources.web.listings import Item, parse_listing

FEED = "https://bao.vn/rss"


def items(data: str | bytes) -> tuple[Item, ...]:
    listing = parse_listing(data if isinstance(data, bytes) else data.encode(), FEED, 1_000_000)
    assert listing is not None
    return listing.items


def test_an_entry_of_rss_tells_its_headline_and_moment() -> None:
    published = "Mon, 05 Jan 2026 01:15:00 GMT"
    entry = f"<title>Một <b>bài</b></title><link>/1.html?utm_medium=rss#top</link><pubDate>{published}</pubDate>"
    assert items(
        f"<rss version='2.0'><channel><item>{entry}</item><item><title>Hai</title></item></channel></rss>"
    ) == (
        Item("https://bao.vn/1.html", published, told=Metadata("Một bài", "2026-01-05T08:15")),
        Item(None, told=Metadata("Hai")),
    )


def test_an_entry_of_atom_tells_when_it_was_changed() -> None:
    entry = (
        "<entry><title>Một</title><link href='https://bao.vn/1.html'/><published>2026-01-05T08:15:00+07:00</published>"
        "<updated>2026-01-06T09:00:00+07:00</updated></entry>"
    )
    stamp, told = "2026-01-06T09:00:00+07:00", Metadata("Một", "2026-01-05T08:15")
    feed = f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>"
    assert items(feed) == (Item("https://bao.vn/1.html", stamp, True, told),)


def test_a_sitemap_of_news_tells_as_much() -> None:
    sitemap = (
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
        "<url><loc> https://bao.vn/1.html </loc><n:news><n:publication_date>2026-01-05</n:publication_date>"
        "<n:title>Một</n:title></n:news></url>"
        "<url><loc>mailto:a@bao.vn</loc><lastmod>2026-01-06</lastmod></url></urlset>"
    )
    one, other = (
        Item("https://bao.vn/1.html", "2026-01-05", told=Metadata("Một", "2026-01-05")),
        Item(None, "2026-01-06", True),
    )
    assert items(sitemap) == items(gzip.compress(sitemap.encode())) == (one, other)


def test_a_feed_that_breaks_off_gives_what_it_has() -> None:
    broken = "<rss><channel><item><link>https://bao.vn/1.html</link></item><item><link>https://bao"
    assert [item.url for item in items(broken)][:1] == ["https://bao.vn/1.html"]
    sitemap = "<urlset><url><loc>https://bao.vn/1.html</loc></url><url><lo"
    assert [item.url for item in items(sitemap)][:1] == ["https://bao.vn/1.html"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
            "xml_entity",
        ),
        (gzip.compress(b"<urlset>" + bytes(2_000_000)), "bomb"),
        (b"<rss <<<", "not_feed"),
    ],
)
def test_a_feed_that_is_made_to_harm_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as caught:
        parse_listing(data, FEED, 1_000_000)
    assert caught.value.reason == reason


def test_what_is_no_feed_is_none() -> None:
    assert parse_listing(b"<p>Mot trang</p>", FEED, 1_000) is None
