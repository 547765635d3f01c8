"""Folding: the same words spelt two ways become one string.

`shadow` keeps every position, so that a match in the shadow is a match in the text;
`fold` is for keys, where only equality counts; `bare` leaves out the accents too, and keeps every position.
"""

import re
import unicodedata
from functools import lru_cache
from string import ascii_lowercase

# hoá = hóa, uỷ = ủy: the two schools of tone-mark placement. Where both are in use, at the end of a syllable,
# the shadow writes the mark on the first vowel.
TONE_PLACES = {
    glide + toned: moved + plain
    for glide, plain, moves in (
        ("o", "a", "òóỏõọ"),
        ("o", "e", "òóỏõọ"),
        ("u", "y", "ùúủũụ"),
        ("O", "a", "ÒÓỎÕỌ"),
        ("O", "e", "ÒÓỎÕỌ"),
        ("U", "y", "ÙÚỦŨỤ"),
    )
    for toned, moved in zip({"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}[plain], moves, strict=True)
}
TONED = re.compile(r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵ](?<![qQ]..)(?!\w)")  # not for `quá`; the letters first, for speed
SAME_SIGNS = tuple((sign, plain) for plain, signs in (("-", "–—‐‑−"), ('"', "“”„«»"), ("'", "‘’")) for sign in signs)
SPELT = ("tỉ lệ/tỷ lệ", "tỉ đồng/tỷ đồng", "sỹ/sĩ", "kỉ /kỷ ", "lí /lý ", "quí /quý ")  # i and y, as the press has both
SAME = (*SAME_SIGNS, *(pair.split("/") for pair in SPELT))
BARE = {ord(letter): "d" for letter in "đðɖ"} | {
    code: plain
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (plain := unicodedata.normalize("NFD", chr(code))[0]) in ascii_lowercase
}
"""Every small Latin letter that bears a mark, without it; of `đ`, which has no mark by the rules of Unicode, `d`."""
BLANKS = re.compile(r"\s+")


def place_tones(text: str) -> str:
    """Write the tone mark of an open oa, oe, uy on its first vowel; the length stays."""
    return TONED.sub(lambda pair: TONE_PLACES.get(pair[0], pair[0]), text)


def shadow(text: str) -> str:
    """Lower case, one dash, one quotation mark, one spelling of i and y: as long as the text, letter by letter."""
    low = _lower(text)
    for written, plain in SAME:
        if written in low:
            low = low.replace(written, plain)
    return place_tones(low)


def accented(text: str) -> str:
    """Lower case and one tone placement, with all accents: as long as the text, letter by letter."""
    return place_tones(_lower(text))


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A key for names: case, spacing, dashes and tone placement make no difference; accents do."""
    return BLANKS.sub(" ", shadow(composed(text))).strip().casefold()


def bare(text: str) -> str:
    """Lower case without accents, as people type in a hurry: as long as the text, letter by letter."""
    return _lower(text).translate(BARE)


def composed(text: str) -> str:
    """One code point for each letter, and one letter Đ."""
    return unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ")


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
