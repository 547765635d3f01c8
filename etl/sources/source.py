"""A source as the configuration names it: where articles come from, how often, and within which limits."""

import os
from datetime import timedelta
from re import Pattern
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

MAX_BYTES = 10_000_000
AN_HOUR = 3_600  # seconds; no wait of a program is longer
Column: TypeAlias = Annotated[str, Field(min_length=1)]


class Columns(BaseModel):
    """Which column of JSON Lines and Parquet holds what; the text counts before the HTML, where there are both."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Column = "url"
    title: Column = "title"
    text: Column = "text"
    html: Column = "html"
    published: Column = "published"
    outlet: Column = "outlet"


class Source(BaseModel):
    """Files and folders, a feed (RSS, Atom or sitemap), or one page of the web."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    location: str = Field(min_length=1)
    """A path, seen from the working directory, or an address that begins with http:// or https://."""
    name: str | None = None
    """What a person calls it; `chibo run NAME` reads it alone."""
    kind: Literal["files", "feed", "page"] | None = None
    """Else told from the location, and on the web from what comes back."""
    expected_interval: timedelta | None = Field(default=None, gt=timedelta())
    """How often something new is expected (ISO 8601: `P1D` is a day); silence for longer is told by `chibo status`."""
    outlet: str | None = None
    """The newspaper that its articles are from, where neither page nor row says."""
    columns: Columns = Columns()
    """The names of columns that differ from the usual ones."""
    include: Pattern[str] | None = None
    """Only addresses of a feed in which this regular expression is found."""
    max_items: int = Field(default=1_000, ge=1)
    """The most addresses taken from one feed a run."""
    max_bytes: int = Field(default=MAX_BYTES, ge=1)
    """The most bytes of one article or feed, unpacked."""
    timeout: float = Field(default=30, gt=0, le=AN_HOUR)
    """Seconds that one answer of a server may take."""
    attempts: int = Field(default=3, ge=1, le=10)
    """How often an address is asked in one run before it is left to the next."""
    delay: float = Field(default=1, ge=0, le=AN_HOUR)
    """Seconds between two requests to one host; robots.txt may ask for more."""
    allow_private: bool = False
    """Whether its addresses may lie in a private network."""

    @property
    def is_web(self) -> bool:
        """Whether it is an address and no path."""
        return is_web(self.location)

    @property
    def exists(self) -> bool:
        """Whether something is there; of an address nobody knows before it is asked."""
        return self.is_web or os.path.lexists(self.location)


def is_web(location: str) -> bool:
    """Whether it is an address and no path."""
    return location.lower().startswith(("http://", "https://"))


def as_source(given: Source | str) -> Source:
    """A source as it is, or a bare location with everything else as usual."""
    return given if isinstance(given, Source) else Source(location=given)
