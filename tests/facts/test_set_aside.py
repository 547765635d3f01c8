"""Numbers that are no facts, and why."""

import pytest

from etl.extract import extract
from etl.records import Document
from tests.facts.pages import metrics, of, page, set_aside

REASONS = [
    ("Ngày 18/5/2021, Ban Thường vụ Huyện ủy họp phiên thường kỳ.", "date"),
    ("Kết luận được ban hành ngày 18.5.2021.", "date"),
    ("Hội nghị diễn ra sáng 7-1 tại hội trường.", "date"),
    ("Đại hội diễn ra từ ngày 26-28/10 tại hội trường.", "date"),
    ("Sáng nay (28/10), Huyện ủy họp phiên thường kỳ.", "date"),
    ("Ngày 18, 19/11, đoàn đến thăm các di tích.", "date"),
    ("Lễ kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2020) diễn ra trang trọng.", "date"),
    ("Em được xếp loại giỏi suốt 5 học kỳ.", "duration"),
    ("Số còn lại là những đảng viên 30-40-45 tuổi Đảng.", "age"),
    ("Tháng 6/2019, huyện tổ chức hội thi.", "date"),
    ("Bài đã đăng trên trang nhất, số báo 2020-05.", "date"),
    ("Quý II-2019, huyện tổ chức hội thi.", "date"),
    ("Hội nghị khai mạc lúc 14h30.", "time"),
    ("Chiều 30 Tết, đoàn thăm các chốt.", "date"),
    ("Nhiệm kỳ 2015 - 2020, công tác cán bộ có nhiều đổi mới.", "term"),
    ("Giai đoạn 2015 -2020, công tác cán bộ có nhiều đổi mới.", "term"),
    ("Các cấp ủy thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị.", "document_number"),
    ("Các cấp ủy thực hiện Nghị quyết số 26 của Trung ương.", "document_number"),
    ("Các cấp ủy thực hiện Đề án 01 về sắp xếp bộ máy.", "document_number"),
    ("Các cấp ủy thực hiện Nghị quyết Trung ương 4 (khóa XII).", "document_number"),
    ("Các cấp ủy thực hiện Nghị quyết T.Ư 4.", "document_number"),
    ("Ban Chỉ đạo 35 Tỉnh ủy họp phiên thường kỳ.", "name"),
    ("Đại đội Bộ binh 2 Cơ quan Quân sự huyện giúp dân gặt lúa.", "name"),
    ("Đồng chí được bầu tại phiên họp lần thứ 3.", "ordinal"),
    ("Huyện ủy vừa kỷ niệm 90 năm Ngày thành lập Đảng.", "duration"),
    ("Huyện ủy sơ kết 1 năm thực hiện Chỉ thị.", "duration"),
    ("Chi bộ kết nạp nhiều thanh niên dưới 30 tuổi.", "age"),
    ("Đồng chí là đảng viên 50 năm tuổi Đảng.", "age"),
    ("Đại biểu cao tuổi nhất là 61, ít tuổi nhất là 29.", "age"),
    ("Bộ đội Quân khu 2 giúp dân làm đường.", "name"),
    ("Đoàn kinh tế quốc phòng 313 giúp dân làm đường.", "name"),
    ("Tuyến Quốc lộ 4A đã được mở rộng.", "name"),
    ("Chi bộ 4 sinh hoạt đều đặn.", "name"),
    ("Xã đạt 0/0 tiêu chí.", "unclear"),
    ("Có 3/0 chi bộ đạt.", "unclear"),
    ("Phong trào “3 không” lan rộng.", "name"),
    ("Chi bộ thực hiện tốt phương châm 5 rõ trong công tác.", "name"),
    ("Các xã mới được đặt tên theo số thứ tự từ 1 đến 5.", "name"),
    ("Chiều nay 21/6, Huyện ủy họp.", "date"),
    ('Đảng bộ coi đây là "gốc của mọi việc"1.', "reference"),
    ('Đảng bộ coi đây là "gốc của mọi việc"(2).', "reference"),
    ("Chi bộ phải thật sự trong sạch [3].", "reference"),
    ("Em đạt danh hiệu 3 tốt cấp tỉnh.", "name"),
    ("Suốt hai ngày từ 11-12/8/2020, Huyện ủy mở hội nghị.", "date"),
    ("Đây là 4 học sinh tiêu biểu của huyện.", "reference"),
    ("Bạn đọc xem tại http://vidu.vn/thoi-su/4521/chi-bo-3-guong-mau.html", "name"),
    ("Mọi ý kiến xin gửi về Huyện ủy theo số điện thoại 0219 3866 123 hoặc 0219.3866.124.", "reference"),
    ("Nhân dân phản ánh với Đảng ủy phường qua số 0912345678.", "reference"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "reason"), REASONS)
