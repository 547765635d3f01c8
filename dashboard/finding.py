"""Names found by words without accents, in any case and order: `dang bo ha giang` for Đảng bộ tỉnh Hà Giang."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

LETTERS = str.maketrans("đðĐÐ", "dddd")  # these are letters of their own, no base with an accent


def plain(text: str) -> str:
    """The text in small letters without accents, its words parted by one blank."""
    bare = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return " ".join("".join(bare).translate(LETTERS).lower().split())


class Names:
    """Everything that has names, by its id, ready to be searched."""

    def __init__(self, forms: Iterable[tuple[str, str]]) -> None:
        known: dict[str, list[str]] = defaultdict(list)
        for key, form in forms:
            known[key].append(plain(form))
        self._forms = {key: tuple(names) for key, names in known.items()}

    def find(self, words: str, most: int) -> tuple[list[str], int]:
        """The ids with a name that holds all the words, the shortest names first, and how many there are in all."""
        asked = plain(words).split()
        fits = {key: least for key, names in self._forms.items() if (least := _least(names, asked)) is not None}
        return sorted(fits, key=lambda key: (fits[key], key))[:most], len(fits)


def _least(names: tuple[str, ...], asked: list[str]) -> int | None:
    """The length of the shortest name that holds all the words; None where none does."""
    return min((len(name) for name in names if all(word in name for word in asked)), default=None)
