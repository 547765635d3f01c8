"""What is known of a number when its indicator is asked for."""

from typing import NamedTuple

from etl.facts.phrases import PERSON_GROUPS

PERSONS = (*PERSON_GROUPS, "person", "participant", "recipient", "post", "population")
ORGS = ("org", "unit")
VERBS = {
    "admit", "confirm", "remove", "discipline", "inspect", "supervise", "both", "create", "transfer", "restructure",
    "plan", "appoint", "reduce_staff", "train", "send", "support", "elect", "attend", "issue", "stock", "introduce",
    "study", "receive", "settle", "hold", "register", "card", "accuse", "close", "deed", "warn",
}  # fmt: skip


class Context(NamedTuple):
    """What is known of a number when its indicator is asked for. All words are of the shadow."""

    group: str
    default: str
    noun: str
    tail: str  # of the noun phrase, behind its head
    unit: str
    verb: str | None  # the kind of the governing verb
    predicate: str  # what is said of the counted, behind the number
    kinds: tuple[str, ...]  # cue kinds in the predicate
    left: str  # the clause before the number
    direction: str
    of_whole: bool  # a share, or so many out of so many
