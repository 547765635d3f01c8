"""Every page in Chromium: it is drawn, nothing fails, nothing leaves the host, and no article's words become markup."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.dashboard.samples import HOSTILE

WIDE, NARROW = 1440, 390


@pytest.mark.parametrize(
    ("width", "path", "charts"),
    [
        (WIDE, "", 2),
        (NARROW, "", 2),
        (WIDE, "?indicator=party_members", 2),
        (WIDE, "?language=en&map=now", 2),
        (WIDE, "metrics", 1),
        (NARROW, "metrics", 1),
        (WIDE, "metrics?view=apart&indicator=party_members", 1),
        (WIDE, "awards", 3),
        (NARROW, "awards", 3),
    ],
)
def test_every_chart_is_drawn_and_fits_the_screen(full: Visitor, width: int, path: str, charts: int) -> None:
    full.visit(path, width)
    expect(full.page.locator(".js-plotly-plot:has(.main-svg)")).to_have_count(charts)
    assert full.overflow() == 0
    assert full.faults == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_fields_of_a_fact_stand_beside_the_text(full: Visitor, width: int) -> None:
    full.visit("articles", width)
    first = full.page.locator(".chibo-facts details").first
    expect(first.locator("dt")).to_have_text(["Câu chữ", "Đối tượng", "Cấp", "Thời gian", "Loại"])
    expect(first.locator("dd").first).to_be_visible()
    assert full.overflow() == 0
    assert full.faults == []


@pytest.mark.parametrize("path", ["", "metrics", "awards", "articles"])
def test_an_empty_warehouse_is_told_in_words(empty: Visitor, path: str) -> None:
    empty.visit(path, NARROW)
    expect(empty.page.locator('[data-testid="stAlert"]')).to_be_visible()
    assert empty.faults == []


def test_the_words_of_an_article_are_shown_as_they_are(full: Visitor) -> None:
    full.visit("articles?province=unknown", WIDE)
    expect(full.page.locator(".chibo-text")).to_have_text(HOSTILE)
    expect(full.page.locator(".chibo-title")).to_have_text(HOSTILE)
    expect(full.page.locator(".chibo-text mark.metric")).to_have_text("7 đảng viên</b>")
    expect(full.page.locator(".chibo-text b, .chibo-text script, .chibo-facts img")).to_have_count(0)
    assert full.faults == []


def test_a_page_can_be_opened_by_its_address_alone(full: Visitor) -> None:
    full.visit("awards?language=en&measure=recipients", WIDE)
    expect(full.page.locator("h1")).to_have_text("Awards")
    expect(full.page.get_by_role("radio", name="Recipients")).to_be_checked()
    assert full.faults == []


def test_a_point_leads_to_its_words(full: Visitor) -> None:
    full.visit("metrics?language=en&indicator=party_members", WIDE)
    full.page.locator(".js-plotly-plot .scatterlayer .point").first.click(force=True)
    expect(full.page.locator('[data-testid="stDataFrame"]')).to_have_count(2)
    assert full.faults == []
