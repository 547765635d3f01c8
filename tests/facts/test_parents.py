"""Whose an organisation is part of, as the sentence tells it."""

import pytest

from tests.facts.pages import organisations


@pytest.mark.parametrize(
    ("sentence", "name", "parent"),
    [
        ("Ban Tổ chức Tỉnh ủy tổ chức hội nghị.", "Ban Tổ chức Tỉnh ủy", "Tỉnh ủy"),
        (
            "Đảng bộ Sở Tư pháp trực thuộc Đảng ủy Khối các cơ quan tỉnh.",
            "Đảng bộ Sở Tư pháp",
            "Đảng ủy Khối các cơ quan tỉnh",
        ),
        (
            "Đảng bộ Bệnh viện Đa khoa tỉnh trực thuộc Đảng bộ huyện Yên Sơn về thuộc Đảng bộ Khối Doanh nghiệp tỉnh.",
            "Đảng bộ Bệnh viện Đa khoa tỉnh",
            "Đảng bộ Khối Doanh nghiệp tỉnh",
        ),
    ],
)
def test_who_an_organisation_is_under_is_told(sentence: str, name: str, parent: str) -> None:
    assert organisations(sentence)[name].parent == parent
