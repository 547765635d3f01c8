"""What is told of a number by one before it: of all, again at another time, of nobody counted before."""

from tests.facts.pages import metrics, of


def test_those_who_are_ahead_of_others_are_told_of_by_what_was_told_of_all() -> None:
    body = (
        "Toàn huyện có 85% đảng viên cài đặt phần mềm. Dẫn đầu là Đảng bộ xã Tân Phú (97%), thấp nhất là Đảng bộ xã "
        "Phú Lộc, mới đạt 71%. Huyện kết nạp 94 đảng viên. Đảng bộ xã Nhơn Mỹ dẫn đầu với 13 đảng viên."
    )
    assert of(metrics(body), "value", "object", "property", "indicator") == [
        (85, "đảng viên", "cài đặt phần mềm", "other"),
        (97, "đảng viên", "cài đặt phần mềm", "other"),
        (71, "đảng viên", "cài đặt phần mềm", "other"),
        (94, "đảng viên", None, "members_admitted"),
        (13, "đảng viên", None, "members_admitted"),
    ]


def test_a_share_said_again_at_another_time_is_the_same() -> None:
    body = "Có 71/73 thôn có bí thư chi bộ kiêm trưởng thôn, đạt 97%. Con số này cuối năm 2014 mới là 28%."
    assert of(metrics(body), "value", "property", "period_end")[1:] == [
        (97, "có bí thư chi bộ kiêm trưởng thôn", "2020-08-05"),
        (28, "có bí thư chi bộ kiêm trưởng thôn", "2014-12-31"),
    ]


def test_who_is_struck_by_a_mishap_is_none_of_those_counted_before() -> None:
    body = "Hội có 320 hội viên. Lũ quét làm 2 người chết, 5 người bị thương."
    assert of(metrics(body), "object", "property")[1:] == [("người chết", "chết"), ("người", "bị thương")]
