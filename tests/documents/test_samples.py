"""The samples of services and timers can be taken as they are."""

import configparser
import shlex
import shutil
import subprocess
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from etl.schedule import parse_cron
from tests.documents.commands import commands, understand
from tests.documents.markdown import ROOT

SAMPLES = ROOT / "docs" / "samples"
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


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
    understand(shlex.split(service["ExecStart"].removeprefix(f"{service['WorkingDirectory']}/")))


def test_the_lines_of_the_crontab_are_moments_and_commands() -> None:
    zone, *lines = [one for one in (SAMPLES / "crontab").read_text().splitlines() if not one.startswith("#")]
    assert zone == f"CRON_TZ={HANOI.key}"
    for line in lines:
        moment, command = line.split(" cd /srv/chibo && ")
        parse_cron(moment, HANOI)
        understand(next(commands(command)))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not there to ask")
def test_systemd_finds_no_fault_with_the_units(tmp_path: Path) -> None:
    for name in ("chibo.service", "chibo.timer", "chibo-schedule.service"):
        text = (SAMPLES / name).read_text().replace("/srv/chibo/.venv/bin/chibo", "/bin/true")
        (tmp_path / name).write_text(text.replace("/srv/chibo", "/tmp").replace("User=chibo", "User=root"))  # noqa: S108
    units = [str(tmp_path / name) for name in ("chibo.timer", "chibo-schedule.service")]
    ran = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    told = [line for line in ran.stderr.splitlines() if str(tmp_path) in line]
    assert (ran.returncode, told) == (0, [])
