"""What files and folders come to: documents in a fixed order, rejects with words, and nothing from elsewhere."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from etl.records import Document, Reject
from etl.sources.found import Found, Skipped
from etl.sources.reading import KINDS, read
from etl.sources.source import MAX_BYTES, Source
from etl.sources.whole import read_text

ARTICLE = "Đảng bộ huyện có 12 chi bộ.".encode()
NOT_REGULAR = "it is no regular file (a link, pipe or device); put the article itself there"
FOLDER = "a folder stands where an article was expected; rename or remove it"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder `in`, seen from the working directory above it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def found(*sources: str) -> list[Found]:
    return list(read(sources))


@contextmanager
def as_nobody() -> Iterator[None]:
    """File permissions do not bind root: lay the rights down for a moment."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)
    else:
        yield


def test_a_folder_is_read_to_the_bottom_in_the_order_of_names(folder: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.TXT", "Đ.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(ARTICLE)
    assert found("in/") == [
        Document("in/a/b/c.txt", ARTICLE),
        Document("in/a/z.txt", ARTICLE),
        Document("in/b.txt", ARTICLE),
        Document("in/c.TXT", ARTICLE),
        Document("in/Đ.txt", ARTICLE),
    ]


def test_folders_are_read_as_deep_as_a_path_can_name_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    for depth in range(5_000):
        Path("d").mkdir()
        os.chdir("d")
        if depth == 200:
            Path("a.txt").write_bytes(ARTICLE)
    os.chdir(folder.parent)
    article, reject = found("in")
    assert article == Document(f"in{'/d' * 201}/a.txt", ARTICLE)
    assert isinstance(reject, Reject)
    assert reject.detail == "file name too long; check the path and that it may be read"
    subprocess.run(["rm", "-r", "in"], check=True)  # pytest itself goes no thousand deep


def test_a_source_is_named_as_it_was_given(folder: Path) -> None:
    (folder / "a.txt").write_bytes(ARTICLE)
    assert [item.source for item in read(["./in", "in//", "in/.", "in/a.txt", str(folder)])] == [
        *["in/a.txt"] * 4,
        f"{folder.as_posix()}/a.txt",
    ]


def test_the_folder_one_stands_in_is_a_source(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_bytes(ARTICLE)
    monkeypatch.chdir(folder)
    assert found(".") == [Document("a.txt", ARTICLE)]


def test_hidden_files_and_other_kinds_of_file_are_no_articles(folder: Path) -> None:
    for name in (".a.txt", ".git/b.txt", "notes.md", "picture.jpg", "z.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(ARTICLE)
    assert found("in") == [Document("in/z.txt", ARTICLE)]


def test_a_folder_without_any_article_says_what_would_be_one(folder: Path) -> None:
    (folder / "a.docx").write_bytes(ARTICLE)
    assert found("in") == [Skipped("in", "no_article", f"no file in it is an article; {KINDS}")]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\n1234567890\n", "too_short"),
        (b"a" * (MAX_BYTES + 1), "too_large"),
    ],
)
def test_a_file_without_an_article_is_a_reject(folder: Path, data: bytes, reason: str) -> None:
    (folder / "a.txt").write_bytes(data)
    (folder / "b.txt").write_bytes(ARTICLE)
    reject, document = found("in")
    assert isinstance(reject, Reject)
    assert (reject.source, reject.stage, reject.reason) == ("in/a.txt", "read", reason)
    assert document == Document("in/b.txt", ARTICLE)


def test_what_is_not_there_is_a_reject() -> None:
    assert found("nowhere.txt") == [
        Reject("nowhere.txt", "read", "unreadable", "no such file or directory; check the path and that it may be read")
    ]


def test_a_folder_named_like_an_article_is_a_reject(folder: Path) -> None:
    (folder / "a.txt").mkdir()
    (folder / "a.txt" / "b.txt").write_bytes(ARTICLE)
    reject = Reject("in/a.txt", "read", "not_regular", FOLDER)
    assert found("in", "in/a.txt") == [reject, reject]


def test_a_named_file_of_another_kind_is_a_reject(folder: Path) -> None:
    (folder / "a.docx").write_bytes(ARTICLE)
    assert KINDS == (
        "chibo reads folders and files that end in .txt, .html, .htm, .jsonl, .parquet, .warc, .warc.gz, .zip"
    )
    assert found("in/a.docx") == [Reject("in/a.docx", "read", "unsupported", KINDS)]


def test_a_file_that_may_not_be_read_is_a_reject() -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        article, closed = Path(name, "a.txt"), Path(name, "b")
        article.write_bytes(ARTICLE)
        article.chmod(0)
        closed.mkdir(mode=0)
        with as_nobody():
            rejects = found(name, f"{name}/b/c.txt")
    words = "permission denied; check the path and that it may be read"
    assert rejects == [Reject(f"{name}/{end}", "read", "unreadable", words) for end in ("a.txt", "b", "b/c.txt")]


def test_links_pipes_and_devices_in_a_folder_are_skipped(folder: Path) -> None:
    (folder / "a.txt").write_bytes(ARTICLE)
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to("/etc/passwd")
    (folder / "d.txt").symlink_to("nowhere")
    (folder / "e").symlink_to("..")
    os.mkfifo(folder / "f.txt")
    links = [Skipped(f"in/{name}", "not_regular", NOT_REGULAR) for name in ("b.txt", "c.txt", "d.txt", "e", "f.txt")]
    assert found("in") == [Document("in/a.txt", ARTICLE), *links]


def test_a_named_link_or_pipe_is_a_reject(folder: Path) -> None:
    (folder / "a.txt").symlink_to("/etc/passwd")
    os.mkfifo(folder / "b.txt")
    assert found("in/a.txt", "in/b.txt", "/dev/null") == [
        Reject("in/a.txt", "read", "not_regular", NOT_REGULAR),
        Reject("in/b.txt", "read", "not_regular", NOT_REGULAR),
        Reject(
            "/dev/null",
            "read",
            "unsupported",
            "chibo reads folders and files that end in .txt, .html, .htm, .jsonl, .parquet, .warc, .warc.gz, .zip",
        ),
    ]


def test_a_file_removed_meanwhile_is_skipped(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(ARTICLE)
    reading = read(["in"])
    assert next(reading) == Document("in/a.txt", ARTICLE)
    (folder / "b.txt").unlink()
    assert list(reading) == [Skipped("in/b.txt", "gone", "it was removed before it could be read")]


def test_a_file_that_grows_while_it_is_read_is_left_to_the_next_run(folder: Path) -> None:
    path = folder / "a.txt"
    path.write_bytes(ARTICLE)
    with path.open("rb") as file:
        reading = read_text("in/a.txt", file, Source(location="in"))
        file.seek(4)  # as if four bytes had come since its size was asked
        assert [item.reason for item in reading if isinstance(item, Skipped)] == ["unstable"]


def test_a_name_that_is_no_text_or_holds_a_line_break_is_kept_readable(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/a\xff.txt")).write_bytes(ARTICLE)
    (folder / "b\n.txt").write_bytes(ARTICLE)
    assert found("in") == [Document("in/a\\xff.txt", ARTICLE), Document("in/b\\x0a.txt", ARTICLE)]


def test_a_path_too_long_for_the_system_is_a_reject(folder: Path) -> None:
    home = Path.cwd()
    os.chdir(folder)
    for _ in range(20):
        Path("d" * 250).mkdir()
        os.chdir("d" * 250)
    os.chdir(home)
    (reject,) = found("in")
    assert isinstance(reject, Reject)
    assert (reject.reason, reject.detail.partition(";")[0]) == ("unreadable", "file name too long")
