"""The names of awards: those in the lexicon can all be found by the words that they open with."""

import re
from collections.abc import Mapping

import pytest

from etl.facts.awards.names import NAME
from etl.lexicon import rows

LOOKAROUND = re.compile(r"\(\?<?[=!][^()]*(?:\([^()]*\)[^()]*)*\)")
ONE_OF = re.compile(r"\[[^\]]*\]")  # may hold brackets that open no group
ROWS = rows("award_names")
WORD = re.compile(r"[^\W\d_]+")


def first_words(source: str) -> set[str]:
    """The words that texts of a pattern may open with, past quotation marks and what may be left out."""
    source = LOOKAROUND.sub("", source).removeprefix('"?')
    if word := WORD.match(source):
        return {word[0]}
    if not source.startswith("(?:"):
        return set()
    ways, rest = _group(source)
    found = {word for way in ways for word in first_words(way + rest.removeprefix("?"))}
    return found | first_words(rest[1:]) if rest.startswith("?") else found


def _group(source: str) -> tuple[list[str], str]:
    """The alternatives of the group that a pattern opens with, and what stands behind it."""
    depth, since, ways = 0, len("(?:"), []
    for at, sign in enumerate(source):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 or (depth == 1 and sign == "|"):
            ways.append(source[since:at])
            since = at + 1
        if depth == 0:
            return ways, source[since:]
    raise ValueError(source)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["pattern"])[:20])
def test_a_row_tells_the_first_words_of_its_names_no_more_and_no_fewer(row: Mapping[str, str]) -> None:
    """One that is missing hides its name; one that is idle costs time."""
    assert sorted(first_words(f"(?:{ONE_OF.sub('.', row['pattern'])})")) == sorted(row["opens"].split())


@pytest.mark.parametrize(
    ("low", "name"),
    [
        ("được tặng huân chương lao động hạng ba", "huân chương lao động"),
        ("công nhận thôn văn hóa tiêu biểu", "thôn văn hóa tiêu biểu"),
        ("là giáo viên dạy giỏi cấp tỉnh", "giáo viên dạy giỏi cấp tỉnh"),
        ("đoạt 14 giải, gồm", "giải"),
        ("đã thưởng 20 triệu đồng cho", "thưởng 20 triệu đồng"),
        ('công nhận "chi bộ trong sạch, vững mạnh"', '"chi bộ trong sạch, vững mạnh"'),
    ],
)
def test_a_name_is_found_whole(low: str, name: str) -> None:
    assert [found[0] for found in NAME.finditer(low)][-1:] == [name]
