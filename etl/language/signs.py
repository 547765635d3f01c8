"""Signs that are not seen, or pass for others, and what is read in their place."""

import re
import unicodedata

PLAIN = re.compile(
    "[\t\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013-\u201d"
    "\u2022\u2026]*+"
)
"""Of such signs nearly every article is made, and stays as it is."""

LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\u115f\u1160\u2800\u3164\uffa0\ufffc"  # fillers, and the place of a picture
)
JOINING = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff" + "".join(
    map(chr, range(0xFE00, 0xFE10))
)
CONTROLS = "".join(
    map(chr, (*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), *range(0xFFF9, 0xFFFC)))
)
DIRECTIONS = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x2070))))
NO_SIGNS = "".join(map(chr, (*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF)))
FOLDS = (
    {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}
    | dict.fromkeys(LINE_ENDS, "\n")
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(JOINING + CONTROLS + DIRECTIONS, "")
    | dict.fromkeys(NO_SIGNS, "\ufffd")
)
FOLDED = re.compile(f"[{re.escape(''.join(FOLDS))}]")
RARE = re.compile("[\U00010000-\U0010ffff]")
TAGS = range(0xE0000, 0xE0200)
ESCAPES = re.compile(r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]|\x1b\][^\x07\x1b\n]*+(?:\x07|\x1b\\)")  # of terminals

MOST_MARKS = 4  # on one letter; Vietnamese has two
STACKED = re.compile(rf"[^\w\s!-~]{{{MOST_MARKS + 1},}}")
OTHER_DIGIT = re.compile(r"[^\D0-9]")
MARKS = "\u0304\u0305\u0307\u0308\u030a-\u031a\u031c-\u0322\u0324-\u036f"  # not of Vietnamese
OTHER_MARKS = re.compile(f"[{MARKS}]")
ODD = re.compile(f"[{re.escape(CONTROLS + DIRECTIONS + NO_SIGNS)}\ufffd{MARKS}\U000e0000-\U000e007f]")
CYRILLIC, WORD = re.compile("[\u0400-\u045f]"), re.compile(r"\w+")
LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1ea0-\u1ef9]")
LOOKALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx")


def plain_signs(text: str) -> str:
    """The text with line ends, spaces and letters that are each one sign, and without those that are not seen."""
    if PLAIN.fullmatch(text):
        return text
    text = ESCAPES.sub("", text) if "\x1b" in text or "\x9b" in text else text
    text = _composed(text.replace("\r\n", "\n") if "\r" in text else text)
    text = FOLDED.sub(lambda sign: FOLDS[sign[0]], text)
    if PLAIN.fullmatch(text):
        return text
    text = RARE.sub(_rare, text) if RARE.search(text) else text
    text = WORD.sub(_as_latin, text) if CYRILLIC.search(text) else text
    return _composed(OTHER_MARKS.sub("", text))


def plain_digits(text: str) -> str:
    """Wide and bold digits as plain ones; those of other scripts as no digits, for the press writes none. As long."""
    return text if PLAIN.fullmatch(text) else OTHER_DIGIT.sub(_digit, text)


def odd_signs(text: str) -> int:
    """How many signs of a text as it was found no article needs: controls, directions, tags, what is no letter."""
    return 0 if PLAIN.fullmatch(text) else sum(1 for _ in ODD.finditer(text))


def is_turned(text: str) -> bool:
    """Whether some of it is shown in another order than it stands in, so that a page may say 45 where 54 is written."""
    return "\u202d" in text or "\u202e" in text


def _rare(sign: re.Match[str]) -> str:
    """A sign of the higher planes: an emoji as it is, a tag dropped."""
    code = ord(sign[0])
    if code in TAGS:
        return ""
    return "\ufffd" if code & 0xFFFE == 0xFFFE else sign[0]


def _digit(sign: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKC", sign[0])
    return plain if plain.isascii() else "\ufffd"


def _as_latin(word: re.Match[str]) -> str:
    """A word with the Latin letters that its Cyrillic ones pass for, unless all of it is Cyrillic."""
    return word[0].translate(LOOKALIKES) if LATIN.search(word[0]) else word[0]


def _composed(text: str) -> str:
    """The text in NFC; no letter bears more marks than are read, as sorting them takes time by their square."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", STACKED.sub(_cut, text))


def _cut(run: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for sign in run[0]:
        marks = marks + 1 if unicodedata.category(sign).startswith("M") else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
