"""A long article takes time in proportion to its length, whatever it is made of."""

import time

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import PAGE

LETTERS = 24_000
FLOOR = 0.2  # seconds
MOST = 3.0  # times as long for twice the text
FACTS = "Năm 2019, huyện kết nạp 75 đảng viên, mở 4 lớp bồi dưỡng, trao 15 suất quà cho hộ nghèo. "
BODIES = "Đảng bộ xã Tân Long, Chi bộ thôn Làng Chùa, Tỉnh ủy Hà Giang, Sở Nội vụ tỉnh Hà Giang đều có nhiều đổi mới. "
AWARDS = "Huyện ủy tặng Giấy khen cho 5 tập thể và 9 cá nhân; trao Huy hiệu 50 năm tuổi Đảng cho 12 đồng chí. "


def seconds(body: str) -> float:
    document = Document("long.txt", PAGE.format(body=body).encode())
    start = time.process_time()
    extract(document)
    return time.process_time() - start


@pytest.mark.parametrize(
    "part",
    [
        FACTS,
        f"{FACTS}\n\n",
        BODIES,
        f"{BODIES}\n\n",
        AWARDS,
        "Chi bộ A\n",
        "Thôn Bãi Dài có 5 hộ. Chi bộ thôn có 5 đảng viên. ",
        "Công ty May Sông Lô có 5 tổ. Chi bộ có 5 đảng viên. ",
        "a",
        "a ",
        "“",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(part: str) -> None:
    text = part * (LETTERS // len(part))
    half, whole = seconds(text[: len(text) // 2]), seconds(text)
    if whole > FLOOR and whole > MOST * half:
        half, whole = seconds(text[: len(text) // 2]), seconds(text)
    assert whole <= max(FLOOR, MOST * half)
