"""What pages and samples tell people to type works as it is written."""

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import pytest
import typer

from etl.cli import app
from etl.schedule import parse_cron

DOCS = Path(__file__).parents[2] / "docs"
SAMPLES = DOCS / "samples"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def parsed(line: str) -> None:
    """Parse a command line as chibo would; nothing is run."""
    _, *arguments = shlex.split(line, comments=True)
    command = typer.main.get_command(app)
    while isinstance(command, click.Group):
        context = command.make_context("chibo", arguments[:1], resilient_parsing=True)
        name, found, rest = command.resolve_command(context, arguments)
        assert found, name
        command, arguments = found, [*rest, *arguments[len(arguments) :]]
    command.make_context(command.name, arguments)


def commands_of(text: str) -> list[str]:
    return [match[1] for match in re.finditer(r"(?:^    |`|bin/)(chibo (?!--)[a-z][^`\n|&]*)", text, re.MULTILINE)]


PAGES = ("OPERATIONS.md", "RELEASES.md", "SEARCH.md")


@pytest.mark.parametrize("line", [line for page in PAGES for line in commands_of((DOCS / page).read_text("utf-8"))])
def test_each_command_of_a_page_is_understood(line: str) -> None:
    parsed(line)


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(SAMPLES / name, encoding="utf-8")
    return parser


@pytest.mark.parametrize("name", ["chibo.service", "chibo-schedule.service"])
def test_what_the_services_start_is_understood(name: str) -> None:
    service = unit(name)["Service"]
    assert service["ExecStart"].startswith(f"{service['WorkingDirectory']}/.venv/bin/chibo ")
    assert service["KillMode"] == "mixed"
    parsed(service["ExecStart"])


def test_the_lines_of_the_crontab_are_moments_and_commands() -> None:
    zone, *lines = [one for one in (SAMPLES / "crontab").read_text().splitlines() if not one.startswith("#")]
    assert zone == f"CRON_TZ={HANOI.key}"
    for line in lines:
        moment, command = line.split(" cd /srv/chibo && ")
        parse_cron(moment, HANOI)
        parsed(commands_of(command)[0].split("2>>")[0])


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not there to ask")
def test_systemd_finds_no_fault_with_the_units(tmp_path: Path) -> None:
    for name in ("chibo.service", "chibo.timer", "chibo-schedule.service"):
        text = (SAMPLES / name).read_text().replace("/srv/chibo/.venv/bin/chibo", "/bin/true")
        (tmp_path / name).write_text(text.replace("/srv/chibo", "/tmp").replace("User=chibo", "User=root"))  # noqa: S108
    units = [str(tmp_path / name) for name in ("chibo.timer", "chibo-schedule.service")]
    ran = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    told = [line for line in ran.stderr.splitlines() if str(tmp_path) in line]
    assert (ran.returncode, told) == (0, [])
