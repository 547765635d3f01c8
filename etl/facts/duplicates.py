"""The same fact stated again: one stays, the fullest in the body; the others are set aside."""

from collections.abc import Sequence

from etl.facts.discourse import Sentence
from etl.language.fold import fold
from etl.records import Award, Metric

WEAK = ("title", "caption", "heading")  # parts of a page that restate the body


def _sentence_of(start: int, sentences: Sequence[Sentence]) -> int:
    return next((i for i, s in enumerate(sentences) if s.start <= start < s.end), -1)


def _head(metric: Metric) -> str:
    return " ".join(fold(metric.object or "").split()[:2])


def _rounded(value: float, other: float) -> bool:
    """Whether one value is the other, or its rounding (`hơn 200` for 203)."""
    return value == other or abs(value - other) <= 0.05 * max(value, other) and value % 10 == 0 and value >= 50


def drop_restated(metrics: Sequence[Metric], sentences: Sequence[Sentence]) -> tuple[list[Metric], list[Metric]]:
    """The metrics without those that only say again what another says; and those."""
    kept: list[Metric] = []
    dropped: list[Metric] = []
    place = {id(m): _sentence_of(m.start, sentences) for m in metrics}
    kind = {id(m): sentences[place[id(m)]].kind for m in metrics}
    for metric in metrics:
        weak = kind[id(metric)] in WEAK
        others = [m for m in metrics if m is not metric and m.unit[:1] == metric.unit[:1] and kind[id(m)] not in WEAK]
        if weak and any(
            _rounded(metric.value, m.value) and (_head(m)[:4] == _head(metric)[:4] or metric.unit == "%")
            for m in others
        ):
            dropped.append(metric)
        elif not weak and any(
            _same(metric, k) and place[id(k)] != place[id(metric)] for k in kept if kind[id(k)] not in WEAK
        ):
            dropped.append(metric)
        else:
            kept.append(metric)
    return kept, dropped


def _same(a: Metric, b: Metric) -> bool:
    return (
        (a.value, a.value_max, a.unit, a.indicator, a.status, a.direction, _head(a))
        == (b.value, b.value_max, b.unit, b.indicator, b.status, b.direction, _head(b))
        and (a.organisation == b.organisation)
        and a.period_end == b.period_end
        and fold(a.property or "") == fold(b.property or "")
        and a.value >= 10
    )


def drop_restated_awards(
    awards: Sequence[Award], metrics: Sequence[Metric], sentences: Sequence[Sentence]
) -> tuple[list[Award], list[Award]]:
    """The awards without those that the headline or a caption only announces; and those."""
    kept: list[Award] = []
    dropped: list[Award] = []
    for award in awards:
        weak = sentences[_sentence_of(award.start, sentences)].kind in WEAK
        same = [
            a
            for a in awards
            if a is not award
            and a.award == award.award
            and sentences[_sentence_of(a.start, sentences)].kind not in WEAK
        ]
        announced = award.count is None and award.rank is None and any(a.count for a in same)
        if (
            weak
            and (award.count is None or any(a.count == award.count for a in same))
            or announced
            and award.award == "party_badge"
        ):
            dropped.append(award)
        else:
            kept.append(award)
    return kept, dropped
