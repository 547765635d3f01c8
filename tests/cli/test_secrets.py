"""No password is told: in no error, no log and no export."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.cli.conftest import Chibo

PASSWORD = "hush-5800"  # noqa: S105 - of nobody
NOBODY = f"postgresql+psycopg://lan:{PASSWORD}@127.0.0.1:9/chibo"
COMMANDS = (
    ("run", "in", "--verbose"), ("status",), ("sql", "select 1"), ("export", "out"), ("db", "check"), ("db", "upgrade"),
    ("rejects", "list"),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_server_that_is_not_there_is_named_without_its_password(chibo: Chibo, command: tuple[str, ...]) -> None:
    ran = chibo(*command, "--database-url", NOBODY)
    assert (ran.code, PASSWORD in ran.out + ran.err) == (2, False)


def test_neither_a_log_nor_an_export_holds_the_password(chibo: Chibo, postgres_url: str) -> None:
    url = make_url(postgres_url).set(password=PASSWORD).render_as_string(hide_password=False)
    Path("in").mkdir()
    Path("in/a.txt").write_text("Đảng bộ huyện Yên Sơn hiện có 45 chi bộ với 5.800 đảng viên.", encoding="utf-8")
    Path("in/b.txt").touch()
    told = [chibo(*command, "--database-url", url) for command in COMMANDS]
    assert [ran.code for ran in told] == [1, 0, 0, 0, 0, 0, 0]
    files = [path.read_bytes() for path in Path().rglob("*") if path.is_file()]
    assert not [words for words in (*files, *(f"{ran.out}{ran.err}".encode() for ran in told)) if b"hush" in words]
