"""How the press writes dates, spans of time and the words that stand for them."""

from etl.language.scanner import scanner

SEP = r" ?[/.-] ?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:0?[1-9]|1[0-2])"
YEAR = r"(?:19|20)\d\d"
OLD_YEAR = r"1[0-8]\d\d"
QUARTER = r"(?:iv|iii|ii|i|[1-4])"
SPAN = rf"{YEAR} ?(?:-|đến(?: hết| cuối)?(?: năm)?|tới) ?{YEAR}"
COUNTS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một")
COUNT = rf"(?:\d{{1,2}}|{'|'.join(COUNTS)})"
NO_NUMBER = rf"(?!\w|[.,/]\d|-{YEAR}|%| ?%)"  # what follows does not make the day and month a larger number
BEFORE_NAY = (  # `năm nay`, `xưa nay` are no `nay`
    "năm", "hôm", "đến", "tới", "ngày", "tháng", "sáng", "trưa", "chiều", "tối", "đêm", "xưa", "lâu", "từ", "hiện",
    "trước", "khóa", "kỳ", "tuần", "kỷ", "mùa",
)  # fmt: skip
OF_YEAR = r"(?:năm|niên độ|vụ(?: mùa| đông xuân| hè thu)?|(?:mùa )?hè|tết(?: [^\W\d]+ [^\W\d]+)?)"
SEVERAL = "những|các|nhiều|mấy|vài|bao|chục"

