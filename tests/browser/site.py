"""The dashboard as a visitor meets it: served by its command, looked at in Chromium."""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
HOST = "127.0.0.1"
START_SECONDS = 30
REVIEWER = "lan@example.vn"
SECRET = "a secret of these tests alone"  # noqa: S105


@contextmanager
def serve(database_url: str) -> Iterator[str]:
    """The address of a dashboard on this warehouse."""
    with serving(database_url) as (address, _):
        yield address


@contextmanager
def serving(database_url: str, folder: Path | None = None) -> Iterator[tuple[str, int]]:
    """The address of a dashboard on this warehouse, and the process that serves it; its secrets are in the folder."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    chibo = Path(sys.executable).with_name("chibo")  # the command as it is installed
    server = subprocess.Popen([chibo, "dashboard", "--port", str(port), "--database-url", database_url], cwd=folder)
    try:
        _wait_for(port, server)
        yield f"http://{HOST}:{port}", server.pid
    finally:
        server.terminate()
        server.wait()


@contextmanager
def serve_reviewers(database_url: str, folder: Path) -> Iterator[str]:
    """The address of a dashboard on which one signs in, and REVIEWER may review."""
    secrets = folder / ".streamlit" / "secrets.toml"
    secrets.parent.mkdir()
    provider = {"redirect_uri": f"http://{HOST}/oauth2callback", "client_id": "x", "client_secret": "x"}
    told = {
        **provider,
        "cookie_secret": SECRET,
        "server_metadata_url": f"http://{HOST}/.well-known/openid-configuration",
    }
    secrets.write_text("[auth]\n" + "".join(f'{name} = "{value}"\n' for name, value in told.items()), encoding="utf-8")
    (folder / "chibo.toml").write_text(f'reviewers = ["{REVIEWER}"]\n', encoding="utf-8")
    with serving(database_url, folder) as (address, _):
        yield address


def sign_in(context: BrowserContext, address: str, email: str, signed_with: str = SECRET) -> None:
    """Give the browser the cookie that a provider's word leads to, signed with the server's own secret or another."""
    claims = {"email": email, "email_verified": True, "iat": int(time.time())}
    told = json.dumps({"origin": address, "is_logged_in": True, **claims})
    value = create_signed_value(signed_with, USER_COOKIE_NAME, told).decode()
    context.add_cookies([{"name": USER_COOKIE_NAME, "value": value, "url": address}])


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
