"""How well the warehouse stands: what runs did, what was rejected, what is covered, contradicted, reviewed."""

from sqlalchemy import Connection, func, select

from warehouse import views
from warehouse.queries.asking import Rows, rows
from warehouse.tables import EtlRun, Reject, Review, SetAside

run = EtlRun.__table__
reject = Reject.__table__
review = Review.__table__
set_aside = SetAside.__table__


def coverage(connection: Connection) -> Rows:
    """Articles and facts by province and year of publication."""
    view = views.coverage.table
    return rows(connection, select(view).order_by(view.c.year.nulls_last(), view.c.province_code.nulls_last()))


def runs(connection: Connection, most: int) -> Rows:
    """The runs, the latest first."""
    return rows(connection, select(run).order_by(run.c.started_at.desc()).limit(most))


def reject_reasons(connection: Connection) -> Rows:
    """How many inputs wait in quarantine: stage, reason, inputs; the commonest first."""
    keys, inputs = (reject.c.stage, reject.c.reason), func.count().label("inputs")
    waiting = select(*keys, inputs).where(reject.c.resolved_run_id.is_(None)).group_by(*keys)
    return rows(connection, waiting.order_by(inputs.desc(), *keys))


def rejects(connection: Connection, most: int) -> Rows:
    """The inputs that wait in quarantine, with the run that met them last, the latest first."""
    shown = select(reject, run.c.started_at).join_from(reject, run, run.c.run_id == reject.c.run_id)
    waiting = shown.where(reject.c.resolved_run_id.is_(None))
    return rows(connection, waiting.order_by(run.c.started_at.desc(), reject.c.source).limit(most))


def conflicts(connection: Connection, most: int) -> Rows:
    """Things that articles state otherwise than others, those stated most often first."""
    view = views.metric_conflicts.table
    keys = (view.c.organisation_id, view.c.indicator_code, view.c.year, view.c.value_low)
    return rows(connection, select(view).order_by(view.c.facts.desc(), *keys).limit(most))


def conflict_count(connection: Connection) -> int:
    """How many such things there are."""
    return connection.scalar(select(func.count()).select_from(views.metric_conflicts.table)) or 0


def decisions(connection: Connection) -> dict[str, int]:
    """How many facts were reviewed, by what was decided."""
    counted = select(review.c.decision, func.count()).group_by(review.c.decision)
    return {str(decision): int(facts) for decision, facts in connection.execute(counted)}


def set_aside_reasons(connection: Connection) -> Rows:
    """How many numbers are no facts, and why: reason, numbers; the commonest first."""
    numbers = func.count().label("numbers")
    counted = select(set_aside.c.reason, numbers).group_by(set_aside.c.reason)
    return rows(connection, counted.order_by(numbers.desc(), set_aside.c.reason))
