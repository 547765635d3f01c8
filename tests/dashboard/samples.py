"""Articles made by hand: one of 2020, one of a province of today, one that would be markup and tells no place."""

from collections.abc import Sequence
from dataclasses import replace

from etl.load.writer import Writer
from etl.records import Article, ExtractRecord, Metric, SetAside
from tests.etl.samples import ARTICLE, BODIES, FLAG, MEMBERS, PARTY, RECORD
from warehouse.db import open_engine

MARKUP = '<script>alert(1)</script> **đậm** [x](javascript:alert(1)) $x$ :red[đỏ] <b onclick="x()">7 đảng viên</b>'
HOSTILE = f"{MARKUP} =1+1 \u202eשלום"

TIMES = replace(FLAG, count=38, count_kind="times", qualifier="exact")


def hostile_metric() -> Metric:
    """A metric whose words, object and property are markup."""
    quote = "7 đảng viên</b>"
    start = HOSTILE.index(quote)
    metric = replace(MEMBERS, start=start, end=start + len(quote), quote=quote, value=7, qualifier="exact")
    return replace(metric, object="<i>x</i>", property="<img src=x>", organisation=None)


RECORDS = (
    replace(RECORD, awards=(FLAG, TIMES)),
    replace(
        RECORD,
        source="in/b.txt",
        article=replace(ARTICLE, title="Gia Lai hôm nay", published_at="2026-03-05", province="Gia Lai"),
        organisations=(replace(PARTY, province="Gia Lai", district=None, parent=None),),
        mentions=(),
        metrics=(replace(MEMBERS, qualifier="exact", period_start="2026-03-05", period_end="2026-03-05"), BODIES),
        awards=(),
    ),
    ExtractRecord(
        source="in/<c>.txt",
        sha256="c" * 64,
        text=HOSTILE,
        article=Article(title=HOSTILE),
        metrics=(hostile_metric(),),
        set_aside=(SetAside(start=HOSTILE.index("1"), end=HOSTILE.index("1") + 1, quote="1", reason="unclear"),),
    ),
)


def load_records(url: str, records: Sequence[ExtractRecord] = RECORDS) -> None:
    """Load the articles into a warehouse."""
    engine = open_engine(url)
    writer = Writer(engine, "1.0", reparse=False)
    writer.counts["found"] = len(records)
    writer.store(records)
    writer.end("finished")
    engine.dispose()
