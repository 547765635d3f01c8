"""Cue words: verbs and predicates that tell what a number is about, planned things, changes, denials."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from etl.language.fold import pattern, place_tones
from etl.lexicon import rows

TARGET = pattern(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu(?! (?:thi đua|cơ bản|chủ yếu đạt))|đề ra(?! từ)|dự kiến|sẽ|"
    r"kế hoạch(?= (?:năm|là|đề ra))|quyết tâm|yêu cầu|đặt ra|phải đạt|bảo đảm|"
    r"giao chỉ tiêu|phương hướng|trong thời gian tới|thời gian tới|hướng tới|tiếp tục phấn đấu|định hướng|"
    r"dự ước|phấn đấu đến)(?!\w)"
)
REACHED = pattern(r"(?<!\w)(?:đạt(?: và vượt)?|vượt|bằng|hoàn thành|đạt được|so với|thực hiện đạt|bằng)[^.;]{0,20}$")
RESULT = pattern(r"(?<!\w)(?:đã|kết quả|thực tế|đến nay|kết nạp được|trong khi đó)(?!\w)")
DECREASE = pattern(
    r"(?<!\w)(?:giảm|tinh giản|cắt giảm|kéo giảm|giảm được|giảm bớt)(?!\w)(?! nghèo| còn| xuống| từ| chỉ)"
)
INCREASE = pattern(r"(?<!\w)tăng(?: thêm| trưởng bình quân| bình quân)?(?!\w)(?! cường| lên| từ| gia| huyết)")
NEGATED = pattern(r"(?<!\w)(?:không có|không còn|không|chưa có|chưa)(?!\w)(?! hoàn thành| dưới| quá| chỉ| ngừng)")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word in the text."""

    start: int
    end: int
    kind: str


@cache
def _kinds() -> dict[str, str]:
    return {place_tones(row["cue"]): row["kind"] for row in rows("cues")}


@cache
def _pattern() -> "object":
    return pattern(r"(?<![\w])(?P<cue>" + "|".join(sorted(_kinds(), key=len, reverse=True)) + r")(?![\w])")


def scan(low: str, start: int, end: int) -> list[Cue]:
    """The cue words between two places, in order."""
    return [Cue(f.start(), f.end(), _kinds()[f["cue"]]) for f in _pattern().finditer(low, start, end)]  # type: ignore[attr-defined]


def between(cues: Sequence[Cue], start: int, end: int) -> list[str]:
    """The kinds of the cues that lie between two places."""
    return [cue.kind for cue in cues if start <= cue.start and cue.end <= end]
