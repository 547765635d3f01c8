"""`chibo review` lists what is uncertain, shows it, and has a person decide: the same as the page of the dashboard."""

import json
from dataclasses import replace
from getpass import getuser

import pytest
from sqlalchemy import Engine, select, update

from etl.commands.review import Doubt
from etl.lock import only_run
from tests.cli.conftest import Chibo, Ran
from tests.etl.samples import MEMBERS, PARTY, RECORD, TEXT, load
from warehouse import queries, views
from warehouse.tables import Award, Metric

SENTENCE = TEXT.partition(" Năm 2019")[0]


@pytest.fixture(autouse=True)
def _loaded(database_url: str, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two metrics, of which the indicator of one is unknown, and an award."""
    monkeypatch.setenv("CHIBO_DATABASE_URL", database_url)
    load(engine, replace(RECORD, metrics=(MEMBERS, replace(RECORD.metrics[1], period_end=None, period_start=None))))


def ids(engine: Engine) -> tuple[str, str, str]:
    """The ids of the certain metric, the uncertain one and the award."""
    metric, award = Metric.__table__, Award.__table__
    with engine.connect() as connection:
        metrics = select(metric.c.metric_id).order_by(metric.c.quote_start)
        certain, uncertain = connection.scalars(metrics)
        return certain, uncertain, connection.scalars(select(award.c.award_id)).one()


def totals(engine: Engine) -> list[tuple[str, float]]:
    """What the province's figures are, as a view keeps them."""
    view = views.metrics_by_province_year.table
    with engine.connect() as connection:
        kept = connection.execute(select(view.c.code, view.c.value_low).order_by(view.c.code, view.c.value_low))
        return [(code, value) for code, value in kept]


def test_what_is_uncertain_is_listed_with_why_and_its_words(chibo: Chibo, engine: Engine) -> None:
    _, uncertain, _ = ids(engine)
    line = f"{uncertain}  indicator, year  other exact 45 count, {PARTY.name}, at no day known: 45 tổ chức cơ sở đảng\n"
    assert chibo("review", "list") == Ran(0, line, "")
    assert chibo("review", "list", "--doubt", "organisation") == Ran(0, "", "no such fact waits\n")
    assert chibo("review", "list", "--province", "ha-giang", "--code", "other").out == line
    assert chibo("review", "list", "--code", "party_members").out == ""
    (row,) = map(json.loads, chibo("review", "list", "--json").out.splitlines())
    assert (row["metric_id"], row["doubts"]) == (uncertain, ["indicator", "year"])
    assert [*Doubt] == list(queries.DOUBTS)


def test_an_uncertain_award_is_listed_as_well(chibo: Chibo, engine: Engine) -> None:
    _, _, award = ids(engine)
    with engine.begin() as connection:
        connection.execute(update(Award.__table__).values(award_code="other_award"))
    line = f"award:{award}  type  other_award 2, of nobody known, 2019-12-31: 2 tập thể nhận Cờ thi đua\n"
    assert chibo("review", "list", "--doubt", "type") == Ran(0, line, "")
    assert chibo("review", "list", "--code", "other_award").out == line
    chibo("review", "accept", line.split()[0])
    assert chibo("review", "list", "--doubt", "type") == Ran(0, "", "no such fact waits\n")


def test_a_correction_shows_in_every_view_at_once_and_can_be_undone(chibo: Chibo, engine: Engine) -> None:
    certain, _, _ = ids(engine)
    before = totals(engine)
    assert ("party_members", 5800) in before
    corrected = chibo("review", "correct", certain[:8], "--value", "5900", "--note", "a slip", "--by", "Lan")
    told = f"metric {certain}: corrected by Lan; `chibo review undo {certain}` takes it back\n"
    assert corrected == Ran(0, told, "")
    assert ("party_members", 5900) in totals(engine)
    (line,) = chibo("review", "list", "--decided").out.splitlines()
    assert line.startswith(certain)
    assert line.endswith(' by Lan  metric corrected: {"value": 5900.0}: trên 5.800 đảng viên: a slip')
    shown = dict(line.split(maxsplit=1) for line in chibo("review", "show", certain).out.splitlines() if " " in line)
    assert [shown[name] for name in ("sentence", "value", "stated", "decision", "reviewer")] == [
        SENTENCE,
        "5900.0",
        '{"value": 5800.0}',
        "correct",
        "Lan",
    ]
    assert chibo("review", "undo", certain) == Ran(0, f"metric {certain}: undecided, as it was read\n", "")
    assert totals(engine) == before


def test_a_correction_leaves_what_was_corrected_before(chibo: Chibo, engine: Engine) -> None:
    """The second one took the first back, and nobody was told."""
    certain, _, _ = ids(engine)
    chibo("review", "correct", certain, "--value", "5900")
    assert chibo("review", "correct", certain, "--qualifier", "exact").code == 0
    assert chibo("review", "correct", certain).code == 2
    (line,) = chibo("review", "list", "--decided").out.splitlines()
    assert '{"qualifier": "exact", "value": 5900.0}' in line
    assert ("party_members", 5900) in totals(engine)


def test_what_is_accepted_or_rejected_waits_no_longer(chibo: Chibo, engine: Engine) -> None:
    _, uncertain, award = ids(engine)
    chibo("review", "accept", uncertain)
    assert chibo("review", "list").out == ""
    chibo("review", "reject", f"award:{award[:4]}", "--note", "của năm khác")
    rows = [json.loads(line) for line in chibo("review", "list", "--decided", "--json").out.splitlines()]
    assert [(row["fact_id"], row["decision"], row["reviewer"], row["note"]) for row in rows] == [
        (award, "reject", getuser(), "của năm khác"),
        (uncertain, "accept", getuser(), None),
    ]
    ran = chibo("review", "list", "--decided", "--limit", "1")
    assert (len(ran.out.splitlines()), ran.err) == (1, "only the first 1; give --limit for more\n")


def test_what_cannot_be_decided_is_told_in_one_line(chibo: Chibo, engine: Engine) -> None:
    certain, uncertain, award = ids(engine)
    for arguments, words in (
        (("show", "zzz"), "there is no fact zzz; `chibo review list` and `chibo search` tell ids"),
        (("accept", ""), f"'' may be several facts: award:{award}, metric:"),
        (("undo", certain), f"nothing was decided about metric {certain}; type `chibo review list --decided`"),
        (("correct", certain), f"metric {certain}: a correction changes something; accept it if it is right"),
        (("correct", certain, "--status", "past"), f"metric {certain}: status: past is none of actual, target"),
        (
            ("correct", uncertain, "--indicator-code", "x"),
            f"metric {uncertain}: indicator_code: x is none; `chibo sql --desc",
        ),
        (("correct", certain, "--clear", "value"), f"metric {certain}: value is never empty"),
        (("correct", certain, "--value-max", "9"), f"metric {certain}: no metric can be so: "),
        (("correct", award, "--unit", "%"), f"award {award}: unit cannot be corrected; award_code, rank, "),
        (("list", "--code", "x"), "there is no code x; look into the table indicators or award_types with `chibo sql`"),
    ):
        ran = chibo("review", *arguments)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1), arguments
        assert ran.err.startswith(f"chibo: {words}"), ran.err
    assert chibo("review", "list", "--decided", "--code", "other").code == 2
    told = chibo("review", "list", "--decided")
    assert (told.out, told.err) == ("", "nothing was decided\n")


def test_nothing_is_decided_while_a_run_is_at_work(chibo: Chibo, engine: Engine, database_url: str) -> None:
    with only_run(database_url):
        assert chibo("review", "accept", ids(engine)[0]).code == 3
        assert chibo("review", "list").code == 0
