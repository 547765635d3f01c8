"""When the main job is due: moments of a crontab line by the clock of one time zone, worked off one at a time."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

import structlog
from apscheduler.triggers.cron import CronTrigger

from etl.settings import ConfigurationError
from etl.stop import Stop

WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
NUMBERED_DAYS = re.compile(r"(?:\*|(\d)(?:-(\d))?)(?:/(\d+))?")
log = structlog.get_logger()

LOOK_AGAIN = 30.0  # seconds: a clock that was set, or a machine that slept, is noticed by then


class Clock(Protocol):
    """What tells the time and waits."""

    def now(self) -> datetime:
        """This moment."""

    def wait_until(self, due: datetime) -> bool:
        """Wait for a moment, past ones included; whether it came, and nobody asked to stop."""


class WallClock:
    """The machine's clock; to be asked to stop ends a wait at once."""

    def __init__(self, zone: ZoneInfo, stop: Stop) -> None:
        self._zone = zone
        self._stop = stop

    def now(self) -> datetime:
        """This moment."""
        return datetime.now(self._zone)

    def wait_until(self, due: datetime) -> bool:
        """Wait in short steps, so that the clock is looked at again and again."""
        while not self._stop.is_set() and (left := (due - self.now()).total_seconds()) > 0:
            self._stop.wait(min(left, LOOK_AGAIN))
        return not self._stop.is_set()


def parse_cron(line: str, zone: ZoneInfo) -> CronTrigger:
    """The trigger of a crontab line of five fields. Raises ConfigurationError with the words to show."""
    fields = line.split()
    try:
        if len(fields) == 5 and "*" not in (fields[2], fields[4]):
            raise ValueError("give days of the month or days of the week, not both")
        trigger = CronTrigger.from_crontab(" ".join([*fields[:4], *map(_weekdays, fields[4:])]), timezone=zone)
        if trigger.get_next_fire_time(None, datetime.now(zone)) is None:
            raise ValueError("there is no such day")
        return trigger
    except (ValueError, IndexError) as error:
        raise ConfigurationError(f'cron "{line}": {error}; an example is "0 */6 * * *"') from error


def keep_working(trigger: CronTrigger, clock: Clock, work: Callable[[datetime], None]) -> None:
    """Work at each moment of the trigger, until the clock says that it is over.

    What falls due while a work goes on, or while the machine sleeps, is made up for once, as soon as may be.
    """
    due = trigger.get_next_fire_time(None, clock.now())
    while due:
        log.info("waiting", until=due.isoformat())
        if not clock.wait_until(due):
            return
        begun = clock.now()
        work(due)
        due = trigger.get_next_fire_time(begun, clock.now())


def _weekdays(field: str) -> str:
    """Days of the week by name: crontab counts them from Sunday (0 or 7), the trigger's library from Monday."""
    parts = [NUMBERED_DAYS.fullmatch(part) for part in field.split(",")]
    if field == "*" or not all(parts):
        return field
    days = {day % 7 for part in parts if part for day in _days(part)}
    return ",".join(WEEKDAYS[day] for day in sorted(days))


def _days(part: re.Match[str]) -> Iterator[int]:
    first, last, step = part.groups()
    begin = int(first or 0)
    end = int(last or (first if first and not step else 6))
    if begin > end or end > 7:
        raise ValueError(f"{part[0]} are no days of the week")
    yield from range(begin, end + 1, int(step or 1))
