"""The words that open an organisation's name: its organs, seats, bodies and agencies, as the press writes them."""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from etl.language.fold import pattern, place_tones
from etl.language.forms import at_word
from etl.lexicon import rows


class Head(NamedTuple):
    """What opens a name at a place of the text; `tail` says what is read behind it.

    An `organ` (ban, văn phòng, ban thường vụ) stands in front of the body that it is part of, a `seat` (huyện ủy) in
    front of a place's name, a `body` (đảng bộ, chi bộ) in front of its owner. The other tails are those of agencies, in
    `agencies.csv`: `none`, `bare`, `number`, `department`, `open` (a proper name), `place`, `owner`.
    """

    start: int
    end: int
    name: str
    type: str
    level: str | None
    tail: str


FORMS: tuple[tuple[str, tuple[str, str, str | None, str]], ...] = (
    *((row["form"], (row["name"], row["type"], None, "organ")) for row in rows("organs")),
    *((row["form"], (row["form"], row["type"], row["level"], "seat")) for row in rows("seats")),
    *((row["form"], (row["name"], row["type"], None, "body")) for row in rows("bodies")),
    *((row["form"], (row["form"], row["type"], row["level"] or None, row["tail"])) for row in rows("agencies")),
)
AGENCY_TYPES = {
    "Sở": "government",
    "Công ty": "enterprise",
    "Trường": "school",
    "Bệnh viện": "health",
    "Tập đoàn": "enterprise",
    "Đồn Biên phòng": "military_police",
    "Hợp tác xã": "enterprise",
    "Báo": "press",
    "Nông trường": "enterprise",
    "Lâm trường": "enterprise",
    "Nhà máy": "enterprise",
    "Xí nghiệp": "enterprise",
    "Trung đoàn": "military_police",
}
"""Agencies that are spoken of by the first words of their names alone, `Công ty`, and what they are."""


def _forms(form: str) -> Iterator[str]:
    """A head as the field abbreviates it, and in full: `Hội LHPN` and `Hội Liên hiệp Phụ nữ`."""
    for row in rows("abbreviations"):
        at = f"{form} ".lower().find(f"{row['long']} ".lower())
        if at == 0 or form[at - 1 : at] == " ":
            yield form[:at] + row["short"] + form[at + len(row["long"]) :]
    yield form


HEADS = {place_tones(short): head for form, head in reversed(FORMS) for short in _forms(form)}
HEADS |= {place_tones(form): head for form, head in FORMS}  # a form that is listed stands for itself
BODIES = tuple(dict.fromkeys(row["name"] for row in rows("bodies")))
SEAT_UNIT = {row["form"]: row["unit"] for row in rows("seats")}

WORD_ENDS = r"(?![\w’])"
NOT_A_MEMBER = r"(?! viên(?!\w))"  # a `Chi ủy viên`, a `Thường vụ viên` is a person
# `xã Đồn Đạc`, `phường Trường Thi`: a place's name, whatever it begins with.
NOT_A_PLACE = "".join(f"(?<!{kind} )" for kind in ("xã", "phường", "thị trấn", "huyện", "thôn", "bản", "ấp"))
HEAD = pattern(NOT_A_PLACE + at_word(HEADS) + WORD_ENDS + NOT_A_MEMBER)


def head_at(cased: str, at: int, end: int) -> Head | None:
    """The head that begins at a place: the longest."""
    return _head(HEAD.match(cased, at, end))


def next_head(cased: str, at: int, end: int) -> Head | None:
    """The first head between two places."""
    return _head(HEAD.search(cased, at, end))


def _head(found: Match[str] | None) -> Head | None:
    return Head(found.start(), found.end(), *HEADS[found[0]]) if found else None
