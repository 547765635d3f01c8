"""The dashboard as a visitor meets it: served by its command, looked at in Chromium."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.provider import CLIENT, SECRET, Provider, provide
from tests.ports import HOST, free_port

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WIDTHS = WIDE, MIDDLE, NARROW = 1440, 900, 390
START_SECONDS = 300  # a busy machine starts late; what has ended is not waited for
PATIENCE = 60_000  # milliseconds: a busy machine draws late; what is never drawn fails all the same
REVIEWER = "lan@example.vn"
LOG = "dashboard.log"

expect.set_options(timeout=PATIENCE)


@contextmanager
def serve(database_url: str) -> Iterator[str]:
    """The address of a dashboard on this warehouse."""
    with serving(database_url) as (address, _):
        yield address


@contextmanager
def serving(database_url: str, folder: Path | None = None, port: int | None = None) -> Iterator[tuple[str, int]]:
    """The address of a dashboard on this warehouse, and the process that serves it; its secrets are in the folder."""
    port = port or free_port()
    chibo = str(Path(sys.executable).with_name("chibo"))  # the command as it is installed
    command = [chibo, "dashboard", "--port", str(port), "--database-url", database_url]
    log = (folder / LOG).open("wb") if folder else None
    server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT if log else None)
    try:
        _wait_for(port, server)
        yield f"http://{HOST}:{port}", server.pid
    finally:
        server.terminate()
        server.wait()
        if log:
            log.close()


@contextmanager
def serve_reviewers(database_url: str, folder: Path) -> Iterator[tuple[str, Provider]]:
    """The address of a dashboard on which one signs in, where REVIEWER may review; and the provider it believes."""
    port = free_port()
    with provide() as provider:
        told = {
            "redirect_uri": f"http://{HOST}:{port}/oauth2callback",
            "cookie_secret": token_hex(),
            "client_id": CLIENT,
            "client_secret": SECRET,
            "server_metadata_url": f"{provider.issuer}/.well-known/openid-configuration",
        }
        secrets = folder / ".streamlit" / "secrets.toml"
        secrets.parent.mkdir()
        lines = ("[auth]", *(f'{name} = "{value}"' for name, value in told.items()))
        secrets.write_text("\n".join(lines), encoding="utf-8")
        (folder / "chibo.toml").write_text(f'reviewers = ["{REVIEWER}"]\n', encoding="utf-8")
        with serving(database_url, folder, port) as (address, _):
            yield address, provider


def sign_in(page: Page, address: str) -> None:
    """Come as whomever the provider tells of, be it to be let in or to be refused."""
    page.goto(address)
    page.get_by_role("button", name=re.compile("^(Đăng nhập|Sign in)$")).click()
    signed_in = page.get_by_role("button", name=re.compile("^(Đăng xuất|Sign out) "))
    expect(signed_in.or_(page.get_by_role("alert"))).to_be_visible()


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A Chromium of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
            return
        except OSError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
