"""Which source of the configuration each input came from, until what became of it is stored."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from etl.sources.found import Found
from etl.sources.source import Source, as_source


class Origins:
    """Kept by whoever reads the sources, one after the other; `read` are the locations read so far."""

    def __init__(self) -> None:
        self.read: dict[str, None] = {}
        self._reading = ""
        self._of: dict[str, str] = {}

    def watch(self, sources: Iterable[Source | str]) -> Iterator[Source]:
        """The sources; whoever takes the next one has read the one before to its end."""
        for source in map(as_source, sources):
            self._reading = source.location
            self.read[source.location] = None
            yield source

    def note(self, found: Iterable[Found], only: Collection[str] | None = None) -> Iterator[Found]:
        """What is found, on its way; or of it only those inputs, and all that certain locations hold."""
        for one in found:
            if only is None or one.source in only or self._reading in only:
                self._of[one.source] = self._reading
                yield one

    def of(self, source: str) -> str:
        """The location from which an input came."""
        return self._of.get(source, self._reading)

    def forget(self, sources: Iterable[str]) -> None:
        """These inputs are stored."""
        for source in sources:
            self._of.pop(source, None)

    def tally(self, outcomes: Iterable[tuple[str, str, int]]) -> dict[str, Counter[str]]:
        """How many inputs of each location came to what, given what each came to, and how often."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for source, outcome, number in outcomes:
            counts[self.of(source)][outcome] += number
        return counts
