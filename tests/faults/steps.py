"""Work in a process of its own, which tells of each step before it takes it, and can be killed there.

A kill strikes at a step and a little later, and so at any place of the work, however fast the machine is at the time.
"""

import multiprocessing
import time
from bisect import bisect
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from random import Random

Tell = Callable[..., None]
"""To be called before each step, with whatever arguments."""
Work = Callable[[Tell], object]


@dataclass(frozen=True, slots=True)
class Course:
    """The course of work that nothing disturbed: when each of its steps came, and when it ended."""

    moments: tuple[float, ...]

    @property
    def steps(self) -> int:
        """How many there were."""
        return len(self.moments) - 1

    def after_step(self, chance: Random) -> tuple[int, float]:
        """Somewhere between two steps, each pair as likely as any: the number of the first, and the seconds since."""
        step = chance.randint(1, self.steps)
        return step, chance.uniform(0, self.moments[step] - self.moments[step - 1])

    def at_moment(self, chance: Random) -> tuple[int, float]:
        """The same, each moment as likely as any."""
        moment = chance.uniform(self.moments[0], self.moments[-1])
        step = bisect(self.moments, moment)
        return step, moment - self.moments[step - 1]


@contextmanager
def begun(work: Work) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """The process, and where it tells of its steps; left when it has ended."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.loading"])
    steps, told = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(work, told))
    with steps:
        process.start()
        told.close()  # ours: what is read ends with the process
        yield process, steps
        process.join()


def come_to(steps: Connection, step: int) -> None:
    """Wait until so many steps have been told, or the work has ended in fewer."""
    with suppress(EOFError):
        for _ in range(step):
            steps.recv_bytes()


def done(work: Work) -> Course:
    """Have the work done to the end."""
    with begun(work) as (process, steps):
        moments = []
        with suppress(EOFError):
            while True:
                steps.recv_bytes()
                moments.append(time.monotonic())
    assert process.exitcode == 0
    return Course((*moments, time.monotonic()))


def kill(work: Work, step: int, delay: float) -> None:
    """Begin the work and kill it so many seconds after it has come to a step."""
    with begun(work) as (process, steps):
        come_to(steps, step)
        time.sleep(delay)
        process.kill()


def _do(work: Work, told: Connection) -> None:
    work(partial(_tell, told))


def _tell(told: Connection, *_: object, **__: object) -> None:
    told.send_bytes(b"-")
