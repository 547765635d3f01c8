"""What a page of the dashboard shows, looked at without a browser."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def rows(app: AppTest, number: int) -> list[tuple[Any, ...]]:
    """The rows of a table of the page."""
    frame = app.dataframe[number].value
    return list(frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None))


def figures(app: AppTest) -> list[dict[str, Any]]:
    """The charts of the page."""
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def html(app: AppTest) -> str:
    """All HTML that the page writes itself."""
    return "".join(element.proto.body for element in app.get("html"))
