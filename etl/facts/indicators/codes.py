"""The indicators as the reference table has them."""

from functools import cache

from etl.lexicon import rows


@cache
def categories() -> dict[str, str]:
    """Indicator code -> category."""
    return {row["code"]: row["category"] for row in rows("indicators", "warehouse.reference")}


@cache
def flows() -> frozenset[str]:
    """The indicators that add up over a period, where a stock is what there is on a day."""
    return frozenset(row["code"] for row in rows("indicators", "warehouse.reference") if row["kind"] == "flow")


@cache
def stocks() -> frozenset[str]:
    """The indicators of what there is on a day."""
    return frozenset(row["code"] for row in rows("indicators", "warehouse.reference") if row["kind"] == "stock")


@cache
def states() -> frozenset[str]:
    """The indicators of what there is on a day, or what it is made up of: members, posts, poor households."""
    table = rows("indicators", "warehouse.reference")
    return stocks() | {r["code"] for r in table if r["category"] in ("cadres", "society")}
