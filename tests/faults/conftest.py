"""What is held when nothing has gone wrong, to compare with what is held when something has."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.etl.samples import held
from tests.faults.corpus import write_articles

CHIBO = Path(sys.executable).with_name("chibo")


@pytest.fixture(scope="module")
def undisturbed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> object:
    """What a load of the folder `in`, with the ARTICLES of the module, leaves that nothing disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    write_articles(folder / "in", request.module.ARTICLES)
    url = f"sqlite:///{folder / 'undisturbed.sqlite'}"
    subprocess.run([CHIBO, "run", "in", "--quiet", "--database-url", url], cwd=folder, check=True)
    return held(url)
