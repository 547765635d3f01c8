"""Words and numbers as a language writes them: `5.800` and `94,2` in Vietnamese, `5,800` and `94.2` in English."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}
ALL, UNKNOWN = "all", "unknown"
"""Among codes: every one of them, and what nobody knows."""
COUNTS = (None, "count", "recipients")
"""Units that are not written behind a number."""

_SWAP_MARKS = str.maketrans(",.", ".,")
_NUMBER = re.compile(r"[-−]?(?=[0-9.,]{1,20}$)(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?", re.ASCII)
"""A number of at most so many digits and marks as English writes it."""
_MARKS = re.compile(r"[!-/:-@\[-`{-~]")
_SCALES = ((1e9, "scale.billion"), (1e6, "scale.million"))


@dataclass(frozen=True)
class Words:
    """What the page says in one language; each text is looked up by its key in `words.csv`."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text of this key, its places filled in."""
        return self.texts[key].format(**values)

    def code(self, group: str, code: str | None) -> str:
        """A code of a closed list in words; None is what nobody knows."""
        return self.texts[f"{group}.{code or UNKNOWN}"]

    def unit(self, unit: str) -> str:
        """A unit of measure in words: most are written the same in every language, and a rate keeps its base."""
        measure, slash, base = unit.partition("/")
        return self.texts.get(f"unit.{measure}", measure) + slash + base

    def level(self, level: str | None) -> str:
        """The level of an organisation in words."""
        return self.code("level", level)

    def reading(self, status: str, direction: str, polarity: str) -> str:
        """What kind of number it is, in words: a result or target, and what is not usual of it."""
        words = [self.code("status", status)]
        words += [self.code("direction", direction)] * (direction != "level")
        words += [self.code("polarity", polarity)] * (polarity != "affirmed")
        return ", ".join(words)

    def year(self, year: object) -> str:
        """A year, ALL or UNKNOWN."""
        return self(f"{year}.year") if year in (ALL, UNKNOWN) else f"{year:.0f}"

    def day(self, day: date) -> str:
        """A day."""
        return f"{day:%d/%m/%Y}" if self.language == "vi" else day.isoformat()

    def period(self, start: date | None, end: date | None) -> str:
        """The days that a fact covers."""
        if start == end:
            return self("unknown.period") if end is None else self.day(end)
        return " – ".join("…" if day is None else self.day(day) for day in (start, end))

    def number(self, value: float) -> str:
        """All digits of a number."""
        digits = f"{value:,.15g}"
        return digits.translate(_SWAP_MARKS) if self.language == "vi" else digits

    def read_number(self, text: str) -> float | None:
        """The number that somebody has written so, with its thousands marked or not; None for anything else."""
        digits = text.translate(_SWAP_MARKS) if self.language == "vi" else text
        return float(digits.replace(",", "").replace("−", "-")) if _NUMBER.fullmatch(digits) else None

    def share(self, part: float, whole: float) -> str:
        """A part in percent, to one decimal; a dash of nothing."""
        return f"{self.number(round(100 * part / whole, 1))}%" if whole else "–"

    def short(self, value: float) -> str:
        """A number for a narrow place: three figures and a word from a million on."""
        for scale, word in _SCALES:
            if abs(value) >= scale:
                return self(word, number=self.number(float(f"{value / scale:.3g}")))
        return self.number(round(value, 2))

    def bounds(self, low: float, high: float) -> str:
        """The least and the greatest number, or the one that both are, for a narrow place."""
        return self.short(low) if low == high else f"{self.short(low)}–{self.short(high)}"

    def amount(self, value: float, value_max: float | None, qualifier: str | None, unit: str | None) -> str:
        """A number as an article states it, with its bound and unit, which a count has not: `trên 5.800`, `12–15%`."""
        number = self.number(value) + ("" if value_max is None else f"–{self.number(value_max)}")
        space = "" if unit in COUNTS or unit.startswith("%") else " "
        measured = f"{number}{space}{'' if unit in COUNTS else self.unit(unit)}"
        return self(f"qualifier.{qualifier or 'exact'}", amount=measured)


def plain(text: str) -> str:
    """Words that are not the page's own, to be shown as they are where Streamlit reads Markdown."""
    return _MARKS.sub(r"\\\g<0>", text)


@cache
def words_in(language: str) -> Words:
    """The words of one of the LANGUAGES."""
    return Words(language, {row["key"]: row[language] for row in read_words()})


def read_words() -> list[dict[str, str]]:
    """The rows of `words.csv`: key, vi, en."""
    with files("dashboard").joinpath("words.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
