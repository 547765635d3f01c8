"""`make bench`: what extraction and whole runs cost, as multiples of a floor and beside others, in one go.

The machine's own speed drops out of the ratios: all is measured by the processor's clock, in turns. A longer archive
by ARGS="--articles 10000"; what others do by `make bench-others` first.
"""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from rich import box
from rich.console import Console
from rich.table import Table

from etl.extract import extract
from etl.records import Document, Rejected
from tests.bench.others import OTHERS, as_html, ready
from tests.bench.runs import Spent, on_postgres, on_sqlite, write
from tests.bench.steps import STEPS, fastest

SEEDS, WRITTEN = Path("seeds"), Path("tests/data/written")
ROUNDS = 5
HTML = "extract, from HTML"


def texts(folder: Path) -> list[Document]:
    """The articles of a folder."""
    return [Document(str(path), path.read_bytes()) for path in sorted(folder.glob("*.txt"))]


def of_texts(name: str, documents: list[Document], slow: bool) -> Table:
    """What each step and each of the others takes of the same articles; the slow ones are given but one."""
    pages = [page for page in map(as_html, documents) if is_article(page)]
    spent = fastest(STEPS, documents, ROUNDS) | fastest({HTML: extract}, pages, ROUNDS)
    for other, (step, most) in ready().items():
        if most == 1 and not slow:
            continue
        spent |= fastest({other: step}, documents[:most], 2 if most > 1 else 1)
    letters = sum(len(document.data.decode()) for document in documents) / len(documents)
    heads = (
        f"{name}: {len(documents)} of {letters:,.0f} letters",
        "ms per article",
        "per second",
        "floors",
        "extracts",
    )
    table = Table(*heads, box=box.MARKDOWN)
    for each in (*STEPS, HTML, *OTHERS):
        if each not in spent:
            table.add_row(each, *["not measured"] * 4)
            continue
        seconds = spent[each]
        ratios = (f"{seconds / spent['floor']:.1f}", f"{seconds / spent['extract']:.2f}")
        table.add_row(each, f"{1000 * seconds:.2f}", f"{1 / seconds:,.0f}", *ratios)
    return table


def is_article(page: Document) -> bool:
    """Whether the extractor takes a page for an article."""
    try:
        return bool(extract(page))
    except Rejected:
        return False


def of_runs(name: str, articles: int, runs: Iterable[Spent]) -> Table:
    """What each run takes, beside the floor, which comes first."""
    heads = (f"{name}, {articles:,} articles", "processor s", "ms per article", "floors", "MB at most, by process")
    table = Table(*heads, box=box.MARKDOWN)
    floor = 0.0
    for run in runs:
        floor = floor or run.seconds
        memory = " ".join(f"{megabytes:.0f}" for megabytes in run.megabytes)
        figures = (f"{run.seconds:.2f}", f"{1000 * run.seconds / articles:.2f}", f"{run.seconds / floor:.1f}")
        table.add_row(run.name, *figures, memory)
    return table


def main() -> None:
    """Print all tables, each as soon as it is there."""
    parser = ArgumentParser(prog="make bench")
    parser.add_argument("--articles", type=int, default=1_000)
    articles = parser.parse_args().articles
    console = Console(width=140, highlight=False)
    console.print(of_texts("seeds", texts(SEEDS), slow=True))
    console.print(of_texts("seeds and written", [*texts(SEEDS), *texts(WRITTEN)], slow=False))
    for count in (max(articles // 10, 1), articles):
        with TemporaryDirectory() as made:
            folder, work = Path(made) / "articles", Path(made)
            write(folder, count)
            console.print(of_runs("SQLite", count, on_sqlite(folder, work)))
            size = (work / "one.sqlite").stat().st_size
            console.print(f"SQLite: {size / count / 1000:.1f} kB per article")
    with TemporaryDirectory() as made:
        folder = Path(made) / "articles"
        write(folder, articles)
        console.print(of_runs("PostgreSQL", articles, on_postgres(folder, Path(made))))


if __name__ == "__main__":
    main()
