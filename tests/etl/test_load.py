"""Extract records become rows: on SQLite and PostgreSQL the same, once or twice the same, a lost fact gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Engine, event

from etl.load.identity import digest
from tests.etl.samples import (
    ARTICLE,
    BODIES,
    MEMBERS,
    PARTY,
    RECORD,
    content,
    load,
    names_and_parents,
    only,
    rows_of,
)

ARTICLE_ID = "3966b17d451cc737"


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """The statements that reach the database meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_twice_the_same_writes_nothing_but_the_journal(engine: Engine) -> None:
    load(engine, RECORD)
    before = content(engine), rows_of(engine, "articles")
    with statements(engine) as seen:
        assert load(engine, RECORD) == {"found": 1, "unchanged": 1}
    journal = ("etl_runs", "source_runs")
    others = [words for words in seen if not any(table in words for table in journal)]
    assert {words.split()[0] for words in others} <= {"SELECT", "BEGIN"}
    assert (content(engine), rows_of(engine, "articles")) == before


def test_a_lost_fact_disappears_and_so_does_what_nobody_speaks_of_any_more(engine: Engine) -> None:
    load(engine, RECORD)
    corrected = replace(
        RECORD,
        sha256="b" * 64,
        organisations=(replace(PARTY, parent=None),),
        metrics=(BODIES,),
        awards=(),
        set_aside=(),
    )
    assert load(engine, corrected) == {"found": 1, "replaced": 1}
    after = content(engine)
    assert [row["quote"] for row in after["metrics"]] == [BODIES.quote]
    assert (after["awards"], after["set_aside"]) == ([], [])
    assert names_and_parents(engine) == [(PARTY.name, None)]


def test_the_same_bytes_are_read_again_when_asked(engine: Engine) -> None:
    load(engine, RECORD)
    before = content(engine)
    assert load(engine, RECORD, reparse=True) == {"found": 1, "replaced": 1}
    assert content(engine) == before


def test_facts_that_share_a_quote_are_all_kept(engine: Engine) -> None:
    two = (MEMBERS, replace(MEMBERS, indicator="party_cells"))
    assert load(engine, replace(RECORD, metrics=two)) == {"found": 1, "loaded": 1}
    assert [(row["metric_id"], row["indicator_code"]) for row in rows_of(engine, "metrics")] == sorted(
        [(digest(ARTICLE_ID, 35, 55, 0), "party_members"), (digest(ARTICLE_ID, 35, 55, 1), "party_cells")]
    )


def test_a_fact_without_an_end_has_no_year_and_one_without_an_organisation_its_articles_province(
    engine: Engine,
) -> None:
    load(
        engine, replace(RECORD, metrics=(replace(MEMBERS, organisation=None, period_end=None, period_kind="unknown"),))
    )
    (row,) = rows_of(engine, "metrics")
    assert (row["year"], row["organisation_id"], row["province_id"]) == (None, None, "ha-giang")


def test_a_fact_has_the_province_of_its_organisation_before_that_of_its_article(engine: Engine) -> None:
    elsewhere = replace(PARTY, province="Lào Cai", district="Bắc Hà", parent=None)
    load(engine, replace(RECORD, organisations=(elsewhere,)))
    assert {row["province_id"] for row in rows_of(engine, "metrics")} == {"lao-cai"}


def test_a_percentage_above_100_says_so(engine: Engine) -> None:
    load(
        engine, replace(RECORD, metrics=(replace(MEMBERS, unit="%", value=271), replace(MEMBERS, unit="%", value=94.2)))
    )
    assert sorted((row["value"], row["above_100"]) for row in rows_of(engine, "metrics")) == [
        (94.2, False),
        (271, True),
    ]


def test_a_place_that_no_gazetteer_knows_is_a_warning(engine: Engine) -> None:
    article = replace(ARTICLE, province="Bông Lai", district="Sông Lô", province_evidence="Bông Lai")
    load(engine, replace(only(), article=article))
    (row,) = rows_of(engine, "articles")
    assert (row["province_id"], row["district_id"]) == (None, None)
    assert row["warnings"].splitlines() == [
        "no author's role",
        "province Bông Lai: none is of that name",
        "district Sông Lô: none is of that name",
    ]
