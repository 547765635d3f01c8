"""The main job by the clock, which is ours: days pass in no time, and nothing is due twice or forgotten."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from etl.executors import SerialExecutor
from etl.pipeline import run
from etl.schedule import keep_working, parse_cron
from etl.settings import ConfigurationError
from tests.etl.samples import read_plainly, rows_of
from warehouse.db import open_engine

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 2, 12, 0, 30, tzinfo=HANOI)  # a Monday


class SteeredClock:
    """Jumps to whatever moment is waited for, until the end; `sleep` lets time pass as a machine asleep would."""

    def __init__(self, begin: datetime, end: datetime) -> None:
        self._now = begin
        self._end = end

    def now(self) -> datetime:
        return self._now

    def sleep(self, span: timedelta) -> None:
        self._now += span

    def wait_until(self, due: datetime) -> bool:
        self._now = max(self._now, due)
        return self._now < self._end


def fired(line: str, clock: SteeredClock, zone: ZoneInfo = HANOI, work: Callable[[], None] = lambda: None) -> list[str]:
    """When a schedule worked, by its own zone."""
    moments = []

    def note(due: datetime) -> None:
        del due
        moments.append(clock.now().astimezone(zone).strftime("%a %d %H:%M"))
        work()

    keep_working(parse_cron(line, zone), clock, note)
    return moments


def for_days(days: float, zone: ZoneInfo = HANOI) -> SteeredClock:
    begin = NOON.astimezone(zone)
    return SteeredClock(begin, begin + timedelta(days=days))


def test_moments_are_those_of_the_zone_not_of_the_machine() -> None:
    assert fired("0 */6 * * *", for_days(1)) == ["Mon 02 18:00", "Tue 03 00:00", "Tue 03 06:00", "Tue 03 12:00"]
    assert parse_cron("0 6 * * *", HANOI).get_next_fire_time(None, NOON) == datetime.fromisoformat("2026-03-02T23:00Z")


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("0 6 * * 1", ["Mon"]),
        ("0 6 * * 0", ["Sun"]),
        ("0 6 * * 7", ["Sun"]),
        ("0 6 * * 1-5", ["Tue", "Wed", "Thu", "Fri", "Mon"]),
        ("0 6 * * 0-6", ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"]),
        ("0 6 * * */3", ["Wed", "Sat", "Sun"]),
        ("0 6 * * 1,3", ["Wed", "Mon"]),
        ("0 6 * * tue,thu", ["Tue", "Thu"]),
    ],
)
def test_days_of_the_week_are_those_of_crontab_where_sunday_is_the_first(line: str, days: list[str]) -> None:
    assert [moment[:3] for moment in fired(line, for_days(7))] == days


def test_what_falls_due_during_a_long_run_is_made_up_for_once() -> None:
    clock = SteeredClock(NOON, NOON + timedelta(minutes=10))
    spans = iter([timedelta(minutes=3, seconds=20)])
    moments = fired("* * * * *", clock, work=lambda: clock.sleep(next(spans, timedelta())))
    assert moments == [f"Mon 02 12:{minute:02}" for minute in (1, 4, 5, 6, 7, 8, 9, 10)]


def test_after_a_machine_has_slept_one_run_makes_up_for_all() -> None:
    clock = for_days(3)
    spans = iter([timedelta(hours=40)])
    assert fired("0 6 * * *", clock, work=lambda: clock.sleep(next(spans, timedelta()))) == [
        "Tue 03 06:00",
        "Wed 04 22:00",
        "Thu 05 06:00",
    ]


def test_an_hour_that_a_zone_leaves_out_or_has_twice_is_worked_once() -> None:
    spring = SteeredClock(datetime(2026, 3, 28, 12, tzinfo=BERLIN), datetime(2026, 3, 30, 12, tzinfo=BERLIN))
    assert fired("30 5 * * *", spring, BERLIN) == ["Sun 29 05:30", "Mon 30 05:30"]
    autumn = SteeredClock(datetime(2026, 10, 24, 12, tzinfo=BERLIN), datetime(2026, 10, 26, 12, tzinfo=BERLIN))
    assert fired("30 5 * * *", autumn, BERLIN) == ["Sun 25 05:30", "Mon 26 05:30"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("every day", 'cron "every day": Wrong number of fields; got 2, expected 5; an example is "0 */6 * * *"'),
        ("0 25 * * *", 'cron "0 25 * * *": '),
        ("0 6 1 * 1", 'cron "0 6 1 * 1": give days of the month or days of the week, not both'),
        ("0 6 31 2 *", 'cron "0 6 31 2 *": there is no such day; an example is'),
        ("0 6 * * 5-8", 'cron "0 6 * * 5-8": 5-8 are no days of the week'),
    ],
)
def test_a_line_that_means_nothing_is_told(line: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_cron(line, HANOI)
    assert str(caught.value).startswith(words)


def test_every_minute_for_five_minutes_loads_all_that_is_dropped_in_between(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    engine = open_engine(database_url)
    clock = SteeredClock(NOON, NOON + timedelta(minutes=5))
    loaded = []

    def work() -> None:
        loaded.append(run(engine, ["in"], extract=read_plainly, version="1", executor=SerialExecutor()).loaded)
        minute = len(loaded)
        Path(f"in/{minute}.txt").write_text(f"Đảng bộ xã có {minute} đảng viên")

    fired("* * * * *", clock, work=work)
    assert loaded == [0, 1, 1, 1, 1]
    assert {row["source"] for row in rows_of(engine, "articles")} == {f"in/{minute}.txt" for minute in (1, 2, 3, 4)}
    engine.dispose()
