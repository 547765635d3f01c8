"""No figure of quality drops by more than half a point below what was last recorded."""

import pytest

from tests.quality.figures import changes, committed, figures_of, tally
from tests.quality.sheets import CORPORA, articles, sheets

HOW = "see `make quality ARGS=--errors`; if the gold or the contract has changed, `make quality ARGS=--update`"


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_article_of_a_corpus_is_annotated(corpus: str) -> None:
    assert [sheet.name for sheet in sheets(corpus)] == [path.name for path in articles(corpus)]


@pytest.mark.parametrize("corpus", CORPORA)
def test_no_figure_has_dropped(corpus: str) -> None:
    dropped = [str(change) for change in changes(committed()[corpus], figures_of(tally(corpus))) if change.dropped]
    assert not dropped, f"{corpus}: {'; '.join(dropped)} ({HOW})"
