"""Whether a field of a fact that was found is right."""

from typing import Any

from tests.quality.sheets import Fact, Sheet
from tests.quality.words import key, options, same_number, same_object, same_text

METRIC_FIELDS = (
    "value", "qualifier", "unit", "object", "property", "indicator", "organisation", "period", "status", "direction",
    "polarity",
)  # fmt: skip
AWARD_FIELDS = ("award", "count", "count_kind", "qualifier", "recipient", "recipient_kind", "awarded_by", "period")
FIELDS = {"metrics": METRIC_FIELDS, "awards": AWARD_FIELDS}
# A fact is exact with all of these right.
EXACT = {
    "metrics": tuple(field for field in METRIC_FIELDS if field not in ("property", "polarity")),
    "awards": tuple(field for field in AWARD_FIELDS if field not in ("count_kind", "awarded_by")),
}


def years(fact: Fact) -> tuple[str | None, str | None]:
    """The first and the last year that a fact covers."""
    start, end = (str(fact[side] or "")[:4] or None for side in ("period_start", "period_end"))
    return start, end


def mark(field: str, want: Fact, got: Fact, sheet: Sheet) -> bool | None:
    """Right or wrong; None where the gold leaves the field open."""
    if field == "period":
        return _same_period(want["period"], got) if want.get("period") else None
    if field not in want:
        return None
    if field == "value":
        return same_number(want["value"], got["value"]) and same_number(want.get("value_max"), got["value_max"])
    return _same(field, want[field], got[field], sheet)


def _same(field: str, want: Any, got: Any, sheet: Sheet) -> bool:
    if field == "count":
        return same_number(want, got)
    if field in ("object", "property"):
        return same_object(want, got)
    if field in ("organisation", "recipient"):
        return same_organisation(want, got, sheet)
    if field == "awarded_by":
        return same_text(want, got) or same_organisation(want, got, sheet)
    return got in options(want)


def _same_period(want: list[Any], got: Fact) -> bool:
    """The years agree with one of the periods wanted; a year that is null there is open."""
    periods = want if isinstance(want[0], list) else [want]
    return any(all(year in (None, read) for year, read in zip(period, years(got), strict=True)) for period in periods)


def same_organisation(want: Any, got: str | None, sheet: Sheet) -> bool:
    """Whether two names are of one organisation, by any of the forms that gold and record know."""
    if got is None:
        return None in options(want)
    forms = {key(got)}
    for organisation in sheet.record["organisations"]:
        if key(organisation["name"]) == key(got):
            forms |= forms_of(organisation)
    return bool(forms & _wanted_forms(want, sheet))


def forms_of(organisation: Fact) -> set[str]:
    """The name of an organisation and its aliases."""
    return {key(name) for name in (organisation["name"], *organisation.get("aliases", ()))}


def _wanted_forms(want: Any, sheet: Sheet) -> set[str]:
    wanted = {key(name) for name in options(want) if name}
    for organisation in sheet.gold["organisations"]:
        forms = forms_of(organisation)
        wanted |= forms if forms & wanted else set()
    return wanted
