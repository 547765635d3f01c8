r"""What a pattern for whole words opens with, put so that `re` finds fast where it may begin.

`re` skips to the first letters of a pattern, but only if it begins with letters: behind `(?<!\w)` it asks at every
place whether a word begins there. Asked behind the first letter instead, `s(?<!\w.)au`, the same is found.
"""

import re
from collections.abc import Iterator
from itertools import groupby

AT_WORD = r"(?<!\w)"
LETTER = re.compile(r"[^\W\d_](?![?*+{])")
BEHIND = re.compile(r"\(\?<!([^()|]+)\)")
GROUP = re.compile(r"\(\?(?::|P<\w+>)")
REPEATED = ("?", "*", "+", "{")
MOST = 16  # first letters: with more, nearly every letter is one, and asking for a word's beginning first is faster


def letters_first(source: str) -> str:
    """The same pattern with the question whether a word begins asked behind its first letter, where that pays."""
    return "|".join(_at_word(way) if way.startswith(AT_WORD) else way for way in _ways(source))


def _at_word(way: str) -> str:
    turned = _turned(way, "")
    return turned if turned and turned.count(r"(?<!\w.)") <= MOST else way


def _turned(way: str, asked: str) -> str | None:
    """A way through a pattern, with `asked` about what stands in front of it; None where no letter comes first."""
    while behind := BEHIND.match(way):
        way, asked = way[behind.end() :], f"{asked}(?<!{behind[1]}.)"
    if LETTER.match(way):
        return way[0] + asked + way[1:]
    opens = GROUP.match(way)
    if opens is None:
        return None
    end = next(opens.end() + at for at, sign in _outside(way[opens.end() :]) if sign == ")")
    inner = [_turned(each, asked) for each in _by_letter(way[opens.end() : end])]
    if way.startswith(REPEATED, end + 1) or not all(inner):
        return None
    return f"{opens[0]}{'|'.join(filter(None, inner))}{way[end:]}"


def _by_letter(source: str) -> Iterator[str]:
    """The alternatives of a source, those that begin with the same letter as one: of two letters only one can match."""
    for plain, ways in groupby(_ways(source), lambda way: LETTER.match(way) is not None):
        if not plain:
            yield from ways
            continue
        rests: dict[str, list[str]] = {}
        for way in ways:
            rests.setdefault(way[0], []).append(way[1:])
        yield from (letter + (f"(?:{'|'.join(rest)})" if rest[1:] else rest[0]) for letter, rest in rests.items())


def _ways(source: str) -> Iterator[str]:
    """The alternatives that a source is made of."""
    start = 0
    for at, sign in _outside(source):
        if sign == "|":
            yield source[start:at]
            start = at + 1
    yield source[start:]


def _outside(source: str) -> Iterator[tuple[int, str]]:
    """The signs of a source that stand in no group and no set, up to the one that closes what it is the inside of."""
    depth, escaped, in_set = 0, False, False
    for at, sign in enumerate(source):
        if escaped or sign == "\\":
            escaped = not escaped
        elif in_set or sign == "[":
            in_set = sign != "]"
        else:
            if depth == 0:
                yield at, sign
            depth += (sign == "(") - (sign == ")")
