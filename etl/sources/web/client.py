"""The HTTP client of a source: it says who asks, and keeps nothing of one answer for the next."""

from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.metadata import version

import httpcore2
import httpx2

from etl.sources.source import Source
from etl.sources.web.network import CheckedBackend

AGENT = "chibo"
ASKED = {
    "User-Agent": f"{AGENT}/{version('chibo')}",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Language": "vi,en;q=0.5",
    "Accept-Encoding": "gzip",
}


class CheckedTransport(httpx2.HTTPTransport):
    """Sends requests over connections that are looked at first, one connection a request."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(),
            max_keepalive_connections=0,
            network_backend=CheckedBackend(allow_private=source.allow_private, seconds=source.timeout),
        )


def open_client(source: Source) -> httpx2.Client:
    """A client within the limits of a source, to be closed."""
    return httpx2.Client(
        transport=CheckedTransport(source),
        headers=ASKED,
        timeout=source.timeout,
        follow_redirects=False,
        trust_env=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    )
