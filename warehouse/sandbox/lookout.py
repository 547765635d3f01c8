"""What a statement would use, as PostgreSQL itself has understood it, before it runs.

A reader's role is held by its grants and may make no view, not even a temporary one. A login that may could do more
than read: for it the statement is made into a view and taken back, and what the server has written down of that view
is held against lists, those of the warehouse's tables and of functions that only compute.
"""

import re
from collections.abc import Sequence

import psycopg

from warehouse.sandbox.request import Refused, Row

MAY_MAKE_VIEWS = "SELECT has_database_privilege(current_database(), 'TEMP')"

RELATIONS = r"""
    SELECT nspname, relname
    FROM pg_rewrite, regexp_matches(ev_action::text, ':relid (\d+)', 'g') AS found
    JOIN pg_class ON pg_class.oid = found[1]::oid
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE ev_class = 'pg_temp.seen'::regclass AND pg_class.oid <> ev_class
"""
FUNCTIONS = r"""
    SELECT proname, provolatile = 'v'
    FROM pg_rewrite, regexp_matches(ev_action::text, ':(?:\w*funcid|aggfnoid|winfnoid) (\d+)', 'g') AS found
    JOIN pg_proc ON pg_proc.oid = found[1]::oid
    WHERE ev_class = 'pg_temp.seen'::regclass
"""

SYSTEM = ("pg_catalog", "information_schema")

# PostgreSQL says of each function whether it acts (volatile) or only computes. Of those that act these do no harm;
# of those that compute some tell of the machine, or run a query that is given as text.
HARMLESS = frozenset({"random", "random_normal", "clock_timestamp", "statement_timestamp", "timeofday"})
TELLING = re.compile(r"pg_(?!typeof$|column_size$|size_)|current_setting$|inet_|version$|txid_|\w+_to_xml")


def may_make_views(cursor: psycopg.Cursor[Row]) -> bool:
    """Whether this login could do more than a reader's role."""
    return cursor.execute(MAY_MAKE_VIEWS).fetchone() == (True,)


def look_out(cursor: psycopg.Cursor[Row], sql: bytes, columns: int, readable: Sequence[str]) -> None:
    """Raise Refused where the statement, which gives so many columns, would do more than read the warehouse."""
    named = ", ".join(f"c{at}" for at in range(columns))
    cursor.execute("BEGIN READ WRITE")
    try:
        cursor.execute(f"CREATE TEMP VIEW seen {f'({named})' if named else ''} AS ".encode() + sql, prepare=True)
        for schema, name in cursor.execute(RELATIONS):
            if schema in SYSTEM or name not in readable:
                raise Refused(f"{name} is no table or view to be read here")
        for name, acts in cursor.execute(FUNCTIONS):
            if (acts and name not in HARMLESS) or TELLING.match(name):
                raise Refused(f"the function {name}() may not be used here")
    finally:
        cursor.execute("ROLLBACK")
