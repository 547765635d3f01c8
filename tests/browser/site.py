"""The dashboard as a visitor meets it: served by its command, looked at in Chromium."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

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


@contextmanager
def serve(database_url: str) -> Iterator[str]:
    """The address of a dashboard on this warehouse."""
    with serving(database_url) as (address, _):
        yield address


@contextmanager
def serving(database_url: str) -> Iterator[tuple[str, int]]:
    """The address of a dashboard on this warehouse, and the process that serves it."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    chibo = Path(sys.executable).with_name("chibo")  # the command as it is installed
    server = subprocess.Popen([chibo, "dashboard", "--port", str(port), "--database-url", database_url])
    try:
        _wait_for(port, server)
        yield f"http://{HOST}:{port}", server.pid
    finally:
        server.terminate()
        server.wait()


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
