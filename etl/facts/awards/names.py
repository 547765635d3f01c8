"""The awards named in a sentence: which (danh hiệu, hình thức khen thưởng), where, and their rank.

A rank (hạng, giải) stands in the name or, in lists, alone: `Huân chương Độc lập: 05 (hạng Nhất 01, hạng Ba 04)`. That
of a Party badge (Huy hiệu Đảng) is its years: `Huy hiệu 60 năm tuổi Đảng`, and in lists `55 năm: 9 đồng chí`.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from etl.facts.sentence import Sentence
from etl.language.fold import pattern
from etl.language.scanner import scanner
from etl.lexicon import rows

BADGE = "party_badge"
ORDERS = ("labour_order", "independence_order", "military_order", "other_order")
RANKED = (*ORDERS, "commemorative_medal", "contest_prize")
# Titles (danh hiệu) that are as often spoken of as conferred: slogans, statistics.
TITLES = ("clean_strong_title", "clean_strong_exemplary_title", "cultural_title", "task_completion_rating")

NAMES = {f"name{i}": row for i, row in enumerate(rows("award_names"))}
OPENINGS = {word for row in NAMES.values() for word in row["opens"].split()}
NAME = scanner(((key, rf"(?:{row['pattern']})(?!\w)") for key, row in NAMES.items()), sorted(OPENINGS), '"')

RANK = pattern(
    r"hạng (nhất|nhì|ba)|"
    r"giải (đặc biệt|nhất|nhì|ba|khuyến khích|tư|a|b|c|vàng|bạc|đồng)(?!\w)|"
    r"huy chương (vàng|bạc|đồng)"
)
RANK_BEHIND = pattern(r" (?:các )?hạng(?: nhất| nhì| ba)?")
# `hạng Nhất 01`, and in a list `hạng Nhì, hạng Ba`, `hạng Nhất, Nhì, Ba` or `(hạng Ba năm 2002, hạng Nhì năm 2012)`
RANK_ALONE = pattern(
    r"hạng (?P<rank>nhất|nhì|ba)(?= ?:? \d)|(?:(?<=\()|(?<=, )|(?<=và ))"
    r"(?:hạng (?P<listed>nhất|nhì|ba)(?!\w)|(?P<bare>nhất|nhì|ba)(?=[,;.)]| và |$))"
)
ORDER_ALONE = pattern(r"huân chương(?: (?:các )?hạng(?: nhất| nhì| ba)?)?")
LIST_REACH = 60  # letters between one rank of an order and the next
BADGE_YEARS = pattern(
    r"(?<!\d)(?<!kỷ niệm )(?P<years>[3-9][05])(?: năm(?! (?:ngày|thành lập|xây dựng))(?: tuổi đảng)?| tuổi đảng)"
)
THE_REST = pattern(r"còn lại (?:là |nhận |đều là )*$")  # `còn lại là Huy hiệu 45, 40 và 30 năm`
LONGEST_REST = len("còn lại đều là nhận ")
YEARS_ALONE = pattern(r"(?:huy hiệu (?:đảng )?)?(?P<years>\d{2})(?: năm(?: tuổi đảng)?)?")
SEVERAL_YEARS = pattern(r"\d{2}\D{1,24}\d{2}(?!\d)|trở lên")
RANGE_OF_YEARS = pattern(r"từ(?: \d\d năm (?:đến|tới))? ?$")
LONGEST_RANGE = 18
JOINTS = (", ", " và ", " tuổi, ", " tuổi và ")
ONE_NUMBER = pattern(r" cho (?:các )?\d")
OF_BADGES = pattern(r"huy hiệu (?:đảng|\d{2} (?:năm|tuổi))|\d năm tuổi đảng")
BARE_BADGE = pattern(
    r"huy hiệu(?=[,;.:)]| (?:cho|tới|đến|đợt|lần|dịp|và|cao quý|có|đều|là|tại|ở|thể hiện|này|"
    r"hôm nay|trên|luôn|được)(?!\w)|$)"
)


class Named(NamedTuple):
    """An award named in a sentence."""

    start: int
    end: int
    code: str
    rank: str | None = None

    @property
    def is_badge(self) -> bool:
        """Whether it is the Party's badge (Huy hiệu Đảng), in whatever list."""
        return self.code == BADGE


def speaks_of_badges(low: str) -> bool:
    """Whether an article speaks of the Party's badge; then one that is not described is the Party's."""
    return ("huy hiệu" in low or "tuổi đảng" in low) and OF_BADGES.search(low) is not None  # few do


def with_bare_badges(low: str, named: Sequence[Named], sentence: Sentence) -> list[Named]:
    """With `huy hiệu` alone read as the Party's."""
    return [
        award._replace(code=BADGE)
        if award.code == "commemorative_medal" and BARE_BADGE.match(low, award.start, sentence.end)
        else award
        for award in named
    ]


def named_awards(low: str, sentence: Sentence) -> list[Named]:
    """The awards named in a sentence, in order."""
    return [_named(low, found, sentence.end) for found in NAME.finditer(low, sentence.start, sentence.end)]


