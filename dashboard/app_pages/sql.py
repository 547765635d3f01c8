"""SQL: one SELECT of the reader's own or a named question, its answer as a table or chart, the dictionary beside it."""

from collections.abc import Callable, Mapping
from functools import partial

import pandas as pd
import streamlit as st

from dashboard import draw, result, statements
from dashboard.evidence import address
from dashboard.i18n import Words
from dashboard.picks import choose, current_words, follow, keep, switch
from warehouse import dictionary
from warehouse.address import WarehouseError
from warehouse.questions import Question, questions
from warehouse.reader import TIMEOUT

OWN = "own"
EXAMPLE = """SELECT province, year, label_vi, level, unit, total, value_low, value_high
FROM metrics_by_province_year
WHERE code = 'party_members'
ORDER BY year, province"""
LONGEST = 4_000  # letters of a statement, which the address has to hold


def ask(words: Words) -> tuple[str, Callable[[], Mapping[str, object]]]:
    """The statement, and what finds the values of its parameters or raises WarehouseError."""
    named = questions()
    titles = {OWN: words("sql.own"), **{name: title(words, question) for name, question in named.items()}}
    name = choose(words("pick.question"), list(titles), "question", titles.__getitem__)
    with st.form("statement", border=False):
        if name == OWN:
            sent = follow("sql", st.query_params.get("sql", EXAMPLE))
            text = st.text_area(words("sql.statement"), sent, height=170, max_chars=LONGEST, key="sql")
            given = {}
        else:
            text = named[name].sql
            given = pick_values(words, named[name])
        st.form_submit_button(words("sql.run"))
    if name == OWN:
        return keep("sql", text or "", EXAMPLE), dict
    with st.expander(words("sql.statement")):
        st.code(text, language="sql", wrap_lines=True)
    return text, partial(named[name].values, given)


def title(words: Words, question: Question) -> str:
    """A question as the language has it."""
    return question.title_vi if words.language == "vi" else question.title_en


def pick_values(words: Words, question: Question) -> dict[str, str]:
    """A value for each parameter that gets one; in the address by the parameter's name."""
    given = {}
    for parameter in question.parameters:
        label = parameter.label_vi if words.language == "vi" else parameter.label_en
        key, usual = f"p_{parameter.name}", parameter.default or ""
        widget = f"{question.name}.{key}"
        asked = follow(key, st.query_params.get(key, usual), widget)
        value = st.text_input(label, asked, key=widget)
        if keep(key, (value or "").strip(), usual):
            given[parameter.name] = value.strip()
    return given


def draw_dictionary(words: Words) -> None:
    """What a table or view and its columns hold, in words."""
    entries = dictionary.entries()
    tables = {entry.table: entry for entry in entries if not entry.column}
    table = choose(words("pick.table"), sorted(tables), "table", str, default="metrics_by_province_year")
    st.text(in_words(words, tables[table]))
    columns = [
        {"column": f"{entry.column} = {entry.code}" if entry.code else entry.column, "words": in_words(words, entry)}
        for entry in entries
        if entry.table == table and entry.column
    ]
    draw.table(pd.DataFrame(columns), words, "column", "words", name="dictionary", rows=14)


def in_words(words: Words, entry: dictionary.Entry) -> str:
    """What an entry of the dictionary says, without the signs that set its codes apart on a page of Markdown."""
    return (entry.vi if words.language == "vi" else entry.en).replace("`", "")


def draw_answer(words: Words, sql: str, values: Callable[[], Mapping[str, object]]) -> None:
    """The rows as a table and as a chart; or one line that says why there are none."""
    try:
        answer = statements.run(sql, values())
    except WarehouseError as error:
        st.error(words("sql.refused"))
        st.code(str(error), language=None, wrap_lines=True)
        return
    frame = statements.as_frame(answer)
    st.caption(words("sql.rows_first" if answer.truncated else "sql.rows", rows=words.number(len(frame))))
    table, chart = st.tabs([words("sql.table"), words("sql.chart")])
    with table:
        draw_rows(words, frame)
    with chart:
        draw_chart(words, frame)


def draw_rows(words: Words, frame: pd.DataFrame) -> None:
    """The rows, each with the way to its sentence where it tells of an article."""
    shown = frame
    if "article_id" in frame:
        facts = frame["metric_id"] if "metric_id" in frame else [""] * len(frame)
        pairs = zip(frame["article_id"], facts, strict=True)
        shown = frame.assign(
            article=[key and address(words, "articles", article=key, fact=fact or "") for key, fact in pairs]
        )
    numeric = result.numeric(frame)
    link = st.column_config.LinkColumn(words("column.article"), display_text="→")
    numbers = {
        name: st.column_config.Column(width=draw.wide_enough(map(str, frame[name].dropna()))) for name in numeric
    }
    st.dataframe(shown, column_config=numbers | {"article": link}, hide_index=True, placeholder="–")
    draw.files(frame, words, "sql")


def draw_chart(words: Words, frame: pd.DataFrame) -> None:
    """One column of numbers over another column."""
    numbers = result.numeric(frame)
    if frame.empty or not numbers:
        st.caption(words("sql.no_numbers"))
        return
    with st.container(horizontal=True):
        across = choose(words("pick.across"), [str(name) for name in frame.columns], "across", str)
        up = choose(words("pick.up"), numbers, "up", str, default=numbers[-1])
        kind = switch(words("pick.view"), result.KINDS, "kind", lambda kind: words(f"kind.{kind}"), result.BARS)
    figure = result.chart(frame, across, up, kind, draw.shades())
    draw.chart(f"{up} / {across}", words("sql.rows", rows=words.number(len(frame))), figure, "sql")


words = current_words()
st.caption(words("sql.lead", seconds=f"{TIMEOUT:g}", rows=words.number(statements.MOST_ROWS)))
asked, beside = st.columns([3, 2])
with beside:
    draw_dictionary(words)
with asked:
    draw_answer(words, *ask(words))
