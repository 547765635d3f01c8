"""What the warehouse knows already, as a run asks for it; nothing is written here."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError

from etl.load import fetches
from etl.load.articles import known_articles
from etl.load.identity import article_key
from etl.load.merges import merges_in_force, move_facts
from etl.load.origins import Origins
from etl.load.places import Gazetteer
from etl.load.rows import Rows, article_rows
from etl.records import Document, ExtractRecord, Reject, Unchanged
from etl.sources.found import Visit

Outcome: TypeAlias = ExtractRecord | Reject | Unchanged


class Known(ABC):
    """Tells inputs that need work from those that do not; `counts` and `rejects` say how far a run has come."""

    def __init__(self, engine: Engine, version: str, *, reparse: bool) -> None:
        self.counts: Counter[str] = Counter()
        self.rejects: list[Reject] = []
        self.origins = Origins()
        self._engine = engine
        self._version = version
        self._reparse = reparse
        self._gazetteer: Gazetteer | None = None  # for the first record: what has not changed needs no places
        with engine.connect() as connection:
            self._merges = merges_in_force(connection)

    def recall(self, sources: Collection[str]) -> Mapping[str, Visit]:
        """The visits to those sources whose content is stored, read by the rules in force."""
        if self._reparse:
            return {}
        with self._engine.connect() as connection:
            return fetches.recall(connection, sources, self._version)

    @abstractmethod
    def remember(self, source: str, visit: Visit) -> None:
        """Keep a visit until what came of it is stored."""

    def tell_apart(self, inputs: Sequence[Document | Reject | Unchanged]) -> Iterator[Document | Reject | Unchanged]:
        """The inputs, with Unchanged in place of every document that needs no work."""
        documents = [one for one in inputs if isinstance(one, Document)]
        if not documents:
            yield from inputs
            return
        for document in documents:
            if document.stamp:
                self.remember(document.source, Visit(stamp=document.stamp))
        with self._engine.connect() as connection:
            known = known_articles(connection, [article_key(document.source) for document in documents])
        for one in inputs:
            same = isinstance(one, Document) and self._is_known(one.source, one.sha256, known)
            yield Unchanged((one.source,)) if same else one

    def _fresh(self, connection: Connection, batch: Sequence[Outcome]) -> tuple[dict[str, ExtractRecord], set[str]]:
        """The records that are to be stored, by article, and which of them take the place of others."""
        records = {article_key(one.source): one for one in batch if isinstance(one, ExtractRecord)}
        known = known_articles(connection, records) if records else {}
        fresh = {key: one for key, one in records.items() if not self._is_known(one.source, one.sha256, known)}
        return fresh, fresh.keys() & known.keys()

    def _read(self, connection: Connection, record: ExtractRecord, run_id: str) -> Rows:
        """The rows of a record, its facts where the merges in force put them. Raises ValueError or OverflowError."""
        self._gazetteer = self._gazetteer or Gazetteer.of(connection)
        return move_facts(article_rows(record, self._gazetteer, self._version, run_id), self._merges)

    def _is_known(self, source: str, content_sha256: str, known: Mapping[str, tuple[str, str]]) -> bool:
        return not self._reparse and known.get(article_key(source)) == (content_sha256, self._version)


def rejects_of(batch: Sequence[Outcome]) -> list[Reject]:
    """Those of a batch that gave no article."""
    return [one for one in batch if isinstance(one, Reject)]


def outcomes(
    batch: Sequence[Outcome], fresh: Collection[str], replaced: Collection[str]
) -> Iterator[tuple[str, str, int]]:
    """What each of a batch came to, and how often: `loaded`, `replaced`, `rejected` or `unchanged`, as runs count."""
    left = set(fresh)
    for one in batch:
        if isinstance(one, Reject):
            yield one.source, "rejected", 1
        elif isinstance(one, Unchanged):
            yield one.source, "unchanged", len(one.sources)
        elif (key := article_key(one.source)) in left:
            left.remove(key)
            yield one.source, "replaced" if key in replaced else "loaded", 1
        else:
            yield one.source, "unchanged", 1


def refused(record: ExtractRecord, error: Exception) -> Reject:
    """The reject of a record that cannot become rows."""
    cause = error.orig if isinstance(error, IntegrityError | DataError) else error
    return Reject(record.source, "load", "refused", f"the warehouse cannot take it: {str(cause).splitlines()[0]}")
