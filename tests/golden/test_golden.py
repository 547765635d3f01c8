"""What was read from each seed is what the golden file beside this test says, word for word."""

import json
from pathlib import Path

import pytest

from tests.quality.sheets import articles, read

HERE = Path(__file__).parent
HOW = "`.venv/bin/pytest tests/golden --update-golden` records it; review it by diff"


def said(path: Path) -> str:
    """The record of an article without its text, as JSON that diffs well."""
    record = {name: value for name, value in read(path).items() if name != "text"}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", articles("seeds"), ids=lambda path: str(path.stem))
def test_a_seed_says_what_it_said(path: Path, request: pytest.FixtureRequest) -> None:
    golden = HERE / f"{path.stem}.json"
    if request.config.getoption("--update-golden"):
        golden.write_text(said(path), encoding="utf-8")
    assert golden.exists(), f"{path.name} has no golden file: {HOW}"
    assert json.loads(said(path)) == json.loads(golden.read_text(encoding="utf-8")), f"if the change is meant, {HOW}"


def test_every_golden_file_has_its_seed() -> None:
    assert {path.stem for path in HERE.glob("*.json")} == {path.stem for path in articles("seeds")}
