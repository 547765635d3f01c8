"""A whole name from its head on: bodies own each other, so that reading one may mean reading another behind it."""

from collections.abc import Callable, Mapping

from etl.facts.names.heads import HEADS, Head, head_at
from etl.facts.names.open_names import open_name
from etl.facts.names.owners import proper_owner, small_owner
from etl.facts.names.parts import Mention, Owner
from etl.facts.names.passage import Passage
from etl.facts.names.places import bare_place, place_at
from etl.facts.names.tails import bare, department, numbered, seat, whole
from etl.language.divisions import UNIT
from etl.language.fold import pattern
from etl.language.letters import UPPER

JOINT = pattern(r", | và | & ")
LISTED = pattern(r", | và ")
SMALL_AGENCY = pattern(
    rf"(?:trường|bệnh viện|công ty|sở|trung tâm|hợp tác xã|doanh nghiệp tư nhân|trạm y tế)(?= [{UPPER}])|"
    rf"(?:công an|quân sự|trạm y tế)(?= {UNIT}(?!\w))"
)
MOST_OWNERS = 8
NATION = " Việt Nam"
NEVER_ALONE = (
    "Đoàn", "UBND", "HĐND", "Công an", "Quân sự", "Biên phòng", "Thanh tra", "Thuế", "Điện lực", "Viễn thông",
    "Bưu điện", "Mặt trận",
)  # fmt: skip


def read_name(passage: Passage, head: Head) -> Mention | None:
    """The organisation that a head opens, organs apart; None where the words turn out to name none."""
    return READERS[head.tail](passage, head)


def read_organs(passage: Passage, first: Head) -> list[Mention]:
    """`Thường trực, BTV Tỉnh ủy`: a mention for each organ of the body that follows; without a body, the committees."""
    organs = [first]
    at = passage.past_definition(first.end)
    while (joint := passage.match(JOINT, at)) and (organ := head_at(passage.cased, joint.end(), passage.end)):
        if organ.tail != "organ":
            break
        organs.append(organ)
        at = passage.past_definition(organ.end)
    body = _body_at(passage, at)
    if body is None and first.name.startswith("Ban ") and first.type == "party_office" and len(organs) == 1:
        return [office] if (office := _owned(passage, first, place_at(passage, at), at)) and office.complete else []
    if body is None:
        committees = (organ for organ in organs if organ.type == "party_committee")
        return [Mention(o.start, o.end, o.name, o.type, None, complete=False) for o in committees]
    return [_organ(organ, body, body.end if organ is organs[-1] else organ.end) for organ in organs]


def _endless(passage: Passage, head: Head) -> bool:
    """Whether more heads stand in a row than any body has owners: words said over and over, no name."""
    at = head.end
    for _ in range(MOST_OWNERS):
        following = head_at(passage.cased, at + 1, passage.end) if passage.cased.startswith(" ", at) else None
        if following is None:
            return False
        at = following.end
    return True


def owner_at(passage: Passage, at: int) -> Owner | None:
    """Whose a body is: a place, a village, a block, an organisation, or a proper name."""
    if not passage.cased.startswith(" ", at):
        return None
    if owner := place_at(passage, at) or small_owner(passage, at + 1):
        return owner
    head = head_at(passage.cased, at + 1, passage.end)
    if head and not _endless(passage, head) and (owner := _owning(_nested(passage, head))):
        return owner
    if passage.cased.startswith(("cơ quan ", "Cơ quan "), at + 1) and (
        owner := owner_at(passage, at + len(" cơ quan"))
    ):
        return Owner(owner.end, f"cơ quan {owner.name}", "grassroots", owner.unit)
    return _small_agency(passage, at + 1) or proper_owner(passage, at + 1)


def _small_agency(passage: Passage, at: int) -> Owner | None:
    """`Đảng bộ trường THPT Na Hang`, `Chi bộ công ty Tân Tiến`: an agency written small in front of its name."""
    found = passage.match(SMALL_AGENCY, at)
    if found is None:
        return None
    head = Head(at, found.end(), *HEADS[found[0].capitalize()])
    agency = read_name(passage, head)
    if agency is None or not agency.complete:
        return None
    return Owner(agency.end, agency.name[0].upper() + agency.name[1:], "grassroots", agency.unit)


def _body_at(passage: Passage, at: int) -> Mention | None:
    """The body that the organs in front are part of."""
    head = head_at(passage.cased, at + 1, passage.end) if passage.cased.startswith(" ", at) else None
    return read_name(passage, head) if head and head.tail != "organ" else None


