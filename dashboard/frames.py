"""Frames to frames: which figures stand together, on which map, and what of them may be added."""

from typing import Any, NamedTuple

import pandas as pd

from dashboard.i18n import ALL, UNKNOWN, Words

THEN, NOW = "then", "now"
MAPS = (THEN, NOW)
"""The 63 provinces until 2025-06-30, and the 34 since."""


class Reading(NamedTuple):
    """Whether numbers are results or targets, levels or changes, affirmed or denied; a chart shows one reading."""

    status: str
    direction: str
    polarity: str

    def __str__(self) -> str:
        return ".".join(self)


def options(figures: pd.DataFrame, *columns: str) -> list[Any]:
    """What stands in a column, or in several together, the commonest first; UNKNOWN for what is null."""
    facts = figures.groupby(list(columns), dropna=False)["facts"].sum()
    commonest = facts.sort_values(ascending=False, kind="stable").reset_index()[list(columns)]
    known = commonest.astype(object).where(commonest.notna(), UNKNOWN)
    return list(known[columns[0]]) if len(columns) == 1 else list(known.itertuples(index=False, name=None))


def where(figures: pd.DataFrame, **codes: object) -> pd.DataFrame:
    """The rows that bear these codes; UNKNOWN for those that bear none."""
    for column, code in codes.items():
        figures = figures[figures[column].isna() if code == UNKNOWN else figures[column] == code]
    return figures


def rows(frame: pd.DataFrame, *columns: str) -> list[dict[str, Any]]:
    """The rows of a frame, or of some of its columns; what is not known is None, in columns of numbers too."""
    names = columns or tuple(map(str, frame.columns))
    cells = (
        [None if gap else cell for cell, gap in zip(frame[name], frame[name].isna(), strict=True)] for name in names
    )
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def when(year: object) -> dict[str, object]:
    """What facts of this year have in common, by column; nothing for ALL."""
    return {} if year == ALL else {"year": None if year == UNKNOWN else int(str(year))}


def lands(provinces: pd.DataFrame, place: str, scheme: str) -> dict[str, object]:
    """What facts of a province of this map have in common: it, or one that has become it; nothing for ALL."""
    if place in (ALL, UNKNOWN):
        return {} if place == ALL else {"province_id": None}
    become = provinces.loc[(provinces["successor_id"] == place) & (scheme == NOW), "province_id"]
    return {"province_id": (place, *become)}


def cells(figures: pd.DataFrame) -> list[str]:
    """The province and year of each row as one code, which `cell` tells apart again."""
    known = figures[["province_id", "year"]].astype(object).where(figures[["province_id", "year"]].notna(), None)
    return [
        f"{province or UNKNOWN}.{UNKNOWN if year is None else int(year)}"
        for province, year in known.itertuples(index=False)
    ]


def cell(code: str) -> tuple[str, str]:
    """Province and year of such a code, UNKNOWN for what is not known."""
    province, _, year = code.partition(".")
    return province, year if year.isdecimal() else UNKNOWN


def counted(counts: pd.DataFrame) -> pd.DataFrame:
    """Counts of facts as figures of their own."""
    return counts.assign(value_low=counts["facts"], value_high=counts["facts"], total=counts["facts"])


def together(figures: pd.DataFrame, *by: str, adding: bool = False) -> pd.DataFrame:
    """One row for each group: facts, value_low, value_high, and total.

    Each row of `figures` is a group of facts already. Several of them may be added only where they count facts,
    which `adding` says; else their total is not known.
    """
    groups = figures.groupby(list(by), dropna=False)
    joined = groups.agg(
        facts=("facts", "sum"), value_low=("value_low", "min"), value_high=("value_high", "max"), total=("total", "sum")
    )
    known = groups["total"].count() == groups.size()
    right = known if adding else known & (groups.size() == 1)
    return joined.assign(total=joined["total"].astype(float).where(right)).reset_index()


def fullest_year(figures: pd.DataFrame) -> object:
    """The year in which the most provinces have a figure, the latest of several; UNKNOWN where no year is known."""
    provinces = figures.dropna(subset="year").groupby("year")["province_id"].nunique()
    return provinces[provinces == provinces.max()].index.max() if len(provinces) else UNKNOWN


def of_map(provinces: pd.DataFrame, scheme: str) -> pd.DataFrame:
    """The provinces of this map."""
    return provinces[provinces["successor_id"].isna() == (scheme == NOW)]


def on_map(figures: pd.DataFrame, provinces: pd.DataFrame, scheme: str) -> pd.DataFrame:
    """The figures under the provinces of this map; those of a province of today stay there, being of no older one."""
    if scheme == THEN:
        return figures
    successors = provinces.dropna(subset="successor_id").set_index("province_id")["successor_id"]
    return figures.assign(province_id=figures["province_id"].map(successors).fillna(figures["province_id"]))


def facts_on(figures: pd.DataFrame, provinces: pd.DataFrame, scheme: str) -> int:
    """How many of the facts stand under provinces of this map."""
    return int(figures.loc[figures["province_id"].isin(of_map(provinces, scheme)["province_id"]), "facts"].sum())


def names(provinces: pd.DataFrame, scheme: str, words: Words) -> dict[str, str]:
    """What the provinces are called, by province_id; on the older map those of today are told apart."""
    ids, called = provinces["province_id"], provinces["name"]
    new = provinces["successor_id"].isna() & (scheme == THEN)
    return dict(zip(ids, called.where(~new, [words("map.since", name=name) for name in called]), strict=True))


def placed(figures: pd.DataFrame, called: dict[str, str], words: Words) -> pd.DataFrame:
    """The figures with the name of their `place`, in the order of the names; the unknown province comes last."""
    order = {province_id: number for number, province_id in enumerate(called)}
    place = figures["province_id"].map(called).fillna(words("unknown.province"))
    ordered = figures.assign(place=place, order=figures["province_id"].map(order))
    return ordered.sort_values("order", kind="stable").drop(columns="order")
