"""The indicator of counted places, households, money, measures and goods, by the words around them."""

from etl.facts.indicators.context import Context
from etl.facts.indicators.parts import part_in
from etl.facts.phrases import known_noun
from etl.language.fold import pattern

ECONOMY = pattern(
    r"(?<!\w)(?:thu nhập|nguồn thu|số thu|thu nsnn|thu thuế|"
    r"(?<!không )lãi|hiệu suất|giá thành|mức lương|chi phí|dư nợ|giá mua|giá bán|sản lượng|"
    r"thu ngân sách|ngân sách (?:[^\W\d_]+ )?thu|tổng thu|giá trị sản xuất|giá trị|tăng trưởng|doanh thu|"
    r"lợi nhuận|kim ngạch|diện tích|năng suất|tổng đàn|tiền lương|"
    r"lương bình quân|nộp ngân sách|làm lợi|sản xuất|thu từ|tổng sản phẩm|grdp|vốn đầu tư|đầu tư|huy động|"
    r"đơn hàng|xuất khẩu|giải ngân|tổng vốn|chi ngân sách|lương thực|khai thác|nuôi trồng)(?!\w)"
)
POVERTY = pattern(r"(?<!\w)(?<!thôn )(?<!bản )(?<!xã )(?<!làng )(?<!vùng )nghèo(?!\w)")  # of people
RURAL = pattern(
    r"(?<!\w)(?:nông thôn mới|ntm|tiêu chí|(?:ra khỏi|hoàn thành) (?:chương trình 135|diện (?:xã )?đặc biệt khó khăn)|"
    r"về đích|chạm đích|kiểu mẫu|vườn mẫu|đạt chuẩn(?! quốc gia| y tế|"
    r" văn hóa| vietgap| globalgap| ocop)|"
    r"bê tông|đường (?:thôn|liên thôn|giao thông|nông thôn|nội))(?!\w)"
)
RURAL_AHEAD = pattern(  # `Về đích nông thôn mới đến nay là 12 xã`
    r"(?:số |có )?(?:về đích|cán đích|đạt chuẩn|hoàn thành) (?:xã )?(?:nông thôn mới|ntm)(?!\w)"
    r"[^,;.]{0,50} (?:có|là|gồm) $"
)
GIFT = pattern(
    r"(?<!\w)(?:ủng hộ|hỗ trợ|chăm lo|thăm hỏi|quyên góp|góp(?! ý)|giúp|tặng|trao|hiến|quỹ|nhà (?:đại đoàn kết|tình|ở)|"
    r"căn nhà|trích|xây mới|sửa chữa|mái ấm|suất quà|vận động|đỡ đầu|cứu trợ|từ thiện|an sinh)(?!\w)"
)
GIVEN = pattern(r"(?<!\w)(?:(?:ủng hộ|quyên góp|góp(?! ý)|tặng|trao(?! đổi)|hiến)(?!\w)[^;.]{0,40}|hỗ trợ )$")
GIVEN_NEAR = pattern(r"(?<!\w)(?:trích|hiến|góp(?! ý)|ủng hộ|quyên góp|trao tặng)(?: [^\W\d_]+){0,3} $")
CARED_FOR = pattern(r"(?<!\w)(?:phụ trách|nhận giúp(?: đỡ)?|(?:nhận )?đỡ đầu|kèm cặp|kèm) $")
PRODUCED = pattern(r"(?<!\w)(?:sản xuất|xuất khẩu|tiêu thụ|xuất bán|bán)(?: ra| được| trên)* $")
RAISED = pattern(r"(?<!\w)(?:nuôi|chăn nuôi|đàn|bán|xuất chuồng|thôn có|bản có|xã có|nay có)(?!\w)[^,;.]{0,20}$")
ADMITTED = pattern(r"^(?:kết nạp|phát triển) (?:mới )?(?:đảng viên|đảng)(?!\w)")
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
ROADS = ("đường", "tuyến đường", "kênh mương")
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


def of_places(c: Context) -> str:
    """Communes and villages: new-rural ones, those that have something, else how many there are."""
    if RURAL.search(f"{c.noun} {c.predicate}") or RURAL_AHEAD.match(c.left):
        return "rural_standards"
    if (has := HAS.match(c.predicate)) and (noun := known_noun(c.predicate, has.end(), len(c.predicate))):
        return "other" if noun.group in ("cadre", "post") else noun.indicator
    said = bool(c.predicate) and not WITHIN.match(c.predicate)
    return "other" if c.unit == "%" or said or not KIND.fullmatch(c.tail.strip()) else c.default


