"""What reading a source can come to, and what is remembered of the web from one run to the next."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from etl.records import Document, Reject, Unchanged


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that is no article now: a link, a pipe, a file still being written. The next run looks again."""

    source: str
    reason: str
    detail: str


Found: TypeAlias = Document | Reject | Skipped | Unchanged


@dataclass(frozen=True, slots=True)
class Visit:
    """What tells that an address has nothing new: the server's validators, and the stamp that a feed gave it."""

    etag: str | None = None
    last_modified: str | None = None
    stamp: str | None = None


class Memory(Protocol):
    """What earlier runs know of addresses on the web."""

    def recall(self, url: str) -> Visit | None:
        """The visit whose content the warehouse holds, read by the rules in force; None asks for all of it anew."""

    def remember(self, url: str, visit: Visit) -> None:
        """Keep a visit, once all that came of it is stored."""


class NoMemory:
    """For reading that leaves nothing behind."""

    def recall(self, url: str) -> Visit | None:
        """Nothing, of any address."""
        del url
        return None

    def remember(self, url: str, visit: Visit) -> None:
        """Forget it."""
        del url, visit
