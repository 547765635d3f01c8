"""The indicator of counted people and Party organisations, by the verb that governs them."""

from etl.facts.indicators.context import Context
from etl.facts.indicators.offences import punished
from etl.facts.indicators.taught import taught
from etl.facts.phrases import known_noun, phrase_end
from etl.language.fold import pattern
from etl.lexicon import any_of

PERSON_VERBS = {
    "admit": "members_admitted",
    "confirm": "members_confirmed",
    "remove": "members_removed",
    "discipline": "members_disciplined",
    "inspect": "inspections",
    "supervise": "supervisions",
    "both": "inspections_supervisions",
    "train": "training_participants",
    "attend": "congress_delegates",
    "appoint": "cadres_appointed",
    "plan": "cadres_planned",
    "reduce_staff": "staff_reduced",
    "elect": "committee_members",
    "support": "volunteer_support",
    "accuse": "complaints",
    "card": "other",
    "warn": "other",
}
OFFICE_VERBS = ("inspect", "supervise", "both", "discipline", "remove", "plan", "appoint")
PARTICIPANT_VERBS = ("inspect", "supervise", "both", "admit", "confirm")
ROLES = ("committee", "delegate", "prospect", "participant")
ORG_VERBS = {
    "inspect": "inspections",
    "supervise": "supervisions",
    "both": "inspections_supervisions",
    "discipline": "organisations_disciplined",
    "create": "party_orgs_created",
    "transfer": "party_orgs_transferred",
    "restructure": "party_orgs_transferred",
    "receive": "party_orgs_transferred",
    "accuse": "complaints",
    "close": "party_orgs_transferred",
    "warn": "other",
}
VISITED = pattern(r"(?<!\w)(?:khám|chữa|điều trị|đón|phục vụ|truy cập|tham quan|tiếp)(?!\w)[^,;.]{0,20}$")
LEARNS = pattern(
    r"(?:đã |được )*(?:cử )?(?:đi |tham gia )*(?:(?:các )?(?:lớp|khóa)|đào tạo|bồi dưỡng|tập huấn|học)(?!\w)"
)
POSTED = pattern(r"(?:tăng cường|biệt phái|luân chuyển|điều động|chi viện|giữ chức|sang|về|đến)(?!\w)")
TAUGHT = pattern(
    r"(?<!\w)(?:lớp|khóa|học|tập huấn|bồi dưỡng|đào tạo|tuyên truyền|phổ biến|quán triệt|nói chuyện|kể chuyện|"
    r"thông tin|chuyên đề)(?!\w)"
)
ASSOCIATES = ("hội viên", "đội viên", "thành viên", "đoàn viên")
ASSOCIATION = pattern(
    r"(?<!\w)(?:hội|đoàn|huyện đoàn|tỉnh đoàn|thành đoàn|công đoàn|chi đoàn|liên đoàn)(?! viên)(?!\w)[^;.]*$"
)
INTO_PARTY = pattern(r"(?<!\w)(?:(?:vào|kết nạp|của|cho) đảng(?! bộ| ủy)|đảng viên|chi bộ)(?!\w)")
PROBATION = pattern(
    r"(?:hiện |đang |mới |còn |vẫn )*là đảng viên dự bị|dự bị$|(?:đang )?(?:trong )?thời gian dự bị(?!\w)"
)
CONFIRMED = pattern(
    r"(?:[^,;.]{0,40} và )?(?:đã |được |đều |đủ điều kiện )*"
    r"(?:chuyển |trở |lên |công nhận )?(?:thành |là )?(?:đảng |đảng viên )?chính thức(?!\w)"
)
CONFIRMING = pattern(r"(?<!\w)(?:công nhận|chuyển đảng|chuyển|xét chuyển)(?: chính thức)?(?: cho)? $")
INTO_PLAN = pattern(r"(?:được |đã )*(?:đưa |bổ sung |giới thiệu |xét )?vào (?:diện |nguồn |danh sách )?quy hoạch(?!\w)")
PLANNED_FOR = pattern(  # `quy hoạch Ban Chấp hành 62 đồng chí, Ban Thường vụ 21 đồng chí`
    rf"(?<!\w)quy hoạch (?:vào |các |nguồn )?(?:{any_of('committees')}|chức danh)(?!\w)[^;.]*$"
)
IN_PLAN = pattern(  # `Nguồn quy hoạch chức danh chủ tịch xã có 74 người`
    r"^(?:(?:tổng )?số |danh sách |nguồn )?(?:cán bộ )?(?:được |đưa |vào |trong |diện |nguồn )*quy hoạch(?!\w)"
    r"[^;.\d]*(?:có|gồm|là) $"
)
SENT = pattern(
    r"(?:được |đã )*(?:(?:tăng cường|biệt phái|luân chuyển|điều động|bố trí) (?:làm|về|cho|xuống|sang|giữ|đến)|"
    r"đảm nhiệm(?: các)? chức danh)(?!\w)"
)
REARED = pattern(r"(?<!\w)(?:nuôi|nuôi dưỡng|nhận nuôi) $")
INTRODUCED = pattern(r"(?<!\w)giới thiệu(?: được)?(?: thêm)? $")
TARGET = pattern(r"(?:đã |đều )?(?:đạt(?: và vượt)?|vượt|hoàn thành)(?: và vượt)? (?:chỉ tiêu|kế hoạch)(?!\w)")
OF_BODY = pattern(r"(?:của|trong|thuộc|trực thuộc|ở|tại|trên|với|sinh hoạt|đang sinh hoạt|công tác)(?!\w)")
CARES_FOR = pattern(r"(?:phụ trách|giúp đỡ|giúp|kèm cặp|đỡ đầu)(?!\w)(?!.*(?:cụm|thôn|địa bàn))")
GIVES = pattern(
    r"(?:đã |đều )?(?:tham gia )?(?:hiến máu|ủng hộ|quyên góp|đóng góp|góp|giúp (?:dân|nhân dân|bà con|đồng bào|"
    r"các hộ))"
    r"(?!\w)"
)
HELD_TOO = pattern(r"(?<!\w)(?:kiêm|đồng thời)(?!\w)")
ASKED = pattern(r"(?<!\w)(?:khảo sát|phỏng vấn|lấy ý kiến|hỏi)(?!\w)[^;.]{0,40}$")
POOR = pattern(r"(?:^| )(?:nghèo|cận nghèo|(?:đã |được )?thoát nghèo)(?!\w)")
LEAVE = pattern(r"(?<!\w)(?:nghỉ việc|bỏ việc|bỏ học|thất nghiệp|vi phạm)(?!\w)")
INTO = pattern(r"(?<!\w)(?:thành|còn) $")
OUT = pattern(r"(?:bị |được |đã |tự |xin )*(?:đưa )?ra khỏi đảng")
DATIVE = pattern(r"(?<!\w)cho $")
PREDICATED = pattern(
    r"^(?:(?:đã|chưa|được|đang|không) "
    r"(?!(?<=đang )hoạt động|sinh hoạt(?! chuyên đề)|làm việc|công tác|trực thuộc|thuộc)|"
    r"(?:cài|kích hoạt|sử dụng|đọc|dùng|đăng ký|ký|nộp|họp|tham gia|tổ chức)(?!\w))"
)
SET_TO_ADMIT = pattern(
    r"(?<!\w)(?:(?:chỉ tiêu|kế hoạch)(?: \w+){0,6} là|so với (?:chỉ tiêu|kế hoạch)) $"
)  # `chỉ tiêu huyện giao là 7 đảng viên`
EXEMPT = pattern(  # members all the same
    r"(?:đã |được |xin |đang )*(?:miễn(?: công tác| sinh hoạt)|chuyển sinh hoạt (?:về|đi|theo|đến|sang))"
)
LEFT = pattern(r"(?<!\w)còn lại $")  # those who stay are no more those who go
DEVELOPED = pattern(r"(?<!\w)phát triển(?: thêm| được| mới)? $")  # `phát triển 1.204 đảng viên`
RAISING = pattern(r"(?<!\w)(?:nâng|chuyển|phát triển)(?: được)? $")
BECOMES = pattern(r"(?:lên )?(?:thành )?(?:đảng bộ|chi bộ)(?!\w)")
SET_UP = pattern(r"(?<!tái )(?<!thành )(?<!độc )(?<!\w)(?:lập|ra mắt|phát triển)(?: thêm| được| mới)* $")
PRESENTED = pattern(r"(?<!\w)với $")  # `Chi bộ với 22 đảng viên đã vận động`: it is the cell that did
CANDIDATE = pattern(  # `11 người nằm trong danh sách cảm tình Đảng`
    r"(?:đang |hiện |nằm |có tên |đứng )*(?:trong|thuộc|là) (?:danh sách |diện |nguồn |số )?"
    r"(?:cảm tình đảng|đối tượng (?:kết nạp )?đảng|nguồn (?:phát triển|kết nạp) đảng)(?!\w)"
)


