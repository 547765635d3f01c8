"""A pattern whose first letter is asked for first finds what it found before; where it cannot be, it stays as it is."""

import re

import pytest

from etl.language.openings import letters_first

LOW = (
    "năm qua, nữ chiếm 30%, phụ nữ tăng; từ đầu năm 5 đảng viên bị khiển trách, không khai trừ ai. đã tặng giấy khen, "
    "quyết định tặng bằng khen\ncho tập thể (cờ thi đua); tăng 3, tăng cường 2, tăng_4, xtăng"
)


@pytest.mark.parametrize(
    ("source", "turned"),
    [
        (r"(?<!\w)tăng(?! cường)(?!\w)", r"t(?<!\w.)ăng(?! cường)(?!\w)"),
        (r"(?<!\w)(?:khiển trách|tăng|khai trừ)$", r"(?:k(?<!\w.)(?:hiển trách|hai trừ)|t(?<!\w.)ăng)$"),
        (r"(?<!\w)(?:(?<!phụ )nữ|cờ)", r"(?:n(?<!\w.)(?<!phụ .)ữ|c(?<!\w.)ờ)"),
        (r"(?<!\w)(?P<said>(?:bị|được) khai|[(]) trừ|cho", r"(?<!\w)(?P<said>(?:bị|được) khai|[(]) trừ|cho"),
        (r"(?<!\w)(?:đã )?tặng", r"(?<!\w)(?:đã )?tặng"),
        (r"(?<!\w)t?ăng", r"(?<!\w)t?ăng"),
        (r"bằng|(?<!\w)(?:từ|cho)\)?", r"bằng|(?:t(?<!\w.)ừ|c(?<!\w.)ho)\)?"),
    ],
)
def test_the_first_letter_is_asked_for_before_the_beginning_of_a_word(source: str, turned: str) -> None:
    assert letters_first(source) == turned
    assert [found.span() for found in re.finditer(turned, LOW)] == [found.span() for found in re.finditer(source, LOW)]
