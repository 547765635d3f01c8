"""The files themselves: what every reader may rely on before it looks at a row."""

import csv
import re
import unicodedata
from datetime import date
from importlib.resources import files

import pytest

from warehouse.reference import read

FILES = [
    ("warehouse.reference", "provinces.csv"),
    ("warehouse.reference", "province_changes.csv"),
    ("warehouse.reference", "districts.csv"),
    ("warehouse.reference", "communes.csv"),
    ("etl.lexicon", "outlets.csv"),
]


@pytest.mark.parametrize(("package", "name"), FILES)
def test_a_file_is_utf8_in_nfc_with_plain_line_ends(package: str, name: str) -> None:
    data = (files(package) / name).read_bytes()
    text = data.decode("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert text.endswith("\n")
    assert "Ð" not in text, "the Icelandic letter looks like Đ and equals it never"


@pytest.mark.parametrize(("package", "name"), FILES)
def test_no_cell_has_stray_space_and_every_row_is_whole(package: str, name: str) -> None:
    header, *table = csv.reader((files(package) / name).read_text(encoding="utf-8").splitlines())
    assert [row for row in table if len(row) != len(header)] == []
    assert [cell for row in table for cell in row if cell != " ".join(cell.split())] == []


@pytest.mark.parametrize("name", ["provinces", "districts", "communes"])
def test_bounds_are_days_in_order(name: str) -> None:
    bounds = [(row["valid_from"], row["valid_to"]) for row in read(name)]
    days = [day for pair in bounds for day in pair if day]
    assert days == [date.fromisoformat(day).isoformat() for day in days]
    assert [(first, last) for first, last in bounds if first and last and first > last] == []


@pytest.mark.parametrize(
    ("name", "key"), [("provinces", "province_id"), ("province_changes", "change_id"), ("districts", "district_id")]
)
def test_ids_are_unique_readable_slugs(name: str, key: str) -> None:
    ids = [row[key] or "" for row in read(name)]
    assert len(ids) == len(set(ids))
    assert [slug for slug in ids if not re.fullmatch(r"[a-z0-9]+(?:[.-][a-z0-9]+)*", slug)] == []
