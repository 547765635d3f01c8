"""The indicator of counted people, by the words around them and the verb that governs them."""

from etl.facts.indicators.bodies import OF_BODY, ORG_VERBS, PREDICATED
from etl.facts.indicators.context import Context
from etl.facts.indicators.offences import is_punished, is_struck_off
from etl.facts.indicators.rules import ANY, DEFAULT, ELSE, Rules
from etl.facts.indicators.taught import TAUGHT
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
VERBS_OF_ROLES = {
    "committee": OFFICE_VERBS,
    "delegate": OFFICE_VERBS,
    "prospect": ("admit",),
    "participant": ("inspect", "supervise", "both", "admit", "confirm"),
}
NOTHING_DONE = (None, "stock", "attend", "hold", "introduce", "deed")
VISITED = pattern(r"(?<!\w)(?:khám|chữa|điều trị|đón|phục vụ|truy cập|tham quan|tiếp)(?!\w)[^,;.]{0,20}$")
LEARNS = pattern(
    r"(?:đã |được )*(?:cử )?(?:đi |tham gia |tham dự |dự )*"
    r"(?:(?:các )?(?:lớp|khóa)|đào tạo|bồi dưỡng|tập huấn|học)(?!\w)"
)
POSTED = pattern(r"(?:tăng cường|biệt phái|luân chuyển|điều động|chi viện|giữ chức|sang|về|đến)(?!\w)")
INSTRUCTION = pattern(
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
SENDING = pattern(r"(?<!\w)(?:tăng cường|điều|biệt phái)(?: thêm)? $")  # `tăng cường 5 cán bộ về các xã`
MOVED = pattern(
    r"(?:từ (?:tỉnh|huyện|xã|trung ương|cơ quan|sở|ngành)(?: [^\W\d_]+){0,4} (?:về|lên|xuống|sang)|"
    r"luân chuyển ngang)(?!\w)"
)
REARED = pattern(r"(?<!\w)(?:nuôi|nuôi dưỡng|nhận nuôi) $")
INTRODUCED = pattern(r"(?<!\w)giới thiệu(?: được)?(?: thêm)? $")
CARES_FOR = pattern(r"(?:phụ trách|giúp đỡ|giúp|kèm cặp|đỡ đầu)(?!\w)(?!.*(?:cụm|thôn|địa bàn))")
GIVES = pattern(
    r"(?:đã |đều )?(?:tham gia )?(?:hiến máu|ủng hộ|quyên góp|đóng góp|góp|giúp (?:dân|nhân dân|bà con|đồng bào|"
    r"các hộ))"
    r"(?!\w)"
)
ENLISTED = pattern(r"(?:lên đường |trúng tuyển |đi )*nhập ngũ(?!\w)")
HELD_TOO = pattern(r"(?<!\w)(?:kiêm|đồng thời)(?!\w)")
ASKED = pattern(r"(?<!\w)(?:khảo sát|phỏng vấn|lấy ý kiến|hỏi)(?!\w)[^;.]{0,40}$")
POOR = pattern(r"(?:^| )(?:nghèo|cận nghèo|(?:đã |được )?thoát nghèo)(?!\w)")
LEAVE = pattern(r"(?<!\w)(?:nghỉ việc|bỏ việc|bỏ học|thất nghiệp|vi phạm)(?!\w)")
OUT = pattern(r"(?:bị |được |đã |tự |xin )*(?:đưa )?ra khỏi đảng")
DATIVE = pattern(r"(?<!\w)cho $")
FOUND_WORK = pattern(
    r"(?<!\w)(?:cho|thu hút|giải quyết(?: được)?|xuất khẩu(?: được)?|việc làm(?: mới| ổn định)?) $"
)  # `lao động`
SET_TO_ADMIT = pattern(
    r"(?<!\w)(?:(?:chỉ tiêu|kế hoạch)(?: \w+){0,6} là|so với (?:chỉ tiêu|kế hoạch)) $"
)  # `chỉ tiêu huyện giao là 7 đảng viên`
EXEMPT = pattern(  # members all the same
    r"(?:đã |được |xin |đang )*(?:miễn(?: công tác| sinh hoạt)|chuyển sinh hoạt (?:về|đi|theo|đến|sang))"
)
LEFT = pattern(r"(?<!\w)còn lại $")  # those who stay are no more those who go
DEVELOPED = pattern(r"(?<!\w)phát triển(?: thêm| được| mới)? $")  # `phát triển 1.204 đảng viên`
PRESENTED = pattern(r"(?<!\w)với $")  # `Chi bộ với 22 đảng viên đã vận động`: it is the cell that did
CANDIDATE = pattern(  # `11 người nằm trong danh sách cảm tình Đảng`
    r"(?:đang |hiện |nằm |có tên |đứng )*(?:trong|thuộc|là) (?:danh sách |diện |nguồn |số )?"
    r"(?:cảm tình đảng|đối tượng (?:kết nạp )?đảng|nguồn (?:phát triển|kết nạp) đảng)(?!\w)"
)
ENTERING = pattern(
    r"(?:đang |được |chờ )*(?:hoàn (?:chỉnh|thiện)|làm|xét|thẩm định)(?: các)?(?: thủ tục,?)? hồ sơ(?! vay)"
)
MEMBERS = Rules(  # what is told of đảng viên by more than the verb
    ("members_removed", "member", lambda c: OUT.match(c.predicate)),
    ("congress_delegates", "member", lambda c: c.predicate.startswith("đại diện")),
    ("members_confirmed", "member", lambda c: _is_probationary(c) and CONFIRMED.match(c.predicate)),
    ("members_confirmed", "member", lambda c: _is_probationary(c) and CONFIRMING.search(c.left)),
    ("members_confirmed", "member", lambda c: c.tail.startswith(" chính thức") and CONFIRMING.search(c.left)),
    ("probationary_members", "member", lambda c: PROBATION.match(c.predicate) and c.verb not in ("remove", "confirm")),
    (DEFAULT, "member", lambda c: c.default != "party_members" and c.verb in NOTHING_DONE),
    ("members_admitted", "member", lambda c: c.verb == "admit"),
    ("members_confirmed", "member", lambda c: c.verb == "confirm"),
    ("members_admitted", "member", lambda c: c.unit == "count" and DEVELOPED.search(c.left)),
    ("members_removed", "member", is_struck_off),
    ("members_disciplined", "member", is_punished),
    ("other", "member", lambda c: DATIVE.search(c.left) and c.verb not in ("train", "support", "stock")),
)
COUNTED = Rules(  # so many who are exempt, to be admitted, planned for a post or sent to one
    ("cadres_planned", "person cadre post", lambda c: IN_PLAN.search(c.left)),
    ("party_members", "member person", lambda c: EXEMPT.match(c.predicate) or LEFT.search(c.left)),
    ("members_admitted", "member", lambda c: not c.predicate and SET_TO_ADMIT.search(c.left)),
    ("cadres_appointed", "member person cadre", lambda c: SENT.match(c.predicate) or MOVED.match(c.predicate)),
    ("cadres_appointed", "person cadre", lambda c: SENDING.search(c.left) and POSTED.match(c.predicate)),
    ("cadres_planned", "member person cadre", lambda c: INTO_PLAN.match(c.predicate)),
)
SAID = Rules(  # what the words right around the counted tell, whatever the verb that governs them
    ("other", "member", lambda c: c.verb == "deed" and CARES_FOR.match(c.predicate)),
    ("volunteer_support", ANY, lambda c: (c.unit == "%" or " giúp " in f" {c.predicate}") and GIVES.match(c.predicate)),
    ("prospective_members", "people person", lambda c: CANDIDATE.match(c.predicate)),
    ("prospective_members", "people person", lambda c: ENTERING.match(c.predicate)),
    ("volunteer_support", "people", lambda c: REARED.search(c.left)),
    ("prospective_members", "people", lambda c: INTRODUCED.search(c.left)),
    ("other", "people", lambda c: c.verb == "admit" and _is_of_association(c)),
    ("other", "people", lambda c: c.unit == "count" and (_is_anybody(c) or ENLISTED.match(c.predicate))),
    ("poverty_rate", "people", lambda c: c.verb != "support" and POOR.search(f"{c.tail} {c.predicate}")),
    ("cadres", "post", lambda c: HELD_TOO.search(f"{c.tail} {c.predicate}")),
    ("other", "cadre", lambda c: c.noun.startswith(("lao động", "lượt lao động")) and FOUND_WORK.search(c.left)),
    ("staff_reduced", "cadre", lambda c: c.direction == "decrease" and not LEAVE.search(_words(c))),
)
BEFORE_VERBS = Rules(
    ("training_participants", ANY, lambda c: c.verb == "send" and LEARNS.match(c.predicate)),
    (DEFAULT, "member", lambda c: c.verb == "send" and c.predicate),
    ("cadres_appointed", "cadre post", lambda c: c.verb == "send" and POSTED.match(c.predicate)),
    ("other", ANY, lambda c: c.verb == "send"),
    # What was found, not how many were inspected; how many are trained, not how many attend.
    ("other", ANY, lambda c: c.unit == "%" and c.verb in ("inspect", "supervise", "both") and c.predicate),
    ("other", ANY, lambda c: c.unit == "%" and c.verb == "train"),
)
BEHIND_VERBS = Rules(
    ("other", ANY, lambda c: c.default in ("party_members", "cadres", "households_population") and _is_told_of(c)),
    # With nobody named before, a comrade is a member, and a person may be anybody.
    ("party_members", "person", lambda c: c.noun.startswith(("đồng chí", "đ/c"))),
    ("other", "person", ELSE),
)
ROLES = Rules(  # what their noun stands for, but for a few verbs
    ("other", "participant", lambda c: not c.noun.startswith(("học viên", "lượt học viên")) and _is_crowd(c)),
    ("prospective_members", "prospect", lambda c: ENTERING.match(c.predicate)),
    ("organisations_disciplined", ANY, lambda c: c.verb == "discipline" and c.noun.startswith("ban ")),
    ("cadres_planned", "committee", lambda c: PLANNED_FOR.search(c.left)),
)


def of_people(c: Context) -> str:
    """People: by what is done to them or by them, else what their noun stands for."""
    if found := TAUGHT.first(c):
        return found
    if verbs := VERBS_OF_ROLES.get(c.group):
        return ROLES.first(c) or (PERSON_VERBS[c.verb] if c.verb in verbs else c.default)
    counted = COUNTED.first(c) if c.unit == "count" else None
    return MEMBERS.first(c) or counted or SAID.first(c) or _by_verb(c)


def _by_verb(c: Context) -> str:
    if found := BEFORE_VERBS.first(c):
        return found
    if c.noun.startswith("tập thể") and c.verb in ORG_VERBS:
        return ORG_VERBS[c.verb]
    if c.verb in PERSON_VERBS and not _is_not_theirs(c):
        return PERSON_VERBS[c.verb]
    return BEHIND_VERBS.first(c) or c.default


def _words(c: Context) -> str:
    return f"{c.left} {c.noun} {c.predicate}"


def _is_probationary(c: Context) -> bool:
    return c.noun.startswith("đảng viên dự bị")


def _is_crowd(c: Context) -> bool:
    """Whether participants are visitors, or of what is no class."""
    around = f"{c.left.rsplit(';', 1)[-1]} {c.noun} {c.predicate}"
    return VISITED.search(c.left) is not None or not INSTRUCTION.search(around)


def _is_anybody(c: Context) -> bool:
    """Whether people are served or asked."""
    return c.noun.startswith("người dân") and bool(DATIVE.search(c.left) or ASKED.search(c.left))


def _is_of_association(c: Context) -> bool:
    """Whether an association, not the Party, admits those counted: `Hội Nông dân xã kết nạp 112 hội viên`."""
    if not c.noun.startswith(ASSOCIATES) or INTO_PARTY.search(_words(c)):
        return False
    return not c.noun.startswith("đoàn viên") or ASSOCIATION.search(c.left) is not None


def _is_told_of(c: Context) -> bool:
    """Whether something is told of those counted that is more than that they are there."""
    return bool(
        c.unit == "%"
        or (c.of_whole and c.predicate and not OF_BODY.match(c.predicate))
        or (PREDICATED.match(c.predicate) and not _presented(c))
        or (c.group == "people" and c.verb in ("hold", "attend"))
    )


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
