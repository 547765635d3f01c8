"""The frozen records that pass between the stages: bytes in, facts out.

Field meanings are those of the extraction contract; `null` there is `None` here.
Every `start`/`end` indexes `ExtractRecord.text` in code points, and
`text[start:end] == quote` holds for each fact.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, astuple, dataclass, field
from hashlib import sha256
from typing import Any


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of an article beside its page; it counts only where the page itself says nothing.

    `published_at` is ISO 8601 in the time of Vietnam, `outlet` a name or a mark.
    """

    title: str | None = None
    published_at: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was found: where (a path or URL), the bytes that were read, and what is told beside them.

    `stamp` tells one state of the file from all others, without reading it; None where nothing does.
    """

    source: str
    data: bytes
    is_html: bool = False
    told: Metadata = Metadata()
    stamp: str | None = field(default=None, compare=False)

    @property
    def sha256(self) -> str:
        """The hash of all that was read: another one as soon as a byte, or what is told, differs."""
        told = "" if self.told == Metadata() else "\x1f".join(("", *(word or "" for word in astuple(self.told))))
        return sha256(self.data + told.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Articles that are stored already, from the same bytes by the same rules; many of a folder pass as one."""

    sources: tuple[str, ...]

    @property
    def source(self) -> str:
        """The last of them, as others name the only one."""
        return self.sources[-1]


class Rejected(Exception):
    """A document that cannot become an article: at which stage, a reason code, and the words to show."""

    def __init__(self, stage: str, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.stage = stage
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type["Rejected"], tuple[str, str, str]]:
        """Survive the way back from a worker process."""
        return (Rejected, (self.stage, self.reason, self.detail))


@dataclass(frozen=True, slots=True)
class Reject:
    """A source that gave no article: what a `Rejected` says, and where it happened."""

    source: str
    stage: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Article:
    """What the page says of itself; `province` as it was bounded on the day of publication."""

    title: str | None = None
    published_at: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    section: str | None = None
    province: str | None = None
    province_code: str | None = None
    current_province: str | None = None
    district: str | None = None
    province_evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named or definite organisation; `parent` is the name of another one, `aliases` its other forms here."""

    name: str
    type: str
    level: str | None = None
    province: str | None = None
    district: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where an organisation (by its `name` in the record) is spoken of."""

    organisation: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Metric:
    """A number that says something; `value` in `unit` (a percentage in percent, money in VND)."""

    start: int
    end: int
    quote: str
    value: float
    value_max: float | None
    base: float | None
    qualifier: str
    unit: str
    object: str | None
    property: str | None
    indicator: str
    organisation: str | None
    period_start: str | None
    period_end: str | None
    period_kind: str
    status: str
    direction: str
    polarity: str


@dataclass(frozen=True, slots=True)
class Award:
    """Recognition given; `count` recipients, or `times` where the text counts occasions (lượt)."""

    start: int
    end: int
    quote: str
    award: str
    title: str
    rank: str | None
    count: float | None
    count_kind: str | None
    qualifier: str | None
    recipient: str | None
    recipient_kind: str | None
    awarded_by: str | None
    period_start: str | None
    period_end: str | None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that is no fact, and the reason (a closed list of the contract)."""

    start: int
    end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExtractRecord:
    """All that one article says."""

    source: str
    sha256: str
    text: str
    article: Article
    organisations: tuple[Organisation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    metrics: tuple[Metric, ...] = ()
    awards: tuple[Award, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    related: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    likeness: tuple[str, ...] = ()
    """Keys that it shares with its copies: for the loader, and no part of the contract."""

    def as_dict(self) -> dict[str, Any]:
        """The record as plain JSON values, keys as in the contract."""
        return {name: value for name, value in asdict(self).items() if name != "likeness"}


def sources_of(items: Iterable[Document | ExtractRecord | Reject | Unchanged]) -> Iterator[str]:
    """The source of each, of what passes as one all of them."""
    for one in items:
        if isinstance(one, Unchanged):
            yield from one.sources
        else:
            yield one.source
