"""The kinds of place that the country is divided into: the level of each, how it is shortened, and both in patterns."""

from etl.language.forms import one_of

UNIT_LEVEL = {
    "tỉnh": "provincial",
    "thành phố": "district",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
SHORT_UNITS = {
    "TP.": "thành phố",
    "TP": "thành phố",
    "Tp": "thành phố",
    "Tp.": "thành phố",
    "TX.": "thị xã",
    "TX": "thị xã",
    "H.": "huyện",
    "Q.": "quận",
    "P.": "phường",
    "X.": "xã",
    "TT.": "thị trấn",
}
UNIT = one_of(UNIT_LEVEL)
COMMUNE = one_of(unit for unit, level in UNIT_LEVEL.items() if level == "commune")
