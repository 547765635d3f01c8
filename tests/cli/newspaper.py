"""A newspaper on a server of its own: pages in three layouts, feeds, and all that can go wrong with a server."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

MEGABYTE = bytes(1_000_000)

LEAD = (
    "Nhiệm kỳ qua, Đảng bộ huyện Đông Sơn luôn coi công tác phát triển đảng viên là nhiệm vụ then chốt, qua đó từng "
    "bước trẻ hóa đội ngũ và nâng cao sức chiến đấu của tổ chức đảng ở cơ sở."
)
GROWTH = (
    "Năm 2025, Đảng bộ huyện Đông Sơn kết nạp {members} đảng viên mới, đạt 104% kế hoạch; đến nay toàn Đảng bộ có 38 "
    "tổ chức cơ sở đảng, sinh hoạt nền nếp, phát huy tốt vai trò hạt nhân chính trị."
)
PRAISE = (
    "Tại hội nghị tổng kết, Ban Thường vụ Huyện ủy đã tặng Giấy khen cho 7 tập thể hoàn thành xuất sắc nhiệm vụ; các "
    "đại biểu thảo luận sôi nổi, thống nhất cao với phương hướng của năm tới."
)
TEASER = "Huyện bên kết nạp 999 đảng viên mới, vượt kế hoạch cả năm"


def plain(members: int) -> str:
    """A page that is marked up as its text asks for."""
    return f"""<!doctype html><html><head><title>Trẻ hóa đội ngũ - Báo Thử</title></head><body>
<nav><a href="/">Trang chủ</a> <a href="/xay-dung-dang">Xây dựng Đảng</a></nav>
<article><h1>Trẻ hóa đội ngũ đảng viên ở Đông Sơn</h1><p>05/01/2026 08:15</p><p>{LEAD}</p>
<p>{GROWTH.format(members=members)}</p><p>{PRAISE}</p><p><strong>Minh Hà</strong></p></article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/khac.html">{TEASER}</a></li></ul></aside>
<footer>Giấy phép số 123/GP. Điện thoại: 0237 555 555</footer></body></html>"""


def parted(members: int) -> str:
    """A page whose parts stand apart and have the names of a known make."""
    return f"""<html><body><div class="menu">Thời sự | Kinh tế | Xây dựng Đảng</div>
<h1 class="title cms-title">Chi bộ vùng cao giữ nếp sinh hoạt</h1>
<span class="cms-date">Thứ ba, 06/01/2026 - 14:30</span>
<div class="cms-desc">{LEAD}</div><div class="cms-body"><p>{GROWTH.format(members=members)}</p>
<div class="cms-relate"><p>{TEASER}</p></div><p>{PRAISE}</p></div><div class="cms-author">Lê Minh</div></body></html>"""


def crowded(members: int) -> str:
    """A page of nested tables and line ends; the day stands in its head alone."""
    return f"""<html><head><meta property="og:title" content="Đông Sơn khen thưởng cuối năm">
<meta property="article:published_time" content="2026-01-06T18:00:00Z"></head><body>
<form action="/"><table><tr><td>Liên kết website</td><td><div class="noidung">{LEAD}<br><br>
{GROWTH.format(members=members)}<br><br>{PRAISE}</div></td></tr></table></form></body></html>"""


@dataclass
class Page:
    """What the server gives at a path, and the heads it gives with it."""

    body: bytes
    kind: str = "text/html; charset=utf-8"
    heads: dict[str, str] = field(default_factory=dict)
    etag: bool = False
    statuses: list[int] = field(default_factory=list)  # given before all is well

    @property
    def tag(self) -> str:
        return f'"{blake2b(self.body, digest_size=4).hexdigest()}"'


@dataclass
class Newspaper:
    """The server: its pages by path, and who asked for what and with which result."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    sent: int = 0
    url: str = ""

    def publish(self, path: str, text: str | bytes, **page: object) -> None:
        self.pages[path] = Page(text if isinstance(text, bytes) else text.encode(), **page)  # type: ignore[arg-type]

    def rss(self, *paths: str) -> None:
        """Publish a feed of these pages, the last entry without an address."""
        items = "".join(
            f"<item><title>Bài {path}</title><link>{self.url}{path}?utm_source=rss</link>"
            f"<pubDate>Mon, 05 Jan 2026 08:15:00 +0700</pubDate></item>"
            for path in paths
        )
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Thử</title>{items}<item/></channel></rss>'
        self.publish("/rss", feed, kind="application/rss+xml", etag=True)

    def sitemap(self, **changed: str) -> None:
        """Publish a packed sitemap below an index: pages and the days of their last change."""
        urls = "".join(
            f"<url><loc>{self.url}/{name}.html</loc><lastmod>{day}</lastmod></url>" for name, day in changed.items()
        )
        space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        packed = gzip.compress(f"<urlset {space}>{urls}</urlset>".encode(), mtime=0)
        self.publish("/map.xml.gz", packed, kind="application/gzip", etag=True)
        index = f"<sitemapindex {space}><sitemap><loc>{self.url}/map.xml.gz</loc></sitemap></sitemapindex>"
        self.publish("/sitemap.xml", index, kind="text/xml")


def bomb() -> bytes:
    """A hundred megabytes of nothing, packed."""
    return gzip.compress(MEGABYTE) * 100


class Server(ThreadingHTTPServer):
    """A server of one newspaper."""

    newspaper: Newspaper


class Handler(BaseHTTPRequestHandler):
    """Gives what the newspaper has at a path."""

    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/vong":
            self._answer(302, b"", {"Location": "/vong"})
        elif path == "/lon.html":
            self._send_200_megabytes()
        elif page := self.server.newspaper.pages.get(path):
            self._send(page)
        else:
            self._answer(404, b"", {})

    def _send(self, page: Page) -> None:
        tag = {"ETag": page.tag} if page.etag else {}
        if page.statuses:
            self._answer(page.statuses.pop(0), b"", {"Retry-After": "0"})
        elif page.etag and self.headers["If-None-Match"] == page.tag:
            self._answer(304, b"", tag)
        else:
            self._answer(200, page.body, {"Content-Type": page.kind, **tag, **page.heads})

    def _send_200_megabytes(self) -> None:
        """All of them, unless the reader hangs up before."""
        self._answer(200, b"", {"Content-Type": "text/html"}, length=200 * len(MEGABYTE))
        try:
            for _ in range(200):
                self.wfile.write(MEGABYTE)
                self.server.newspaper.sent += len(MEGABYTE)
        except OSError:
            self.close_connection = True

    def _answer(self, status: int, body: bytes, heads: dict[str, str], length: int | None = None) -> None:
        self.server.newspaper.asked.append((self.path.partition("?")[0], status))
        self.send_response(status)
        for name, value in heads.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve() -> Iterator[Newspaper]:
    """A newspaper without pages, on a free port of this machine."""
    newspaper = Newspaper()
    with Server(("127.0.0.1", 0), Handler) as server:
        server.newspaper = newspaper
        newspaper.url = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield newspaper
        server.shutdown()
        thread.join()
