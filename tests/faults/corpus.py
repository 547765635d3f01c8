"""As many small articles as are asked for, which share organisations, so that loading one touches what others say."""

from pathlib import Path

PLACES = ("Hoàng Su Phì", "Quản Bạ", "Đồng Văn", "Mèo Vạc", "Yên Minh", "Bắc Mê", "Vị Xuyên", "Xín Mần", "Quang Bình")
ARTICLE = """Đảng bộ huyện {place} sau {turn} năm

BHG - Đảng bộ huyện {place} hiện có {cells} chi bộ với trên {members} đảng viên. Năm {year}, toàn huyện kết nạp được \
{new} đảng viên mới; {share}% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên.

Chi bộ thôn {turn}, Đảng bộ xã Nậm {letter} có {few} đảng viên. Năm {year}, Ban Thường vụ Huyện ủy tặng Giấy khen cho \
{flags} tập thể và {persons} cá nhân có thành tích xuất sắc.

Thu Phương
"""


def write_articles(folder: Path, number: int) -> None:
    """Put that many articles into the folder; the same ones each time."""
    folder.mkdir()
    for turn in range(number):
        (folder / f"{turn:05}.txt").write_text(_article(turn), encoding="utf-8")


def _article(turn: int) -> str:
    return ARTICLE.format(
        turn=turn % 90 + 2,
        place=PLACES[turn % len(PLACES)],
        letter="ABCDEGHIKLMNOPQRSTUVXY"[turn % 22],
        year=2005 + turn % 19,
        cells=40 + turn % 300,
        members=f"{1 + turn % 8}.{turn % 10}00",
        new=60 + turn % 170,
        share=f"{70 + turn % 30},{turn % 9 + 1}",
        few=5 + turn % 40,
        flags=2 + turn % 30,
        persons=3 + turn % 60,
    )
