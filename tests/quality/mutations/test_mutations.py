"""What an article says hangs neither on spelling and layout, nor on what is around it, nor on where it is from."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etl.records import Document
from tests.quality.mutations.arrangement import (
    OTHER_ARTICLES,
    between_furniture,
    reordered,
    swapped,
    with_dates_swapped,
)
from tests.quality.mutations.counts import other_value, with_other_numbers, without_digits
from tests.quality.mutations.elsewhere import move
from tests.quality.mutations.spelling import OTHER_TONES, SAME_TEXT, tones_on_first
from tests.quality.sheets import golds, read, record_of
from tests.quality.words import key

Record = dict[str, Any]
Mutation = Callable[[str], str]

MUTATED = ("seeds", "written")
ARTICLES = {path: gold["article"] for corpus in MUTATED for path, gold in golds(corpus).items()}
DATED = [path for path, article in ARTICLES.items() if article["published_at"]]
PLACED = [path for path, article in ARTICLES.items() if article["province"]]
KINDS = ("metrics", "awards")
NUMBERS = ("value", "value_max", "base", "count")
PLACES = ("start", "end")
PERIOD = ("period_start", "period_end", "period_kind")


def name_of(value: Any) -> str:
    return str(value.stem) if isinstance(value, Path) else str(value.__name__)


over_articles = pytest.mark.parametrize("path", ARTICLES, ids=name_of)


def read_again(text: str) -> Record:
    """The record of a mutated text."""
    return record_of(Document("mutated", text.encode()))


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


def told(record: Record, left_out: tuple[str, ...] = PLACES) -> Counter[tuple[Any, ...]]:
    """The facts of a record, as often as each is told."""
    return Counter(
        (kind, *((name, value) for name, value in fact.items() if name not in left_out))
        for kind in KINDS
        for fact in record[kind]
    )


def named(record: Record) -> dict[str, frozenset[str]]:
    """The organisations of a record with the other names that they have, as keys."""
    return {
        key(one["name"]): frozenset(map(key, one["aliases"])) - {key(one["name"])} for one in record["organisations"]
    }


@pytest.mark.parametrize("mutation", SAME_TEXT, ids=name_of)
@over_articles
def test_the_same_letters_written_otherwise_make_no_difference(path: Path, mutation: Mutation) -> None:
    first, again = read(path), read_again(mutation(text_of(path)))
    assert again == first | {"source": again["source"], "sha256": again["sha256"]}


@pytest.mark.parametrize("mutation", OTHER_TONES, ids=name_of)
@over_articles
def test_the_place_of_tone_marks_makes_no_difference(path: Path, mutation: Mutation) -> None:
    first, again = read(path), read_again(mutation(text_of(path)))
    assert named(again) == named(first)
    for part in ("article", "metrics", "awards", "set_aside", "related"):
        assert tones_on_first(str(again[part])) == tones_on_first(str(first[part]))


@over_articles
def test_other_numbers_are_read_as_those_were(path: Path) -> None:
    first = read(path)
    again = read_again(with_other_numbers(first))
    for kind in KINDS:
        for was, now in zip(first[kind], again[kind], strict=True):
            assert hidden(now) == hidden(was)
            for name in NUMBERS:
                if was.get(name) is not None:
                    kept = was[name] if now["quote"] == was["quote"] or name != "value" else None
                    assert now[name] in (kept, other_value(was[name])), (name, now["quote"])


def hidden(fact: Record) -> Record:
    """A fact without its numbers."""
    return {
        name: value if name in PERIOD else without_digits(value) for name, value in fact.items() if name not in NUMBERS
    }


@over_articles
def test_paragraphs_in_another_order_tell_the_same_facts(path: Path) -> None:
    """Whose a number is and when may hang on the paragraphs before; what it says does not."""
    first = read(path)
    left_out = (*PLACES, *PERIOD, "organisation")
    assert told(read_again(reordered(first["text"])), left_out) == told(first, left_out)


@pytest.mark.parametrize("path", DATED, ids=name_of)
def test_a_day_is_never_read_as_a_month(path: Path) -> None:
    first = read(path)
    was = first["article"]["published_at"]
    now = swapped(was)
    again = read_again(with_dates_swapped(first["text"], was))
    assert again["article"] | {"authors": None} == first["article"] | {"published_at": now, "authors": None}
    assert told(again, (*PLACES, *PERIOD)) == told(first, (*PLACES, *PERIOD))
    assert as_of_day(first, was[:10]) <= as_of_day(again, now[:10])


def as_of_day(record: Record, day: str) -> set[str]:
    """What holds as of the day of publication."""
    state = ("as_of", day, day)
    facts = record["metrics"]
    return {one["quote"] for one in facts if (one["period_kind"], one["period_start"], one["period_end"]) == state}


@over_articles
def test_the_furniture_of_other_pages_adds_and_takes_nothing(path: Path) -> None:
    first = read(path)
    again = read_again(between_furniture(text_of(path)))
    assert again["article"] == first["article"]
    assert named(again) == named(first)
    assert told(again) == told(first)
    assert again["related"] == [*first["related"], *OTHER_ARTICLES]


@pytest.mark.parametrize("path", PLACED, ids=name_of)
def test_the_same_news_from_another_province_is_read_the_same(path: Path) -> None:
    first = read(path)
    moved = move(first)
    again = read_again(moved(first["text"]))
    assert again["article"]["province"] == moved.to
    assert set(named(again)) == {key(moved(one["name"])) for one in first["organisations"]}
    assert told(again) == told({kind: [moved_fact(fact, moved) for fact in first[kind]] for kind in KINDS})


def moved_fact(fact: Record, moved: Mutation) -> Record:
    return {name: moved(value) if isinstance(value, str) else value for name, value in fact.items()}
