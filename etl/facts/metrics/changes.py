"""How the press tells that a number has changed: `từ 41 phòng xuống còn 29`, `giảm dần từ 42 trong tháng 7 xuống 6`."""

from etl.facts.quantities import Quantity
from etl.language.fold import pattern

WHEN = r"(?: [^\W\d_]+| \d+[/-]\d+|(?<=tháng) \d{1,2}|(?<=năm) \d{4}){0,5}?"  # `đơn vị`, `trong tháng 7`, `năm 2015`
INTO = r"(?:giảm |tăng |nâng |rút )?(?:xuống còn|xuống|lên|còn|đến)"
ABOUT = r"(?:hơn |gần |trên |dưới |khoảng )?"
FROM_TO = pattern(rf"từ {ABOUT}[\d.,]+ ?%?(?: \([^()]{{1,20}}\))?{WHEN} {INTO} ?$")
"""In front of a number: what was counted before it has become so many."""

TURNS = pattern(rf"(?: \(?(?:vào |trong |hồi |cuối |đầu )?(?:năm|tháng|quý|nhiệm kỳ) [\w/ -]{{1,12}}?\)?)? {INTO} ")
"""Behind a number: what it counts has become so many since."""

FALLING = pattern(r"(?<!\w)(?:giảm|tăng)(?: dần| mạnh| nhanh| đều| liên tục)? từ ?$")


def starts(low: str, quantity: Quantity) -> bool:
    """Whether a number is what a change began with: `từ 62% lên 65%`."""
    begins = low.endswith("từ ", 0, quantity.number.start) or low.endswith("từ ", 0, quantity.start)
    return begins and TURNS.match(low, quantity.end) is not None
