"""Numbers and days written as the press writes them, each with what it is: for round trips."""

from datetime import date

from hypothesis import strategies as st

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SCALES = {"nghìn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}


def with_dots(number: int) -> str:
    """5800 -> `5.800`."""
    return f"{number:,}".replace(",", ".")


def in_words(number: int) -> str:
    """A number from 1 to 999 as it is said: 105 -> `một trăm linh năm`."""
    hundreds, rest = divmod(number, 100)
    words = [DIGITS[hundreds], "trăm"] if hundreds else []
    if hundreds and 0 < rest < 10:
        words.append("linh")
    return " ".join([*words, *_below_hundred(rest)])


def _below_hundred(number: int) -> list[str]:
    tens, ones = divmod(number, 10)
    words = {0: [], 1: ["mười"]}.get(tens, [DIGITS[tens], "mươi"])
    if not ones:
        return words
    if ones == 5 and tens:
        return [*words, "lăm"]
    return [*words, "mốt" if ones == 1 and tens > 1 else DIGITS[ones]]


@st.composite
def counts(draw: st.DrawFn) -> tuple[str, float]:
    """A count as printed: plain, with a leading zero, with dots, with a scale or in words."""
    form = draw(st.sampled_from(("plain", "zero", "dots", "scale", "words")))
    if form == "plain":
        number = draw(st.integers(1, 999))
        return str(number), number
    if form == "zero":
        number = draw(st.integers(1, 9))
        return f"0{number}", number
    if form == "words":
        number = draw(st.integers(2, 999))
        return in_words(number), number
    if form == "scale":
        word, scale = draw(st.sampled_from(sorted(SCALES.items())))
        tenths = draw(st.integers(1, 9_999))
        return f"{tenths // 10},{tenths % 10} {word}", tenths * scale / 10
    number = draw(st.integers(1_000, 99_999_999))
    return with_dots(number), number


@st.composite
def shares(draw: st.DrawFn) -> tuple[str, float]:
    """A percentage as printed."""
    hundredths = draw(st.integers(1, 30_000))
    whole, part = divmod(hundredths, 100)
    written = f"{whole},{part:02}".rstrip("0").rstrip(",")
    return written + draw(st.sampled_from(("%", " %", " phần trăm"))), hundredths / 100


@st.composite
def days(draw: st.DrawFn) -> tuple[str, date]:
    """A day as printed."""
    day = draw(st.dates(date(1990, 1, 1), date(2039, 12, 31)))
    sign = draw(st.sampled_from("/.-"))
    padded = draw(st.booleans())
    short = f"{day.day:02}{sign}{day.month:02}" if padded else f"{day.day}{sign}{day.month}"
    form = draw(st.sampled_from((f"ngày {short}{sign}{day.year}", f"ngày {day.day} tháng {day.month} năm {day.year}")))
    return form, day