def _named(low: str, found: re.Match[str], stop: int) -> Named:
    """An award with its rank; the rank of an order may stand behind the name."""
    code = NAMES[str(found.lastgroup)]["award"]
    rank = RANK_BEHIND.match(low, found.end(), stop)
    end = rank.end() if rank else found.end()
    return Named(found.start(), end, code, _rank(low, found.start(), end, code))


def _rank(low: str, start: int, end: int, code: str) -> str | None:
    """The rank in an award's name: `Nhất`, `A`; `60` of a badge."""
    if code == BADGE:
        years = BADGE_YEARS.search(low, start, end)
        return years["years"] if years and not SEVERAL_YEARS.search(low, start, end) else None
    found = RANK.search(low, start, end) if code in RANKED else None
    return next(rank.capitalize() for rank in found.groups() if rank) if found else None


def with_badge_years(low: str, named: Sequence[Named], sentence: Sentence) -> list[Named]:
    """`60 năm: 9 đồng chí`: with the ranks of a badge that stand alone."""
    years = [
        Named(found.start(), found.end(), BADGE, found["years"])
        for found in BADGE_YEARS.finditer(low, sentence.start, sentence.end)
        if not _inside(named, found.start())
        and not RANGE_OF_YEARS.search(low, max(sentence.start, found.start() - LONGEST_RANGE), found.start())
    ]
    each = chain.from_iterable(_each_rank(low, award) for award in named)
    return _together(low, sorted([*each, *years], key=_start))


def _each_rank(low: str, award: Named) -> Sequence[Named]:
    """The badges of several years that the rest of those counted have, each for itself."""
    if not award.is_badge or not is_of_rest(low, award):
        return (award,)
    ranks = YEARS_ALONE.finditer(low, award.start, award.end)
    return [Named(*rank.span(), BADGE, rank["years"]) for rank in ranks] or (award,)


def is_of_rest(low: str, award: Named) -> bool:
    """Whether an award is what the rest of those counted have, with no number of their own."""
    return THE_REST.search(low, max(award.start - LONGEST_REST, 0), award.start) is not None


def _together(low: str, named: Sequence[Named]) -> list[Named]:
    """`Huy hiệu 65 năm, 50 năm tuổi Đảng cho 4 đồng chí`: badges of several years that one number counts are one."""
    runs: list[list[Named]] = []
    for award in named:
        last = runs[-1][-1] if runs else None
        if last and last.is_badge and award.is_badge and low[last.end : award.start] in JOINTS:
            runs[-1].append(award)
        else:
            runs.append([award])
    return list(chain.from_iterable(_counted_at_once(low, run) for run in runs))


def _counted_at_once(low: str, run: Sequence[Named]) -> Sequence[Named]:
    at_once = len(run) > 1 and ONE_NUMBER.match(low, run[-1].end) is not None
    return [Named(run[0].start, run[-1].end, BADGE)] if at_once else run


def with_order_ranks(low: str, named: Sequence[Named], sentence: Sentence) -> list[Named]:
    """`Huân chương Độc lập: 05 (hạng Nhất 01, hạng Nhì 01, hạng Ba 03)`: with the ranks of the orders named."""
    named = _as_before(low, named)
    orders = [award for award in named if award.code in ORDERS]
    if not orders:
        return list(named)
    ranks: list[Named] = []
    for found in RANK_ALONE.finditer(low, orders[0].end, sentence.end):
        last = _before(sorted([*orders, *ranks], key=_start), found.start())
        reach = len(" và ") if found["bare"] else LIST_REACH
        near = found["rank"] or ((last.rank or found["listed"]) and found.start() - last.end <= reach)
        if near and not _inside(orders, found.start()):
            rank = found["rank"] or found["listed"] or found["bare"]
            ranks.append(Named(found.start(), found.end(), last.code, rank.capitalize()))
    starts = {rank.start for rank in ranks}  # an order is left out of which `(hạng Ba năm 2002, …` tells the ranks
    told = [
        award for award in named if award not in orders or award.rank or not starts & {award.end + 1, award.end + 2}
    ]
    return sorted([*told, *ranks], key=_start)


def _as_before(low: str, named: Sequence[Named]) -> list[Named]:
    """`Huân chương Lao động, gồm 1 Huân chương hạng Nhất`: with the orders of no kind as of that named before."""
    told: list[Named] = []
    kind = "other_order"
    for award in named:
        if award.code in ORDERS:
            alone = award.code == "other_order" and ORDER_ALONE.fullmatch(low, award.start, award.end)
            kind = kind if alone else award.code
            told.append(award._replace(code=kind))
        else:
            told.append(award)
    return told


def _start(award: Named) -> int:
    return award.start


def _inside(named: Sequence[Named], at: int) -> bool:
    return any(award.start <= at < award.end for award in named)


def _before(named: Sequence[Named], at: int) -> Named:
    return [award for award in named if award.start < at][-1]
