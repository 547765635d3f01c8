"""Whatever the text: every fact stands in it, every digit is accounted for, and nothing but a refusal is raised."""

import math
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from etl.extract import extract
from etl.records import Award, Document, ExtractRecord, Metric, Rejected
from tests.facts.pages import PAGE, page
from warehouse import codes
from warehouse.reference import read

WORDS = """
đảng viên, chi bộ, Đảng bộ huyện Yên Sơn, toàn huyện, có, đã, kết nạp, tặng, Giấy khen, Bằng khen, cho, được, tập thể,
cá nhân, trên, gần, hơn, ít nhất, trở lên, %, tỷ đồng, triệu, nghìn, hàng trăm, hai mươi, một nửa, năm 2019,
nhiệm kỳ 2015 - 2020, ngày 18.5.2021, Quý II, Nghị quyết số 26, 05-CT/TW, Quân khu 2, giảm, tăng, phấn đấu, đạt, chiếm,
trong đó, trong tổng số, gồm, và, /, -, 5.800, 62/104, 3 - 4, 02, 7, Huy hiệu 30 năm tuổi Đảng, giải Nhất, TP,
xã Tân Long
"""
SIGNS = (",", ";", ".", ":", "(", ")", "“", "”", "\n", "94,2")
LINES = [
    line
    for path in sorted((Path(__file__).parents[1] / "data").glob("*/*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
PIECES = st.tuples(st.sampled_from(LINES), st.integers(0, 200), st.sampled_from(["\n", " ", "", ". ", "\t"])).map(
    lambda piece: piece[0][piece[1] % (len(piece[0]) + 1) :] + piece[2]
)
MARKUP = """
<p>, </p>, <div>, </div>, <br>, <h1>, </h1>, <table><tr><td>, <td>, <li>, <article>, </article>, <aside>, <a href=x>,
<b>, </b>, <!--, -->, <script>, </script>, <time datetime=2020-01-06>, <div class=cms-body>, <textarea>, <![CDATA[,
&#272;, &nbsp;, &#xD800;, <
"""
TAGS = st.sampled_from([*map(str.strip, MARKUP.split(","))])
BODIES = st.lists(st.sampled_from([*map(str.strip, WORDS.split(",")), *SIGNS]), max_size=60).map(" ".join)


INDICATORS = {"other", *(row["code"] for row in read("indicators"))}
AWARDS = {row["code"] for row in read("award_types")}


def holds(record: ExtractRecord) -> None:
    """Fail unless the record keeps what the contract promises of every record."""
    text = record.text
    facts: list[Metric | Award] = [*record.metrics, *record.awards]
    spans = [(fact.start, fact.end, fact.quote) for fact in facts]
    spans += [(no.start, no.end, no.quote) for no in record.set_aside]
    spans += [(mention.start, mention.end, mention.quote) for mention in record.mentions]
    assert [quote for _, _, quote in spans] == [text[start:end] for start, end, _ in spans]
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    held = {at for start, end, _ in spans for at in range(start, end)}
    assert {at for at, sign in enumerate(text) if sign.isdecimal()} <= held
    listed = {one.name for one in record.organisations}
    assert {metric.organisation for metric in record.metrics} <= {None, *listed}
    assert all(fact.period_start <= fact.period_end for fact in facts if fact.period_start and fact.period_end)
    assert all(one.value_max is None or one.value <= one.value_max for one in record.metrics)
    assert all(map(math.isfinite, numbers_of(record)))
    assert not [(field, code) for field, code, closed in codes_of(record) if code not in closed]


def numbers_of(record: ExtractRecord) -> list[float]:
    """Every number that the record states."""
    stated = [number for one in record.metrics for number in (one.value, one.value_max, one.base)]
    return [number for number in [*stated, *(one.count for one in record.awards)] if number is not None]


def codes_of(record: ExtractRecord) -> Iterator[tuple[str, str | None, Collection[str | None]]]:
    """Every code of the record, and the closed list that it is of."""
    for one in record.metrics:
        yield "indicator", one.indicator, INDICATORS
        yield "qualifier", one.qualifier, codes.QUALIFIERS
        yield "period_kind", one.period_kind, codes.PERIOD_KINDS
        yield "status", one.status, codes.STATUSES
        yield "direction", one.direction, codes.DIRECTIONS
        yield "polarity", one.polarity, codes.POLARITIES
    for award in record.awards:
        yield "award", award.award, AWARDS
        yield "qualifier", award.qualifier, (None, *codes.QUALIFIERS)
        yield "count_kind", award.count_kind, (None, *codes.COUNT_KINDS)
        yield "recipient_kind", award.recipient_kind, (None, *codes.RECIPIENT_KINDS)
    for number in record.set_aside:
        yield "reason", number.reason, codes.SET_ASIDE_REASONS
    for organisation in record.organisations:
        yield "type", organisation.type, codes.ORGANISATION_TYPES
        yield "level", organisation.level, (None, *codes.LEVELS)


@example("toàn huyện TP 02")  # a place left unnamed, with a name behind it that is none
@given(BODIES)
def test_any_words_of_the_genre_are_read(body: str) -> None:
    holds(page(body))


@example("Tin liên quan:\n")  # a page with nothing between head and tail
@example("* Họp (12/05/2009)\nTừ tháng 11/2022 đến nay, Đảng bộ tổ chức 15 lớp.\n")  # a page older than what it tells
@given(st.lists(PIECES, max_size=40).map("".join))
def test_pages_cut_up_and_joined_anew_are_read(text: str) -> None:
    with suppress(Rejected):
        holds(extract(Document("page.txt", text.encode())))


@given(st.lists(st.one_of(TAGS, PIECES), max_size=60).map("".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    with suppress(Rejected):
        holds(extract(Document("page.html", f"<h1>Đảng bộ</h1>{markup}".encode(), is_html=True)))


@given(st.text(max_size=400))
def test_any_text_is_read_as_a_body(body: str) -> None:
    with suppress(Rejected):
        holds(page(body))


@given(st.text(max_size=400))
def test_any_text_is_read_as_a_page(text: str) -> None:
    with suppress(Rejected):
        holds(extract(Document("page.txt", text.encode())))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Rejected):
        holds(extract(Document("page.txt", data)))


@given(BODIES)
def test_the_same_bytes_give_the_same_record(body: str) -> None:
    data = PAGE.format(body=body).encode()
    assert extract(Document("page.txt", data)) == extract(Document("page.txt", data))
