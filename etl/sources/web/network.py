"""Connections to addresses that have been looked at, each with a moment by which it ends."""

import socket
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from time import monotonic
from typing import Any

import httpcore2

from etl.records import Rejected

LEAST_TIME = 0.001  # seconds; none at all would mean no limit
TRANSLATED = IPv6Network("64:ff9b::/96")  # an IPv4 address behind a gateway (RFC 6052)


def is_public(address: str) -> bool:
    """Whether an address lies in the open internet, also where one kind of address wraps another."""
    ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if ip in TRANSLATED or ip.sixtofour or ip.teredo:
            return False
        ip = ip.ipv4_mapped or ip
    return ip.is_global and not ip.is_multicast


class TimedStream(httpcore2.NetworkStream):
    """A socket that ends at its deadline, however slowly the other side sends."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._socket = connected
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """At most so many bytes."""
        del timeout
        with self._in_time():
            return self._socket.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send the bytes."""
        del timeout
        with self._in_time():
            self._socket.sendall(buffer)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> "TimedStream":
        """The same socket, encrypted, with the same deadline."""
        del timeout
        try:
            with self._in_time():
                return TimedStream(
                    ssl_context.wrap_socket(self._socket, server_hostname=server_hostname), self._deadline
                )
        except BaseException:
            self.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        """Nothing is told of the socket."""
        del info

    @contextmanager
    def _in_time(self) -> Iterator[None]:
        try:
            self._socket.settimeout(max(self._deadline - monotonic(), LEAST_TIME))
            yield
        except TimeoutError as error:
            raise httpcore2.ReadTimeout("the answer took too long") from error
        except OSError as error:
            raise httpcore2.ReadError(str(error)) from error


class CheckedBackend(httpcore2.NetworkBackend):
    """Looks a host up, refuses private addresses, and connects to the very address that was looked at."""

    def __init__(self, *, allow_private: bool, seconds: float) -> None:
        self._allow_private = allow_private
        self._seconds = seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> TimedStream:
        """A connection that ends in time. Raises Rejected for a host in a private network."""
        del timeout, local_address, socket_options
        deadline = monotonic() + self._seconds
        address = self._look_up(host, port)
        try:
            connected = socket.create_connection((address, port), self._seconds)
        except TimeoutError as error:
            raise httpcore2.ConnectTimeout(f"{host} does not answer") from error
        except OSError as error:
            raise httpcore2.ConnectError(f"{host} cannot be reached: {error}") from error
        return TimedStream(connected, deadline)

    def _look_up(self, host: str, port: int) -> str:
        try:
            found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"no address is known for {host}: {error}") from error
        if not self._allow_private and not all(map(is_public, found)):
            words = f"{host} lies in a private network; set allow_private for its source if that is meant"
            raise Rejected("read", "private_address", words)
        return found[0]
