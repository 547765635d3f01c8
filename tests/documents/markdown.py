"""Pages of Markdown taken apart: what they tell people to type, to write into files, and to expect."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
INTO_A_FILE = re.compile(r"`(?P<path>[\w./-]+\.(?:csv|html|jsonl|py|toml|txt))`[^`]*:\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block; `path` is the file that the sentence above it names, when that ends in a colon."""

    language: str
    text: str
    path: str | None


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    end = 0
    for found in FENCE.finditer(page):
        above = page[end : found.start()].rstrip().rpartition("\n\n")[2]
        into = INTO_A_FILE.search(above)
        yield Block(found["language"], found["text"], into["path"] if into else None)
        end = found.end()
