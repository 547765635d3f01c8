"""The dictionary in the database: a table on both, and the comments that PostgreSQL's own tools show."""

from sqlalchemy import Connection, Dialect, delete, insert, literal, select, text

from warehouse.dictionary.contents import Entry, entries
from warehouse.tables import DictionaryEntry
from warehouse.views import VIEWS

TABLE = DictionaryEntry.__table__

COMMENTS = text(
    """
    SELECT relation.relname || coalesce('.' || attribute.attname, '') AS name, described.description
    FROM pg_description AS described
    JOIN pg_class AS relation ON relation.oid = described.objoid AND described.classoid = 'pg_class'::regclass
    LEFT JOIN pg_attribute AS attribute
      ON attribute.attrelid = relation.oid AND attribute.attnum = described.objsubid AND described.objsubid > 0
    WHERE relation.relnamespace = current_schema()::regnamespace
    """
)


def refresh(connection: Connection) -> None:
    """Make the table and the comments what the code says; writes nothing where they are."""
    wanted = entries()
    if _stored(connection) != (rows := _rows(wanted)):
        connection.execute(delete(TABLE))
        connection.execute(insert(TABLE), rows)
    for entry in _uncommented(connection, wanted):
        connection.exec_driver_sql(_comment(entry, connection.dialect))


def outdated(connection: Connection) -> list[str]:
    """The name of the table if it, or a comment, differs from the code."""
    wanted = entries()
    differs = _stored(connection) != _rows(wanted) or _uncommented(connection, wanted)
    return [TABLE.name] if differs else []


def _rows(wanted: list[Entry]) -> list[dict[str, object]]:
    return [
        {
            "name": entry.name,
            "position": position,
            "table_name": entry.table,
            "column_name": entry.column or None,
            "code": entry.code or None,
            "words_vi": entry.vi,
            "words_en": entry.en,
        }
        for position, entry in enumerate(wanted)
    ]


def _stored(connection: Connection) -> list[dict[str, object]]:
    return [dict(row) for row in connection.execute(select(TABLE).order_by(TABLE.c.position)).mappings()]


def _uncommented(connection: Connection, wanted: list[Entry]) -> list[Entry]:
    """The tables, views and columns whose comment is another or none: a view that is made anew has lost its own."""
    if connection.dialect.name != "postgresql":
        return []
    comments = {row.name: row.description for row in connection.execute(COMMENTS)}
    return [entry for entry in wanted if not entry.code and comments.get(entry.name) != _words(entry)]


def _words(entry: Entry) -> str:
    return f"{entry.vi}\n{entry.en}"


def _comment(entry: Entry, dialect: Dialect) -> str:
    kind = "COLUMN" if entry.column else "VIEW" if entry.table in {view.table.name for view in VIEWS} else "TABLE"
    words = literal(_words(entry)).compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    return f"COMMENT ON {kind} {entry.name} IS {words}"
