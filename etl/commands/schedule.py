"""`chibo schedule`: the main job again and again, by a crontab line."""

from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands.options import Cluster, DatabaseUrl, Workers

if TYPE_CHECKING:
    from subprocess import Popen

    from etl.settings import Settings
    from etl.stop import Stop


def schedule(
    cron: Annotated[
        str | None, typer.Option(metavar="LINE", help='When: five fields as in crontab, "0 */6 * * *".')
    ] = None,
    timezone: Annotated[str | None, typer.Option(metavar="ZONE", help="By whose clock; else Asia/Ho_Chi_Minh.")] = None,
    workers: Workers = None,
    cluster: Cluster = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Run at each moment that a crontab line names. It reads the sources of the configuration, until ctrl-C or SIGTERM.

    One run at a time; what falls due meanwhile is made up for once. A run that fails is told to the alarm of the
    configuration, and the next one comes all the same.

    chibo schedule --cron "0 */6 * * *"

    chibo schedule --cron "30 5 * * 1-5" --timezone Europe/Berlin
    """
    from zoneinfo import ZoneInfo

    from etl.commands.interrupt import stop_on_signals
    from etl.commands.logs import log_to_stderr
    from etl.schedule import WallClock, keep_working, parse_cron
    from etl.settings import ConfigurationError, load_settings

    log_to_stderr(verbose=True)
    settings = load_settings(cron=cron, timezone=timezone, workers=workers, cluster=cluster, database_url=database_url)
    if settings.cron is None:
        raise ConfigurationError('say when: --cron "0 */6 * * *", or cron = "0 */6 * * *" in chibo.toml')
    zone = ZoneInfo(settings.timezone)
    trigger = parse_cron(settings.cron, zone)
    with stop_on_signals() as stop:
        keep_working(trigger, WallClock(zone, stop), lambda _: _run_once(settings, stop))


def _run_once(settings: "Settings", stop: "Stop") -> None:
    """A run in a process of its own, which may die of anything without ending the schedule."""
    import os
    import subprocess
    import sys

    import structlog

    from etl.alarm import raise_alarm

    log = structlog.get_logger()
    log.info("a run begins")
    command = [sys.executable, "-c", "from etl.cli import main; main(['run', '--verbose'])"]
    given = {name: getattr(settings, name) for name in ("database_url", "workers", "cluster")}
    environment = {f"CHIBO_{name.upper()}": str(value) for name, value in given.items() if value is not None}
    # In a group of its own: ctrl-C on the terminal is for the schedule, which hands it on once.
    with subprocess.Popen(command, env=os.environ | environment, process_group=0, stdout=subprocess.DEVNULL) as run:  # noqa: S603
        code = _wait(run, stop)
    log.info("a run has ended", code=code)
    if code < 0 and not stop.is_set():  # anything less a run tells by itself
        raise_alarm(settings, f"a run was killed by signal {-code}; the next one goes on from there")


def _wait(run: "Popen[bytes]", stop: "Stop") -> int:
    """The code with which the run ends; asked to stop, it is asked in turn, and given the time to end its batch."""
    from subprocess import TimeoutExpired

    told = False
    while True:
        try:
            return run.wait(timeout=0.2)
        except TimeoutExpired:
            if stop.is_set() and not told:
                run.terminate()
                told = True
