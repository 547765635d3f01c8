"""One address at a time: what is refused, what is asked again, what is kept from one answer to the next."""

import gzip
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pyarrow
import pytest
import stamina

from etl.records import Document, Reject
from etl.sources.found import Found, Skipped
from etl.sources.reading import read
from etl.sources.source import Source
from etl.sources.web import crawl
from etl.sources.web.network import is_public

PAGE = b"<p>Mot trang</p>"
MUCH = bytes(10**7)


def answer(body: bytes = PAGE, status: str = "200 OK", *heads: str) -> bytes:
    lines = (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *heads)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


Script = Callable[[str], bytes | Iterator[bytes]]


@contextmanager
def server(script: Script) -> Iterator[tuple[str, list[str]]]:
    """A server that gives raw bytes for the text of a request; its address, and the requests so far."""
    asked: list[str] = []

    def work() -> None:
        while True:
            connection, _ = listening.accept()
            with connection:
                request = connection.recv(65536).decode()
                if not request:
                    return
                asked.append(request)
                given = answer(b"", "404 Not Found") if "/robots.txt" in request else script(request)
                try:
                    for part in [given] if isinstance(given, bytes) else given:
                        connection.sendall(part)
                except OSError:  # the reader has hung up
                    continue

    with socket.create_server(("127.0.0.1", 0)) as listening, stamina.set_testing(True, attempts=2):
        port = listening.getsockname()[1]
        thread = Thread(target=work)
        thread.start()
        try:
            yield f"http://127.0.0.1:{port}", asked
        finally:
            socket.create_connection(("127.0.0.1", port)).close()  # an empty request ends it
            thread.join()


def found(location: str, **limits: Any) -> list[Found]:
    given = {"location": location, "allow_private": True, "delay": 0, "kind": "page"} | limits
    return list(read([Source.model_validate(given)]))


def reasons(items: list[Found]) -> list[str]:
    return [one.reason for one in items if isinstance(one, Reject)]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("113.160.1.1", True),
        ("2001:ee0::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - to be refused
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:113.160.1.1", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_what_lies_in_a_private_network_is_known_in_every_form(address: str, public: bool) -> None:
    assert is_public(address) == public


INSIDE = ("localhost", "127.1", "2130706433", "0x7f.0.0.1", "[::1]", "[::ffff:7f00:1]")


@pytest.mark.parametrize("host", INSIDE)
def test_no_spelling_of_an_address_leads_inside(host: str) -> None:
    (reject,) = found(f"http://{host}/a.html", allow_private=False)
    assert isinstance(reject, Reject)
    assert reject.reason == "private_address"


def test_a_connection_goes_to_the_address_that_was_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []
    real = socket.getaddrinfo

    def answering(host: str, *rest: Any, **options: Any) -> Any:
        looked_up.append(host)
        return real("127.0.0.1" if host == "bao.vn" else host, *rest, **options)

    with server(lambda _: answer()) as (url, asked):
        monkeypatch.setattr(socket, "getaddrinfo", answering)
        port = url.rpartition(":")[2]
        found(f"http://bao.vn:{port}/a.html")
    assert looked_up[:4] == ["bao.vn", "127.0.0.1"] * 2  # the second is of the socket: a name is not asked for again
    assert f"Host: bao.vn:{port}\r\n" in asked[1]


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://bao.vn/a", "javascript:alert(1)", "data:text/html,a", ""]
)
def test_a_redirect_leads_to_the_web_or_nowhere(target: str) -> None:
    with server(lambda _: answer(b"", "302 Found", f"Location: {target}")) as (url, _):
        assert reasons(found(f"{url}/a.html")) == ["redirects"]


def test_the_body_of_a_redirect_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(1_000_000)) * 50

    def script(request: str) -> bytes:
        if "/b.html" in request:
            return answer()
        return answer(bomb, "301 Moved", "Location: /b.html", "Content-Encoding: gzip")

    with server(script) as (url, _):
        assert found(f"{url}/a.html") == [Document(f"{url}/a.html", PAGE, is_html=True)]


