"""Rows as files give back every value to whoever reads them: other tools, on both databases."""

import io
import json
import shutil
import subprocess
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import csv, parquet

from warehouse.forms import FORMS, Write, write_excel_csv
from warehouse.reader import Rows, stream

VOWELS, TONES = "aăâeêioôơuưy", "\u0300\u0301\u0303\u0309\u0323"
SMALL = "đ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES))
LETTERS = SMALL + SMALL.upper()

TEXTS = (
    LETTERS,
    'Đảng ủy "Khối các cơ quan", tỉnh Hà Giang; l\'Annam',
    "một\ndòng\r\nrồi\rmột dòng",
    "búa liềm ☭ và cờ 🇻🇳 👩‍🌾",
    " hai đầu trống ",
    "",
    "NULL",
    "012",
)
NUMBERS = (123456789012345678, -987654321098765432, 0, 1, 2, 3, 4, None)
FIGURES = (94.2, 0.1, 1e300, -5.0, 1500000000.0, 2.5, None, 100.0)


def quoted(value: object) -> str:
    if value is None:
        return "NULL"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)


STATEMENT = "SELECT column1 AS name, column2 AS number, CAST(column3 AS double precision) AS figure FROM (VALUES {}) v"
ASKED = STATEMENT.format(
    ", ".join(f"({', '.join(map(quoted, row))})" for row in zip(TEXTS, NUMBERS, FIGURES, strict=True))
)
COLUMNS = {"name": list(TEXTS), "number": list(NUMBERS), "figure": list(FIGURES)}


def written(url: str, sql: str, write: Write) -> bytes:
    page = io.BytesIO()
    with stream(url, sql, timeout=60) as rows:
        write(rows, page)
    return page.getvalue()


def form(name: str, columns: tuple[str, ...], *rows: tuple[Any, ...]) -> bytes:
    """Rows that were not asked for but given, in two batches and an empty one."""
    page = io.BytesIO()
    batches = iter([("rows", list(rows[:1])), ("rows", list(rows[1:])), ("rows", []), ("end", False)])
    FORMS[name](Rows(columns, (), batches), page)
    return page.getvalue()


def test_csv_gives_every_value_back(standing_url: str) -> None:
    table = csv.read_csv(
        io.BytesIO(written(standing_url, ASKED, FORMS["csv"])),
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            strings_can_be_null=True, quoted_strings_can_be_null=False, null_values=[""]
        ),
    )
    assert table.to_pydict() == COLUMNS


def test_parquet_gives_every_value_back(standing_url: str) -> None:
    table = parquet.read_table(io.BytesIO(written(standing_url, ASKED, FORMS["parquet"])))
    assert table.to_pydict() == COLUMNS
    assert table.schema.types == [pa.string(), pa.int64(), pa.float64()]


def test_json_lines_give_every_value_back(standing_url: str) -> None:
    lines = written(standing_url, ASKED, FORMS["jsonl"]).decode().split("\n")[:-1]
    assert [tuple(json.loads(line).values()) for line in lines] == list(zip(*COLUMNS.values(), strict=True))


@pytest.mark.parametrize(
    ("values", "kind", "kept"),
    [
        ((1, 2.5), pa.float64(), [1.0, 2.5]),
        ((2**60, 2.5), pa.string(), ["1152921504606846976", "2.5"]),
        ((1, "một"), pa.string(), ["1", "một"]),
        ((True, False), pa.bool_(), [True, False]),
        ((b"\0\xff", None), pa.binary(), [b"\0\xff", None]),
        ((b"\0\xff", "x"), pa.string(), ["00ff", "x"]),
        ((None, None), pa.string(), [None, None]),
        (
            (Decimal("123456789012345.678"), Decimal("0.10")),
            pa.decimal128(18, 3),
            [Decimal("123456789012345.678"), Decimal("0.10")],
        ),
        ((Decimal("NaN"), Decimal(1)), pa.string(), ["NaN", "1"]),
        ((Decimal(10) ** 37, Decimal("0.01")), pa.string(), ["1" + "0" * 37, "0.01"]),
    ],
)
def test_a_column_of_parquet_has_the_type_that_holds_all_its_values(
    values: tuple[Any, Any], kind: pa.DataType, kept: list[Any]
) -> None:
    table = parquet.read_table(io.BytesIO(form("parquet", ("a",), *((value,) for value in values))))
    assert (table.schema.types, table.to_pydict()) == ([kind], {"a": kept})


def test_json_has_a_word_for_what_it_has_no_number_for() -> None:
    row = (Decimal(123456789012345678), Decimal("1.5"), float("inf"), b"\xff", Decimal("NaN"), True)
    assert form("jsonl", ("a", "a", "a", "b", "c", "d"), row) == (
        b'{"a": 123456789012345678, "a_2": 1.5, "a_3": "inf", "b": "ff", "c": "NaN", "d": true}\n'
    )
    assert form("json", ("a",), (1,), (None,)) == b'[\n{"a": 1},\n{"a": null}\n]\n'


def test_rows_without_a_value_are_lines_and_rows_without_a_row_a_heading() -> None:
    assert form("csv", ("a", "b"), (None, None), ("", True)) == b'a,b\n,\n"",true\n'
    assert form("csv", ("a",), (None,), (Decimal("1.50"),)) == b'a\n""\n1.50\n'
    assert form("csv", ("a",)) == b"a\n"
    assert form("json", ("a",)) == b"[]\n"
    assert form("jsonl", ("a",)) == b""
    assert parquet.read_table(io.BytesIO(form("parquet", ("a",)))).to_pydict() == {"a": []}


FORMULAS = ("=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x", '=HYPERLINK("http://x")')


def test_csv_for_a_spreadsheet_has_a_byte_order_mark_and_no_formula(sqlite_url: str) -> None:
    cells = ", ".join(f"({quoted(text)})" for text in (*FORMULAS, "Đảng bộ", "a=b"))
    page = written(sqlite_url, f'SELECT column1 AS "=x", -5 AS number FROM (VALUES {cells})', write_excel_csv)
    assert page.startswith("\ufeff'=x,number\n'=1+1,-5\n".encode())
    table = csv.read_csv(io.BytesIO(page), parse_options=csv.ParseOptions(newlines_in_values=True))
    assert table.to_pydict()["'=x"] == [*(f"'{text}" for text in FORMULAS), "Đảng bộ", "a=b"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_a_spreadsheet_opens_it_with_its_letters_and_runs_nothing(sqlite_url: str, tmp_path: Path) -> None:
    cells = ", ".join(f"({quoted(text)})" for text in (*FORMULAS, LETTERS))
    (tmp_path / "in.csv").write_bytes(written(sqlite_url, f"SELECT column1 FROM (VALUES {cells})", write_excel_csv))
    # Without a window it does not look for a byte order mark: commas, quotation marks and UTF-8 are chosen for it.
    options = [f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--infilter=CSV:44,34,76"]
    command = ["soffice", *options, "--headless", "--convert-to", "fods", "in.csv"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    sheet = (tmp_path / "in.fods").read_text()
    assert f"<text:p>{LETTERS}</text:p>" in sheet
    assert "table:formula" not in sheet
