"""`make quality`: what the extractor gets right in each corpus, field by field, beside the figures last recorded."""

import argparse

from rich.console import Console
from rich.table import Table

from tests.quality.figures import KINDS, Figures, changes, committed, figures_of, record, tally
from tests.quality.sheets import CORPORA, UNSEEN


def main() -> None:
    """Print the score of every corpus."""
    parser = argparse.ArgumentParser(prog="make quality", description=__doc__)
    parser.add_argument(
        "--errors", action="store_true", help="list what was missed, extra or wrong, but for the articles set apart"
    )
    parser.add_argument("--update", action="store_true", help="record these figures as those to keep")
    asked = parser.parse_args()
    console = Console(soft_wrap=True, highlight=False)
    before = committed()
    for corpus in CORPORA:
        counted = tally(corpus)
        figures = figures_of(counted)
        console.print(_heading(corpus, figures), _facts(figures), _fields(figures), sep="\n")
        for change in changes(before[corpus], figures) if corpus in before else ():
            console.print(f"{'DROPPED' if change.dropped else 'changed'} {change}")
        if asked.errors and corpus not in UNSEEN:
            console.print("\n".join(counted.notes), markup=False)
    if asked.update:
        record()


def _heading(corpus: str, figures: Figures) -> str:
    broken, digits = figures["broken_quotes"], figures["digits_accounted_for"]
    return f"{corpus}: {figures['files']} articles, broken quotes {broken}, digits accounted for {digits}"


def _facts(figures: Figures) -> Table:
    table = Table("facts", "gold", "precision", "recall", "F1", "exact F1", box=None)
    for kind in KINDS:
        row = figures[kind]
        shares = [f"{row[name]:.3f}" if name in row else "" for name in ("precision", "recall", "f1", "exact_f1")]
        table.add_row(kind, str(row["gold"]), *shares)
    return table


def _fields(figures: Figures) -> Table:
    table = Table("of", "field", "right", "all", "share", box=None)
    for kind in (*KINDS, "article"):
        for name, (right, of) in figures[f"{kind}_fields"].items():
            table.add_row(kind, name, str(right), str(of), f"{right / of:.3f}")
    return table


if __name__ == "__main__":
    main()
