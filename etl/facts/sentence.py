"""A sentence as the readers of facts see it, and how many of them lead into an article."""

from typing import NamedTuple

LEAD = 4  # sentences


class Sentence(NamedTuple):
    """A sentence of the article's own text: its place, the block it stands in, and that block's kind."""

    start: int
    end: int
    block: int
    kind: str
