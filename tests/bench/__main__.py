"""`make bench`: articles per second on one core, beside a floor that every reader of articles has to pay.

The machine's own speed drops out of the ratio: all rounds of all steps run in turn in this one process, and the
fastest round of each counts.
"""

import re
import resource
import time
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from etl.extract import extract
from etl.language.clean import read_text
from etl.page.layout import parse_page
from etl.page.lines import unwrap
from etl.records import Document

ARTICLES = (Path("seeds"), Path("tests/data/written"))
ROUNDS = 7
NUMBER = re.compile(r"\d[\d.,]*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b")


def floor(document: Document) -> None:
    """Decode, normalise, and find every number: less cannot be done."""
    NUMBER.findall(unicodedata.normalize("NFC", document.data.decode("utf-8-sig", "replace")).lower())


def page(document: Document) -> None:
    """The page alone: headline, dateline, byline, body and furniture."""
    parse_page(unwrap(read_text(document.data).text))


STEPS: tuple[tuple[str, Callable[[Document], object]], ...] = (("floor", floor), ("page", page), ("extract", extract))


def main() -> None:
    """Print milliseconds and articles per second of each step, and how many times the floor it takes."""
    documents = [Document(str(path), path.read_bytes()) for folder in ARTICLES for path in sorted(folder.glob("*.txt"))]
    best = {name: float("inf") for name, _ in STEPS}
    for _ in range(ROUNDS):
        for name, step in STEPS:
            best[name] = min(best[name], seconds(step, documents))
    table = Table("step", "ms per article", "articles per second", "times the floor", box=None)
    for name, spent in best.items():
        table.add_row(name, f"{1000 * spent:.2f}", f"{1 / spent:.0f}", f"{spent / best['floor']:.1f}")
    console = Console(soft_wrap=True, highlight=False)
    console.print(f"{len(documents)} articles, one core, best of {ROUNDS} rounds", table, sep="\n")
    console.print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def seconds(step: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Processor seconds per article of one round."""
    begun = time.process_time()
    for document in documents:
        step(document)
    return (time.process_time() - begun) / len(documents)


if __name__ == "__main__":
    main()
