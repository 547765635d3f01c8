"""What people decide about facts: accept, correct or reject. Each is kept by article and words, and can be undone.

It holds whenever the same article states the same words again, so that reading articles anew loses none. A corrected
fact bears what it is to be read as, in every view; what had been read stays with the decision (`stated`).
"""

import json
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from warehouse.codes import DECISIONS
from warehouse.db import WarehouseError
from warehouse.tables import Award, Metric, Review
from warehouse.views import touch_articles

FACTS: Mapping[str, Table] = {"metric": Metric.__table__, "award": Award.__table__}
CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "metric": ("indicator_code", "value", "value_max", "qualifier", "unit", "status", "direction", "polarity"),
    "award": ("award_code", "rank", "recipient_count", "count_kind", "qualifier", "recipient_kind"),
}
"""The columns that a person may say are to be read otherwise."""

review = Review.__table__


def decide(
    connection: Connection,
    kind: str,
    fact_id: str,
    decision: str,
    reviewer: str,
    *,
    correction: Mapping[str, object] | None = None,
    note: str | None = None,
) -> None:
    """Write a decision down, in place of an earlier one about the same fact.

    Raises:
        WarehouseError: there is no such fact, or the decision is none that can be made about it.
    """
    fact = _as_read(connection, kind, fact_id)
    changed = {name: value for name, value in (correction or {}).items() if fact.get(name) != value}
    if refusal := _refusal(kind, decision, changed):
        raise WarehouseError(f"{kind} {fact_id}: {refusal}")
    undo(connection, kind, fact_id)
    row = {
        "review_id": blake2b(f"{kind}\x1f{fact_id}".encode(), digest_size=8).hexdigest(),
        "fact_kind": kind,
        "fact_id": fact_id,
        **{name: fact[name] for name in ("article_id", "quote")},
        "decision": decision,
        "correction": _json(changed) if decision == "correct" else None,
        "note": note or None,
        "reviewer": reviewer,
        "decided_at": datetime.now(UTC),
    }
    connection.execute(insert(review).values(row))
    touch_articles(connection, [fact["article_id"]])
    correct(connection, [fact["article_id"]])


def undo(connection: Connection, kind: str, fact_id: str) -> bool:
    """Take the decision about a fact back, which is again as it was read; whether there was a decision."""
    about = (review.c.fact_kind == kind, review.c.fact_id == fact_id)
    made = connection.execute(select(review).where(*about)).mappings().first()
    if made is None:
        return False
    if made["stated"] is not None:
        _change(connection, dict(made), json.loads(made["stated"]))
    connection.execute(delete(review).where(*about))
    touch_articles(connection, [made["article_id"]])
    return True


def correct(connection: Connection, article_ids: Collection[str]) -> None:
    """Have the facts of these articles, as they were read, be what was decided, where their words are the same."""
    asked = (review.c.decision == "correct", review.c.article_id.in_(article_ids))
    for made in connection.execute(select(review).where(*asked)).mappings().all():
        table, key = FACTS[made["fact_kind"]], f"{made['fact_kind']}_id"
        correction = json.loads(made["correction"])
        columns = [table.c[name] for name in correction]
        same = (table.c[key] == made["fact_id"], table.c.quote == made["quote"])
        read = connection.execute(select(*columns).where(*same)).mappings().first()
        stated = None if read is None else _json(dict(read))
        connection.execute(update(review).where(review.c.review_id == made["review_id"]).values(stated=stated))
        if read is not None:
            _change(connection, dict(made), correction)


def _change(connection: Connection, made: Mapping[str, Any], columns: Mapping[str, Any]) -> None:
    table, key = FACTS[made["fact_kind"]], f"{made['fact_kind']}_id"
    same = (table.c[key] == made["fact_id"], table.c.quote == made["quote"])
    touch_articles(connection, [made["article_id"]])  # also as what it was: a figure may become one of something else
    connection.execute(update(table).where(*same).values(**columns))
    touch_articles(connection, [made["article_id"]])


def _json(columns: Mapping[str, Any]) -> str:
    return json.dumps(columns, ensure_ascii=False, sort_keys=True)


def _as_read(connection: Connection, kind: str, fact_id: str) -> Mapping[str, Any]:
    """A fact as it was read, whatever has been decided about it."""
    if kind not in FACTS:
        raise WarehouseError(f"{kind}: a fact is a {' or an '.join(FACTS)}")
    table = FACTS[kind]
    found = connection.execute(select(table).where(table.c[f"{kind}_id"] == fact_id)).mappings().first()
    if found is None:
        raise WarehouseError(f"there is no {kind} {fact_id}; its article may have changed")
    about = (review.c.fact_kind == kind, review.c.fact_id == fact_id, review.c.quote == found["quote"])
    stated = connection.scalar(select(review.c.stated).where(*about))
    return {**found, **(json.loads(stated) if stated else {})}


def _refusal(kind: str, decision: str, changed: Mapping[str, object]) -> str | None:
    """Why this cannot be decided; None where it can."""
    if decision not in DECISIONS:
        return f"{decision} is no decision; decide {', '.join(DECISIONS)}"
    if decision != "correct":
        return None
    if strange := sorted(set(changed) - set(CORRECTABLE[kind])):
        return f"{strange[0]} cannot be corrected; {', '.join(CORRECTABLE[kind])} can"
    return None if changed else "a correction changes something; accept it if it is right"
