"""Bodies as servers pack them, unpacked within a limit that is counted meanwhile."""

import zlib

from etl.records import Rejected

GZIP_MAGIC = b"\x1f\x8b"


def unpacked(data: bytes, encoding: str | None, limit: int) -> bytes:
    """The body behind a `Content-Encoding`. Raises Rejected for a bomb, a broken body or an unknown packing."""
    packing = (encoding or "identity").strip().lower()
    if packing in ("identity", ""):
        return data
    if packing in ("gzip", "x-gzip"):
        return inflate(data, limit)
    if packing == "deflate":
        return inflate(data, limit, zlib.MAX_WBITS if data[:1] == b"\x78" else -zlib.MAX_WBITS)
    raise Rejected("read", "packing", f"the body is packed as {packing[:20]}, which was not asked for")


def inflate(data: bytes, limit: int, kind: int = zlib.MAX_WBITS | 16) -> bytes:
    """What the packed bytes hold, all members of it; never more than the limit and a byte are made."""
    parts: list[bytes] = []
    left = limit + 1
    while data and left:
        machine = zlib.decompressobj(kind)
        try:
            parts.append(machine.decompress(data, left))
        except zlib.error as error:
            raise Rejected("read", "corrupt", f"the packed body is broken: {error}; fetch it again") from error
        left -= len(parts[-1])
        if left and not machine.eof:
            raise Rejected("read", "corrupt", "the packed body breaks off; fetch it again")
        data = machine.unused_data
    if not left:
        raise Rejected("read", "bomb", f"{len(parts)} packed parts hold more than {limit:,} bytes; it is not read on")
    return b"".join(parts)
