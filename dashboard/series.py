"""Which figures stand in a chart: all, counted; or those of one indicator, unit, level and reading, never mixed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.frames import Reading, counted, options, where
from dashboard.i18n import ALL, UNKNOWN, Words
from dashboard.picks import SHORT, choose, switch, toggle

LEVELS, RATINGS = "levels", "ratings"
OTHER = "other"
SCHEMES = {"orgs_rated_clean_strong": "orgs_rated_good", "orgs_rated_good": "orgs_rated_clean_strong"}
"""Two ways of rating Party bodies, until 2018 and since: the one beside the other, never in one series."""


@dataclass(frozen=True)
class Series:
    """Figures by province and year, with the words for what they are."""

    figures: pd.DataFrame
    """Columns: province_id, year, facts, value_low, value_high, total."""
    name: str
    """What they are of."""
    title: str
    """What they are of, of which level and kind."""
    unit: str
    codes: dict[str, object] = field(default_factory=dict)
    """What its metrics have in common, by column of the evidence; empty where they are only counted."""
    mixed: tuple[str, ...] = ()
    """What of it may not be compared: LEVELS, RATINGS."""

    @property
    def counts(self) -> bool:
        """Whether the figures count metrics, and may be added."""
        return not self.codes

    @property
    def columns(self) -> tuple[str, ...]:
        """What a table tells of each group of figures."""
        return ("facts",) if self.counts else ("total", "value_low", "value_high", "facts")


def pick_series(words: Words, *, counting: bool = True) -> Series:
    """Draw the choices, each among what there is; `counting`, also all indicators together, counted.

    Where they are not counted, all levels, or two ways of rating, may be chosen together: the series says so.
    """
    labels = data.indicators(words.language)
    if counting:
        labels = {ALL: words("all.indicators"), **labels}
    usual = next((code for code in labels if code != OTHER), OTHER)
    code = choose(words("pick.indicator"), list(labels), "indicator", labels.__getitem__, default=usual)
    if code == ALL:
        return Series(counted(data.figure_counts()), labels[ALL], labels[ALL], words("unit.facts"))
    codes = (code,) if counting else pick_schemes(words, code, labels)
    figures = pd.concat([data.figures(one) for one in codes])
    unit = choose(words("pick.unit"), options(figures, "unit"), "unit", words.unit, width=SHORT)
    figures = where(figures, unit=unit)
    levels = [*options(figures, "level"), *([] if counting else [ALL])]
    level = choose(words("pick.level"), levels, "level", words.level, width=SHORT)
    figures = figures if level == ALL else where(figures, level=level)
    readings = [Reading(*codes) for codes in options(figures, *Reading._fields)]
    reading = choose(words("pick.reading"), readings, "reading", lambda codes: words.reading(*codes), width=SHORT)
    name = " · ".join(map(labels.__getitem__, codes))
    asked: dict[str, object] = {"indicator_code": codes, "unit": unit, **reading._asdict()}
    return Series(
        figures=where(figures, **reading._asdict()),
        name=name,
        title=" · ".join((name, words.level(level), words.reading(*reading))),
        unit=words.unit(unit),
        codes=asked if level == ALL else asked | {"level": None if level == UNKNOWN else level},
        mixed=tuple(what for what, mixes in ((LEVELS, level == ALL), (RATINGS, len(codes) > 1)) if mixes),
    )


def pick_schemes(words: Words, code: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The indicator alone, or beside the one that took its place when Party bodies came to be rated otherwise."""
    other = SCHEMES.get(code)
    if other is None or other not in labels:
        return (code,)
    found = (code, f"{code},{other}")  # several at once would be taken for several choices
    titles = dict(zip(found, (words("schemes.1"), words("schemes.2")), strict=True))
    return tuple(switch(words("pick.schemes"), found, "schemes", titles.__getitem__, code).split(","))


def stop_before_mixing(words: Words, series: Series) -> None:
    """Say what would be mixed, and go on only when that is wanted."""
    for what in series.mixed:
        st.warning(words(f"mixed.{what}"))
    if series.mixed and not toggle(words("mixed.wanted"), "mixed"):
        st.stop()
