"""Frames: an award in its clause, with the words about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.facts.awards.names import TITLES, Named
from etl.facts.awards.words import any_of, whole
from etl.facts.sentence import Sentence
from etl.language.fold import pattern

# `Giấy khen cho 6 chi bộ trong sạch, vững mạnh`, `biểu dương 6 chi bộ …`: the title is why, no award of its own.
TO_THE_GIVEN = pattern(r"(?<!\w)cho(?!\w)|^ \d")
TO_THE_PRAISED = pattern(rf"(?<!\w){any_of('praises')} (?:cho )?\d")
# `2 đảng viên hoàn thành xuất sắc nhiệm vụ được Đảng ủy tặng Giấy khen`
OF_COUNTED = pattern(r"\d [^;.,\d]{1,60}$")
GIVEN_FOR_IT = pattern(
    r" (?:(?:năm \d{4}|đã) )*(?:được|nhận) (?:[^;.,]{0,60}? )?(?:tặng|khen|khen thưởng|trao|biểu dương)(?!\w)"
)
CONFERRED_ANEW = whole(r"được|công nhận|xếp loại|tặng|trao|danh hiệu")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, up to a semicolon; `index` is that of the sentence."""

    index: int
    sentence: Sentence
    start: int
    end: int


class Frame(NamedTuple):
    """An award in its clause; the words about it reach from the award `before` it to the one `after` it."""

    named: Named
    clause: Clause
    before: int
    after: int

    @property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        return self.clause.sentence

    @property
    def opens(self) -> bool:
        """Whether its award is the first of the clause."""
        return self.before == self.clause.start


def frames(low: str, clause: Clause, named: Sequence[Named]) -> list[Frame]:
    """A frame for each award of a sentence that a clause names; merits are none."""
    here: list[Named] = []
    for award in named:
        if clause.start <= award.start < clause.end:
            since = here[-1].end if here else clause.start
            if award.code not in TITLES or not (
                _is_merit(low[since : award.start], after_award=bool(here)) or _leads_to(low, since, award)
            ):
                here.append(award)
    befores = [clause.start, *(award.end for award in here)]
    afters = [*(award.start for award in here[1:]), clause.end]
    return [Frame(award, clause, before, after) for award, before, after in zip(here, befores, afters, strict=False)]


def _leads_to(low: str, since: int, title: Named) -> bool:
    """Whether a title of those counted in front of it is why they are given what follows."""
    of = OF_COUNTED.search(low, since, title.start)
    return bool(of and not CONFERRED_ANEW.search(low, of.start(), title.start) and GIVEN_FOR_IT.match(low, title.end))


def _is_merit(lead: str, after_award: bool) -> bool:
    """Whether a title behind these words is the merit of those given another award, or praised."""
    to = TO_THE_GIVEN.search(lead) if after_award else TO_THE_PRAISED.search(lead)
    return to is not None and not CONFERRED_ANEW.search(lead, to.end())
