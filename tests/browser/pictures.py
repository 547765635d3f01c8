"""Takes the pictures of the dashboard that the README shows, on the seeds and the written articles: `make pictures`."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, expect

from tests.browser.site import REVIEWER, open_browser, serve_reviewers, sign_in

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "pictures"
ARTICLES = (ROOT / "seeds", ROOT / "tests" / "data" / "written")
CHART, TABLE, LIST = ".js-plotly-plot:has(.main-svg)", '[data-testid="stDataFrame"]', ".chibo-list a"
AWARD, EXCERPT, TITLE = ".chibo-text mark.award", ".chibo-chosen", "h1"
MEMBERS = "indicator=party_members"
PICTURES = (
    ("overview", "", 1440, 1180, CHART, TITLE),
    ("metrics", f"metrics?{MEMBERS}", 1440, 1000, CHART, TITLE),
    ("organisations", "organisations?find=dang+bo+khoi+cac+co+quan", 1440, 1100, CHART, TITLE),
    ("awards", "awards", 1440, 1000, CHART, TITLE),
    ("articles", "articles", 1440, 900, LIST, TITLE),
    ("article", "articles?find=gia+lai+bam+lang", 1440, 1000, AWARD, AWARD),
    ("sql", "sql?question=members_by_organisation", 1440, 1000, TABLE, TITLE),
    ("quality", "quality", 1440, 1000, CHART, TITLE),
    ("review", "review?doubt=year", 1440, 900, EXCERPT, TITLE),
    ("overview-narrow", "", 390, 1000, CHART, TITLE),
    ("metrics-dark", f"metrics?{MEMBERS}&view=tiles&map=now", 1440, 900, CHART, TITLE),
)
"""File, page, width and height of the screen, what must be drawn before the picture is taken, what must be in sight."""


def take(browser: Browser, address: str, picture: tuple[str, str, int, int, str, str]) -> None:
    """Write one picture, of the page without its animations."""
    name, page, width, height, drawn, shown = picture
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="vi-VN",
        reduced_motion="reduce",
        color_scheme="dark" if name.endswith("dark") else "light",
    )
    view = context.new_page()
    sign_in(view, address)
    view.goto(f"{address}/{page}")
    if name == "article":
        view.locator(LIST).first.click()
    expect(view.locator(drawn).first).to_be_visible()
    view.locator(shown).first.scroll_into_view_if_needed()
    view.wait_for_timeout(2_000)  # tables draw themselves on a canvas that tells nobody when it is done
    view.screenshot(path=FOLDER / f"{name}.png", animations="disabled")
    context.close()


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/chibo.sqlite"
        chibo = Path(sys.executable).with_name("chibo")
        subprocess.run(
            [chibo, "run", *(path.relative_to(ROOT) for path in ARTICLES), "--database-url", url], check=True
        )
        with serve_reviewers(url, Path(folder)) as (address, provider), open_browser() as browser:
            provider.tell(REVIEWER)
            for picture in PICTURES:
                take(browser, address, picture)


if __name__ == "__main__":
    main()
