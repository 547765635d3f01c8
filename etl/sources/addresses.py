"""Addresses of the web in their one form, so that a page is the same article wherever its address is found."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

TRACKERS = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|mc_[ce]id")  # they tell who sent the reader, not what is read
PORTS = {"http": 80, "https": 443}
LONGEST = 2_000
SAFE = "/%:@!$&'()*+,;=~-._"


def canonical(address: str, base: str = "") -> str | None:
    """The address without fragment and trackers, seen from `base`; None for what is no plain address of the web.

    A name or password in it, and signs that browsers ignore, are refused: they make an address look like another.
    """
    try:
        parts = urlsplit(urljoin(base, address.strip()))
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:
        return None
    if parts.scheme not in PORTS or not host or parts.username is not None or "\\" in address or len(address) > LONGEST:
        return None
    where = f"[{host}]" if ":" in host else host
    if port not in (None, PORTS[parts.scheme]):
        where += f":{port}"
    return urlunsplit((parts.scheme, where, quote(parts.path or "/", safe=SAFE), _query(parts.query), ""))


def host_of(url: str) -> str | None:
    """The host of an address; None for a path."""
    return urlsplit(url).hostname if url.startswith(("http://", "https://")) else None


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    if not any(TRACKERS.fullmatch(name) for name, _ in pairs):
        return quote(query, safe=SAFE + "?")
    return urlencode([(name, value) for name, value in pairs if not TRACKERS.fullmatch(name)])