FORMS = (
    (
        "clock",
        r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m\b)?|(?:\d{1,2}, )?\d{1,2} ?(?:giờ|h(?=\d|\b))(?: ?\d{1,2}(?: ?phút|'|\b)?)?",
    ),
    (
        "compared",
        r"(?:so(?: với)?(?= )|cùng kỳ)(?: cùng kỳ| trước| đầu| cuối| mùa| hè| vụ| dịp| kế hoạch| thời điểm| tháng| quý|"
        rf" giai đoạn| nhiệm kỳ| năm học| năm| ngày| thực hiện| kết quả| mức|,)*"
        rf"(?: {DAY}{SEP}{MONTH}{SEP}|(?: ?{MONTH}{SEP})|"
        rf" {QUARTER}{SEP})? ?(?:{SPAN}|{YEAR})|"
        r"so(?: với)? (?:cùng kỳ )?(?:năm (?:học )?(?:trước|ngoái|qua)|đầu (?:năm|"
        r"nhiệm kỳ)|nhiệm kỳ trước|cùng kỳ)|"
        r"(?<=hơn )cùng kỳ(?: năm (?:trước|ngoái|qua))?",
    ),
    (
        "days",
        rf"từ (?:ngày )?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})? ?(?:đến|"
        rf"-)(?: hết)?(?: ngày)? ?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})?{NO_NUMBER}|"
        rf"(?:từ )?(?:đầu |giữa |cuối )?tháng {MONTH}(?:(?:{SEP}| năm ){YEAR})? (?:đến|tới)(?: hết| cuối| giữa| đầu)?"
        rf" tháng {MONTH}(?:{SEP}| năm ){YEAR}(?!\d|[/.-]\d)",
    ),
    (
        "day",
        r"(?:đến |tính đến |trước |từ |"
        rf"kể từ |vào )?(?:(?:hết )?ngày )?(?<![\d/.-]){DAY}{SEP}{MONTH}{SEP}(?:{OLD_YEAR}|{YEAR})"
        rf"(?: ?- ?{DAY}{SEP}{MONTH}{SEP}{YEAR})?(?![\d/])|"
        rf"ngày {DAY} tháng {MONTH} năm {YEAR}|(?<!\d){YEAR}-[01]\d-[0-3]\d(?!\d)",
    ),
    (
        "day_month",
        r"(?:đến |tính đến |trước |từ |kể từ )?(?:(?:hết |vào |sáng |chiều |tối )*ngày|"
        r"(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua)?,?|"
        rf"dịp|đợt|lễ|hôm(?: qua| nay| kia)?,?) {DAY}(?:{SEP}|, |\s?-\s?){MONTH}{NO_NUMBER}|"
        rf"ngày {DAY} tháng {MONTH}(?!\d)|ngày {DAY}(?= (?:hằng|hàng) tháng)|"
        rf"(?:từ )?(?:ngày|sáng|chiều) {DAY}(?:, {DAY})*"
        rf"(?: ?-|,| và| &| đến) ?(?:ngày )?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})?{NO_NUMBER}|"
        rf"(?<=ngày từ ){DAY} ?- ?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})?{NO_NUMBER}|"
        rf"(?<=ngày )\({DAY} ?(?:-|và|&) ?{DAY}{SEP}{MONTH}(?:{SEP}{YEAR})?\)|(?<=nay )\({DAY}{SEP}{MONTH}\)|"
        rf"\({DAY} (?:và|&) {DAY} ?- ?{MONTH}\)|"
        rf"(?:đến hết|đến|trước|tính đến|hết) (?:[12]\d|3[01])[/-]{MONTH}(?!\w|[.,/-]\d| ?%)",
    ),
    ("months_of_years", rf"(?<![\d./]){MONTH}[./-]{YEAR} ?[-–] ?{MONTH}[./-]{YEAR}(?!\d)"),
    ("feast", rf"\((?:1[3-9]|2\d|3[01]){SEP}{MONTH}\)"),  # a smaller number may be a part of the other
    (
        "months",
        rf"{COUNT} tháng (?:đầu|cuối|của|qua|cuối cùng)(?: của)?(?: năm)?(?: {YEAR}| nay)?|"
        rf"(?:{COUNT}) tháng(?: năm)? {YEAR}|"
        rf"{COUNT} quý (?:đầu|cuối)(?: của)?(?: năm)?(?: {YEAR}| nay)?|"
        rf"(?<!các )(?<!những )(?<!mấy )(?<!vài )tháng (?:đầu(?: tiên)?|cuối(?: cùng)?)(?: của)? năm(?: {YEAR}| nay)?|"
        rf"nửa (?:đầu|cuối)(?: của)? năm(?: {YEAR}| nay)?",
    ),
    (
        "month",
        rf"(?:hai|ba|các) tháng {MONTH}(?:, {MONTH})* và {MONTH}(?!\w|[.,/]\d)|"
        rf"(?:(?:từ|đến|tính đến|trước|hết|cuối|đầu|giữa|trong) )*tháng {MONTH}(?:(?:{SEP}| năm ){YEAR}(?: đến (?:nay|"
        rf"tháng {MONTH}{SEP}{YEAR}))?| năm (?:đó|ấy|nay|ngoái))?(?![\d]|[/.-]\d)",
    ),
    (
        "quarter",
        rf"(?:(?:từ|đến|trước|hết|cuối|đầu|trong) )*quý {QUARTER}\b(?:(?:{SEP}| năm ){YEAR}| năm (?:nay|ngoái))?",
    ),
    (
        "rest",
        r"từ (?:nay|giờ|bây giờ) (?:cho )?(?:đến|tới)(?: hết| cuối| khi kết thúc)*"
        rf" (?:nhiệm kỳ(?: {SPAN})?|quý {QUARTER}(?!\w)|tháng {MONTH}(?!\d)|năm)(?:(?:{SEP}| năm | ){YEAR}(?! ?-))?|"
        rf"từ (?:nay|giờ|bây giờ) (?:cho )?(?:đến|tới) {YEAR}(?! ?-)|"
        r"(?:đến|tới) (?:cuối|hết) nhiệm kỳ(?! \d)|"
        rf"(?:trong )?(?:những tháng|thời gian|phần) còn lại của (?:nhiệm kỳ|năm)(?! \d)|"
        rf"(?:trong )?(?:{COUNT}|các) tháng còn lại(?: của năm| trong năm)?(?! \d)|"
        r"những tháng cuối năm(?! \d)",
    ),
    (
        "term_to_date",
        rf"từ đầu nhiệm kỳ(?: {SPAN})? ?"
        rf"(?:đến nay|tới nay|đến (?:hết |cuối |giữa )?tháng {MONTH}(?:{SEP}{YEAR})?(?: vừa qua)?(?!\d))?|"
        r"(?:(?:qua|sau|hơn|"
        rf"gần) )*(?:một )?nửa (?:chặng đường|(?:đầu )?nhiệm kỳ(?: {SPAN})?)",
    ),
    (
        "term_said",
        r"(?:cả|trong|đầu|giữa|suốt|toàn)(?: cả)? nhiệm kỳ(?: (?:qua|này|vừa qua|tới))?(?! \d)(?!,? giai đoạn)|"
        r"nhiệm kỳ (?:qua|vừa qua|tới|này|mới)(?!\w)|theo báo cáo chính trị|"
        r"nhiệm kỳ trước(?= (?:đã )?(?:đề ra|đặt ra|giao|xác định)(?!\w))",
    ),
    ("school_year_now", r"năm học (?:này|nay|mới|vừa qua|vừa rồi|qua|trước)(?!\w)"),
    ("school_year", rf"năm học {YEAR} ?- ?{YEAR}"),
    (
        "span_to_date",
        rf"(?:từ|kể từ|sau)(?: đầu| cuối| giữa)?(?: năm)? {YEAR}(?: trở lại đây)?,? (?:đến nay|tới nay|"
        rf"đến(?: hết)? tháng {MONTH}{SEP}{YEAR})|"
        r"từ (?:đầu |cuối |giữa )?năm (?:ngoái|trước) (?:đến|tới) (?:nay|giờ)",
    ),
    (
        "span",
        rf"(?:(?:trong |của )?(?:các )?(?:(?:đầu )?(?:giai đoạn|nhiệm kỳ)|từ năm|khóa|năm) )?"
        rf"\(?{SPAN}\)?(?!\d)",
    ),
    ("years", rf"(?:trong )?(?:(?:các|những|hai|ba|bốn|năm) năm |năm |\()(?:{YEAR}(?:, | và |; ))+{YEAR}\)?(?!\d)"),
    ("by_year", rf"(?:đến|hết|tới)(?: hết| cuối| đầu)? năm {YEAR}"),
    ("since_then", r"(?:từ|kể từ) (?:đó|khi ấy) (?:đến|tới) (?:nay|giờ)"),
    (
        "then",
        r"(?<!từ )(?<!trong )(?<!đến )(?<!sau )(?<!trước )(?<!ngay )(?:(?:vào )?(?:khi|lúc|hồi|thời điểm)"
        r" (?:đó|ấy)|(?:vào )?lúc bấy giờ|bấy giờ|thuở ấy|ngày ấy)(?!\w)|"
        r"(?:cũng )?(?:trong |vào )?năm (?:này|đó|ấy)(?!\w)",
    ),
    (
        "same_time",
        r"(?:cũng )?(?:cùng|trong(?: cùng)?) (?:khoảng )?(?:thời gian|thời kỳ|giai đoạn) (?:này|trên|đó|ấy)(?!\w)|"
        r"giai đoạn (?:này|trên|đó|ấy)(?!\w)|"
        r"(?:cũng )?trong những năm (?:này|đó|ấy)(?!\w)",
    ),
    ("since_year", rf"(?:từ|kể từ)(?: đầu| cuối)? năm {YEAR}"),
    ("year_aside", rf"\({YEAR}\)"),
    (
        "year",
        rf"(?:(?:trong|cuối|đầu|giữa|riêng|ngay|cả|vào|chỉ tính riêng trong) )*{OF_YEAR} {YEAR}(?!\d)|"
        rf"(?<![\d.,/-]){YEAR}(?=(?: ?: ?| có )\d)",
    ),
    (
        "year_bare",
        rf"(?<![\d.,/]){YEAR}(?![\d]|[.,]\d|[/-]\w| ?%)(?! (?:đảng viên|đồng chí|người|hộ|lượt|tổ chức|chi bộ|"
        r"cán bộ|đoàn viên|hội viên|tập thể|cá nhân|học sinh|học viên|công nhân|lao động|ha|tấn|km|m2|triệu|tỷ|"
        r"nghìn|ngàn|doanh nghiệp|đơn vị|công trình|mô hình|suất|căn|ngày công|sản phẩm|tin|bài|văn bản|nhà|"
        r"lớp|phiếu|cuốn|vụ|cuộc|buổi|điểm|cây|con|đại biểu|hồ sơ))",
    ),
    (
        "so_far",
        r"(?:tính )?từ đầu năm (?:đến nay|tới nay|nay)|từ đầu năm(?=[ ,])|"
        rf"(?:trong )?(?:những|các|mấy) tháng đầu năm(?: {YEAR}(?!\d)| nay)?",
    ),
    (
        "now",
        r"(?<!trước )(?<!xưa )(?<!trước cho )(?<!xưa cho )"  # `nhiều nhất từ trước tới nay` says of no day
        r"(?:cho |tính |tính cho )?(?:đến|tới) (?:nay|giờ|thời điểm (?:này|hiện tại)|hiện tại)|vẫn còn|"
        r"(?<!thực )(?<!thể )(?<!xuất )(?<!biểu )(?<!phát )(?<!tái )hiện(?! có(?:[,.;)]|$))"
        r"(?: nay| tại| có| còn|)(?!\w)(?! đại| thực| hữu| thân| hành)|"
        r"bây giờ|hiện giờ|giờ đây|(?:(?<=còn )|(?<=thì )|(?<=mà ))nay(?!\w)|"
        r"(?:(?<=[.!?] )|(?<=\n))(?:giờ|nay)(?=,? [^\W\d])|"
        r"(?:(?<=, )|(?<=\"))giờ(?= (?:đã |chỉ )?(?:có|còn|là)(?!\w))|"
        r"(?:(?<=[,;.] )|(?<=\n))nay(?= (?:đã|có|là|còn|giảm|tăng|chỉ|toàn|cả|mới|mỗi|\d))|"
        + "".join(rf"(?<!{word} )" for word in BEFORE_NAY)
        + r"nay(?= (?:đã |chỉ |mới |cũng |vẫn )?(?:có|còn|là|gồm|đạt|tăng|giảm|lên)(?!\w))|"
        r"(?<=[,;.] )nay(?=(?: [^\W\d_]+){1,5} (?:có|còn)(?!\w))",
    ),
    (
        "past_years",
        rf"trong (?:hơn |gần )?(?:[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm(?=, (?!\d))|"
        rf"(?:(?<=[.!?…] )|(?<=\n)){COUNT} năm(?=, (?!\d)| (?:kết nạp|phát triển|vận động|huy động|toàn)(?!\w))|"
        rf"cách đây (?:hơn |gần |khoảng )?{COUNT} năm(?!\w)|"
        rf"(?:sau|qua) (?:hơn |gần )?{COUNT} năm (?:triển khai )?(?:thực hiện|triển khai)(?!\w)|"
        rf"(?:sau|qua) (?:hơn |gần )?{COUNT} năm(?=, (?!\d)| (?:đã |chỉ |nay )*(?:còn|có|giảm|tăng|đạt|lên)(?!\w))|"
        rf"(?:hơn |gần )?(?:trong )?(?:{COUNT}|{SEVERAL}) năm (?:qua|trước|về trước|sau|trở lại đây|"
        rf"gần đây|nay)(?!\w)",
    ),
    ("each_year", r"(?:hằng|hàng|mỗi|từng) năm(?! học)|bình quân (?:mỗi|một) năm|thường niên"),
    (
        "this_year",
        r"(?:trong |cả |riêng )?năm nay(?!\w)|"
        r"(?:trong|cả) năm(?! (?:\d|học|qua|vừa|rồi|tới|trước|nay|này|ngoái))",
    ),
    (
        "next_year",
        r"(?:trong )?(?<!\d )(?<!đầu )(?<!năm )(?<!hai )(?<!ba )(?<!các )(?<!những )(?<!nhiều )năm tới(?! nay)(?!\w)",
    ),
    ("last_year", r"(?:cũng )?(?:trong )?năm (?:qua|vừa qua|vừa rồi|rồi)(?!\w)|năm (?:ngoái|trước)(?!\w)"),
    (
        "occasion",
        r"(?:nhân |trong )?(?:dịp|đợt)(?: tết| lễ)? (?:này|vừa qua)|nhân dịp (?:tổng kết|sơ kết|đại hội)(?! \d)|"
        r"tại (?:hội nghị|đại hội|buổi (?:lễ|gặp mặt|làm việc|tọa đàm)|lễ)(?!\w)|mới đây|vừa qua|(?:(?:sáng|"
        r"trưa|chiều|tối) )?cùng ngày",
    ),
)

OPENINGS = (  # the first words of all these forms: one that is missing here hides its form
    "ba bao bây bình bảy bấy bốn chiều cho chín chỉ chục cuối các cách cùng cũng cả của dịp giai giờ giữa gần hai "
    "hiện hàng hè hôm hơn hằng hết hồi khi khóa kể lúc lễ mười mùa mấy mỗi một mới nay ngay ngày nhiều nhiệm nhân "
    "những niên năm nửa qua quý riêng phần sau so suốt sáng sáu tháng theo thuở thời thường toàn trong trưa trước tám "
    "tính tại tết tối tới từ từng vài vào vẫn vụ vừa đêm đầu đến đợt"
)
SCAN = scanner(FORMS, OPENINGS.split(), r"[\d(]")
