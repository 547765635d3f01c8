"""What a command does not need is not loaded: who asks for help or for a row does not wait for it."""

import subprocess
import sys

import pytest

SLOW = {"alembic", "pyarrow", "rich", "sqlalchemy", "sqlmodel", "structlog", "trafilatura", "yaml"}
COMMAND = """
import sys
from etl.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("command", "loaded"),
    [
        (["--help"], set()),
        (["sql", "--help"], set()),
        (["sql", "--queries"], {"rich"}),
        (["sql", "SELECT 1"], {"rich"}),
        (["sql", "SELECT 1", "--format", "csv"], set()),
    ],
)
def test_only_what_shows_rows_is_loaded(
    sqlite_url: str, command: list[str], loaded: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHIBO_DATABASE_URL", sqlite_url)
    told = [sys.executable, "-c", COMMAND, *command]
    ran = subprocess.run(told, capture_output=True, text=True, check=True)
    assert SLOW.intersection(ran.stderr.split()) == loaded
