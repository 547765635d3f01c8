"""The made-up archive is the same each time, states what its texts say, and is loaded whole."""

from typing import TypeAlias

from sqlalchemy import Engine

from etl.records import Award, Mention, Metric, SetAside
from tests.bench.corpus import REPEATED, Corpus
from tests.etl.samples import load

SEED = 7
Quoted: TypeAlias = Mention | Metric | Award | SetAside


def test_a_seed_gives_the_same_archive_each_time_and_another_seed_another() -> None:
    archive = list(Corpus(SEED).records(20))
    assert list(Corpus(SEED).records(20)) == archive
    assert all(one != other for one, other in zip(archive, Corpus(SEED + 1).records(20), strict=True))


def test_every_quote_stands_in_its_text() -> None:
    for record in Corpus(SEED).records(50):
        quoted: tuple[Quoted, ...] = (*record.mentions, *record.metrics, *record.awards, *record.set_aside)
        assert [record.text[one.start : one.end] for one in quoted] == [one.quote for one in quoted]


def test_now_and_then_an_article_is_printed_again_elsewhere() -> None:
    records = list(Corpus(SEED).records(REPEATED))
    assert len({record.source for record in records}) == REPEATED
    assert len({record.text for record in records}) == REPEATED - 1


def test_the_archive_is_loaded_without_a_reject(engine: Engine) -> None:
    assert load(engine, *Corpus(SEED).records(100)) == {"found": 100, "loaded": 100}
