"""What articles say before and after, fact by fact: of two readings, or of two states of the warehouse."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, Result, select

from warehouse.tables import Organisation, metadata

ORGANISATIONS = Organisation.__table__
REFERENCES = {"organisation_id": "organisation", "parent_id": "parent"}
"""The columns that hold the id of an organisation, and what holds its identity in their place."""
KINDS = {
    "articles": ("article", ("article_id",)),
    "article_organisations": ("organisation", ("organisation",)),
    "mentions": ("mention", ("quote_start", "quote_end", "organisation")),
    "metrics": ("metric", ("metric_id",)),
    "awards": ("award", ("award_id",)),
    "set_aside": ("number set aside", ("quote_start", "quote_end")),
    "organisations": ("organisation", ("organisation",)),
}
"""What one row of a table is, and the columns that tell it from the others."""
OF_ARTICLES = tuple(name for name in KINDS if name != "organisations")
"""The tables that hold what one article says; `organisations` holds what all of them say together."""
UNSAID = frozenset(
    {"article_id", "metric_id", "award_id", "content_sha256", "text", "extractor_version", "run_id"}
    | {"duplicate_of", "identity"}
)
PLACE = frozenset({"quote_start", "quote_end"})
"""What only moves within its text says what it said before."""
ADDED, CHANGED, DROPPED = "added", "changed", "dropped"

Values: TypeAlias = dict[str, Any]
Facts: TypeAlias = dict[str, list[Values]]
"""What an article says, by table."""


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that is `added`, `changed` or `dropped`; `before` and `after` hold the columns that differ."""

    source: str
    kind: str
    change: str
    quote: str
    before: Values
    after: Values


def stored_facts(
    connection: Connection, article_ids: Collection[str], names: Collection[str] = OF_ARTICLES
) -> dict[str, Facts]:
    """What these articles say as the warehouse has it in these tables, organisations by their identity."""
    said: dict[str, Facts] = defaultdict(lambda: {name: [] for name in names})
    for name in names:
        table = metadata.tables[name]
        for row in named(connection, connection.execute(select(table).where(table.c.article_id.in_(article_ids)))):
            said[row["article_id"]][name].append(row)
    return said


def named(connection: Connection, result: Result[Any]) -> list[Values]:
    """The rows, with who is meant instead of ids of organisations."""
    rows = [dict(row) for row in result.mappings()]
    ids = {row[name] for row in rows for name in REFERENCES if row.get(name)}
    statement = select(ORGANISATIONS.c.organisation_id, ORGANISATIONS.c.identity)
    known = dict(connection.execute(statement.where(ORGANISATIONS.c.organisation_id.in_(ids))).all())
    return [with_names(row, known) for row in rows]


def with_names(row: Mapping[str, Any], identities: Mapping[str, str]) -> Values:
    """The row, with the identities of organisations instead of their ids."""
    return {
        REFERENCES.get(key, key): identities.get(value, value) if key in REFERENCES else value
        for key, value in row.items()
    }


def differences(source: str, before: Facts, after: Facts, unsaid: Collection[str] = UNSAID) -> Iterator[Change]:
    """Every fact that says something else, in the order of tables and text; `unsaid` are columns that do not count."""
    for name in before:
        kind, key = KINDS[name]
        for old, new in _pairs(*_without_common(before[name], after[name], unsaid), key):
            columns = [column for column in (new or old) if column not in unsaid]
            moved = [column for column in columns if old.get(column) != new.get(column)]
            change = CHANGED if old and new else ADDED if new else DROPPED
            told = ({column: row[column] for column in moved if row} for row in (old, new))
            yield Change(source, kind, change, _quote(new or old), *told)


def _without_common(
    before: Sequence[Values], after: Sequence[Values], unsaid: Collection[str]
) -> tuple[list[Values], list[Values]]:
    """The facts of each side that the other does not state as well."""

    def said(row: Values) -> tuple[Any, ...]:
        told = sorted(row.items())
        return tuple(pair for pair in told if pair[1] is not None and pair[0] not in unsaid and pair[0] not in PLACE)

    common = Counter(map(said, before)) & Counter(map(said, after))
    return _less(before, Counter(common), said), _less(after, Counter(common), said)


def _less(rows: Sequence[Values], common: Counter[Any], said: Callable[[Values], Any]) -> list[Values]:
    left = []
    for row in rows:
        if common[said(row)]:
            common[said(row)] -= 1
        else:
            left.append(row)
    return left


def _pairs(before: list[Values], after: list[Values], key: tuple[str, ...]) -> list[tuple[Values, Values]]:
    """Facts of the same key, of the same words, then those whose quotes overlap; what is left stands beside nothing."""
    pairs = []
    for alike in (_of_same(*key), _of_same("quote"), _overlap):
        for old in list(before):
            new = next((new for new in after if alike(old, new)), None)
            if new is not None:
                before.remove(old)
                after.remove(new)
                pairs.append((old, new))
    pairs += [(row, {}) for row in before] + [({}, row) for row in after]
    return sorted(pairs, key=lambda pair: _place(pair[1] or pair[0]))


def _of_same(*names: str) -> Callable[[Values, Values], bool]:
    return lambda one, other: all(name in one and one[name] == other[name] for name in names)


def _overlap(one: Values, other: Values) -> bool:
    return "quote" in one and one["quote_start"] < other["quote_end"] and other["quote_start"] < one["quote_end"]


def _place(row: Values) -> tuple[int, str]:
    return row.get("quote_start", 0), str(row.get("organisation"))


def _quote(row: Values) -> str:
    return str(row.get("quote") or row.get("name") or row.get("title") or "")
