"""Vietnamese as it was written before Unicode, and as it looks when read by the wrong encoding, put right.

Old pages, and files saved from them, hold the letters of the fonts TCVN3 (`.VnTime`) and VNI, bytes of Windows-1258,
VISCII or VPS, or UTF-8 that was taken for Windows-1252, once or twice over. A text that does not read as Vietnamese is
taken back each of these ways; one is believed only if by it nearly every word with a mark becomes a Vietnamese
syllable.
"""

import re
import unicodedata
from collections.abc import Callable, Collection
from functools import partial
from itertools import islice

MODERN = re.compile("[\u1ea0-\u1ef9\u0300-\u0323]")  # letters and marks that no older encoding can look like: ạ, ấ, ỹ
LEAST_WORDS, MOST_WORDS = 5, 2_000  # with a mark: fewer are no evidence, more are not looked at
BELIEVED = 0.9  # of the words with a mark are syllables in a text that reads as Vietnamese
LETTER = r"[^\s\x00-@\[-`{-\x7f]"
MARKED = re.compile(rf"(?<!{LETTER})[A-Za-z]*+[^\x00-\x7f\s]{LETTER}*")
QUOTES = "“”‘’–—…•«»"  # around words, in any encoding
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
SYLLABLE = re.compile(
    "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    "(?:i?ê|uô|ươ|oo|[ou]?[aăâ]|[uo]?e|uơ|uê|uyê?|uya|i[au]?|o|ơ|ô|ua?|ưa?|y|yê)(?:[iyou]|ch|nh|ng|[cmnpt])?"
)
LEAST_JUDGED, MOST_LETTERS = 60, 10_000  # a dozen words; two thousand, which are enough to judge by
LEAST_MODERN = 0.1  # of the words, or of those that differ, bear such a letter: in Vietnamese four of ten
LONGEST = 20  # letters and marks of a syllable, written apart; in fact 12
BROKEN = re.compile("áº|á»|Ä‘|Æ°|Æ¡|Ã[\xa0-\xbf]")  # what UTF-8 looks like when it is read a byte at a time

TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
)
VNI_MARKS = dict(
    zip(
        "ùøûõï" + "êéèúüë" + "âáàåãä",
        (*"\u0301\u0300\u0309\u0303\u0323", *(f"\u0306{tone}" for tone in ("", *"\u0301\u0300\u0309\u0303\u0323")),
         *(f"\u0302{tone}" for tone in ("", *"\u0301\u0300\u0309\u0303\u0323"))),
        strict=True,
    )
)  # fmt: skip
VNI_LETTERS = str.maketrans("íìæóòîôöñÍÌÆÓÒÎÔÖÑ", "íìỉĩịỵơưđÍÌỈĨỊỴƠƯĐ")
HIGH = bytes(range(0x80, 0x100)).decode("latin-1")
VISCII = str.maketrans(
    "\x02\x05\x06\x14\x19\x1e" + HIGH,
    "ẲẴẪỶỸỴ"
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
)  # RFC 1456
VPS = str.maketrans(
    "\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1c\x1d" + HIGH,
    "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ"
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ\xa0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺßàáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ",
)
VNI_WRITTEN = re.compile(f"([aeouyôö])([{''.join(VNI_MARKS)}])|[{''.join(map(chr, VNI_LETTERS))}]", re.IGNORECASE)


def restored(text: str) -> tuple[str, str | None]:
    """The text as it was meant, and the name of what it was written in; a text that needs nothing comes back as it is.

    Raises ValueError for UTF-8 that was taken for something else and has lost bytes on the way.
    """
    if MODERN.search(text) or reads_well(text):
        return text, None
    for name, way in WAYS.items():
        meant = way(text)
        if meant is not None and MODERN.search(meant) and reads_well(meant):
            return meant, name
    if len(BROKEN.findall(text)) >= LEAST_WORDS:
        raise ValueError("letters were lost when it was converted from UTF-8")
    return text, None


def reads_well(text: str) -> bool:
    """Whether there are words with a mark, and nearly all of them could be Vietnamese; also where there are too few."""
    words = (found[0].strip(QUOTES) for found in islice(MARKED.finditer(text), MOST_WORDS))
    marked = [word for word in words if not word.isascii()]
    return len(marked) < LEAST_WORDS or sum(map(is_syllable, marked)) >= BELIEVED * len(marked)


def is_vietnamese(text: str) -> bool:
    """Whether its words bear the marks that no other language has; also where there are too few to tell."""
    words = text[:MOST_LETTERS].split()
    return len(text) < LEAST_JUDGED or _bear_marks(words) or _bear_marks(set(words))


def _bear_marks(words: Collection[str]) -> bool:
    """Whether enough of some words do; no more are looked at than tell."""
    enough = int(LEAST_MODERN * len(words))
    return next(islice(filter(MODERN.search, words), enough, None), None) is not None


def is_syllable(word: str) -> bool:
    """Whether a word is built as a Vietnamese syllable (âm tiết) is, whatever it means."""
    if len(word) > LONGEST or any(map(_rises, word, word[1:])):
        return False
    toneless, tones = TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)) is not None


def _rises(letter: str, following: str) -> bool:
    """Whether a capital with a mark stands behind a small letter (`mỶ`), as nobody writes: the table does not fit."""
    return letter.islower() and following.isupper() and not following.isascii()


def as_windows_1252(data: bytes) -> str:
    """Each byte as a character, as browsers read what names no encoding."""
    return data.decode("latin-1").translate(WINDOWS_1252)


def _as_bytes(text: str) -> bytes | None:
    try:
        return text.translate(LATIN_1).encode("latin-1")
    except UnicodeEncodeError:
        return None


def _from_utf_8(text: str) -> str | None:
    """What was UTF-8 before somebody read it by the byte, and did so again."""
    data = _as_bytes(text)
    try:
        once = data.decode() if data else None
    except UnicodeDecodeError:
        return None
    return once if once is None or MODERN.search(once) else _from_utf_8(once)


def _from_windows_1258(text: str) -> str | None:
    data = _as_bytes(text)
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace")) if data else None


def _from_tcvn3(text: str) -> str:
    return text.translate(TCVN3)


def _from_bytes(text: str, letters: dict[int, int]) -> str | None:
    """What was written in an encoding in which each byte is a letter, also some that are no sign elsewhere."""
    data = _as_bytes(text)
    return data.decode("latin-1").translate(letters) if data else None


def _from_vni(text: str) -> str:
    def letter(written: re.Match[str]) -> str:
        vowel, mark = written.groups()
        return (vowel or written[0]).translate(VNI_LETTERS) + (VNI_MARKS[mark.lower()] if mark else "")

    return unicodedata.normalize("NFC", VNI_WRITTEN.sub(letter, text))


WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
LATIN_1 = {ord(sign): byte for byte, sign in WINDOWS_1252.items()}
WAYS: dict[str, Callable[[str], str | None]] = {
    "UTF-8 taken for Windows-1252": _from_utf_8,
    "Windows-1258": _from_windows_1258,
    "TCVN3": _from_tcvn3,
    "VNI": _from_vni,
    "VISCII": partial(_from_bytes, letters=VISCII),
    "VPS": partial(_from_bytes, letters=VPS),
}
