"""What an amount is of, when it stands in front of it: `thu ngân sách trên địa bàn đạt 4,75 tỷ đồng`."""

from etl.facts.metrics.drafts import Spot
from etl.facts.phrases import known_noun
from etl.language.fold import pattern, shadow

LONG = 6  # words of a clause from which its last known head is taken
CLAUSE_MARK = pattern(r"[;:(] ?|\. |, | trong đó | nhưng | song | và | có (?!hạt)|với | trong khi ")
VERB_BEFORE = pattern(
    r"(?:,? *(?<!\w)(?:\d{1,2} (?:năm|tháng)|thấp hơn|nhiều hơn|ít hơn|tương ứng|tương đương|trị giá|"
    r"thực hiện|ước|"
    r"mới|vẫn|cũng|song|gấp|đạt|là|chiếm|còn|lên|đến|tới|giảm|tăng|trên|gồm|được|hơn|"
    r"gần|khoảng|dưới|đã|chỉ|nhiệm kỳ|(?<!thu nhập )bình quân|giữ ổn định|ở mức|từ|vào|"
    r"mỗi năm|nay|xuống|duy trì|thêm|cao|tổng cộng|với|hết|cuối|đầu|tính|bằng|"
    r"ổn định|mức|có|cho|số tiền|tổng số tiền|vượt|nhất)(?!\w))+ *$"
)
LEAD = pattern(
    r"(?:(?:về(?= (?:đảng viên|cán bộ|tổ chức|chi bộ))|đối với|nhưng(?= số)|khi|sau khi|đặt mục tiêu|"
    r"phấn đấu|giữ|nâng|đưa|kéo|hạ|nhờ đó|các cơ quan|trong đó|riêng|và|với|"
    r"đội ngũ|có|cùng|đến nay|toàn \w+|xã|"
    r"huyện|tỉnh|đảng bộ|công ty|"
    r"địa phương|đơn vị|ông|bà|hiện|đã|thấy|mỗi|cả|còn|nay)(?!\w) ?)+"
)
SPENT = pattern(
    r"(?<!\w)(?:vay|tiết kiệm|trích|quyên góp|tổng trị giá|chi|ủng hộ|hỗ trợ|truy nộp|truy thu|thu hồi|tập trung|"
    r"đóng góp|(?:người dân )?góp|vận động|thu giữ|"
    r"huy động|từ chối thanh toán|trả lại|làm lợi|hiến(?: [^\W\d_]+){1,12})"
    r"(?: (?:thêm|được|mỗi \w+(?: \w+)?|cho (?:[^\W\d_]+ ?){1,4}))?$"
)
GROWN = pattern(
    r"(?<!\w)(?:tốc độ tăng trưởng|hiệu suất|giá thành|lợi nhuận|tăng trưởng|thu nhập|doanh thu|sản lượng|"
    r"thu ngân sách|giá trị sản xuất|"
    r"tổng sản phẩm)(?!\w)[^,;]*$"
)
BROUGHT = pattern(r"(?<!\w)(?:mang|đem) (?:lại|về)(?: (?:nguồn|mức|tổng))? ")  # `trồng bưởi mỗi năm mang lại thu nhập`
GIVERS = ("ngân sách", "vốn", "nguồn vốn")  # `ngân sách cấp trên hỗ trợ`: whose money it is
FUND = pattern(  # money by its name, whoever has it or does something with it
    r"(?<!\w)(?<!tổng )(?<!tổng số )(?<!tổng mức )(?<!trên )(?<!đơn vị )(?:dư nợ|nợ quá hạn|nợ đọng|đảng phí|học phí|"
    r"viện phí|kinh phí|năng suất|chi phí|chi thường xuyên|quỹ(?! đất)|(?<!hùn )vốn(?! có)|sản lượng|doanh thu|"
    r"lợi nhuận)(?!\w)[^,;]*$"
)
NOT_CUT = pattern(
    r"(?:tổng|giá trị|tỷ lệ|tỷ trọng|mức|nguồn|tốc độ|số|lượng|thu|bình quân|và|của|cho|về|từ|trong|từng|các)$"
)
NO_NOUN = pattern(r"(?:thì|tức|này|đó|nhưng|mà|trong khi|con số|(?:cao|thấp|nhiều|ít) hơn|hai chỉ tiêu)(?!\w)")
STATES = pattern(r"(?<!\w)(?:là|được|đã|đạt|diễn ra|tổ chức|trong|cho|có|còn|bị)(?!\w)")
COMPARED = pattern(r"(?<!\w)so với [^,;]{1,80}?(?= và )")  # no amount is of what it is compared with
ASIDE = pattern(r"\([^()\d]{1,40}\)")  # `huyện Tân Kỳ (Nghệ An)`
COUNTS = pattern(r"(?<![\w-])\d|(?<=\d-)\d")  # not the end of a name: `Covid-19`
PER_HECTARE = pattern(r"(?<= )trên 1(?: đơn vị)? ?(?:ha|héc-ta|hecta)(?!\w)")
EDGES = " ,:-+*\"'()\t"


