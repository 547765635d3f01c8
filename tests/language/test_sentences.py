"""Where sentences end, and where a dot ends none."""

import pytest

from etl.language.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Đảng bộ có 60 đảng viên.", "Chi bộ có 5 đảng viên."],
        ["Ai làm trước?", "Đảng viên!", "Rồi đến dân."],
        ["Toàn huyện có 5.800 đảng viên, 94,2% là người dân tộc.", "Kết quả tốt."],
        ["Kết luận 01-KL/TW ngày 18.5.2021 được triển khai.", "Kết quả tốt."],
        ["Nghị quyết T.Ư 4 được quán triệt.", "Kết quả tốt."],
        ["Đảng bộ TP. Hà Giang có 60 đảng viên.", "Kết quả tốt."],
        ["Đảng bộ TX.Thuận An có 60 đảng viên.", "Kết quả tốt."],
        ["Bác dặn: “Đảng viên đi trước.”", "Ai cũng nhớ."],
        ["Họ tận tuỵ với công việc.....", "Trong đó có nhiều người trẻ."],
        ["(Theo Tỉnh ủy.)", "Kết quả tốt."],
        ["Dòng thứ nhất", "Dòng thứ hai"],
    ],
)
def test_sentences_are_parted_where_they_end(sentences: list[str]) -> None:
    for between in (" ", "\n", "  \n"):
        text = between.join(sentences) if sentences[0] != "Dòng thứ nhất" else "\n".join(sentences)
        assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_a_dot_run_parts_sentences_without_a_blank() -> None:
    text = "Họ tận tuỵ với công việc.....Trong đó có nhiều người trẻ."
    assert [text[start:end].strip(".") for start, end in split_sentences(text)] == [
        "Họ tận tuỵ với công việc",
        "Trong đó có nhiều người trẻ",
    ]


def test_places_are_those_of_the_whole_text() -> None:
    text = "Một câu. Hai câu. Ba câu."
    assert [text[start:end] for start, end in split_sentences(text, 9, 17)] == ["Hai câu."]


def test_what_runs_on_without_an_end_is_cut_at_a_blank() -> None:
    text = "12 " * 2000
    pieces = [text[start:end] for start, end in split_sentences(text)]
    assert " ".join(pieces) == text.strip()
    assert max(map(len, pieces)) <= 1500


def test_a_numeral_ends_a_sentence_where_an_initial_does_not() -> None:
    text = "Có 48 bác sĩ chuyên khoa I. Mức độ hài lòng cao. V. I. Lênin viết."
    pieces = [text[start:end] for start, end in split_sentences(text)]
    assert pieces == ["Có 48 bác sĩ chuyên khoa I.", "Mức độ hài lòng cao.", "V. I. Lênin viết."]
