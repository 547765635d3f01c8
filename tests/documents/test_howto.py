"""Each how-to, followed to the letter in a copy of the project, does what it says."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.markdown import ROOT, Block, blocks
from warehouse import queries
from warehouse.db import open_engine

PAGES = ROOT / "docs" / "howto"
LEFT_OUT = shutil.ignore_patterns(
    ".git",
    ".venv*",
    ".*_cache",
    ".hypothesis",
    "*.sqlite*",
    "pictures",
    "golden",
    "apart",
    "sentences",
    "varied",
    "written",
)
Follow = Callable[[str], Path]


def clone(folder: Path, warehouse: Path) -> Path:
    """A copy of the project that finds itself installed, its warehouse made and empty."""
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    installed = folder / ".venv"
    installed.mkdir()
    for one in Path(sys.prefix).iterdir():
        (installed / one.name).symlink_to(one)
    (installed / "installed").unlink(missing_ok=True)
    (installed / "installed").touch()
    (folder / "data").mkdir(exist_ok=True)
    shutil.copy(warehouse, folder / "data" / "chibo.sqlite")
    return folder


def follow(steps: list[Block], folder: Path) -> None:
    """Do what a page says, step by step; what it says is printed has to be printed."""
    printed = ""
    for step in steps:
        if step.language == "sh":
            printed = run(step.text, folder)
        elif step.path is None:
            assert "\n".join(map(str.rstrip, printed.splitlines())) == step.text.rstrip()
        elif step.language == "diff":
            change(folder / step.path, step.text.splitlines(keepends=True))
        else:
            add(folder / step.path, step.text)


def run(commands: str, folder: Path) -> str:
    """What the commands print; they have to succeed without a word of trouble."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("CHIBO_", "PYTEST_", "MAKE"))}
    ran = subprocess.run(
        ["bash", "-euc", commands],
        cwd=folder,
        env=own | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def change(path: Path, lines: list[str]) -> None:
    """Replace the lines that a diff begins with a minus or a blank by those with a plus or a blank."""
    before, after = ("".join(line[1:] for line in lines if line[0] in f" {sign}") for sign in "-+")
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{path.name} does not hold, once:\n{before}"
    path.write_text(text.replace(before, after), encoding="utf-8")


def add(path: Path, text: str) -> None:
    """Put text at the end of a file, which is made if it is not there."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


@pytest.fixture(scope="module")
def followed(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Follow:
    """A copy of the project in which a page has been followed."""
    made: dict[str, Path] = {}

    def followed(name: str) -> Path:
        if name not in made:
            folder = clone(tmp_path_factory.mktemp(name) / "chibo", sqlite_template)
            follow(list(blocks((PAGES / f"{name}.md").read_text(encoding="utf-8"))), folder)
            made[name] = folder
        return made[name]

    return followed


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.md") if path.stem != "README"))
def test_a_page_can_be_followed_to_the_letter(followed: Follow, name: str) -> None:
    followed(name)


def test_a_new_indicator_stands_in_the_dictionary_and_among_the_choices_of_the_dashboard(followed: Follow) -> None:
    folder = followed("indicator")
    dictionary = (folder / "docs" / "DATA_DICTIONARY.md").read_text(encoding="utf-8")
    assert "| `mobilisation_teams` | Tổ dân vận | Mass mobilisation teams |" in dictionary
    engine = open_engine(f"sqlite:///{folder / 'data' / 'chibo.sqlite'}", read_only=True)
    with engine.connect() as connection:
        assert "mobilisation_teams" in {row["code"] for row in queries.indicators(connection)}
    engine.dispose()
