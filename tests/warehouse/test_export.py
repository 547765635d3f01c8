"""A release holds the whole warehouse, the same from both databases, and takes the place of the old one at once."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pyarrow import csv, parquet
from sqlalchemy import Engine, insert

from tests.etl.samples import BODIES, FLAG, MEMBERS, RECORD, load, rows_of
from warehouse import reference
from warehouse.address import WarehouseError
from warehouse.changes import Change
from warehouse.db import open_engine
from warehouse.export import Form, changes_since, export, reading
from warehouse.export.folder import replacing
from warehouse.export.forms import RELATIONS
from warehouse.reader import read
from warehouse.schema import check, upgrade
from warehouse.tables import metadata
from warehouse.views import VIEWS

OTHER = replace(
    RECORD,
    source="in/b.txt",
    sha256="b" * 64,
    article=replace(RECORD.article, title='Một "tít",\nhai dòng ☭', published_at="2021-01-05"),
)


MADE_BY_UPGRADE = (*reference.TABLES, "data_dictionary", "view_definitions")


@pytest.fixture
def loaded(sqlite_url: str) -> Iterator[Engine]:
    """A warehouse of two articles."""
    engine = open_engine(sqlite_url)
    load(engine, RECORD, OTHER)
    yield engine
    engine.dispose()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where a release is put; nothing is there yet."""
    return tmp_path / "releases" / "out"


def release(engine: Engine, folder: Path, **how: Any) -> dict[str, Any]:
    with reading(engine.url.render_as_string(hide_password=False)) as warehouse:
        return export(warehouse, folder, **how)


def changes(engine: Engine, old: Path, since: date | None = None) -> list[Change]:
    with reading(engine.url.render_as_string(hide_password=False)) as warehouse:
        return list(changes_since(old, warehouse, since))


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def last_first(rows: list[dict[str, Any]], referring: bool) -> list[dict[str, Any]]:
    """In another order; those that refer to another row of their table, or those that do not."""
    return [row for row in reversed(rows) if bool(row.get("parent_id") or row.get("duplicate_of")) is referring]


def test_both_databases_give_the_same_bytes_and_so_does_another_day(
    loaded: Engine, postgres_engine: Engine, tmp_path: Path
) -> None:
    with postgres_engine.begin() as connection:
        for table in (one for one in metadata.sorted_tables if one.name not in MADE_BY_UPGRADE):
            if rows := rows_of(loaded, table.name):
                connection.execute(insert(table), [*last_first(rows, False), *last_first(rows, True)])
    upgrade(postgres_engine.url.render_as_string(hide_password=False))
    manifests = [
        release(engine, tmp_path / name) for engine, name in ((loaded, "a"), (loaded, "b"), (postgres_engine, "c"))
    ]
    assert manifests[0]["rows"]["metrics"] == 4
    assert files(tmp_path / "a") == files(tmp_path / "b") == files(tmp_path / "c")


def test_every_table_and_view_is_there_in_each_form_with_its_checksum(loaded: Engine, tmp_path: Path) -> None:
    release(loaded, tmp_path / "out")
    names = {*metadata.tables, *(view.table.name for view in VIEWS)}
    listed = {f"{form}/{name}.{form}" for form in ("csv", "parquet") for name in names}
    others = {"README.md", "DATA_DICTIONARY.md", "SHA256SUMS", "chibo.sqlite", "datapackage.json", "manifest.json"}
    assert set(files(tmp_path / "out")) == listed | others
    ran = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=tmp_path / "out",
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.count(": OK\n") == len(listed | others) - 1


def test_a_release_opens_with_what_it_is_and_names_only_what_is_there(loaded: Engine, out: Path) -> None:
    manifest = release(loaded, out, forms=[Form.csv], since=date(2021, 1, 1))
    page = (out / "README.md").read_text(encoding="utf-8")
    assert "1 articles published since 2021-01-01, and what they state:\n2 metrics, " in page
    assert f"chibo {manifest['chibo']} ({', '.join(manifest['extractors'])})" in page
    assert "same name in `csv/`." in page
    named = set(re.findall(r"`([a-z_]{6,})`", page)) - {"source", "reason"}
    assert named <= manifest["rows"].keys()


def test_csv_and_parquet_give_back_the_same_values(loaded: Engine, out: Path) -> None:
    manifest = release(loaded, out)
    for table in RELATIONS:
        columns = parquet.read_table(out / "parquet" / f"{table.name}.parquet")
        rows = csv.read_csv(
            out / "csv" / f"{table.name}.csv",
            parse_options=csv.ParseOptions(newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                column_types=columns.schema,
                strings_can_be_null=True,
                quoted_strings_can_be_null=False,
                null_values=[""],
            ),
        )
        assert (rows, rows.num_rows) == (columns, manifest["rows"][table.name])
    titles = parquet.read_table(out / "parquet" / "articles.parquet")["title"].to_pylist()
    assert {*titles} == {RECORD.article.title, OTHER.article.title}


def test_the_one_file_is_a_warehouse_of_its_own(loaded: Engine, out: Path) -> None:
    release(loaded, out)
    url = f"sqlite:///{out / 'chibo.sqlite'}"
    check(url)
    asked = "SELECT organisation, value FROM metric_best ORDER BY value"
    assert read(url, asked, timeout=60).rows == read(loaded.url.render_as_string(), asked, timeout=60).rows != []


