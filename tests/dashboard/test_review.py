"""Who may review, and what a review does: the server looks at every decision itself."""

import json
import time
from typing import Any

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from dashboard.access import HOURS, may_review, signed_in
from tests.dashboard.conftest import APP
from tests.dashboard.looking import html, rows
from warehouse.db import open_engine
from warehouse.tables import Award

ADDRESS = "lan@example.vn"
REVIEWERS = [ADDRESS]
CLIENT = "chibo"


def user(**other: object) -> dict[str, Any]:
    """What the provider tells of a reviewer, or otherwise."""
    told = {"email": ADDRESS, "email_verified": True, "iat": time.time(), "aud": CLIENT}
    return {"is_logged_in": True, **told, **other}


@pytest.mark.parametrize(
    "other",
    [
        {"is_logged_in": False},
        {"email": "minh@example.vn"},
        {"email": None},
        {"email_verified": False},
        {"email_verified": None},
        {"iat": time.time() - (HOURS + 1) * 3600},
        {"iat": None},
        {"aud": "another"},
        {"aud": ["another"], "azp": CLIENT},
        {"aud": None},
    ],
)
def test_nobody_else_may_review(other: dict[str, object]) -> None:
    assert may_review(user(aud=["another", CLIENT]), REVIEWERS, {CLIENT}, time.time())
    assert not may_review(user(**other), REVIEWERS, {CLIENT}, time.time())


def test_a_sign_in_ends_after_some_hours() -> None:
    now = time.time()
    assert signed_in(user(iat=now - HOURS * 3600 + 60), {CLIENT}, now)
    assert not signed_in(user(iat=now - HOURS * 3600 - 60), {CLIENT}, now)


def open_as(url: str, monkeypatch: pytest.MonkeyPatch, who: dict[str, Any], *, auth: bool = True) -> AppTest:
    monkeypatch.setenv("CHIBO_DATABASE_URL", url)
    monkeypatch.setenv("CHIBO_REVIEWERS", json.dumps(REVIEWERS))
    app = AppTest.from_file(APP, default_timeout=20)
    app.user = who
    if auth:
        app.secrets["auth"] = {"cookie_secret": "x" * 32, "client_id": CLIENT}
    return app.run()


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def test_where_sign_in_is_configured_nobody_looks_without_it(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_as(full_url, monkeypatch, {"is_logged_in": False})
    assert [note.value for note in app.info] == ["Trang này chỉ dành cho người đã đăng nhập."]
    assert not app.metric


@pytest.mark.parametrize(("who", "auth"), [(user(email="minh@example.vn"), True), (user(), False)])
def test_the_page_is_not_there_for_viewers_nor_where_nobody_signs_in(
    full_url: str, monkeypatch: pytest.MonkeyPatch, who: dict[str, Any], auth: bool
) -> None:
    app = open_as(full_url, monkeypatch, who, auth=auth)
    assert not app.exception
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page("app_pages/review.py")


def test_a_reviewer_corrects_a_figure_which_then_shows_everywhere(
    either_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_as(either_url, monkeypatch, user()).switch_page("app_pages/review.py").run()
    app.button_group(key="doubt").set_value("organisation").run()
    assert not app.exception
    assert "7 đảng viên&lt;/b&gt;</mark>" in html(app)
    value = next(number for number in app.number_input if number.label == "Giá trị")
    value.set_value(8.0)
    press(app, "Sửa như trên")
    assert [block.value for block in app.code] == []
    assert not app.exception
    assert [(row[1], row[2], row[4], row[5]) for row in rows(app, 0)] == [
        (ADDRESS, "Sửa", '{"value": 7.0}', '{"value": 8.0}')
    ]
    app.switch_page("app_pages/overview.py").run()
    app.selectbox(key="province").set_value("unknown").run()
    assert [row[4] for row in rows(app, 1)] == ["8"]


def test_an_award_is_corrected_as_well(either_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(either_url)
    with engine.begin() as connection:
        award = Award.__table__
        connection.execute(update(award).where(award.c.count_kind == "times").values(award_code="other_award"))
    engine.dispose()
    app = open_as(either_url, monkeypatch, user()).switch_page("app_pages/review.py").run()
    app.button_group(key="doubt").set_value("type").run()
    assert not app.exception
    next(box for box in app.selectbox if box.label == "Loại khen thưởng").set_value("emulation_flag")
    next(number for number in app.number_input if number.label == "Số lượng").set_value(40)
    press(app, "Sửa như trên")
    assert [block.value for block in app.code] == []
    assert [note.value for note in app.info] == ["Không còn dữ kiện nào như vậy phải xem xét."]
    correction = '{"award_code": "emulation_flag", "recipient_count": 40}'
    assert [(row[2], row[5]) for row in rows(app, 0)] == [("Sửa", correction)]


def test_a_decision_can_be_taken_back(either_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_as(either_url, monkeypatch, user()).switch_page("app_pages/review.py").run()
    app.button_group(key="doubt").set_value("organisation").run()
    press(app, "Bác bỏ")
    assert [note.value for note in app.info] == ["Không còn dữ kiện nào như vậy phải xem xét."]
    press(app, "Rút lại")
    assert not app.info
    assert not app.exception


def test_who_is_no_reviewer_any_more_decides_nothing(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_as(full_url, monkeypatch, user()).switch_page("app_pages/review.py").run()
    app.button_group(key="doubt").set_value("organisation").run()
    monkeypatch.setenv("CHIBO_REVIEWERS", "[]")
    press(app, "Bác bỏ")
    assert [error.value for error in app.error][:1] == [
        "Chỉ người được giao xem xét, đã đăng nhập, mới mở được trang này."
    ] or not app.get("form")
