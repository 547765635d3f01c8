"""A page around a sentence, of one day and about one Đảng bộ, and what was read from it."""

from collections.abc import Iterable
from typing import Any

from etl.extract import extract
from etl.records import Award, Document, ExtractRecord, Metric, Organisation

PAGE = """Dấu ấn một nhiệm kỳ ở vùng cao

Thứ Tư, 05/08/2020 - 08:15

Những năm qua, Đảng bộ huyện Yên Sơn luôn coi công tác xây dựng Đảng là nhiệm vụ then chốt, tạo sự đoàn kết, \
thống nhất từ huyện đến cơ sở.

{body}
"""
SUBJECT = "Đảng bộ huyện Yên Sơn"
WITHOUT_DATE = "Chuyển biến ở vùng cao\n\n{body}\n"
TODAY = "2020-08-05"


def page(body: str) -> ExtractRecord:
    """The record of an article with this body under its lead."""
    return extract(Document("page.txt", PAGE.format(body=body).encode()))


def metrics(body: str) -> tuple[Metric, ...]:
    return page(body).metrics


def awards(body: str) -> tuple[Award, ...]:
    return page(body).awards


def organisations(body: str) -> dict[str, Organisation]:
    return {one.name: one for one in page(body).organisations}


def of(facts: Iterable[Metric | Award], *names: str) -> list[Any]:
    """Some fields of each fact: the field alone when one is asked for, else a tuple."""
    told = [tuple(getattr(fact, name) for name in names) for fact in facts]
    return [fields[0] for fields in told] if len(names) == 1 else told


def set_aside(body: str) -> list[tuple[str, str]]:
    """The numbers of the body that are no facts, with the reasons."""
    record = page(body)
    return [(no.quote, no.reason) for no in record.set_aside if no.start >= record.text.index(body[:20])]


def owners(body: str, page: str = WITHOUT_DATE) -> list[tuple[float, str | None]]:
    """Whose each number of a page is that speaks of nothing else."""
    return of(extract(Document("page.txt", page.format(body=body).encode())).metrics, "value", "organisation")


def spans(body: str) -> list[tuple[float, str, str]]:
    """Each number with the first and the last day that it covers."""
    return of(metrics(body), "value", "period_start", "period_end")