def test_a_server_that_sends_a_byte_at_a_time_is_left_in_time() -> None:
    def script(_: str) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nX: "
        while True:
            sleep(0.02)
            yield b"x"

    with server(script) as (url, asked):
        before = monotonic()
        assert reasons(found(f"{url}/a.html", timeout=0.3)) == ["timeout"]
        assert monotonic() - before < 10
    assert len(asked) == 3  # robots.txt, and two tries


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (answer(b"", "404 Not Found"), "http_404"),
        (answer(b"", "403 Forbidden"), "http_403"),
        (answer(b"", "429 Slow down", "Retry-After: 999999999"), "http_429"),
        (answer(b"", "503 Later", "Retry-After: -1"), "http_503"),
        (answer(b"", "503 Later", "Retry-After: Mon, 05 Jan 2099 00:00:00 GMT"), "http_503"),
        (answer(b"a" * 2_000), "too_large"),
        (answer(gzip.compress(bytes(100_000)), "200 OK", "Content-Encoding: gzip"), "bomb"),
        (answer(gzip.compress(PAGE)[:-9], "200 OK", "Content-Encoding: gzip"), "corrupt"),
        (answer(pyarrow.compress(MUCH, "brotli", asbytes=True), "200 OK", "Content-Encoding: br"), "packing"),
        (answer(pyarrow.compress(MUCH, "zstd", asbytes=True), "200 OK", "Content-Encoding: zstd"), "packing"),
        (answer(gzip.compress(gzip.compress(MUCH)), "200 OK", "Content-Encoding: gzip, gzip"), "packing"),
        (answer(PAGE, "200 OK", "Content-Type: application/pdf"), "unsupported"),
        (answer(PAGE, "200 OK", f"X: {'x' * 1_000_000}"), "connection"),
        (answer(b"x" * 50)[:-10], "connection"),
        (b"no web server\r\n\r\n", "connection"),
        (b"", "connection"),
    ],
)
def test_each_fault_of_a_server_is_a_reject(given: bytes, reason: str) -> None:
    with server(lambda _: given) as (url, _):
        assert reasons(found(f"{url}/a.html", max_bytes=1_000)) == [reason]


def test_a_server_that_asks_for_hours_is_left_to_the_next_run() -> None:
    with server(lambda _: answer(b"", "429 Slow down", "Retry-After: 7200")) as (url, asked):
        assert reasons(found(f"{url}/a.html")) == ["http_429"]
    assert len(asked) == 2


def test_a_feed_of_a_hundred_thousand_entries_costs_no_more_than_its_first_ones() -> None:
    entries = b"".join(b"<item><link>/%d.html</link></item>" % number for number in range(100_000))

    def script(request: str) -> bytes:
        return answer(b"<rss><channel>" + entries + b"</channel></rss>") if "/rss" in request else answer()

    with server(script) as (url, asked):
        items = found(f"{url}/rss", kind="feed", max_items=3)
    assert [one.source for one in items if isinstance(one, Document)] == [f"{url}/{number}.html" for number in range(3)]
    assert [one.detail for one in items if isinstance(one, Skipped)] == [
        "only the first 10,000 entries of the feed were looked at",
        "3 pages were asked for, no more a run; the next goes on, or raise max_items",
    ]
    assert len(asked) == 2 + 3  # robots.txt, the feed, three pages


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the limit may find a collection running
def test_a_feed_that_is_made_to_take_hours_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawl, "MOST_SECONDS", 0.2)
    endless = b"<rss><channel><item %s/></channel></rss>" % b"".join(b"a%d='' " % number for number in range(200_000))
    with server(lambda _: answer(endless)) as (url, _):
        assert reasons(found(f"{url}/rss", kind="feed")) == ["timeout"]


def test_a_host_that_fails_again_and_again_is_left_alone_until_the_next_run() -> None:
    urls = "".join(f"<url><loc>/{number}.html</loc></url>" for number in range(50))

    def script(request: str) -> bytes:
        return answer(f"<urlset>{urls}</urlset>".encode()) if "/map.xml" in request else answer(b"", "500 Oh no")

    with server(script) as (url, asked):
        items = found(f"{url}/map.xml", kind="feed")
    assert reasons(items) == ["http_500"] * 3
    assert [one.reason for one in items if isinstance(one, Skipped)] == ["given_up"] * 47
    assert len(asked) == 2 + 3 * 2  # robots.txt, the sitemap, three pages twice each


def test_nothing_is_kept_from_one_answer_for_the_next() -> None:
    def script(request: str) -> bytes:
        if "/b.html" in request:
            return answer()
        return answer(b"", "302 Found", "Location: /b.html", "Set-Cookie: a=b; Path=/")

    with server(script) as (url, asked):
        found(f"{url}/a.html")
    assert not any("cookie" in request.lower() or "authorization" in request.lower() for request in asked)


def test_a_host_is_not_asked_faster_than_the_source_allows() -> None:
    with server(lambda _: answer()) as (url, _):
        before = monotonic()
        found(f"{url}/a.html", delay=0.2)
        assert monotonic() - before >= 0.2


def test_a_source_that_is_no_address_is_a_reject() -> None:
    assert reasons(found("http://user:secret@bao.vn/a.html")) == ["bad_address"]
    assert reasons(found("http://0177.0.0.1/a.html")) == ["bad_address"]
    assert reasons(found("http://nowhere.invalid/a.html", attempts=1)) == ["robots"]  # it cannot be asked for them


def test_a_page_is_no_feed_where_a_feed_was_meant() -> None:
    with server(lambda _: answer()) as (url, _):
        assert reasons(found(f"{url}/rss", kind="feed")) == ["not_feed"]
        assert [one.source for one in found(f"{url}/a.html", kind=None)] == [f"{url}/a.html"]
