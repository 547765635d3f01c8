"""What is done to the text of one article, step by step, and the floor that every reader of articles has to pay."""

import re
import time
import unicodedata
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TypeAlias

from etl.extract import extract, own_words
from etl.facts.organisations.resolver import Resolver
from etl.language.clean import read_text
from etl.page.layout import Page, parse_page
from etl.page.lines import unwrap
from etl.page.place import find_place
from etl.records import Document

NUMBER = re.compile(r"\d[\d.,]*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b")

Step: TypeAlias = Callable[[Document], object]


def floor(document: Document) -> None:
    """Hash, decode, normalise, and find every number: less cannot be done."""
    sha256(document.data).hexdigest()
    NUMBER.findall(unicodedata.normalize("NFC", document.data.decode("utf-8-sig", "replace")).lower())


def page(document: Document) -> tuple[str, Page]:
    """Clean text, and on it headline, dateline, byline, body and furniture."""
    flow = unwrap(read_text(document.data).text)
    return flow, parse_page(flow)


def organisations(document: Document) -> None:
    """The page, its place, and who it speaks of."""
    flow, parts = page(document)
    day = parts.published_at[:10] if parts.published_at else None
    place = find_place(own_words(flow, parts), parts.title, parts.outlet_province, parts.place_line, day)
    province = place.province.name_on(day or "") if place.province else None
    Resolver(flow, province, place.district, day).resolve([(block.start, block.end) for block in parts.blocks])


STEPS: dict[str, Step] = {"floor": floor, "to the page": page, "to organisations": organisations, "extract": extract}


def fastest(steps: dict[str, Step], documents: Sequence[Document], rounds: int) -> dict[str, float]:
    """Processor seconds per article of each step, in the fastest of some rounds; all take turns."""
    best = dict.fromkeys(steps, float("inf"))
    for _ in range(rounds):
        for name, step in steps.items():
            begun = time.process_time()
            for document in documents:
                step(document)
            best[name] = min(best[name], (time.process_time() - begun) / len(documents))
    return best
