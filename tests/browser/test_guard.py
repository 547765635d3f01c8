"""What every request passes: headers, one origin and name, nothing uploaded; asked of the server."""

import subprocess
import sys
from pathlib import Path
from socket import create_connection
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from dashboard.guard import HEADERS
from tests.browser.site import START_SECONDS
from tests.ports import HOST

STREAM = "_stcore/stream"


def ask(url: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str]]:
    """Status and headers of an answer."""
    try:
        with urlopen(Request(url, method=method, headers=headers), timeout=30) as answer:  # noqa: S310
            return answer.status, {name.lower(): value for name, value in answer.headers.items()}
    except HTTPError as refused:
        with refused:
            return refused.code, {name.lower(): value for name, value in refused.headers.items()}


@pytest.mark.parametrize("path", ["", "metrics", "_stcore/health", "_stcore/host-config", "static/none.js"])
def test_every_answer_bears_the_headers(addresses: dict[str, str], path: str) -> None:
    _, headers = ask(f"{addresses['empty']}/{path}")
    assert {name: headers.get(name.lower()) for name in HEADERS} == dict(HEADERS)
    assert "'unsafe-eval'" not in headers["content-security-policy"]


def test_no_page_elsewhere_reads_an_answer(addresses: dict[str, str]) -> None:
    for origin in ("https://elsewhere.example", "http://localhost:1", "null"):
        _, headers = ask(f"{addresses['empty']}/_stcore/health", Origin=origin)
        assert headers.get("access-control-allow-origin") in (None, addresses["empty"])


def test_nothing_is_uploaded(addresses: dict[str, str]) -> None:
    status, _ = ask(f"{addresses['empty']}/_stcore/upload_file/a/b", method="PUT")
    assert status in (400, 403, 404, 405)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://elsewhere.example", None),
        ("http://localhost:1", None),  # another port of this machine is another site
        ("null", None),
        ("http://elsewhere.example", "elsewhere.example"),  # a name that was made to lead here
    ],
)
def test_a_page_of_another_origin_or_name_opens_no_session(
    addresses: dict[str, str], origin: str, host: str | None
) -> None:
    server = urlsplit(addresses["empty"])
    assert server.port
    with (
        pytest.raises(InvalidStatus) as refused,
        create_connection((HOST, server.port)) as socket,
        connect(f"ws://{host or server.netloc}/{STREAM}", sock=socket, origin=Origin(origin)),
    ):
        pass
    assert refused.value.response.status_code == 403


def test_a_page_of_this_origin_opens_a_session(addresses: dict[str, str]) -> None:
    with connect(f"{addresses['empty'].replace('http', 'ws')}/{STREAM}", origin=Origin(addresses["empty"])) as session:
        assert session.response
        assert session.response.status_code == 101


def test_others_than_this_machine_are_served_only_where_one_signs_in(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).with_name("chibo")), "dashboard", "--address", "0.0.0.0", "--port", "1"]  # noqa: S104
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=START_SECONDS, check=False)
    assert (ended.returncode, ended.stderr) == (
        2,
        "only 127.0.0.1 may be served before sign-in is set up: see docs/OPERATIONS.md\n",
    )
