"""Counting right and wrong over the articles of a corpus, with a line for each thing that is wrong."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.quality.fields import EXACT, FIELDS, forms_of, mark, same_organisation, years
from tests.quality.pairing import pair
from tests.quality.sheets import Fact, Sheet
from tests.quality.words import key, options, same_text

ARTICLE_FIELDS = ("title", "published_at", "authors", "outlet", "section", "province", "current_province", "district")
DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Tally:
    """What was counted; `fields` by kind of row, field and whether it was right."""

    counts: Counter[str] = field(default_factory=Counter)
    fields: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, sheet: Sheet) -> None:
        """Count one article."""
        self.counts["files"] += 1
        for kind in FIELDS:
            self._facts(kind, sheet)
        self._digits(sheet)
        self._article(sheet)
        self._organisations(sheet)

    def _facts(self, kind: str, sheet: Sheet) -> None:
        text, found = sheet.record["text"], pair(kind, sheet)
        for fact in sheet.record[kind]:
            if text[fact["start"] : fact["end"]] != fact["quote"]:
                self.counts["broken quotes"] += 1
                self.notes.append(f"{sheet.name}: quote is not text[start:end]: {fact['quote']!r}")
        self._count(kind, len(found.pairs), len(found.missed), len(found.extra))
        for gold, read in found.pairs:
            self._fields(kind, gold, read, sheet)
        self.notes += [f"{sheet.name}: {kind} missed {fact['quote']!r}" for fact in found.missed]
        self.notes += [f"{sheet.name}: {kind} extra {fact['quote']!r}" for fact in found.extra]

    def _count(self, kind: str, found: int = 0, missed: int = 0, extra: int = 0) -> None:
        self.counts[f"{kind} found"] += found
        self.counts[f"{kind} gold"] += found + missed
        self.counts[f"{kind} read"] += found + extra

    def _fields(self, kind: str, gold: Fact, read: Fact, sheet: Sheet) -> None:
        marks = {name: mark(name, gold, read, sheet) for name in FIELDS[kind]}
        self.counts[f"{kind} exact"] += all(marks[name] is not False for name in EXACT[kind])
        for name, right in marks.items():
            got = years(read) if name == "period" else read.get(name)
            words = f"{sheet.name}: {kind} {gold['quote']!r} {name}: got {got!r}, want {gold.get(name)!r}"
            self._mark(kind, name, right, words)

    def _mark(self, kind: str, name: str, right: bool | None, words: str) -> None:
        if right is not None:
            self.fields[kind, name, right] += 1
        if right is False:
            self.notes.append(words)

    def _digits(self, sheet: Sheet) -> None:
        facts = [fact for kind in (*FIELDS, "set_aside") for fact in sheet.record[kind]]
        for run in DIGITS.finditer(sheet.record["text"]):
            held = any(fact["start"] <= run.start() and run.end() <= fact["end"] for fact in facts)
            self.counts["digit runs"] += 1
            self.counts["digit runs accounted for"] += held

    def _article(self, sheet: Sheet) -> None:
        wanted, read = sheet.gold["article"], sheet.record["article"]
        for name in ARTICLE_FIELDS:
            if name in wanted:
                right = _same_of_article(name, wanted[name], read[name])
                words = f"{sheet.name}: article {name}: got {read[name]!r}, want {wanted[name]!r}"
                self._mark("article", name, right, words)
        if "related" in sheet.gold:
            listed = sheet.record["related"]
            right = _same_list(sheet.gold["related"], listed)
            self._mark("article", "related", right, f"{sheet.name}: related: got {listed!r}")

    def _organisations(self, sheet: Sheet) -> None:
        left = list(sheet.gold["organisations"])
        for read in sheet.record["organisations"]:
            gold = _listed_as(read, left)
            if gold is None:
                self._count("organisations", extra=1)
                self.notes.append(f"{sheet.name}: organisation extra {read['name']!r}")
                continue
            left.remove(gold)
            if not gold.get("optional"):
                self._count("organisations", found=1)
                self._organisation_fields(gold, read, sheet)
        missed = [gold["name"] for gold in left if not gold.get("optional")]
        self._count("organisations", missed=len(missed))
        self.notes += [f"{sheet.name}: organisation missed {name!r}" for name in missed]

    def _organisation_fields(self, gold: Fact, read: Fact, sheet: Sheet) -> None:
        marks = {name: read[name] in options(gold[name]) for name in ("type", "level") if gold.get(name)}
        if gold.get("parent"):
            marks["parent"] = bool(read["parent"]) and same_organisation(gold["parent"], read["parent"], sheet)
        for name, right in marks.items():
            words = f"{sheet.name}: organisation {gold['name']!r} {name}: got {read[name]!r}, want {gold[name]!r}"
            self._mark("organisations", name, right, words)


def _same_of_article(name: str, want: object, got: object) -> bool:
    if name == "published_at":
        return want is got if want is None or got is None else str(got).startswith(str(want))
    if name == "authors":
        return _same_list(want, got)
    return same_text(want, None if got is None else str(got))


def _same_list(want: object, got: object) -> bool:
    wanted, read = (list(names) if isinstance(names, Iterable) else [] for names in (want, got))
    return [key(name) for name in wanted] == [key(name) for name in read]


def _listed_as(read: Fact, golds: list[Fact]) -> Fact | None:
    """The organisation of the gold that was read: by its name, else by any form."""
    for forms in ({key(read["name"])}, forms_of(read)):
        for gold in golds:
            if forms & forms_of(gold):
                return gold
    return None
