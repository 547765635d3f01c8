"""The same news from another province: its name, its districts and communes and its newspaper's mark replaced."""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.quality.sheets import ROOT

REFERENCE = ROOT / "warehouse" / "reference"
OUTLETS = ROOT / "etl" / "lexicon" / "outlets.csv"
COMMUNE = r"(?i:xã|phường|thị trấn) "


@dataclass(frozen=True, slots=True)
class Destination:
    """A province that both maps know, with its newspaper's marks; its chief town bears its name."""

    name: str
    mark: str
    domain: str


PROVINCE = Destination("Thanh Hóa", "THO", "baothanhhoa.vn")
INSTEAD = Destination("Lạng Sơn", "LSO", "baolangson.vn")
CITY = Destination("Hải Phòng", "HP", "baohaiphong.vn")


@dataclass(frozen=True, slots=True)
class Move:
    """Which names become which."""

    to: str
    names: dict[str, str]

    def __call__(self, text: str) -> str:
        """The text with the names replaced, in capitals where they were in capitals."""
        names = self.names | {old.upper(): new.upper() for old, new in self.names.items()}
        longest_first = "|".join(re.escape(old) for old in sorted(names, key=len, reverse=True))
        return re.sub(rf"(?<!\w)(?:{longest_first})(?!\w)", lambda found: names[found[0]], text)


@cache
def _table(name: str) -> list[dict[str, str]]:
    path = OUTLETS if name == "outlets" else REFERENCE / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _ids() -> dict[str, set[str]]:
    """Name -> the rows of both maps that bear it."""
    ids = defaultdict(set)
    for row in (*_table("provinces"), *_table("province_changes")):
        ids[row["name"]].add(row["province_id"])
    return dict(ids)


@cache
def _homes() -> dict[str, set[str]]:
    """Name of a district or commune -> the provinces that have one."""
    names = {row["province_id"]: row["name"] for row in _table("provinces")}
    homes = defaultdict(set)
    for row in (*_table("districts"), *_table("communes")):
        homes[row["name"]].add(names[row["province_id"]])
    return dict(homes)


def move(record: dict[str, Any]) -> Move:
    """How the article of a record moves to another province."""
    text, home = record["text"], record["article"]["province"]
    is_city = any(row["name"] == home and row["kind"] == "thành phố" for row in _table("provinces"))
    there = CITY if is_city else INSTEAD if home == PROVINCE.name else PROVINCE
    day = record["article"]["published_at"] or "2020"
    names = {home: there.name}
    for level, before in (("districts", ""), ("communes", COMMUNE)):
        rows = [row for row in _table(level) if (row["valid_from"] or "") <= day <= (row["valid_to"] or "9")]
        names = _level(rows, before, text, (home, there.name), set(names.values())) | names
    return Move(there.name, names | _marks(text, home, there))


def _level(rows: list[dict[str, str]], before: str, text: str, way: tuple[str, str], taken: set[str]) -> dict[str, str]:
    """A name of the other province, of the same kind if there is one, for each that the text holds."""
    home, there = way
    found = {
        row["name"]: row["kind"]
        for row in rows
        if row["province_id"] in _ids()[home] and row["name"] != home and _holds(text, before, row["name"])
    }
    free = {
        row["name"]: row["kind"]
        for row in rows
        if row["province_id"] in _ids()[there] and _homes()[row["name"]] == {there} and row["name"] not in _ids()
    }
    chosen: dict[str, str] = {}
    for name, kind in found.items():
        left = [new for new in free if new not in {*chosen.values(), *taken} and not _holds(text, "", new)]
        chosen[name] = min(left, key=lambda new: free[new] != kind)
    return chosen


def _marks(text: str, home: str, there: Destination) -> dict[str, str]:
    marks = {}
    for row in _table("outlets"):
        if row["province"] != home or home in row["mark"]:
            continue
        if mark := re.search(rf"(?<!\w)(?i:{re.escape(row['mark'])})(?!\w)", text):
            marks[mark[0]] = there.domain if "." in mark[0] and not mark[0].isupper() else there.mark
    return marks


def _holds(text: str, before: str, name: str) -> bool:
    if name not in text or any(letter.isdigit() for letter in name):
        return False
    return re.search(rf"{before}(?<!\w){re.escape(name)}(?!\w)", text) is not None
