"""Extract records become rows: on SQLite and PostgreSQL the same, once or twice the same, a lost fact gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import Engine, event

from etl.load.identity import digest
from tests.etl.samples import (
    ARTICLE,
    BODIES,
    MEMBERS,
    PARTY,
    RECORD,
    TEXT,
    content,
    load,
    names_and_parents,
    only,
    rows_of,
)

ARTICLE_ID = "3966b17d451cc737"
PARTY_KEY = ("party_organisation", "district", "đảng bộ huyện", "ha-giang.hoang-su-phi")
PARTY_ID = digest(*PARTY_KEY)
PROVINCE_PARTY_ID = "64b648d080828de1"


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """The statements that reach the database meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def test_a_record_becomes_rows(engine: Engine) -> None:
    assert load(engine, RECORD) == {"found": 1, "loaded": 1}
    assert content(engine) == {
        "articles": [
            {
                "article_id": ARTICLE_ID,
                "source": "in/a.txt",
                "content_sha256": "a" * 64,
                "title": "Dấu ấn một nhiệm kỳ",
                "section": None,
                "published_at": "2020-08-16T14:40",
                "published_on": date(2020, 8, 16),
                "authors": "Thu Phương; An Giang",
                "outlet": "Báo Hà Giang",
                "province_id": "ha-giang",
                "province_evidence": "BHG",
                "district_id": None,
                "text": TEXT,
                "related": "Vẹn nguyên lời thề\nBầu trực tiếp Bí thư",
                "warnings": "no author's role",
                "extractor_version": "1.0",
                "duplicate_of": None,
            }
        ],
        "organisations": [
            {
                "organisation_id": PARTY_ID,
                "identity": "|".join(PARTY_KEY),
                "name": "Đảng bộ huyện Hoàng Su Phì",
                "type": "party_organisation",
                "level": "district",
                "province_id": "ha-giang",
                "district_id": "ha-giang.hoang-su-phi",
                "parent_id": PROVINCE_PARTY_ID,
            },
            {
                "organisation_id": PROVINCE_PARTY_ID,
                "identity": "party_organisation|provincial|đảng bộ tỉnh|ha-giang",
                "name": "Đảng bộ tỉnh",
                "type": "party_organisation",
                "level": "provincial",
                "province_id": "ha-giang",
                "district_id": None,
                "parent_id": None,
            },
        ],
        "article_organisations": [
            {
                "article_id": ARTICLE_ID,
                "organisation_id": PARTY_ID,
                "name": "Đảng bộ huyện Hoàng Su Phì",
                "parent_id": PROVINCE_PARTY_ID,
            },
            {
                "article_id": ARTICLE_ID,
                "organisation_id": PROVINCE_PARTY_ID,
                "name": "Đảng bộ tỉnh",
                "parent_id": None,
            },
        ],
        "organisation_aliases": [
            {"organisation_id": PARTY_ID, "alias": "Đảng bộ huyện", "article_id": ARTICLE_ID},
        ],
        "mentions": [
            {
                "article_id": ARTICLE_ID,
                "organisation_id": PARTY_ID,
                "quote": "Đảng bộ huyện Hoàng Su Phì",
                "quote_start": 0,
                "quote_end": 26,
            }
        ],
        "metrics": [
            {
                "metric_id": digest(ARTICLE_ID, 71, 92, 0),
                "article_id": ARTICLE_ID,
                "organisation_id": PARTY_ID,
                "province_id": "ha-giang",
                "indicator_code": "other",
                "object": None,
                "property": None,
                "value": 45,
                "value_max": None,
                "base": None,
                "above_100": False,
                "qualifier": "exact",
                "unit": "count",
                "period_start": date(2020, 8, 16),
                "period_end": date(2020, 8, 16),
                "period_kind": "as_of",
                "year": 2020,
                "status": "actual",
                "direction": "level",
                "polarity": "affirmed",
                "quote": "45 tổ chức cơ sở đảng",
                "quote_start": 71,
                "quote_end": 92,
            },
            {
                "metric_id": digest(ARTICLE_ID, 35, 55, 0),
                "article_id": ARTICLE_ID,
                "organisation_id": PARTY_ID,
                "province_id": "ha-giang",
                "indicator_code": "party_members",
                "object": "đảng viên",
                "property": None,
                "value": 5800,
                "value_max": None,
                "base": None,
                "above_100": False,
                "qualifier": "over",
                "unit": "count",
                "period_start": date(2020, 8, 16),
                "period_end": date(2020, 8, 16),
                "period_kind": "as_of",
                "year": 2020,
                "status": "actual",
                "direction": "level",
                "polarity": "affirmed",
                "quote": "trên 5.800 đảng viên",
                "quote_start": 35,
                "quote_end": 55,
            },
        ],
        "awards": [
            {
                "award_id": digest(ARTICLE_ID, 104, 129, 0),
                "article_id": ARTICLE_ID,
                "organisation_id": None,
                "province_id": "ha-giang",
                "award_code": "emulation_flag",
                "title": "Cờ thi đua",
                "rank": None,
                "recipient_count": 2,
                "count_kind": "recipients",
                "qualifier": "exact",
                "recipient_kind": "collective",
                "awarded_by": None,
                "period_start": date(2019, 1, 1),
                "period_end": date(2019, 12, 31),
                "year": 2019,
                "quote": "2 tập thể nhận Cờ thi đua",
                "quote_start": 104,
                "quote_end": 129,
            }
        ],
        "set_aside": [
            {"article_id": ARTICLE_ID, "quote": "2019", "quote_start": 98, "quote_end": 102, "reason": "date"},
        ],
    }


def test_twice_the_same_writes_nothing_but_the_journal(engine: Engine) -> None:
    load(engine, RECORD)
    before = content(engine), rows_of(engine, "articles")
    with statements(engine) as seen:
        assert load(engine, RECORD) == {"found": 1, "unchanged": 1}
    journal = ("etl_runs", "source_runs")
    others = [words for words in seen if not any(table in words for table in journal)]
    assert {words.split()[0] for words in others} <= {"SELECT", "BEGIN", "UPDATE"}
    assert {words.split()[1] for words in others if words.startswith("UPDATE")} == {"rejects"}
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
