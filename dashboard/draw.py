"""A chart and the table below it, as every page shows them, and files of what is shown."""

import pickle
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from io import BytesIO
from operator import attrgetter
from statistics import fmean
from types import FunctionType
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import data
from dashboard.charts import DARK, LIGHT, Shades
from dashboard.frames import rows as rows_of
from dashboard.i18n import Words
from warehouse.forms import FORMS, Write, write_excel_csv
from warehouse.reader import Rows

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler
    from streamlit.elements.lib.column_types import ColumnConfig

WIDTHS: Mapping[str, Literal["medium"]] = dict.fromkeys(("quote", "organisation", "article_title", "by_code"), "medium")
ROW, LETTER, SIDES, WIDEST = 35, 8, 17, 300  # pixels
KEPT = 100  # figures

CODED = ("recipient_kind", "count_kind", "level", "status", "relation")
"""Columns that hold codes, and are the group of words that tells them."""
LINKS = ("article", "open")
"""Columns that hold addresses within the dashboard."""
PARTS = (
    *("metric_id", "award_id", "value", "value_max", "unit", "recipient_count", "count_kind", "qualifier"),
    *("status", "direction", "polarity", "period_start", "period_end", "published_at", "outlet", "source"),
)
"""What a file tells of each fact besides, by the warehouse's own names: its number in parts, and where it is from."""
FILES: Mapping[str, tuple[Write, str]] = {
    "csv": (write_excel_csv, "text/csv"),
    "parquet": (FORMS["parquet"], "application/vnd.apache.parquet"),
}


def shades() -> Shades:
    """The colours of charts on the ground that the reader has chosen."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def figure(draw: Callable[..., go.Figure], frame: pd.DataFrame, words: Words, **how: object) -> go.Figure:
    """A chart of a frame, kept for all who look at the same: to build one takes longer than to send it."""
    return _figure(draw, frame, words, how)


@st.cache_resource(
    show_spinner=False,
    max_entries=KEPT,
    hash_funcs={
        FunctionType: data.BY_NAME,
        Words: attrgetter("language"),
        Shades: repr,
        pd.DataFrame: pickle.dumps,  # in a sixth of the time that Streamlit takes to look at each cell
    },
)
def _figure(draw: Callable[..., go.Figure], frame: pd.DataFrame, words: Words, how: Mapping[str, object]) -> go.Figure:
    return draw(frame, words, **how)


def chart(title: str, note: str, figure: go.Figure, name: str) -> None:
    """A figure as wide as its place, under its title and a note of what is in it; `name` is that of its picture."""
    _head(title, note)
    st.plotly_chart(figure, config=_config(name), alt=f"{title}. {note}")


def selectable_chart(
    title: str, note: str, figure: go.Figure, name: str, choose: Callable[[], None] | None = None
) -> None:
    """A chart whose marks can be chosen; the address keeps which, unless something else is to be done by `choose`."""
    _head(title, note)
    alt, choose = f"{title}. {note}", choose or partial(_keep_marked, name)
    with st.container(key=f"wide-{name}"):
        st.plotly_chart(figure, config=_config(name), alt=alt, on_select=choose, selection_mode="points", key=_at(name))


def selected(name: str) -> list[str]:
    """The custom data of the marks that have just been chosen in the chart of this name: their codes."""
    points = st.session_state[_at(name)]["selection"]["points"]
    return [str(point["customdata"]) for point in points if point.get("customdata")]


def marked(name: str) -> list[str]:
    """The codes of the marks that are chosen in the chart of this name, as the address has them."""
    return st.query_params.get_all(_at(name))


def _keep_marked(name: str) -> None:
    if codes := selected(name):
        st.query_params[_at(name)] = codes
    else:
        st.query_params.pop(_at(name), None)


def _at(name: str) -> str:
    """The key of the marks that are chosen in a chart, in the session and in the address."""
    return f"at-{name}"


def source(words: Words) -> str:
    """Where the numbers of a chart come from: how many articles, loaded when."""
    run = data.last_run()
    day = words.day(run["started_at"].date()) if run else words("unknown.day")
    return words("source", articles=words.number(data.totals()["articles"]), day=day)


def table(frame: pd.DataFrame, words: Words, *columns: str, name: str, rows: int = 10) -> None:
    """These columns of a frame, codes in words, so many rows in sight; and files of all of them, called `name`.

    Cells are drawn as they are, never as markup.
    """
    shown = in_words(frame, words, *columns)
    headings = {column: _heading(shown[column], words) for column in columns}
    height = ROW * (min(len(shown), rows) + 1) + 3
    told = _written(shown, words)
    st.dataframe(told, column_config=headings, hide_index=True, placeholder="–", height=height, key=f"table.{name}")
    files(in_a_file(frame, words, *columns), words, name)


def in_words(frame: pd.DataFrame, words: Words, *columns: str) -> pd.DataFrame:
    """These columns of a frame, codes in words, years as whole numbers even where another is unknown."""
    shown = frame[list(columns)].reset_index(drop=True)
    for column in set(CODED).intersection(columns):
        shown[column] = [words.code(column, None if pd.isna(code) else code) for code in shown[column]]
    return shown.astype({"year": "Int64"} if "year" in shown else {})


def in_a_file(frame: pd.DataFrame, words: Words, *columns: str) -> pd.DataFrame:
    """The same under their headings, without what leads on within the dashboard; facts bring their PARTS along."""
    kept = [column for column in columns if column not in LINKS]
    parts = [part for part in PARTS if part in frame and "amount" in columns]
    headed = in_words(frame, words, *kept).rename(columns={column: words(f"column.{column}") for column in kept})
    return headed.join(frame[parts].reset_index(drop=True))


def files(frame: pd.DataFrame, words: Words, name: str) -> None:
    """Buttons that give a frame as a file; it is written only when it is asked for."""
    with st.container(horizontal=True, horizontal_alignment="right", gap="small"):
        for form, (write, mime) in FILES.items():
            st.download_button(
                words(f"file.{form}"),
                partial(as_file, frame, write),
                f"chibo-{name}.{form}",
                mime,
                key=f"{name}.{form}",
                on_click="ignore",
                type="tertiary",
                help=words("file.help", rows=words.number(len(frame))),
            )


def as_file(frame: pd.DataFrame, write: Write) -> bytes:
    """The bytes of a file that holds exactly the rows of a frame."""
    cells = [tuple(map(_plain, row.values())) for row in rows_of(frame)]
    stream = BytesIO()
    write(Rows(map(str, frame.columns), (), iter([("rows", cells), ("end", False)])), stream)
    return stream.getvalue()


def _written(frame: pd.DataFrame, words: Words) -> "pd.DataFrame | Styler":
    """The frame with its numbers as the language writes them, not the browser's own; a year is a name."""
    numbers = frame.select_dtypes("number").columns.difference(["year"], sort=False)
    write: Callable[[Any], str] = words.number
    return frame.style.format(write, numbers, na_rep="") if len(numbers) else frame


