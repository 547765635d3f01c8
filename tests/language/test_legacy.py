"""What was written before Unicode, or read by the wrong encoding, is put right; what cannot be is refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract import extract
from etl.language.clean import read_text
from etl.language.legacy import VISCII, VPS, as_windows_1252, is_syllable, restored
from etl.records import Document, Rejected

MEANT = (
    "Đảng bộ huyện hiện có 45 chi bộ; "
    "năm qua kết nạp được 120 đảng viên, vượt chỉ tiêu. Bí thư cơ sở giữ vững kỷ cương."
)
TCVN3 = (
    "§¶ng bé huyÖn hiÖn cã 45 chi bé; "
    "n¨m qua kÕt n¹p ®\u00adîc 120 ®¶ng viªn, v\u00adît chØ tiªu. BÝ th\u00ad c¬ së gi÷ v÷ng kû c\u00ad¬ng."
)
VNI = (
    "Ñaûng boä huyeän hieän coù 45 chi boä; "
    "naêm qua keát naïp ñöôïc 120 ñaûng vieân, vöôït chæ tieâu. Bí thö cô sôû giöõ vöõng kyû cöông."
)
MISREAD = as_windows_1252(MEANT.encode())
TONES = "\u0300\u0301\u0303\u0309\u0323"
FRENCH = "Le président a déclaré à l'été que les élèves étaient très éveillés; où ça mène, naïfs, Noël nous l'a montré."


def in_windows_1258(text: str) -> bytes:
    """As editors of that time wrote it: the letter with its shape, then the tone."""
    parted = (
        unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", letter) if c not in TONES))
        + "".join(c for c in unicodedata.normalize("NFD", letter) if c in TONES)
        for letter in text
    )
    return "".join(parted).encode("cp1258")


def by_the_byte(text: str, letters: dict[int, int]) -> bytes:
    """In an encoding in which each byte is a letter."""
    bytes_of = {letter: byte for byte, letter in letters.items()}
    return text.translate(bytes_of).encode("latin-1")


@pytest.mark.parametrize(
    ("data", "written_in"),
    [
        (TCVN3.encode(), "TCVN3"),
        (TCVN3.encode("cp1252"), "TCVN3"),
        (VNI.encode(), "VNI"),
        (VNI.encode("cp1252"), "VNI"),
        (VNI.upper().encode(), "VNI"),
        (in_windows_1258(MEANT), "Windows-1258"),
        (as_windows_1252(in_windows_1258(MEANT)).encode(), "Windows-1258"),
        (by_the_byte(MEANT, VISCII), "VISCII"),
        (by_the_byte(MEANT.upper(), VISCII), "VISCII"),
        (as_windows_1252(by_the_byte(MEANT, VISCII)).encode(), "VISCII"),
        (by_the_byte(MEANT, VPS), "VPS"),
        (by_the_byte(MEANT.upper(), VPS), "VPS"),
        (as_windows_1252(by_the_byte(MEANT.upper(), VPS)).encode(), "VPS"),
        (MISREAD.encode(), "UTF-8 taken for Windows-1252"),
        (as_windows_1252(MISREAD.encode()).encode(), "UTF-8 taken for Windows-1252"),
        (MEANT.encode().decode("latin-1").encode(), "UTF-8 taken for Windows-1252"),
    ],
)
def test_a_text_is_read_as_it_was_meant(data: bytes, written_in: str) -> None:
    text, note = read_text(data)
    assert (text, note) == (MEANT.upper() if text.isupper() else MEANT, f"converted from {written_in}")


@pytest.mark.parametrize(
    ("letters", "data"),
    [(VISCII, b"\xd0\xe4ng, Vi\xaet, \x1e"), (VPS, b"\xf1\xe4ng, Vi\x8ct, \x19")],
    ids=["VISCII", "VPS"],
)
def test_letters_stand_where_their_encoding_has_them(letters: dict[int, int], data: bytes) -> None:
    assert data.decode("latin-1").translate(letters) == "Đảng, Việt, Ỵ"


@pytest.mark.parametrize("letters", [VISCII, VPS], ids=["VISCII", "VPS"])
def test_an_encoding_has_every_letter(letters: dict[int, int]) -> None:
    plain = "aăâeêioôơuưy"
    toned = {unicodedata.normalize("NFC", letter + tone) for letter in plain for tone in TONES}
    lower = {*toned, *"ăâêôơưđ"}
    assert {*lower, *map(str.upper, lower)} <= set(map(chr, letters.values()))


@pytest.mark.parametrize("text", [MEANT, unicodedata.normalize("NFD", MEANT), FRENCH, "Dang bo huyen co 45 chi bo", ""])
def test_what_needs_nothing_stays_as_it_is(text: str) -> None:
    assert restored(text) == (text, None)


def test_letters_that_were_lost_are_not_made_up() -> None:
    with pytest.raises(Rejected) as refused:
        read_text(MISREAD.replace("\x90", "").replace("\x9d", "").encode())
    assert (refused.value.stage, refused.value.reason) == ("decode", "mojibake")


def test_the_record_says_what_a_page_was_converted_from() -> None:
    page = f"<html><body><h1>Dấu</h1><p>{VNI}</p><p>{VNI}</p></body></html>".replace("Dấu", "Daáu aán").encode("cp1252")
    records = [extract(Document("a.txt", TCVN3.encode())), extract(Document("a.html", page, is_html=True))]
    assert [record.warnings[0] for record in records] == ["converted from TCVN3", "converted from VNI"]
    assert all("45 chi bộ" in [metric.quote for metric in record.metrics] for record in records)


@pytest.mark.parametrize(
    "word", ["Đảng", "nghiêng", "khuỷu", "quyết", "giữa", "ươm", "oẳn", "yểu", "ý", "thuở", "xoong"]
)
def test_a_word_that_is_built_as_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["étaient", "§¶ng", "huyÖn", "naêm", "Äáº£ng", "ñöôïc", "mỶ"])
def test_a_word_that_is_not_is_none(word: str) -> None:
    assert not is_syllable(word)


@given(st.text(alphabet=st.characters(max_codepoint=0x17F)))
def test_no_text_stops_it(text: str) -> None:
    try:
        meant, written_in = restored(text)
    except ValueError:
        return
    assert written_in or meant == text
