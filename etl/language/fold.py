"""Folding: the same words spelt two ways become one string.

`shadow` keeps every position, so that a match in the shadow is a match in the text;
`fold` is for keys, where only equality counts.
"""

import re
import unicodedata
from functools import lru_cache

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
TONED = re.compile(r"[oOuU](?<![qQ].)[àáảãạèéẻẽẹỳýỷỹỵ](?!\w)")  # not for `quá`; the letter first, for speed
SAME_SIGNS = tuple((sign, plain) for plain, signs in (("-", "–—‐‑−"), ('"', "“”„«»"), ("'", "‘’")) for sign in signs)
SPELT = ("tỉ lệ/tỷ lệ", "tỉ đồng/tỷ đồng", "sỹ/sĩ", "kỉ /kỷ ", "lí /lý ", "quí /quý ")  # i and y, as the press has both
SAME = (*SAME_SIGNS, *(pair.split("/") for pair in SPELT))
BLANKS = re.compile(r"\s+")


def place_tones(text: str) -> str:
    """Write the tone mark of an open oa, oe, uy on its first vowel; the length stays."""
    return TONED.sub(lambda pair: TONE_PLACES.get(pair[0], pair[0]), text)


def shadow(text: str) -> str:
    """Lower case, one dash, one quotation mark, one spelling of i and y: as long as the text, letter by letter."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for written, plain in SAME:
        if written in low:
            low = low.replace(written, plain)
    return place_tones(low)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern to be used on a shadow: written as Vietnamese is spelt, compiled as the shadow spells it."""
    return re.compile(place_tones(source), flags)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A key for names: case, spacing, dashes and tone placement make no difference; accents do."""
    text = unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("ð", "đ")
    return BLANKS.sub(" ", shadow(text)).strip().casefold()