def test_a_number_that_counts_nothing_is_set_aside_with_its_reason(sentence: str, reason: str) -> None:
    assert metrics(sentence) == ()
    assert {said for _, said in set_aside(sentence)} == {reason}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đảng viên ở đây giỏi một việc, biết nhiều việc.",
        "Đây là một trong những lá cờ đầu của huyện.",
        "Việc sắp xếp được tiến hành một cách thận trọng.",
        "Cả huyện một lòng theo Đảng.",
        "Đây là một công việc khó.",
        "Công ty TNHH một thành viên Lâm nghiệp tổ chức hội nghị.",
        "Thứ Năm, Huyện ủy họp.",
        "Tỷ lệ ấy còn thấp.",
        "Những năm qua, huyện có nhiều đổi mới.",
        "Đại hội XVI của Đảng bộ tỉnh đã thành công.",
    ],
)
def test_words_that_look_like_numbers_say_nothing(sentence: str) -> None:
    assert metrics(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Huyện có Ban Tổ chức và Ban Dân vận; hai cơ quan này phối hợp chặt chẽ.",
        "Toàn huyện có Chi bộ Na Hang và Chi bộ Bản Lãm; cả 2 chi bộ đều vững mạnh.",
        "Quế Võ và Yên Phong là hai huyện đi đầu.",
        "Các đồng chí ấy đều trưởng thành; cả ba đồng chí được tín nhiệm cao.",
    ],
)
def test_what_refers_back_is_no_new_count(sentence: str) -> None:
    assert metrics(sentence) == ()


def test_a_distance_states_nothing_of_the_organisation() -> None:
    assert metrics("Xã cách trung tâm huyện 25 km.") == ()


def test_a_fact_told_again_in_the_headline_counts_once() -> None:
    record = page("Năm 2019, toàn huyện kết nạp 216 đảng viên mới.\n\nKết nạp hơn 200 đảng viên mới")
    assert [metric.quote for metric in record.metrics] == ["216 đảng viên mới"]
    assert ("hơn 200 đảng viên mới", "duplicate") in [(no.quote, no.reason) for no in record.set_aside]


def test_pupils_called_by_another_word_are_the_same_ones() -> None:
    body = "Trong buổi lễ, 7 quần chúng ưu tú được kết nạp Đảng. Để được kết nạp, 7 em đã học tốt."
    assert of(metrics(body), "quote") == ["7 quần chúng ưu tú"]


def test_a_headline_may_call_those_counted_by_another_name() -> None:
    lead = "Từ đầu năm, Đảng bộ huyện Yên Sơn đã kết nạp 214 quần chúng ưu tú vào Đảng."
    told = extract(Document("page.txt", f"Yên Sơn kết nạp 214 đảng viên mới\n\n05/08/2020\n\n{lead}\n".encode()))
    assert [metric.quote for metric in told.metrics] == ["214 quần chúng ưu tú"]


def test_a_few_in_a_caption_may_be_another_bodys() -> None:
    lead = "Từ đầu năm, Đảng bộ huyện Yên Sơn đã kết nạp 214 đảng viên, trong đó có 2 đảng viên là phó thôn."
    caption = "Chi bộ Trường THPT Xuân Huy kết nạp 2 đảng viên mới. Ảnh: Thu Hà"
    told = extract(Document("page.txt", f"Yên Sơn hôm nay\n\n05/08/2020\n\n{lead}\n\n{caption}\n".encode()))
    assert of(told.metrics, "value", "organisation") == [
        (214, "Đảng bộ huyện Yên Sơn"),
        (2, "Đảng bộ huyện Yên Sơn"),
        (2, "Chi bộ Trường THPT Xuân Huy"),
    ]


