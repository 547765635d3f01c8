"""The house as SVG: a wing is a frame, a storey a row, a room a box; folders are filled. It needs no font or file."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

ROOM, HEIGHT, GAP, PAD, HEAD, YARD = 98, 28, 7, 14, 46, 40  # pixels
LETTER = 7  # pixels that a small letter takes at most, on an average
STYLE = """
  :root { --ink: #1f2a2e; --quiet: #5f6c74; --line: #b9c6c5; --wall: #f3f6f6; --room: #ffffff; --folder: #d5e8e6 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e4e9e8; --quiet: #9aa6ac; --line: #45524f; --wall: #1b2122; --room: #15191a; --folder: #1f4a49 }
  }
  text { font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: var(--ink) }
  .name { font-weight: 600; font-size: 15px } .told { fill: var(--quiet); font-size: 12px }
  .wing { fill: var(--wall); stroke: var(--line) } .room { fill: var(--room); stroke: var(--line) }
  .folder { fill: var(--folder) } .centred { text-anchor: middle }
"""


@dataclass(frozen=True, slots=True)
class Room:
    """A module or folder, and its first words."""

    name: str
    told: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class Wing:
    """A root package: its name, what it is for, and its rooms by storey from the roof down; so many side by side."""

    name: str
    told: str
    storeys: list[list[Room]]
    across: int

    @property
    def rows(self) -> list[list[Room]]:
        """The storeys, in several rows where they are wide."""
        step = self.across
        return [storey[at : at + step] for storey in self.storeys for at in range(0, len(storey), step)]

    @property
    def width(self) -> int:
        """Pixels from wall to wall."""
        return 2 * PAD + self.across * (ROOM + GAP) - GAP

    @property
    def height(self) -> int:
        """Pixels from the ground to the roof."""
        return HEAD + len(self.rows) * (HEIGHT + GAP) - GAP + PAD


def facade(wings: dict[str, Wing]) -> str:
    """The picture: the loader on the left, the page and the migrations on the right, the warehouse below them all."""
    etl, dashboard, migrations, warehouse = (wings[name] for name in ("etl", "dashboard", "migrations", "warehouse"))
    ground = max(etl.height, dashboard.height + PAD + migrations.height)
    beside = etl.width + PAD
    width, height = beside + dashboard.width, ground + YARD + warehouse.height
    drawn = (
        *_wing(etl, 0, ground - etl.height, etl.width),
        *_wing(migrations, beside, ground - dashboard.height - PAD - migrations.height, dashboard.width),
        *_wing(dashboard, beside, ground - dashboard.height, dashboard.width),
        _text(width / 2, ground + YARD / 2 + 4, "▼ each imports the warehouse, and none of the others", "told centred"),
        *_wing(warehouse, 0, ground + YARD, width),
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 {width + 2} {height + 2}">'
    return "\n".join((head, f"<style>{STYLE}</style>", *drawn, "</svg>", ""))


def _wing(wing: Wing, x: float, y: float, width: float) -> Iterator[str]:
    yield _box(x, y, width, wing.height, "wing")
    yield _text(x + PAD, y + 20, f"{wing.name}/", "name")
    told = wing.told if len(wing.told) * LETTER < width else wing.told.partition(":")[0]
    yield _text(x + PAD, y + 37, told, "told")
    for number, row in enumerate(wing.rows):
        left = x + (width - len(row) * (ROOM + GAP) + GAP) / 2
        top = y + HEAD + number * (HEIGHT + GAP)
        for place, room in enumerate(row):
            yield from _room(room, left + place * (ROOM + GAP), top)


def _room(room: Room, x: float, y: float) -> Iterator[str]:
    yield f"<g><title>{escape(room.told)}</title>"
    yield _box(x, y, ROOM, HEIGHT, "room folder" if room.is_folder else "room")
    yield _text(x + ROOM / 2, y + HEIGHT / 2 + 4, room.name, "centred") + "</g>"


def _box(x: float, y: float, width: float, height: float, kind: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="5" class="{kind}"/>'


def _text(x: float, y: float, words: str, kind: str) -> str:
    return f'<text x="{x:g}" y="{y:g}" class="{kind}">{escape(words)}</text>'