def _organ(organ: Head, body: Mention, end: int) -> Mention:
    kind = body.type if body.type in ("government", "mass_organisation") else organ.type
    name = f"{organ.name} {body.name}"
    return Mention(organ.start, end, name, kind, body.level, body.unit, body.complete, body=body)


def _nested(passage: Passage, head: Head) -> Mention | None:
    """The organisation inside another's name: `Văn phòng Huyện ủy` in `Chi bộ Văn phòng Huyện ủy`."""
    if head.tail != "organ":
        return read_name(passage, head)
    first = next(iter(read_organs(passage, head)), None)
    return first if first and first.body else None


def _owning(organisation: Mention | None) -> Owner | None:
    if organisation is None:
        return None
    of_force = organisation.type == "military_police" and organisation.level == "provincial"
    level = "provincial" if of_force else "grassroots"  # `Đảng bộ Công an tỉnh` leads many of its own
    return Owner(organisation.end, organisation.name, level, organisation.unit)


def _body(passage: Passage, head: Head) -> Mention | None:
    """`Đảng bộ xã Ya Tăng`, `Chi bộ Văn phòng Huyện ủy`; small letters need a proper name behind them."""
    capital = passage.cased[head.start].isupper()
    owner = owner_at(passage, passage.past_definition(head.end))
    if owner is None:
        pointed_at = passage.cased.startswith((" này", " ấy"), head.end)
        of_a_kind = passage.cased.endswith(" cơ sở", 0, head.end)  # `các Đảng bộ cơ sở`
        spoken_of = (capital or pointed_at) and not of_a_kind
        return Mention(head.start, head.end, head.name, head.type, None, complete=False) if spoken_of else None
    if not capital and not (owner.named and any(map(str.isupper, owner.name))):
        return None
    level = "cell" if head.type == "party_cell" else owner.level or "grassroots"
    return Mention(head.start, owner.end, f"{head.name} {owner.name}", head.type, level, owner.unit)


def _of_place(passage: Passage, head: Head) -> Mention | None:
    """`UBND xã Ya Tăng`, `Đoàn Thanh niên, Hội Phụ nữ huyện`."""
    at = passage.past_definition(head.end)
    if head.type == "mass_organisation" and passage.cased.startswith(NATION, at):
        at += len(NATION)
        nation = Mention(head.start, at, head.name + NATION, head.type, "central")
        head = head._replace(end=at, name=nation.name)
        return _owned(passage, head, place_at(passage, at), at) if place_at(passage, at) else nation
    return _owned(passage, head, place_at(passage, at) or bare_place(passage, at), at)


def _of_owner(passage: Passage, head: Head) -> Mention | None:
    """`Công đoàn Công ty Than Núi Béo`, `Chi hội Phụ nữ thôn 4`."""
    at = passage.past_definition(head.end)
    return _owned(passage, head, owner_at(passage, at), at)


def _owned(passage: Passage, head: Head, owner: Owner | None, at: int) -> Mention | None:
    """A head with its owner, read from `at` on, or with the one that it shares with the heads listed behind it."""
    name, stop = head.name, owner.end if owner else head.end
    owner = owner or _shared_place(passage, at)
    if owner:
        return Mention(head.start, stop, f"{name} {owner.name}", head.type, head.level or owner.level, owner.unit)
    if head.name in NEVER_ALONE:
        return None
    return Mention(head.start, stop, name, head.type, head.level, complete=False)


def _shared_place(passage: Passage, at: int) -> Owner | None:
    """The place at the end of a list: `Đoàn Thanh niên, Hội Phụ nữ huyện`."""
    joint = passage.match(LISTED, at)
    head = head_at(passage.cased, joint.end(), passage.end) if joint else None
    if head is None or head.tail not in ("place", "owner"):
        return None
    return place_at(passage, head.end) or _shared_place(passage, head.end)


def _department(passage: Passage, head: Head) -> Mention | None:
    """`Phòng Chính trị Bộ đội Biên phòng tỉnh`: with the force or the provincial department that it is part of."""
    own = department(passage, head)
    if own is None or head.name != "Phòng" or not passage.cased.startswith(" ", own.end):
        return own
    above = head_at(passage.cased, own.end + 1, passage.end)
    of_such = above is not None and (above.type == "military_police" or above.name == "Sở")
    within = read_name(passage, above) if above and of_such else None
    if within is None or not within.complete:
        return own
    return within._replace(start=own.start, name=f"{own.name} {within.name}")


READERS: Mapping[str, Callable[[Passage, Head], Mention | None]] = {
    "seat": seat,
    "body": _body,
    "none": whole,
    "bare": bare,
    "number": numbered,
    "department": _department,
    "open": open_name,
    "place": _of_place,
    "owner": _of_owner,
}