def test_every_digit_is_a_fact_or_set_aside() -> None:
    body = "Ngày 3/2, theo Chỉ thị 05-CT/TW, 12 chi bộ ở Quân khu 2 trao 15 suất quà lúc 8h30; tổng đài 1900 1234."
    record = page(body)
    spans = [(fact.start, fact.end) for fact in record.metrics]
    spans += [(no.start, no.end) for no in record.set_aside]
    digits = [at for at, sign in enumerate(record.text) if sign.isdigit()]
    assert all(any(start <= at < end for start, end in spans) for at in digits)


def test_the_same_few_places_said_over_again_count_once() -> None:
    body = (
        "Toàn huyện có 4 xã biên giới. Năm 2019, kết nạp 182 đảng viên ở 4 xã biên giới. "
        "Hiện có 40 chi bộ thuộc 4 xã biên giới."
    )
    assert of(metrics(body), "quote") == ["4 xã biên giới", "182 đảng viên", "40 chi bộ"]


def test_a_vague_number_in_a_headline_announces_what_the_body_counts() -> None:
    record = page("Năm 2019, toàn huyện kỷ luật 79 đảng viên.\n\nHàng chục đảng viên bị kỷ luật")
    assert [metric.quote for metric in record.metrics] == ["79 đảng viên"]


@pytest.mark.parametrize("name", ["Bí thư Chi bộ Triệu Sành Phin", "Chuyện bà Năm ở xóm", "Cụ Mười Hai"])
def test_a_number_word_in_a_name_is_no_number(name: str) -> None:
    assert metrics(f"{name} kể về ngày vào Đảng.") == ()


def test_so_many_out_of_so_many_in_general_is_rhetoric() -> None:
    body = "Cứ 10 đảng viên thì có 3 đồng chí trên 60 tuổi."
    assert (metrics(body), set_aside(body)[0]) == ((), ("10 đảng viên", "rhetoric"))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Ông dạy học cho lũ trẻ mà không lấy một đồng.", []),
        ("Năm nay xét tổ này, sang năm tổ khác.", []),
        ("Nêu gương đúng một người, thuyết phục được trăm người; khen nhầm một người, cả xóm buồn.", []),
        ("Xã trao Giấy khen cho một tập thể và một cá nhân; 12 hộ, hơn trăm người dân được hỗ trợ.", [12, 100]),
        ("Chi bộ khai trừ một đảng viên, vận động cả trăm người dân hiến đất.", [1, 100]),
    ],
)
def test_a_number_that_stands_for_many_or_for_nothing_is_rhetoric(sentence: str, said: list[float]) -> None:
    assert [metric.value for metric in metrics(sentence)] == said


def test_an_age_may_stand_behind_its_noun() -> None:
    (metric,) = metrics("Chi bộ có 5 đồng chí tuổi đời dưới 35.")
    assert (metric.value, metric.property) == (5, "tuổi đời dưới 35")


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Tỷ lệ dự sinh hoạt định kỳ 94%.", [94]),
        ("Đảng bộ kết nạp 60 đảng viên, cao hơn cùng kỳ 17 đồng chí.", [60, 17]),
        ("Kết nạp 60 đảng viên; tuổi đời bình quân 29,5.", [60]),
        ("Kết nạp 60 đảng viên, tuổi bình quân của đảng viên mới là 27,3.", [60]),
        ("Trong hai ngày (29 và 30-7), Đảng bộ kết nạp 60 đảng viên.", [60]),
    ],
)
def test_an_age_and_a_pair_of_days_are_no_facts_and_no_number_is_read_by_halves(
    sentence: str, values: list[float]
) -> None:
    assert of(metrics(sentence), "value") == values


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Quận nâng cấp 14 tuyến hẻm.", "14 tuyến hẻm"),
        ("Huyện phân cấp 12 nhiệm vụ cho xã.", "12 nhiệm vụ"),
        ("Tỉnh phân loại 145 cơ sở sản xuất.", "145 cơ sở sản xuất"),
        ("Huyện xếp loại 32 hợp tác xã.", "32 hợp tác xã"),
        ("Chi bộ học tập 5 chuyên đề.", "5 chuyên đề"),
    ],
)
def test_a_verb_that_ends_in_a_word_of_names_takes_a_number(sentence: str, counted: str) -> None:
    assert of(metrics(sentence), "quote") == [counted]
