"""Other articles that a page leads to: their headlines are kept, and nothing is read of them."""

import pytest

from tests.page.pages import BODY, BYLINE, DATELINE, FACTS, LEAD, TITLE, parsed, record

HEADLINES = "Hàm Yên kết nạp 45 đảng viên (03/08/2020)\nChi bộ trẻ ở Na Hang"


@pytest.mark.parametrize(
    "heading",
    [
        "Cùng chuyên mục",
        "Tin cùng chuyên mục",
        "Tin liên quan",
        "Bài viết liên quan",
        "Các tin khác",
        "CÁC TIN KHÁC:",
        "Tin khác",
        "Đọc thêm",
        "Xem thêm",
        "Có thể bạn quan tâm",
        "Các bài đã đăng:",
        "Những tin mới hơn",
        "Những tin cũ hơn",
        "Tin nổi bật",
        "Đọc nhiều nhất",
        "Cùng chủ đề",
        "TIN MỚI",
        ">> Xem thêm",
    ],
)
def test_other_articles_are_related_and_nothing_of_them_is_read(heading: str) -> None:
    told = record(TITLE, DATELINE, LEAD, BODY, BYLINE, f"{heading}\n{HEADLINES}")
    assert told.related == ("Hàm Yên kết nạp 45 đảng viên", "Chi bộ trẻ ở Na Hang")
    assert [metric.quote for metric in told.metrics] == FACTS
    assert told.article.authors == ("Thu Hà",)
    assert [one.name for one in told.organisations] == ["Đảng bộ huyện Yên Sơn"]


@pytest.mark.parametrize(
    "block",
    [
        "• Hàm Yên kết nạp 45 đảng viên (03/08/2020)\n• Chi bộ trẻ ở Na Hang",
        "» Hàm Yên kết nạp 45 đảng viên\n» Chi bộ trẻ ở Na Hang (02/08/2020)",
        "- Hàm Yên kết nạp 45 đảng viên (3/8/2020)\n- Chi bộ trẻ ở Na Hang",
        "Hàm Yên kết nạp 45 đảng viên | 03-08-2020 16:12\nChi bộ trẻ ở Na Hang | 03-08-2020 10:05",
        "[1] Hàm Yên kết nạp 45 đảng viên\n[2] Chi bộ trẻ ở Na Hang",
        "1 | Hàm Yên kết nạp 45 đảng viên\n2 | Chi bộ trẻ ở Na Hang",
        "Hàm Yên kết nạp 45 đảng viên (Thứ hai, 3/8/2020)\nChi bộ trẻ ở Na Hang (Chủ nhật, ngày 02 tháng 8 năm 2020)",
        "[3/8/2020] Hàm Yên kết nạp 45 đảng viên\n[2/8/2020] Chi bộ trẻ ở Na Hang",
        "Hàm Yên kết nạp 45 đảng viên 03/08/2020, 08:15\nChi bộ trẻ ở Na Hang",
        "Hàm Yên kết nạp 45 đảng viên\n03/08/2020\nChi bộ trẻ ở Na Hang\n02/08/2020",
    ],
)
def test_a_related_headline_stands_without_its_bullet_and_date(block: str) -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, BYLINE, f"Các tin khác\n{block}")
    assert page.related == ("Hàm Yên kết nạp 45 đảng viên", "Chi bộ trẻ ở Na Hang")


def test_a_box_of_other_articles_may_interrupt_the_text() -> None:
    box = "Tin liên quan\nHàm Yên kết nạp 45 đảng viên\nChi bộ trẻ ở Na Hang"
    more = "Năm 2018, Đảng bộ huyện mở 4 lớp bồi dưỡng nhận thức về Đảng; nhiều học viên sau đó được kết nạp vào Đảng."
    told = record(TITLE, DATELINE, LEAD, box, BODY, more, BYLINE)
    assert told.related == ("Hàm Yên kết nạp 45 đảng viên", "Chi bộ trẻ ở Na Hang")
    assert [metric.quote for metric in told.metrics] == [*FACTS, "4 lớp bồi dưỡng nhận thức về Đảng"]


def test_the_first_of_two_items_is_the_article() -> None:
    other = (
        "Năm 2019, Đảng bộ huyện Hàm Yên kết nạp 45 đảng viên mới, nhiều đồng chí là người dân tộc ở vùng sâu, vùng xa."
    )
    told = record(TITLE, DATELINE, LEAD, BODY, BYLINE, "Hàm Yên tổng kết công tác dân vận", "06/08/2020", other, "AN")
    article = told.article
    assert (article.title, article.published_at, article.authors) == (TITLE, "2020-08-05T08:15", ("Thu Hà",))
    assert [metric.quote for metric in told.metrics] == FACTS


@pytest.mark.parametrize(
    "lines",
    [
        ">> Hàm Yên kết nạp 45 đảng viên\n>> Na Hang còn 61 chi bộ ghép",
        "Xem thêm: Hàm Yên kết nạp 45 đảng viên\nXem thêm: Na Hang còn 61 chi bộ ghép",
        "TIN LIÊN QUAN\n• Hàm Yên kết nạp 45 đảng viên\n• Na Hang còn 61 chi bộ ghép",
    ],
)
@pytest.mark.parametrize("place", [2, 3, 4, 5])
def test_pointers_to_other_articles_are_related_wherever_they_stand(lines: str, place: int) -> None:
    parts = [TITLE, DATELINE, LEAD, BODY, BYLINE]
    told = record(*parts[:place], lines, *parts[place:])
    assert told.related == ("Hàm Yên kết nạp 45 đảng viên", "Na Hang còn 61 chi bộ ghép")
    assert [metric.quote for metric in told.metrics] == FACTS
    assert (told.article.title, told.article.authors) == (TITLE, ("Thu Hà",))


@pytest.mark.parametrize("heading", ["Các tin trước đây:", "Các tin tiếp theo", "CÁC TIN KHÁC >>"])
def test_a_related_headline_may_be_one_word(heading: str) -> None:
    page = parsed(TITLE, DATELINE, LEAD, BODY, BYLINE, f"{heading}\n* Họp (12/05/2009)\nKhông có hình ảnh\nChi bộ trẻ")
    assert page.related == ("Họp", "Chi bộ trẻ")
