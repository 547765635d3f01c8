"""Pages, archives and rows that are made to cost time or memory, to lose text, to climb out or to fetch something."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator

from tests.hostile.plain import ADMITTED, DEEDS, HEADLINE, LOADED, PLAIN, SAME, SENTENCE, Case
from tests.hostile.texts import NOISE

LEAD = f"<h1>{HEADLINE}</h1><p>Thứ Hai, 06/01/2020</p><p>BTQ - {SENTENCE} {ADMITTED}</p>"
PROSE = f"<article>{LEAD}<p>{DEEDS * 8}</p></article>"


def page(body: str, head: str = "<meta charset=utf-8>") -> str:
    """A page of the web around some markup."""
    return f"<!DOCTYPE html><html><head>{head}<title>{HEADLINE}</title></head><body>{body}</body></html>"


def zipped(entries: dict[str, bytes | str], level: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", level) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def pages() -> Iterator[Case]:
    """Pages of the web that are made to cost time, to lose text or to fetch something."""
    yield "plain.html", page(PROSE), SAME
    yield "utf16.html", page(PROSE).encode("utf-16"), SAME
    yield "wrong_charset.html", page(PROSE, "<meta charset=windows-1252>"), SAME
    yield "no_such_charset.html", page(PROSE, "<meta charset=klingon>"), SAME
    yield "entities.html", page(PROSE.replace("đ", "&#273;").replace("ả", "&#x1EA3;")), SAME
    yield "strange_entities.html", page(PROSE + "&#0;&#xD800;&#99999999999;&#150;" * 1_000), SAME
    yield (
        "script.html",
        page(f"<script>document.write('9 chi bộ')</script>{PROSE}<iframe srcdoc='<p>9 chi bộ'></iframe>"),
        SAME,
    )
    yield "deep_200.html", page("<div>" * 150 + PROSE + "</div>" * 150), SAME
    yield "deep_1000.html", page("<div>" * 1_000 + PROSE), "html_depth"
    yield "deep_100000.html", page("<div>" * 100_000 + PROSE), "html_depth"
    yield "deep_spans.html", page("<p>" + "<span>" * 10_000 + SENTENCE), "html_depth"
    yield "attributes.html", page(f"<p {' '.join(f'a{i}=1' for i in range(40_000))}>x</p>{PROSE}"), "html_size"
    yield "elements.html", page("<p>a" * 320_000), "html_size"
    yield (
        "table.html",
        page("<table>" + "<tr>" + "<td>1" * 300 + "</tr>" * 1 + "<tr><td>1" * 60_000 + "</table>"),
        "html_size",
    )
    yield "wide_cell.html", page(f"<table><tr><td colspan=1000000000 rowspan=99999>1</table>{PROSE}"), SAME
    yield "less_than.html", "<" * 1_000_000, "not_vietnamese"
    yield "open_comment.html", page(f"{PROSE}<!--" + "x" * 1_000_000), SAME
    yield "open_script.html", page(f"{PROSE}<script>" + "x" * 1_000_000), SAME
    yield "swallowed.html", page(f"<textarea><title><script>{PROSE}"), SAME
    yield "long_text.html", page(f"<article><p>{SENTENCE * 500}</p></article>"), LOADED
    yield "doctype_bomb.html", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + page(f"{PROSE}&b;"), SAME
    yield "external.html", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + page(f"{PROSE}&a;"), SAME
    yield "json_ld.html", page(PROSE, f"<script type='application/ld+json'>{'[' * 100_000}</script>"), SAME
    yield "frames.html", "<html><frameset><frame src=a.html></frameset></html>", "not_article"
    yield "not_found.html", page("<h1>404</h1><p>Không tìm thấy trang bạn yêu cầu.</p>"), "not_article"
    yield (
        "gone.html",
        page(f"<h1>404</h1><p>Xin lỗi, trang bạn tìm không tồn tại. {'Mời bạn về trang chủ đọc tin mới. ' * 6}</p>"),
        "not_article",
    )
    yield (
        "cookies.html",
        page(f"<p>Trang này sử dụng cookie. {'Bấm đồng ý để tiếp tục sử dụng dịch vụ. ' * 6}</p>"),
        "not_article",
    )
    yield (
        "paywall.html",
        page(f"<p>Bạn cần đăng nhập để đọc tiếp. {'Vui lòng đăng ký tài khoản của báo. ' * 6}</p>"),
        "not_article",
    )
    unseen = "<p hidden>Có 9 chi bộ.</p><p style='display: none'>Có 8 chi bộ.</p><iframe style='display:none'></iframe>"
    yield "hidden.html", page(PROSE.replace("</article>", f"{unseen}</article>")), SAME
    yield "captcha.html", page("<form>Bạn không phải là người máy? <input></form>"), "not_article"
    yield "refresh.html", page("", "<meta http-equiv=refresh content='0;url=http://example.invalid/'>"), "not_article"
    yield "empty.html", "<html></html>", "not_article"
    yield "binary.html", NOISE, "not_text"


def archives() -> Iterator[Case]:
    """Archives and rows that are broken or made to do harm, each with one article at most."""
    zeros = b"0" * 30_000_000
    yield "bomb.zip", zipped({"a.txt": zeros}), "bomb"
    yield "nested.zip", zipped({"a.zip": zipped({"a.txt": PLAIN})}), "nested"
    yield "climbs.zip", zipped({"../../up.txt": PLAIN}), "bad_path"
    yield "absolute.zip", zipped({"/etc/cron.d/x.txt": PLAIN}), "bad_path"
    yield "drive.zip", zipped({"C:\\x.txt": PLAIN}), "bad_path"
    yield "broken.zip", zipped({"a.txt": PLAIN})[:-30], "corrupt"
    yield (
        "flipped.zip",
        zipped({"a.txt": PLAIN * 20}).replace(PLAIN.encode()[:4], b"", 1)[:60] + b"\x00" * 200,
        "corrupt",
    )
    yield "rows.jsonl", json.dumps({"text": PLAIN}) + "\n", SAME
    yield "not_json.jsonl", "{'text': 1}\n", "not_json"
    yield "list.jsonl", "[1, 2]\n", "not_json"
    yield "deep.jsonl", "[" * 100_000 + "\n", "not_json"
    yield "no_text.jsonl", '{"published": "2020-01-06"}\n', "no_text"
    yield "number_as_text.jsonl", '{"text": 12}\n', "no_text"
    yield "surrogate.jsonl", json.dumps({"text": PLAIN + "\ud800"}) + "\n", SAME
    yield "not_a_number.jsonl", '{"text": NaN}\n', "no_text"
    yield (
        "published.jsonl",
        json.dumps({"text": PLAIN.replace("06/01/2020", ""), "published": "2020-02-30"}) + "\n",
        SAME,
    )
    yield "broken.parquet", b"PAR1" + b"x" * 500, "corrupt"
    yield "bomb.warc.gz", gzip.compress(zeros * 3), "corrupt"
