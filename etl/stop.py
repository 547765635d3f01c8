"""How what is under way is asked to stop: by the handler of a signal, which interrupts it wherever it is."""

from time import monotonic, sleep

STEP = 0.1  # seconds in which a wait looks whether it is to end


class Stop:
    """Whether it is to stop, and a wait that ends as soon as it is.

    A handler interrupts the wait itself: it may not ask for a lock that the wait holds, as `threading.Event` does, or
    neither would ever go on. And a signal that comes right in front of a call that blocks does not interrupt that.
    """

    def __init__(self) -> None:
        self._asked = False

    def set(self) -> None:
        """Ask it to stop, for good."""
        self._asked = True

    def is_set(self) -> bool:
        """Whether it was asked."""
        return self._asked

    def wait(self, seconds: float) -> bool:
        """Wait until it is asked, so many seconds at most; whether it was."""
        end = monotonic() + seconds
        while not self._asked and (left := end - monotonic()) > 0:
            sleep(min(left, STEP))
        return self._asked
