"""Messages through a pipe: a length, then values of Python's plain types."""

import marshal
from struct import Struct
from typing import Any, BinaryIO

LENGTH = Struct(">I")

Message = tuple[Any, ...]


def pack(message: Message) -> bytes:
    """The bytes of a message."""
    data = marshal.dumps(message)
    return LENGTH.pack(len(data)) + data


def receive(stream: BinaryIO) -> Message | None:
    """The next message; None where the other side has ended before saying all of it."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    return marshal.loads(data) if len(data) == length else None  # noqa: S302 - from a process of our own
