"""Bare counts that only a light verb links to what was counted before: `nay đã là 23`, `năm 2016 được 130`."""

from etl.facts.metrics.changes import FROM_TO
from etl.facts.metrics.drafts import Draft, Memory, Spot
from etl.facts.phrases import known_noun
from etl.language.divisions import UNIT
from etl.language.fold import pattern

CLAUSE = pattern(r"(?:^|[,;:(] ?| (?:và|song|nhưng|mà|thì) )(?P<words>[^,;:(\d]*)$")
BODY = rf"(?:toàn |cả |các )?(?:{UNIT}|đảng bộ|chi bộ|trường|công ty|đơn vị|nơi này)"
LIGHT = pattern(
    rf"(?:(?:đã|mới|chỉ|cũng|vẫn|hiện|nay|đến|tới|tính|vào|trong|hồi|trước|trước đây|ban đầu|lúc đầu|khi đó|"
    rf"số|tổng số|con số|này|đó|ấy|tương ứng|nâng|đưa|kéo|giảm|tăng|rút|tụt|thu gọn|tinh gọn|thực hiện|thêm|dần|"
    rf"còn|xuống|lên|là|có|được|đạt|(?<!số ){BODY}) )+$"
)
CHANGED = pattern(r"(?:(?:sau|qua|nhờ|do|từ) [^\W\d_]+ .*)(?:còn|xuống|lên|tăng|giảm) $")  # `sau sáp nhập còn 97`
OF_ALL = pattern(r"(?<!\w)(?:tổng số|chi bộ|đảng bộ)(?!\w)")  # what there is, not what was said of those before
ENDS = ("là ", "được ", "đạt ", "còn ", "lên ", "xuống ", "có ", "tăng ", "giảm ", "hiện ", "đến ", "thực hiện ")
FAR = 200  # letters after which nobody knows what was counted last
NOT_COUNTED = ("target", "other", "share", "money", "measure")


def is_light(spot: Spot) -> bool:
    """Whether nothing but verbs, times and whose it is stand in front of a number."""
    words = _words_before(spot)
    return words.endswith(ENDS) and LIGHT.fullmatch(words) is not None


def carry(draft: Draft, spot: Spot, memory: Memory) -> bool:
    """Count what was counted last, where nothing but verbs, times and whose it is stand in front of a number."""
    words = _words_before(spot)
    if not words.endswith(ENDS) or FROM_TO.search(spot.left):
        return False
    if not LIGHT.fullmatch(words) and not (CHANGED.fullmatch(words) and known_noun(words, 0, len(words)) is None):
        return False
    last = counted_before(spot) or _of_sentence_before(spot, memory)
    if last is None:
        return False
    if OF_ALL.search(words):
        draft.take(last.thing())
    else:
        draft.repeat(last)
    return True


def _words_before(spot: Spot) -> str:
    """The words of its clause in front of a number, each with a blank behind it."""
    clause = CLAUSE.search(spot.plain)
    return " ".join(clause["words"].split()) + " " if clause else ""


def counted_before(spot: Spot) -> Draft | None:
    """The last number of a sentence that counts something known, not a share, a sum of money or a plan."""
    counts = (d for d in reversed(spot.outside) if d.quantity.unit == "count" and d.object and not d.part)
    return next((d for d in counts if d.group not in NOT_COUNTED), None)


def _of_sentence_before(spot: Spot, memory: Memory) -> Draft | None:
    """What the sentence before counted last, unless another paragraph has begun since."""
    last = memory.last
    near = last is not None and last.quantity.end > spot.start - FAR and last.group not in NOT_COUNTED
    return last if last and near and "\n" not in memory.low[last.quantity.end : spot.start] else None
