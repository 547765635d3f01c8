"""The indicator of counted places, households, money, measures and goods, by the words around them."""

from etl.facts.indicators.context import Context
from etl.facts.indicators.parts import POVERTY, part_in
from etl.facts.indicators.rules import ELSE, Rules
from etl.facts.phrases import known_noun
from etl.language.fold import pattern

ECONOMY = pattern(
    r"(?<!\w)(?:thu nhập|nguồn thu|số thu|thu nsnn|thu thuế|"
    r"(?<!không )lãi|hiệu suất|giá thành|mức lương|chi phí|dư nợ|giá mua|giá bán|sản lượng|"
    r"thu ngân sách|ngân sách (?:[^\W\d_]+ )?thu|tổng thu|giá trị sản xuất|giá trị|tăng trưởng|doanh thu|"
    r"lợi nhuận|kim ngạch|diện tích|năng suất|tổng đàn|tiền lương|"
    r"lương bình quân|nộp ngân sách|làm lợi|sản xuất|thu từ|tổng sản phẩm|grdp|vốn đầu tư|đầu tư|huy động|"
    r"đơn hàng|xuất khẩu|giải ngân|tổng vốn|chi ngân sách|lương thực|khai thác|nuôi trồng|thương phẩm)(?!\w)"
)
RURAL = pattern(
    r"(?<!\w)(?:nông thôn mới|ntm|tiêu chí|(?:ra khỏi|hoàn thành) (?:chương trình 135|diện (?:xã )?đặc biệt khó khăn)|"
    r"về đích|chạm đích|kiểu mẫu|vườn mẫu|đạt chuẩn(?! quốc gia| y tế|"
    r" văn hóa| vietgap| globalgap| ocop)|"
    r"bê tông|đường (?:trục|thôn|liên thôn|giao thông|nông thôn|nội))(?!\w)"
)
RURAL_AHEAD = pattern(  # `Về đích nông thôn mới đến nay là 12 xã`
    r"(?:số |có )?(?:về đích|cán đích|đạt chuẩn|hoàn thành) (?:xã )?(?:nông thôn mới|ntm)(?!\w)"
    r"[^,;.]{0,50} (?:có|là|gồm) $"
)
GIFT = pattern(
    r"(?<!\w)(?:ủng hộ|hỗ trợ|chăm lo|thăm hỏi|quyên góp|góp(?! ý)|giúp|tặng|trao|hiến|quỹ|"
    r"nhà (?:đại đoàn kết|tình|ở|tạm|dột nát|nhân ái)|"
    r"căn nhà|trích|xây mới|sửa chữa|mái ấm|suất quà|vận động|đỡ đầu|cứu trợ|từ thiện|an sinh)(?!\w)"
)
GIVEN = pattern(r"(?<!\w)(?:(?:ủng hộ|quyên góp|góp(?! ý)|tặng|trao(?! đổi)|hiến)(?!\w)[^;.]{0,40}|hỗ trợ )$")
GIVEN_NEAR = pattern(r"(?<!\w)(?:trích|hiến|góp(?! ý)|ủng hộ|quyên góp|trao tặng)(?: [^\W\d_]+){0,3} $")
CARED_FOR = pattern(
    r"(?<!\w)(?:phụ trách|nhận giúp(?: đỡ)?|(?:nhận )?đỡ đầu|kèm cặp|kèm|(?:giúp(?: đỡ)?|hỗ trợ|ủng hộ) cho) $"
)
PRODUCED = pattern(r"(?<!\w)(?:sản xuất|xuất khẩu|tiêu thụ|xuất bán|bán)(?: ra| được| trên)* $")
RAISED = pattern(r"(?<!\w)(?:nuôi|chăn nuôi|đàn|bán|xuất chuồng|thôn có|bản có|xã có|nay có)(?!\w)[^,;.]{0,20}$")
TAUGHT = pattern(r"(?<!\w)(?:lớp|khóa)(?!\w)[^;.]{0,40}$")
WORTH = pattern(r"(?:với (?:tổng )?số tiền|(?:tổng )?trị giá)(?: là| lên đến)? ?$")
EARNING = pattern(r"(?:đã |đều )?(?:có )?(?:thu nhập|thu|mức thu|lãi)(?!\w)")
KIND = pattern(
    r"(?:(?:đặc biệt khó khăn|khó khăn|vùng cao|vùng sâu|vùng xa|vùng|biên giới|miền núi|trung du|hải đảo|ven biển|"
    r"bãi ngang|nghèo|cũ|mới|trực thuộc|cấp (?:huyện|xã))[ ,]*)*"
)
WITHIN = pattern(r"(?:của|trong|thuộc|ở|tại|trên)(?!\w)")
TOLD = pattern(
    r"(?!(?:của|trong|thuộc|ở|tại|trên|với|là|sinh sống|đang sinh sống|có)(?!\w))\w"
)  # more than where they are
OFFENCE = pattern(
    r"(?<!\w)(?:sai (?:thẩm quyền|quy định|mục đích)|lấn|trái phép|trái quy định|ma túy|"
    r"thuốc phiện|heroin|thuốc nổ|bị phá)(?!\w)"
)
ROADS = ("đường", "tuyến đường", "lộ", "kênh", "mương", "hẻm")
HELPING_BUILD = pattern(
    r"(?<!\w)(?:giúp (?:dân|nhân dân|bà con|xã|thôn|bản|địa phương)(?!\w)[^;.]{0,60}|"
    r"ngày công(?:, [^;.]{0,20})? (?:làm|sửa|mở|tu sửa|nạo vét|đắp|bê tông)(?!\w)[^;.]{0,40})$"
)
STRUCK = r"(?:cuốn trôi|vùi lấp|làm sập|làm hư hỏng|nhấn chìm)"
DAMAGED = pattern(rf"(?<!\w){STRUCK}[^,;.]{{0,15}}$|^(?:bị |đã )*(?:sập|ngập|hư hỏng|tốc mái|trôi|vùi lấp|cháy)(?!\w)")
REPAIRED = pattern(r"(?<!\w)(?:sửa|dựng|xây|khắc phục|hỗ trợ|giúp)(?!\w)[^,;.]{0,20}$")
MET = pattern(r"(?<!\w)(?:họp|sinh hoạt|giao ban|đối thoại|gặp mặt)(?!\w)[^,;.]{0,40}$")
RATED = pattern(r"(?:đều |đã )?(?:đạt|được công nhận)(?!\w)")
PRODUCE = ("tấn", "tạ", "yến", "kg", "ha", "m")
HAS = pattern(r"^(?:đã |đều )?có (?:ít nhất \d+ )?")

