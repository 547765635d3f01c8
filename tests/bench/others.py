"""What others do with the same texts, where `make bench-others` has brought them; none of them gives facts.

Each is made ready once and then asked for its whole answer. What is missing here is told, not an error.
"""

import warnings
from collections.abc import Callable
from contextlib import suppress
from html import escape
from importlib import import_module

from etl.lexicon import rows
from etl.records import Document
from tests.bench.steps import Step


def _words() -> Step:
    words = import_module("underthesea").word_tokenize
    return lambda document: words(document.data.decode())


def _names() -> Step:
    names = import_module("underthesea").ner
    return lambda document: names(document.data.decode())


def _quantities() -> Step:
    parse = import_module("quantulum3.parser").parse
    return lambda document: parse(document.data.decode())


def _matcher() -> Step:
    pipeline = import_module("spacy").blank("xx")
    matcher = import_module("spacy.matcher").PhraseMatcher(pipeline.vocab, attr="LOWER")
    for name, column in (("nouns", "noun"), ("cues", "cue"), ("agencies", "form"), ("bodies", "form")):
        matcher.add(name, list(pipeline.tokenizer.pipe(row[column] for row in rows(name))))
    return lambda document: matcher(pipeline(document.data.decode()))


def _body() -> Step:
    from trafilatura import extract

    return lambda document: extract(as_html(document).data.decode(), include_tables=False)


OTHERS: dict[str, tuple[Callable[[], Step], int]] = {  # how each is made ready, and how many articles it is given
    "underthesea, words": (_words, 100),
    "underthesea, names": (_names, 1),
    "quantulum3, quantities": (_quantities, 1),
    "spaCy, words and lexicon": (_matcher, 100),
    "trafilatura, body of HTML": (_body, 100),
}


def as_html(document: Document) -> Document:
    """The article as a page of the web."""
    lines = (f"<p>{escape(line)}</p>" for line in document.data.decode().splitlines() if line.strip())
    markup = f"<!doctype html><html lang=vi><meta charset=utf-8><body><article>{''.join(lines)}</article></body></html>"
    return Document(document.source, markup.encode(), is_html=True)


def ready() -> dict[str, tuple[Step, int]]:
    """Those that are installed."""
    warnings.simplefilter("ignore")
    found: dict[str, tuple[Step, int]] = {}
    for name, (make, most) in OTHERS.items():
        with suppress(ImportError):
            found[name] = make(), most
    return found
