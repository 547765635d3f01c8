"""What an article says before and after it is read anew, fact by fact."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, select

from etl.load.organisations import Values
from etl.load.rows import Rows
from warehouse.tables import Organisation, metadata

ORGANISATIONS = Organisation.__table__
KINDS = {
    "articles": ("article", ("article_id",)),
    "article_organisations": ("organisation", ("organisation",)),
    "mentions": ("mention", ("quote_start", "quote_end", "organisation")),
    "metrics": ("metric", ("metric_id",)),
    "awards": ("award", ("award_id",)),
    "set_aside": ("number set aside", ("quote_start", "quote_end")),
}
"""The tables that hold what an article says: what one row is, and the columns that tell it from the others."""
UNSAID = {"article_id", "metric_id", "award_id", "content_sha256", "text", "extractor_version", "run_id"}
ADDED, CHANGED, DROPPED = "added", "changed", "dropped"

Facts: TypeAlias = dict[str, list[Values]]


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that is `added`, `changed` or `dropped`; `before` and `after` hold the columns that differ."""

    source: str
    kind: str
    change: str
    quote: str
    before: Values
    after: Values


def stored_facts(connection: Connection, article_ids: Collection[str]) -> dict[str, Facts]:
    """What these articles say as the warehouse has it, organisations by their identity."""
    said: dict[str, Facts] = defaultdict(lambda: {name: [] for name in KINDS})
    for name in KINDS:
        table = metadata.tables[name]
        found = connection.execute(select(table).where(table.c.article_id.in_(article_ids))).mappings()
        rows = [dict(row) for row in found]
        known = _identities(connection, rows)
        for row in rows:
            said[row["article_id"]][name].append(_named(row, known))
    return said


def new_facts(rows: Rows) -> Facts:
    """What an article says as it has been read, in the same form."""
    known = {row["organisation_id"]: row["identity"] for row in rows["organisations"]}
    return {name: [_named(row, known) for row in rows[name]] for name in KINDS}


def differences(source: str, before: Facts, after: Facts) -> Iterator[Change]:
    """Every fact that moves, in the order of tables and text."""
    for name, (kind, key) in KINDS.items():
        for old, new in _pairs(before[name], after[name], key):
            names = [column for column in (new or old) if column not in UNSAID]
            moved = [column for column in names if old.get(column) != new.get(column)]
            if moved:
                change = CHANGED if old and new else ADDED if new else DROPPED
                told = ({column: row[column] for column in moved if row} for row in (old, new))
                yield Change(source, kind, change, _quote(new or old), *told)


def _pairs(before: list[Values], after: list[Values], key: tuple[str, ...]) -> list[tuple[Values, Values]]:
    """Facts of the same key, then those whose quotes overlap; whatever is left stands alone, beside nothing."""
    old = {tuple(row[name] for name in key): row for row in before}
    new = {tuple(row[name] for name in key): row for row in after}
    pairs = [(old.pop(one), new.pop(one)) for one in list(old) if one in new]
    for one, row in list(old.items()):
        other = next((other for other, its in new.items() if _overlap(row, its)), None)
        if other:
            pairs.append((old.pop(one), new.pop(other)))
    pairs += [(row, {}) for row in old.values()] + [({}, row) for row in new.values()]
    return sorted(pairs, key=lambda pair: _place(pair[1] or pair[0]))


def _overlap(one: Values, other: Values) -> bool:
    return "quote" in one and one["quote_start"] < other["quote_end"] and other["quote_start"] < one["quote_end"]


def _place(row: Values) -> tuple[int, str]:
    return row.get("quote_start", 0), str(row.get("organisation"))


def _quote(row: Values) -> str:
    return str(row.get("quote") or row.get("name") or row.get("title") or "")


def _identities(connection: Connection, rows: Collection[Mapping[str, Any]]) -> dict[str, str]:
    ids = {row[name] for row in rows for name in ("organisation_id", "parent_id") if row.get(name)}
    statement = select(ORGANISATIONS.c.organisation_id, ORGANISATIONS.c.identity)
    found = connection.execute(statement.where(ORGANISATIONS.c.organisation_id.in_(ids)))
    return dict(found.all())


def _named(row: Mapping[str, Any], identities: Mapping[str, str]) -> Values:
    """The row, with who is meant instead of ids."""
    names = {"organisation_id": "organisation", "parent_id": "parent"}
    return {names.get(key, key): identities.get(value, value) if key in names else value for key, value in row.items()}
