"""A metric while its fields are found, the place of its number, and the nouns carried from number to number."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from etl.facts.phrases import PERSON_GROUPS, Noun, known_noun
from etl.facts.quantities import Quantity
from etl.language.fold import pattern

WHOLE_NOUN = pattern(r"(?<!\w)(?:trong|trên)(?: tổng)? số (?:các |những )?(?:\d[\d.]* )?(?=\w)")
RATED_NOUN = pattern(  # `Xếp loại đảng viên xã A: xuất sắc 22, tốt 190`
    r"[-*+• ]*(?:(?:kết quả|công tác|về) )*(?:(?:đánh giá|xếp loại|phân loại|chất lượng|trình độ|cơ cấu)(?:, | ))+"
    r"(?:của )?(?=\w)"
)
WHOLES = ("quân số", "biên chế", "dân số")
OWNED_BY = ("thuộc ", "của ")  # in front of whose the counted are


class Thing(NamedTuple):
    """What is counted: its words, the group of its noun, the indicator that the noun stands for."""

    words: str | None
    group: str
    default: str


MEMBERS = Thing("đảng viên", "member", "party_members")


@dataclass(slots=True)
class Draft:
    """A quantity in its sentence, while its fields are found."""

    quantity: Quantity
    object: str | None = None
    property: str | None = None
    group: str = "other"
    default: str = "other"
    noun: str = ""
    inherits: "Draft | None" = None  # the same thing as this earlier number, said as a share or a change
    said: str = ""  # the predicate behind it
    direction: str = "level"
    status: str = "actual"
    verb: str | None = None
    base: float | None = None
    indicator: str = "other"
    place: str | None = None  # the place that a list gives in front of the number
    part: bool = False  # counts some of those counted before
    year: int | None = None  # that a list of years gives it
    fixed: str | None = None  # an indicator that the noun alone decides
    before: "Draft | None" = None  # the number before it in its sentence
    told: str | None = None  # what its metric tells of the counted

    def thing(self) -> Thing:
        """What it counts."""
        return Thing(self.object, self.group, self.default)

    def take(self, thing: Thing | None) -> None:
        """Count what another number, or the noun carried along, counts."""
        if thing is not None:
            self.object, self.group, self.default = thing

    def repeat(self, other: "Draft") -> None:
        """Say another number again in another way: as a share, in brackets, as a change."""
        self.take(other.thing())
        self.inherits = other


class Spot(NamedTuple):
    """Where a number stands: the words before it in its sentence, and the numbers before it."""

    start: int  # of the sentence
    text: str  # the words before the number, as they are written
    left: str  # the same as a shadow
    plain: str  # the same with times and names blanked out
    before: Sequence[Draft]
    outside: Sequence[Draft]  # those of them that stand in no bracket closed since

    @property
    def previous(self) -> Draft | None:
        """The number right before."""
        return self.before[-1] if self.before else None

    def written(self, start: int, end: int) -> str:
        """Words before the number, told by their places in `left`, as they are written."""
        return self.text[start:end]

    def thing(self, noun: Noun) -> Thing:
        """A noun before the number."""
        return Thing(self.written(noun.start, noun.end), noun.group, noun.indicator)

    def ends(self, *words: str) -> bool:
        """Whether some words stand right before the number."""
        return self.left.rstrip().endswith(words)


@dataclass(slots=True)
class Memory:
    """The nouns last said, by what they can stand for: `person`, `org`, `list`."""

    text: str
    low: str
    nouns: dict[str, Thing] = field(default_factory=dict)
    share: Draft | None = None  # the last that a sentence before tells
    last: Draft | None = None  # the last count that a sentence before tells
    before: Sequence[Draft] = ()  # the numbers of the sentence before

    def get(self, *kinds: str) -> Thing | None:
        """The noun last said of the first kind that has one."""
        return next((self.nouns[kind] for kind in kinds if kind in self.nouns), None)

    def thing(self, noun: Noun) -> Thing:
        """A noun as it is written."""
        return Thing(self.text[noun.start : noun.end], noun.group, noun.indicator)

    def keep(self, noun: Noun) -> None:
        """Remember a noun of persons or of Party organisations."""
        if self.low.startswith(WHOLES, noun.start):  # they stand for nobody
            return
        learners = noun.group == "participant" and self.low.startswith("học viên", noun.start)
        if learners or noun.group in (*PERSON_GROUPS, "post", "org"):
            self.nouns["org" if noun.group == "org" else "person"] = self.thing(noun)

    def keep_wholes(self, start: int, end: int) -> None:
        """`trong số đảng viên của chi bộ`: the noun whose parts are counted next."""
        for found in WHOLE_NOUN.finditer(self.low, start, end):
            if noun := known_noun(self.low, found.end(), end):
                self.keep(noun)

    def keep_rated(self, start: int, end: int) -> None:
        """`Xếp loại đảng viên năm 2019`: the noun that a sentence opens a list of ratings of."""
        rated = RATED_NOUN.match(self.low, start, end)
        if rated and (noun := known_noun(self.low, rated.end(), end)):
            self.keep(noun)
            self.nouns["list"] = self.thing(noun)

    def keep_counted(self, drafts: Sequence[Draft]) -> None:
        """The last thing that a sentence counts, of which the next may tell a share."""
        self.before = drafts
        counted = [draft for draft in drafts if draft.quantity.unit == "count" and draft.object and not draft.part]
        if counted:
            self.nouns["counted"] = counted[-1].thing()
            self.last = counted[-1]
        shares = (d for d in reversed(drafts) if d.quantity.unit == "%" and d.direction == "level")
        self.share = next((d for d in shares if d.indicator != "targets_met"), self.share)

    def keep_label(self, start: int, end: int) -> None:
        """The noun that a list's header counts, for the items below it."""
        at = next((i for i in range(start, end) if self.low[i].isalpha()), end)
        noun = known_noun(self.low, at, end)
        if noun is not None and noun.group in ("org", *PERSON_GROUPS):
            self.nouns["list"] = self.thing(noun)
            if noun.group == "org":
                self.keep(noun)


def last_counted(drafts: Sequence[Draft], groups: Sequence[str] = PERSON_GROUPS) -> Thing | None:
    """What the last of some numbers counts that counts a noun of some groups."""
    return next((draft.thing() for draft in reversed(drafts) if draft.group in groups), None)


def last_noun(left: str, groups: Sequence[str] = PERSON_GROUPS) -> Thing | None:
    """The last noun of some groups in some words."""
    best: Thing | None = None
    at = 0
    while at < len(left):
        noun = known_noun(left, at, len(left)) if at == 0 or left[at - 1] in " (\t" else None
        if noun is not None and noun.group in groups and not _is_of_others(left, noun):
            best, at = Thing(left[noun.start : noun.end], noun.group, noun.indicator), noun.end
        elif noun is not None and (noun.group == "class" or left.endswith(" là ", 0, at)):  # `lớp cảm tình Đảng`
            at = noun.end
        space = left.find(" ", at)
        at = space + 1 if space >= 0 else len(left)
    return best


def _is_of_others(left: str, noun: Noun) -> bool:
    """Whether a noun is but whose the counted are, what they are, or the whole of which they are a share."""
    what = noun.group != "member" and left.endswith(" là ", 0, noun.start)
    return what or left.startswith(WHOLES, noun.start) or left.endswith(OWNED_BY, 0, noun.start)
