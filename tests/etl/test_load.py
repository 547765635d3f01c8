"""Extract records become rows: on SQLite and PostgreSQL the same, once or twice the same, a lost fact gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, event

from etl.load.identity import digest
from etl.load.writer import Unchanged, Writer
from etl.records import ExtractRecord, Organisation, Reject
from tests.etl.samples import ARTICLE, BODIES, FLAG, MEMBERS, PARTY, PROVINCE_PARTY, RECORD, TEXT, content, rows_of

ARTICLE_ID = "3966b17d451cc737"
PARTY_ID = "8cb79fce37d79407"
PROVINCE_PARTY_ID = "64b648d080828de1"
BOUND = replace(PROVINCE_PARTY, province=None)  # its place is not told


def load(engine: Engine, *records: ExtractRecord | Reject | Unchanged, reparse: bool = False) -> dict[str, int]:
    """Store the records as one batch of one run; the counts that are not 0."""
    writer = Writer(engine, "1.0", reparse=reparse)
    writer.counts["found"] = len(records)
    writer.store(records)
    writer.end("finished")
    return {name: count for name, count in writer.counts.items() if count}


def only(*organisations: Organisation, source: str = "in/a.txt") -> ExtractRecord:
    """An article that states no facts, and speaks of these organisations."""
    bare = replace(RECORD, source=source, mentions=(), metrics=(), awards=(), set_aside=())
    return replace(bare, organisations=organisations)


def names_and_parents(engine: Engine) -> list[tuple[str, str | None]]:
    return [(row["name"], row["parent_id"]) for row in rows_of(engine, "organisations")]


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
            }
        ],
        "organisations": [
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
            {
                "organisation_id": PARTY_ID,
                "identity": "party_organisation|district|đảng bộ huyện hòang su phì|ha-giang.hoang-su-phi",
                "name": "Đảng bộ huyện Hoàng Su Phì",
                "type": "party_organisation",
                "level": "district",
                "province_id": "ha-giang",
                "district_id": "ha-giang.hoang-su-phi",
                "parent_id": PROVINCE_PARTY_ID,
            },
        ],
        "article_organisations": [
            {
                "article_id": ARTICLE_ID,
                "organisation_id": PROVINCE_PARTY_ID,
                "name": "Đảng bộ tỉnh",
                "parent_id": None,
            },
            {
                "article_id": ARTICLE_ID,
                "organisation_id": PARTY_ID,
                "name": "Đảng bộ huyện Hoàng Su Phì",
                "parent_id": PROVINCE_PARTY_ID,
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
    assert {words.split()[0] for words in seen if "etl_runs" not in words} <= {"SELECT", "BEGIN", "UPDATE"}
    assert {words.split()[1] for words in seen if words.startswith("UPDATE")} == {"etl_runs", "rejects"}
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


def test_an_organisation_is_the_same_in_every_article_of_its_place(engine: Engine) -> None:
    load(engine, only(PROVINCE_PARTY), only(replace(PROVINCE_PARTY, name="ĐẢNG BỘ TỈNH"), source="in/b.txt"))
    assert names_and_parents(engine) == [("Đảng bộ tỉnh", None)]
    assert len(rows_of(engine, "article_organisations")) == 2


def test_an_organisation_of_unknown_place_is_kept_apart_in_every_article(engine: Engine) -> None:
    load(engine, only(BOUND), only(BOUND, source="in/b.txt"))
    places = [row["identity"].rpartition("|")[2] for row in rows_of(engine, "organisations")]
    assert sorted(places) == sorted(f"article:{row['article_id']}" for row in rows_of(engine, "articles"))


def test_a_central_body_is_the_same_in_the_whole_country(engine: Engine) -> None:
    centre = Organisation("Bộ Chính trị", "party_committee", "central")
    load(engine, only(centre), only(replace(centre, province="Hà Nội"), source="in/b.txt"))
    (row,) = rows_of(engine, "organisations")
    assert (row["identity"], row["province_id"]) == ("party_committee|central|bộ chính trị|vn", None)


def test_two_spellings_in_one_article_are_one_organisation_and_an_alias(engine: Engine) -> None:
    other = replace(PROVINCE_PARTY, name="Đảng Bộ tỉnh", parent=PROVINCE_PARTY.name)
    load(engine, only(PROVINCE_PARTY, other))
    assert names_and_parents(engine) == [("Đảng Bộ tỉnh", None)]
    assert [row["alias"] for row in rows_of(engine, "organisation_aliases")] == ["Đảng bộ tỉnh"]


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


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"metrics": (replace(MEMBERS, organisation="Chi bộ 4"),)},
            "it speaks of 'Chi bộ 4', which is not among its organisations",
        ),
        ({"metrics": (replace(MEMBERS, period_end="2023-02-29"),)}, "day is out of range for month"),
        ({"awards": (replace(FLAG, count=2.5),)}, "2.5 is no number of recipients"),
        ({"text": ""}, "ck_articles_text_present"),
        ({"metrics": (replace(MEMBERS, value_max=3.0, qualifier="range"),)}, "ck_metrics_value_order"),
        ({"metrics": (replace(MEMBERS, quote="wrong"),)}, "ck_metrics_quote_length"),
        ({"awards": (replace(FLAG, award="nothing"),)}, "constraint"),
    ],
)
def test_a_record_that_contradicts_itself_leaves_no_row_and_stops_nobody(
    engine: Engine, changes: dict[str, object], words: str
) -> None:
    wrong = replace(RECORD, **changes)  # type: ignore[arg-type]
    right = only(PROVINCE_PARTY, source="in/b.txt")
    assert load(engine, wrong, right) == {"found": 2, "loaded": 1, "rejected": 1}
    (reject,) = rows_of(engine, "rejects")
    assert (reject["source"], reject["stage"], reject["reason"]) == ("in/a.txt", "load", "refused")
    assert words in reject["detail"]
    assert [row["source"] for row in rows_of(engine, "articles")] == ["in/b.txt"]
    assert len(rows_of(engine, "organisations")) == 1


def test_an_article_that_turns_bad_keeps_what_it_said_until_it_is_mended(engine: Engine) -> None:
    load(engine, RECORD)
    before = content(engine)
    load(engine, replace(RECORD, sha256="b" * 64, text=""))
    assert content(engine) == before


def test_a_source_waits_in_quarantine_once_and_is_released_when_it_loads(engine: Engine) -> None:
    reject = Reject("in/a.txt", "read", "empty", "the file holds nothing")
    load(engine, reject)
    (first,) = rows_of(engine, "rejects")
    assert (first["reason"], first["resolved_run_id"]) == ("empty", None)
    load(engine, reject)
    assert rows_of(engine, "rejects") == [first]
    load(engine, replace(reject, reason="not_text"))
    (second,) = rows_of(engine, "rejects")
    assert (second["reason"], second["run_id"] == first["run_id"]) == ("not_text", False)
    load(engine, RECORD)
    (released,) = rows_of(engine, "rejects")
    assert released["resolved_run_id"] == rows_of(engine, "articles")[0]["run_id"]
    load(engine, reject)
    assert [row["resolved_run_id"] for row in rows_of(engine, "rejects")] == [None]


def test_a_run_that_died_is_shown_as_crashed_by_the_next(engine: Engine) -> None:
    Writer(engine, "1.0", reparse=False).store([RECORD])
    load(engine, RECORD)
    runs = rows_of(engine, "etl_runs")
    counts = ("status", "found", "loaded", "unchanged", "replaced", "rejected")
    assert sorted(tuple(run[name] for name in counts) for run in runs) == [
        ("crashed", 0, 1, 0, 0, 0),
        ("finished", 1, 0, 1, 0, 0),
    ]
