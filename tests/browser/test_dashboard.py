"""Every page in Chromium: it is drawn, nothing fails, nothing leaves the host, and no article's words become markup."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Position, expect
from playwright.sync_api import TimeoutError as TooLate

from tests.browser.conftest import Visitor
from tests.browser.site import NARROW, WIDE, WIDTHS
from tests.dashboard.samples import HOSTILE

LOOKS = 5
AT_REST = "() => document.getAnimations().every(one => one.playState !== 'running')"
GROUND = ".stApp"
TABLE = '[data-testid="stDataFrame"]'
QUOTED, MARKED = ".chibo-chosen mark", ".chibo-text mark.chosen"
FIRST_CELL = Position(x=20, y=52)  # pixels from the corner of a table, which is drawn on a canvas
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
def test_a_page_is_drawn_fits_and_keeps_nobody_from_reading_in_both_languages_on_every_screen_and_ground(
    full: Visitor, path: str, charts: int
) -> None:
    page, ground = full.page, full.page.locator(GROUND)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    full.visit(path, WIDE)
    full.see(WIDE)
    assert barriers(page) == []
    for width in WIDTHS:
        full.see(width)
        expect(page.locator(".js-plotly-plot:has(.main-svg)")).to_have_count(charts)
    title = page.locator("h1").inner_text()
    light = ground.evaluate("ground => getComputedStyle(ground).backgroundColor")
    page.emulate_media(color_scheme="dark")
    expect(ground).not_to_have_css("background-color", light)
    page.get_by_text("English", exact=True).click()
    expect(page.locator("h1")).not_to_have_text(title)
    for width in reversed(WIDTHS):
        full.see(width)
    assert barriers(page, runOnly=["color-contrast"]) == []  # in the dark only the colours are others


def barriers(page: Page, **rules: object) -> list[str]:
    """What axe finds, be it grave or slight: each element, and what would have to be done. Streamlit brings nothing."""
    for _ in range(LOOKS):  # a chart may be about to be drawn in other colours
        page.wait_for_function(AT_REST)
        found = Axe().run(page, options={"resultTypes": ["violations"], **rules}).response["violations"]
        if not found:
            break
    return [f"{one['impact']} {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


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
    full.choose("map_tiles", lambda long: expect(full.page).to_have_url(re.compile("province="), timeout=long))
    full.settle()
    full.visit(f"metrics?{full.page.url.split('?')[1].replace('province=', 'provinces=')}", WIDE)
    full.settle()
    told = full.choose("claims", lambda long: expect(full.page.locator(TABLE)).to_have_count(2, timeout=long))
    full.settle()
    article = follow(full.page, full.page.locator(TABLE).first)
    expect(article.locator(QUOTED)).to_be_in_viewport()
    expect(article.locator(MARKED).first).to_be_visible()
    sentence = article.locator(QUOTED).inner_text()
    assert "".join(sentence.split()) in "".join(told.split())
    article.close()
    assert full.faults == []


@pytest.mark.parametrize(
    ("path", "chart", "shown"),
    [("?indicator=party_members", "years", 3), ("metrics?view=lines", "lines", 2), ("awards", "awarded_by", 6)],
)
def test_a_mark_leads_to_its_words_which_stay_when_the_page_is_loaded_anew_and_leave_on_the_way_back(
    full: Visitor, path: str, chart: str, shown: int
) -> None:
    full.visit(path, WIDE)
    full.settle()
    tables = full.page.locator(TABLE)
    expect(tables).to_have_count(shown)
    full.choose(chart, lambda long: expect(tables).to_have_count(shown + 1, timeout=long))
    expect(full.page).to_have_url(re.compile("at-"))
    full.page.reload()
    expect(tables).to_have_count(shown + 1)
    full.page.go_back()
    expect(tables).to_have_count(shown)
    assert full.faults == []


def follow(page: Page, table: Locator) -> Page:
    """The page that the first row of a table leads to; drawn on a canvas, it tells nobody when it answers a click."""
    for _ in range(LOOKS):
        try:
            with page.expect_popup(timeout=5_000) as opened:
                table.click(position=FIRST_CELL)
            return opened.value
        except TooLate:
            continue
    raise AssertionError("the table leads nowhere")


def test_choices_stay_in_another_language_and_when_the_page_is_loaded_anew(full: Visitor) -> None:
    full.visit("metrics?indicator=party_members&view=lines", WIDE)
    full.settle()
    full.page.get_by_text("English", exact=True).click()
    expect(full.page).to_have_url(re.compile("language=en"))
    codes = set(full.page.url.split("?")[1].split("&"))
    assert codes - {"indicator=party_members"} == {"view=lines", "language=en"}  # by codes, and the usual needs none
    full.page.reload()
    full.settle()
    expect(full.page.get_by_role("combobox", name="Indicator")).to_have_value("Party members")
    expect(full.page.get_by_role("radio", name="Lines by year")).to_be_checked()
    assert full.faults == []


def test_the_fields_of_a_fact_stand_beside_the_text(full: Visitor) -> None:
    full.visit("articles?year=2026", WIDE)
    full.page.get_by_role("link", name="Gia Lai hôm nay").click()
    expect(full.page.locator(".chibo-facts")).to_be_visible()  # no longer the page that the click leaves
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
    for element in (
        ".chibo-title",
        ".chibo-text",
        ".chibo-text mark",
        ".chibo-facts small",
    ):  # signs from right to left
        expect(full.page.locator(element).first).to_have_css("unicode-bidi", "isolate")
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
        with full.page.expect_download() as download:  # by its key: the first button is another until all is drawn
            full.page.locator(f".st-key-years-{ending}").get_by_role("button", name=name).click()
        assert download.value.suggested_filename == f"chibo-years.{ending}"
    with full.page.expect_download() as download:
        full.page.locator(".st-key-wide-lines .modebar-btn").first.click(force=True)
    assert download.value.suggested_filename == "chibo-lines.png"
    assert full.faults == []
