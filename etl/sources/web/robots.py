"""What robots.txt allows us, and how fast."""

from dataclasses import dataclass

from protego import Protego

from etl.sources.web.client import AGENT

LONGEST = 500_000  # bytes that are read of it
MOST_DELAY = 60.0  # seconds; who asks for more is asked every minute


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host."""

    parsed: Protego

    def allow(self, url: str) -> bool:
        """Whether we may ask for an address."""
        return bool(self.parsed.can_fetch(url, AGENT))

    @property
    def delay(self) -> float | None:
        """Seconds between two requests, where the host says."""
        asked = self.parsed.crawl_delay(AGENT)
        return None if asked is None else min(float(asked), MOST_DELAY)


def read_rules(data: bytes) -> Rules:
    """The rules of a robots.txt."""
    return Rules(Protego.parse(data[:LONGEST].decode("utf-8", "replace")))


def allow_all() -> Rules:
    """The rules of a host that has none."""
    return read_rules(b"")
