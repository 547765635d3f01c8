"""What the pages say can be followed: commands are understood, links lead somewhere, files are where they are named."""

import re
from pathlib import Path

import pytest
import typer

from etl.cli import main
from tests.documents.commands import commands, every_command, understand
from tests.documents.markdown import PAGES, ROOT, anchors, blocks, codes, links, typed

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
A_PATH = re.compile(r"(?:dashboard|docs|etl|migrations|seeds|tests|warehouse)/[\w./-]*")
CHIBO = ".venv/bin/chibo"
ENGLISH, VIETNAMESE = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.vi.md"))
OURS = re.compile(r"(?:\.venv/bin/)?(?:chibo|make|pytest) ")


@every_page
def test_every_command_is_understood(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    made = {block.path or "" for block in blocks(text)}
    for lines in typed(text):
        for words in commands(lines) if OURS.search(lines) else ():
            understand(words, made)


@every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page.read_text(encoding="utf-8")):
        if not link.startswith(("https://", "http://")):
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            assert target.exists(), link
            assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), link


@every_page
def test_every_file_that_is_named_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    made = {block.path for block in blocks(text)}
    named = {code for code in codes(text) if A_PATH.fullmatch(code)} - made
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(
    "line", ["chibo rum", "chibo run --worker 2", "chibo db upgrad", "make tets", "make quality ARGS=--eror"]
)
def test_a_command_that_is_none_is_found_out(line: str) -> None:
    (words,) = commands(line)
    with pytest.raises((AssertionError, typer.TyperException)):
        understand(words)


def test_commands_are_told_from_what_surrounds_them() -> None:
    text = 'make quality ARGS=--errors | head  # all\nchibo sql "\n  SELECT 1" 2>>log && chibo status || true'
    assert list(commands(text)) == [
        ["make", "quality", "ARGS=--errors"],
        ["head"],
        ["chibo", "sql", "\n  SELECT 1"],
        ["chibo", "status"],
        ["true"],
    ]


@pytest.mark.parametrize("command", tuple(every_command()))
def test_every_command_is_told_of(command: str) -> None:
    assert any(command in page.read_text(encoding="utf-8") for page in PAGES)


def shown(page: str) -> list[list[str]]:
    """The commands that a README sets apart."""
    return [words for text in typed(page) if text.startswith((".venv", "make ")) for words in commands(text)]


def test_both_readmes_show_the_same_commands_and_lead_to_the_same_pages() -> None:
    assert shown(ENGLISH) == shown(VIETNAMESE)
    assert set(links(ENGLISH)) - {"README.vi.md"} == set(links(VIETNAMESE)) - {"README.md"}


def test_the_first_queries_of_the_readme_are_answered(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHIBO_DATABASE_URL", sqlite_url)
    asked = [["run", "--quiet", str(ROOT / "seeds")]]
    asked += [words[1:] for words in shown(ENGLISH) if words[:2] in ([CHIBO, "sql"], [CHIBO, "search"])]
    assert len(asked) > 8
    for arguments in asked:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert (ended.value.code or 0, capsys.readouterr().err) == (0, ""), arguments
