"""`make bench-dashboard`: many sessions on the dashboard at once, as browsers speak to it, on the made-up archive.

make bench-dashboard ARGS="--articles 20000 --sessions 20 --url sqlite:///build/bench.sqlite"

First one session asks for every page, before any answer is kept. Then each session goes from page to page, waits as
long as a reader would, and notes how long the server took from the question to the end of its answer. Figures of what
a browser then draws are no part of it.
"""

import asyncio
import os
import statistics
import time
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from rich import box
from rich.console import Console
from rich.table import Table
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.warehouse import SEED, load
from tests.browser.site import serving

VISITS = (
    ("", ""),
    ("", "indicator=party_members"),
    ("", "indicator=party_members&map=now&year=2020"),
    ("", "indicator=members_admitted&province=ha-giang"),
    ("metrics", ""),
    ("metrics", "indicator=members_admitted&view=lines"),
    ("metrics", "indicator=party_members&view=tiles&years=2015-2020"),
    ("organisations", ""),
    ("organisations", "find=dang+bo+hoang+su+phi"),
    ("awards", ""),
    ("awards", "measure=recipients&province=ha-giang"),
    ("articles", ""),
    ("articles", "province=ha-giang&year=2020"),
    ("articles", "find=dang+bo+ha+giang"),
    ("sql", "question=awards_by_type&p_province=Hà Giang"),
    ("quality", ""),
)
"""Pages and what is chosen on them."""


class Session:
    """One reader: what each page took, and what went wrong."""

    def __init__(self, number: int, pause: float) -> None:
        self._chance = Random(SEED + number)  # noqa: S311 - only to vary the pages
        self._pause = pause
        self.seconds: dict[str, list[float]] = defaultdict(list)
        self.to_chart: list[float | None] = []
        self.to_end: list[float] = []
        self.errors: list[str] = []

    def __len__(self) -> int:
        """How many answers it got."""
        return sum(map(len, self.seconds.values()))

    async def read(self, address: str, visits: Iterable[tuple[str, str]]) -> None:
        """Look at these pages."""
        stream = f"{address.replace('http', 'ws')}/_stcore/stream"
        async with connect(stream, max_size=None, origin=address, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item, arg-type]
            for page, query in visits:
                await asyncio.sleep(self._pause * self._chance.uniform(0.5, 1.5))
                await self._ask(socket, page, query)
                self.seconds[page or "overview"].append(self.to_end[-1])

    def some(self, rounds: int) -> Iterator[tuple[str, str]]:
        """So many pages, in an order of its own."""
        return (self._chance.choice(VISITS) for _ in range(rounds))

    async def _ask(self, socket: ClientConnection, page: str, query: str) -> None:
        asked = BackMsg()
        asked.rerun_script.page_name, asked.rerun_script.query_string = page, query
        begun, to_chart = time.perf_counter(), None
        await socket.send(asked.SerializeToString())
        async for message in socket:
            answer = ForwardMsg.FromString(bytes(message))  # type: ignore[arg-type]
            kind = answer.delta.new_element.WhichOneof("type")
            if kind == "exception":
                self.errors.append(f"{page}?{query}: {answer.delta.new_element.exception.message}")
            if kind == "plotly_chart" and to_chart is None:
                to_chart = time.perf_counter() - begun
            if answer.WhichOneof("type") == "script_finished":
                break
        self.to_chart.append(to_chart)
        self.to_end.append(time.perf_counter() - begun)


def memory(process: int) -> float:
    """Megabytes that a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    (kilobytes,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1024


def processor(process: int) -> float:
    """Seconds of processor that a process has used."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


async def visit(address: str, process: int, readers: Sequence[Session], rounds: int) -> list[float]:
    """Let all read at once, so many rounds of pages; the memory of the server meanwhile, a figure a second."""
    held: list[float] = []

    async def watch() -> None:
        while True:
            held.append(memory(process))
            await asyncio.sleep(1)

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(reader.read(address, reader.some(rounds)) for reader in readers))
    watching.cancel()
    return held


def main() -> None:
    """Load what is not there yet, let the sessions read, and print how long each page took."""
    parser = ArgumentParser(prog="make bench-dashboard")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--sessions", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=40, help="pages that each session looks at")
    parser.add_argument("--pause", type=float, default=4.0, help="seconds that a reader looks at a page")
    parser.add_argument("--url", help="a warehouse that is there already")
    given = parser.parse_args()
    console = Console(width=120, highlight=False)
    with TemporaryDirectory() as folder:
        url = given.url or f"sqlite:///{folder}/chibo.sqlite"
        if not given.url:
            for line in load(url, given.articles):
                console.print(line)
        readers = [Session(number, given.pause) for number in range(given.sessions)]
        with serving(url) as (address, process):
            first = Session(-1, 0.0)
            asyncio.run(first.read(address, VISITS))  # what is kept is kept from then on
            begun = processor(process)
            held = asyncio.run(visit(address, process, readers, given.rounds))
            spent = processor(process) - begun
    unkept = Table("nobody has asked before", "to the first chart s", "to the end s", box=box.MARKDOWN)
    for (page, query), to_chart, to_end in zip(VISITS, first.to_chart, first.to_end, strict=True):
        unkept.add_row(f"{page or 'overview'} {query}", "–" if to_chart is None else f"{to_chart:.2f}", f"{to_end:.2f}")
    console.print(unkept)
    table = Table("page", "answers", "median s", "95 % within s", box=box.MARKDOWN)
    for page in sorted({page for reader in readers for page in reader.seconds}):
        table.add_row(page, *_told([one for reader in readers for one in reader.seconds[page]]))
    table.add_row("all", *_told([one for reader in readers for times in reader.seconds.values() for one in times]))
    console.print(table)
    quarters = [held[len(held) * quarter // 4 - 1] for quarter in range(1, 5)]
    console.print(f"memory of the server after each quarter: {', '.join(f'{one:.0f}' for one in quarters)} MB")
    console.print(f"processor of the server: {spent / sum(map(len, readers)):.2f} s an answer")
    errors = [error for reader in readers for error in reader.errors]
    console.print(f"errors: {len(errors)}", *errors[:5], sep="\n")


def _told(seconds: list[float]) -> tuple[str, str, str]:
    slow = statistics.quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    return f"{len(seconds):,}", f"{statistics.median(seconds):.2f}", f"{slow:.2f}"


if __name__ == "__main__":
    main()
