"""One run's hand on the database: it tells what is known already, and stores what is not, a batch a transaction."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError

from etl.load import fetches, runs
from etl.load.articles import known_articles, write_articles
from etl.load.identity import article_key
from etl.load.places import Gazetteer
from etl.load.rows import article_rows
from etl.records import Document, ExtractRecord, Reject, Unchanged
from etl.sources.found import Visit
from warehouse.queries import totals

COUNTED = ("found", "loaded", "unchanged", "replaced", "rejected")

log = structlog.get_logger()


Outcome: TypeAlias = ExtractRecord | Reject | Unchanged


class Writer:
    """Stores outcomes in the name of one run; `counts` and `rejects` tell how far it has come.

    It is also what the sources remember of the web: a page's visit is stored with its article, a feed's at the end
    of a run that has come to its end.
    """

    def __init__(self, engine: Engine, version: str, *, reparse: bool) -> None:
        self.counts: Counter[str] = Counter()
        self.rejects: list[Reject] = []
        self._engine = engine
        self._version = version
        self._reparse = reparse
        self._visits: dict[str, Visit] = {}
        with engine.begin() as connection:
            self.run_id = runs.start_run(connection, version)
            self._gazetteer = Gazetteer.of(connection)

    def recall(self, url: str) -> Visit | None:
        """The visit to an address whose content is stored, read by the rules in force."""
        if self._reparse:
            return None
        with self._engine.connect() as connection:
            return fetches.recall(connection, url, self._version)

    def remember(self, url: str, visit: Visit) -> None:
        """Keep a visit until what came of it is stored."""
        self._visits[url] = visit

    def tell_apart(self, inputs: Sequence[Document | Reject | Unchanged]) -> Iterator[Document | Reject | Unchanged]:
        """The inputs, with Unchanged in place of every document that needs no work."""
        keys = [article_key(one.source) for one in inputs if isinstance(one, Document)]
        with self._engine.connect() as connection:
            known = known_articles(connection, keys)
        for one in inputs:
            same = isinstance(one, Document) and self._is_known(one.source, one.sha256, known)
            yield Unchanged(one.source) if same else one

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
            self.rejects += _rejects(batch)
            for one in batch:
                self._visits.pop(one.source, None)

    def end(self, status: str) -> dict[str, int]:
        """Close the run's row and count what the warehouse holds."""
        with self._engine.begin() as connection:
            if status == "finished":  # all pages have been stored or rejected: what is left are feeds
                fetches.save_visits(connection, self._visits, self._version, self.run_id, articles=False)
            runs.end_run(connection, self.run_id, status, _columns(self.counts))
            return totals(connection)

    def _write(self, connection: Connection, batch: Sequence[Outcome]) -> Counter[str]:
        records = {article_key(one.source): one for one in batch if isinstance(one, ExtractRecord)}
        known = known_articles(connection, records)
        fresh = {key: one for key, one in records.items() if not self._is_known(one.source, one.sha256, known)}
        rows = [article_rows(one, self._gazetteer, self._version, self.run_id) for one in fresh.values()]
        replaced = fresh.keys() & known.keys()
        write_articles(connection, rows, replaced, self.run_id)
        stored = [one.source for one in batch if not isinstance(one, Reject)]
        visits = {url: self._visits[url] for url in stored if url in self._visits}
        fetches.save_visits(connection, visits, self._version, self.run_id, articles=True)
        rejects = _rejects(batch)
        runs.quarantine(connection, self.run_id, rejects)
        runs.release(connection, self.run_id, stored)
        return Counter(
            loaded=len(fresh) - len(replaced),
            replaced=len(replaced),
            rejected=len(rejects),
            unchanged=len(batch) - len(fresh) - len(rejects),
        )

    def _is_known(self, source: str, content_sha256: str, known: Mapping[str, tuple[str, str]]) -> bool:
        return not self._reparse and known.get(article_key(source)) == (content_sha256, self._version)

    def _store_singly(self, batch: Sequence[Outcome], error: Exception) -> None:
        if len(batch) > 1:
            for one in batch:
                self.store([one])
        elif isinstance(batch[0], ExtractRecord):
            self.store([Reject(batch[0].source, "load", "refused", _words(error))])
        else:
            raise error


def _rejects(batch: Sequence[Outcome]) -> list[Reject]:
    return [one for one in batch if isinstance(one, Reject)]


def _columns(counts: Counter[str]) -> dict[str, int]:
    return {name: counts[name] for name in COUNTED}


def _words(error: Exception) -> str:
    cause = error.orig if isinstance(error, IntegrityError | DataError) else error
    return f"the warehouse cannot take it: {str(cause).splitlines()[0]}"
