"""The page of quality: what is covered, what contradicts, what waits, and what was measured."""

from sqlalchemy import insert

from tests.dashboard.conftest import Open
from tests.dashboard.looking import figures, rows
from warehouse.db import open_engine
from warehouse.tables import Reject


def test_the_state_of_the_warehouse_is_told_in_a_few_numbers(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "quality")
    assert not app.exception
    assert [(metric.label, metric.value) for metric in app.metric] == [
        ("Lần chạy cuối", "Đã xong"),
        ("Bài bị từ chối, đang chờ", "0"),
        ("Bài không rõ tỉnh", "33,3%"),
        ("Số liệu mâu thuẫn", "0"),
        ("Dữ kiện đã xem xét", "0%"),
    ]


def test_every_corpus_and_kind_has_its_scores_and_every_article_its_tile(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "quality")
    assert len(rows(app, 0)) == 12
    assert rows(app, 1) == [
        ("Hà Giang", 2020, 1),
        ("Gia Lai (từ 1-7-2025)", 2026, 1),
        ("Không rõ tỉnh", None, 1),
    ]
    assert [list(chart["data"][0]["text"]) for chart in figures(app)][1:] == [["0", "0"], ["2", "1"]]


def test_a_tile_leads_to_its_articles(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "quality")
    app.query_params["at-coverage"] = "ha-giang.2020"
    app.run()
    assert [(link.proto.label, link.proto.query_string) for link in app.get("page_link")] == [
        ("Các bài báo: Hà Giang, 2020", "province=ha-giang&year=2020")
    ]


def test_what_was_rejected_waits_with_its_reason(open_page: Open, either_url: str) -> None:
    engine = open_engine(either_url)
    with engine.begin() as connection:
        run_id = connection.exec_driver_sql("SELECT run_id FROM etl_runs").scalar_one()
        row = {"reject_id": "r", "run_id": run_id, "source": "in/*x*.txt", "stage": "read", "reason": "empty"}
        connection.execute(insert(Reject).values(**row, detail="nothing in it"))
    engine.dispose()
    app = open_page(either_url, "quality")
    assert not app.exception
    assert [row[:4] for row in rows(app, 2)] == [("in/*x*.txt", "read", "empty", "nothing in it")]
