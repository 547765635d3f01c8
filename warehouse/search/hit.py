"""What a search finds."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Hit:
    """An article, organisation, metric or award that holds the words; `marks` are their places in the snippet.

    The title is an article's headline, an organisation's name, a fact's quote.
    """

    kind: str
    id: str
    title: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]
    published_on: date | None = None
    article_id: str | None = None
    organisation_id: str | None = None