def of_households(c: Context) -> str:
    """Households: poor, helped, else how many there are."""
    if POVERTY.search(c.noun) and CARED_FOR.search(c.left):
        return "volunteer_support"
    if POVERTY.search(f"{c.noun} {c.predicate}") or (not RATED.match(c.predicate) and POVERTY.search(c.left[-90:])):
        return "poverty_rate"
    if c.unit == "%":
        return "other"
    if EARNING.match(f"{c.tail} {c.predicate}".strip()):
        return "economic_output"
    if GIFT.search(c.predicate) or (c.verb == "support" and not c.predicate.startswith("phải ")):
        return "volunteer_support"
    return "other" if TOLD.match(c.predicate) else c.default


def _shares(c: Context) -> str:
    """A percentage of something that is no body: a rate of poverty, of growth, of standards met."""
    said = c.noun or c.left[-60:]
    if POVERTY.search(c.noun):
        return "poverty_rate"
    if (part := part_in(c.noun)) and part[0] in ("women_share", "ethnic_minority_share"):
        return part[0]
    for words, code in (
        (ADMITTED, "members_admitted"),
        (POVERTY, "poverty_rate"),
        (ECONOMY, "economic_output"),
        (RURAL, "rural_standards"),
    ):
        if words.search(said):
            return code
    return "economic_output" if c.direction == "increase" and ECONOMY.search(c.left[-90:]) else "other"


def of_amounts(c: Context) -> str:
    """Money, measures and percentages with no counted noun: by the words before and behind them."""
    said = f"{c.left if WORTH.search(c.left) else c.left[-90:]} {c.noun} {c.predicate}"
    if c.unit == "%":
        return _shares(c)
    if c.unit == "km2" or OFFENCE.search(said) or _is_damage(c):
        return "other"
    if c.noun.startswith(ROADS) and c.unit in ("km", "m"):
        return "volunteer_support" if HELPING_BUILD.search(c.left) else "rural_standards"
    if GIVEN_NEAR.search(c.left):
        return "volunteer_support"
    if c.group == "money" and GIFT.search(said) and not ECONOMY.search(c.left[-60:]):
        return "volunteer_support"
    if ECONOMY.search(said):
        return "economic_output"
    if RURAL.search(said):
        return "rural_standards"
    if GIFT.search(said):
        return "volunteer_support"
    return "economic_output" if c.group == "measure" and c.unit.split("/")[0] in PRODUCE else "other"


def _is_damage(c: Context) -> bool:
    """Whether a flood or a fire took what is counted: `cuốn trôi 13 ngôi nhà`, `9 ngôi nhà sập`."""
    struck = DAMAGED.search(c.left) or DAMAGED.search(f"{c.tail} {c.predicate}".strip())
    return struck is not None and REPAIRED.search(c.left) is None


def of_gifts(c: Context) -> str:
    """What is given as a rule; cattle that somebody raises are not."""
    if _is_damage(c):
        return "other"
    return "economic_output" if RAISED.search(c.left) else c.default


def of_things(c: Context) -> str:
    """Goods: given to somebody, or produced."""
    return "volunteer_support" if GIFT.search(c.left) else "economic_output"


def of_criteria(c: Context) -> str:
    """New-rural criteria and what is built for them; what others build for the people is support."""
    return "volunteer_support" if HELPING_BUILD.search(c.left) else c.default


def of_rounds(c: Context) -> str:
    """`cuộc`: of inspection, of supervision, of both, or a meeting."""
    kinds = {"supervise": "supervisions", "both": "inspections_supervisions", "inspect": "inspections"}
    return kinds.get(c.verb or "", c.default) if c.default == "conferences" else c.default


def of_documents(c: Context) -> str:
    """Documents issued; a share of them is another matter."""
    return "other" if c.unit == "%" else c.default


def of_others(c: Context) -> str:
    """A noun that the lexicon does not know: what is given, at most."""
    if c.noun == "lượt" and TAUGHT.search(c.left):
        return "training_participants"
    if c.noun.startswith(("lần", "kỳ")) and MET.search(c.left):
        return "conferences"
    if c.noun == "sản phẩm" and PRODUCED.search(c.left):
        return "economic_output"
    given = c.default == "other" and c.unit == "count" and GIVEN.search(c.left)
    return "volunteer_support" if given else c.default
