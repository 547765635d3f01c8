"""A run that writes nothing: what each batch would change, told fact by fact."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, Engine

from etl.load.known import Known, Outcome, outcomes, refused, rejects_of
from etl.load.rows import Rows
from etl.records import ExtractRecord, Reject
from etl.sources.found import Visit
from warehouse.changes import OF_ARTICLES, Change, Facts, differences, stored_facts, with_names
from warehouse.queries import totals


class Rehearsal(Known):
    """Stands where a writer would; an engine that can only read is enough for it."""

    run_id = None  # it leaves no trace in the journal

    def __init__(self, engine: Engine, version: str, *, reparse: bool) -> None:
        super().__init__(engine, version, reparse=reparse)
        self.changes: list[Change] = []

    def remember(self, source: str, visit: Visit) -> None:
        """Forget it."""
        del source, visit

    def store(self, batch: Sequence[Outcome]) -> None:
        """Note what the batch would change."""
        with self._engine.connect() as connection:
            fresh, replaced = self._fresh(connection, batch)
            before = stored_facts(connection, replaced)
            read = {key: self._rows(connection, record) for key, record in fresh.items()}
        if wrong := {one.source: one for one in read.values() if isinstance(one, Reject)}:
            self.store([wrong.get(one.source, one) for one in batch])
            return
        for key, rows in read.items():
            if not isinstance(rows, Reject):
                self.changes += differences(fresh[key].source, before[key], _facts(rows))
        self.counts += sum(self.origins.tally(outcomes(batch, fresh, replaced)).values(), Counter())
        self.rejects += rejects_of(batch)
        self.origins.forget(one.source for one in batch)

    def end(self, status: str, *, complete: bool = False) -> dict[str, int]:
        """Count what the warehouse holds, still."""
        del status, complete
        with self._engine.connect() as connection:
            return totals(connection)

    def _rows(self, connection: Connection, record: ExtractRecord) -> Rows | Reject:
        try:
            return self._read(connection, record, run_id="")
        except (ValueError, OverflowError) as error:
            return refused(record, error)


def _facts(rows: Rows) -> Facts:
    """What an article says as it has been read, in the form of what is stored."""
    known = {row["organisation_id"]: row["identity"] for row in rows["organisations"]}
    return {name: [with_names(row, known) for row in rows[name]] for name in OF_ARTICLES}
