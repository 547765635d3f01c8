"""Labels in front of numbers: `Hoàn thành tốt nhiệm vụ: 561`, `Mường Và 12`."""

from etl.facts.metrics.drafts import Spot
from etl.facts.metrics.objects.clauses import said_from
from etl.facts.phrases import known_noun
from etl.language.divisions import UNIT
from etl.language.fold import fold, pattern
from etl.page import gazetteer

LABEL = pattern(r"(?:^|[;:] )[-+*•\s]*(?P<label>[^:;\d]{3,90}?)(?<!gồm) ?: ?$")
OF_UNIT = pattern(f"^{UNIT} ")
PLACE_LABEL = pattern(r"(?:^|[:,] )(?P<place>[^\W\d_][^\d,:;]{1,24}?) $")


def label_before(spot: Spot) -> str | None:
    """The label in front of a number, as written: `Hoàn thành tốt nhiệm vụ:`."""
    clause = spot.left.rsplit(". ", 1)[-1]
    label = LABEL.search(clause) if clause.endswith((":", ": ")) else None
    return of_label(spot, len(spot.left) - len(clause) + label.start("label"), label["label"]) if label else None


def of_label(spot: Spot, at: int, label: str) -> str:
    """What a label says, without the noun that it opens with: `Đảng viên được xếp loại:`."""
    noun = known_noun(spot.left, at, at + len(label))
    alone = noun is not None and spot.left[noun.end : noun.end + 1] != ","
    said = said_from(spot.left, noun, at + len(label)) - at if noun and alone else 0
    return spot.written(at + said, at + len(label)).strip() or label


def place_before(spot: Spot) -> str | None:
    """The commune or district that stands in front of a number in a list: `Mường Và 12, Púng Bánh 9`."""
    found = PLACE_LABEL.search(spot.left)
    name = spot.written(*found.span("place")) if found else ""
    name = OF_UNIT.sub("", name, count=1)
    known = fold(name) in gazetteer.communes() or fold(name) in gazetteer.districts()
    return name if name.istitle() and known else None
