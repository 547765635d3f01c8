"""The same fact stated again: one stays, the fullest in the body; the others are set aside."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence

from etl.facts.sentence import Sentence
from etl.language.fold import fold
from etl.records import Award, Metric

OTHER = "other"
PRAISED = "commended"  # what a headline calls any award: `Khen thưởng 8 tập thể`
WEAK = ("title", "caption", "heading")  # parts of a page that restate the body
ROUNDED_BY = 0.05  # a headline's round number lies at most so far from the true one
TOLD_ROUNDED_BY = 0.1  # where it is said to be over, under or about
LEAST_ROUNDED = 50
LEAST_TOLD_AGAIN = 30  # recipients
LEAST_WORDS_OF_KIND = 2
PLACES = tuple(map(fold, ("xã", "phường", "huyện", "thôn", "bản", "ấp")))
CALLED_BY = tuple(map(fold, ("em", "cháu", "anh", "chị")))
LEAST_RESTATED = 10  # smaller numbers come up twice by chance


class Body:
    """The values that the body of an article states, and a headline or a caption may announce."""

    def __init__(self, metrics: Sequence[Metric]) -> None:
        self._alike: dict[tuple[str, str], list[Metric]] = {}
        self._of_indicator: set[tuple[str, str, float]] = set()
        for metric in metrics:
            self._alike.setdefault(_announced_as(metric), []).append(metric)
            if metric.indicator != OTHER:
                self._of_indicator.add((metric.unit[:1], metric.indicator, metric.value))

    def tells(self, metric: Metric, *, of_same: bool) -> bool:
        """Whether the body tells what is announced, exactly or not; `of_same`: of the same organisation only."""
        if not of_same and (metric.unit[:1], metric.indicator, metric.value) in self._of_indicator:
            return True
        return any(
            _rounded(metric, told.value) or _is_vague(metric, told.value)
            for told in self._alike.get(_announced_as(metric), ())
            if not of_same or told.organisation == metric.organisation
        )


def drop_restated(metrics: Sequence[Metric], sentences: Sequence[Sentence]) -> tuple[list[Metric], list[Metric]]:
    """The metrics without those that only say again what another says; and those."""
    places = _places(metrics, sentences)
    body = Body([metric for metric, place in zip(metrics, places, strict=True) if sentences[place].kind not in WEAK])
    kept: list[Metric] = []
    dropped: list[Metric] = []
    said: dict[tuple[object, ...], set[int]] = {}  # where the body has said the same
    for metric, place in zip(metrics, places, strict=True):
        if sentences[place].kind in WEAK:
            restated = body.tells(metric, of_same=sentences[place].kind != "title" and metric.value < LEAST_RESTATED)
        else:
            same_places = _is_of_some_places(metric)
            counted = (metric.value, fold(metric.object or ""))
            before = said.setdefault(counted if same_places else _meaning(metric), set())
            people = said.setdefault((*counted, metric.indicator), set())
            again = not people <= {place} if _is_of_same_people(metric) else not before <= {place}
            restated = again and (metric.value >= LEAST_RESTATED or same_places or _is_of_same_people(metric))
            if not restated:
                before.add(place)
                people.add(place)
        (dropped if restated else kept).append(metric)
    return kept, dropped


def drop_restated_awards(awards: Sequence[Award], sentences: Sequence[Sentence]) -> tuple[list[Award], list[Award]]:
    """The awards without those that the headline or a caption only announces; and those."""
    weak = [sentences[place].kind in WEAK for place in _places(awards, sentences)]
    counts: dict[str, set[float | None]] = {}  # of the recipients in the body
    for award, is_weak in zip(awards, weak, strict=True):
        if not is_weak:
            counts.setdefault(award.award, set()).add(award.count)
    kept: list[Award] = []
    dropped: list[Award] = []
    for award, is_weak in zip(awards, weak, strict=True):
        told = counts.get(award.award, set())
        named_below = award.award == PRAISED and any(award.count in told for told in counts.values())
        restated = is_weak and (award.count is None or award.count in told or named_below)
        (dropped if restated or _announces_badges(award, told) else kept).append(award)
    announced = {(award.award, award.count) for award, is_weak in zip(awards, weak, strict=True) if is_weak}
    again = _told_before(kept, sentences, announced)
    return [award for award in kept if award not in again], [*dropped, *again]


def _told_before(
    awards: Sequence[Award], sentences: Sequence[Sentence], announced: Container[tuple[str, float | None]]
) -> list[Award]:
    """The awards of later sentences to as many as were given the same before; of the two, who confers it says more.

    Few may be those of another body, unless the headline tells their number.
    """
    first: dict[tuple[object, ...], tuple[Award, int]] = {}
    again: list[Award] = []
    for award, place in zip(awards, _places(awards, sentences), strict=True):
        few = award.count is None or (award.count < LEAST_TOLD_AGAIN and (award.award, award.count) not in announced)
        if few or award.rank is not None:
            continue
        before, where = first.setdefault((award.award, award.count, award.recipient_kind), (award, place))
        if where != place:
            again.append(before if before.awarded_by is None and award.awarded_by else award)
    return again


def _announces_badges(award: Award, told: Iterable[float | None]) -> bool:
    """`trao Huy hiệu Đảng` without a number, where the numbers follow."""
    return award.award == "party_badge" and award.count is None and award.rank is None and any(told)


def _places(facts: Sequence[Metric] | Sequence[Award], sentences: Sequence[Sentence]) -> list[int]:
    """The sentence of each fact."""
    starts = [sentence.start for sentence in sentences]
    return [bisect_right(starts, fact.start) - 1 for fact in facts]


def _head(metric: Metric) -> str:
    return " ".join(fold(metric.object or "").split()[:2])


def _announced_as(metric: Metric) -> tuple[str, str]:
    """What a headline and the body agree in: the unit and how the object begins; of shares the unit alone."""
    return metric.unit[:1], "" if metric.unit == "%" else _head(metric)[:4]


def _rounded(metric: Metric, exact: float) -> bool:
    """Whether one value is the other, or its rounding (`hơn 200` for 203, `gần 6 ngàn` for 5.612)."""
    value = metric.value
    within = (ROUNDED_BY if metric.qualifier == "exact" else TOLD_ROUNDED_BY) * max(value, exact)
    return value == exact or (value % 10 == 0 and value >= LEAST_ROUNDED and abs(value - exact) <= within)


def _is_vague(metric: Metric, exact: float) -> bool:
    """Whether a headline's `hàng chục` announces what the body counts."""
    return metric.quote.lower().startswith("hàng ") and exact >= metric.value


def _is_of_some_places(metric: Metric) -> bool:
    """`4 xã biên giới`: so many of a kind are the same ones throughout an article, however few."""
    words = fold(metric.object or "").split()
    return len(words) > LEAST_WORDS_OF_KIND and words[0] in PLACES and metric.property is None


def _is_of_same_people(metric: Metric) -> bool:
    """`7 em`, where `7 quần chúng ưu tú` were admitted: the same ones, called by what stands for them."""
    words = fold(metric.quote).split()
    return (
        metric.unit == "count" and len(words) == LEAST_WORDS_OF_KIND and words[-1] in CALLED_BY and bool(metric.object)
    )


def _meaning(metric: Metric) -> tuple[object, ...]:
    """What two metrics have in common that say the same."""
    return (
        metric.value,
        metric.value_max,
        metric.unit,
        metric.indicator,
        metric.status,
        metric.direction,
        _head(metric),
        metric.organisation,
        metric.period_end,
        fold(metric.property or ""),
    )
