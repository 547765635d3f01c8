"""The page of SQL: the reader's own statement, a named question, and refusals in one line."""

import pandas as pd
from streamlit.testing.v1 import AppTest

from dashboard.result import LINE, chart, numeric
from tests.dashboard.conftest import Open
from tests.dashboard.looking import figures, rows

ANSWER, DICTIONARY = 0, -1


def test_a_statement_in_the_address_is_run_and_its_answer_stands_as_table_and_chart(
    open_page: Open, either_full_url: str
) -> None:
    app = open_page(either_full_url, "sql")
    app.query_params["sql"] = "SELECT unit, count(*) AS metrics FROM metrics GROUP BY unit ORDER BY unit"
    app.run()
    assert not app.exception
    assert rows(app, ANSWER) == [("count", 5)]
    (drawn,) = figures(app)
    assert (drawn["data"][0]["x"], drawn["layout"]["yaxis"]["title"]["text"]) == (["count"], "metrics")


def test_a_statement_of_ones_own_is_kept_in_the_address(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "sql")
    app.text_area[0].set_value("SELECT 1 AS one")
    app.form_submit_button[0].click().run()
    assert rows(app, ANSWER) == [(1,)]
    assert app.query_params["sql"] == "SELECT 1 AS one"


def test_one_statement_after_the_other_is_answered(open_page: Open, full_url: str) -> None:
    """Every second one was lost: the field took what the address had been told meanwhile for its own beginning."""
    app = open_page(full_url, "sql")
    for number in range(1, 4):
        app.text_area[0].set_value(f"SELECT {number} AS n")
        app.form_submit_button[0].click().run()
        assert (rows(app, ANSWER), app.text_area[0].value) == ([(number,)], f"SELECT {number} AS n")
        assert not app.exception


def ask(app: AppTest, from_year: str) -> AppTest:
    """Put a named question from this year on."""
    app.selectbox(key="question").set_value("members_by_organisation").run()
    app.text_input(key="members_by_organisation.p_from_year").set_value(from_year)
    return app.form_submit_button[0].click().run()


def test_a_named_question_takes_parameters_which_the_address_keeps(open_page: Open, full_url: str) -> None:
    app = ask(open_page(full_url, "sql"), "2026")
    assert (app.query_params["question"], app.query_params["p_from_year"]) == ("members_by_organisation", "2026")
    assert not app.exception
    assert [row[0] for row in rows(app, ANSWER)] == ["Đảng bộ huyện Hoàng Su Phì"]


def test_what_cannot_be_run_is_told_in_one_line(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "sql")
    for statement, reason in (
        ("DROP TABLE metrics", "only reading is allowed"),
        ("SELECT nothing FROM metrics", "nothing"),
        ("SELECT **x** FROM [y](z)", "near"),
    ):
        app.query_params["sql"] = statement
        app.run()
        assert [error.value for error in app.error] == ["Không chạy được câu này; lý do:"]
        (line,) = (block.value for block in app.code)
        assert reason.lower() in line.lower()
        assert "\n" not in line
        assert not app.exception


def test_a_parameter_that_is_no_number_is_told_in_one_line(open_page: Open, full_url: str) -> None:
    app = ask(open_page(full_url, "sql"), "x")
    assert not app.exception
    assert app.code[-1].value == "from_year=x: not a whole number"


def test_the_words_of_a_table_stand_beside(open_page: Open, full_url: str) -> None:
    app = open_page(full_url, "sql")
    app.selectbox(key="table").set_value("set_aside").run()
    assert ("reason = date", "Ngày tháng") in rows(app, DICTIONARY)


def test_an_answer_is_drawn_row_by_row_and_names_nothing_as_markup() -> None:
    answer = pd.DataFrame({"<b>x</b>": ["a", "<i>", "c"], "n": [1.0, None, 3.0]})
    (trace,) = chart(answer, "<b>x</b>", "n", LINE).data
    assert (list(trace.x), list(trace.y), trace.mode) == (["a", "c"], [1, 3], "lines+markers")
    assert chart(answer, "<b>x</b>", "n", LINE).layout.xaxis.title.text == "&lt;b&gt;x&lt;/b&gt;"
    assert numeric(answer) == ["n"]
