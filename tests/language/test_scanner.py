"""A scanner passes over what cannot match and misses nothing: it finds what its forms find when tried everywhere."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.facts import aside
from etl.facts.awards import names
from etl.facts.metrics import cues
from etl.language import time_forms
from etl.language.fold import place_tones, shadow
from etl.language.scanner import alternatives, scanner
from tests.quality.sheets import articles

AWARDS = tuple((key, rf"(?:{row['pattern']})(?!\w)") for key, row in names.NAMES.items())
SCANNERS = {
    "time": (time_forms.SCAN, time_forms.FORMS),
    "aside": (aside.SCAN, aside.FORMS),
    "award": (names.NAME, AWARDS),
}
EVERY_FORM = [(name, form) for name, (_, forms) in SCANNERS.items() for _, form in forms]
CUES = tuple(cues.kinds())


def found(pattern: re.Pattern[str], low: str) -> list[tuple[int, int, str | None]]:
    return [(match.start(), match.end(), match.lastgroup) for match in pattern.finditer(low)]


@cache
def everywhere(name: str) -> re.Pattern[str]:
    """The same forms, tried at every place."""
    forms = "|".join(f"(?P<{label}>{place_tones(form)})" for label, form in SCANNERS[name][1])
    return re.compile(rf"(?<!\w)(?:{forms})")


@pytest.mark.parametrize("name", SCANNERS)
@pytest.mark.parametrize("corpus", ["seeds", "written"])
def test_in_the_articles_nothing_is_missed(name: str, corpus: str) -> None:
    lows = [shadow(path.read_text(encoding="utf-8")) for path in articles(corpus)]
    assert [found(SCANNERS[name][0], low) for low in lows] == [found(everywhere(name), low) for low in lows]


@pytest.mark.parametrize(("name", "form"), EVERY_FORM)
@settings(max_examples=10)
@given(data=st.data())
def test_no_way_to_write_a_form_is_missed(name: str, form: str, data: st.DataObject) -> None:
    written = data.draw(st.from_regex(rf"\A(?:\w+ |\W )?(?:{place_tones(form)})"))
    assert found(SCANNERS[name][0], written) == found(everywhere(name), written)


@given(st.lists(st.sampled_from(CUES)).map(" ".join))
def test_the_longest_of_some_words_is_found(text: str) -> None:
    longest_first = "|".join(map(re.escape, sorted(CUES, key=len, reverse=True)))
    plain, tried_once = (re.compile(rf"(?<!\w)(?:{ways})(?!\w)") for ways in (longest_first, alternatives(CUES)))
    assert found(tried_once, text) == found(plain, text)


def test_the_first_form_that_matches_wins() -> None:
    forms = (("pair", r"năm \d+ và \d+"), ("year", r"năm \d+"), ("number", r"\d+"))
    assert found(scanner(forms, ["năm"], r"\d"), "năm 2020 và 2021, năm 2022; ngày 3") == [
        (0, 16, "pair"),
        (18, 26, "year"),
        (33, 34, "number"),
    ]
