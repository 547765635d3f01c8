"""What every request passes before Streamlit sees it: one origin, so many sessions, and the headers of each answer."""

import re
from base64 import b64encode
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from importlib.resources import files
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SESSIONS = 200
"""Browsers that may be connected at once; each holds a few megabytes of the server's memory."""
LOGIN, CALLBACK = "/auth/login", "/oauth2callback"
USER_COOKIE = "_streamlit_user="
REFUSED = "sign_in"
"""What the address of a page asks for when nobody could be signed in."""


def content_security_policy() -> str:
    """Everything from this host alone; of scripts within a page, those that Streamlit's own page holds.

    Styles within a page and `data:` pictures are what Streamlit and Plotly draw with.
    """
    page = files("streamlit").joinpath("static/index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts]
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *hashes],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "worker-src": ["'self'", "blob:"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
    return "; ".join(" ".join((name, *sources)) for name, sources in rules.items())


HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": content_security_policy(),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Guard:
    """An ASGI application before another one."""

    def __init__(self, app: ASGIApp, sessions: int = SESSIONS) -> None:
        self._app = app
        self._free = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the other application answer."""
        if scope["type"] == "websocket":
            await self._connect(scope, receive, send)
        elif scope["type"] == "http":
            await self._app(scope, receive, partial(_send_guarded, send, scope))
        else:
            await self._app(scope, receive, send)

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not same_origin(Headers(scope=scope)):
            await PlainTextResponse("another origin", 403)(scope, receive, send)
            return
        if not self._free:
            await PlainTextResponse("too many sessions", 503)(scope, receive, send)
            return
        self._free -= 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._free += 1


def same_origin(headers: Headers) -> bool:
    """Whether a page of this very host and port asks, or something that is no page and names no origin.

    Streamlit itself would let in every port of this machine, and ask a host elsewhere for its public address.
    """
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


async def _send_guarded(send: Send, scope: Scope, message: Message) -> None:
    if message["type"] == "http.response.start":
        headers = MutableHeaders(scope=message)
        for name, value in HEADERS.items():
            headers[name] = value
        if _has_refused(scope, message["status"], headers):
            message["status"], headers["location"] = 302, f"{scope.get('root_path', '')}/?{REFUSED}=refused"
    await send(message)


def _has_refused(scope: Scope, status: int, headers: Headers) -> bool:
    """Whether somebody came to be signed in, and was not: Streamlit would lead them on without a word."""
    if scope["path"].endswith(LOGIN):
        return status >= 400
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    signed_in = any(
        cookie.startswith(USER_COOKIE) and "Max-Age=0" not in cookie for cookie in headers.getlist("set-cookie")
    )
    return scope["path"].endswith(CALLBACK) and not signed_in and bool(asked.keys() & {"code", "error"})
