"""What an extract record becomes in the warehouse: every column of every row, on both databases."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine

from etl.load.identity import digest
from tests.etl.samples import RECORD, TEXT, content, load

Content = dict[str, list[dict[str, Any]]]

ARTICLE_ID = "3966b17d451cc737"
PARTY_KEY = ("party_organisation", "district", "đảng bộ huyện", "ha-giang.hoang-su-phi")
PARTY_ID = digest(*PARTY_KEY)
PROVINCE_PARTY_ID = "64b648d080828de1"


@pytest.fixture
def loaded(engine: Engine) -> Content:
    """The rows by their tables."""
    assert load(engine, RECORD) == {"found": 1, "loaded": 1}
    return content(engine)


def test_an_article_becomes_a_row(loaded: Content) -> None:
    assert loaded["articles"] == [
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
    ]


def test_an_organisation_and_the_one_above_it_become_rows_with_their_names_and_mentions(
    loaded: Content,
) -> None:
    assert loaded["organisations"] == [
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
    ]
    assert loaded["article_organisations"] == [
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
    ]
    assert loaded["organisation_aliases"] == [
        {"organisation_id": PARTY_ID, "alias": "Đảng bộ huyện", "article_id": ARTICLE_ID},
    ]
    assert loaded["mentions"] == [
        {
            "article_id": ARTICLE_ID,
            "organisation_id": PARTY_ID,
            "quote": "Đảng bộ huyện Hoàng Su Phì",
            "quote_start": 0,
            "quote_end": 26,
        }
    ]


def test_a_metric_becomes_a_row(loaded: Content) -> None:
    bodies, members = loaded["metrics"]
    assert members == {
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
    }
    assert bodies == {
        **members,
        "metric_id": digest(ARTICLE_ID, 71, 92, 0),
        "indicator_code": "other",
        "object": None,
        "value": 45,
        "qualifier": "exact",
        "quote": "45 tổ chức cơ sở đảng",
        "quote_start": 71,
        "quote_end": 92,
    }


def test_an_award_and_a_number_set_aside_become_rows(loaded: Content) -> None:
    assert loaded["awards"] == [
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
    ]
    assert loaded["set_aside"] == [
        {"article_id": ARTICLE_ID, "quote": "2019", "quote_start": 98, "quote_end": 102, "reason": "date"},
    ]
