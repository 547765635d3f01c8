"""Other numbers of the same shape: 1 becomes 2, 2 becomes 3, …, 8 becomes 9; 0 and 9 stay.

The larger of two numbers stays the larger, a share stays a share, and since scales are powers of ten,
`4,7 nghìn` becomes `5,8 nghìn` as 4700 becomes 5800.
"""

import re
from typing import Any

NUMBER = re.compile(r"(?<!\w)\d(?:[\d., ]*\d)?")
NO_COUNT = re.compile(r" (?:năm|tuổi)(?! \d)|(?<=(?<!\d)100) ?%")  # badges and ages; the whole
UP = str.maketrans("12345678", "23456789")
NEAR = 12  # letters before a quote in which its number may stand: `1 giải Nhất`
RESTATED = ("duplicate", "reference", "unclear")


def with_other_numbers(record: dict[str, Any]) -> str:
    """The text of a record with its counts replaced, and what restates them; as long as it was."""
    text, letters = record["text"], list(record["text"])
    kept = [(no.get("start"), no.get("end")) for no in record["set_aside"] if no["reason"] not in RESTATED]
    spans = [(fact["start"] - NEAR, fact["end"]) for kind in ("metrics", "awards") for fact in record[kind]]
    spans += [(no["start"], no["end"]) for no in record["set_aside"] if no["reason"] in RESTATED]
    for start, end in spans:
        for number in NUMBER.finditer(text, max(0, start), end):
            held = any(first <= number.start() < last for first, last in kept)
            if not held and not NO_COUNT.match(text, number.end()):
                letters[number.start() : number.end()] = other(number[0])
    return "".join(letters)


def other(digits: str) -> str:
    """The digits with each but 0 and 9 one higher."""
    return digits.translate(UP)


def other_value(value: float) -> float:
    """The value of a number when its digits have become others."""
    return float(other(repr(value)))


def without_digits(value: Any) -> Any:
    """A text with its digits hidden; any other value as it is."""
    return re.sub(r"\d", "#", value) if isinstance(value, str) else value
