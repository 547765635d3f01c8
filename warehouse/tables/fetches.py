"""What the main job remembers of the web, so as not to ask for what it has."""

from sqlmodel import Field

from warehouse.tables.base import Row, table_args


class Fetch(Row, table=True):
    """The last visit to a file, feed or page of which everything is stored; it goes with its article."""

    __tablename__ = "fetches"
    __table_args__ = table_args()

    fetch_id: str = Field(primary_key=True)
    """The path or address, as an id; that of an article is the article's."""
    url: str
    """The path or address."""
    article_id: str | None = Field(default=None, foreign_key="articles.article_id", index=True, ondelete="CASCADE")
    """The article that the file or page became; null for a feed."""
    etag: str | None = None
    """What the server calls this version (`ETag`)."""
    last_modified: str | None = None
    """When the server says it was changed last (`Last-Modified`), as given."""
    stamp: str | None = None
    """When a feed says that the page was changed; of a file its size, times, number and the limits it was read in."""
    extractor_version: str
    """The version of the rules that read it; others ask for it anew."""
    run_id: str = Field(foreign_key="etl_runs.run_id", index=True)
    """The run that read it."""