def of_people(c: Context) -> str:
    """People: by what is done to them or by them, else what their noun stands for."""
    return taught(c) or (_by_role(c) if c.group in ROLES else _members(c) or _by_words(c) or _by_verb(c))


def _by_role(c: Context) -> str:
    """Committee members, delegates, prospects, participants: what their noun stands for, but for a few verbs."""
    if c.group == "prospect":
        return "members_admitted" if c.verb == "admit" else c.default
    crowd = c.group == "participant" and not c.noun.startswith(("học viên", "lượt học viên"))
    if crowd and (VISITED.search(c.left) or not TAUGHT.search(f"{c.left.rsplit(';', 1)[-1]} {c.noun} {c.predicate}")):
        return "other"
    if c.verb == "discipline" and c.noun.startswith("ban "):
        return ORG_VERBS[c.verb]
    if c.group == "committee" and PLANNED_FOR.search(c.left):
        return "cadres_planned"
    verbs = PARTICIPANT_VERBS if c.group == "participant" else OFFICE_VERBS
    return PERSON_VERBS[c.verb] if c.verb and c.verb in verbs else c.default


def _by_words(c: Context) -> str | None:
    """What the words right around the counted tell, whatever the verb that governs them."""
    if c.unit == "count" and (known := _of_counted(c)):
        return known
    if c.group == "member" and c.verb == "deed" and CARES_FOR.match(c.predicate):
        return "other"
    if (c.unit == "%" or " giúp " in f" {c.predicate}") and GIVES.match(c.predicate):
        return "volunteer_support"
    if c.group in ("people", "person") and CANDIDATE.match(c.predicate):
        return "prospective_members"
    if c.group == "people":
        return _of_populace(c)
    if c.group == "post" and HELD_TOO.search(f"{c.tail} {c.predicate}"):
        return "cadres"
    return _of_staff(c) if c.group == "cadre" else None


