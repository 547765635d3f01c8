"""The likeness of texts: copies share a key, though a few words differ; texts that tell of something else do not.

Words are taken four at a time; of the digests of all these groups, each of 40 bins keeps the least (one-permutation
MinHash), so that two texts agree in a bin as often as they share groups. Eight bins make a key: two texts with nine
tenths of their groups in common share one of the five keys in 94 of 100 cases, with one half in 2. The numbers are part
of each key, since reports on a form differ in little else: a copy with other numbers is another statement.
"""

from bisect import bisect_left
from hashlib import blake2b
from string import digits
from zlib import crc32

PUNCTUATION = b".,;:!?()\"'-/*"
BLANKED = bytes.maketrans(PUNCTUATION, b" " * len(PUNCTUATION))
NUMBERS = bytes(code if chr(code) in digits else ord(" ") for code in range(256))
GROUP = 4
KEYS, BINS_A_KEY = 5, 8
BINS = KEYS * BINS_A_KEY
RANGE = 1 << 32  # of crc32
LEAST_GROUPS = 60  # fewer are too little to go by


def likeness(low: str) -> tuple[str, ...]:
    """The keys of a text, given its shadow; none where it is too short to tell."""
    data = low.encode()
    words = data.translate(BLANKED).split()
    digests = sorted(set(map(crc32, map(b" ".join, zip(*(words[at:] for at in range(GROUP)), strict=False)))))
    if len(digests) < LEAST_GROUPS:
        return ()
    # A bin is a stretch of the digests' range; the first behind its start is its least, or that of the next if empty.
    least = [digests[bisect_left(digests, start) % len(digests)] for start in range(0, RANGE, RANGE // BINS + 1)]
    numbers = b" ".join(sorted(set(data.translate(NUMBERS).split()))).decode()
    parts = (least[at : at + BINS_A_KEY] for at in range(0, BINS, BINS_A_KEY))
    return tuple(_key(f"{place} {numbers} {part}") for place, part in enumerate(parts))


def _key(words: str) -> str:
    return blake2b(words.encode(), digest_size=8).hexdigest()
