"""Every page in Chromium: it is drawn, nothing fails, nothing leaves the host, and no article's words become markup."""

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.site import NARROW, WIDE, WIDTHS
from tests.dashboard.samples import HOSTILE

LOOKS = 5  # of a second
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = ("", "metrics", "organisations", "awards", "articles", "quality")


@pytest.mark.parametrize(
    ("path", "charts"),
    [
        ("", 2),
        ("?indicator=party_members&map=now", 2),
        ("metrics", 1),
        ("metrics?view=apart&indicator=party_members", 1),
        ("metrics?view=lines", 1),
        ("metrics?view=bars", 1),
        ("organisations", 1),
        ("awards", 5),
        ("articles", 0),
        ("sql?question=awards_by_type", 1),
        ("quality", 3),
    ],
)
def test_a_page_is_drawn_and_fits_in_both_languages_on_every_screen(full: Visitor, path: str, charts: int) -> None:
    full.visit(path, WIDE)
    for width in WIDTHS:
        full.see(width)
        expect(full.page.locator(".js-plotly-plot:has(.main-svg)")).to_have_count(charts)
    title = full.page.locator("h1").inner_text()
    full.page.get_by_text("English", exact=True).click()
    expect(full.page.locator("h1")).not_to_have_text(title)
    for width in (NARROW, WIDE):
        full.see(width)


@pytest.mark.parametrize("path", [*PAGES, "sql?question=awards_by_type"])
def test_nobody_is_kept_from_reading_a_page(full: Visitor, path: str) -> None:
    for scheme in SCHEMES:
        full.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        full.visit(path, WIDE)
        full.see(WIDE)
        for _ in range(LOOKS):  # colours fade in
            if not (found := barriers(full.page)):
                break
            full.page.wait_for_timeout(1_000)
        assert found == []


def barriers(page: Page) -> list[str]:
    """What axe finds serious or worse: each element, and what would have to be done."""
    found = Axe().run(page).response["violations"]
    grave = [one for one in found if one["impact"] in ("serious", "critical")]
    return [node["html"] + node["failureSummary"] for one in grave for node in one["nodes"]]


@pytest.mark.parametrize("path", PAGES)
def test_an_empty_warehouse_is_told_in_words(empty: Visitor, path: str) -> None:
    empty.visit(path, NARROW)
    expect(empty.page.locator('[data-testid="stAlert"]')).to_be_visible()
    empty.page.get_by_text("English", exact=True).click()
    expect(empty.page.locator('[data-testid="stAlert"]')).to_contain_text(re.compile("[Nn]o article"))
    for width in WIDTHS:
        empty.see(width)


def test_the_way_leads_from_the_map_by_a_province_and_a_figure_to_its_sentence(full: Visitor) -> None:
    full.visit("?language=en&indicator=party_members", WIDE)
    full.settle()
    tile = full.page.locator(".js-plotly-plot").first.locator(".point path").first
    full.choose(tile)
    expect(full.page).to_have_url(re.compile("province="))
    full.settle()
    province = full.page.get_by_role("combobox", name="Province").input_value()
    full.visit(f"metrics?{full.page.url.split('?')[1].replace('province=', 'provinces=')}", WIDE)
    full.settle()
    full.choose(full.page.locator(".scatterlayer .point").first)
    expect(full.page.locator('[data-testid="stDataFrame"]')).to_have_count(2)
    assert province
    assert full.faults == []


def test_the_fields_of_a_fact_stand_beside_the_text(full: Visitor) -> None:
    full.visit("articles?year=2026", WIDE)
    full.page.get_by_role("link", name="Gia Lai hôm nay").click()
    for width in WIDTHS:
        full.see(width)
    first = full.page.locator(".chibo-facts details").first
    expect(first.locator("dt")).to_have_text(["Câu chữ", "Đối tượng", "Cấp", "Thời gian", "Loại", ""])
    expect(first.locator("dd").first).to_be_visible()
    full.page.get_by_role("link", name="Danh sách bài báo").click()
    expect(full.page).to_have_url(re.compile(r"articles\?year=2026"))
    assert full.faults == []


def test_the_words_of_an_article_are_shown_as_they_are(full: Visitor) -> None:
    full.visit("articles?find=onclick", WIDE)
    full.page.locator(".chibo-list a").first.click()
    expect(full.page.locator(".chibo-text")).to_have_text(HOSTILE)
    expect(full.page.locator(".chibo-title")).to_have_text(HOSTILE)
    expect(full.page.locator(".chibo-text mark.metric")).to_have_text("7 đảng viên</b>")
    expect(full.page.locator(".chibo-text b, .chibo-text script, .chibo-facts img")).to_have_count(0)
    full.see(NARROW)


def test_a_page_can_be_opened_by_its_address_alone(full: Visitor) -> None:
    full.visit("awards?language=en&measure=recipients", WIDE)
    expect(full.page.locator("h1")).to_have_text("Awards")
    expect(full.page.get_by_role("radio", name="Recipients")).to_be_checked()
    assert full.faults == []


def test_what_is_shown_can_be_taken_away_as_files_and_as_a_picture(full: Visitor) -> None:
    full.visit("metrics?language=en&view=lines", WIDE)
    full.settle()
    for name, ending in (("CSV for Excel", "csv"), ("Parquet", "parquet")):
        with full.page.expect_download() as download:
            full.page.get_by_role("button", name=name).first.click()
        assert download.value.suggested_filename == f"chibo-years.{ending}"
    with full.page.expect_download() as download:
        full.page.locator(".modebar-btn").first.click(force=True)
    assert download.value.suggested_filename == "chibo-lines.png"
    assert full.faults == []
