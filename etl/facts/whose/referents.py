"""Where an article speaks of organisations, and which of them in their own right: the topics of its sentences."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from etl.facts.organisations.entities import Entities, Referent
from etl.facts.sentence import Sentence
from etl.language.fold import fold, pattern

OBLIQUE = pattern(
    r"(?<!\w)(?:(?:với|cùng|cho|của|thăm|gặp|tặng|đến|là)(?: các)? "
    r"(?:đảng viên|cán bộ|chiến sĩ|bà con|quần chúng)|"
    r"(?:là|các|những|có|bởi|nhiều|một số) (?:cán bộ|chiến sĩ|đảng viên)|"
    r"trong đó có|diện|của|cho|với|do|được|bởi|theo|thuộc|về|đến|vào|từ|trên|dưới|cùng|là|tại|ở|trong|bị|giao|đại diện|"
    r"so|trước|sau|và|như|gồm|ra|khắp|ủy viên|để|tham mưu|"
    r"phục vụ|đề nghị|đề xuất|kiến nghị|báo cáo|phối hợp|mời|gửi|trình|"
    r"giúp|nhận|thăm|các|trưởng|chủ tịch|đồng chí|lãnh đạo|đại hội|nghị quyết|dự|bầu|chỉ tiêu|kế hoạch|dự toán|"
    r"\d|hai|ba|qua|bình quân|ủy thác|sinh hoạt|hợp nhất|sáp nhập|giải thể|"
    r"bốn|năm|sáu|bảy|tám|chín|mười|người|nhân dân|\() ?$"
)
LISTED_INSIDE = pattern(r"\((?:bao )?(?:gồm|trong đó|như|là|cụ thể):? [^()]*$")
LISTED_OUT = pattern(r"\d[^.;]{0,90}? gồm(?: có| các)?(?:: [^.\d]*| [^.;\d]*)$")
HAS_OWN = pattern(r"[^,;.\d]{0,60}\d")
BEGINS_OBLIQUE = pattern(r"(?:của|trong|trên địa bàn) ")
LOCATIVE = pattern(
    r"(?:^|[,;:.] ?|[-*+] ?| thì )(?:cùng ngày, |riêng |còn |bên cạnh đó, )?"
    r"(?:tại|ở|trong|riêng|với|đối với|toàn|theo|(?:tính )?trên|tính) ?$"
)
SOURCE = pattern(r"(?<!\w)theo (?:[^\W\d]+ ){0,3}$")
TELLING = ("party_office", "government")
RESOLVED = pattern(r"^(?:thực hiện )?(?:nghị quyết |văn kiện )?(?:đại hội|nghị quyết)(?: đại biểu)? $")
FIRST_OR_LAST = pattern(  # `dẫn đầu là huyện A với 99%`, `Câu chuyện ở Đảng bộ B lại khác`
    r"(?:dẫn đầu|đứng đầu|(?<!\w)[^\W\d]{1,7} nhất|hơn cả|đầu tiên|cuối bảng|đứng cuối|(?:tiếp|kế) (?:đến|theo)|"
    r"sau đó) (?:phải kể đến )?(?:là |thuộc về )$|"
    r"(?:^|[.;] )(?:câu chuyện|chuyện|trường hợp|cách làm|kinh nghiệm) (?:ở|tại|của) $"
)
VISITED = pattern(  # `Tới thăm thôn A, nơi có`, `Về Đồng Văn hôm nay`
    r"(?:^|[.;] )(?:chúng tôi )?(?:tới|đến|về|lên|ghé|trở lại|trở về|có dịp (?:về|đến))(?: với| thăm)? $"
)
BY_ITS_PLAN = pattern(r"(?:^|[.;] )theo (?:kế hoạch|nghị quyết|đề án|chương trình)(?: [^\W\d]+){0,3} của $")
IN_ALL_OF = pattern(  # `trong 27 đảng viên của Chi bộ A`
    r"(?:^|[.;,] )trong (?:số |tổng số )?\d[\d.]* [^.;,\d]{2,40} của $"
)
BY_ITS_FIGURES = pattern(  # of a union, a company: an office's are of its place
    r"(?:^|[.;] )theo (?:[^\W\d]+ ){0,2}?(?:thống kê|báo cáo|số liệu|tổng hợp|đánh giá|rà soát)(?: mới nhất)? của $"
)
COUNTED_OF = pattern(  # `Các chi bộ thuộc Đảng bộ A kết nạp 45`, `Số đảng viên của Đảng bộ A là 268`
    r"^(?:(?:tổng )?số|tỷ lệ|các|hầu hết|nhiều|đa số|phần lớn|nhân dân|bà con|cán bộ|đảng viên)(?!\w)"
    r"(?:(?! (?:của|thuộc|trong|ở|tại)(?!\w)),? [^\W\d]+){0,8} (?:của|(?:trực )?thuộc|trong|ở|tại) $|"
    r"; (?:còn )?của $"
)
WORK_OF = pattern(  # `Còn mô hình "Biến rác thành tiền" của Chi hội A gom 4 tấn`
    r"^(?:còn |riêng )?(?:mô hình|phong trào|cách làm|câu lạc bộ|dự án|công trình)"
    r"(?: \"[^\"]{1,60}\")?(?:(?! (?:của|tại)(?!\w)) [^\W\d]+){0,6} (?:của|tại) $"
)
ASSIGNED = pattern(r"(?<!\w)giao (?:cho )?$")
TO_REACH = pattern(r" (?:thực hiện )?(?:chỉ tiêu|kế hoạch) (?:kết nạp|phát triển|là|\d)")
TELLS = (LOCATIVE, COUNTED_OF, WORK_OF, RESOLVED, FIRST_OR_LAST, VISITED, BY_ITS_FIGURES, BY_ITS_PLAN, IN_ALL_OF)
TOLD_OF = re.compile("|".join(words.pattern for words in TELLS))
PRESENTED = pattern(r"(?:kể đến|như|là|phải kể đến|điển hình) ?$")
DOES = pattern(r" (?:(?:đã|đang|luôn) )*(?:có|kết nạp|đạt|được|phát triển|vận động|huy động|bồi dưỡng|giúp)(?!\w)")
HAS = pattern(r" (?:(?:hiện|đã) )*(?:có|kết nạp)(?: [^\W\d_]+){0,2} \d")  # `A có 38 đảng viên và B có 67`
INSPECTS = pattern(r" (?:đã )?(?:kiểm tra|giám sát|thi hành|kỷ luật)(?!\w)")  # `(Ban Thường vụ Huyện ủy kiểm tra 2)`
ASSIGNS = pattern(  # what others have then
    r" (?:đã |chỉ )*(?:giao (?:cho )?(?:[^,;.\d]{2,50} )?(?:chỉ tiêu|kế hoạch)|chỉ định|chuẩn y|phân bổ)(?!\w)|"
    r" (?:đã |chỉ )*giao (?:trên |khoảng )?\d[\d.]*(?=[,;)]|\. | chỉ tiêu)"
)
OPENS_CLAUSE = pattern(r"(?:^|[,;] )$")  # `Tính đến nay, trên địa bàn huyện A có`
ALL_OF = pattern(  # `Bên cạnh đó, các chi bộ trong huyện đã`
    r"(?:^|[,;] )(?:các|mọi) (?:chi bộ|đảng bộ|cấp ủy|tổ chức đảng|tổ chức cơ sở đảng)(?:,? [^\W\d]+){0,3} $"
)

HAS_THERE = pattern(
    r"(?:, nơi| ?:)(?: (?:hiện |đang )?(?:có|gồm))?(?: (?:hơn|gần|trên|khoảng))? (?:\d|mỗi|từng)"
)  # `Đảng bộ A, nơi có 41`
AVERAGE = pattern(
    r"(?:trong khi|còn|so với) (?:mức )?(?:bình quân|trung bình|tỷ lệ)(?: chung)?(?: của)? ?$"
)  # `toàn xã là 15,2%`
UNDER = pattern(r"(?:là đơn vị )?(?:trực )?thuộc $")  # `Trực thuộc Đảng bộ huyện A, Đảng bộ Công an huyện có`
SET_APART = ("trong đó ", "trong đó, ", "(trong đó ")
FAR = 60  # letters in front of a name
COUNT_OF = pattern(
    r"(?:^|[,;:] )(?:tổng )?(?:số|tỷ lệ|thu (?:ngân sách|nhập)|giá trị|tốc độ|sản lượng|dân số|diện tích|chi) "
    r"[^,;:.\d]{0,60}(?:năm \d{4} )?$"
)  # `Số đảng viên mới của xã có`
DOING = (  # in front of a body and behind it
    (PRESENTED, DOES),
    (pattern("và $"), HAS),
    (ASSIGNED, TO_REACH),
    (pattern(r"\($"), INSPECTS),
)


class Referents:
    """Answers where organisations and places are spoken of, and of which of them something is said there."""

    def __init__(self, low: str, sentences: Sequence[Sentence], entities: Entities) -> None:
        self.low, self.sentences = low, sentences
        self.all = [referent for referent in entities.referents if not referent.person]
        self.starts = [referent.start for referent in self.all]
        self._persons = [referent for referent in entities.referents if referent.person]
        self._judged: dict[int, bool] = {}  # place -> whether the body named there is a topic

    def between(self, start: int, end: int) -> list[Referent]:
        """The referents that begin between two places."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def with_persons(self, start: int, end: int) -> list[Referent]:
        """The same, and the persons between them who stand for a body."""
        persons = [person for person in self._persons if start <= person.start < end]
        return sorted(self.between(start, end) + persons, key=lambda one: one.start)

    def topics(self, here: Sequence[Referent], sentence: Sentence, until: int) -> list[Referent]:
        """The topics among some referents; of one in brackets that are closed since (`X (huyện Y) có`) none is left."""
        topics = [r for r in here if self.is_topic(r, sentence)]
        outside = [r for r in topics if not (self._is_bracketed(r, until) or self._is_set_apart(r, sentence, until))]
        apart = until == sentence.end and all(self._is_set_apart(r, sentence, until) for r in topics)
        return outside or ([] if apart else topics)

    def _is_set_apart(self, referent: Referent, sentence: Sentence, until: int) -> bool:
        """`6 đảng viên, trong đó Ban Thường vụ A kỷ luật 1; so với năm trước`: who did but a part of what is told."""
        if not self.low.endswith(SET_APART, sentence.start, referent.start):
            return False
        return until == sentence.end or self.low.find(";", referent.end, until) >= 0

    def _is_bracketed(self, referent: Referent, until: int) -> bool:
        return self.low[referent.start - 1] == "(" and self.low.find(")", referent.end, until) >= 0

    def topical(self) -> set[str]:
        """The names of the organisations that are somewhere spoken of in their own right."""
        return {
            referent.entity.name
            for sentence in self.sentences
            for referent in self.between(sentence.start, sentence.end)
            if self.is_topic(referent, sentence)
        }

    def is_topic(self, referent: Referent, sentence: Sentence) -> bool:
        """Whether an organisation is spoken of in its own right, not as somebody else's or as a doer by the way."""
        if referent.start not in self._judged:
            self._judged[referent.start] = self._judge(referent, sentence)
        return self._judged[referent.start]

    def is_source(self, referent: Referent, sentence: Sentence) -> bool:
        """`theo Phòng Nội vụ huyện`: whether an office only gives the figures, which are of its place."""
        return referent.entity.type in TELLING and SOURCE.search(self._before(referent, sentence)) is not None

    def _judge(self, referent: Referent, sentence: Sentence) -> bool:
        if self.is_source(referent, sentence) or ASSIGNS.match(self.low, referent.end, sentence.end):
            return False
        if referent.person:
            before = self._before(referent, sentence)
            return before.endswith("theo ") or not OBLIQUE.search(before)
        if not referent.post and HAS_THERE.match(self.low, referent.end, sentence.end):
            return not (referent.place and self._listed_behind(referent, sentence))
        if referent.place and AVERAGE.search(self._before(referent, sentence)):
            return True
        while not self._is_by_the_way(referent, sentence):
            first = self._listed_behind(referent, sentence)
            if first is None:
                return self._is_told_of(referent, sentence)
            if referent.place and referent.entity.level != first.entity.level:
                return False
            if (known := self._judged.get(first.start)) is not None:
                return known
            referent = first  # what stands in a list plays the part of the first in it
        return False

    def _is_told_of(self, referent: Referent, sentence: Sentence) -> bool:
        """Whether something is told of a body, by the words in front of it and behind."""
        before, at = self._before(referent, sentence), referent.end
        does = any(ahead.search(before) and behind.match(self.low, at, sentence.end) for ahead, behind in DOING)
        return does or TOLD_OF.search(before) is not None or not OBLIQUE.search(before)

    def _before(self, referent: Referent, sentence: Sentence) -> str:
        return self.low[max(sentence.start, referent.start - FAR) : referent.start]

    def _is_by_the_way(self, referent: Referent, sentence: Sentence) -> bool:
        """A post, a body behind a preposition, the second of `đảng bộ phường A, B, C`."""
        if referent.post or LISTED_INSIDE.search(self.low, sentence.start, referent.start):
            return True
        if self._is_listed_out(referent, sentence):
            return True
        if BEGINS_OBLIQUE.match(self.low, referent.start):
            lead = self.low[sentence.start : referent.start]
            counted = COUNT_OF.search(lead) and DOES.match(self.low, referent.end, sentence.end)
            return not (referent.place and (OPENS_CLAUSE.search(lead) or ALL_OF.search(lead) or counted))
        name = fold(referent.entity.name)
        return (
            not referent.place
            and not name.startswith(("ban", "ủy", "bộ"))
            and self._before(referent, sentence).endswith(", ")
            and self.low[referent.start] != name[:1]
        )

    def _is_listed_out(self, referent: Referent, sentence: Sentence) -> bool:
        """`kiểm tra 6 tổ chức đảng, gồm: Đảng ủy A, Đảng ủy B`: named behind their number, with none of its own."""
        said = self.low.find("gồm", sentence.start, referent.start) >= 0  # most times not
        listed = said and LISTED_OUT.search(self.low, sentence.start, referent.start)
        return bool(listed) and not HAS_OWN.match(self.low, referent.end, sentence.end)

    def _listed_behind(self, referent: Referent, sentence: Sentence) -> Referent | None:
        """The organisation right before this one in a list, or that this place is the place of."""
        index = bisect_left(self.starts, referent.start)
        previous = self.all[index - 1] if index else None
        if previous is None or previous.start < sentence.start:
            return None
        if self.is_source(previous, sentence):
            return None
        if not referent.place and (previous.post or previous.place):
            return None  # `Giám đốc Công ty A, công ty có …`; `ở thôn A, xã B, Chi bộ có …`
        gap = self.low[previous.end : referent.start]
        if gap == ", " and UNDER.match(self.low, sentence.start, previous.start):
            return None
        return previous if gap in (", ", " và ", " (") else None
