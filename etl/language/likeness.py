"""The likeness of texts: copies share a key, though a few words differ; texts that tell of something else do not.

Words are taken four at a time; of the digests of all these groups, each of 40 bins keeps the least (one-permutation
MinHash), so that two texts agree in a bin as often as they share groups. Eight bins make a key: two texts with nine
tenths of their groups in common share one of the five keys in 94 of 100 cases, with one half in 2. The numbers are part
of each key, since reports on a form differ in little else: a copy with other numbers is another statement.
"""

import re
from hashlib import blake2b

from etl.language.fold import fold

WORDS = re.compile(r"\w+")
NUMBERS = re.compile(r"[0-9]+")
GROUP = 4
KEYS, BINS_A_KEY = 5, 8
BINS = KEYS * BINS_A_KEY
LEAST_GROUPS = 60  # fewer are too little to go by


def likeness(text: str) -> tuple[str, ...]:
    """The keys of a text; none where it is too short to tell."""
    words = WORDS.findall(fold(text))
    groups = {" ".join(words[at : at + GROUP]) for at in range(len(words) - GROUP + 1)}
    if len(groups) < LEAST_GROUPS:
        return ()
    numbers = " ".join(sorted(set(NUMBERS.findall(text))))
    least = _least(groups)
    parts = (least[at : at + BINS_A_KEY] for at in range(0, BINS, BINS_A_KEY))
    return tuple(_digest(f"{place} {numbers} {part}").hex() for place, part in enumerate(parts))


def _least(groups: set[str]) -> list[int]:
    """The least digest in each bin; an empty bin takes that of the next."""
    bins: list[int | None] = [None] * BINS
    for group in groups:
        rest, place = divmod(int.from_bytes(_digest(group), "big"), BINS)
        kept = bins[place]
        bins[place] = rest if kept is None else min(kept, rest)
    following: int | None = next(value for value in bins if value is not None)
    for place in reversed(range(BINS)):
        bins[place] = following = following if bins[place] is None else bins[place]
    return [value for value in bins if value is not None]


def _digest(words: str) -> bytes:
    return blake2b(words.encode(), digest_size=8).digest()
