"""Bytes to the text that every span indexes: decoded, NFC, with the few folds that the contract names."""

import codecs
import html
import re
from contextlib import suppress
from typing import NamedTuple

from etl.language.legacy import as_windows_1252, is_vietnamese, restored
from etl.language.signs import is_turned, odd_signs, plain_signs
from etl.records import Rejected

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAGIC = (
    b"%PDF-", b"%!PS", b"PK\x03\x04", b"\x89PNG", b"\x7fELF", b"\x1f\x8b", b"SQLite format 3", b"\xff\xd8\xff", b"GIF8",
    b"Rar!\x1a", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"PAR1", b"RIFF",
    b"II*\x00", b"MM\x00*", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
MOST_BAD_SHARE = 0.001  # of the bytes may be broken before a text counts as unreadable
LEAST_LETTERS = 10
PAGE = re.compile(r"(?:ÿþ|þÿ|ï»¿)?\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")
LEAST_REFERENCES = 5  # `Đ&#7843;ng`: fewer may be meant as they stand
HEAD = 400  # bytes
SEGMENTED = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")


class Decoded(NamedTuple):
    """The characters of a document; `note` says what they were written in, where that was no Unicode."""

    text: str
    note: str | None = None


def decode(data: bytes) -> Decoded:
    """The characters of the bytes. Raises Rejected (stage `decode`) for what is no readable text."""
    if not data:
        raise Rejected("decode", "empty", "the file holds no bytes; nothing to do")
    if data.startswith(MAGIC):
        raise Rejected("decode", "not_text", "the bytes are those of another kind of file; convert it to UTF-8 text")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _unicode(data[len(bom) :] if encoding == "utf-8" else data, encoding)
    if data.count(b"\x00") > len(data) // 10:
        return _unicode(data, "utf-16-le" if data[1::2].count(b"\x00") > data[::2].count(b"\x00") else "utf-16-be")
    return _unicode(data, "utf-8")


def _unicode(data: bytes, encoding: str) -> Decoded:
    try:
        return _as_meant(data.decode(encoding))
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") <= max(1, len(data) * MOST_BAD_SHARE):
        return Decoded(_text(text))
    by_the_byte = as_windows_1252(data)
    with suppress(ValueError):
        decoded = _noted(*restored(by_the_byte))
        if decoded.note:
            return decoded
    _text(by_the_byte)
    raise Rejected("decode", "encoding", f"the bytes are not {encoding}; save the article as UTF-8")


def _text(text: str) -> str:
    """The text, unless it is full of control signs; to be asked last, as old encodings have letters in their place."""
    controls = sum(text.count(chr(code)) for code in range(9))
    if controls > len(text) // 100 + 1:
        raise Rejected("decode", "not_text", "the bytes are not text; give a text file")
    return text


def _as_meant(text: str) -> Decoded:
    try:
        decoded = _noted(*restored(text))
    except ValueError as error:
        raise Rejected("decode", "mojibake", f"{error}; get the page anew from where it was published") from error
    return decoded if decoded.note else Decoded(_text(text))


def _noted(text: str, written_in: str | None) -> Decoded:
    return Decoded(text, f"converted from {written_in}" if written_in else None)


def clean(raw: str) -> str:
    """The text of the contract: NFC, one letter Đ, plain spaces and line ends, no invisible signs."""
    text = plain_signs(raw)
    return SEGMENTED.sub(" ", text) if "_" in text else text


def cleaned(raw: str, note: str | None = None) -> Decoded:
    """The cleaned text, with what is noted of it so far and of its signs."""
    odd = odd_signs(raw)
    notes = (
        note,
        f"signs: {odd:,} that no article needs were dropped or could not be read" if odd else None,
        "signs: some were to be shown turned round; all are read as they stand" if is_turned(raw) else None,
    )
    return Decoded(clean(raw), "; ".join(filter(None, notes)) or None)


def is_page(data: bytes) -> bool:
    """Whether bytes begin as a page of the web does, whatever their file is called."""
    return PAGE.match(data[:HEAD].replace(b"\x00", b"").decode("latin-1")) is not None


def _without_references(text: str, note: str | None) -> Decoded:
    """A text whose letters are written as HTML writes them, taken out of a page as they stood: read once, not twice."""
    if "&" not in text or len(REFERENCE.findall(text)) < LEAST_REFERENCES:
        return Decoded(text, note)
    return Decoded(html.unescape(text), "; ".join(filter(None, (note, "converted from HTML character references"))))


def read_text(data: bytes) -> Decoded:
    """The cleaned text of an article's bytes. Raises Rejected for empty, binary, broken, too short or foreign input."""
    read = cleaned(*_without_references(*decode(data)))
    if sum(map(str.isalpha, read.text.lstrip()[:1000])) < LEAST_LETTERS:
        raise Rejected("decode", "too_short", "there are no sentences in it; give the whole article")
    if not is_vietnamese(read.text):
        raise Rejected("decode", "not_vietnamese", "its words bear no Vietnamese marks; give the Vietnamese article")
    return read
