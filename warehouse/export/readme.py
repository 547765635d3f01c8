"""The page that a release opens with: what it is, how much it holds, where to begin, how far to trust it."""

from collections.abc import Mapping
from typing import Any

ENGLISH = """\
# What Vietnamese provincial newspapers say of Party building

*English · [Tiếng Việt](#báo-chí-địa-phương-viết-gì-về-xây-dựng-đảng)*

{articles} articles{since}, and what they state:
{metrics} metrics, {awards} awards, {organisations} organisations.
Read by chibo {chibo} ({extractors}), last on {day}; name these when you cite a figure.

| to know | look into |
|---|---|
| every number, with its organisation, province, day and the words that state it | `metric_evidence` |
| every award, the same | `award_evidence` |
| metrics by province and year, added where that is right | `metrics_by_province_year` |
| awards by province and year | `awards_by_province_year` |
| where articles contradict each other | `metric_conflicts` |
| how many articles there are, and of which provinces and years | `coverage` |
| what every column and code means | `DATA_DICTIONARY.md` |

Each table and view has the same name in {forms}.
A program has read the articles: the `quote` of a fact and the `source` of its article are there to be looked at before
a figure is printed. What no article states is blank, and not 0. `total` is blank where numbers may not be added;
`reason` tells why.

"""
VIETNAMESE = """\
# Báo chí địa phương viết gì về xây dựng Đảng

{articles} bài báo{since} và những gì các bài ấy nêu:
{metrics} số liệu, {awards} khen thưởng, {organisations} tổ chức.
Do chibo {chibo} ({extractors}) đọc, lần cuối ngày {day}; khi trích dẫn một con số, xin nêu các thông tin này.

| muốn biết | hãy mở |
|---|---|
| từng con số, kèm tổ chức, tỉnh, ngày và câu chữ nêu nó | `metric_evidence` |
| từng khen thưởng, cũng như vậy | `award_evidence` |
| số liệu theo tỉnh và năm, cộng lại khi cộng là đúng | `metrics_by_province_year` |
| khen thưởng theo tỉnh và năm | `awards_by_province_year` |
| chỗ các bài báo nói khác nhau | `metric_conflicts` |
| có bao nhiêu bài, của tỉnh nào, năm nào | `coverage` |
| ý nghĩa từng cột, từng mã | `DATA_DICTIONARY.md` |

Mỗi bảng và khung nhìn mang cùng một tên trong {forms}.
Bài báo do chương trình đọc: trước khi dùng một con số, hãy xem câu chữ (`quote`) và nguồn (`source`) của nó.
Điều không bài báo nào nêu thì để trống; trống không phải là 0. `total` để trống khi không được phép cộng;
`reason` cho biết vì sao.
"""

PLACES = {"csv": "`csv/`", "parquet": "`parquet/`", "sqlite": "`chibo.sqlite`"}


COUNTED = ("articles", "metrics", "awards", "organisations")


def readme(manifest: Mapping[str, Any]) -> str:
    """The page of the release that has this manifest; nothing in it but what the manifest says."""
    told = {
        "chibo": manifest["chibo"],
        "extractors": ", ".join(manifest["extractors"]) or "–",
        "day": (manifest["last_run_started_at"] or "–")[:10],
        "forms": ", ".join(PLACES[form] for form in manifest["forms"]),
    }
    counts = {name: f"{manifest['rows'][name]:,}" for name in COUNTED}
    since = manifest["since"]
    english = ENGLISH.format(**told, **counts, since=f" published since {since}" if since else "")
    counts = {name: number.replace(",", ".") for name, number in counts.items()}
    return english + VIETNAMESE.format(**told, **counts, since=f" đăng từ ngày {since}" if since else "")
