"""Settings: flags, else environment (`CHIBO_…`), else `chibo.toml` in the working directory, else the defaults here."""

import re
import tomllib
from collections.abc import Iterable
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from etl.sources.source import Columns, Source
from warehouse.address import DEFAULT_URL, is_sqlite

FILE = "chibo.toml"
CLUSTER = re.compile(r"(tcp|tls|ws|wss)://\S+")
DRIVERS = ("postgresql", "postgresql+psycopg")

ASKED_FOR = {
    "tuple_type": 'give a list, such as ["seeds/"]',
    "model_type": "give a location, or a table under [[sources]]",
    "missing": "it has to be given",
    "time_delta_parsing": "give a duration of ISO 8601, such as P1D or PT6H",
}
"""What is to be given in place of a value that is none at all, where that is less plain than what is wrong with it."""


class ConfigurationError(Exception):
    """A setting that cannot be used; the words say which and what to do."""


class Settings(BaseSettings):
    """What every command may need to know."""

    model_config = SettingsConfigDict(env_prefix="CHIBO_", toml_file=FILE, extra="forbid", frozen=True)

    database_url: str = DEFAULT_URL
    """Where the warehouse is, as an SQLAlchemy URL; a path in it is seen from the working directory."""
    sources: tuple[Source, ...] = (Source(location="seeds/"),)
    """What `chibo run` reads when it is told nothing; a bare location stands for a source that has only that."""
    workers: int = Field(default=1, ge=1, le=256)
    """Processes that extract; 1 works without any."""
    cluster: str | None = None
    """The Dask scheduler whose workers extract instead: `tcp://HOST:8786`."""

    cron: str | None = None
    """When `chibo schedule` runs the job: five fields as in crontab."""
    timezone: str = "Asia/Ho_Chi_Minh"
    """The zone of the clock by which schedules run and moments are shown."""
    alarm_command: str | None = None
    """What is called when a run fails; it finds what went wrong, as JSON, on its standard input."""
    alarm_url: Annotated[str, Field(pattern=r"^https?://")] | None = None
    """Where the same is posted to."""

    reviewers: tuple[str, ...] = ()
    """The addresses (e-mail) of those who may review facts in the dashboard, once they have signed in."""

    def chosen(self, wanted: Iterable[str]) -> tuple[Source, ...]:
        """The sources that are wanted, by a name or location of the configuration or else by location; all for none.

        Raises ConfigurationError for a location that is none, and where nothing that was asked for is there: a slip of
        the keyboard is to leave no trace. What the configuration names, or is there in part, is for the run to tell.
        """
        chosen = tuple(map(self.source, wanted)) or self.sources
        configured = self.sources if "sources" in self.model_fields_set else ()
        if not any(source in configured or source.exists for source in chosen):
            names = ", ".join(source.location for source in chosen)
            raise ConfigurationError(f"{names}: no such file or folder, and no source of {FILE} is called so")
        return chosen

    def source(self, wanted: str) -> Source:
        """The source of the configuration that has this name or location, else the one at this location."""
        for source in self.sources:
            if wanted and (wanted == source.name or wanted.rstrip("/") == source.location.rstrip("/")):
                return source
        return _at(wanted)

    @field_validator("sources", mode="before")
    @classmethod
    def _bare_locations(cls, value: Any) -> Any:
        if not isinstance(value, list | tuple):
            return value
        return [{"location": one} if isinstance(one, str) else one for one in value]

    @field_validator("sources")
    @classmethod
    def _names_differ(cls, value: tuple[Source, ...]) -> tuple[Source, ...]:
        names = [source.name for source in value if source.name]
        if twice := [name for name in names if names.count(name) > 1]:
            raise ValueError(f"two of them are called {twice[0]}; by its name a source is chosen")
        return value

    @field_validator("database_url")
    @classmethod
    def _is_url(cls, value: str) -> str:
        if is_sqlite(value):
            if "?" in value:
                raise ValueError("nothing is read behind the ? of sqlite:///PATH; in a path, write it as %3F")
        elif not _is_postgresql(value):
            raise ValueError("give sqlite:///PATH or postgresql+psycopg://USER@HOST/DATABASE")
        return value

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ValueError, OSError, ZoneInfoNotFoundError) as error:
            raise ValueError(f"there is no time zone {value}; give one such as Asia/Ho_Chi_Minh") from error
        return value

    @field_validator("cluster")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and not CLUSTER.fullmatch(value):
            raise ValueError("give the scheduler's address, tcp://HOST:8786")
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags before environment before file."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(**flags: Any) -> Settings:
    """The settings in force; a flag that is None or empty was not given. Raises ConfigurationError."""
    try:
        return Settings(**{name: value for name, value in flags.items() if value not in (None, [], ())})
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{FILE} is no valid TOML: {error}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{FILE} is no UTF-8: {error}") from error
    except SettingsError as error:
        words = "lists in the environment are JSON: CHIBO_SOURCES='[\"seeds/\"]'"
        raise ConfigurationError(f"the settings cannot be read: {error}; {words}") from error
    except OSError as error:
        raise ConfigurationError(f"the settings cannot be read: {error}") from error
    except ValidationError as error:
        raise ConfigurationError("; ".join(map(_words, error.errors()))) from error


def _is_postgresql(url: str) -> bool:
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).drivername in DRIVERS
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        return False


def _at(location: str) -> Source:
    try:
        return Source(location=location)
    except ValidationError as error:
        raise ConfigurationError(
            f"source {location!a}: a location is a path in UTF-8 or an address; for a file, name its folder"
        ) from error


def _words(error: ErrorDetails) -> str:
    name = ".".join(map(str, error["loc"]))
    if error["type"] == "extra_forbidden":
        known = Settings if len(error["loc"]) == 1 else Columns if "columns" in error["loc"] else Source
        return f"{FILE}: there is no setting {name}; known are {', '.join(known.model_fields)}"
    return f"setting {name}: {ASKED_FOR.get(error['type']) or error['msg'].removeprefix('Value error, ')}"
