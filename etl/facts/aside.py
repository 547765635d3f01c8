"""Numbers that are no facts: dates, document numbers, ordinals, terms, durations, ages, names, list numbers, idioms.

Each rule is a pattern over the shadow with the reason it gives; the first that covers a number decides.
"""

from collections.abc import Iterator
from typing import NamedTuple

from etl.language.fold import pattern
from etl.language.scanner import scanner

OFFICES = (
    r"(?:ct|kl|nq|qđ|hd|kh|nđ|tt|ttlt|gp|tb|bc|ttr|cv|đa|qc|ctr|qh|pl|btc|ubnd|hđnd|tu|hu|tw|cp|bct|ttg|tvqh|đu|đuk|"
    r"bcđ|bkh|bnv|btctw|ubkt|ubkttw)"
)
DOCUMENTS = (
    "nghị quyết|chỉ thị|kết luận|quy định|quyết định|đề án|hướng dẫn|kế hoạch|thông tư|nghị định|thông báo|"
    "công văn|chương trình|dự án|luật|nq|"
    "điều|khoản|pháp lệnh|tờ trình|báo cáo|giấy phép|công điện|quy chế|phụ lục|thông tri|lời kêu gọi|chuyên đề"
)
NAMED = (
    "chi bộ|đảng bộ|thôn|bản|ấp|tổ|khu|khu phố|phường|quận|đội|khối|khối phố|phân xưởng|lớp|xóm|tiểu khu|"
    "tổ dân phố|khóm|làng|buôn|cụm|liên gia|"
    "quốc lộ|tỉnh lộ|hương lộ|đường|đt|ql|quân khu|quân đoàn|đoàn|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|"
    "trung đội|cột mốc|mốc|cảng|kho|bến|lò|mỏ|"
    "ban chỉ đạo|tiểu ban|bộ binh|pháo binh|công binh|hải đội|hải đoàn|đồn|trạm|tổ công tác|"
    "khai thác|cảnh sát|chữa cháy|trường|nhà máy|ga|km|cấp|cấp độ|mức độ|loại|hạng|nhóm|vùng|"
    "khu vực|giai đoạn|bài|phần|tập|mục|trang|số|phòng|nghiệp vụ|tiết|mẫu|biểu|bảng|hình|ảnh"
)
COMPOUNDS = (  # that end in such a word, and name nothing by the number behind them
    "nâng cấp|phân cấp|cung cấp|trợ cấp|trao cấp|chu cấp|cao cấp|trung cấp|sơ cấp|phân loại|tiêm phòng|phun phòng|"
    "đề phòng|chỉnh trang|học tập|luyện tập|ấn bản|thiểu số|tổng số|con số|dân số"
)
COUNTED = (
    r"(?:đảng viên|đồng chí|người|hộ|chi bộ|đảng bộ|đảng ủy|chi ủy|cấp ủy|tccsđ|tổ đảng|tổ chức|cán bộ|đơn vị|lớp|"
    r"học viên|cuộc|tập thể|cá nhân|"
    r"quần chúng|đoàn viên|hội viên|km|m2|m²|ha|m(?!\w)|tấn|kg|"
    r"triệu|tỷ|nghìn|ngàn|trăm|%|phần trăm|tiêu chí|mô hình|lượt|thôn|xã|bản|ấp|khu|phòng|đầu mối|nhà|căn|suất|"
    r"ngày công|văn bản|học sinh|đại biểu|vụ|đối tượng|"
    r"dân tộc|thành viên|hội nghị|buổi|giải|huân chương|bằng|cờ|giấy|công trình|dự án|đợt)"
)
UNITS = r"(?:km2|km|m2|m3|m²|ha|m|kg|g|tấn|tạ|l|lít|h|cm|mw|kw|kwh|tr|trđ|đ|vnđ|usd|x)"
NO_COMPOUND = "".join(r"(?!(?<={} ){}(?!\w))".format(*compound.split()) for compound in COMPOUNDS.split("|"))