def object_written(spot: Spot) -> str | None:
    """The object in front of a number, as it is written."""
    clause = object_before(spot.plain)
    at = spot.plain.rfind(clause) if clause else -1
    return spot.written(at, at + len(clause)) if clause and at >= 0 else None


def clause_written(object_: str, spot: Spot) -> str:
    """The object with what is joined to it back to the comma: `giải quyết trước và đúng hạn`."""
    at = spot.plain.rfind(shadow(object_))
    start = max(spot.plain.rfind(mark, 0, at) for mark in ",;:(") + 1
    words = spot.written(start, at + len(object_))
    return words.strip() if " và " in words else object_


def object_before(plain: str) -> str | None:
    """The noun phrase before an amount, from the sentence before it with times and names blanked; None where none is.

    The answer is a stretch of `plain`.
    """
    for aside in (COMPARED, ASIDE):
        plain = aside.sub(lambda found: " " * len(found[0]), plain)
    pieces = CLAUSE_MARK.split(plain)
    for i in range(len(pieces) - 1, -1, -1):
        clause = _head(_coordinated(pieces, i, plain))
        if COUNTS.search(PER_HECTARE.sub("", clause)) or NO_NOUN.match(clause):
            return None
        if len(clause) > 2:
            return clause
    return None


def _coordinated(pieces: list[str], i: int, plain: str) -> str:
    """A clause, with the one before it when a comma only coordinates: `biên chế khối Đảng, đoàn thể`."""
    piece = pieces[i]
    if i == 0 or len(VERB_BEFORE.sub("", piece.rstrip()).split()) != 2:
        return piece
    joined = f"{pieces[i - 1]}, {piece}"
    if STATES.search(pieces[i - 1]) or piece.startswith("mỗi ") or _stands_alone(piece):
        return piece
    several = len(pieces[i - 1].split()) > 1 and not any(letter.isdigit() for letter in pieces[i - 1])
    return joined if several and joined in plain else piece


def _stands_alone(piece: str) -> bool:
    """Whether a clause says by itself what an amount is of: `thu nhập`, `vận động`, `hộ nghèo`."""
    words = VERB_BEFORE.sub("", piece.rstrip()).strip(" ,")
    noun = known_noun(words, 0, len(words))
    return bool(FUND.match(words) or GROWN.match(words) or SPENT.fullmatch(words)) or (
        noun is not None and noun.group == "household"
    )


def _head(piece: str) -> str:
    """A clause without the verb behind it and the subject in front of it."""
    clause = VERB_BEFORE.sub("", piece.rstrip()).strip(" ,")
    lead = LEAD.match(clause)
    clause = clause[lead.end() :].strip(EDGES) if lead else clause.strip(EDGES)
    if brought := BROUGHT.search(clause):
        return clause[brought.end() :]
    fund = FUND.search(clause)
    if fund and fund.start() and not NOT_CUT.search(clause[: fund.start()].strip()):
        return clause[fund.start() :]
    grown = GROWN.search(clause)
    spent = None if clause.startswith(GIVERS) else SPENT.search(clause)
    head = grown if grown and len(clause.split()) > LONG else None if grown else spent
    return clause[head.start() :] if head else clause
