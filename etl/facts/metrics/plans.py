"""Which parts of an article tell of what is planned: lists that are led in so, sections headed so, periods ahead."""

from datetime import date

from etl.facts.metrics.status import RESULT, TARGET, TERM_BEFORE
from etl.facts.sentence import Sentence
from etl.facts.when.times import Times
from etl.language.fold import pattern
from etl.language.period import Period
from etl.language.periods import Temporal

ANNOUNCES = pattern(
    r"(?<!\w)(?:thông qua|đề ra|xác định|đặt ra|quyết nghị|ban hành)"
    r"(?:[^.;]{0,40}(?:chỉ tiêu|mục tiêu)|[^.;]{0,20}nghị quyết[^.;]{0,60}nhiệm kỳ)(?!\w)"
)
PRESENT = pattern(r"(?<!\w)(?:hiện(?! đại| thực)|đến nay|đã)(?!\w)")
IN_DETAIL = pattern(r"(?:cụ thể|trong đó|theo đó|một số chỉ tiêu)(?!\w)")
RESULTS = pattern(r"(?<!\w)(?:kết quả|tình hình|thực hiện)(?!\w)")
TASKS_AHEAD = pattern(
    r"(?:[ivx\d]{1,4}[.)]? |[-+*] )?(?:phương hướng(?!\w)|(?:một số )?(?:nhiệm vụ|mục tiêu|chỉ tiêu)(?!\w)[^.]{0,40}"
    r"(?<!\w)(?:quý|năm|tháng|nhiệm kỳ|thời gian) (?!qua))"
)


class Plans:
    """Follows an article sentence by sentence."""

    def __init__(self, low: str) -> None:
        self.low = low
        self.block, self.kind = -1, ""  # of the sentence before
        self.in_section = False  # under a heading of tasks ahead
        self.in_list = False  # below words that announce targets
        self.announces = self.announced = False  # whether this sentence sets targets, and the one before
        self.in_detail = -1  # the paragraph that goes on to tell them

    def note(self, sentence: Sentence, counted: bool) -> None:
        """Take in a sentence's part in the layout; `counted` when it states numbers itself."""
        low = self.low[sentence.start : sentence.end]
        found = ANNOUNCES.search(low)
        self.announced = self.announces
        self.announces = found is not None and not low.endswith(TERM_BEFORE, 0, found.start())
        if sentence.kind == "paragraph" and self.kind == "row":  # a heading of targets has its table, and no more
            self.in_section = False
        if sentence.kind == "heading":
            self.in_section = TASKS_AHEAD.match(low) is not None and not RESULTS.search(low)
        if (sentence.kind in ("heading", "row") and not counted) or low.endswith(":"):
            self.in_list = bool(TARGET.search(low)) and not RESULTS.search(low)
        elif sentence.kind == "paragraph" and sentence.block != self.block:
            self.in_list = False
        self.block, self.kind = sentence.block, sentence.kind

    def cover(self, sentence: Sentence, in_table: bool) -> bool:
        """Whether the numbers of a sentence are planned by where it stands; in a table its columns tell."""
        low = self.low[sentence.start : sentence.end]
        listed = self.in_list and sentence.kind in ("item", "row") and not in_table
        if self.announced and IN_DETAIL.match(low):
            self.in_detail = sentence.block
        elif PRESENT.search(low):
            self.in_detail = -1
        detailed = self.in_detail == sentence.block
        return listed or ((detailed or (self.in_section and not in_table)) and not RESULT.search(low))


def is_ahead(period: Period, today: date | None) -> bool:
    """Whether a period has yet to come on the day of the article."""
    if today is None or period.start is None:
        return False
    return period.start.year > today.year or (period.kind == "as_of" and period.start > today)


def look_ahead(times: Times, index: int, at: int) -> bool:
    """Whether a sentence says before a place that it is about what is left: `từ nay đến cuối năm`, `trong quý IV`."""
    return any(said.start < at and _is_left(times, said) for said in times.stating(index))


def _is_left(times: Times, said: Temporal) -> bool:
    if said.name == "rest":
        return True
    last_part = said.name == "quarter" or (said.name == "months" and " cuối" in times.low[said.start : said.end])
    start, end = (said.period.start, said.period.end) if said.period else (None, None)
    if not last_part or start is None or end is None or times.today is None:
        return False
    return times.today < start + (end - start) / 4  # it has but begun