RULES = (
    ("document_number", rf"\d{{1,5}}[a-z]?(?: ?[/-] ?(?:19|20)\d\d)? ?[/-] ?{OFFICES}(?!\w)[\w/.&-]*"),
    (
        "document_number",
        rf"(?!(?<=kỷ )luật|(?<=\()kế hoạch \d+\))(?:{DOCUMENTS})(?: (?:liên tịch|trung ương|hội nghị trung ương|"
        r"t\.ư|tw|đại hội|của đảng|"
        rf"chuyên đề|\([a-zđ/-]{{1,8}}\)))*(?: số:?)? ?\d{{1,5}}(?!\d|\.\d{{3}} |,\d| ?[-–] ?\d[\d,]* ?%)"
        rf"(?:[-/.][\w/.-]+)?+(?! ?%)(?! {COUNTED})(?:(?:, | và )(?:số )?\d{{1,5}}(?![\w.,%/-]| {COUNTED}))*",
    ),
    ("document_number", r"(?:trung ương|t\.ư|tw) ?\d{1,2}(?!\d)(?![.,]\d)(?:(?:, | và )\d(?!\w))*"),
    (
        "ordinal",
        r"(?:mồng|mùng|lần thứ|thứ|khóa|khoá|hạng|bậc|kỳ họp thứ|phiên họp thứ|kỳ thứ|lần|đợt|quý|kỳ|"
        r"tuần) \d{1,3}(?!\d)(?:/(?:\d{4}|\d{1,2}))?(?![\w.,/-]\d)(?! ?%)(?! (?:đảng viên|đồng chí|người|chi bộ))",
    ),
    (
        "age",
        r"tuổi(?: đời)? (?:bình quân|trung bình)(?: [^\W\d_]+){0,7} \d\d(?:,\d)?(?!\d| ?%)|"
        r"(?:cao|ít|nhiều|lớn|nhỏ) tuổi nhất(?: [^\W\d_]+){0,4} \d{2}(?![.,]?\d)|"
        r"(?:dưới|trên|từ) \d\d(?=\))|(?:(?<=tuổi đời )|(?<=độ tuổi ))(?:dưới|trên|từ) \d\d(?! tuổi)|"
        r"(?:(?:dưới|trên|hơn|từ|gần|khoảng|tròn|chưa đến|quá) )?\d{1,3}(?: ?(?:-|"
        r"đến|,|và) ?\d{1,3}){0,6}(?: năm)? tuổi(?: đời| đảng)?|(?:ở |độ )?(?<!trước )(?<!trẻ )tuổi (?:đời )?"
        r"\d{1,3}(?: ?(?:-|"
        r"đến) ?\d{1,3})?|sinh năm \d{4}|ngoài \d{2}(?!\d|[.,]\d| ?%| \w+ (?:đồng|viên))|(?:ngót|"
        r"xấp xỉ) \d{2}(?= ?[,.;)]|$)|thế hệ \d[xX]",
    ),
    ("date", r"(?:2[3-9]|30) tết(?!\w)|(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d,.-]*\d| ?%)"),  # by the moon; of a page
    (
        "duration",
        r"(?<![.,/])(?:(?:hơn|gần|trên|khoảng|tròn|sau|trong|suốt|đủ|quá|từ) )*\d{1,3}(?: ?(?:-|đến|"
        r"/) ?\d{1,3})? ?(?:năm|tháng|tuần|ngày|giờ|phút|giây|đêm|thập kỷ|thế kỷ|tiếng|"
        r"mùa|học kỳ|nhiệm kỳ)(?! công(?! tác))(?! tuổi đảng)(?: (?:liền|liên tục|qua|nay|trước|đêm))*(?!\w)",
    ),
    (
        "name",
        r"(?!(?<=: )[\"'][^\"'\n]{0,60}(?:có|đã|được|kết nạp|đạt)(?!\w)[^\"'\n]{0,20} \d)"
        r"[\"'](?![^\"'\n]{0,60} tôi(?!\w))(?:[^\"'\n.;:]{0,40}?)\d{1,3}(?:[^\"'\n.;]{0,40}?)[\"'](?=[\s.,;:)!?…]|$)",
    ),
    (
        "name",
        r"\d{1,2} (?:không|rõ|cùng|trước|bám|dám|sạch|xây|chống|nhất|biết|nhanh|gần|trong 1|tại chỗ|"
        r"sẵn sàng|xung kích|trách nhiệm|an toàn|thật|đúng|có|tốt)(?!\w)(?=[,.;:\"')]| và| trong| của| với| cấp|$)",
    ),
    (
        "name",
        r"(?:ngày |dịp |lễ |phong trào |đường )?(?:30[-/. ]4|1[-/.]5|2[-/.]9|3[-/.]2|19[-/.]5|22[-/.]12|"
        r"8[-/.]3|20[-/.]10|20[-/.]11|26[-/.]3|27[-/.]7|7[-/.]5|19[-/.]8|23[-/.]9|27[-/.]2|21[-/.]6|7[-/.]11|"
        rf"10[-/.]3)(?![\w/.-]*\d)(?! ?%)(?! {COUNTED})|"
        r"ngày (?:hội|truyền thống|quốc tế|thế giới|thành lập|sinh|toàn dân|vì)(?:,? [^\W\d_]+){1,12} "
        rf"\d{{1,2}}[-/.]\d{{1,2}}(?![\w/.-]*\d)(?! ?%)(?! {COUNTED})",
    ),
    (
        "name",
        rf"(?<!mỗi )(?<!cả )(?<!toàn )(?<!một )(?<!trong )(?<!nông ){NO_COMPOUND}(?!giai đoạn (?:19|20)\d\d)"
        rf"(?!(?<=xếp )loại \d\d)(?:{NAMED})"
        rf" (?:số )?\d{{1,4}}(?:[a-zđ](?!\w))?(?:[-/]\d{{1,3}})?(?!\d)(?![.,]\d)(?! ?%)(?! "
        rf"?{UNITS}(?!\w))(?! {COUNTED})(?:(?:, | và | - )\d{{1,3}}(?!\w|[.,]\d| ?%| {COUNTED}))*",
    ),
    (
        "name",
        rf"(?!{UNITS}(?!\w))[a-zđ]{{1,8}}[.-]?\d{{1,4}}[a-z0-9]*(?!\w)|"
        rf"\d{{1,4}}(?!{UNITS}(?!\w))[a-zđ]{{1,3}}\d{{0,9}}(?!\w)",
    ),
    (
        "name",
        r"(?:số thứ tự|đánh số|mang số|ký hiệu)(?: từ)? (?:số )?\d{1,4}(?: ?(?:-|đến) ?(?:số )?\d{1,4})?"
        r"(?![\d%]|[.,]\d)",
    ),
    (
        "name",  # `sáp nhập thôn Hạ 5, Hạ 6 và Hạ 7 thành thôn Hạ`
        r"(?<=[^\W\d] )\d{1,2}(?=(?: và (?:[^\W\d]+ ){1,3}\d{1,2})? (?:thành|với|vào|nhập vào) "
        r"(?:thôn|xóm|bản|tổ|tổ dân phố|khu|ấp|khóm|làng|buôn)(?!\w))",
    ),
    ("name", r"\d sao(?!\w)|\d cấp(?!\w)(?! (?:ủy|phó|trưởng))"),
    (
        "reference",
        r"(?:(?<=thu nhập )|(?<=sản xuất )|(?<=sản phẩm )|(?<=thu được )|(?<=giá trị ))"
        r"trên (?:một|1)(?: đơn vị)? ?(?:ha|héc-ta|hecta)(?!\w)|"
        r"(?:gồm|có) \d{1,2} (?:chương|điều|phần|mục|trang)(?!\w| trăm| trại)"
        r"(?:, \d{1,3} (?:chương|điều|phần|mục|trang))*",
    ),
    ("name", r"(?:https?://|www\.)[^\s,;]+"),
    ("unclear", r"(?<![\d/.,-])\d{1,5} ?/ ?0(?![\w/-]|[.,]\d)"),  # out of none: a form that was not filled in
    ("reference", r"(?<!\d[., ])0\d{2,3}(?:[. -]?\d{3,4}){2}(?![.,]?\d)"),  # a telephone number, no end of a billion
)
OPENINGS = (  # the first words of the other rules: one that is missing here hides its form
    "bậc cao chưa có dưới dịp gần gồm hơn hạng ít khoá khoảng khóa ký kỳ lần lễ lớn mang mùng mồng ngoài nhiều nhỏ "
    "ngày ngót phiên phong quá quý sau sinh suốt t thế thứ trong trung trên tròn tuần tuổi tw từ xấp đánh đường độ đợt "
    "đủ ở http https www"
)
FORMS = tuple((f"r{i}", rule) for i, (_, rule) in enumerate(RULES))
SCAN = scanner(
    FORMS,
    [*OPENINGS.split(), *DOCUMENTS.split("|"), *NAMED.split("|")],
    r"[\d\"']|[a-zđ]{1,8}+[.-]?\d",
)
WORD_DURATION = pattern(
    r"(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|\d{1,9})(?: (?:một|hai|ba|bốn|tư|năm|lăm|"
    r"sáu|bảy|tám|chín|mười|mươi|trăm)){0,6} (?:năm|tháng|tuần|ngày|giờ|phút|đêm|thập kỷ|thế kỷ|mùa|"
    r"tuổi)(?! công(?! tác))(?!\w)"
)
LIST_NUMBER = pattern(
    r"(?m)^[\s│|]*(?:\(?\d{1,2}(?:\.\d{1,2}){0,2}(?:[.)](?=\s)|/(?= [^\W\d]))|\d{1,2}(?=\t|\n[^\W\d]))"
)

FOOTNOTE = pattern(  # the first digit ahead of what must stand before it, for speed
    r"\d(?:(?<=\w\".)\d?(?=[\s.,;:)]|$)|(?<=\w\"\(.)\d?(?=\))|(?<=\[.)\d?(?=\]))"
)


class Aside(NamedTuple):
    """A span whose numbers are no facts, and why."""

    start: int
    end: int
    reason: str


def scan(low: str, start: int, end: int) -> Iterator[Aside]:
    """The spans to be set aside in the sentence between two places of a shadow."""
    for found in SCAN.finditer(low, start, end):
        index = int((found.lastgroup or "r0")[1:])
        yield Aside(found.start(), found.end(), RULES[index][0])
    for found in WORD_DURATION.finditer(low, start, end):
        yield Aside(found.start(), found.end(), "age" if found[0].endswith("tuổi") else "duration")
    if listed := LIST_NUMBER.match(low, start, end):
        yield Aside(listed.start(), listed.end(), "list_number")
    for found in FOOTNOTE.finditer(low, start, end):
        yield Aside(found.start(), found.end(), "reference")
