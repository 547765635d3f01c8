"""A file that has not been touched since its article was stored is not opened; whatever has touched it, it is."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from etl.records import Document, Reject, Unchanged
from etl.sources import stamps
from etl.sources.found import Found, Visit
from etl.sources.reading import read
from etl.sources.source import Source

ARTICLE = "Đảng bộ huyện có 12 chi bộ.".encode()
OTHER = "Đảng bộ huyện có 13 chi bộ.".encode()


@dataclass
class Remembered:
    """A memory that holds on to every stamp."""

    visits: dict[str, Visit] = field(default_factory=dict)

    def recall(self, sources: Collection[str]) -> Mapping[str, Visit]:
        return {source: self.visits[source] for source in sources if source in self.visits}

    def remember(self, source: str, visit: Visit) -> None:
        self.visits[source] = visit


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in the folder `in`, on a file system whose clock never stands still."""
    monkeypatch.setattr(stamps, "TICK", 0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(ARTICLE)
    return tmp_path / "in/a.txt"


def found(memory: Remembered, source: Source | str = "in") -> list[Found]:
    """What the source holds; of each document the stamp is remembered."""
    items = list(read([source], memory))
    for one in items:
        if isinstance(one, Document) and one.stamp:
            memory.remember(one.source, Visit(stamp=one.stamp))
    return items


def wait_for_the_clock(file: Path) -> None:
    """Until a change to the file is told by its times."""
    before = file.stat().st_ctime_ns
    while file.stat().st_ctime_ns == before:
        file.touch()


def test_an_untouched_file_is_not_opened(file: Path) -> None:
    memory = Remembered()
    assert found(memory) == [Document("in/a.txt", ARTICLE)]
    assert found(memory) == [Unchanged(("in/a.txt",))]
    (file.parent / "b.txt").write_bytes(OTHER)
    assert found(memory) == [Unchanged(("in/a.txt",)), Document("in/b.txt", OTHER)]


def test_as_many_bytes_with_the_old_time_are_told_from_the_old_ones(file: Path) -> None:
    memory, times = Remembered(), (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    found(memory)
    wait_for_the_clock(file)
    file.write_bytes(OTHER)
    os.utime(file, ns=times)
    assert found(memory) == [Document("in/a.txt", OTHER)]


def test_another_file_under_the_name_is_read(file: Path) -> None:
    memory = Remembered()
    found(memory)
    other = file.with_name("b.txt")
    other.write_bytes(OTHER)
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    other.replace(file)
    assert found(memory) == [Document("in/a.txt", OTHER)]


def test_a_link_in_place_of_the_file_is_none(file: Path) -> None:
    memory = Remembered()
    found(memory)
    file.rename(file.parents[1] / "a.txt")
    file.symlink_to(file.parents[1] / "a.txt")
    assert [type(one).__name__ for one in found(memory)] == ["Skipped"]


def test_what_is_asked_of_a_file_counts_as_well(file: Path) -> None:
    memory = Remembered()
    found(memory)
    (reject,) = found(memory, Source(location="in", max_bytes=20))
    assert isinstance(reject, Reject)
    assert reject.reason == "too_large"
    (document,) = found(memory, Source(location="in", outlet="Báo Hà Giang"))
    assert isinstance(document, Document)
    assert document.told.outlet == "Báo Hà Giang"
    assert found(memory, Source(location="in", outlet="Báo Hà Giang")) == [Unchanged((f"in/{file.name}",))]


def test_a_file_changed_just_before_it_was_read_is_read_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "TICK", 3_600_000_000_000)
    memory = Remembered()
    assert found(memory) == found(memory) == [Document("in/a.txt", ARTICLE)]
    assert file.read_bytes() == ARTICLE
    assert memory.visits == {}


def test_without_a_memory_all_is_read(file: Path) -> None:
    assert list(read([str(file.parent)])) == list(read([str(file.parent)]))
    assert [type(one) for one in read([str(file.parent)])] == [Document]
