"""One address of the web, however many requests that takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from urllib.parse import urlsplit

import httpx2
import stamina

from etl.records import Rejected
from etl.sources.addresses import canonical
from etl.sources.found import Visit
from etl.sources.source import Source
from etl.sources.unpack import unpacked
from etl.sources.web.known import Host, Web
from etl.sources.web.robots import Rules, allow_all, read_rules

NOT_MODIFIED = 304
REDIRECTS = (301, 302, 303, 307, 308)
BUSY = (408, 425, 429)  # and all that begin with 5: to be asked again
MOST_HOPS = 3
MOST_FAILURES = 3  # addresses in a row
MOST_WAIT = 60.0  # seconds that a server may ask us to wait within a run; for longer it is left to the next
FIRST_WAIT, LONGEST_WAIT = 1.0, 20.0


class Unavailable(Rejected):
    """An address that may well answer later; `words` say what is wrong, `wait` how many seconds the server asks for."""

    def __init__(self, reason: str, words: str, wait: float | None = None) -> None:
        super().__init__("read", reason, f"{words}; the next run asks again")
        self.words = words
        self.wait = wait


class GivenUp(Unavailable):
    """An address that was not asked for: its host has failed too often, and is left alone until the next run."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server gave: the body, unpacked (None where nothing has changed), its kind, and how to ask next time."""

    body: bytes | None
    kind: str
    visit: Visit


class Fetcher:
    """Gets addresses for one source."""

    def __init__(self, source: Source, client: httpx2.Client, web: Web) -> None:
        self._source = source
        self._client = client
        self._web = web

    def get(self, url: str, known: Visit | None = None) -> Answer:
        """The answer. Raises Rejected; where another run may have more luck Unavailable, or GivenUp without asking."""
        host = self._host(url)
        if host.failures >= MOST_FAILURES:
            raise GivenUp("given_up", f"{_origin(url)} has failed too often in this run")
        try:
            answer = self._ask(url, known or Visit())
        except Unavailable as error:
            host.failures += MOST_FAILURES if (error.wait or 0) > MOST_WAIT else 1
            raise
        except Rejected:
            host.failures = 0
            raise
        host.failures = 0
        return answer

    def _ask(self, url: str, known: Visit) -> Answer:
        """The answer, asked for again while that helps."""
        for attempt in stamina.retry_context(
            on=self._wait_before_next,
            attempts=self._source.attempts,
            timeout=None,
            wait_initial=FIRST_WAIT,
            wait_max=LONGEST_WAIT,
        ):
            with attempt:
                return self._follow(url, known)
        raise AssertionError("every attempt ends in an answer or an error")

    def _wait_before_next(self, error: Exception) -> bool | float:
        """Whether to ask again within the run, and after how many seconds, where the server tells."""
        if not isinstance(error, Unavailable) or isinstance(error, GivenUp) or self._web.stop.is_set():
            return False
        return True if error.wait is None else error.wait if error.wait <= MOST_WAIT else False

    def _follow(self, url: str, known: Visit, *, obey: bool = True) -> Answer:
        """The answer at the end of a few redirects, each as if it had been asked for."""
        for _ in range(MOST_HOPS + 1):
            host = self._host(url)
            if obey:
                self._obey(url, host)
            answer = self._request(url, known, host)
            if isinstance(answer, Answer):
                return answer
            url = answer
        raise Rejected("read", "redirects", f"more than {MOST_HOPS} redirects, the last to {url}; mend the address")

    def _host(self, url: str) -> Host:
        return self._web.hosts.setdefault(_origin(url), Host())

    def _obey(self, url: str, host: Host) -> None:
        """Raise Rejected where robots.txt forbids the address."""
        if host.rules is None:
            host.rules = self._ask_for_rules(url)
        if not host.rules.allow(url):
            raise Rejected("read", "robots", "robots.txt forbids it; ask the newspaper, or leave it out of the source")

    def _ask_for_rules(self, url: str) -> Rules:
        try:
            answer = self._follow(f"{_origin(url)}/robots.txt", Visit(), obey=False)
        except GivenUp:
            raise
        except Unavailable as error:
            raise Unavailable("robots", f"robots.txt cannot be read: {error.words}", error.wait) from error
        except Rejected as rejected:
            if rejected.reason.startswith("http_4"):
                return allow_all()
            raise
        return read_rules(answer.body or b"")

    def _request(self, url: str, known: Visit, host: Host) -> Answer | str:
        """What one request gives: the answer, or where it leads."""
        self._wait_for(host)
        wanted = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        try:
            with self._client.stream("GET", url, headers={k: v for k, v in wanted.items() if v}) as response:
                return self._read(response, url, known)
        except httpx2.TimeoutException as error:
            raise Unavailable("timeout", f"no whole answer within {self._source.timeout:g} s") from error
        except httpx2.TransportError as error:
            raise Unavailable("connection", f"the connection failed: {str(error)[:200]}") from error
        except httpx2.InvalidURL as error:
            raise Rejected("read", "bad_address", f"{error}; give a plain address of the web") from error

    def _wait_for(self, host: Host) -> None:
        if self._web.stop.wait(max(0.0, host.ready_at - monotonic())):
            raise GivenUp("stopped", "the run was asked to stop")
        asked = host.rules.delay if host.rules else None
        host.ready_at = monotonic() + max(self._source.delay, asked or 0.0)

    def _read(self, response: httpx2.Response, url: str, known: Visit) -> Answer | str:
        status, head = response.status_code, response.headers
        if status == NOT_MODIFIED:
            return Answer(None, "", known)
        if status in REDIRECTS:
            return _target(url, head.get("Location", ""))
        if status in BUSY or status >= 500:
            raise Unavailable(f"http_{status}", f"the server answers {status}", _retry_after(head.get("Retry-After")))
        if not response.is_success:
            raise Rejected("read", f"http_{status}", f"the server answers {status}; look at the address in a browser")
        limit = self._source.max_bytes
        body = unpacked(_limited(response.iter_raw(), limit), head.get("Content-Encoding"), limit)
        kind = head.get("Content-Type", "text/html").partition(";")[0].strip().lower()
        return Answer(body, kind, Visit(head.get("ETag"), head.get("Last-Modified")))


def _limited(chunks: Iterator[bytes], limit: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > limit:
            raise Rejected("read", "too_large", f"more than {limit:,} bytes; raise max_bytes of its source if need be")
    return bytes(body)


def _target(url: str, location: str) -> str:
    target = canonical(location, url) if location else None
    if target is None:
        raise Rejected("read", "redirects", f"it leads to {location[:100]!r}, which is no address of the web")
    return target


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _retry_after(words: str | None) -> float | None:
    """The seconds of a `Retry-After`, given as such or as a date; None where it says nothing that can be read."""
    if words is None:
        return None
    try:
        seconds = float(words) if words.strip().isdigit() else _seconds_until(parsedate_to_datetime(words))
    except (ValueError, OverflowError):
        return None
    return max(0.0, seconds)


def _seconds_until(moment: datetime) -> float:
    return (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds()