def test_the_data_package_tells_of_each_file_its_columns_and_keys(loaded: Engine, out: Path) -> None:
    release(loaded, out)
    package = json.loads((out / "datapackage.json").read_text())
    resources = {one["name"]: one for one in package["resources"]}
    for one in resources.values():
        content = (out / one["path"]).read_bytes()
        fields = [field["name"] for field in one["schema"]["fields"]]
        assert (one["bytes"], one["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")
        assert content.decode().splitlines()[0] == ",".join(fields)
        assert all(field["description"].count("\n") == 1 for field in one["schema"]["fields"])
        for key in one["schema"].get("foreignKeys", ()):
            other = resources[key["reference"]["resource"] or one["name"]]
            assert other["schema"]["primaryKey"] == key["reference"]["fields"]
    metrics = resources["metrics"]["schema"]
    kinds = {field["name"]: (field["type"], field.get("constraints")) for field in metrics["fields"]}
    assert metrics["primaryKey"] == ["metric_id"]
    assert kinds["status"] == ("string", {"required": True, "enum": ["actual", "target"]})
    assert (kinds["value_max"], kinds["period_end"]) == (("number", None), ("date", None))


def test_articles_before_a_day_are_left_out_with_all_that_they_state(loaded: Engine, tmp_path: Path) -> None:
    whole, part = release(loaded, tmp_path / "a"), release(loaded, tmp_path / "b", since=date(2021, 1, 1))
    assert [
        (one["rows"]["articles"], one["rows"]["metrics"], one["rows"]["metric_evidence"]) for one in (whole, part)
    ] == [(2, 4, 4), (1, 2, 2)]
    assert changes(loaded, tmp_path / "b", date(2021, 1, 1)) == []
    with pytest.raises(
        WarehouseError, match=r"b: it holds articles published since 2021-01-01; compare .* --since 2021-01-01$"
    ):
        changes(loaded, tmp_path / "b")


def test_only_some_forms_are_written_on_request(loaded: Engine, out: Path) -> None:
    release(loaded, out, forms=[Form.parquet])
    others = ["DATA_DICTIONARY.md", "README.md", "SHA256SUMS", "manifest.json"]
    assert sorted(path.name for path in out.iterdir()) == [*others, "parquet"]
    with pytest.raises(WarehouseError, match=r"out: it has no chibo\.sqlite, which is what is compared$"):
        changes(loaded, out)


def cut_short(folder: Path) -> None:
    with replacing(folder) as part:
        (part / "half").write_text("")
        raise KeyboardInterrupt


def test_an_export_that_is_cut_short_leaves_the_old_release(loaded: Engine, out: Path) -> None:
    release(loaded, out)
    before = files(out)
    load(loaded, replace(OTHER, source="in/c.txt"))
    with pytest.raises(KeyboardInterrupt):
        cut_short(out)
    assert (files(out), list(out.parent.iterdir())) == (before, [out])
    (out.parent / "out.part" / "csv").mkdir(parents=True)  # what a killed one has left
    release(loaded, out)
    assert "in/c.txt" in files(out)["csv/articles.csv"].decode()
    assert list(out.parent.iterdir()) == [out]


def test_two_exports_to_one_place_do_not_mix(tmp_path: Path) -> None:
    with (
        replacing(tmp_path / "out"),
        pytest.raises(WarehouseError, match=r"out\.part: another export is being written"),
        replacing(tmp_path / "out"),
    ):
        pass


def test_what_is_no_release_is_never_replaced(loaded: Engine, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    with pytest.raises(WarehouseError, match=r"mine: this is no release of chibo; give the folder of one; nothing was"):
        release(loaded, tmp_path / "mine")
    release(loaded, tmp_path / "out", forms=[Form.sqlite])
    shutil.copy(tmp_path / "mine" / "notes.txt", tmp_path / "out")
    with pytest.raises(
        WarehouseError, match=r"notes\.txt is no part of the release there; move it elsewhere; nothing was"
    ):
        release(loaded, tmp_path / "out")
    with pytest.raises(WarehouseError, match=r"notes\.txt: there is a file of that name; give a folder"):
        release(loaded, tmp_path / "mine" / "notes.txt")
    assert (tmp_path / "mine" / "notes.txt").read_text() == (tmp_path / "out" / "notes.txt").read_text() == "mine"


def test_after_one_changed_article_exactly_its_facts_are_listed(loaded: Engine, out: Path) -> None:
    release(loaded, out, forms=[Form.sqlite])
    assert changes(loaded, out) == []
    ahead = "Tin mới. "
    start, end = MEMBERS.start + len(ahead), MEMBERS.end + len(ahead)
    flag = replace(FLAG, start=FLAG.start + len(ahead), end=FLAG.end + len(ahead))
    changed = replace(
        OTHER,
        sha256="c" * 64,
        text=ahead + OTHER.text,
        mentions=(),
        set_aside=(),
        metrics=(replace(MEMBERS, value=5900, start=start, end=end),),
        awards=(flag,),
    )
    load(loaded, changed)
    title, before, after = str(OTHER.article.title), {"content_sha256": "b" * 64}, {"content_sha256": "c" * 64}
    *listed, dropped = changes(loaded, out)
    assert listed == [
        Change("in/b.txt", "article", "changed", title, before, after),
        Change(
            "in/b.txt",
            "metric",
            "changed",
            MEMBERS.quote,
            {"value": 5800.0, "quote_start": MEMBERS.start, "quote_end": MEMBERS.end},
            {"value": 5900.0, "quote_start": start, "quote_end": end},
        ),
    ]
    assert (dropped.kind, dropped.change, dropped.quote, dropped.after) == ("metric", "dropped", BODIES.quote, {})
