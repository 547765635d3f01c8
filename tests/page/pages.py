"""Pages made of lines, to be taken apart."""

from etl.extract import extract
from etl.page.layout import Page, parse_page
from etl.records import Document, ExtractRecord

TITLE = "Dấu ấn một nhiệm kỳ ở vùng cao"
DATELINE = "Thứ Tư, 05/08/2020 - 08:15"
LEAD = (
    "Những năm qua, Đảng bộ huyện Yên Sơn luôn coi công tác xây dựng Đảng là nhiệm vụ then chốt, "
    "tạo sự đoàn kết, thống nhất từ huyện đến cơ sở."
)
BYLINE = "THU HÀ"
BODY = (
    "Năm 2019, Đảng bộ huyện kết nạp 75 đảng viên mới, nâng tổng số đảng viên của toàn Đảng bộ lên 3.161 đồng chí, "
    "đạt chỉ tiêu mà nghị quyết đã đề ra."
)
FACTS = ["75 đảng viên mới", "3.161 đồng chí"]
PLAIN = "Công tác cán bộ được đổi mới, tạo sự đoàn kết, thống nhất cao; nhiều cách làm hay được nhân rộng ở cơ sở."


def text_of(*parts: str) -> str:
    """The parts of a page, with a blank line between them."""
    return "\n\n".join(parts) + "\n"


def parsed(*parts: str) -> Page:
    return parse_page(text_of(*parts))


def record(*parts: str) -> ExtractRecord:
    return extract(Document("page.txt", text_of(*parts).encode()))


def quotes(*parts: str) -> list[str]:
    """The quotes of the metrics of a page."""
    return [metric.quote for metric in record(*parts).metrics]
