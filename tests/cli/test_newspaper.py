"""A newspaper from feed to rows: the right articles load, nothing is fetched twice, no fault costs more than itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina
from sqlalchemy import Engine

from tests.cli.conftest import Chibo
from tests.cli.newspaper import Newspaper, bomb, crowded, parted, plain, serve
from tests.etl.samples import rows_of

COUNTS = ("found", "loaded", "unchanged", "replaced", "rejected")
THANH_HOA = ("Báo Thanh Hóa", "thanh-hoa-2025")
SOURCES = """
[[sources]]
name = "tin mới"
location = "{url}/rss"
outlet = "Báo Thanh Hóa"
delay = 0
allow_private = {private}

[[sources]]
location = "{url}/sitemap.xml"
include = "html$"
delay = 0
allow_private = {private}
"""


@pytest.fixture
def newspaper(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Newspaper]:
    """A newspaper with good pages and bad ones, named in chibo.toml; no waiting between two tries."""
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    with serve() as newspaper, stamina.set_testing(True, attempts=3):
        newspaper.publish("/robots.txt", "User-agent: *\nDisallow: /noi-bo/\n", kind="text/plain")
        newspaper.publish("/1.html", plain(75), etag=True)
        newspaper.publish("/2.html", parted(86), heads={"Last-Modified": "Mon, 05 Jan 2026 00:00:00 GMT"}, etag=True)
        newspaper.publish("/3.html", crowded(97))
        newspaper.publish("/4.html", plain(64), etag=True, statuses=[500, 503])
        newspaper.publish("/5.html", plain(53), statuses=[500] * 3)
        newspaper.publish("/noi-bo/6.html", plain(42))
        newspaper.publish("/7.html", bomb(), heads={"Content-Encoding": "gzip"})
        newspaper.publish("/8.html", "<h1>Không tìm thấy trang</h1>")
        bad = ("/noi-bo/6.html", "/7.html", "/8.html", "/mat.html", "/vong", "/lon.html", "/vong")
        newspaper.rss("/1.html", "/2.html", "/4.html", "/5.html", *bad)
        newspaper.sitemap(**{"1": "2026-01-05", "3": "2026-01-06", "tai-lieu.pdf": "2026-01-06"})
        Path("chibo.toml").write_text(SOURCES.format(url=newspaper.url, private="true"))
        yield newspaper


def counts(told: dict[str, int]) -> dict[str, int]:
    return {name: told[name] for name in COUNTS if told[name]}


def articles(engine: Engine, newspaper: Newspaper) -> dict[str, tuple[str | None, ...]]:
    """By path: what the articles say of themselves."""
    columns = ("title", "published_at", "authors", "outlet", "province_id")
    rows = rows_of(engine, "articles")
    return {row["source"].removeprefix(newspaper.url): tuple(row[name] for name in columns) for row in rows}


def members(engine: Engine) -> list[int]:
    """How many were admitted, as the articles state."""
    return sorted(row["value"] for row in rows_of(engine, "metrics") if row["quote"].endswith("đảng viên mới"))


def test_a_newspaper_is_read_and_read_again(chibo: Chibo, engine: Engine, newspaper: Newspaper) -> None:
    first = chibo("run", "--json")
    told = json.loads(first.out)
    assert (first.code, counts(told)) == (1, {"found": 13, "loaded": 4, "rejected": 9})
    assert {(one["source"].removeprefix(newspaper.url), one["reason"]) for one in told["rejects"]} == {
        ("/5.html", "http_500"),
        ("/noi-bo/6.html", "robots"),
        ("/7.html", "bomb"),
        ("/8.html", "not_article"),
        ("/mat.html", "http_404"),
        ("/vong", "redirects"),
        ("/lon.html", "too_large"),
        ("/tai-lieu.pdf.html", "http_404"),
        ("/rss!/12", "bad_address"),
    }
    plainly = ("Trẻ hóa đội ngũ đảng viên ở Đông Sơn", "2026-01-05T08:15", "Minh Hà", *THANH_HOA)
    assert articles(engine, newspaper) == {
        "/1.html": plainly,
        "/2.html": ("Chi bộ vùng cao giữ nếp sinh hoạt", "2026-01-06T14:30", "Lê Minh", *THANH_HOA),
        "/3.html": ("Đông Sơn khen thưởng cuối năm", "2026-01-07T01:00", None, None, THANH_HOA[1]),
        "/4.html": plainly,
    }
    assert members(engine) == [64, 75, 86, 97]
    assert newspaper.sent < 100_000_000

    newspaper.asked.clear()
    told = json.loads(chibo("run", "--json").out)
    assert counts(told) == {"found": 11, "loaded": 1, "unchanged": 3, "rejected": 7}  # one was left to this run
    assert {status for path, status in newspaper.asked if path.startswith(("/1", "/2", "/4"))} == {304}
    assert ("/3.html", 200) not in newspaper.asked

    newspaper.asked.clear()
    assert counts(json.loads(chibo("run", "--json").out)) == {}
    assert newspaper.asked == [("/robots.txt", 200), ("/rss", 304), ("/sitemap.xml", 200), ("/map.xml.gz", 304)]

    newspaper.asked.clear()
    newspaper.publish("/1.html", plain(76), etag=True)
    newspaper.publish("/9.html", parted(31))
    newspaper.rss("/9.html", "/1.html", "/2.html")
    newspaper.sitemap(**{"1": "2026-02-05", "3": "2026-01-06"})
    assert counts(json.loads(chibo("run", "--json").out)) == {
        **{"found": 5, "loaded": 1, "unchanged": 2, "replaced": 1},
        "rejected": 1,
    }
    assert members(engine) == [31, 53, 64, 76, 86, 97]
    assert [asked for asked in newspaper.asked if "html" in asked[0]] == [
        ("/9.html", 200),
        ("/1.html", 200),
        ("/2.html", 304),
    ]


def test_a_private_network_is_entered_only_where_that_is_allowed(chibo: Chibo, newspaper: Newspaper) -> None:
    Path("chibo.toml").write_text(SOURCES.format(url=newspaper.url, private="false"))
    told = json.loads(chibo("run", "--json").out)
    assert [(one["source"], one["reason"]) for one in told["rejects"]] == [
        (f"{newspaper.url}/rss", "private_address"),
        (f"{newspaper.url}/sitemap.xml", "private_address"),
    ]
    assert newspaper.asked == []


def test_other_rules_ask_for_every_page_anew(chibo: Chibo, newspaper: Newspaper) -> None:
    chibo("run", "tin mới")
    newspaper.asked.clear()
    told = json.loads(chibo("run", "tin mới", "--json", "--reparse").out)
    assert (told["replaced"], told["unchanged"]) == (3, 0)
    assert 304 not in {status for _, status in newspaper.asked}
