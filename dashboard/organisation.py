"""An organisation as HTML: its name and place, those above it and below it. All words are escaped."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from dashboard.evidence import address
from dashboard.i18n import Words

Row = Mapping[str, Any]


def name_in_a_list(row: Row, words: Words) -> str:
    """A name with what tells it from others of that name: level, place, number of figures."""
    place = ", ".join(filter(None, (row["district"], row["province"] or words("unknown.province"))))
    return f"{row['name']} · {words.level(row['level'])} · {place} · {words('organisation.facts', facts=row['facts'])}"


def heading_html(organisation: Row, kind: str, words: Words) -> str:
    """Its name, what it is, and where it stands."""
    place = (organisation["district"], organisation["province"] or words("unknown.province"))
    line = " · ".join(escape(part) for part in (kind, words.level(organisation["level"]), *place) if part)
    return f'<h2 class="chibo-title">{escape(organisation["name"])}</h2><p class="chibo-line">{line}</p>'


def tree_html(above: Iterable[Row], own: Row, below: Iterable[Row], words: Words) -> str:
    """Lists within lists: the highest body, down to the organisation itself, and those directly below it."""
    children = "".join(f"<li>{_link(row, words)}{_number_below(row, words)}</li>" for row in below)
    tree = f"<li><strong>{escape(own['name'])}</strong>{f'<ul>{children}</ul>' if children else ''}</li>"
    for row in reversed([*above]):
        tree = f"<li>{_link(row, words)}<ul>{tree}</ul></li>"
    return f'<ul class="chibo-tree">{tree}</ul>'


def _link(row: Row, words: Words) -> str:
    to = address(words, "organisations", organisation=row["organisation_id"])
    return f'<a href="{escape(to)}" target="_self">{escape(row["name"])}</a>'


def _number_below(row: Row, words: Words) -> str:
    return f" <small>{escape(words('tree.below', below=row['below']))}</small>" if row["below"] else ""
