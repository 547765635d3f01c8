"""Takes the pictures of the dashboard that the README shows: `make pictures`, after `make run`."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from etl.settings import load_settings
from tests.browser.site import open_browser, serve

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
CHART, AWARD = ".js-plotly-plot:has(.main-svg)", ".chibo-text mark.award"
PICTURES = (
    ("overview", "", 1440, 1180, CHART, "h1"),
    ("awards", "awards", 1440, 860, CHART, "h1"),
    ("article", "articles", 1440, 1000, AWARD, AWARD),
    ("overview-narrow", "", 390, 1000, CHART, "h1"),
)
"""File, page, width and height of the screen, what must be drawn before the picture is taken, what must be in sight."""


def take(browser: Browser, address: str, picture: tuple[str, str, int, int, str, str]) -> None:
    """Write one picture, of the page without its animations."""
    name, page, width, height, drawn, shown = picture
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN", reduced_motion="reduce")
    view = context.new_page()
    view.goto(f"{address}/{page}")
    expect(view.locator(drawn).first).to_be_visible(timeout=30_000)
    view.locator(shown).first.scroll_into_view_if_needed()
    view.wait_for_timeout(2_000)  # tables draw themselves on a canvas that tells nobody when it is done
    view.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
    context.close()


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve(load_settings().database_url) as address, open_browser() as browser:
        for picture in PICTURES:
            take(browser, address, picture)


if __name__ == "__main__":
    main()
