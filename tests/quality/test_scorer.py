"""The scorer itself: what it pairs, what it counts as right, and what it lets be."""

from typing import Any

import pytest

from tests.quality.fields import mark
from tests.quality.figures import Change, changes, figures_of
from tests.quality.pairing import pair
from tests.quality.sheets import Fact, Sheet
from tests.quality.tally import Tally
from tests.quality.words import key, same_number, same_object

TEXT = "Đảng bộ huyện có 12 chi bộ. Toàn huyện có 12 chi bộ, 340 đảng viên."
PARTY = {
    "name": "Đảng bộ huyện Hoàng Su Phì",
    "aliases": ["Đảng bộ huyện"],
    "type": "party_organisation",
    "parent": None,
}


NOTHING_SAID: Fact = {
    "value_max": None, "unit": "count", "qualifier": "exact", "object": None, "property": None, "indicator": "other",
    "organisation": None, "status": "actual", "direction": "level", "polarity": "affirmed",
    "period_start": None, "period_end": None,
}  # fmt: skip


def metric(quote: str, value: float, start: int | None = None, **said: Any) -> Fact:
    at = TEXT.index(quote) if start is None else start
    return NOTHING_SAID | {"quote": quote, "value": value, "start": at, "end": at + len(quote)} | said


def sheet(golds: list[Fact], reads: list[Fact], listed: tuple[Fact, ...] = (), known: tuple[Fact, ...] = ()) -> Sheet:
    """An article of which only the metrics and the organisations are annotated."""
    gold = {"article": {}, "organisations": list(known), "metrics": golds, "awards": []}
    record = {
        "text": TEXT,
        "article": {},
        "organisations": list(listed),
        "metrics": reads,
        "awards": [],
        "set_aside": [],
    }
    return Sheet("a.txt", gold, record)


