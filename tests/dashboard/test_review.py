"""Who may review, and what a review does: the server looks at every decision itself."""

import json
import time
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import update
from streamlit.testing.v1 import AppTest

from dashboard.access import HOURS, may_review, signed_in
from tests.dashboard.conftest import APP
from tests.dashboard.looking import html, rows
from tests.dashboard.samples import load_records
from tests.etl.samples import MEMBERS, RECORD
from warehouse.db import open_engine
from warehouse.tables import Award, Metric

ADDRESS = "lan@example.vn"
OTHER = "minh@example.vn"
REVIEWERS = [ADDRESS, OTHER]
CLIENT = "chibo"


def user(**other: object) -> dict[str, Any]:
    """What the provider tells of a reviewer, or otherwise."""
    told = {"email": ADDRESS, "email_verified": True, "iat": time.time(), "aud": CLIENT}
    return {"is_logged_in": True, **told, **other}


@pytest.mark.parametrize(
    "other",
    [
        {"is_logged_in": False},
        {"email": "hoa@example.vn"},
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


def open_review(url: str, monkeypatch: pytest.MonkeyPatch, doubt: str = "organisation", who: str = ADDRESS) -> AppTest:
    """The page as a reviewer has it, who asked for one kind of doubt."""
    app = open_as(url, monkeypatch, user(email=who)).switch_page("app_pages/review.py").run()
    app.button_group(key="doubt").set_value(doubt).run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def write(app: AppTest, label: str, text: str) -> None:
    next(field for field in app.text_input if field.label == label).set_value(text)


def refusals(app: AppTest) -> list[str]:
    """Why nothing was written down, without the marks that keep it from being read as Markdown."""
    return [error.value.replace("\\", "") for error in app.error]


def test_where_sign_in_is_configured_nobody_looks_without_it(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_as(full_url, monkeypatch, {"is_logged_in": False})
    assert [note.value for note in app.info] == ["Trang này chỉ dành cho người đã đăng nhập."]
    assert not app.metric


def test_the_page_tells_a_viewer_nothing_but_that_it_is_for_others(
    full_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_as(full_url, monkeypatch, user(email="hoa@example.vn")).switch_page("app_pages/review.py").run()
    assert not app.exception
    assert refusals(app) == ["Chỉ người được giao xem xét, đã đăng nhập, mới mở được trang này."]
    assert not [*app.get("form"), *app.dataframe, *app.get("html")[1:]]  # the first is the style of all pages


def test_the_page_is_not_there_where_nobody_signs_in(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_as(full_url, monkeypatch, user(), auth=False)
    assert not app.exception
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page("app_pages/review.py")


def test_a_reviewer_corrects_a_figure_which_then_shows_everywhere(
    either_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_review(either_url, monkeypatch)
    assert "7 đảng viên&lt;/b&gt;</mark>" in html(app)
    write(app, "Giá trị", "1.234,5")
    press(app, "Sửa như trên")
    assert refusals(app) == []
    assert [(row[1], row[2], row[4], row[5]) for row in rows(app, 0)] == [
        (ADDRESS, "Sửa", "Giá trị: 7", "Giá trị: 1.234,5")
    ]
    app.switch_page("app_pages/overview.py").run()
    app.selectbox(key="province").set_value("unknown").run()
    assert [row[4] for row in rows(app, 1)] == ["1.234,5"]


def test_an_award_is_corrected_as_well(either_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(either_url)
    with engine.begin() as connection:
        award = Award.__table__
        connection.execute(update(award).where(award.c.count_kind == "times").values(award_code="other_award"))
    engine.dispose()
    app = open_review(either_url, monkeypatch, "type")
    next(box for box in app.selectbox if box.label == "Loại khen thưởng").set_value("emulation_flag")
    write(app, "Số lượng", "40")
    press(app, "Sửa như trên")
    assert refusals(app) == []
    assert [note.value for note in app.info] == ["Không còn dữ kiện nào như vậy phải xem xét."]
    correction = "Loại khen thưởng: Cờ thi đua; Số lượng: 40"
    assert [(row[2], row[5]) for row in rows(app, 0)] == [("Sửa", correction)]


@pytest.mark.parametrize(
    ("field", "text", "button", "refusal"),
    [
        ("Giá trị", "94.2", "Sửa như trên", "Ô “Giá trị”: “94.2” không phải là một con số. Hãy viết như 5.800,5."),
        ("Giá trị", "*bảy*", "Chấp nhận", "Ô “Giá trị”: “*bảy*” không phải là một con số. Hãy viết như 5.800,5."),
        ("Giá trị", "", "Sửa như trên", "Ô “Giá trị”: “” không phải là một con số. Hãy viết như 5.800,5."),
        ("Đến", "9", "Sửa như trên", "Ô “Đến” có số khi mức chính xác là “từ – đến”, và chỉ khi đó."),
        (
            "Giá trị",
            "8",
            "Chấp nhận",
            "Có ô đã được sửa. Hãy bấm “Sửa như trên”, hoặc trả các ô về như cũ rồi chấp nhận.",
        ),
        (
            "Giá trị",
            " 7 ",
            "Sửa như trên",
            "Chưa ô nào khác với điều đã đọc. Đúng rồi thì chấp nhận; chưa đúng thì sửa ô sai.",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_in_words_and_stays_in_its_field(
    full_url: str, monkeypatch: pytest.MonkeyPatch, field: str, text: str, button: str, refusal: str
) -> None:
    app = open_review(full_url, monkeypatch)
    write(app, field, text)
    press(app, button)
    assert refusals(app) == [refusal]
    assert [one.value for one in app.text_input if one.label == field] == [text]
    assert not app.dataframe


def test_the_key_enter_decides_nothing(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (form,) = open_review(full_url, monkeypatch).get("form")
    assert not form.proto.form.enter_to_submit


def test_the_second_of_two_reviewers_is_told_of_the_first(either_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (open_review(either_url, monkeypatch, who=who) for who in (ADDRESS, OTHER))
    press(first, "Bác bỏ")
    write(second, "Giá trị", "8")
    press(second, "Sửa như trên")
    (refusal,) = refusals(second)
    assert refusal.startswith(f"{ADDRESS} vừa có quyết định về “7 đảng viên</b>” (Bác bỏ), nên quyết định của bạn")
    assert [(row[1], row[2]) for row in rows(second, 0)] == [(ADDRESS, "Bác bỏ")]


def test_a_decision_on_what_is_read_otherwise_by_now_is_not_written_down(
    either_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_review(either_url, monkeypatch)
    engine = open_engine(either_url)
    with engine.begin() as connection:
        connection.execute(update(Metric.__table__).values(status="target"))
    engine.dispose()
    press(app, "Chấp nhận")
    (refusal,) = refusals(app)
    assert refusal.startswith("Bài báo vừa được đọc lại, “7 đảng viên</b>” không còn như bạn đã thấy")
    assert not app.dataframe


def test_the_second_half_of_a_double_click_decides_nothing_on_the_next_fact(
    either_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_review(either_url, monkeypatch, "indicator")
    waiting = [note.value for note in app.caption if "đang chờ" in note.value]
    for _ in range(2):
        press(app, "Bác bỏ")
    assert (waiting, len(rows(app, 0))) == (["Số dữ kiện như vậy đang chờ: 2"], 1)


def test_what_was_put_off_is_not_called_done(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_review(full_url, monkeypatch)
    press(app, "Để sau")
    assert [note.value for note in app.info] == ["Chỉ còn những dữ kiện đã để sau: 1"]
    press(app, "Xem những dữ kiện đã để sau")
    assert "7 đảng viên&lt;/b&gt;</mark>" in html(app)


def test_a_decision_can_be_taken_back(either_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_review(either_url, monkeypatch)
    press(app, "Bác bỏ")
    assert [row[2] for row in rows(app, 0)] == ["Bác bỏ"]
    press(app, "Rút lại")
    assert not app.dataframe
    assert "7 đảng viên&lt;/b&gt;</mark>" in html(app)


def test_where_nothing_waits_any_more_the_page_goes_on_to_other_doubts(
    full_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_as(full_url, monkeypatch, user()).switch_page("app_pages/review.py").run()
    assert app.button_group(key="doubt").value == "organisation"
    app.button_group(key="doubt").set_value("contradicted").run()
    assert [note.value for note in app.info] == ["Không còn dữ kiện nào như vậy phải xem xét."]


def test_who_is_no_reviewer_any_more_decides_nothing(full_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_review(full_url, monkeypatch)
    monkeypatch.setenv("CHIBO_REVIEWERS", "[]")
    press(app, "Bác bỏ")
    assert [error.value for error in app.error][:1] == [
        "Chỉ người được giao xem xét, đã đăng nhập, mới mở được trang này."
    ] or not app.get("form")


def test_what_contradicts_a_figure_stands_beside_it(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [
        replace(
            RECORD,
            source=f"in/{value}.txt",
            sha256=f"{value:064}",
            text=f"{RECORD.text} {value}",
            metrics=(replace(MEMBERS, qualifier="exact", value=value),),
        )
        for value in (60, 61)
    ]
    load_records(database_url, records)
    app = open_review(database_url, monkeypatch, "contradicted")
    (seen,) = (int(field.value or 0) for field in app.text_input if field.label == "Giá trị")
    assert "Nơi khác nêu về cùng việc này:" in [note.value for note in app.caption]
    assert [row[0] for row in rows(app, 0)] == [str(121 - seen)]
