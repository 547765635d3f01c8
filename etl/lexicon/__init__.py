"""Words as data: the files beside this module, read once.

A `.csv` has a header row and a column `note` for whatever is odd; a `.txt` holds one entry a line, `#` opens a remark.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def rows(name: str, package: str = "etl.lexicon") -> tuple[Mapping[str, str], ...]:
    """The rows of `name`.csv of a package, as written."""
    text = (files(package) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines(keepends=True)))


def any_of(name: str) -> str:
    """A pattern's source for any one entry of `name`.txt, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words(name), key=len, reverse=True))})"


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of `name`.txt, in order."""
    lines = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