def scored(one: Sheet) -> Tally:
    counted = Tally()
    counted.add(one)
    return counted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ ban", "Ủy  ban"),
        ("Khối Đảng – đoàn thể", "khối đảng - đoàn thể"),
        ("Ðảng", "Đảng"),
        ("đảng_viên", "đảng viên"),
    ],
)
def test_spelling_makes_no_difference(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_an_accent_makes_a_difference() -> None:
    assert key("hoa") != key("hóa")


def test_an_object_may_be_cut_short_or_run_on_by_whole_words() -> None:
    assert same_object("chi bộ", "chi bộ trực thuộc")
    assert same_object(["tổ chức", "chi bộ trực thuộc"], "chi bộ")
    assert not same_object("chi bộ", "chi bộn")
    assert not same_object("chi bộ", None)


def test_numbers_agree_to_the_second_decimal() -> None:
    assert same_number(66.67, 66.6667)
    assert not same_number(66.67, 66.6)
    assert same_number(1_500_000_000, 1_500_000_001)
    assert same_number(None, None)
    assert not same_number(5, None)


def test_a_quote_is_found_at_its_nth_place() -> None:
    second = TEXT.rindex("12 chi bộ")
    first_read, second_read = metric("12 chi bộ", 12), metric("12 chi bộ", 12, second)
    gold = {"quote": "12 chi bộ", "nth": 2, "value": 12}
    assert pair("metrics", sheet([gold], [first_read, second_read])) == ([(gold, second_read)], [], [first_read])


def test_a_fact_with_another_number_is_both_missed_and_extra() -> None:
    gold, read = {"quote": "340 đảng viên", "value": 340}, metric("340 đảng viên", 34)
    assert pair("metrics", sheet([gold], [read])) == ([], [gold], [read])


def test_of_two_readings_the_one_that_agrees_more_is_paired() -> None:
    gold = {"quote": "340 đảng viên", "value": 340, "indicator": "party_members"}
    wrong, right = metric("340 đảng viên", 340), metric("340", 340, indicator="party_members")
    assert pair("metrics", sheet([gold], [wrong, right])) == ([(gold, right)], [], [wrong])


def test_an_optional_fact_counts_on_neither_side() -> None:
    gold = {"quote": "340 đảng viên", "value": 340, "optional": True}
    assert pair("metrics", sheet([gold], [metric("340 đảng viên", 340)])) == ([], [], [])
    assert pair("metrics", sheet([gold], [])) == ([], [], [])


def test_a_field_that_the_gold_leaves_out_is_open() -> None:
    assert mark("status", {"quote": ""}, metric("340", 340), sheet([], [])) is None


@pytest.mark.parametrize(
    ("wanted", "right"),
    [
        (["2019", "2020"], False),
        (["2020", "2020"], True),
        ([None, "2020"], True),
        ([["2019", "2019"], ["2020", None]], True),
    ],
)
def test_a_period_is_right_by_its_years(wanted: list[Any], right: bool) -> None:
    read = metric("340", 340, period_start="2020-01-01", period_end="2020-08-16")
    assert mark("period", {"period": wanted}, read, sheet([], [])) is right


def test_an_organisation_is_right_by_any_form_of_its_name() -> None:
    read = metric("340", 340, organisation="Đảng bộ Hoàng Su Phì")
    listed = {"name": "Đảng bộ Hoàng Su Phì", "aliases": ["Đảng bộ huyện"]}
    one = sheet([], [], listed=(listed,), known=(PARTY,))
    assert mark("organisation", {"organisation": PARTY["name"]}, read, one) is True
    assert mark("organisation", {"organisation": [None, "Đảng bộ tỉnh"]}, read, one) is False
    assert mark("organisation", {"organisation": [None]}, read | {"organisation": None}, one) is True


def test_the_figures_of_an_article() -> None:
    golds = [
        {"quote": "12 chi bộ", "value": 12, "unit": "count", "object": "chi bộ"},
        {"quote": "340 đảng viên", "value": 340, "unit": "%"},
    ]
    reads = [metric("12 chi bộ", 12, object="chi bộ"), metric("340 đảng viên", 340), metric("12 chi bộ, 340", 12, 42)]
    figures = figures_of(scored(sheet(golds, reads, listed=(PARTY,), known=(PARTY,))))
    assert figures["metrics"] == {"gold": 2, "precision": 0.6667, "recall": 1.0, "f1": 0.8, "exact_f1": 0.4}
    assert figures["metrics_fields"] == {"value": [2, 2], "unit": [1, 2], "object": [1, 1]}
    assert figures["organisations"] == {"gold": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert (figures["broken_quotes"], figures["digits_accounted_for"]) == (0, 1.0)


def test_a_quote_that_is_not_in_its_place_is_broken() -> None:
    counted = scored(sheet([], [metric("12 chi bộ", 12, 3)]))
    assert counted.notes[0] == "a.txt: quote is not text[start:end]: '12 chi bộ'"
    assert figures_of(counted)["broken_quotes"] == 1


def test_digits_that_nothing_holds_are_not_accounted_for() -> None:
    assert figures_of(scored(sheet([], [metric("340 đảng viên", 340)])))["digits_accounted_for"] == 0.3333


def test_every_error_has_its_line() -> None:
    gold = {"quote": "340 đảng viên", "value": 340, "status": "target"}
    one = sheet(
        [gold, {"quote": "12 chi bộ", "value": 12}], [metric("340 đảng viên", 340), metric("có", 1)], known=(PARTY,)
    )
    assert scored(one).notes == [
        "a.txt: metrics '340 đảng viên' status: got 'actual', want 'target'",
        "a.txt: metrics missed '12 chi bộ'",
        "a.txt: metrics extra 'có'",
        "a.txt: organisation missed 'Đảng bộ huyện Hoàng Su Phì'",
    ]


def test_half_a_point_may_be_lost_and_no_more() -> None:
    assert [Change("f1", 0.96, now).dropped for now in (0.97, 0.9551, 0.9549)] == [False, False, True]


def test_one_broken_quote_is_a_drop_and_so_is_a_field_that_is_gone() -> None:
    good = figures_of(scored(sheet([{"quote": "340", "value": 340}], [metric("340", 340)])))
    bad = figures_of(scored(sheet([], [metric("340 đảng", 340, 1)])))
    dropped = {change.name: change.dropped for change in changes(good, bad)}
    gone = ("metrics f1", "metrics exact_f1", "metrics value")
    assert dropped == dict.fromkeys(("broken quotes", "digits accounted for", *gone), True)
