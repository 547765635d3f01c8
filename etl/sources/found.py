"""What reading a source can come to."""

from dataclasses import dataclass
from typing import TypeAlias

from etl.records import Document, Reject


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that is no article now: a link, a pipe, a file still being written. The next run looks again."""

    source: str
    reason: str
    detail: str


Found: TypeAlias = Document | Reject | Skipped
