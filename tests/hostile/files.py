"""What stands where an article was expected: other kinds of file, links, pipes, strange names."""

import os
import socket
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.plain import PLAIN, SAME, Case


def files() -> Iterator[Case]:
    """What stands where an article was expected."""
    yield "empty.txt", b"", "empty"
    yield "one_byte.txt", b"x", "too_short"
    yield "ten_bytes.txt", b"0123456789", "too_short"
    yield "spaces.txt", b" \n" * 500, "empty"
    yield "only_numbers.txt", "12.345 67.890 " * 50, "too_short"
    for name, magic in (
        ("pdf", b"%PDF-1.7\n"), ("docx", b"PK\x03\x04"), ("png", b"\x89PNG\r\n"), ("elf", b"\x7fELF"),
        ("gzip", b"\x1f\x8b"), ("sqlite", b"SQLite format 3\x00"), ("jpeg", b"\xff\xd8\xff"), ("gif", b"GIF89a"),
        ("rar", b"Rar!\x1a\x07"), ("7z", b"7z\xbc\xaf"), ("bzip2", b"BZh9"), ("xz", b"\xfd7zXZ"), ("parquet", b"PAR1"),
    ):  # fmt: skip
        yield f"{name}.txt", magic + PLAIN.encode(), "not_text"
    yield "ole.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00\x01" * 3_000, "not_text"
    yield "rtf.txt", r"{\rtf1\ansi Đảng bộ}" + PLAIN, SAME
    yield "only_a_mark.txt", b"\xef\xbb\xbf", "too_short"
    yield "unseen.txt", "\u00a0\u200b\n" * 100, "too_short"
    yield "folder.txt", lambda path: path.mkdir(), "not_regular"
    yield "link_out.txt", lambda path: path.symlink_to("/etc/passwd"), "not_regular"
    yield "link_in.txt", lambda path: path.symlink_to("nfd.txt"), "not_regular"
    yield "link_to_itself.txt", lambda path: path.symlink_to(path.name), "not_regular"
    yield "link_to_nothing.txt", lambda path: path.symlink_to("nowhere"), "not_regular"
    yield "pipe.txt", os.mkfifo, "not_regular"
    yield "socket.txt", _socket, "not_regular"
    yield "device.txt", lambda path: path.symlink_to("/dev/zero"), "not_regular"
    yield "IN_CAPITALS.TXT", PLAIN, SAME
    yield "-rf.txt", PLAIN, SAME
    yield "con.txt", PLAIN, SAME
    yield "C:\\x.txt", PLAIN, SAME
    yield "a..%2f..%2fup.txt", PLAIN, SAME
    yield unicodedata.normalize("NFC", "ộ.txt"), PLAIN, SAME
    yield unicodedata.normalize("NFD", "ộ.txt"), PLAIN, SAME
    yield "name\nof two lines.txt", PLAIN, SAME
    yield "=cmd|' -c calc'!A1.txt", PLAIN, SAME
    yield "<script>alert(1)<!-- %s {0}.txt", PLAIN, SAME
    yield f"{'đ' * 125}x.txt", PLAIN, SAME
    yield "not_utf8_\udcff.txt", PLAIN, SAME
    yield "too_large.txt", lambda path: _sparse(path, 100_000_000), "too_large"


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def _sparse(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)
