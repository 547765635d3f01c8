"""A table and its files: numbers in full, which can be reckoned with, and for each fact where it comes from."""

from decimal import Decimal

import pandas as pd

from dashboard.draw import as_file, in_a_file, wide_enough
from dashboard.evidence import METRICS, metrics_told
from dashboard.i18n import words_in
from dashboard.result import numeric
from dashboard.statements import as_frame
from warehouse import queries
from warehouse.db import open_engine
from warehouse.forms import write_excel_csv
from warehouse.reader import Result

VI = words_in("vi")


def csv(frame: pd.DataFrame) -> list[str]:
    return as_file(frame, write_excel_csv).decode("utf-8-sig").splitlines()


def test_a_year_is_a_whole_number_even_where_another_is_unknown() -> None:
    """Spreadsheets were given the year 2020.0."""
    figures = pd.DataFrame([("Hà Giang", 2020.0, 5800.5), ("Hà Giang", None, 60.0)], columns=["place", "year", "total"])
    assert csv(in_a_file(figures, VI, "place", "year", "total")) == [
        "Tỉnh,Năm,Tổng",
        "Hà Giang,2020,5800.5",
        "Hà Giang,,60.0",
    ]


def test_a_number_is_never_cut_off() -> None:
    """`at least 140` stood as `at least 14` in a column as wide as most of its numbers."""
    assert wide_enough(["152", "12", "at least 140"]) == 8 * 12 + 17
    assert wide_enough(["152", "120", "at most 4 VND" * 9]) == 300
    assert wide_enough(["152", "1,120"]) is None
    assert wide_enough([]) is None


def test_whole_numbers_of_an_answer_stay_whole_beside_gaps() -> None:
    answer = Result(("year", "value", "none"), [(2020, 5800.0, None), (None, 0.5, None)], truncated=False)
    assert csv(as_frame(answer)) == ["year,value,none", "2020,5800.0,", ",0.5,"]
    assert csv(as_frame(Result(("year",), [], truncated=False))) == ["year"]
    assert csv(as_frame(Result(("bytes",), [(b"\0\xff",)], truncated=False))) == ["bytes", "00ff"]


def test_exact_numbers_of_an_answer_can_be_drawn_however_long_or_endless() -> None:
    """PostgreSQL's sums and averages had no chart, and its endless numbers no page."""
    rows = [
        (Decimal(7), Decimal("1.50"), Decimal("1e300")),
        (None, None, Decimal("NaN")),
        (Decimal(0), Decimal(2), None),
    ]
    frame = as_frame(Result(("sum", "average", "endless"), rows, truncated=False))
    assert frame.dtypes.astype(str).to_list() == ["Int64", "float64", "float64"]
    assert csv(frame) == ["sum,average,endless", "7,1.5,1e+300", ",,", "0,2.0,"]
    assert numeric(frame) == ["sum", "average", "endless"]


def test_a_fact_brings_its_number_in_parts_and_where_it_is_from(full_url: str) -> None:
    engine = open_engine(full_url, read_only=True)
    with engine.connect() as connection:
        found = queries.metric_evidence(connection, indicator_code="party_members", province_id="ha-giang")
    engine.dispose()
    heading, row = csv(in_a_file(metrics_told(VI, pd.DataFrame(found)), VI, *METRICS))
    told = dict(zip(heading.split(","), row.split(","), strict=True))
    assert {name: told[name] for name in ("Năm", "Con số", "value", "unit", "qualifier", "period_end", "source")} == {
        "Năm": "2020",
        "Con số": "trên 5.800",
        "value": "5800.0",
        "unit": "count",
        "qualifier": "over",
        "period_end": "2020-08-16",
        "source": "in/a.txt",
    }
    assert len(told["metric_id"]) == 16
    assert "Đọc bài" not in told
