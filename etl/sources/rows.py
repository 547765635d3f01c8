"""Tables of articles, JSON Lines and Parquet: a row is an article, its columns have names."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from etl.records import Metadata, Reject
from etl.sources.addresses import canonical
from etl.sources.found import Found
from etl.sources.members import bomb, corrupt, each_once, member
from etl.sources.source import Columns, Source
from etl.sources.whole import article

ROWS = 20  # of a Parquet file held at a time
MOST_GROUP = 2_000_000_000  # bytes of one group of rows, unpacked


def row_article(container: str, number: int, row: Mapping[str, Any], limits: Source) -> Found:
    """The article of a row, known by its address where it has one, else by the number of the row."""
    from etl.page.metadata import told_line  # a tenth of a second that files of text need not wait for
    from etl.page.moment import local_moment

    names = limits.columns
    source = canonical(_words(row.get(names.url)) or "") or member(container, number)
    told = Metadata(
        title=told_line(row.get(names.title)),
        published_at=local_moment(row.get(names.published)),
        outlet=told_line(row.get(names.outlet)) or limits.outlet,
    )
    text, html = _words(row.get(names.text)), _words(row.get(names.html))
    content = text or html
    if content is None:
        return _without_text(source, f"row {number} of {container}", row, names)
    return article(source, content.encode("utf-8", "replace"), limits, is_html=text is None, told=told)


def _without_text(source: str, where: str, row: Mapping[str, Any], names: Columns) -> Reject:
    """The reject of a row, or of a table, in which no text of an article stands."""
    column = next((column for column in (names.text, names.html) if column in row), None)
    if column is None:
        held = ", ".join(map(str, row)) or "nothing"
        words = f"{where} has neither {names.text} nor {names.html}, but {held}; name its columns in chibo.toml"
    elif isinstance(row[column], str | bytes | None):
        words = f"{where}: its {column} is empty; give the text of the article"
    else:
        words = f"{where}: its {column} is no text, but {type(row[column]).__name__}; write it as a string"
    return Reject(source, "read", "no_text", words[:500])


@each_once
def read_json_lines(name: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
    """A JSON object a line."""
    most = 2 * limits.max_bytes  # letters may be written as \\u1ea3
    number = 0
    while line := file.readline(most + 1):
        number += 1
        if len(line) > most:
            yield Reject(member(name, number), "read", "too_large", f"a line of more than {most:,} bytes; shorten it")
            while line and not line.endswith(b"\n"):
                line = file.readline(most)
        elif line.strip():
            yield _json_row(name, number, line, limits)


@each_once
def read_parquet(name: str, file: BinaryIO, limits: Source) -> Iterator[Found]:
    """A table of Parquet, a few rows at a time."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(file, pre_buffer=False, buffer_size=1 << 20)
        groups = [table.metadata.row_group(i).total_byte_size for i in range(table.num_row_groups)]
        if max(groups, default=0) > MOST_GROUP:
            yield bomb(name, f"a group of rows of {max(groups):,} bytes")
            return
        names = table.schema_arrow.names
        if names and limits.columns.text not in names and limits.columns.html not in names:
            yield _without_text(name, name, dict.fromkeys(names), limits.columns)
            return
        wanted = [column for column in limits.columns.model_dump().values() if column in names]
        number = 0
        for batch in table.iter_batches(batch_size=ROWS, columns=wanted, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield row_article(name, number, row, limits)
    except (ArrowException, ValueError, OSError) as error:
        yield corrupt(name, error)


def _json_row(name: str, number: int, line: bytes, limits: Source) -> Found:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        told = f"{error.msg} (column {error.colno})" if isinstance(error, json.JSONDecodeError) else error
        words = f"line {number} is no JSON: {told}; write an object a line, in UTF-8"
        return Reject(member(name, number), "read", "not_json", words)
    if not isinstance(row, dict):
        return Reject(member(name, number), "read", "not_json", f"line {number} is no object; write an object a line")
    return row_article(name, number, row, limits)


def _words(value: object) -> str | None:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value.strip() or None if isinstance(value, str) else None
