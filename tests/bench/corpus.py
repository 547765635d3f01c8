"""Extract records as a newspaper archive would give them: all provinces, fifteen years, facts of every kind.

The records are made up and always the same: the n-th of a seed depends on these two numbers alone. Every quote stands
in its text; figures of one body, indicator and year agree, but for a few.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from etl.language.likeness import likeness
from etl.records import Article, ExtractRecord, Mention, SetAside
from tests.bench.facts import Facts
from tests.bench.page import Page
from tests.bench.places import Place, bodies_of, provinces_of

FIRST_DAY, DAYS = date(2011, 1, 1), 15 * 365
OF_TODAY = date(2025, 7, 1)
METRICS, AWARDS, ASIDE = (7, 14), (0, 4), (5, 13)
REPEATED = 40  # every so many articles comes one that another newspaper has printed
SYLLABLES = 80
KNOWN = 0.95  # of the articles, those whose province is told

ASIDE_REASONS = {"date": "ngày 3/2", "document_number": "Nghị quyết số 12", "term": "khóa XVII", "ordinal": "lần thứ 4"}


class Corpus:
    """The archive of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._then, self._now = provinces_of("2025-06-30"), provinces_of("2025-07-01")
        self._facts = Facts()
        communes = (name for place in self._then for names in place.districts.values() for name in names)
        self._syllables = sorted({word for name in communes for word in name.lower().split()})

    def records(self, count: int) -> Iterator[ExtractRecord]:
        """The first `count` articles."""
        for number in range(count):
            repeated = number % REPEATED == REPEATED - 1
            yield replace(self.record(number - 7), source=_source(number)) if repeated else self.record(number)

    def record(self, number: int) -> ExtractRecord:
        """One article."""
        chance = Random(f"{self._seed}/{number}")  # noqa: S311 - the same each time is what is wanted
        day = FIRST_DAY + timedelta(chance.randrange(DAYS))
        place = chance.choice(self._now if day >= OF_TODAY else self._then)
        bodies = bodies_of(place, chance)
        page = Page(" ".join(chance.choices(self._syllables, k=SYLLABLES)))
        mentions = tuple(Mention(body.name, **page.quote(body.name)) for body in 2 * bodies)
        metrics = tuple(self._facts.metric(page, chance, day, bodies) for _ in range(chance.randint(*METRICS)))
        awards = tuple(self._facts.award(page, chance, day, bodies) for _ in range(chance.randint(*AWARDS)))
        aside = tuple(_set_aside(page, chance) for _ in range(chance.randint(*ASIDE)))
        return ExtractRecord(
            source=_source(number),
            sha256=sha256(page.text.encode()).hexdigest(),
            text=page.text,
            article=_article(place, day, chance),
            organisations=bodies,
            mentions=mentions,
            metrics=metrics,
            awards=awards,
            set_aside=aside,
            likeness=likeness(page.text.lower()),
        )


def _source(number: int) -> str:
    return f"https://bao.example/{number}"


def _article(place: Place, day: date, chance: Random) -> Article:
    known = chance.random() < KNOWN
    return Article(
        title=f"Công tác xây dựng Đảng ở {place.name}",
        published_at=day.isoformat(),
        authors=(f"Phóng viên {chance.randrange(200)}",),
        outlet=f"Báo {place.name}",
        province=place.name if known else None,
        province_evidence=place.name if known else None,
    )


def _set_aside(page: Page, chance: Random) -> SetAside:
    reason = chance.choice(list(ASIDE_REASONS))
    return SetAside(**page.quote(ASIDE_REASONS[reason]), reason=reason)
