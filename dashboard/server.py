"""The dashboard as it is served: its pages, behind the guard. `chibo dashboard` runs it."""

import logging
import sys
from ipaddress import ip_address
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard import access
from dashboard.guard import Guard

SIGN_IN_LOG = "streamlit.web.server.starlette.starlette_auth_routes"


def is_open(address: str | None) -> bool:
    """Whether others than this machine reach a server of this address."""
    if address == "localhost":
        return False
    try:
        return not ip_address(address or "").is_loopback
    except ValueError:
        return True


def in_a_line(record: logging.LogRecord) -> bool:
    """Have a sign-in that fails told in one line: strangers may fail as often as they like."""
    if record.exc_info:
        reason = record.exc_info[1]
        record.msg, record.args, record.exc_info = f"{record.getMessage()} {type(reason).__name__}: {reason}", (), None
    return True


if is_open(st.get_option("server.address")) and not access.configured():
    sys.stderr.write("only 127.0.0.1 may be served before sign-in is set up: see docs/OPERATIONS.md\n")
    sys.exit(2)
logging.getLogger(SIGN_IN_LOG).addFilter(in_a_line)
app = st.App(Path(__file__).with_name("app.py"), middleware=[Middleware(Guard)])
