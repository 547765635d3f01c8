"""An article as HTML: marks that lie across each other, and text that is text whatever it holds."""

import re
from datetime import date
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from dashboard.article import (
    AWARD,
    METRIC,
    Mark,
    excerpt_html,
    facts_html,
    heading_html,
    legend_html,
    mention_marks,
    metric_marks,
    organisations_html,
    text_html,
)
from dashboard.i18n import words_in

VI = words_in("vi")
MEMBERS = {
    "metric_id": "m",
    "organisation_id": "o",
    "label_vi": "Đảng viên",
    "value": 5800.0,
    "value_max": None,
    "base": None,
    "qualifier": "over",
    "unit": "count",
    "object": "đảng viên",
    "property": None,
    "organisation": "Đảng bộ <b>huyện</b>",
    "level": "district",
    "period_start": date(2020, 8, 16),
    "period_end": date(2020, 8, 16),
    "period_kind": "as_of",
    "status": "actual",
    "direction": "level",
    "polarity": "affirmed",
    "quote": "trên 5.800 đảng viên",
    "quote_start": 3,
    "quote_end": 23,
}


def test_marks_that_lie_across_each_other_are_cut_into_pieces() -> None:
    marks = [Mark(METRIC, 0, 4, "1", "một"), Mark(AWARD, 2, 6, "A1", "hai")]
    assert text_html("abcdefgh", marks) == (
        '<div class="chibo-text" lang="vi" tabindex="0">'
        '<mark class="metric" title="1 một" data-numbers="">ab</mark>'
        '<mark class="metric award" title="1 một; A1 hai" data-numbers="1">cd</mark>'
        '<mark class="award" title="A1 hai" data-numbers="A1">ef</mark>'
        "gh</div>"
    )


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted).filter(lambda span: span[0] < span[1])


@given(st.text(min_size=30, max_size=40), st.lists(spans, max_size=6), st.text(max_size=9))
def test_the_text_can_be_read_back_whatever_it_holds(text: str, places: list[list[int]], name: str) -> None:
    marks = [Mark(METRIC, start, end, str(number), name) for number, (start, end) in enumerate(places, start=1)]
    assert unescape(re.sub(r"<[^>]*>", "", text_html(text, marks))) == text


def test_a_fact_tells_its_fields_and_leaves_out_what_is_not_said() -> None:
    (mark,) = metric_marks([MEMBERS], VI)
    assert (mark.number, mark.name, mark.amount) == ("1", "Đảng viên", "trên 5.800")
    assert mark.line == "Đảng bộ <b>huyện</b> · 16/08/2020"
    assert mark.fields == (
        ("Câu chữ", "trên 5.800 đảng viên"),
        ("Đối tượng", "đảng viên"),
        ("Cấp", "Huyện"),
        ("Thời gian", "tính đến ngày"),
        ("Loại", "Kết quả"),
    )
    assert "Đảng bộ &lt;b&gt;huyện&lt;/b&gt;" in facts_html([mark], VI)


def test_the_chosen_fact_is_marked_open_and_quoted_with_the_words_around_it() -> None:
    marks = [Mark(METRIC, at, at + 2, str(at), "tên", key=key) for at, key in ((0, "a"), (4, "b"))]
    assert '<mark class="metric chosen" title="4 tên" data-numbers="4">ef</mark>' in text_html("abcdefgh", marks, "b")
    assert facts_html(marks, VI).startswith('<div class="chibo-facts" tabindex="0"><details open>')
    assert '<details open><summary><mark class="metric">4</mark>' in facts_html(marks, VI, "b")
    assert '>abcd<mark class="metric">ef</mark>gh<' in excerpt_html("abcdefgh", marks[1], VI)


def test_only_whole_words_stand_around_a_quote() -> None:
    text = "một hai " * 60
    quoted = excerpt_html(text, Mark(METRIC, 240, 243, "1", ""), VI)
    assert re.findall(r'lang="vi">(… \S+) .* (\S+ …)</blockquote>', quoted) == [("… hai", "hai …")]


def test_organisations_are_listed_once_with_how_often_they_are_spoken_of() -> None:
    body = {"organisation_id": "o", "name": "<i>Tỉnh ủy</i>", "level": "provincial"}
    mentions = [{**body, "quote_start": at, "quote_end": at + 1} for at in (0, 5)]
    listed = organisations_html(mention_marks(mentions, VI), VI)
    assert 'href="organisations?organisation=o&amp;language=vi"' in listed
    assert "&lt;i&gt;Tỉnh ủy&lt;/i&gt;</a> <small>Tỉnh · 2×</small>" in listed


def test_an_article_without_facts_says_so() -> None:
    assert "Bài này không nêu số liệu hay khen thưởng nào." in facts_html([], VI)


def test_the_legend_counts_the_marks_of_each_kind() -> None:
    legend = legend_html([Mark(METRIC, 0, 1, "1", ""), Mark(METRIC, 2, 3, "2", "")], VI)
    assert re.findall(r"</mark> (\d+)", legend) == ["2", "0", "0", "0"]


def test_the_heading_names_the_province_then_and_now_and_what_is_not_known() -> None:
    article = {
        "title": None,
        "published_on": date(2020, 8, 16),
        "outlet": None,
        "authors": "Thu Phương",
        "province": "Hà Giang",
        "current_province": "Tuyên Quang",
        "district": None,
        "source": "in/a.txt",
    }
    assert heading_html(article, VI) == (
        '<h2 class="chibo-title">(không có tiêu đề)</h2>'
        '<p class="chibo-line">Không rõ báo · 16/08/2020 · Thu Phương · Hà Giang (nay thuộc Tuyên Quang)'
        "<br>in/a.txt</p>"
    )
