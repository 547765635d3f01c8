"""Two dashboards, one on an empty warehouse and one on a full one; and a visitor who notes what goes wrong."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.bench.warehouse import load, loaded
from tests.browser.site import CHROMIUM, PATIENCE, open_browser, serve
from tests.dashboard.samples import load_records
from tests.ports import HOST

ROOT = Path(__file__).parents[2]
ARTICLES = (ROOT / "seeds", ROOT / "tests" / "data" / "written")

# Streamlit looks below a page's own address for its server, before it looks at the root.
PROBES = ("/_stcore/health", "/_stcore/host-config")

FITS = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    return main.scrollWidth === main.clientWidth;
}"""
DRAWN = ".main-svg .point path, .main-svg path.point, .main-svg .trace path"

LONG = 20_000  # milliseconds without an answer, and a movement or a click was lost

LARGE = 100_000  # articles, which hold a million metrics


@dataclass
class Visitor:
    """A page of the browser, and what happened on it that should not.

    One serves for many tests: a new one would be a new process, which has to read all of Streamlit's scripts again.
    """

    page: Page
    address: str = ""
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self._note_foreign(request.url))
        self.page.on("websocket", lambda socket: self._note_foreign(socket.url))
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))

    def come_to(self, address: str) -> "Visitor":
        """Leave whatever was looked at, and mean this dashboard from now on."""
        self.page.goto("about:blank")
        self.page.emulate_media(color_scheme="null", reduced_motion="null")
        self.address = address
        self.faults.clear()
        return self

    def visit(self, path: str, width: int) -> None:
        """Open a page of the dashboard on a screen of this width."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.goto(f"{self.address}/{path}")

    def see(self, width: int) -> None:
        """Look at the page as it stands on a screen of this width: all is drawn, it fits, and nothing went wrong."""
        self.page.set_viewport_size({"width": width, "height": 900})
        self.settle()
        expect(self.page.locator('[data-testid="stException"], [data-testid="stSkeleton"]')).to_have_count(0)
        for chart in self.page.locator('[data-testid="stPlotlyChart"]').all():
            expect(chart.locator(DRAWN).first).to_be_attached()
        self.page.wait_for_function(FITS)
        assert self.faults == []

    def settle(self) -> None:
        """Wait until the page has been written to its end."""
        expect(self.page.locator("h1")).to_be_visible()
        expect(self.page.locator('[data-test-script-state="notRunning"]')).to_be_attached()

    def choose(self, name: str, answered: Callable[[float], None], tries: int = 3) -> str:
        """Click on the first mark of the chart of this name, once it answers to the mouse; what it tells of the mark.

        By its name: which chart is the first of a page is not settled before all are drawn. What the mouse does
        between two drawings of a chart is lost: as people do, try again where nothing has answered for so long.
        """
        try:
            told = self._click(name)
            answered(LONG)
        except AssertionError:
            if tries == 1:
                raise
            return self.choose(name, answered, tries - 1)
        return told

    def _click(self, name: str) -> str:
        mark = self.page.locator(f".st-key-wide-{name} :is(.barlayer .point path, .scatterlayer .point)").first
        self.page.mouse.move(0, 0)
        mark.hover(force=True)
        hover = self.page.locator(".hoverlayer .hovertext").first
        expect(hover).to_be_visible(timeout=LONG)
        told = hover.text_content() or ""
        mark.click(force=True)
        return told

    def _note_foreign(self, url: str) -> None:
        if not url.startswith((f"http://{HOST}:", f"ws://{HOST}:", "data:", "blob:")):
            self.faults.append(f"request: {url}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.location["url"].endswith(PROBES):
            self.faults.append(f"console: {message.text}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: type `apt-get install chromium fonts-noto-core`")
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def visitor(browser: Browser) -> Visitor:
    """A reader who has never been anywhere."""
    return Visitor(new_context(browser).new_page())


def new_context(browser: Browser) -> BrowserContext:
    """That of a reader who waits."""
    context = browser.new_context(locale="vi-VN")
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture(scope="session")
def urls(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> dict[str, str]:
    """The warehouses, by what they hold; as the full one a large one if wished, made up if it is not there yet."""
    folder = tmp_path_factory.mktemp("browser")
    urls = {name: f"sqlite:///{shutil.copy(sqlite_template, folder / name)}" for name in ("empty", "full")}
    if large := pytestconfig.getoption("--warehouse"):
        for told in () if loaded(large) else load(large, LARGE):
            print(told)  # noqa: T201 - it takes an hour
        return urls | {"full": str(large)}
    load_records(urls["full"])
    chibo = Path(sys.executable).with_name("chibo")
    subprocess.run([chibo, "run", *ARTICLES, "--database-url", urls["full"]], check=True, stdout=subprocess.DEVNULL)
    return urls


@pytest.fixture(scope="session")
def addresses(urls: dict[str, str]) -> Iterator[dict[str, str]]:
    """Where the dashboards are, by what their warehouses hold."""
    with ExitStack() as servers:
        yield {name: servers.enter_context(serve(url)) for name, url in urls.items()}


@pytest.fixture
def empty(visitor: Visitor, addresses: dict[str, str]) -> Visitor:
    """A visitor of an empty warehouse."""
    return visitor.come_to(addresses["empty"])


@pytest.fixture
def full(visitor: Visitor, addresses: dict[str, str]) -> Visitor:
    """A visitor of the seeds, the written articles and the three made by hand."""
    return visitor.come_to(addresses["full"])
