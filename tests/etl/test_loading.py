"""Garbage is not looked for while modules are loaded, nor among them, and as usual from then on."""

import gc
import sys
from collections.abc import Iterator

import pytest

from etl.loading import loading


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def load(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, sys)


def test_what_is_loaded_is_never_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = gc.get_freeze_count()
    with loading():
        assert not gc.isenabled()
        load(monkeypatch, "one")
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen


def test_where_all_is_loaded_already_nothing_more_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with loading():
        load(monkeypatch, "one")
    frozen = gc.get_freeze_count()
    kept: list[list[int]] = [[] for _ in range(1_000)]
    with loading():
        pass
    assert gc.get_freeze_count() <= frozen
    assert kept


def test_garbage_is_collected_from_the_end_of_the_inner_one_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with loading():
        with loading():
            load(monkeypatch, "one")
        assert gc.isenabled()


def test_an_error_leaves_it_as_usual() -> None:
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
