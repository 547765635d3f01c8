"""Signing in at a real provider: who may look, who may review, and which words of a provider are not believed."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, expect
from sqlalchemy import text
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.browser import provider as words_of
from tests.browser.conftest import Visitor, new_context
from tests.browser.provider import CLIENT, Claims, Provider
from tests.browser.site import LOG, REVIEWER, WIDTHS, serve_reviewers, sign_in
from warehouse.db import open_engine

VIEWER = "viewer@example.vn"
OUT, REVIEW, REJECT = "Đăng xuất", "Xem xét", "Bác bỏ"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server has its secrets and its log."""
    return tmp_path_factory.mktemp("signing-in")


@pytest.fixture(scope="module")
def url(urls: dict[str, str], folder: Path) -> str:
    """A full warehouse of these tests' own, since they decide on what it holds."""
    return f"sqlite:///{shutil.copy(urls['full'].removeprefix('sqlite:///'), folder / 'chibo.sqlite')}"


@pytest.fixture(scope="module")
def site(url: str, folder: Path) -> Iterator[tuple[str, Provider]]:
    with serve_reviewers(url, folder) as site:
        yield site


@pytest.fixture(scope="module")
def only_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser of these tests' own, since they sign in."""
    with new_context(browser) as context:
        yield context.new_page()


@pytest.fixture
def page(only_page: Page) -> Page:
    """A page of a browser on which nobody has signed in."""
    only_page.goto("about:blank")
    only_page.context.clear_cookies()
    return only_page


def test_a_reviewer_signs_in_reviews_and_signs_out(site: tuple[str, Provider], page: Page) -> None:
    address, provider = site
    provider.tell(REVIEWER)
    visitor = Visitor(page, address)
    sign_in(page, address)
    visitor.visit("review?doubt=organisation", WIDTHS[0])
    expect(page.get_by_role("button", name=REJECT)).to_be_visible()
    for width in WIDTHS:
        visitor.see(width)
    page.get_by_label("Giá trị").press("Enter")  # which would accept the fact
    visitor.settle()
    expect(page.get_by_role("button", name="Rút lại")).to_have_count(0)
    page.get_by_role("button", name=f"{OUT} {REVIEWER}").click()
    expect(page.get_by_role("button", name="Đăng nhập")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_viewer_looks_and_finds_no_review(site: tuple[str, Provider], page: Page) -> None:
    address, provider = site
    provider.tell(VIEWER)
    sign_in(page, address)
    expect(page.get_by_role("button", name=f"{OUT} {VIEWER}")).to_be_visible()
    expect(page.get_by_role("link", name="Bài báo", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name=REVIEW)).to_have_count(0)


def test_an_address_that_the_provider_has_not_verified_reviews_nothing(site: tuple[str, Provider], page: Page) -> None:
    address, provider = site
    provider.tell(REVIEWER, email_verified=False)
    sign_in(page, address)
    expect(page.get_by_role("button", name=f"{OUT} {REVIEWER}")).to_be_visible()
    expect(page.get_by_role("link", name=REVIEW)).to_have_count(0)


LIES: dict[str, tuple[Callable[[Claims], str], Claims]] = {
    "meant for another": (words_of.signed, {"aud": "another"}),
    "meant for another, and named as ours": (words_of.signed, {"aud": "another", "azp": CLIENT}),
    "expired": (words_of.signed, {"iat": time.time() - 7200, "exp": time.time() - 3600}),
    "of another provider": (words_of.signed, {"iss": "http://127.0.0.1:1"}),
    "an answer to another question": (words_of.signed, {"nonce": "another"}),
    "forged": (words_of.forged, {}),
    "signed with what all know": (words_of.signed_with_the_public_key, {}),
    "unsigned": (words_of.unsigned, {}),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_word_that_is_not_valid_is_refused_in_words(
    site: tuple[str, Provider], page: Page, folder: Path, lie: str
) -> None:
    address, provider = site
    sign, other = LIES[lie]
    provider.tell(REVIEWER, sign, **other)
    sign_in(page, address)
    expect(page.get_by_role("button", name="Đăng nhập")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Chưa đăng nhập được")
    expect(page.locator("[data-testid=stMetric]")).to_have_count(0)
    log = (folder / LOG).read_text(encoding="utf-8")
    assert "Traceback" not in log
    assert words_of.SECRET not in log


def test_a_cookie_that_the_server_has_not_signed_is_not_believed(site: tuple[str, Provider], page: Page) -> None:
    address, provider = site
    provider.tell(REVIEWER)
    sign_in(page, address)
    expect(page.get_by_role("button", name=f"{OUT} {REVIEWER}")).to_be_visible()
    (cookie,) = (one for one in page.context.cookies() if one.get("name") == "_streamlit_user")
    signature = cookie["value"].rindex(".") + 1
    value = cookie["value"][:signature] + cookie["value"][signature:].swapcase()
    page.context.add_cookies([{"name": "_streamlit_user", "value": value, "url": address}])
    page.goto(address)
    expect(page.get_by_role("button", name="Đăng nhập")).to_be_visible()


def test_what_a_reviewer_sends_decides_nothing_when_a_viewer_sends_it(
    site: tuple[str, Provider], page: Page, browser: Browser, url: str
) -> None:
    address, provider = site
    sent: list[bytes] = []
    page.on("websocket", lambda socket: keep_sent(socket, sent))
    provider.tell(REVIEWER)
    sign_in(page, address)
    sent.clear()
    page.goto(f"{address}/review?doubt=organisation")
    page.get_by_role("button", name=REJECT).click()
    expect(page.get_by_role("button", name="Rút lại")).to_be_visible()
    opening, rejecting = sent[0], sent[-1]
    page.get_by_role("button", name="Rút lại").click()
    expect(page.get_by_role("button", name="Rút lại")).to_have_count(0)  # the next fact can be rejected all along
    assert reviewers_of(url) == []
    with new_context(browser) as other:
        provider.tell(VIEWER)
        sign_in(other.new_page(), address)
        for context, decided in ((other, []), (page.context, [REVIEWER])):
            with session(context, address) as socket:
                for message in (opening, rejecting):
                    send(socket, message)
            assert reviewers_of(url) == decided


def keep_sent(socket: WebSocket, sent: list[bytes]) -> None:
    """Keep what a browser sends to the server."""

    def keep(payload: bytes | str) -> None:
        if isinstance(payload, bytes):
            sent.append(payload)

    socket.on("framesent", keep)


@contextmanager
def session(context: BrowserContext, address: str) -> Iterator[ClientConnection]:
    """A session of its own, with the cookies of a browser."""
    cookies = {cookie["name"]: cookie["value"] for cookie in context.cookies()}
    told = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    subprotocols = [Subprotocol("streamlit"), Subprotocol(cookies["_streamlit_xsrf"])]
    stream = f"{address.replace('http', 'ws')}/_stcore/stream"
    with connect(
        stream, origin=Origin(address), subprotocols=subprotocols, additional_headers=told, max_size=None
    ) as socket:
        yield socket


def send(socket: ClientConnection, message: bytes) -> None:
    """Send what a browser has sent, and wait until the page has been written to its end."""
    socket.send(message)
    for answer in socket:
        if ForwardMsg.FromString(bytes(answer)).WhichOneof("type") == "script_finished":  # type: ignore[arg-type]
            return


def reviewers_of(url: str) -> list[str]:
    """Who has decided something."""
    engine = open_engine(url, read_only=True)
    with engine.connect() as connection:
        found = list(connection.execute(text("SELECT reviewer FROM reviews")).scalars())
    engine.dispose()
    return found