def _of_counted(c: Context) -> str | None:
    """So many who are exempt, to be admitted, planned for a post or sent to one."""
    if c.group in ("person", "cadre", "post") and IN_PLAN.search(c.left):
        return "cadres_planned"
    if c.group not in ("member", "person", "cadre"):
        return None
    if c.group != "cadre" and (EXEMPT.match(c.predicate) or LEFT.search(c.left)):
        return "party_members"
    if c.group == "member" and not c.predicate and SET_TO_ADMIT.search(c.left):
        return "members_admitted"
    if SENT.match(c.predicate):
        return "cadres_appointed"
    return "cadres_planned" if INTO_PLAN.match(c.predicate) else None


def _of_populace(c: Context) -> str | None:
    """Who is of no office: members of an association, the poor, those who are reared, asked or served."""
    if found := REARED.search(c.left) or INTRODUCED.search(c.left):
        return "prospective_members" if found.re is INTRODUCED else "volunteer_support"
    if c.verb == "admit" and c.noun.startswith(ASSOCIATES) and _is_of_association(c):
        return "other"
    if c.unit == "count" and c.noun.startswith("người dân") and (DATIVE.search(c.left) or ASKED.search(c.left)):
        return "other"
    return "poverty_rate" if c.verb != "support" and POOR.search(f"{c.tail} {c.predicate}") else None


def _of_staff(c: Context) -> str | None:
    """Officials and workers: those who are cut, those who are still there, those whom others find work for."""
    if c.noun.startswith("lao động") and DATIVE.search(c.left):
        return "other"
    cut = c.direction == "decrease" and not LEAVE.search(f"{c.left} {c.noun} {c.predicate}")
    return "staff_reduced" if cut else None


def _is_of_association(c: Context) -> bool:
    """Whether an association, not the Party, admits those counted: `Hội Nông dân xã kết nạp 112 hội viên`."""
    party = INTO_PARTY.search(f"{c.left} {c.noun} {c.predicate}")
    return not party and (not c.noun.startswith("đoàn viên") or ASSOCIATION.search(c.left) is not None)


def _sent(c: Context) -> str:
    """Those who are sent (cử): to study, to another post, or to do something."""
    if c.group == "prospect" or LEARNS.match(c.predicate):
        return c.default if c.group == "prospect" else "training_participants"
    if c.group == "member" and c.predicate:
        return c.default
    return "cadres_appointed" if c.group in ("cadre", "post") and POSTED.match(c.predicate) else "other"