WASTE = ("rác", "phế liệu", "chất thải")
STAFF_CUT = ("reduce_staff", "restructure")
CUT = pattern(r"(?<!\w)(?:giảm|tinh giản|cắt|dôi dư|thừa)(?!\w)[^,;.]{0,40}$")
ORIGIN = pattern(  # `ra đời trên cơ sở 3 đơn vị sự nghiệp`, `nhập 51 thôn`
    r"(?:(?<!\w)trên cơ sở|(?:hình thành|thành lập|ra đời|hợp thành) (?:từ|bởi)|(?<!\w)(?<!thu )(?<!đăng )(?<!xâm )nhập"
    r"(?: từ)?)(?: nguyên trạng)? $|^từ (?=$)"
)
OF_SCHOOL = pattern(  # `Trường có 27 lớp`: of pupils
    r"(?<!\w)(?:trường|điểm trường)(?!\w)[^.;]{0,80}(?<!mở )(?<!mở được )(?<!tổ chức )(?<!tổ chức được )$"
)
AMOUNTS = "money measure share"
THINGS = Rules(
    ("other", "class", lambda c: c.noun in ("lớp", "lớp học") and OF_SCHOOL.search(c.left)),
    ("rural_standards", "place", lambda c: RURAL.search(c.predicate)),
    ("units_restructured", "office place unit", lambda c: c.direction == "decrease" or c.verb == "restructure"),
    ("units_restructured", "unit", lambda c: c.verb == "transfer"),
    ("units_restructured", "office place unit", lambda c: ORIGIN.search(c.left)),
    ("units_restructured", "place", lambda c: c.verb == "create"),
    ("other", "office", lambda c: c.of_whole and c.predicate),
    ("rural_standards", "place", lambda c: RURAL.search(f"{c.noun} {c.predicate}") or RURAL_AHEAD.match(c.left)),
    ("volunteer_support", "household", lambda c: POVERTY.search(c.noun) and CARED_FOR.search(c.left)),
    ("poverty_rate", "household", lambda c: POVERTY.search(f"{c.noun} {c.predicate}")),
    ("poverty_rate", "household", lambda c: not RATED.match(c.predicate) and POVERTY.search(c.left[-90:])),
    ("other", "household", lambda c: c.unit == "%"),
    ("economic_output", "household", lambda c: EARNING.match(_behind(c))),
    ("volunteer_support", "household", lambda c: GIFT.search(c.predicate)),
    ("volunteer_support", "household", lambda c: c.verb == "support" and not c.predicate.startswith("phải ")),
    ("other", "household", lambda c: TOLD.match(c.predicate)),
    ("cadres", "staff", lambda c: not (c.direction == "decrease" or c.verb in STAFF_CUT or CUT.search(c.left))),
    ("supervisions", "round", lambda c: c.default == "conferences" and c.verb == "supervise"),
    ("inspections", "round", lambda c: c.default == "conferences" and c.verb == "inspect"),
    ("inspections_supervisions", "round", lambda c: c.default == "conferences" and c.verb == "both"),
    ("other", "document", lambda c: c.unit == "%"),
    ("other", "gift", lambda c: _is_damage(c)),
    ("economic_output", "gift", lambda c: RAISED.search(c.left)),  # cattle that somebody raises
    ("volunteer_support", "thing", lambda c: GIFT.search(c.left)),
    ("economic_output", "thing", ELSE),
    ("volunteer_support", "criterion", lambda c: HELPING_BUILD.search(c.left)),  # what others build for the people
    ("training_participants", "other", lambda c: c.noun == "lượt" and TAUGHT.search(c.left)),
    ("conferences", "other", lambda c: c.noun.startswith(("lần", "kỳ")) and MET.search(c.left)),
    ("economic_output", "other", lambda c: c.noun == "sản phẩm" and PRODUCED.search(c.left)),
    ("volunteer_support", "other", lambda c: c.default == "other" and c.unit == "count" and GIVEN.search(c.left)),
)
OF_AMOUNTS = Rules(
    ("other", AMOUNTS, lambda c: c.unit == "km2" or OFFENCE.search(_around(c)) or _is_damage(c)),
    ("volunteer_support", AMOUNTS, lambda c: _is_of_roads(c) and HELPING_BUILD.search(c.left)),
    ("rural_standards", AMOUNTS, lambda c: _is_of_roads(c)),
    ("volunteer_support", AMOUNTS, lambda c: GIVEN_NEAR.search(c.left)),
    ("volunteer_support", "money", lambda c: GIFT.search(_around(c)) and not ECONOMY.search(_clause(c))),
    ("other", "measure", lambda c: c.noun.startswith(WASTE)),
    ("economic_output", AMOUNTS, lambda c: ECONOMY.search(_around(c))),
    ("rural_standards", AMOUNTS, lambda c: RURAL.search(_around(c))),
    ("volunteer_support", AMOUNTS, lambda c: GIFT.search(_around(c))),
    ("economic_output", "measure", lambda c: c.unit.split("/")[0] in PRODUCE),
    ("other", AMOUNTS, ELSE),
)
OF_SHARES = Rules(
    ("women_share", AMOUNTS, lambda c: _is_share_of(c, "women_share")),
    ("ethnic_minority_share", AMOUNTS, lambda c: _is_share_of(c, "ethnic_minority_share")),
    ("poverty_rate", AMOUNTS, lambda c: POVERTY.search(_of_what(c))),
    ("economic_output", AMOUNTS, lambda c: ECONOMY.search(_of_what(c))),
    ("rural_standards", AMOUNTS, lambda c: RURAL.search(_of_what(c))),
    ("economic_output", AMOUNTS, lambda c: c.direction == "increase" and ECONOMY.search(c.left[-90:])),
    ("other", AMOUNTS, ELSE),
)


