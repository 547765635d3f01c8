"""What a shell is told, understood as the programs of this project would understand it; nothing is run."""

import re
import shlex
from collections.abc import Collection, Iterator, Sequence
from functools import cache

import typer
from typer.core import TyperGroup

from etl.cli import app
from tests.documents.markdown import ROOT

OPERATORS = {"|", "||", "&&", ";", "&", ">", ">>", "<"}
RULE = re.compile(r"^([a-z][\w-]*(?: [a-z][\w-]*)*):.*\n((?:\t.*\n)*)", re.MULTILINE)
MODULE = re.compile(r"-m (tests[\w.]+)")
ASSIGNED = re.compile(r"[A-Z_]+=")


def commands(text: str) -> Iterator[list[str]]:
    """The words of each command of a text, whose quotation marks may close lines later."""
    so_far = ""
    for line in text.replace("\\\n", " ").splitlines(keepends=True):
        so_far += line
        try:
            words = _words(so_far)
        except ValueError:  # an open quotation mark
            continue
        so_far = ""
        yield from _split(words)


def understand(words: Sequence[str], made: Collection[str] = ()) -> None:
    """Raise for what one of our programs would refuse; files of ours have to be there, but for those `made` before."""
    program, *arguments = words
    if program.removeprefix(".venv/bin/") == "chibo":
        _chibo(arguments)
    elif program == "make":
        _make(arguments)
    elif program == ".venv/bin/pytest":
        _pytest(arguments, made)


def every_command() -> Iterator[str]:
    """Each command of chibo as it is typed."""
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        below = getattr(command, "commands", None)
        yield from (f"chibo {name} {one}" for one in below) if below else (f"chibo {name}",)


def _words(text: str) -> list[str]:
    lexer = shlex.shlex(text, posix=True, punctuation_chars="|&;<>")
    lexer.whitespace_split = True
    return list(lexer)


def _split(words: list[str]) -> Iterator[list[str]]:
    """Words between the operators of the shell; where output goes is no command."""
    command: list[str] = []
    target = False
    for word in words:
        if word in OPERATORS:
            target = word[0] in "<>"
            if command[-1:] == ["2"] and target:
                command.pop()
            yield from [command] if command else []
            command = []
        elif target:
            target = False
        else:
            command.append(word)
    if command:
        yield command


def _chibo(arguments: Sequence[str]) -> None:
    command = typer.main.get_command(app)
    while isinstance(command, TyperGroup) and arguments and not arguments[0].startswith("-"):
        context = command.make_context("chibo", list(arguments[:1]), resilient_parsing=True)
        _, found, rest = command.resolve_command(context, list(arguments))
        assert found
        command, arguments = found, [*rest, *arguments[len(arguments) :]]
    if isinstance(command, TyperGroup) or "--help" in arguments:
        context = typer.Context(command)
        assert set(arguments) <= {name for one in command.get_params(context) for name in one.opts}, arguments
        return
    try:
        command.make_context(command.name, list(arguments))
    except typer.TyperException as error:
        if type(error).__name__ != "MissingParameter":  # a sentence may speak of a command without all that it needs
            raise


@cache
def _rules() -> dict[str, str]:
    """The targets of the Makefile and what each runs."""
    found = RULE.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    return {target: recipe for targets, recipe in found for target in targets.split()}


def _make(arguments: Sequence[str]) -> None:
    targets = [word for word in arguments if not ASSIGNED.match(word)]
    unknown = [target for target in targets if target not in _rules()]
    assert not unknown, f"the Makefile has no {', '.join(unknown)}"
    for word in arguments:
        for option in re.findall(r"--[\w-]+", word):
            assert f'"{option}"' in _source(targets[0]), f"make {targets[0]} knows no {option}"


def _source(target: str) -> str:
    """The module that a target runs."""
    (module,) = MODULE.findall(_rules()[target])
    path = ROOT / str(module).replace(".", "/")
    return (path / "__main__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8")


def _pytest(arguments: Sequence[str], made: Collection[str]) -> None:
    options = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    for word in arguments:
        if word.startswith("--"):
            assert f'"{word}"' in options, f"pytest knows no {word}"
        elif not word.startswith("-"):
            assert word in made or (ROOT / word).exists(), word
