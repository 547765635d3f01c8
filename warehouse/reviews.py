"""What people decide about facts: accept, correct or reject. Each is kept by article and words, and can be undone.

It holds whenever the same article states the same words again, so that reading articles anew loses none. A corrected
fact bears what it is to be read as, in every view; what had been read stays with the decision (`stated`).
"""

import json
import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, delete, insert, literal, select, union, update
from sqlalchemy.exc import IntegrityError

from warehouse import reference
from warehouse.address import WarehouseError
from warehouse.codes import DECISIONS
from warehouse.dictionary import codes_of
from warehouse.tables import Award, Metric, Review
from warehouse.views import touch_articles

FACTS: Mapping[str, Table] = {"metric": Metric.__table__, "award": Award.__table__}
CORRECTABLE: Mapping[str, tuple[str, ...]] = {
    "metric": ("indicator_code", "value", "value_max", "qualifier", "unit", "status", "direction", "polarity"),
    "award": ("award_code", "rank", "recipient_count", "count_kind", "qualifier", "recipient_kind"),
}
"""The columns that a person may say are to be read otherwise."""

RULE = re.compile(r"\bck_[a-z]+_(\w+)")
RULES = {
    "value_order": "value is never above value_max",
    "range_has_both_ends": "a value_max belongs to qualifier range, and to no other",
    "percentage_in_range": "a percentage is from 0 to 100",
    "recipient_count_positive": "recipient_count is never below 0",
}
"""The rules of the tables that a correction may break, in words."""
FEW = 5  # ids that are told where several are meant

review = Review.__table__


class ImpossibleError(WarehouseError):
    """No fact can be so; `rule` is the one of RULES that says why, or of the table."""

    def __init__(self, message: str, rule: str) -> None:
        super().__init__(message)
        self.rule = rule


def find(connection: Connection, name: str) -> tuple[str, str]:
    """Kind and id of the fact whose id begins so, also of one that is gone and was decided about.

    A metric and an award that stand in the same words have one id: `award:3f2a` is the award.

    Raises:
        WarehouseError: there is none, or more than one.
    """
    wanted, _, beginning = name.rpartition(":")

    def begun(kind: ColumnElement[str], key: ColumnElement[str]) -> Select[str, str]:
        pairs = ((kind, wanted), (key, beginning))
        return select(kind, key).where(*(text.startswith(part, autoescape=True) for text, part in pairs))

    facts = (begun(literal(kind), table.c[f"{kind}_id"]) for kind, table in FACTS.items())
    known = union(*facts, begun(review.c.fact_kind, review.c.fact_id))
    found = [(kind, key) for kind, key in connection.execute(known.limit(FEW))]
    if not found:
        raise WarehouseError(f"there is no fact {name}; `chibo review list` and `chibo search` tell ids")
    if len(found) > 1:
        listed = ", ".join(":".join(one) for one in sorted(found))
        raise WarehouseError(f"{name!r} may be several facts: {listed}; give one of these")
    return found[0]


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
    try:
        if decision == "correct":
            _correct(connection, row)
    except IntegrityError as error:
        rule = _rule(error)
        raise ImpossibleError(f"{kind} {fact_id}: no {kind} can be so: {RULES.get(rule, rule)}", rule) from error


def correction_of(connection: Connection, kind: str, fact_id: str) -> dict[str, Any]:
    """What a fact is to be read as by what has been decided about it, by column."""
    about = (review.c.fact_kind == kind, review.c.fact_id == fact_id, review.c.decision == "correct")
    return dict(json.loads(connection.scalar(select(review.c.correction).where(*about)) or "{}"))


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
    """Have all facts of these articles, which stand as they were just read, be what was decided about them."""
    asked = (review.c.decision == "correct", review.c.article_id.in_(article_ids))
    for made in connection.execute(select(review).where(*asked)).mappings().all():
        _correct(connection, dict(made))


def _correct(connection: Connection, made: Mapping[str, Any]) -> None:
    """Have a fact that stands as it was read be what was decided, where its words are the same."""
    table, key = FACTS[made["fact_kind"]], f"{made['fact_kind']}_id"
    correction = json.loads(made["correction"])
    columns = [table.c[name] for name in correction]
    same = (table.c[key] == made["fact_id"], table.c.quote == made["quote"])
    read = connection.execute(select(*columns).where(*same)).mappings().first()
    stated = None if read is None else _json(dict(read))
    connection.execute(update(review).where(review.c.review_id == made["review_id"]).values(stated=stated))
    if read is not None:
        _change(connection, made, correction)


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
    misfits = (_misfit(FACTS[kind].c[name], value) for name, value in changed.items())
    return next(filter(None, misfits), None) if changed else "a correction changes something; accept it if it is right"


def _misfit(column: Column[Any], value: object) -> str | None:
    """Why a column cannot hold this; None where it can."""
    if value is None:
        return None if column.nullable else f"{column.name} is never empty"
    for key in column.foreign_keys:
        table = key.column.table.name
        if value not in {row["code"] for row in reference.read(table)}:
            return f"{column.name}: {value} is none; `chibo sql --describe {table}` lists them"
    codes = codes_of(column.table, column.name)
    return f"{column.name}: {value} is none of {', '.join(codes)}" if codes and value not in codes else None


def _rule(error: IntegrityError) -> str:
    """The rule of the table that was broken; what the database says of it where it has no name."""
    named = RULE.search(str(error.orig))
    return named[1] if named else str(error.orig).splitlines()[0]
