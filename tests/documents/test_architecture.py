"""The page on the architecture is that of the code: what it shows is run, what it draws is drawn anew."""

import doctest
from graphlib import CycleError

import pytest

from tests.documents.house import HOW, PAGE, PICTURE, page, picture, storeys


def test_picture_and_lists_are_those_of_the_code() -> None:
    assert picture() == PICTURE.read_text(encoding="utf-8"), HOW
    text = PAGE.read_text(encoding="utf-8")
    assert page(text) == text, HOW


def test_one_article_goes_its_way_as_it_is_told(sqlite_url: str) -> None:
    results = doctest.testfile(str(PAGE), module_relative=False, globs={"url": sqlite_url}, encoding="utf-8")
    assert (results.failed, results.attempted > 20) == (0, True)


def test_a_room_stands_above_all_that_it_imports() -> None:
    assert storeys({"cli": {"load", "records"}, "load": {"records"}, "records": set(), "lock": set()}) == [
        ["cli"],
        ["load"],
        ["lock", "records"],
    ]
    with pytest.raises(CycleError):
        storeys({"load": {"rows"}, "rows": {"load"}})
