"""Copies share a key, whatever stands around them; other texts, and the same form with other numbers, do not."""

from pathlib import Path

from etl.extract import extract
from etl.language.fold import shadow
from etl.language.likeness import likeness
from etl.records import Document

PAGES = [path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.txt"))]
SEEDS = [shadow(page) for page in PAGES]
TEXT = SEEDS[4]


def alike(one: str, other: str) -> bool:
    return bool(set(likeness(one)) & set(likeness(other)))


def test_the_same_words_have_the_same_five_keys_however_they_are_set() -> None:
    assert likeness(TEXT) == likeness(shadow(TEXT.upper()).replace(" ", "\n"))
    assert len(set(likeness(TEXT))) == 5


def test_a_copy_with_a_few_other_words_shares_a_key() -> None:
    assert alike(TEXT, TEXT.replace("hàng năm", "mỗi năm").replace("trong tỉnh", "của tỉnh"))
    assert alike(TEXT, f"theo báo bạn.\n{TEXT}")


def test_a_copy_with_another_number_shares_none() -> None:
    assert not alike(TEXT, TEXT.replace("91 đảng viên", "95 đảng viên"))


def test_no_seed_is_like_another() -> None:
    keys = [key for text in SEEDS for key in likeness(text)]
    assert len(keys) == len(set(keys)) == 25


def test_a_short_text_has_no_key() -> None:
    assert likeness("Đảng bộ huyện có 60 đảng viên, sinh hoạt tại 5 chi bộ.") == ()


def test_of_a_page_only_the_article_is_compared() -> None:
    page = PAGES[0]
    elsewhere = page.replace("Hà Giang\n", "Trang tin điện tử\n", 1).replace("Cùng chuyên mục", "Tin liên quan")
    keys = [extract(Document(f"{n}.txt", text.encode())).likeness for n, text in enumerate((page, elsewhere))]
    assert set(keys[0]) & set(keys[1])
