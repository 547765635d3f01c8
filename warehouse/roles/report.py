"""What a reader can do, as the server's own catalogues have it, beside what it should."""

import json
from dataclasses import dataclass

from warehouse.address import WarehouseError
from warehouse.readable import READABLE
from warehouse.roles.limits import CONNECTIONS, FORBIDDEN, MINOR_VERSIONS, SETTINGS, TELLTALES
from warehouse.roles.session import one, superuser

# Each rule, and the query that lists what breaks it.
RULES = {
    "logs in without any power, and not too often at once": """
        SELECT rolname FROM pg_roles WHERE oid = %(role)s AND (
        NOT rolcanlogin OR rolsuper OR rolcreatedb OR rolcreaterole OR rolinherit OR rolreplication OR rolbypassrls
        OR rolconnlimit NOT BETWEEN 0 AND %(connections)s)
    """,
    "is a member of no other role": "SELECT roleid::regrole::text FROM pg_auth_members WHERE member = %(role)s",
    "owns nothing": """
        SELECT pg_describe_object(classid, objid, objsubid) FROM pg_shdepend
        WHERE refclassid = 'pg_authid'::regclass AND refobjid = %(role)s AND deptype = 'o'
    """,
    "changes no table": """
        SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
        AND has_table_privilege(%(role)s, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    """,
    "reads the tables and views of the warehouse": """
        SELECT name FROM unnest(%(readable)s::text[]) AS name
        WHERE NOT coalesce(has_table_privilege(%(role)s, to_regclass('public.' || name), 'SELECT'), false)
    """,
    "reads nothing else": """
        SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
        AND has_table_privilege(%(role)s, oid, 'SELECT') AND (relname = ANY (%(telltales)s) OR (
            relname <> ALL (%(readable)s)
            AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)))
    """,
    "makes nothing, not even for itself": """
        SELECT current_database() WHERE has_database_privilege(%(role)s, current_database(), 'CREATE, TEMP')
        UNION ALL SELECT nspname FROM pg_namespace WHERE has_schema_privilege(%(role)s, oid, 'CREATE')
        UNION ALL SELECT lanname FROM pg_language
        WHERE lanpltrusted AND lanname <> 'sql' AND has_language_privilege(%(role)s, oid, 'USAGE')
    """,
    "calls only what computes": """
        SELECT oid::regprocedure::text FROM pg_proc WHERE has_function_privilege(%(role)s, oid, 'EXECUTE')
        AND (proname ~ %(forbidden)s
             OR pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace))
    """,
    "keeps within limits of time and memory": """
        SELECT unnest(%(settings)s::text[]) EXCEPT
        SELECT unnest(setconfig) FROM pg_db_role_setting WHERE setrole = %(role)s AND setdatabase = 0
    """,
    "asks a server without known holes": """
        SELECT current_setting('server_version')
        WHERE current_setting('server_version_num')::int %% 10000
            < coalesce((%(minors)s::jsonb ->> (current_setting('server_version_num')::int / 10000)::text)::int, 0)
    """,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule for readers, and what breaks it."""

    rule: str
    broken_by: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}: {'broken by ' + ', '.join(self.broken_by) if self.broken_by else 'yes'}"


def report(url: str, role: str) -> list[Finding]:
    """Each rule, held or broken. Raises WarehouseError where there is no such role."""
    with superuser(url) as session:
        role_id = one(session, "SELECT oid FROM pg_roles WHERE rolname = %s", role)
        if role_id is None:
            raise WarehouseError(f"there is no role {role}; type `chibo db reader {role}`")
        values = {
            "role": role_id,
            "readable": list(READABLE),
            "telltales": list(TELLTALES),
            "connections": CONNECTIONS,
            "forbidden": FORBIDDEN,
            "settings": [f"{name}={value}" for name, value in SETTINGS.items()],
            "minors": json.dumps(MINOR_VERSIONS),
        }
        return [
            Finding(rule, tuple(row[0] for row in session.execute(query.encode(), values)))
            for rule, query in RULES.items()
        ]
