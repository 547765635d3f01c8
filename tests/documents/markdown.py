"""Pages of Markdown taken apart: what they tell people to type, to write into files, to expect and to follow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]))

FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:(?<=\n\n)|\A)(?:    .*\n|\n(?=    ))+")
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^()\s]+)\)|<(?:a|img)\b[^>]*?(?:href|src)=\"([^\"]+)\"")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
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


def prose(page: str) -> str:
    """A page without its blocks."""
    return INDENTED.sub("\n", FENCE.sub("", page))


def typed(page: str) -> Iterator[str]:
    """Everything that a page shows as typed in a shell: fenced `sh`, indented blocks, and code in sentences."""
    yield from (block.text for block in blocks(page) if block.language == "sh")
    without = FENCE.sub("", page)
    yield from (re.sub(r"^    ", "", found[0], flags=re.MULTILINE) for found in INDENTED.finditer(without))
    yield from codes(page)


def codes(page: str) -> list[str]:
    """Code within sentences."""
    return CODE.findall(prose(page))


def links(page: str) -> list[str]:
    """Where the links and pictures of a page lead."""
    return ["".join(found) for found in LINK.findall(CODE.sub("", prose(page)))]


def anchors(page: str) -> set[str]:
    """The names by which the headings of a page can be linked to."""
    headings = HEADING.findall(FENCE.sub("", page))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
