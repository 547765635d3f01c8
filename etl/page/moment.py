"""The moment of publication as feeds, rows and the head of a page give it."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from etl.language.fold import shadow
from etl.page.dateline import parse_moment

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
LONGEST = 60
TO_THE_MINUTE = len("yyyy-mm-ddThh:mm")


def local_moment(given: object) -> str | None:
    """ISO 8601 in the time of Vietnam, to the minute or the day as given; None for what is no real moment.

    Read are dates and times, ISO 8601, the dates of mail (`Mon, 05 Jan 2026 08:15:00 +0700`) and what is printed in
    Vietnam, the day before the month.
    """
    if isinstance(given, datetime):
        return _minute(given)
    if isinstance(given, date):
        return given.isoformat()
    if not isinstance(given, str) or not given.strip() or len(given) > LONGEST:
        return None
    words = given.strip()
    for read in (_day, datetime.fromisoformat, _of_mail):
        try:
            return local_moment(read(words))
        except (ValueError, OverflowError):
            continue
    printed = parse_moment(shadow(words))
    return printed and printed[:TO_THE_MINUTE]


def _day(words: str) -> date:
    return date.fromisoformat(words)


def _of_mail(words: str) -> datetime:
    """`-0000` there says that a moment is of UTC and from wherever (RFC 5322)."""
    return parsedate_to_datetime(words.replace("-0000", "+0000"))


def _minute(moment: datetime) -> str:
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return local.replace(tzinfo=None).isoformat(timespec="minutes")
