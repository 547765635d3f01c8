"""What the inputs are made from, and what may become of one."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

SAME, LOADED = "same", "loaded"
"""Loaded with the facts of the plain article, or with others; any other word is the reason of a reject or a skip."""

HEADLINE = "Đảng bộ huyện Yên Sơn sau một năm"
SENTENCE = "Đảng bộ huyện Yên Sơn hiện có 45 chi bộ với 5.800 đảng viên."
ADMITTED = "Năm 2019, toàn huyện kết nạp được 120 đảng viên mới."
DEEDS = "Cán bộ, đảng viên làm tốt việc dân vận. "
PLAIN = f"{HEADLINE}\n\nThứ Hai, 06/01/2020\n\nBTQ - {SENTENCE} {ADMITTED}\n\nThu Phương\n"

Made: TypeAlias = bytes | str | Callable[[Path], None]
Case: TypeAlias = tuple[str, Made, str]
"""The name of a file, what it holds or what makes it, and what is to become of it."""


def with_number(words: str) -> str:
    """The plain article with one more sentence."""
    return PLAIN.replace(ADMITTED, f"{ADMITTED} {words}")
