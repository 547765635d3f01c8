"""What a run knows of the web while it goes from source to source."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etl.stop import Stop

if TYPE_CHECKING:
    from etl.sources.web.robots import Rules


@dataclass(slots=True)
class Host:
    """The rules of a host, once they are read, the moment from which it may be asked, and its failures in a row."""

    rules: "Rules | None" = None
    ready_at: float = 0.0
    failures: int = 0


@dataclass(slots=True)
class Web:
    """The hosts by their origin, the addresses that need not be looked at again, and whether to stop looking."""

    hosts: dict[str, Host] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    stop: Stop = field(default_factory=Stop)
