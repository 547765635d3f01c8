"""Files that hold many articles: each row, member or record an article, a broken one its own reject."""

import gzip
import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from etl.records import Document, Metadata, Reject
from etl.sources.found import Found, Skipped
from etl.sources.reading import read
from etl.sources.source import Columns, Source
from tests.interpreter import afresh

TEXT = "Đảng bộ huyện có 12 chi bộ."
DATA = TEXT.encode()
ROW = {"url": "https://bao.vn/a?utm_source=x#top", "title": "Một nhiệm kỳ", "text": TEXT, "outlet": "Báo A"}


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(location: str, **limits: Any) -> list[Found]:
    return list(read([Source(location=location, **limits)]))


def reasons(items: list[Found]) -> list[tuple[str, str]]:
    """Source and reason of what is no document, the source alone of what is one."""
    return [(one.source, one.reason if isinstance(one, Reject | Skipped) else "") for one in items]


def json_lines(*rows: object) -> None:
    Path("a.jsonl").write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))


def zipped(path: str, **members: bytes) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def warc_record(url: str, body: bytes, head: str = "Content-Type: text/html", length: int | None = None) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + body
    fields = {
        "WARC-Type": "response",
        "WARC-Target-URI": url,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000000>",
        "WARC-Date": "2026-01-05T00:00:00Z",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(answer) if length is None else length,
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode() + answer + b"\r\n\r\n"


def test_a_row_is_known_by_its_address_and_tells_what_its_columns_say() -> None:
    json_lines(ROW | {"published": "2026-01-05T08:15:00Z"}, {"html": f"<p>{TEXT}</p>", "published": "05/01/2026 08:15"})
    assert found("a.jsonl", outlet="Báo B") == [
        Document("https://bao.vn/a", DATA, told=Metadata("Một nhiệm kỳ", "2026-01-05T15:15", "Báo A")),
        Document("a.jsonl!/2", f"<p>{TEXT}</p>".encode(), True, Metadata(None, "2026-01-05T08:15", "Báo B")),
    ]


def test_what_a_row_tells_is_as_clean_as_a_text() -> None:
    title = r"Mo\u0302\u0323t\u0000\ud800\n bài"
    Path("a.jsonl").write_text(f'{{"text": "{TEXT}", "title": "{title}", "outlet": "{"x" * 999}"}}')
    assert found("a.jsonl") == [Document("a.jsonl!/1", DATA, told=Metadata("Một? bài"))]


def test_columns_may_have_other_names() -> None:
    json_lines({"link": "https://bao.vn/a", "content": TEXT})
    columns = Columns(url="link", text="content")
    assert found("a.jsonl", columns=columns) == [Document("https://bao.vn/a", DATA)]


def test_a_line_that_is_no_row_costs_itself() -> None:
    json_lines(
        ROW, "{", "[1]", "[" * 100_000, {"body": TEXT}, {"text": 5}, "", {"text": "a" * 300}, ROW, {"text": TEXT}
    )
    items = found("a.jsonl", max_bytes=200)
    assert reasons(items) == [
        ("https://bao.vn/a", ""),
        ("a.jsonl!/2", "not_json"),
        ("a.jsonl!/3", "not_json"),
        ("a.jsonl!/4", "too_large"),
        ("a.jsonl!/5", "no_text"),
        ("a.jsonl!/6", "no_text"),
        ("a.jsonl!/8", "too_large"),
        ("https://bao.vn/a", "duplicate"),
        ("a.jsonl!/10", ""),
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"title": "Tin", "body": TEXT}, "has neither text nor html, but title, body; name its columns in chibo.toml"),
        ({"text": " ", "title": "Tin"}, "its text is empty; give the text of the article"),
        ({"text": [TEXT]}, "its text is no text, but list; write it as a string"),
        ({"html": {"body": TEXT}}, "its html is no text, but dict; write it as a string"),
    ],
)
def test_a_row_without_text_says_what_it_holds_instead(row: object, words: str) -> None:
    json_lines(row)
    (reject,) = found("a.jsonl")
    assert isinstance(reject, Reject)
    assert reject.detail.removeprefix("row 1 of a.jsonl").lstrip(": ") == words


