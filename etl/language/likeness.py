"""The likeness of texts: copies share a key, though a few words differ; texts that tell of something else do not.

Words are taken four at a time; of the digests of all these groups, each of 40 bins keeps the least (one-permutation
MinHash), so that two texts agree in a bin as often as they share groups. Eight bins make a key: two texts with nine
tenths of their groups in common share one of the five keys in 94 of 100 cases, with one half in 2. The numbers are part
of each key, since reports on a form differ in little else: a copy with other numbers is another statement.
"""

import re
from hashlib import blake2b
from zlib import crc32

PUNCTUATION = ".,;:!?()\"'-/*"
NUMBERS = re.compile(r"[0-9]+")
GROUP = 4
KEYS, BINS_A_KEY = 5, 8
BINS = KEYS * BINS_A_KEY
LEAST_GROUPS = 60  # fewer are too little to go by


def likeness(low: str) -> tuple[str, ...]:
    """The keys of a text, given its shadow; none where it is too short to tell."""
    flat = low
    for sign in PUNCTUATION:
        flat = flat.replace(sign, " ")
    words = flat.split()
    groups = set(map(" ".join, zip(*(words[at:] for at in range(GROUP)), strict=False)))
    if len(groups) < LEAST_GROUPS:
        return ()
    numbers = " ".join(sorted(set(NUMBERS.findall(low))))
    least = _least(groups)
    parts = (least[at : at + BINS_A_KEY] for at in range(0, BINS, BINS_A_KEY))
    return tuple(_key(f"{place} {numbers} {part}") for place, part in enumerate(parts))


def _least(groups: set[str]) -> list[int]:
    """The least digest in each bin; an empty bin takes that of the next."""
    bins: list[int | None] = [None] * BINS
    for group in groups:
        rest, place = divmod(crc32(group.encode()), BINS)
        kept = bins[place]
        if kept is None or rest < kept:
            bins[place] = rest
    following: int | None = next(value for value in bins if value is not None)
    for place in reversed(range(BINS)):
        bins[place] = following = following if bins[place] is None else bins[place]
    return [value for value in bins if value is not None]


def _key(words: str) -> str:
    return blake2b(words.encode(), digest_size=8).hexdigest()
