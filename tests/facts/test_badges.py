"""The Party's badge (Huy hiệu Đảng): of how many years, for how many, and by whose decision."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import awards, metrics, of


def test_badges_have_their_years_as_rank() -> None:
    body = "Huyện ủy trao Huy hiệu 50 năm tuổi Đảng cho 12 đồng chí, Huy hiệu 30 năm tuổi Đảng cho 45 đồng chí."
    assert of(awards(body), "award", "rank", "count", "recipient_kind") == [
        ("party_badge", "50", 12, "individual"),
        ("party_badge", "30", 45, "individual"),
    ]


def test_a_badge_of_several_years_is_a_row_for_each() -> None:
    told = awards("Ông Lê Văn Khuê được nhận Huy hiệu 60 năm, 50 năm và 40 năm tuổi Đảng.")
    assert of(told, "rank", "recipient", "recipient_kind") == [
        ("60", None, "individual"),
        ("50", None, "individual"),
        ("40", None, "individual"),
    ]


def test_a_badge_is_given_to_no_cell_that_its_bearer_is_in() -> None:
    told = awards("Cụ Vũ Thị Liên, sinh hoạt tại Chi bộ khối 6, vinh dự được trao tặng Huy hiệu 75 tuổi Đảng.")
    assert of(told, "rank", "recipient", "recipient_kind") == [("75", None, "individual")]


def test_a_badge_that_is_not_described_is_the_partys_where_the_article_speaks_of_that() -> None:
    body = "Huyện ủy tổ chức lễ trao Huy hiệu Đảng. Đợt này có 74 đảng viên được xét tặng Huy hiệu."
    assert of(awards(body), "award", "count", "recipient_kind") == [("party_badge", 74, "individual")]
    assert of(awards("Có 7 đoàn viên được tặng Huy hiệu."), "award", "count", "recipient_kind") == [
        ("commemorative_medal", 7, "individual")
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Huyện ủy trao Huy hiệu Đảng đợt 19/5 cho 45 đảng viên.", [(None, 45)]),
        ("Có 120 đảng viên được trao tặng và 14 đảng viên được truy tặng Huy hiệu Đảng.", [(None, 120), (None, 14)]),
        ("Có 350 đảng viên được trao tặng Huy hiệu 30, 40, 45 năm tuổi Đảng.", [(None, 350)]),
        ("Huyện ủy trao Huy hiệu Đảng từ 30 năm đến 70 năm tuổi Đảng cho 45 đảng viên.", [(None, 45)]),
        ("Huyện ủy trao Huy hiệu Đảng. Có 12 đảng viên nhận Huy hiệu từ 30 đến 55 tuổi Đảng.", [(None, 12)]),
        ("Huyện trao Huy hiệu 60 năm, 50 năm tuổi và 40 năm tuổi Đảng cho 7 đảng viên.", [(None, 7)]),
        ("Có 9 đảng viên được trao tặng Huy hiệu 55 tuổi Đảng.", [("55", 9)]),
        ("Đảng bộ huyện có số đảng viên được nhận Huy hiệu Đảng nhiều nhất với 81 đảng viên.", [(None, 81)]),
    ],
)
def test_the_partys_badge_is_counted_however_it_is_told(sentence: str, told: list[tuple[str | None, float]]) -> None:
    assert of(awards(sentence), "rank", "count") == told
    assert metrics(sentence) == ()


@pytest.mark.parametrize(
    "body",
    [
        "Trong 9 đảng viên được tặng Huy hiệu Đảng đợt này có 4 đồng chí nhận Huy hiệu 60 năm tuổi Đảng, "
        "5 đồng chí nhận Huy hiệu 30 năm.",
        "Trong tổng số 9 đảng viên được trao Huy hiệu Đảng, có 4 đảng viên 60 tuổi đảng; 5 đảng viên 30 năm tuổi đảng.",
    ],
)
def test_all_that_are_given_a_badge_and_those_of_each_number_of_years_are_rows(body: str) -> None:
    assert of(awards(body), "rank", "count") == [(None, 9), ("60", 4), ("30", 5)]
    assert metrics(body) == ()


def test_badges_are_of_the_year_that_the_headline_is_about() -> None:
    lead = "Trong đó, trao Huy hiệu 60 năm tuổi Đảng cho 13 đảng viên, huy hiệu 55 năm cho 31 đảng viên."
    told = extract(Document("page.txt", f"Năm 2016 trao 44 Huy hiệu Đảng\n\n11/01/2017\n\n{lead}\n".encode()))
    assert of(told.awards, "rank", "count") == [(None, 44), ("60", 13), ("55", 31)]
    assert set(of(told.awards, "period_start", "period_end")) == {("2016-01-01", "2016-12-31")}


def test_few_badges_told_again_count_once_where_the_headline_tells_them() -> None:
    headline = "Tân Long trao Huy hiệu Đảng cho 6 đảng viên"
    body = "Dịp này, có 6 đảng viên được tặng Huy hiệu Đảng.\n\nĐồng chí Bí thư trao Huy hiệu Đảng cho 6 đảng viên."
    told = extract(Document("page.txt", f"{headline}\n\n05/08/2020\n\n{body}\n".encode()))
    assert of(told.awards, "count", "quote") == [(6, "6 đảng viên được tặng Huy hiệu Đảng")]


def test_badges_listed_without_a_verb_are_awards() -> None:
    body = "Có 3 đảng viên được nhận Huy hiệu 60 năm tuổi Đảng, 2 đảng viên Huy hiệu 50 năm tuổi Đảng."
    assert of(awards(body), "award", "count") == [("party_badge", 3), ("party_badge", 2)]
    assert metrics(body) == ()


def test_those_confirmed_in_front_of_a_badge_are_not_given_it() -> None:
    sentence = "Công nhận đảng viên chính thức cho 75 đồng chí; trao Huy hiệu Đảng cho 45 đảng viên."
    assert of(awards(sentence), "count") == [45]
    assert of(metrics(sentence), "indicator", "value") == [("members_confirmed", 75)]


def test_who_only_hands_the_partys_badge_over_does_not_confer_it() -> None:
    assert of(awards("Ban Thường vụ Đảng ủy xã Tân Long trao tặng Huy hiệu Đảng cho 12 đảng viên."), "awarded_by") == [
        None
    ]


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Thừa ủy quyền của Ban Thường vụ Tỉnh ủy, đồng chí Bí thư Huyện ủy trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Thay mặt Ban Thường vụ Tỉnh ủy, đồng chí Lê An trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Huyện ủy công bố Quyết định của Ban Thường vụ Tỉnh ủy về việc trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Theo Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy, 4 đảng viên được nhận Huy hiệu Đảng.", True),
        ("Ban Thường vụ Tỉnh ủy tổ chức lễ trao Huy hiệu Đảng cho 4 đảng viên.", True),
        ("Thường trực Huyện ủy trao Huy hiệu Đảng cho 4 đảng viên.", False),
        ("Chủ tịch HĐND huyện trao tặng Huy hiệu Đảng cho 4 đảng viên.", False),
    ],
)
def test_the_partys_badge_is_conferred_by_whose_decision_it_is(sentence: str, giver: bool) -> None:
    told = [(4, "Ban Thường vụ Tỉnh ủy" if giver else None)]
    assert of(awards(sentence), "count", "awarded_by") == told


def test_the_committee_of_a_city_that_is_a_province_confers_the_badge() -> None:
    body = "Ban Thường vụ Thành ủy Hà Nội quyết định tặng Huy hiệu Đảng cho 450 đảng viên."
    assert of(awards(body), "count", "awarded_by") == [(450, "Ban Thường vụ Thành ủy Hà Nội")]


def test_who_confers_the_badges_holds_for_the_list_in_the_next_sentence() -> None:
    body = (
        "Ban Thường vụ Tỉnh ủy quyết định tặng Huy hiệu Đảng cho 83 đảng viên. "
        "Trong số đó có 2 đảng viên 75 năm tuổi Đảng, 19 đảng viên 55 năm tuổi Đảng."
    )
    by = "Ban Thường vụ Tỉnh ủy"
    assert of(awards(body), "rank", "count", "awarded_by") == [(None, 83, by), ("75", 2, by), ("55", 19, by)]


def test_the_rest_have_badges_of_ranks_that_are_not_counted() -> None:
    body = "Đợt này, 187 đảng viên được tặng Huy hiệu Đảng, gồm 4 Huy hiệu 75 năm, còn lại là Huy hiệu 40 và 30 năm."
    assert of(awards(body), "rank", "count") == [(None, 187), ("75", 4), ("40", None), ("30", None)]


@pytest.mark.parametrize(
    ("besides", "counts"),
    [
        ("Truy tặng 23 đồng chí.", [23]),
        ("Riêng xã Tân Lập có 11 đồng chí, nhiều nhất trong các xã.", [11]),
        ("Đông nhất là Đảng bộ phường An Xuân với 19 đồng chí; tiếp đến là Đảng bộ xã Tân Lập 14 đồng chí.", [19, 14]),
        ("Chi bộ thôn Mới kết nạp nhiều nhất với 4 đảng viên.", []),
        ("Dự lễ có 96 đồng chí.", []),
    ],
)
def test_more_of_those_given_badges_are_told_by_where_they_are_most(besides: str, counts: list[int]) -> None:
    body = f"Đợt này, Đảng bộ có 187 đảng viên được tặng Huy hiệu Đảng. {besides}"
    assert of(awards(body), "count", "title")[1:] == [(count, "Huy hiệu Đảng") for count in counts]