def test_a_table_without_a_column_of_text_is_one_reject() -> None:
    pyarrow.parquet.write_table(pyarrow.table({"headline": ["a", "b"], "body": [TEXT, TEXT]}), "a.parquet")
    words = "a.parquet has neither text nor html, but headline, body; name its columns in chibo.toml"
    assert found("a.parquet") == [Reject("a.parquet", "read", "no_text", words)]


def test_a_table_whose_pages_are_damaged_is_a_reject() -> None:
    pyarrow.parquet.write_table(pyarrow.table({"text": [TEXT * 9]}), "a.parquet")
    whole = Path("a.parquet").read_bytes()
    Path("a.parquet").write_bytes(whole[:40] + b"\xff" * 40 + whole[80:])
    assert reasons(found("a.parquet")) == [("a.parquet", "corrupt")]


def test_json_nested_without_end_is_a_reject() -> None:
    json_lines("[" * 100_000)
    assert reasons(found("a.jsonl")) == [("a.jsonl!/1", "not_json")]


def test_parquet_gives_what_json_lines_give() -> None:
    rows = [ROW | {"id": number, "url": f"https://bao.vn/{number}"} for number in range(50)]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), "a.parquet")
    json_lines(*rows)
    assert found("a.parquet") == found("a.jsonl")
    Path("a.parquet").write_bytes(Path("a.parquet").read_bytes()[:-50])
    assert reasons(found("a.parquet")) == [("a.parquet", "corrupt")]


def test_an_archive_is_read_member_by_member() -> None:
    zipped("a.zip", **{"b/1.txt": DATA, "2.html": DATA, "notes.md": b"-", "3.jsonl": json.dumps(ROW).encode()})
    assert found("a.zip") == [
        Document("a.zip!/b/1.txt", DATA),
        Document("a.zip!/2.html", DATA, is_html=True),
        Document("https://bao.vn/a", DATA, told=Metadata("Một nhiệm kỳ", None, "Báo A")),
    ]


def test_members_that_lead_elsewhere_or_blow_up_are_rejects() -> None:
    names = {
        "../a.txt": DATA,
        "/b.txt": DATA,
        "C:\\c.txt": DATA,
        "d.zip": DATA,
        "e.txt": b"0" * 5_000_000,
        "f.txt": b"",
    }
    zipped("a.zip", **names)
    assert reasons(found("a.zip")) == [
        ("a.zip!/../a.txt", "bad_path"),
        ("a.zip!//b.txt", "bad_path"),
        ("a.zip!/C:\\c.txt", "bad_path"),
        ("a.zip!/d.zip", "nested"),
        ("a.zip!/e.txt", "bomb"),
        ("a.zip!/f.txt", "empty"),
    ]


def test_what_a_system_packs_for_itself_is_left_and_what_is_locked_is_a_reject() -> None:
    zipped("a.zip", **{"__MACOSX/._a.txt": DATA, "b/._a.txt": DATA, ".git/c.txt": DATA, "./d.txt": DATA})
    assert reasons(found("a.zip")) == [("a.zip!/./d.txt", "")]
    zipped("a.zip", **{"a.txt": DATA})
    local, central = (Path("a.zip").read_bytes().partition(b"PK\1\2")[at] for at in (0, 2))
    Path("a.zip").write_bytes(local + b"PK\1\2" + central[:4] + b"\1" + central[5:])
    assert found("a.zip") == [
        Reject("a.zip!/a.txt", "read", "packing", "it is locked with a password; pack it again without one")
    ]


def test_a_member_larger_than_it_says_is_a_reject_and_the_next_is_read() -> None:
    zipped("a.zip", **{"a.txt": b"0" * 500_000, "b.txt": DATA})
    lying = Path("a.zip").read_bytes().replace((500_000).to_bytes(4, "little"), (20).to_bytes(4, "little"))
    Path("a.zip").write_bytes(lying)
    assert reasons(found("a.zip")) == [("a.zip!/a.txt", "corrupt"), ("a.zip!/b.txt", "")]


def test_what_is_no_archive_is_a_reject() -> None:
    for name in ("a.zip", "a.warc", "a.warc.gz", "a.parquet"):
        Path(name).write_bytes(b"garbage " * 20)
        assert reasons(found(name)) == [(name, "corrupt")]