def _plain(cell: Any) -> Any:
    """A cell as what a file has a form for: days and moments as text."""
    return cell if cell is None or isinstance(cell, str | int | float | bytes) else str(cell)


def _head(title: str, note: str) -> None:
    st.header(title, anchor=False)
    st.caption(note)


def _config(name: str) -> dict[str, Any]:
    """One button, which makes a picture of the chart, in the browser itself."""
    picture = {"filename": f"chibo-{name}", "scale": 2}
    return {
        "displaylogo": False,
        "displayModeBar": True,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": picture,
    }


def wide_enough(numbers: Iterable[str]) -> int | None:
    """Pixels for a number far longer than the others, by which Streamlit would go: cut off it reads as another one."""
    lengths = [len(number) for number in numbers]
    longest = max(lengths, default=0)
    return min(LETTER * longest + SIDES, WIDEST) if 2 * longest > 3 * fmean(lengths or [0]) else None


def _heading(cells: pd.Series, words: Words) -> "ColumnConfig":
    label = words(f"column.{cells.name}")
    if cells.name in LINKS:
        return st.column_config.LinkColumn(label, display_text="→", width="small", pinned=True)
    if pd.api.types.is_datetime64_any_dtype(cells):
        return st.column_config.DatetimeColumn(label, format="DD/MM/YYYY HH:mm")
    if cells.name == "year":
        return st.column_config.NumberColumn(label, format="%d")
    if pd.api.types.is_numeric_dtype(cells):
        return st.column_config.Column(label, width=wide_enough(map(words.number, cells.dropna())))
    if cells.name == "amount":
        return st.column_config.Column(label, width=wide_enough(cells.dropna()))
    return st.column_config.Column(label, width=WIDTHS.get(str(cells.name)))
