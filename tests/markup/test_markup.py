"""HTML becomes the lines of an article; a page made to cost time or lose text is refused."""

import time

import pytest

from etl.markup import read_page
from etl.records import Metadata, Rejected

LEAD = "Những năm qua, Đảng bộ huyện Yên Sơn luôn coi công tác xây dựng Đảng là nhiệm vụ then chốt, tạo sự đoàn kết."
FIRST = (
    "Năm 2019, Đảng bộ huyện kết nạp 75 đảng viên mới, nâng tổng số đảng viên của toàn Đảng bộ lên 3.161 đồng chí, "
    "đạt chỉ tiêu mà nghị quyết đã đề ra."
)
SECOND = "Công tác cán bộ được đổi mới, tạo sự đoàn kết, thống nhất cao; nhiều cách làm hay được nhân rộng ở cơ sở."
BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def lines(body: str, head: str = "") -> list[str]:
    return read_page(page(body, head))[0].text.split("\n\n")


def refused(data: bytes) -> str:
    with pytest.raises(Rejected) as caught:
        read_page(data)
    return caught.value.reason


def test_an_article_is_told_from_what_stands_around_it() -> None:
    menu = "<nav><ul><li><a href='/'>Trang chủ</a><li><a href='/x'>Xây dựng Đảng</a></ul></nav>"
    script = "<script>var a = '<p>không phải bài</p>';</script>"
    foot = "<footer>Điện thoại: 0219 123 456</footer>"
    article = f"<article><h1>Một nhiệm kỳ</h1><p>{LEAD}</p>{BODY}<p><b>Thu Phương</b></p></article>"
    assert lines(menu + script + article + foot) == ["Một nhiệm kỳ", LEAD, FIRST, SECOND, "Thu Phương"]


def test_a_page_of_a_known_make_is_read_by_its_parts() -> None:
    teaser = f"<div class='cms-relate'><p>{SECOND.replace('cán bộ', 'khác')}</p></div>"
    table = "<table><tr><th>Chi bộ</th><th>Đảng viên</th></tr><tr><td>Một</td><td><p>12</p></td></tr></table>"
    caption = "<figure><figcaption>Đại hội huyện. Ảnh: An Bình</figcaption></figure>"
    body = (
        f"<div class='a cms-author'>Thu Phương</div><h1 class='cms-title'>Một nhiệm kỳ</h1><div class='cms-body b'>"
        f"<p>{FIRST}</p>{teaser}{caption}{table}<ul><li>Một<li>Hai</ul><p>{SECOND}<br>Hết</p></div>"
        f"<div class='cms-desc'>{LEAD}</div><div class='cms-title'>Bài khác</div>"
    )
    assert lines(body) == [
        *("Một nhiệm kỳ", LEAD, FIRST, "Đại hội huyện. Ảnh: An Bình", "Chi bộ\tĐảng viên", "Một\t12"),
        *("- Một", "- Hai", SECOND, "Hết", "Thu Phương"),
    ]


def test_the_head_tells_headline_moment_and_newspaper() -> None:
    meta = (
        "<title>Một nhiệm kỳ - Báo A</title><meta property='og:site_name' content=' Báo  A '>"
        "<meta property='article:published_time' content='2026-01-04T23:30:00Z'>"
    )
    linked = '<script type="application/ld+json">{"@graph": [{"datePublished": "2026-01-05T08:15:00+07:00", }</script>'
    assert read_page(page(BODY, meta))[1] == Metadata("Một nhiệm kỳ", "2026-01-05T06:30", "Báo A")
    assert read_page(page(BODY + linked))[1] == Metadata(None, "2026-01-05T08:15", None)
    assert read_page(page(BODY))[1] == Metadata()


def test_text_that_the_reader_loses_is_taken_from_where_most_prose_stands() -> None:
    hidden = f"<div class='comment-list'><div class='footer'>{BODY}</div></div>"
    assert lines(hidden) == [FIRST, SECOND]


def test_a_page_names_its_own_encoding() -> None:
    data = page(BODY, "<meta charset='gb18030'>").decode().encode("gb18030")
    assert refused(data.replace(b"gb18030", b"nonsense")) == "encoding"
    assert read_page(data)[0].text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (page("<div>" * 300 + BODY + "</div>" * 300), "html_depth"),
        (page("<div>" * 100_000 + BODY), "html_depth"),
        (page("<p>a" * 80_000 + BODY), "html_size"),
        (page("<table><tr>" + "<td>1</td>" * 100_000 + "</table>" + BODY), "html_size"),
        (page(f"<div {' '.join(f'a{number}=x' for number in range(300_000))}>{BODY}</div>"), "html_size"),
        (page(f"<div {'a ' * 300_000}>{BODY}</div>"), "html_size"),
        (b"<" * 1_000_000, "not_vietnamese"),
        (page(f"<!-- {BODY}"), "not_article"),
        (page("<h1>404</h1><p>Không tìm thấy trang mà bạn yêu cầu.</p>"), "not_article"),
        (
            page(f"<p>{'Please enable cookies and reload the page, so that we know you are no robot. ' * 4}</p>"),
            "not_vietnamese",
        ),
        (b"   ", "not_html"),
        (b"%PDF-1.7 " + b"0" * 100, "not_text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_page_without_an_article_is_refused_in_little_time(data: bytes, reason: str) -> None:
    before = time.process_time()
    assert refused(data) == reason
    assert time.process_time() - before < 10  # minutes, without the guards