def test_the_pages_of_a_crawl_are_read_and_other_records_left() -> None:
    chunked = b"5\r\n<p>th\r\n6\r\nere</p\r\n1\r\n>\r\n0\r\n\r\n"
    records = [
        warc_record("https://bao.vn/1", b"<p>one article</p>"),
        warc_record("https://bao.vn/2", chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
        warc_record("https://bao.vn/3", gzip.compress(DATA), "Content-Type: text/plain\r\nContent-Encoding: gzip"),
        warc_record("https://bao.vn/4.jpg", b"picture", "Content-Type: image/jpeg"),
        warc_record(
            "https://bao.vn/5", gzip.compress(bytes(9_000)), "Content-Type: text/html\r\nContent-Encoding: gzip"
        ),
        warc_record("https://bao.vn/6", b"<p>shorter than it is</p>", length=20),
        warc_record("https://bao.vn/7", DATA, "Content-Type: text/html\r\nContent-Encoding: br"),
        warc_record("https://bao.vn/8", b"0" * 9_000),
        warc_record("https://bao.vn/9", b"<p>the last one</p>"),
    ]
    Path("a.warc").write_bytes(b"".join(records))
    Path("a.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    items = found("a.warc.gz", max_bytes=5_000)
    assert reasons(items) == reasons(found("a.warc", max_bytes=5_000))
    assert [one.data for one in items if isinstance(one, Document)] == [
        b"<p>one article</p>",
        b"<p>there</p>",
        DATA,
        b"<p>the last one</p>",
    ]
    assert reasons(items) == [
        ("https://bao.vn/1", ""),
        ("https://bao.vn/2", ""),
        ("https://bao.vn/3", ""),
        ("https://bao.vn/5", "bomb"),
        ("https://bao.vn/6", "corrupt"),
        ("https://bao.vn/7", "packing"),
        ("https://bao.vn/8", "too_large"),
        ("https://bao.vn/9", ""),
    ]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["warc", "warc.gz"])
def test_a_record_that_was_cut_off_is_a_reject(pack: Callable[[bytes], bytes]) -> None:
    name = "a.warc" if pack is bytes else "a.warc.gz"
    records = [pack(warc_record(f"https://bao.vn/{number}", bytes(range(256)) * 2)) for number in range(2)]
    Path(name).write_bytes(b"".join(records)[:-200])
    assert reasons(found(name)) == [("https://bao.vn/0", ""), ("https://bao.vn/1", "corrupt")]


def test_a_record_that_runs_into_the_next_is_a_reject() -> None:
    records = [
        warc_record("https://bao.vn/0", b"<p>one article</p>", length=300),
        *(warc_record(f"https://bao.vn/{number}", b"<p>an article</p>") for number in (1, 2)),
    ]
    Path("a.warc").write_bytes(b"".join(records))
    assert reasons(found("a.warc")) == [("https://bao.vn/0", "corrupt"), ("https://bao.vn/2", "")]


def test_a_record_too_large_to_pass_over_ends_its_archive() -> None:
    packed = io.BytesIO()
    with gzip.open(packed, "wb") as file:
        file.write(warc_record("https://bao.vn/1", b"0" * 600_000))
    Path("a.warc.gz").write_bytes(packed.getvalue())
    assert reasons(found("a.warc.gz", max_bytes=5_000)) == [("a.warc.gz", "bomb")]


@pytest.mark.parametrize("location", ["a.jsonl", "a.zip"])
def test_memory_holds_one_article_of_many(location: str) -> None:
    rows = "\n".join(json.dumps({"text": f"{number} {TEXT * 100}"}) for number in range(2_000))
    Path("a.jsonl").write_text(rows)
    zipped("a.zip", **{f"{number}.txt": DATA * 100 for number in range(2_000)})
    documents, peak = afresh(documents_and_peak, location)
    assert documents == 2_000
    assert peak < len(rows) / 3


def documents_and_peak(location: str) -> tuple[int, int]:
    """How many articles a source holds, and the bytes that reading them took at most."""
    next(iter(read([location])))  # what reading imports is no article
    tracemalloc.start()
    return sum(isinstance(one, Document) for one in read([location])), tracemalloc.get_traced_memory()[1]
