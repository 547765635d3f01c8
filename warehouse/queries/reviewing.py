"""What a person is asked to look at: facts that are uncertain, and what was decided."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, or_, select

from warehouse import views
from warehouse.queries.asking import Rows, equals, rows
from warehouse.queries.facts import award_evidence, metric_evidence
from warehouse.tables import Award, Metric, Review
from warehouse.views.claims import THING
from warehouse.views.counted import counts, fact_id

metric, award = Metric.__table__, Award.__table__
review = Review.__table__
conflict = views.metric_conflicts.table

FACTS: Mapping[str, Table] = {"metric": metric, "award": award}
EVIDENCE: Mapping[str, Callable[..., Rows]] = {"metric": metric_evidence, "award": award_evidence}
CODES = {"metric": "indicator_code", "award": "award_code"}

DOUBTS: Mapping[str, Mapping[str, ColumnElement[bool]]] = {
    "contradicted": {
        "metric": and_(
            metric.c.qualifier == "exact",
            exists().where(
                conflict.c.organisation_id == metric.c.organisation_id,
                conflict.c.indicator_code == metric.c.indicator_code,
                *(conflict.c[name].is_not_distinct_from(metric.c[name]) for name in THING),
            ),
        )
    },
    "organisation": {
        "metric": metric.c.organisation_id.is_(None),
        "award": and_(
            award.c.organisation_id.is_(None),
            or_(award.c.recipient_kind == "organisation", award.c.recipient_kind.is_(None)),
        ),
    },
    "indicator": {"metric": metric.c.indicator_code == "other"},
    "type": {"award": award.c.award_code == "other_award"},
    "year": {"metric": metric.c.year.is_(None), "award": award.c.year.is_(None)},
}
"""Why a fact is uncertain, by its kind: others state it otherwise; whose it is, what or when is not known."""


def doubtful(connection: Connection, /, kind: str, doubt: str, most: int, **equal: object) -> list[str]:
    """The ids of facts of this kind with this doubt that nobody has reviewed, in the order of digests: a fair few.

    `code` among what is to equal is that of the indicator or of the award type.
    """
    if kind not in DOUBTS[doubt]:
        return []
    fact, key = FACTS[kind], fact_id(FACTS[kind])
    asked = (equals(fact.c[CODES[kind] if name == "code" else name], value) for name, value in equal.items())
    about = and_(review.c.fact_kind == kind, review.c.fact_id == key)
    undecided = select(key).where(DOUBTS[doubt][kind], counts(fact), ~exists().where(about), *asked)
    return list(connection.scalars(undecided.order_by(key).limit(most)))


def queue(connection: Connection, /, doubts: Collection[str], most: int, **equal: object) -> Rows:
    """The first facts with any of these doubts, each with `fact_kind`, words and `doubts`, in the order of digests."""
    found: dict[tuple[str, str], list[str]] = {}
    for doubt in doubts:
        for kind in DOUBTS[doubt]:
            for key in doubtful(connection, kind, doubt, most, **equal):
                found.setdefault((key, kind), []).append(doubt)
    shown = sorted(found)[:most]  # whichever doubts these have, they are among the first with each
    told: dict[tuple[str, str], dict[str, Any]] = {}
    for kind, evidence in EVIDENCE.items():
        ids = tuple(key for key, of in shown if of == kind)
        told |= {(row[f"{kind}_id"], kind): row for row in evidence(connection, **{f"{kind}_id": ids})}
    return [{"fact_kind": kind, **told[key, kind], "doubts": found[key, kind]} for key, kind in shown]


def decided(connection: Connection, /, most: int, **equal: object) -> Rows:
    """What was decided, the latest first, where these columns equal these values."""
    asked = (equals(review.c[name], value) for name, value in equal.items())
    latest = select(review).where(*asked).order_by(review.c.decided_at.desc(), review.c.review_id)
    return rows(connection, latest.limit(most))
