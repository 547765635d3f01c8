"""How what is under way is asked to stop: by the handler of a signal, which interrupts it wherever it is."""

from contextlib import suppress
from queue import Empty, SimpleQueue


class Stop:
    """Whether it is to stop, and a wait that ends as soon as it is.

    A handler interrupts the wait itself, and must not ask for a lock that the wait holds, as `threading.Event` does:
    neither would ever go on. A `SimpleQueue` is made to be put into from there.
    """

    def __init__(self) -> None:
        self._asked = False
        self._waking: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        """Ask it to stop, for good."""
        self._asked = True
        self._waking.put(None)

    def is_set(self) -> bool:
        """Whether it was asked."""
        return self._asked

    def wait(self, seconds: float) -> bool:
        """Wait until it is asked, so many seconds at most; whether it was."""
        if not self._asked:
            with suppress(Empty):
                self._waking.get(timeout=seconds)
        return self._asked
