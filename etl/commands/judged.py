"""Facts and what was decided about them, as `chibo review` tells them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from etl.language.sentences import split_sentences
from warehouse import queries


def all_of(connection: Connection, kind: str, fact_id: str) -> dict[str, Any]:
    """The columns of a fact, if it is still there, its sentence, and those of the decision about it, if any."""
    if kind == "metric":
        facts = queries.metric_evidence(connection, metric_id=fact_id)
    else:
        facts = queries.award_evidence(connection, award_id=fact_id)
    told = facts[0] | {"sentence": _sentence(connection, facts[0])} if facts else {}
    for made in queries.decided(connection, 1, fact_kind=kind, fact_id=fact_id):
        told |= made
    return told


def doubtful_line(row: Mapping[str, Any]) -> str:
    """A row of `queries.queue`: id, why it is uncertain, what was read, the words."""
    whose, when = row["organisation"] or "of nobody known", row["period_end"] or "at no day known"
    if row["fact_kind"] == "award":
        read, key = f"{row['award_code']} {row['recipient_count'] or ''}".rstrip(), f"award:{row['award_id']}"
    else:
        read, key = _read(row), row["metric_id"]
    return f"{key}  {', '.join(row['doubts'])}  {read}, {whose}, {when}: {row['quote']}"


def _read(row: Mapping[str, Any]) -> str:
    upper = "" if row["value_max"] is None else f" to {row['value_max']:.15g}"
    return f"{row['indicator_code']} {row['qualifier']} {row['value']:.15g}{upper} {row['unit']}"


def decision_line(row: Mapping[str, Any]) -> str:
    """A row of `queries.decided`: id, when and by whom, what, the words, why."""
    corrected, note = (f": {row[name]}" if row[name] else "" for name in ("correction", "note"))
    made = f"{row['decided_at']:%Y-%m-%d} by {row['reviewer']}"
    return f"{row['fact_id']}  {made}  {row['fact_kind']} {row['decision']}ed{corrected}: {row['quote']}{note}"


def _sentence(connection: Connection, fact: Mapping[str, Any]) -> str:
    article = queries.one_article(connection, fact["article_id"]) or {}
    text, start, end = article.get("text", ""), fact["quote_start"], fact["quote_end"]
    around = (text[first:last] for first, last in split_sentences(text) if first < end and start < last)
    return " ".join(" ".join(around).split())
