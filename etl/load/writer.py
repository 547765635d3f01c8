"""One run's hand on the database: it tells what is known already, and stores what is not, a batch a transaction."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError

from etl.load import fetches, runs
from etl.load.articles import write_articles
from etl.load.known import Known, Outcome, outcomes, refused, rejects_of
from etl.records import ExtractRecord, Reject, sources_of
from etl.sources.found import Visit
from warehouse.queries import totals
from warehouse.views import refresh

GROWN = 0.1  # by such a part in one run, and all that views keep is found anew, and the tables are looked at
COUNTED = ("found", "loaded", "unchanged", "replaced", "rejected")


class Writer(Known):
    """Stores outcomes in the name of one run.

    It is also what the sources remember of the web: a page's visit is stored with its article, a feed's at the end
    of a run that has come to its end.
    """

    def __init__(self, engine: Engine, version: str, *, reparse: bool) -> None:
        super().__init__(engine, version, reparse=reparse)
        self._visits: dict[str, Visit] = {}
        with engine.begin() as connection:
            self._died = runs.close_dead(connection)
            self._waiting = runs.waiting(connection)
            self.run_id = runs.start_run(connection, version)

    def remember(self, source: str, visit: Visit) -> None:
        """Keep a visit until what came of it is stored."""
        self._visits[source] = visit

    def store(self, batch: Sequence[Outcome]) -> None:
        """Store a batch whole; if the database refuses it, article by article, the refused ones as rejects."""
        try:
            with self._engine.begin() as connection:
                counts = self.counts + self._write(connection, batch)
                runs.save_counts(connection, self.run_id, _columns(counts))
        except (IntegrityError, DataError, ValueError, OverflowError) as error:
            self._store_singly(batch, error)
        else:
            self.counts = counts
            self.rejects += rejects_of(batch)
            self.origins.forget(one.source for one in batch)
            for source in sources_of(batch):
                self._visits.pop(source, None)

    def end(self, status: str, *, complete: bool = False) -> dict[str, int]:
        """Close the run's row, find anew what views keep of all that was touched, and count what the warehouse holds.

        A complete run has seen all that its sources hold. What a run that died before this had touched, the next one
        finds anew.
        """
        with self._engine.begin() as connection:
            if status == "finished":  # all pages have been stored or rejected: what is left are feeds
                fetches.save_visits(connection, self._visits, self._version, self.run_id, articles=False)
            runs.add_to_sources(connection, self.run_id, {location: {} for location in self.origins.read})
            if complete:
                runs.release_mended(connection, self.run_id, self.origins.read, {one.source for one in self.rejects})
            runs.end_run(connection, self.run_id, status, _columns(self.counts))
            held = totals(connection)
            refresh(connection, grown=self._died or self._stored() >= GROWN * held["articles"])
            return held

    def _stored(self) -> int:
        return self.counts["loaded"] + self.counts["replaced"]

    def _write(self, connection: Connection, batch: Sequence[Outcome]) -> Counter[str]:
        fresh, replaced = self._fresh(connection, batch)
        if fresh:
            rows = [self._read(connection, one, self.run_id) for one in fresh.values()]
            write_articles(connection, rows, replaced, self.run_id)
        stored = list(sources_of(one for one in batch if not isinstance(one, Reject)))
        visits = {url: self._visits[url] for url in stored if url in self._visits}
        fetches.save_visits(connection, visits, self._version, self.run_id, articles=True)
        rejects = rejects_of(batch)
        runs.quarantine(connection, self.run_id, rejects, self.origins.of)
        self._waiting.update(one.source for one in rejects)
        runs.release(connection, self.run_id, self._waiting.intersection(stored))
        told = self.origins.tally(outcomes(batch, fresh, replaced))
        runs.add_to_sources(connection, self.run_id, told)
        return sum(told.values(), Counter())

    def _store_singly(self, batch: Sequence[Outcome], error: Exception) -> None:
        if len(batch) > 1:
            for one in batch:
                self.store([one])
        elif isinstance(batch[0], ExtractRecord):
            self.store([refused(batch[0], error)])
        else:
            raise error


def _columns(counts: Counter[str]) -> dict[str, int]:
    return {name: counts[name] for name in COUNTED}
