"""The awards named in a sentence: which (danh hiệu, hình thức khen thưởng), where, and their rank.

A rank (hạng, giải) stands in the name or, in lists, alone: `Huân chương Độc lập: 05 (hạng Nhất 01, hạng Ba 04)`. That
of a Party badge (Huy hiệu Đảng) is its years: `Huy hiệu 60 năm tuổi Đảng`, and in lists `55 năm: 9 đồng chí`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from etl.facts.awards.words import any_of, whole
from etl.facts.discourse import Sentence
from etl.language.fold import pattern
from etl.lexicon import rows

BADGE = "party_badge"
ORDERS = ("labour_order", "independence_order", "military_order", "other_order")
RANKED = (*ORDERS, "commemorative_medal", "contest_prize")
# Titles (danh hiệu) that are as often spoken of as conferred: slogans, statistics.
TITLES = ("clean_strong_title", "clean_strong_exemplary_title", "cultural_title", "task_completion_rating")

FORMS = rows("award_names")
NAME = whole("|".join(f"(?P<form{i}>{form['pattern']})" for i, form in enumerate(FORMS)))
CODES = {f"form{i}": form["award"] for i, form in enumerate(FORMS)}
# A sentence without any of these words names no award and praises nobody.
HINT = pattern("|".join(dict.fromkeys((*(form["hint"] for form in FORMS), any_of("praises"), "thành tích"))))

RANK = pattern(
    r"hạng (nhất|nhì|ba)|"
    r"giải (đặc biệt|nhất|nhì|ba|khuyến khích|tư|a|b|c|vàng|bạc|đồng)(?!\w)|"
    r"huy chương (vàng|bạc|đồng)"
)
RANK_BEHIND = pattern(r" (?:các )?hạng(?: nhất| nhì| ba)?")
RANK_COUNTED = pattern(r"hạng (?P<rank>nhất|nhì|ba)(?= ?:? \d)")
BADGE_YEARS = pattern(r"(?<!\d)(?P<years>[3-9][05]) năm(?: tuổi đảng)?")
RANGE_OF_YEARS = pattern(r"từ(?: \d\d năm (?:đến|tới))? ?$")


@dataclass(frozen=True, slots=True)
class Named:
    """An award named in a sentence."""

    start: int
    end: int
    code: str
    rank: str | None = None

    @property
    def is_badge(self) -> bool:
        """Whether it is the Party's badge (Huy hiệu Đảng), in whatever list."""
        return self.code == BADGE


class AwardNames:
    """Finds the awards that one article names."""

    def __init__(self, low: str) -> None:
        self.low = low
        self.hints = [hint.start() for hint in HINT.finditer(low)]

    def may_be_in(self, sentence: Sentence) -> bool:
        """Whether a sentence holds any word of an award or of praise."""
        at = bisect_left(self.hints, sentence.start)
        return at < len(self.hints) and self.hints[at] < sentence.end

    def named(self, sentence: Sentence) -> list[Named]:
        """The awards named in a sentence, in order."""
        found = []
        for match in NAME.finditer(self.low, sentence.start, sentence.end):
            behind = RANK_BEHIND.match(self.low, match.end(), sentence.end)
            start, end, code = match.start(), (behind or match).end(), CODES[str(match.lastgroup)]
            found.append(Named(start, end, code, self._rank(code, start, end)))
        return found

    def _rank(self, code: str, start: int, end: int) -> str | None:
        """The rank in an award's name: `Nhất`, `A`; `60` of a badge."""
        if code == BADGE:
            years = BADGE_YEARS.search(self.low, start, end)
            return years["years"] if years else None
        found = RANK.search(self.low, start, end) if code in RANKED else None
        return next(rank.capitalize() for rank in found.groups() if rank) if found else None

    def with_badge_years(self, named: Sequence[Named], sentence: Sentence) -> list[Named]:
        """`60 năm: 9 đồng chí`: with the ranks of a badge that stand alone."""
        years = [
            Named(found.start(), found.end(), BADGE, found["years"])
            for found in BADGE_YEARS.finditer(self.low, sentence.start, sentence.end)
            if not _inside(named, found.start())
            and not RANGE_OF_YEARS.search(self.low, max(sentence.start, found.start() - 18), found.start())
        ]
        return sorted([*named, *years], key=_start)

    def with_order_ranks(self, named: Sequence[Named], sentence: Sentence) -> list[Named]:
        """`Huân chương Độc lập: 05 (hạng Nhất 01, hạng Nhì 01, hạng Ba 03)`: with the ranks of the orders named."""
        orders = [award for award in named if award.code in ORDERS]
        ranks = [
            Named(found.start(), found.end(), _before(orders, found.start()).code, found["rank"].capitalize())
            for found in RANK_COUNTED.finditer(self.low, orders[0].end if orders else sentence.end, sentence.end)
            if not _inside(orders, found.start())
        ]
        return sorted([*named, *ranks], key=_start)


def _start(award: Named) -> int:
    return award.start


def _inside(named: Sequence[Named], at: int) -> bool:
    return any(award.start <= at < award.end for award in named)


def _before(named: Sequence[Named], at: int) -> Named:
    return [award for award in named if award.start < at][-1]
