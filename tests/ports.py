"""Ports of this machine that a server under test may listen on."""

import socket
from contextlib import suppress
from secrets import choice

HOST, PORTS = "127.0.0.1", range(20_000, 32_000)


def free_port() -> int:
    """A port that nothing listens on, of those that no connection is given: it is still free a moment later."""
    while True:
        with socket.socket() as free, suppress(OSError):
            free.bind((HOST, port := choice(PORTS)))
            return port
