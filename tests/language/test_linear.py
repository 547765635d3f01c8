"""No pattern takes much more than twice the time for twice the text, whatever is repeated in it."""

import importlib
import inspect
import pkgutil
import re
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import etl.facts
import etl.language
import etl.page

REPEATED = (
    "a", "a ", "1", "1 ", "1.", "1, ", "1/", "1-", "Đ", "A. ", "Đảng ", "Đảng bộ ", "Nguyễn Văn A, ", "(", "“", " ",
    "\t", "\n", "-", "- ", "|", ".", ", ", "; ", "và ", "của ", "một ", "năm 2019 ", "ngày 1/1 ", "2019-2020 ",
    "5 chi bộ, ",
)  # fmt: skip
LENGTHS = (500, 8_000)  # what takes a cube or more is found out by the shorter
FLOOR = 0.004  # seconds: below, the clock tells nothing
MOST = 3.0  # times as long for twice the text; a square would take four
TRIES = 5  # a machine busy with something else slows now one text, now another
# Asked of lines of at most 160 letters, or of pieces of a sentence, where a square is nothing.
SHORT = (
    "etl.page.byline", "etl.page.dateline", "etl.page.kinds.BREADCRUMB", "etl.facts.names.owners.LOOSE_END",
    "etl.facts.metrics.objects.amounts.VERB_BEFORE", "etl.facts.aside.LIST_NUMBER",
)  # fmt: skip
LOOKING = ("search", "finditer", "findall", "sub", "split")


def modules() -> Iterator[ModuleType]:
    for package in (etl.language, etl.page, etl.facts):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from patterns_in(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for entry in value:
            yield from patterns_in(entry)


def value_of(value: Any) -> Any:
    """A global, or what a cached function without parameters gives."""
    wrapped = getattr(value, "__wrapped__", None)
    return value() if wrapped is not None and not wrapped.__code__.co_argcount else value


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the modules that read text, by where it stands."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value_of(value))):
                if pattern not in found.values():
                    found[f"{module.__name__}.{name}[{number}]"] = pattern
    return found


PATTERNS = patterns()
SOURCES = {module.__name__: inspect.getsource(module) for module in modules()}


def is_anchored(name: str) -> bool:
    """Whether a pattern is only ever asked about the place where it is put."""
    home, _, own = name.partition("[")[0].rpartition(".")
    asked = re.findall(rf"(?<![\w.]){own}\.(\w+)\(", SOURCES[home])
    for source in SOURCES.values():
        asked += re.findall(rf"(?<!\w){home.rpartition('.')[2]}\.{own}\.(\w+)\(", source)
    return bool(asked) and not set(asked) & set(LOOKING)


def seconds(pattern: re.Pattern[str], text: str, anchored: bool, times: int = 1) -> float:
    """How long it takes to look everywhere in a text, or at its beginning; the shortest of some times."""
    taken: list[float] = []
    for _ in range(times):
        start = time.process_time()
        pattern.fullmatch(text)
        pattern.match(text)
        for _ in () if anchored else pattern.finditer(text):
            pass
        taken.append(time.process_time() - start)
    return min(taken)


def grows_too_fast(pattern: re.Pattern[str], repeated: str, anchored: bool) -> bool:
    """Whether time grows much faster than the text; measured again and again before it is believed."""
    for length in LENGTHS:
        half, text = ((repeated * length)[:letters] for letters in (length // 2, length))
        if seconds(pattern, text, anchored) < FLOOR:
            continue
        for _ in range(TRIES):
            whole = seconds(pattern, text, anchored, times=3)
            if whole < max(FLOOR, MOST * seconds(pattern, half, anchored, times=3)):
                break
        else:
            return True
    return False


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("name", [name for name in PATTERNS if not name.startswith(SHORT)])
def test_a_pattern_takes_time_in_proportion_to_the_text(name: str) -> None:
    anchored = is_anchored(name)
    assert [repeated for repeated in REPEATED if grows_too_fast(PATTERNS[name], repeated, anchored)] == []
