"""Which extractor made a row: the package's version and a digest of all that decides what an article says."""

from functools import cache
from importlib.metadata import version
from pathlib import Path

from warehouse.digest import digest_of

ROOT = Path(__file__).parent
DECIDES = (
    "language",
    "markup",
    "page",
    "facts",
    "lexicon",
    "load",
    "extract.py",
    "records.py",
    "../warehouse/folding.py",
    "../warehouse/reference",
)
LIBRARIES = ("trafilatura",)  # what finds the text of a page


@cache
def extractor_version() -> str:
    """Such as `0.1.0+9f2c4e1a`; another one as soon as a rule, a word, a reference row or a library changes."""
    return f"{version('chibo')}+{digest_of(_files(), LIBRARIES, size=4)}"


def _files() -> list[Path]:
    roots = [ROOT / name for name in DECIDES]
    files = [path for root in roots for path in ([root] if root.is_file() else sorted(root.rglob("*")))]
    return [path for path in files if path.is_file() and path.suffix != ".pyc"]
