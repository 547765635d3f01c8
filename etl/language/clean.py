"""Bytes to the text that every span indexes: decoded, NFC, with the few folds that the contract names."""

import codecs
import re
import unicodedata
from contextlib import suppress
from typing import NamedTuple

from etl.language.legacy import as_windows_1252, restored
from etl.records import Rejected

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\x7fELF", b"\x1f\x8b", b"SQLite format 3", b"\xff\xd8\xff", b"GIF8")
MOST_BAD_SHARE = 0.001  # of the bytes may be broken before a text counts as unreadable
LEAST_LETTERS = 10

SEGMENTED = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
    "\ufeff\ufffe\uffff\x7f" + "".join(map(chr, (*range(9), *range(0x0E, 0x20))))
)
FOLDS = (
    {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}
    | dict.fromkeys(LINE_ENDS, "\n")
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(INVISIBLE, "")
)


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
        return _as_meant(_text(data.decode(encoding)))
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    if text.count("\ufffd") <= max(1, len(data) * MOST_BAD_SHARE):
        return Decoded(_text(text))
    with suppress(ValueError):
        decoded = _noted(*restored(_text(as_windows_1252(data))))
        if decoded.note:
            return decoded
    raise Rejected("decode", "encoding", f"the bytes are not {encoding}; save the article as UTF-8")


def _text(text: str) -> str:
    controls = sum(text.count(chr(code)) for code in range(9))
    if controls > len(text) // 100 + 1:
        raise Rejected("decode", "not_text", "the bytes are not text; give a text file")
    return text


def _as_meant(text: str) -> Decoded:
    try:
        return _noted(*restored(text))
    except ValueError as error:
        raise Rejected("decode", "mojibake", f"{error}; get the page anew from where it was published") from error


def _noted(text: str, written_in: str | None) -> Decoded:
    return Decoded(text, f"converted from {written_in}" if written_in else None)


def clean(raw: str) -> str:
    """The text of the contract: NFC, one letter Đ, plain spaces and line ends, no invisible signs."""
    text = _composed(raw.replace("\r\n", "\n") if "\r" in raw else raw)
    for sign, folded in FOLDS.items():
        if sign in text:
            text = text.replace(sign, folded)
    text = SEGMENTED.sub(" ", text) if "_" in text else text
    return _composed(text)


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def read_text(data: bytes) -> Decoded:
    """The cleaned text of an article's bytes. Raises Rejected for empty, binary, broken or too short input."""
    raw, note = decode(data)
    text = clean(raw)
    if sum(map(str.isalpha, text.lstrip()[:1000])) < LEAST_LETTERS:
        raise Rejected("decode", "too_short", "there are no sentences in it; give the whole article")
    return Decoded(text, note)
