"""What a name is read into: a mention of an organisation, and the owner behind its head."""

from typing import NamedTuple


class Mention(NamedTuple):
    """An organisation named at a place of the text.

    `name` is the name with its abbreviations written out; `unit` the bare kind of place that it ends in (`huyện`), the
    name of which the article tells elsewhere; `complete` is false for a head alone (`Đảng bộ`); `post` is true where it
    stands in somebody's post (`Bí thư Đảng ủy`); `body` is what organs in front belong to (`BTV` to `Huyện ủy`).
    """

    start: int
    end: int
    name: str
    type: str
    level: str | None
    unit: str | None = None
    complete: bool = True
    post: bool = False
    body: "Mention | None" = None


class Owner(NamedTuple):
    """What follows a head and tells whose it is, up to `end`.

    `unit` is the bare kind of place or agency that it ends in; `named` is false where that is all there is.
    """

    end: int
    name: str
    level: str | None
    unit: str | None = None
    named: bool = True
