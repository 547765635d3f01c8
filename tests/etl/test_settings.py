"""Flags come before the environment, the environment before the file; what is wrong is said in one line."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from etl.settings import ConfigurationError, Settings, load_settings
from etl.sources.source import Source

EXAMPLE = Path(__file__).parents[2] / "docs" / "chibo.toml"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"CHIBO_{name.upper()}", raising=False)


def test_without_anything_said_the_defaults_hold() -> None:
    assert load_settings().sources == (Source(location="seeds/"),)
    assert load_settings().model_dump(exclude={"sources"}) == {
        "database_url": "sqlite:///data/chibo.sqlite",
        "workers": 1,
        "cluster": None,
        "cron": None,
        "timezone": "Asia/Ho_Chi_Minh",
        "alarm_command": None,
        "alarm_url": None,
        "reviewers": (),
    }


def test_a_flag_beats_the_environment_which_beats_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("chibo.toml").write_text('workers = 2\nsources = ["in", "more"]\n')
    assert (load_settings().workers, load_settings().sources) == (2, (Source(location="in"), Source(location="more")))
    monkeypatch.setenv("CHIBO_WORKERS", "3")
    assert load_settings().workers == 3
    assert load_settings(workers=4).workers == 4
    assert load_settings(workers=None, sources=[]) == load_settings()


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ({"workers": 0}, "setting workers: Input should be greater than or equal to 1"),
        ({"timezone": "Hanoi"}, "setting timezone: there is no time zone Hanoi; give one such as Asia/Ho_Chi_Minh"),
        ({"cluster": "localhost"}, "setting cluster: give the scheduler's address, tcp://HOST:8786"),
        (
            {"database_url": "mysql://a:secret@b/c"},
            "setting database_url: give sqlite:///PATH or postgresql+psycopg://USER@HOST/DATABASE",
        ),
        (
            {"database_url": "postgresql+asyncpg://a@b/c"},
            "setting database_url: give sqlite:///PATH or postgresql+psycopg://USER@HOST/DATABASE",
        ),
        (
            {"database_url": "postgresql://a@b:port/c"},
            "setting database_url: give sqlite:///PATH or postgresql+psycopg://USER@HOST/DATABASE",
        ),
        (
            {"database_url": "sqlite:///what?.sqlite"},
            "setting database_url: nothing is read behind the ? of sqlite:///PATH; in a path, write it as %3F",
        ),
        (
            {"database_url": "chibo.sqlite"},
            "setting database_url: give sqlite:///PATH or postgresql+psycopg://USER@HOST/DATABASE",
        ),
    ],
)
def test_a_wrong_flag_is_told_in_one_line(flags: dict[str, object], words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_settings(**flags)
    assert str(caught.value) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "wokers = 2",
            "chibo.toml: there is no setting wokers; known are database_url, sources, workers, cluster, "
            "cron, timezone, alarm_command, alarm_url, reviewers",
        ),
        ("[[sources]]", "setting sources.0.location: it has to be given"),
        (
            '[[sources]]\nlocation = "in"\ncolour = "red"',
            "chibo.toml: there is no setting sources.0.colour; known are location, name, kind, expected_interval, "
            "outlet, columns, include, max_items, max_bytes, timeout, attempts, delay, allow_private",
        ),
        (
            '[[sources]]\nlocation = "in"\ncolumns = {titel = "a"}',
            "chibo.toml: there is no setting sources.0.columns.titel; known are url, title, text, html, published, "
            "outlet",
        ),
        ('sources = "seeds/"', 'setting sources: give a list, such as ["seeds/"]'),
        ("sources = [5]", "setting sources.0: give a location, or a table under [[sources]]"),
        (
            'sources = [{location = "in", name = "a"}, {location = "more", name = "a"}]',
            "setting sources: two of them are called a; by its name a source is chosen",
        ),
        (
            'sources = [{location = "in", expected_interval = "soon"}]',
            "setting sources.0.expected_interval: give a duration of ISO 8601, such as P1D or PT6H",
        ),
        (
            'sources = [{location = "in", timeout = inf}]',
            "setting sources.0.timeout: Input should be less than or equal to 3600",
        ),
        ('alarm_url = "ops"', "setting alarm_url: String should match pattern '^https?://'"),
        ("workers", "chibo.toml is no valid TOML: Expected '=' after a key in a key/value pair (at end of document)"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(text: str, words: str) -> None:
    Path("chibo.toml").write_text(text)
    with pytest.raises(ConfigurationError) as caught:
        load_settings()
    assert str(caught.value) == words


def test_a_list_in_the_environment_that_is_no_json_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIBO_SOURCES", "in")
    with pytest.raises(ConfigurationError, match=r"lists in the environment are JSON: CHIBO_SOURCES='\[\"seeds/\"\]'$"):
        load_settings()


def test_a_file_that_is_no_utf_8_is_told_in_one_line() -> None:
    Path("chibo.toml").write_bytes('sources = ["b\xe1o"]'.encode("latin-1"))
    with pytest.raises(ConfigurationError, match=r"^chibo\.toml is no UTF-8: 'utf-8' codec can't decode byte 0xe1 in "):
        load_settings()


def test_a_source_is_chosen_by_its_name_or_location_and_anything_else_is_a_location() -> None:
    Path("chibo.toml").write_text(
        'sources = [{location = "https://bao.vn/rss", name = "Báo", delay = 5}, {location = "in"}]'
    )
    settings = load_settings()
    feed, folder = settings.sources
    assert settings.chosen([]) == (feed, folder)
    assert settings.chosen(["Báo", "in", "in/", "https://bao.vn/rss"]) == (feed, folder, folder, feed)
    Path("other").mkdir()
    assert settings.chosen(["other", "gone"]) == (Source(location="other"), Source(location="gone"))
    with pytest.raises(ConfigurationError, match=r"^gone, lost: no such file or folder, and no source of chibo\.toml"):
        settings.chosen(["gone", "lost"])


@pytest.mark.parametrize("location", ["", "in/\udcff.txt"])
def test_a_location_that_is_none_is_told_in_one_line(location: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_settings().chosen([location])
    assert str(caught.value).startswith(f"source {location!a}: a location is a path in UTF-8")


def test_the_example_in_the_documentation_can_be_used_and_shows_every_setting_of_a_source() -> None:
    shutil.copy(EXAMPLE, "chibo.toml")
    sources = load_settings().sources
    assert [source.is_web for source in sources] == [False, False, True, True, True]
    assert sources[1].expected_interval == timedelta(days=1)
    assert {name for source in sources for name in source.model_fields_set} == set(Source.model_fields)
