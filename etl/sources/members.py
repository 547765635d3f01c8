"""What the readers of files that hold many articles share: the names of members, and each name once."""

from collections.abc import Callable, Iterator
from functools import wraps
from hashlib import blake2b
from typing import BinaryIO, TypeAlias

from etl.records import Reject
from etl.sources.found import Found, Skipped
from etl.sources.source import Source

Reader: TypeAlias = Callable[[str, BinaryIO, Source], Iterator[Found]]
MOST_MEMBERS = 50_000
MOST_RATIO = 100  # unpacked to packed bytes: text reaches 10


def member(container: str, name: str | int) -> str:
    """The source of a member that has no address of its own: `in/a.zip!/b/c.txt`, `in/a.jsonl!/17`."""
    return f"{container}!/{name}"


def each_once(read: Reader) -> Reader:
    """The first member of each name; a later one would replace it at every run."""

    @wraps(read)
    def reading(container: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
        seen: set[bytes] = set()
        for found in read(container, file, limits):
            key = blake2b(found.source.encode(), digest_size=8).digest()
            if key in seen:
                yield Skipped(found.source, "duplicate", f"it stands further above in {container}; the first is taken")
            else:
                seen.add(key)
                yield found

    return reading


def corrupt(container: str, error: object) -> Reject:
    """The reject of a file that is not what its name says, or is broken."""
    words = str(error).splitlines()[0].rstrip(".") if str(error) else type(error).__name__
    return Reject(container, "read", "corrupt", f"it cannot be read on from here: {words}; make or fetch it again")


def bomb(container: str, what: str) -> Reject:
    """The reject of a file that is made to fill memory or disk."""
    return Reject(container, "read", "bomb", f"{what}; it is not read on: unpack it by hand if it can be trusted")