def of_things(c: Context) -> str | None:
    """Places, households, money, goods: by the words around them; None where their noun tells all."""
    told = THINGS.first(c) or (OF_SHARES if c.unit == "%" else OF_AMOUNTS).first(c)
    return told or (_of_places(c) if c.group == "place" else None)


def _of_places(c: Context) -> str | None:
    """Communes and villages that have something, or of which something is told."""
    if (has := HAS.match(c.predicate)) and (noun := known_noun(c.predicate, has.end(), len(c.predicate))):
        return "other" if noun.group in ("cadre", "post") else noun.indicator
    said = bool(c.predicate) and not WITHIN.match(c.predicate)
    return "other" if c.unit == "%" or said or not KIND.fullmatch(c.tail.strip()) else None


def _behind(c: Context) -> str:
    """All that is said of the counted behind the number."""
    return f"{c.tail} {c.predicate}".strip()


def _around(c: Context) -> str:
    """The words around an amount: the whole clause before it, where that tells what the amount is worth."""
    return f"{c.left if WORTH.search(c.left) else c.left[-90:]} {c.noun} {c.predicate}"


def _clause(c: Context) -> str:
    """The end of the clause in front of a number."""
    return c.left.rsplit(";", 1)[-1][-60:]


def _of_what(c: Context) -> str:
    """What a percentage is of, which is no body."""
    return c.noun or c.left[-60:]


def _is_share_of(c: Context, indicator: str) -> bool:
    part = part_in(c.noun)
    return part is not None and part[0] == indicator


def _is_of_roads(c: Context) -> bool:
    return c.noun.startswith(ROADS) and c.unit in ("km", "m")


def _is_damage(c: Context) -> bool:
    """Whether a flood or a fire took what is counted: `cuốn trôi 13 ngôi nhà`, `9 ngôi nhà sập`."""
    struck = DAMAGED.search(c.left) or DAMAGED.search(_behind(c))
    return struck is not None and REPAIRED.search(c.left) is None
