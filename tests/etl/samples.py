"""Extract records made by hand, and the whole content of a warehouse to compare."""

from dataclasses import replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, select

from etl.load.writer import Writer
from etl.records import (
    Article,
    Award,
    Document,
    ExtractRecord,
    Mention,
    Metric,
    Organisation,
    Reject,
    Rejected,
    SetAside,
    Unchanged,
)
from warehouse.db import open_engine
from warehouse.tables import metadata
from warehouse.views import groups

TEXT = (
    "Đảng bộ huyện Hoàng Su Phì hiện có trên 5.800 đảng viên, sinh hoạt tại 45 tổ chức cơ sở đảng. "
    "Năm 2019, 2 tập thể nhận Cờ thi đua."
)
PARTY = Organisation(
    name="Đảng bộ huyện Hoàng Su Phì",
    type="party_organisation",
    level="district",
    province="Hà Giang",
    district="Hoàng Su Phì",
    parent="Đảng bộ tỉnh",
    aliases=("Đảng bộ huyện",),
)
PROVINCE_PARTY = Organisation("Đảng bộ tỉnh", "party_organisation", "provincial", "Hà Giang")
ARTICLE = Article(
    title="Dấu ấn một nhiệm kỳ",
    published_at="2020-08-16T14:40",
    authors=("Thu Phương", "An Giang"),
    outlet="Báo Hà Giang",
    province="Hà Giang",
    province_code="02",
    current_province="Tuyên Quang",
    province_evidence="BHG",
)


def span(quote: str) -> dict[str, Any]:
    """Where the quote stands in TEXT."""
    start = TEXT.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


MEMBERS = Metric(
    **span("trên 5.800 đảng viên"),
    value=5800,
    value_max=None,
    base=None,
    qualifier="over",
    unit="count",
    object="đảng viên",
    property=None,
    indicator="party_members",
    organisation=PARTY.name,
    period_start="2020-08-16",
    period_end="2020-08-16",
    period_kind="as_of",
    status="actual",
    direction="level",
    polarity="affirmed",
)
BODIES = replace(MEMBERS, **span("45 tổ chức cơ sở đảng"), value=45, qualifier="exact", indicator="other", object=None)
FLAG = Award(
    **span("2 tập thể nhận Cờ thi đua"),
    award="emulation_flag",
    title="Cờ thi đua",
    rank=None,
    count=2,
    count_kind="recipients",
    qualifier="exact",
    recipient=None,
    recipient_kind="collective",
    awarded_by=None,
    period_start="2019-01-01",
    period_end="2019-12-31",
)
RECORD = ExtractRecord(
    source="in/a.txt",
    sha256="a" * 64,
    text=TEXT,
    article=ARTICLE,
    organisations=(PARTY, PROVINCE_PARTY),
    mentions=(Mention(PARTY.name, **span("Đảng bộ huyện Hoàng Su Phì")),),
    metrics=(MEMBERS, BODIES),
    awards=(FLAG,),
    set_aside=(SetAside(**span("2019"), reason="date"),),
    related=("Vẹn nguyên lời thề", "Bầu trực tiếp Bí thư"),
    warnings=("no author's role",),
)


def read_plainly(document: Document) -> ExtractRecord:
    """An extractor that knows one kind of sentence, `NAME có NUMBER đảng viên`, refuses `?` and breaks on `!`."""
    text = document.data.decode()
    if text.startswith("?"):
        raise Rejected("decode", "not_text", "it asks")
    if text.startswith("!"):
        raise KeyError("surprise")
    name, _, number = text.removesuffix(" đảng viên").partition(" có ")
    metric = replace(MEMBERS, quote=text, start=0, end=len(text), value=float(number), organisation=name)
    return ExtractRecord(
        source=document.source,
        sha256=sha256(document.data).hexdigest(),
        text=text,
        article=ARTICLE,
        organisations=(replace(PROVINCE_PARTY, name=name),),
        metrics=(metric,),
    )


def rows_of(engine: Engine, table: str) -> list[dict[str, Any]]:
    """All rows of a table, as they are."""
    columns = metadata.tables[table]
    with engine.connect() as connection:
        rows = connection.execute(select(columns).order_by(*columns.primary_key)).mappings()
        return [dict(row) for row in rows]


def content(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row that articles have made, without the runs that brought them, in the order of what they say."""
    tables = ("articles", "organisations", "article_organisations", "organisation_aliases")
    facts = ("mentions", "metrics", "awards", "set_aside")
    return {
        table: sorted(
            ({name: value for name, value in row.items() if name != "run_id"} for row in rows_of(engine, table)),
            key=lambda row: ([str(value) for name, value in row.items() if not name.endswith("_id")], str(row)),
        )
        for table in (*tables, *facts)
    }


def kept_rows(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every row that views keep, and whatever was touched and has not been found anew; in a certain order."""
    return {
        name: sorted((dict(row) for row in connection.execute(select(table)).mappings()), key=str)
        for name, table in groups.metadata.tables.items()
    }


def only(*organisations: Organisation, source: str = "in/a.txt") -> ExtractRecord:
    """An article that states no facts, and speaks of these organisations."""
    bare = replace(RECORD, source=source, mentions=(), metrics=(), awards=(), set_aside=())
    return replace(bare, organisations=organisations)


def load(engine: Engine, *records: ExtractRecord | Reject | Unchanged, reparse: bool = False) -> dict[str, int]:
    """Store the records as one batch of one run; the counts that are not 0."""
    writer = Writer(engine, "1.0", reparse=reparse)
    writer.counts["found"] = len(records)
    writer.store(records)
    writer.end("finished")
    return {name: count for name, count in writer.counts.items() if count}


def names_and_parents(engine: Engine) -> list[tuple[str, str | None]]:
    """Name and parent of every organisation."""
    return [(row["name"], row["parent_id"]) for row in rows_of(engine, "organisations")]


def held(url: str) -> dict[str, list[dict[str, Any]]]:
    """The content of the warehouse at an address."""
    engine = open_engine(url)
    try:
        return content(engine)
    finally:
        engine.dispose()
