"""The figures of quality: precision, recall and F1, the share of each field that is right, and which have dropped."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.quality.sheets import CORPORA, sheets
from tests.quality.tally import Tally
from warehouse import reference

COMMITTED = Path(reference.__file__).with_name(reference.SCORES)
KINDS = ("metrics", "awards", "organisations")
TOLERANCE = 0.005

Figures = dict[str, Any]


def tally(corpus: str) -> Tally:
    """Count a whole corpus."""
    counted = Tally()
    for sheet in sheets(corpus):
        counted.add(sheet)
    return counted


def figures_of(counted: Tally) -> Figures:
    """The figures of a tally: for each kind how much was found, and for each of its fields `[right, all]`."""
    counts = counted.counts
    figures: Figures = {
        "files": counts["files"],
        "broken_quotes": counts["broken quotes"],
        "digits_accounted_for": _share(counts["digit runs accounted for"], counts["digit runs"]),
    }
    for kind in KINDS:
        found, read, gold = (counts[f"{kind} {what}"] for what in ("found", "read", "gold"))
        precision, recall, both = f1(found, read, gold)
        figures[kind] = {"gold": gold, "precision": precision, "recall": recall, "f1": both}
        if kind != "organisations":
            figures[kind]["exact_f1"] = f1(counts[f"{kind} exact"], read, gold)[2]
    for kind in (*KINDS, "article"):
        names = dict.fromkeys(name for of, name, _ in counted.fields if of == kind)
        marks = {name: (counted.fields[kind, name, True], counted.fields[kind, name, False]) for name in names}
        figures[f"{kind}_fields"] = {name: [right, right + wrong] for name, (right, wrong) in marks.items()}
    return figures


def f1(right: int, read: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean, to four decimals; nothing read of nothing is perfect."""
    precision = right / read if read else float(not gold)
    recall = right / gold if gold else float(not read)
    total = precision + recall
    return round(precision, 4), round(recall, 4), round(2 * precision * recall / total if total else 0.0, 4)


def _share(right: int, of: int) -> float:
    return round(right / of, 4) if of else 1.0


@dataclass(frozen=True, slots=True)
class Change:
    """One figure then and now."""

    name: str
    before: float
    now: float

    @property
    def dropped(self) -> bool:
        """Whether it is worse by more than half a point."""
        return self.before - self.now > TOLERANCE

    def __str__(self) -> str:
        return f"{self.name}: {self.now:.4f}, was {self.before:.4f}"


def changes(before: Figures, now: Figures) -> list[Change]:
    """Every guarded figure that is not what it was. One that is gone counts as 0."""
    then, today = guarded(before), guarded(now)
    return [Change(name, then[name], today.get(name, 0.0)) for name in then if then[name] != today.get(name)]


def guarded(figures: Figures) -> dict[str, float]:
    """The figures that may not drop, each as a number that is better the higher it is."""
    flat = {
        "broken quotes": -float(figures["broken_quotes"]),
        "digits accounted for": float(figures["digits_accounted_for"]),
    }
    for kind in KINDS:
        flat |= {f"{kind} {name}": figures[kind][name] for name in ("f1", "exact_f1") if name in figures[kind]}
    for kind in (*KINDS, "article"):
        flat |= {f"{kind} {name}": right / of for name, (right, of) in figures[f"{kind}_fields"].items()}
    return flat


def committed() -> dict[str, Figures]:
    """The figures as they were last recorded, by corpus."""
    return reference.extraction_scores() if COMMITTED.exists() else {}


def record() -> None:
    """Write today's figures down."""
    today = {corpus: figures_of(tally(corpus)) for corpus in CORPORA}
    COMMITTED.write_text(json.dumps(today, indent=1) + "\n", encoding="utf-8")
