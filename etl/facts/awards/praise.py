"""Praise with a number and no certificate named: `72 tập thể, 740 cá nhân có thành tích … được biểu dương`."""

from collections.abc import Iterator, Sequence

from etl.facts.awards.conferral import is_pending, is_proposed
from etl.facts.awards.counts import KINDS, RECEIVES, joined_behind
from etl.facts.awards.frames import Clause, Frame
from etl.facts.awards.names import Named
from etl.facts.awards.words import any_of, whole, with_role
from etl.facts.quantities import Quantity
from etl.facts.sentence import Sentence
from etl.language.fold import pattern

PRAISE = tuple(with_role("praises"))
PRAISES = whole(rf"{any_of('praises')}(?:(?:,| và)? {any_of('praises')})*")
MERIT = pattern(
    r" ?(?:có |đạt |với )?(?:nhiều )?"
    r"(?P<title>thành tích (?:xuất sắc|tiêu biểu)?(?: trong| về)? ?(?:các )?(?:phong trào thi đua|phong trào))"
)
PRAISED_ALONE = pattern(r"(?<!\w)được (?!các |nhiều |mọi |đông đảo |nhân dân |quần chúng )[^;.,\d]{0,50}$")
IN_A_SPEECH = ("ghi nhận, ", "ghi nhận và ", "đánh giá cao, ", "đánh giá cao và ")
NEAR = 60  # letters between a verb of praise and the last of those praised
TO_PRAISED = ("", "cho", ",", "đối với", "đột xuất", "đột xuất cho", "kịp thời", "kịp thời cho", "thêm")


def speaks_of_praise(low: str, sentence: Sentence) -> bool:
    """Whether a sentence has a verb of praise at all."""
    return any(low.find(word, sentence.start, sentence.end) >= 0 for word in PRAISE)


def praisable(quantities: Sequence[Quantity], clause: Clause) -> list[Quantity]:
    """The numbers of a clause that count those who may be praised."""
    here = [q for q in quantities if clause.start <= q.start < clause.end]
    return [q for q in here if q.unit == "count" and q.noun and q.noun.group in KINDS]


def merits(low: str, people: Sequence[Quantity], end: int) -> Iterator[tuple[Named, Quantity]]:
    """`26 tập thể có thành tích xuất sắc trong phong trào thi đua`: the merit as a title, and its holders.

    Of those who are praised for it, praise is what they are given.
    """
    for quantity in people:
        if PRAISES.search(low, max(0, quantity.start - NEAR), quantity.start):
            continue
        inside = quantity.noun.start if quantity.noun else quantity.end
        if found := MERIT.match(low, quantity.end, end) or MERIT.search(low, inside, quantity.end):
            yield Named(*found.span("title"), "emulation_titles"), quantity


def verbs_of_praise(low: str, clause: Clause, framed: Sequence[Frame]) -> Iterator[Frame]:
    """The verbs of praise of a clause, between its awards, each with the words about it, if more than a duty."""
    starts = [clause.start, *(frame.named.end for frame in framed)]
    ends = [*(frame.named.start for frame in framed), clause.end]
    for start, end in zip(starts, ends, strict=True):
        said = list(PRAISES.finditer(low, start, end))
        for found, until in zip(said, [*(following.start() for following in said[1:]), end], strict=False):
            in_speech = low[start : found.start()].endswith(IN_A_SPEECH)
            frame = Frame(Named(found.start(), found.end(), "commended"), clause, start, until)
            if not in_speech and not is_pending(low, frame):
                yield frame
            start = found.end()


def proposed_praise(low: str, clause: Clause) -> Iterator[tuple[int, int]]:
    """The praise of a clause that is only proposed: `đề nghị UBND huyện khen thưởng cho 16 tập thể`."""
    found = PRAISES.search(low, clause.start, clause.end)
    if found and is_proposed(low, clause.start, found.start()):
        yield found.start(), clause.end


def is_praised_alone(low: str, frame: Frame) -> bool:
    """Whether praise is given by somebody to one: `được Huyện ủy biểu dương`."""
    return PRAISED_ALONE.search(low, frame.before, frame.named.start) is not None


def praised(low: str, frame: Frame, people: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of those praised: before the verb in the passive, else right behind it."""
    verb = frame.named
    here = [q for q in people if frame.before <= q.start and q.end <= frame.after]
    if ahead := [q for q in here if q.end <= verb.start and RECEIVES.search(low[q.end : verb.start])]:
        return ahead
    behind = [q for q in here if verb.end <= q.start]
    if behind and low[verb.end : behind[0].start].strip() in TO_PRAISED:
        return joined_behind(low, behind, frame)
    return []
