"""What a file holds, by the end of its name."""

from etl.sources.members import Reader
from etl.sources.rows import read_json_lines, read_parquet
from etl.sources.warcs import read_warc
from etl.sources.whole import read_html, read_text
from etl.sources.zips import read_zip

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_json_lines,
    ".parquet": read_parquet,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".zip": read_zip,
}


def reader_for(name: str) -> Reader | None:
    """The reader of files with such a name, None for a file that holds no article."""
    low = name.lower()
    return next((reader for suffix, reader in READERS.items() if low.endswith(suffix)), None)
