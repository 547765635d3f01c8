"""Where in a statement the engine stumbled, so that a person finds it: comfort, and never a guard.

PostgreSQL says where; SQLite names a word, which is looked up among the words as sqlglot tells them apart.
"""

import logging
import re
from itertools import pairwise

LONGEST = 10_000

NAMED = re.compile(
    r'near "([^"]+)"|no such \w+: (\S+)|ambiguous column name: (\S+)|^the function (\w+)\(|^(\w+) is no table'
)
SECOND = re.compile(r"one statement at a time|multiple commands")


def with_place(words: str, sql: str, dialect: str, offset: int | None) -> str:
    """The words, with line and column behind them if there is one place that they can mean."""
    start = _start(words, sql, dialect) if offset is None else offset
    if start is None or not 0 <= start < len(sql):
        return words
    before = sql[:start].split("\n")
    return f"{words} (line {len(before)}, column {len(before[-1]) + 1})"


def _start(words: str, sql: str, dialect: str) -> int | None:
    named = NAMED.search(words)
    if len(sql) > LONGEST or not (named or SECOND.search(words)):
        return None
    tokens = _tokens(sql, dialect)
    if named is None:
        return next((start for (before, _), (_, start) in pairwise(tokens) if before == ";"), None)
    name = next(filter(None, named.groups())).rpartition(".")[-1].lower()
    starts = [start for text, start in tokens if text.lower() == name]
    return starts[0] if len(starts) == 1 else _stumble(sql, dialect, starts)


def _tokens(sql: str, dialect: str) -> list[tuple[str, int]]:
    from sqlglot import tokenize
    from sqlglot.errors import SqlglotError

    try:
        return [(token.text, token.start) for token in tokenize(sql, dialect=_known(dialect))]
    except SqlglotError:
        return []


def _stumble(sql: str, dialect: str, starts: list[int]) -> int | None:
    """Of several places the one at which sqlglot stumbles too."""
    from sqlglot import parse
    from sqlglot.errors import ParseError, SqlglotError

    logging.getLogger("sqlglot").setLevel(logging.ERROR)  # what it warns of is nothing that the engine has said
    try:
        parse(sql, dialect=_known(dialect))
    except ParseError as error:
        told = error.errors[0]["start_context"] if error.errors else None
        return next((start for start in starts if told is not None and sql[:start].endswith(told)), None)
    except (SqlglotError, RecursionError):
        return None
    return None


def _known(dialect: str) -> str:
    return "postgres" if dialect == "postgresql" else dialect
