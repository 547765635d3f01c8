"""What tests share: a switch, the same examples in every run, and databases, fresh for each test that changes one."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from sqlalchemy import URL, Connection, Engine, create_engine, make_url

from tests.postgres import own_server
from warehouse.db import open_engine
from warehouse.schema import upgrade

if TYPE_CHECKING:
    from distributed import LocalCluster

DIALECTS = ("sqlite", "postgresql")

# The same examples each time, so that a run that passes passes again; no example fails for a slow machine.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("fuzz", deadline=None, max_examples=80_000)  # others each time: `make fuzz`
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="record the golden files anew; review them by diff")
    parser.addoption("--kills", type=int, default=3, help="how often a load is killed on each database")
    parser.addoption("--articles", type=int, default=100, help="how many articles such a load has")
    parser.addoption("--warehouse", help="the URL of a large warehouse, for the browser tests that `make browser` runs")


@dataclass
class Postgres:
    """A PostgreSQL server of our own, which makes databases and drops them, by one connection for all of them."""

    server: URL
    superuser: Connection
    numbers: Iterator[int]

    def make(self, template: str = "template0") -> str:
        """The URL of a new database, a copy of the template."""
        name = f"chibo_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.server.set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        self.run(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def run(self, *statements: str) -> None:
        """Run statements as the superuser, each on its own."""
        for statement in statements:
            self.superuser.exec_driver_sql(statement)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    # Not in a folder of pytest's: whatever pytest starts next shuts those to all users but its own.
    with TemporaryDirectory() as folder, own_server(Path(folder) / "postgresql") as server:
        engine = create_engine(server, isolation_level="AUTOCOMMIT")
        with engine.connect() as superuser:
            postgres = Postgres(server, superuser, count(1))
            unsafe = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
            postgres.run(*(f"ALTER SYSTEM SET {setting}" for setting in unsafe), "SELECT pg_reload_conf()")
            yield postgres
        engine.dispose()


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    url = postgres.make()
    upgrade(url)
    return str(make_url(url).database)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A SQLite warehouse with its schema and no article."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'chibo.sqlite')}"


@pytest.fixture
def postgres_url(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    """A PostgreSQL warehouse with its schema and no article."""
    url = postgres.make(postgres_template)
    yield url
    postgres.drop(url)


@pytest.fixture(params=DIALECTS)
def database_url(request: pytest.FixtureRequest) -> str:
    """A warehouse with its schema and no article: the test runs once on each database."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(name))


Stocked = Callable[[str, Callable[[str], object]], str]


@pytest.fixture(scope="session")
def stocked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stocked:
    """The URL of a warehouse on one of the databases that this function has filled, once for all who leave it so."""
    filled: dict[tuple[str, Callable[[str], object]], str] = {}

    def make(dialect: str) -> str:
        if dialect == "sqlite":
            template = request.getfixturevalue("sqlite_template")
            return f"sqlite:///{shutil.copy(template, tmp_path_factory.mktemp('stocked') / 'chibo.sqlite')}"
        postgres: Postgres = request.getfixturevalue("postgres")
        return postgres.make(request.getfixturevalue("postgres_template"))

    def stocked(dialect: str, fill: Callable[[str], object]) -> str:
        if (dialect, fill) not in filled:
            url = make(dialect)
            fill(url)
            filled[dialect, fill] = url
        return filled[dialect, fill]

    return stocked


def nothing(url: str) -> None:
    """Fill a warehouse with nothing: it has its schema and no article."""


@pytest.fixture(scope="session")
def standing_sqlite(stocked: Stocked) -> Iterator[Engine]:
    """A SQLite warehouse with its schema and no article, for all tests that leave it so."""
    engine = open_engine(stocked("sqlite", nothing))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def standing_postgres(stocked: Stocked) -> Iterator[Engine]:
    """A PostgreSQL warehouse with its schema and no article, for all tests that leave it so."""
    engine = open_engine(stocked("postgresql", nothing))
    yield engine
    engine.dispose()


@pytest.fixture(params=DIALECTS)
def standing_engine(request: pytest.FixtureRequest) -> Engine:
    """An engine on a warehouse that tests leave as it was: the test runs once on each database."""
    engine: Engine = request.getfixturevalue(f"standing_{'sqlite' if request.param == 'sqlite' else 'postgres'}")
    return engine


@pytest.fixture
def standing_url(standing_engine: Engine) -> str:
    """Where that warehouse is."""
    return standing_engine.url.render_as_string(hide_password=False)


@pytest.fixture
def connection(standing_engine: Engine) -> Iterator[Connection]:
    """A transaction that is taken back: the test runs once on each database."""
    with standing_engine.connect() as connection:
        connection.begin()
        yield connection


@pytest.fixture(params=DIALECTS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table: the test runs once on each database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    url = postgres.make()
    yield url
    postgres.drop(url)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on `database_url`."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def postgres_engine(postgres_url: str) -> Iterator[Engine]:
    """An engine on `postgres_url`."""
    engine = open_engine(postgres_url)
    yield engine
    engine.dispose()


@pytest.fixture
def cluster() -> Iterator["LocalCluster"]:
    """A Dask cluster of two worker processes on this machine."""
    from distributed import LocalCluster

    anywhere = {"dashboard_address": ":0"}  # without a dashboard too, the scheduler takes a port: 8787, if told none
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, dashboard_address=None, scheduler_kwargs=anywhere, silence_logs=50
    ) as cluster:
        yield cluster
