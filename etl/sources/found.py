"""What reading a source can come to, and what is remembered from one run to the next."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeAlias

from etl.records import Document, Reject, Unchanged


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that is no article now: a link, a pipe, a file still being written. The next run looks again."""

    source: str
    reason: str
    detail: str


Found: TypeAlias = Document | Reject | Skipped | Unchanged


class Visit(NamedTuple):
    """What tells that a source has nothing new: the server's validators, and the stamp of its feed or its file."""

    etag: str | None = None
    last_modified: str | None = None
    stamp: str | None = None


class Memory(Protocol):
    """What earlier runs know of files, and of addresses on the web."""

    def recall(self, sources: Collection[str]) -> Mapping[str, Visit]:
        """The visits to those sources whose content is stored, read by the rules in force; others are read anew."""

    def remember(self, source: str, visit: Visit) -> None:
        """Keep a visit, once all that came of it is stored."""


class NoMemory:
    """For reading that leaves nothing behind."""

    def recall(self, sources: Collection[str]) -> Mapping[str, Visit]:
        """Nothing, of any source."""
        del sources
        return {}

    def remember(self, source: str, visit: Visit) -> None:
        """Forget it."""
        del source, visit
