"""What a source tells of an article counts where the page itself says nothing, and nowhere else."""

import pytest

from etl.extract import extract
from etl.page.moment import local_moment
from etl.records import Document, Metadata
from etl.sources.addresses import canonical
from tests.page.pages import BODY, DATELINE, LEAD, TITLE, text_of

TOLD = Metadata("Tít của nguồn", "2021-02-03T04:05", "Báo Cà Mau")
NOWHERE = (
    "Công tác xây dựng Đảng là nhiệm vụ then chốt, tạo sự đoàn kết, thống nhất từ trên xuống dưới trong toàn đơn vị. "
    "Năm qua, chi bộ kết nạp 5 đảng viên mới, đạt chỉ tiêu đề ra."
)


def said(text: str, source: str = "a.txt", told: Metadata = TOLD) -> tuple[str | None, ...]:
    article = extract(Document(source, text.encode(), told=told)).article
    return article.title, article.published_at, article.outlet, article.province, article.province_evidence


def test_a_page_that_speaks_for_itself_is_believed() -> None:
    page = text_of("Báo Tuyên Quang", TITLE, DATELINE, LEAD, BODY)
    own = said(page, told=Metadata())
    assert own[:4] == (TITLE, "2020-08-05T08:15", "Báo Tuyên Quang", "Tuyên Quang")
    assert said(page) == own


def test_what_the_page_leaves_out_is_told_by_its_source() -> None:
    assert said(text_of(NOWHERE)) == ("Tít của nguồn", "2021-02-03T04:05", "Báo Cà Mau", "Cà Mau", "Báo Cà Mau")


def test_a_place_in_the_text_beats_the_newspaper_that_the_source_tells() -> None:
    assert said(text_of(LEAD, BODY))[2:] == ("Báo Cà Mau", "Tuyên Quang", "huyện Yên Sơn")


def test_the_domain_of_a_page_is_the_last_to_be_asked() -> None:
    page = text_of(NOWHERE)
    assert said(page, "https://www.baocamau.vn/1.html", Metadata())[2:4] == ("Báo Cà Mau", "Cà Mau")
    elsewhere = Metadata(outlet="Báo Hà Giang")
    assert said(page, "https://baocamau.vn/1.html", elsewhere)[2:4] == ("Báo Hà Giang", "Hà Giang")
    assert said(page, "https://baocamau.vn/1.html", Metadata(outlet="Tin mới"))[2:4] == ("Báo Cà Mau", "Cà Mau")
    assert said(page, "https://nowhere.example/1", Metadata(outlet="Tin mới"))[2:4] == ("Tin mới", None)


def test_what_is_told_is_part_of_what_was_read() -> None:
    several = (Metadata(), TOLD, Metadata("x"), Metadata(None, "x"))
    assert len({Document("a", b"b", told=told).sha256 for told in several}) == len(several)


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("2026-01-05", "2026-01-05"),
        ("2026-01-05T08:15:30+07:00", "2026-01-05T08:15"),
        ("2026-01-04T23:30:00Z", "2026-01-05T06:30"),
        ("2026-01-04T23:30:00.123+00:00", "2026-01-05T06:30"),
        ("2026-01-04 23:30:00 UTC", "2026-01-05T06:30"),
        ("2026-01-05 08:15", "2026-01-05T08:15"),
        ("Mon, 05 Jan 2026 08:15:00 +0700", "2026-01-05T08:15"),
        ("Sun, 04 Jan 2026 20:15:00 GMT", "2026-01-05T03:15"),
        ("Sun, 04 Jan 2026 20:15:00 -0000", "2026-01-05T03:15"),
        ("05/01/2026 08:15", "2026-01-05T08:15"),
        ("05/01/2026 08:15:30 GMT+7", "2026-01-05T08:15"),
        ("30/02/2026", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("hôm nay", None),
        ("", None),
        (5, None),
        ("9" * 1_000, None),
    ],
)
def test_a_moment_is_told_in_the_time_of_vietnam(given: object, moment: str | None) -> None:
    assert local_moment(given) == moment


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("HTTPS://Bao.VN:443/a/b?id=5&utm_source=x&fbclid=y#top", "https://bao.vn/a/b?id=5"),
        ("http://bao.vn:8080", "http://bao.vn:8080/"),
        ("https://bao.vn/đảng viên.html?q=đ", "https://bao.vn/%C4%91%E1%BA%A3ng%20vi%C3%AAn.html?q=%C4%91"),
        ("https://báo.vn/%C4%91", "https://xn--bo-mia.vn/%C4%91"),
        ("/tin/1.html", "https://bao.vn/tin/1.html"),
        ("https://bao.vn@evil.example/", None),
        ("https://bao.vn\\@evil.example/", None),
        ("ftp://bao.vn/a", None),
        ("javascript:alert(1)", None),
        ("https://bao.vn:99999/", None),
        ("https://[::1", None),
        ("https://bao.vn/" + "a" * 3_000, None),
    ],
)
def test_an_address_has_one_form(address: str, form: str | None) -> None:
    assert canonical(address, "https://bao.vn/rss") == form
