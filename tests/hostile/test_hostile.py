"""What is made to break the reading ends as the right facts, or as a reject with words, and stops nothing else."""

from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine

from etl.executors import SerialExecutor
from etl.extract import extract
from etl.pipeline import run
from etl.records import Document
from etl.sources.folders import printable
from etl.sources.found import Skipped
from etl.sources.reading import read
from tests.etl.samples import rows_of
from tests.hostile import files, pages, texts
from tests.hostile.plain import LOADED, PLAIN, SAME

MAKERS = (
    texts.encodings, texts.signs, texts.shapes, texts.numbers, texts.days, texts.payloads,
    files.files, pages.pages, pages.archives,
)  # fmt: skip
CASES = [case for make in MAKERS for case in make()]
once = cache(extract)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of them."""
    folder = tmp_path_factory.mktemp("hostile") / "in"
    folder.mkdir()
    for name, made, _ in CASES:
        if callable(made):
            made(folder / name)
        else:
            (folder / name).write_bytes(made.encode() if isinstance(made, str) else made)
    return folder


def test_each_input_ends_as_it_should_and_none_is_lost(
    folder: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    summary = run(engine, ["in"], extract=once, version="1", executor=SerialExecutor())
    became = {source: what_became(read_facts) for source, read_facts in facts(engine).items()}
    became |= {reject.source: reject.reason for reject in summary.rejects}
    became |= {found.source: found.reason for found in read(["in"]) if isinstance(found, Skipped)}
    by_file = {source.partition("!/")[0]: outcome for source, outcome in became.items()}
    assert by_file == {printable(f"in/{name}"): expected for name, _, expected in CASES}
    assert summary.found == summary.loaded + summary.rejected == len(CASES) - summary.skipped
    assert all(reject.detail and "\n" not in reject.detail for reject in summary.rejects)


def what_became(read_facts: list[tuple[str, float]]) -> str:
    """Whether an article was read as the plain one is."""
    plain = [(metric.quote, metric.value) for metric in once(Document("plain.txt", PLAIN.encode())).metrics]
    return SAME if read_facts == plain else LOADED


def facts(engine: Engine) -> dict[str, list[tuple[str, float]]]:
    """The quotes and values of each article, by its source."""
    sources = {row["article_id"]: row["source"] for row in rows_of(engine, "articles")}
    held: dict[str, list[tuple[str, float]]] = {source: [] for source in sources.values()}
    for row in sorted(rows_of(engine, "metrics"), key=lambda row: int(row["quote_start"])):
        held[sources[row["article_id"]]].append((row["quote"], row["value"]))
    return held
