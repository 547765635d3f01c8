"""An article that would keep a processor busy for ever, or fill the memory, costs itself alone."""

import re
import threading

import pytest

from etl import extraction
from etl.extraction import extract_chunk
from etl.patience import TooLong, at_most
from etl.records import Document, ExtractRecord, Reject, Rejected

LONG = 5e7  # turns of a loop: more than half a second of any processor


def test_what_takes_too_long_is_given_up_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document) -> ExtractRecord:
        if document.source == "endless.txt":
            re.match(r"(a*)*b", "a" * 64)  # also within one call of a library, which catches whatever it can
        raise Rejected("decode", "empty", "nothing")

    monkeypatch.setattr(extraction, "MOST_SECONDS", 0.2)
    endless, other = extract_chunk(read, [Document("endless.txt", b""), Document("other.txt", b"")])
    assert isinstance(endless, Reject)
    assert (endless.source, endless.stage, endless.reason) == ("endless.txt", "extract", "timeout")
    assert other == Reject("other.txt", "decode", "empty", "nothing")


def test_no_library_can_swallow_that_the_time_is_over() -> None:
    def busy() -> None:
        try:
            for _ in range(int(LONG)):
                pass
        except Exception:  # noqa: BLE001 - what some libraries do
            raise AssertionError from None

    with pytest.raises(TooLong), at_most(0.05):
        busy()


def test_what_takes_too_much_memory_is_given_up_and_the_next_is_read() -> None:
    def read(document: Document) -> ExtractRecord:
        if document.source == "endless.txt":
            bytearray(10**9)
        raise Rejected("decode", "empty", "nothing")

    endless, other = extract_chunk(read, [Document("endless.txt", b""), Document("other.txt", b"")])
    assert isinstance(endless, Reject)
    assert (endless.source, endless.stage, endless.reason) == ("endless.txt", "extract", "memory")
    assert other == Reject("other.txt", "decode", "empty", "nothing")


def test_the_limit_holds_in_a_thread_of_a_cluster_too() -> None:
    ended: list[str] = []

    def work(turns: float, seconds: float) -> None:
        try:
            with at_most(seconds):
                for _ in range(int(turns)):
                    pass
            ended.append("finished")
        except TooLong:
            ended.append("given up")

    for turns, seconds in ((LONG, 0.05), (10, 60), (LONG, 0.05)):
        thread = threading.Thread(target=work, args=(turns, seconds))
        thread.start()
        thread.join()
    assert ended == ["given up", "finished", "given up"]


class Last:
    """What is busy for long when it goes; Python only warns of what is raised then, and goes on."""

    def __del__(self) -> None:
        for _ in range(int(LONG)):
            pass


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("threaded", [False, True])
def test_a_limit_reached_where_nothing_can_be_raised_is_told_again(threaded: bool) -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            with at_most(0.05):
                Last()
                for _ in range(int(LONG)):
                    pass
                ended.append("done")
        except TooLong:
            ended.append("given up")

    if threaded:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    else:
        work()
    assert ended == ["given up"]
