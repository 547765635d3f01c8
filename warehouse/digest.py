"""Which code something was made by: a digest that is another one as soon as a file or a library differs."""

from collections.abc import Iterable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path


def digest_of(files: Iterable[Path], libraries: Iterable[str], *, size: int) -> str:
    """The digest of some files, in this order, and of the versions of some libraries; `size` bytes in hexadecimal."""
    digest = blake2b(digest_size=size)
    digest.update(b"\0".join(f"{name} {version(name)}".encode() for name in libraries))
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
