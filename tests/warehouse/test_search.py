"""Search finds what is meant, with accents or without, on both databases alike, and knows what the loader has done."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, inspect

from etl.load.merges import merge
from etl.records import ExtractRecord
from tests.conftest import DIALECTS, Stocked
from tests.etl.samples import ARTICLE, MEMBERS, PARTY, RECORD, load, rows_of
from warehouse.db import open_engine
from warehouse.folding import bare
from warehouse.schema import check, downgrade, upgrade
from warehouse.search import KINDS, search


def article(source: str, title: str, body: str, published_at: str) -> ExtractRecord:
    """An article that states nothing."""
    told = replace(ARTICLE, title=title, published_at=published_at)
    return ExtractRecord(source=source, sha256="d" * 64, text=f"{title}\n{body}", article=told)


ARTICLES = (
    RECORD,
    article("in/b.txt", "Họp chi bộ", "Ngày hội của huyện Hoàng Su Phì. Nhân dân phấn khởi.", "2021-01-01"),
    article("in/c.txt", "Về Hoàng Su Phì", "Ruộng bậc thang.", "2015-01-01"),
    article("in/d.txt", "Phí và lệ phí", "Sự thật về ông Hoàng: chi phí tăng.", "2022-01-01"),
    article("in/e.txt", "Đang làm", "Người dân đang đăng ký; 5.800 hộ, thêm Tây-Bắc.", "2020-01-01"),
)


@pytest.fixture
def full(engine: Engine) -> Engine:
    load(engine, *ARTICLES)
    return engine


def load_articles(url: str) -> None:
    engine = open_engine(url)
    load(engine, *ARTICLES)
    engine.dispose()


@pytest.fixture(params=DIALECTS)
def connection(request: pytest.FixtureRequest, stocked: Stocked) -> Iterator[Connection]:
    """The same articles, for tests that only search."""
    engine = open_engine(stocked(request.param, load_articles), read_only=True)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def titles(connection: Connection, words: str, kind: str = "article") -> list[str | None]:
    return [hit.title for hit in search(connection, words, kinds=[kind])]


ONE = "Dấu ấn một nhiệm kỳ"  # RECORD


ARTICLES_FOUND = {
    "hoang su phi": ["Về Hoàng Su Phì", "Họp chi bộ", ONE, "Phí và lệ phí"],
    "Hoàng Su Phì": ["Về Hoàng Su Phì", "Họp chi bộ", ONE, "Phí và lệ phí"],
    '"hoang su phi"': ["Về Hoàng Su Phì", "Họp chi bộ", ONE],
    "dang bo": [ONE],
    "\u00d0ảng bộ": [ONE],
    "Đa\u0309ng": [ONE, "Đang làm"],
    "đang": ["Đang làm", ONE],
    '"đang"': ["Đang làm"],
    "“đảng”": [ONE],
    '"Hoàng Sự"': [],
    "hoan*": ["Về Hoàng Su Phì", "Phí và lệ phí", "Họp chi bộ", ONE],
    "hoan": [],
    "5.800": [ONE, "Đang làm"],
    "5800": [],
    "tay bac": ["Đang làm"],
    "họp ruộng": [],
    "": [],
    '"': [],
    "* - AND (": [],
}


def test_articles_are_found_by_their_words_the_best_first(connection: Connection) -> None:
    assert {words: titles(connection, words) for words in ARTICLES_FOUND} == ARTICLES_FOUND


NAMES_FOUND = {
    "huyen hoang su phi": ["Đảng bộ huyện Hoàng Su Phì"],
    "dang bo": ["Đảng bộ tỉnh", "Đảng bộ huyện Hoàng Su Phì"],
    '"đảng bộ huyện"': ["Đảng bộ huyện Hoàng Su Phì"],
    "tinh dang": ["Đảng bộ tỉnh"],
    '"dang tinh"': [],
    "da%": [],
    "_ang": [],
}


def test_organisations_are_found_by_any_of_their_names(connection: Connection) -> None:
    assert {words: titles(connection, words, "organisation") for words in NAMES_FOUND} == NAMES_FOUND


def test_facts_are_found_by_the_sentence_that_states_them(connection: Connection) -> None:
    (hit,) = search(connection, "trên hoang su phi", kinds=["metric"], limit=1)
    assert (hit.title, str(hit.published_on)) == (MEMBERS.quote, "2020-08-16")
    assert (
        hit.snippet == "Đảng bộ huyện Hoàng Su Phì hiện có trên 5.800 đảng viên, sinh hoạt tại 45 tổ chức cơ sở đảng."
    )
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["Hoàng", "Su", "Phì", "trên"]
    assert titles(connection, "tập thể", "award") == ["2 tập thể nhận Cờ thi đua"]
    assert titles(connection, "tập thể", "metric") == []


def test_a_snippet_shows_the_words_where_they_stand(connection: Connection) -> None:
    (hit,) = search(connection, "phan khoi", kinds=["article"])
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["phấn khởi"]
    assert hit.snippet == "Họp chi bộ Ngày hội của huyện Hoàng Su Phì. Nhân dân phấn khởi."


def test_what_is_replaced_is_found_as_it_is_now(full: Engine) -> None:
    load(full, replace(ARTICLES[1], sha256="e" * 64, text="Họp chi bộ\nNgày khai trường."))
    renamed = replace(PARTY, name="Đảng bộ huyện Vị Xuyên", parent=None, aliases=())
    load(full, replace(RECORD, sha256="e" * 64, organisations=(renamed,), metrics=(), mentions=()))
    with full.connect() as connection:
        assert titles(connection, '"hoang su phi"') == ["Về Hoàng Su Phì", ONE]
        assert titles(connection, "khai truong") == ["Họp chi bộ"]
        assert titles(connection, "dang bo", "organisation") == ["Đảng bộ huyện Vị Xuyên"]
    check(full.url.render_as_string(hide_password=False))


def test_what_the_loader_keeps_up_is_what_would_be_made_anew(full: Engine) -> None:
    load(full, replace(ARTICLES[1], sha256="e" * 64, text="Họp chi bộ\nNgày khai trường."))
    url = full.url.render_as_string(hide_password=False)
    asked = ("hoang su phi", "dang bo", "khai truong", '"đang"', "ngay*")
    with full.connect() as connection:
        kept = [search(connection, words) for words in asked]
    downgrade(url, "0009")
    with full.connect() as connection:
        assert not [name for name in inspect(connection).get_table_names() if name.startswith("search_")]
    upgrade(url)
    with full.connect() as connection:
        assert [search(connection, words) for words in asked] == kept


def test_an_organisation_that_was_merged_is_found_as_the_other(full: Engine) -> None:
    one, other = (row["organisation_id"] for row in sorted(rows_of(full, "organisations"), key=lambda row: row["name"]))
    with full.begin() as connection:
        merge(connection, one, other, "Lan")
        (hit,) = search(connection, "hoang su phi", kinds=["organisation"])
    assert (hit.id, hit.title, hit.snippet) == (other, "Đảng bộ tỉnh", "Đảng bộ huyện Hoàng Su Phì")


def test_no_article_holds_more_words_than_its_index_can_take(engine: Engine) -> None:
    rare = " ".join(map(chr, range(0x20000, 0x20000 + 40_000)))  # letters of four bytes each, all different
    assert load(engine, article("in/rare.txt", "Họp", f"{rare} {rare}", "2020-01-01"))["loaded"] == 1
    with engine.connect() as connection:
        assert titles(connection, chr(0x20000)) == ["Họp"]


VOWELS, TONES = "aăâeêioôơuưy", ("", *"\u0300\u0301\u0303\u0309\u0323")
LETTERS = "đ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)


def test_every_letter_is_found_by_what_it_is_without_its_marks() -> None:
    assert bare(LETTERS) == bare(LETTERS.upper()) == "d" + "".join(6 * letter for letter in "aaaeeiooouuy")


SIGNS = ["*", "NEAR", "AND", "NOT", "{title}", ":", "-", "^", "(", ")", "'", '"', "\\", "\0", "&", "|", "!", "<->", "a"]
WORDS = st.one_of(st.text(), st.lists(st.sampled_from(SIGNS)).map(" ".join))


@given(WORDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_an_error(connection: Connection, words: str) -> None:
    for hit in search(connection, words, limit=3):
        assert hit.kind in KINDS
        assert hit.marks