def _by_verb(c: Context) -> str:
    if c.verb == "send":
        return _sent(c)
    if c.unit == "%" and c.verb in ("inspect", "supervise", "both") and c.predicate:
        return "other"  # what was found, not how many were inspected
    if c.unit == "%" and c.verb == "train":
        return "other"  # how many are trained, not how many attend
    if c.noun.startswith("tập thể") and c.verb in ORG_VERBS:
        return ORG_VERBS[c.verb]
    if c.verb in PERSON_VERBS and not _is_not_theirs(c):
        return PERSON_VERBS[c.verb]
    told_of = (
        c.unit == "%"
        or (c.of_whole and c.predicate and not OF_BODY.match(c.predicate))
        or (PREDICATED.match(c.predicate) and not _presented(c))
        or (c.group == "people" and c.verb in ("hold", "attend"))
    )
    if told_of and c.default in ("party_members", "cadres", "households_population"):
        return "other"
    if c.group == "person":  # with nobody named before: a comrade is a member, a person may be anybody
        return "party_members" if c.noun.startswith(("đồng chí", "đ/c")) else "other"
    return c.default


def _presented(c: Context) -> bool:
    """Whether counted members are there as such, whatever is told behind them: who they are, or that they take part."""
    there = PRESENTED.search(c.left) or c.predicate.startswith("tham gia ") or _is_of_body(c.left)
    return c.group == "member" and c.unit == "count" and bool(there)


def _is_of_body(left: str) -> bool:
    """Whether a Party body's name stands right in front of a number: `Chi bộ Trung tâm 22 đảng viên đã họp`."""
    at = max(left.rfind("chi bộ "), left.rfind("đảng bộ "))
    noun = known_noun(left, at, len(left)) if at >= 0 else None
    return noun is not None and phrase_end(left, noun.end, len(left)) == len(left.rstrip())


def _is_not_theirs(c: Context) -> bool:
    """Members who support others; jurors, who are elected to no Party committee; the share that attends."""
    if c.verb == "support":
        return c.group == "member" and not DATIVE.search(c.left)
    return (c.verb == "elect" and c.group == "people") or (c.verb == "attend" and c.unit == "%")


def _members(c: Context) -> str | None:
    """What is told of đảng viên by more than the verb."""
    if c.group != "member":
        return None
    if OUT.match(c.predicate) or c.predicate.startswith("đại diện"):
        return "members_removed" if OUT.match(c.predicate) else "congress_delegates"
    probationary = c.noun.startswith("đảng viên dự bị")
    if probationary and (CONFIRMED.match(c.predicate) or CONFIRMING.search(c.left)):
        return "members_confirmed"
    if c.tail.startswith(" chính thức") and CONFIRMING.search(c.left):
        return "members_confirmed"
    if PROBATION.match(c.predicate) and c.verb not in ("remove", "confirm"):
        return "probationary_members"
    if c.default != "party_members" and c.verb in (None, "stock", "attend", "hold", "introduce", "deed"):
        return c.default
    if c.verb in ("admit", "confirm") or (c.unit == "count" and DEVELOPED.search(c.left)):
        return PERSON_VERBS[c.verb if c.verb == "confirm" else "admit"]
    if penalty := punished(c):
        return penalty
    if DATIVE.search(c.left) and c.verb not in ("train", "support", "stock"):
        return "other"
    return None


def _raised(c: Context) -> bool:
    """`nâng 3 chi bộ cơ sở lên thành đảng bộ cơ sở`."""
    return RAISING.search(c.left) is not None and BECOMES.match(c.predicate) is not None


def of_orgs(c: Context) -> str:
    """Party organisations: by what is done to them, else what their noun stands for."""
    if c.group == "unit" and c.verb in ("restructure", "transfer"):
        return "units_restructured"
    if c.verb == "restructure" and INTO.search(c.left):
        return "party_orgs_created"
    if c.group == "org" and c.unit == "count" and (SET_UP.search(c.left) or _raised(c)):
        return "party_orgs_created"
    if c.verb in ORG_VERBS:
        return ORG_VERBS[c.verb]
    if c.direction == "decrease":
        return "units_restructured"
    if TARGET.match(c.predicate):
        return "targets_met"
    if c.of_whole and c.predicate and not OF_BODY.match(c.predicate):
        return "other"
    return "other" if c.unit == "%" or PREDICATED.match(c.predicate) else c.default
