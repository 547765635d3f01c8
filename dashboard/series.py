"""Which figures stand in a chart: all, counted; or those of one indicator, unit, level and reading, never mixed."""

from dataclasses import dataclass, field

import pandas as pd

from dashboard import data
from dashboard.frames import Reading, counted, options, where
from dashboard.i18n import ALL, UNKNOWN, Words
from dashboard.picks import SHORT, choose


@dataclass(frozen=True)
class Series:
    """Figures by province and year, with the words for what they are."""

    figures: pd.DataFrame
    """Columns: province_id, year, facts, value_low, value_high, total."""
    title: str
    unit: str
    codes: dict[str, str | None] = field(default_factory=dict)
    """What its metrics have in common, by column of the evidence; empty where they are only counted."""

    @property
    def counts(self) -> bool:
        """Whether the figures count metrics, and may be added."""
        return not self.codes

    @property
    def columns(self) -> tuple[str, ...]:
        """What a table tells of each group of figures."""
        return ("facts",) if self.counts else ("total", "value_low", "value_high", "facts")


def pick_series(words: Words, *, counting: bool = True) -> Series:
    """Draw the choices, each among what there is; `counting`, also all indicators together, counted."""
    every = {ALL: words("all.indicators")} if counting else {}
    labels = {**every, **data.indicators(words.language)}
    code = choose(words("pick.indicator"), list(labels), "indicator", labels.__getitem__)
    if code == ALL:
        return Series(counted(data.figure_counts()), labels[ALL], words("unit.facts"))
    figures = data.figures(code)
    unit = choose(words("pick.unit"), options(figures, "unit"), "unit", words.unit, width=SHORT)
    figures = where(figures, unit=unit)
    level = choose(words("pick.level"), options(figures, "level"), "level", words.level, width=SHORT)
    figures = where(figures, level=level)
    readings = [Reading(*codes) for codes in options(figures, *Reading._fields)]
    reading = choose(words("pick.reading"), readings, "reading", lambda codes: words.reading(*codes), width=SHORT)
    return Series(
        figures=where(figures, **reading._asdict()),
        title=f"{labels[code]} · {words.level(level)} · {words.reading(*reading)}",
        unit=words.unit(unit),
        codes={"indicator_code": code, "unit": unit, "level": None if level == UNKNOWN else level, **reading._asdict()},
    )
