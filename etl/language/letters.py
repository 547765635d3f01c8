"""The capital letters of Vietnamese, and words that begin with one: for patterns on the text itself, not its shadow."""

import unicodedata

VOWELS, TONES = "AĂÂEÊIOÔƠUƯY", ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
UPPER = "A-ZĐ" + "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES if vowel not in "AEIOUY" or tone
)
CAPITALISED = rf"[{UPPER}][\w’']*"
