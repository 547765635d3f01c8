"""Made-up facts of every kind: indicators and award types by how often they are met, bounds, targets, unknown years."""

from datetime import date
from itertools import accumulate
from random import Random
from typing import Any, TypeVar
from zlib import crc32

from etl.records import Award, Metric, Organisation
from tests.bench.page import Page
from warehouse import reference

T = TypeVar("T")

RATED = "hoàn thành tốt nhiệm vụ trở lên"
QUALIFIERS = {"exact": 70, "over": 12, "at_least": 5, "about": 6, "under": 4, "range": 3}
PERIODS = {"year": 50, "as_of": 30, "term": 6, "part_of_year": 6, "unknown": 8}
STATUSES = {"actual": 90, "target": 10}
DIRECTIONS = {"level": 86, "increase": 10, "decrease": 4}
POLARITIES = {"affirmed": 98, "negated": 2}
RECIPIENTS = {"collective": 40, "individual": 40, "organisation": 15, "mixed": 5}
COUNTS = {"recipients": 85, "times": 15}
RANKS = {None: 60, "Nhất": 10, "Nhì": 15, "Ba": 15}


class Facts:
    """What articles may state."""

    def __init__(self) -> None:
        self._indicators = reference.read("indicators")
        self._award_types = reference.read("award_types")

    def metric(self, page: Page, chance: Random, day: date, bodies: tuple[Organisation, ...]) -> Metric:
        """A figure of one of the bodies, now and then of nobody."""
        body = chance.choice(bodies) if chance.random() < 0.92 else None
        indicator = _common_first(self._indicators, chance)
        code, share = str(indicator["code"]), indicator["kind"] == "share"
        value = float(_figure(chance, body, code, day.year) % (99 if share else 6000))
        qualifier = _one_of(QUALIFIERS, chance)
        thing = "đảng viên" if share else str(indicator["label_vi"]).lower()
        return Metric(
            **page.quote(f"{value:g}{'%' if share else ''} {thing}"),
            value=value,
            value_max=value + 1 if qualifier == "range" else None,
            base=None,
            qualifier=qualifier,
            unit="%" if share else "count",
            object=thing,
            property=RATED if share else None,
            indicator=code,
            organisation=body.name if body else None,
            **_period(chance, day),
            status=_one_of(STATUSES, chance),
            direction=_one_of(DIRECTIONS, chance),
            polarity=_one_of(POLARITIES, chance),
        )

    def award(self, page: Page, chance: Random, day: date, bodies: tuple[Organisation, ...]) -> Award:
        """An award to one of the bodies, or to people who are only counted."""
        award, kind = _common_first(self._award_types, chance), _one_of(RECIPIENTS, chance)
        count, title = chance.randint(1, 60), str(award["label_vi"])
        period = _period(chance, day)
        return Award(
            **page.quote(f"{count} {title}"),
            award=str(award["code"]),
            title=title,
            rank=_one_of(RANKS, chance),
            count=count,
            count_kind=_one_of(COUNTS, chance),
            qualifier=_one_of(QUALIFIERS, chance) if chance.random() < 0.2 else "exact",
            recipient=chance.choice(bodies).name if kind == "organisation" else None,
            recipient_kind=kind,
            awarded_by="UBND tỉnh",
            period_start=period["period_start"],
            period_end=period["period_end"],
        )


def _figure(chance: Random, body: Organisation | None, code: str, year: int) -> int:
    """The number that all articles state of a body in a year; one in twenty states another."""
    known = crc32(f"{body}/{code}/{year}".encode())
    return known if chance.random() < 0.95 else known + 1


def _period(chance: Random, day: date) -> dict[str, Any]:
    kind = _one_of(PERIODS, chance)
    if kind == "unknown":
        start = end = None
    elif kind == "as_of":
        start = end = day.isoformat()
    else:
        start, end = f"{day.year - (5 if kind == 'term' else 0)}-01-01", f"{day.year}-12-31"
    return {"period_start": start, "period_end": end, "period_kind": kind}


def _one_of(weights: dict[T, int], chance: Random) -> T:
    (chosen,) = chance.choices(list(weights), list(weights.values()))
    return chosen


def _common_first(rows: list[dict[str, str | None]], chance: Random) -> dict[str, str | None]:
    (chosen,) = chance.choices(rows, cum_weights=list(accumulate(1 / rank for rank in range(1, len(rows) + 1))))
    return chosen
