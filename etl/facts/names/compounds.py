"""Compounds that a name writes with one capital: `Nguyên liệu`, `Chính sách xã hội`, not to be cut in two.

Proper names of persons and places have a capital on every syllable, so that a lone capital opens a common noun; the
small syllable behind it belongs to it unless it is a word that a verb or a clause begins with.
"""

import unicodedata

from etl.facts.names.heads import WORD_ENDS
from etl.language.forms import either_case, one_of
from etl.language.letters import CAPITALISED, TONES, UPPER, VOWELS
from etl.lexicon import rows, words

LETTERS = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
ONSET = "(?:Ngh|Ng|Nh|Kh|Gh|Gi|Ch|Ph|Qu|Th|Tr|[BCDĐGHKLMNPRSTVX])"
RHYME = rf"[{LETTERS.lower()}]{{0,2}}(?:ch|ng|nh|[cmnpt])?{WORD_ENDS}"
SYLLABLE = rf"(?:{ONSET}[{LETTERS.lower()}]|[{LETTERS}]){RHYME}"
NO_VERBS = ("standing", "deed", "warn")  # what is done to people is no clause's beginning in the name of a body
BEGINS_CLAUSE = one_of(
    {
        *words("never_in_names"),
        *(verb.split()[0] for verb in words("place_verbs")),
        *(row["cue"].split()[0] for row in rows("cues") if row["kind"] not in NO_VERBS),
    }
)
NEVER_OPENS = r"(?:Cơ quan|Nhà trường|Đảng|Bác|Đoàn|Hội|Anh|Chị|Ông|Bà)(?!\w)"
PART_OF_AGENCY = rf"(?:Khoa|Phòng|Ban|Tổ|Đội|Xưởng|Trạm|Ngành){WORD_ENDS} "
PLAIN = rf"(?!{NEVER_OPENS}){SYLLABLE} (?!{BEGINS_CLAUSE}{WORD_ENDS})[^\W\d_{UPPER}]+"
DEPARTMENT = one_of(words("departments")) + WORD_ENDS
NAME_END = one_of(words("name_ends")) + WORD_ENDS
NAME_WORDS = (*words("name_words"), *words("name_ends"))
NAME_WORD = one_of(either_case(NAME_WORDS)) + WORD_ENDS
CAPITAL_WORD = one_of(word[0].upper() + word[1:] for word in NAME_WORDS) + WORD_ENDS
# What a number behind a name counts: `Chi bộ thôn Hạ 3 năm liền`.
COUNTED = r"(?:năm|tháng|đảng viên|người|cán bộ|công nhân|chi bộ|tập thể|cá nhân|đồng chí|lao động|tỷ|triệu|%|tấn|ha)"
COMPOUND = rf"(?:{PART_OF_AGENCY}{DEPARTMENT}|(?:{PART_OF_AGENCY})?{PLAIN})"
SMALL = rf"(?!{BEGINS_CLAUSE}{WORD_ENDS})[^\W\d_{UPPER}]+"
JOINED = rf"(?:(?: {SMALL}){{1,2}}(?= [-–] {PLAIN}))?"  # `Hồi sức tích cực - Chống độc`
# `Xưởng chế biến có`, `Khai thác container đạt`: as many small words as stand before a clause that goes on
ENDS_BEFORE = r"(?=[,.;:)]| (?:hiện |đã )?(?:có|với|là|được|đạt|gồm|thì|kết nạp|phân công|vận động)(?!\w))"
LAST_WORDS = rf"(?:(?: {NAME_WORD}| (?!(?:vững|đoàn|tiêu)(?!\w)){SMALL}){{1,2}}{ENDS_BEFORE})?"
COMPOUNDS = rf"{COMPOUND}{JOINED}(?: (?:(?:[-–] |và )?{PLAIN}|[-–] {CAPITALISED}|{NAME_END}))*{LAST_WORDS}"
