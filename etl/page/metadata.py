"""What the source tells of a page, used where the page itself says nothing."""

from dataclasses import replace

from etl.language.clean import clean
from etl.page import outlet
from etl.page.layout import Page
from etl.page.outlet import Outlet
from etl.records import Metadata

LONGEST = 300


def told_line(words: object) -> str | None:
    """Words on one line, as clean as a page's text; None for what is none, or too long to be a headline or a name."""
    if not isinstance(words, str):
        return None
    line = " ".join(clean(words.encode("utf-8", "replace").decode()).split())
    return line if 0 < len(line) <= LONGEST else None


def first_told(*sources: Metadata) -> Metadata:
    """What is told, each part by the first source that tells it."""
    return Metadata(
        title=next((told.title for told in sources if told.title), None),
        published_at=next((told.published_at for told in sources if told.published_at), None),
        outlet=next((told.outlet for told in sources if told.outlet), None),
    )


def completed(page: Page, told: Metadata) -> Page:
    """The page with headline and moment, its own or as told."""
    return replace(page, title=page.title or told.title, published_at=page.published_at or told.published_at)


def told_outlet(told: Metadata, host: str | None) -> Outlet | None:
    """The newspaper that is told, by its name or mark, else the one whose domain the page has."""
    named = outlet.by_mark(told.outlet) or Outlet(told.outlet, None) if told.outlet else None
    at_home = outlet.by_mark(host.removeprefix("www.")) if host else None
    return named if named and (named.province or not at_home) else at_home or named
