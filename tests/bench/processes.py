"""Processes under watch: the processor time and the memory of a command, of all it starts, and of a server."""

import os
import re
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile

PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
TICK = os.sysconf("SC_CLK_TCK")
EVERY = 0.2  # seconds


@dataclass
class Watch:
    """What the processes of some sessions have used, by process id."""

    sessions: set[int]
    seconds: dict[int, float] = field(default_factory=dict)
    megabytes: dict[int, float] = field(default_factory=dict)

    def look(self) -> None:
        """Take in how things stand now; what a process uses after the last look is lost."""
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                told = (folder / "stat").read_text().rpartition(")")[2].split()
                if int(told[3]) in self.sessions:
                    process = int(folder.name)
                    self.seconds[process] = (int(told[11]) + int(told[12])) / TICK
                    if peak := PEAK.search((folder / "status").read_text()):
                        self.megabytes[process] = int(peak[1]) / 1024


def watched(command: Sequence[str], environment: Mapping[str, str], beside: Iterable[int] = ()) -> Watch:
    """Run a command to its end; sessions `beside` it count as well. Raises RuntimeError if it fails."""
    before = Watch(set(beside))
    before.look()
    with TemporaryFile() as said:
        process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=said, stderr=said, start_new_session=True
        )
        watch = Watch({process.pid, *beside})
        while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            watch.look()
            time.sleep(EVERY)
        watch.look()
        if process.wait():
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)} failed: {said.read().decode()}")
    watch.seconds = {one: spent - before.seconds.get(one, 0.0) for one, spent in watch.seconds.items()}
    return watch


def of_server(data: Path) -> float:
    """Processor seconds that a PostgreSQL server with its data there has used, those of ended connections included."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (folder / "cwd").readlink() == data:
                told = (folder / "stat").read_text().rpartition(")")[2].split()
                total += sum(map(int, told[11:15]))
    return total / TICK
