"""Making the loader and the reader; to do it again brings a role back to what it should be."""

from psycopg import sql

from warehouse.address import WarehouseError
from warehouse.readable import READABLE
from warehouse.roles.limits import CONNECTIONS, FORBIDDEN, LOCKS, SETTINGS, TELLTALES, UPKEEP
from warehouse.roles.session import Session, one, owner, superuser

NO_POWERS = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS"
POWERFUL = """
    SELECT 1 FROM pg_roles WHERE rolname = %s AND (rolsuper OR EXISTS (
        SELECT FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass AND refobjid = pg_roles.oid AND deptype = 'o'))
"""


def make_reader(url: str, role: str, password: str | None) -> None:
    """A role that reads all tables and views, within limits; what everybody may do beyond reading is taken back."""
    with superuser(url) as session:
        _lock_up(session)
        _make(session, role, password, connections=CONNECTIONS)
        for setting, value in SETTINGS.items():
            _run(session, "ALTER ROLE {} SET {} = {}", role, setting, sql.Literal(value))
        _run(session, "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}", role)
        for name in READABLE:
            _run(session, "GRANT SELECT ON {} TO {}", name, role)
        # A view that an upgrade makes anew is a new one.
        _run(session, "ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA public GRANT SELECT ON TABLES TO {}",
             owner(session), role)  # fmt: skip


def make_loader(url: str, role: str, password: str | None) -> None:
    """A role that may do what `chibo run` does on tables that are there."""
    rows = "SELECT, INSERT, UPDATE, DELETE"
    with superuser(url) as session:
        _make(session, role, password, connections=-1)
        _run(session, "GRANT TEMPORARY ON DATABASE {} TO {}", _database(session), role)
        _run(session, f"GRANT {rows} ON ALL TABLES IN SCHEMA public TO {{}}", role)
        _run(session, "REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {}", role)
        _run(session, f"ALTER DEFAULT PRIVILEGES FOR ROLE {{}} IN SCHEMA public GRANT {rows} ON TABLES TO {{}}",
             owner(session), role)  # fmt: skip
        _allow(session, LOCKS, role)


def _make(session: Session, role: str, password: str | None, *, connections: int) -> None:
    if one(session, POWERFUL, role):
        raise WarehouseError(f"the role {role} owns something or is a superuser; give another name")
    if one(session, "SELECT to_regrole(%s)", f'"{role}"') is None:
        _run(session, "CREATE ROLE {}", role)
    _run(session, f"ALTER ROLE {{}} {NO_POWERS} CONNECTION LIMIT {connections}", role)
    if password is not None:
        # Encrypted here, so that no log of the server shows it.
        encrypted = session.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
        _run(session, "ALTER ROLE {} PASSWORD {}", role, sql.Literal(encrypted))
    _run(session, "GRANT CONNECT ON DATABASE {} TO {}", _database(session), role)
    _run(session, "GRANT USAGE ON SCHEMA public TO {}", role)


def _lock_up(session: Session) -> None:
    """Take back what PostgreSQL lets everybody do; the owner keeps what its own tools need."""
    own = owner(session)
    _run(session, "REVOKE ALL ON DATABASE {} FROM PUBLIC", _database(session))
    _run(session, "GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}", _database(session), own)
    _run(session, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    _run(session, "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC")
    _run(session, "ALTER DEFAULT PRIVILEGES FOR ROLE {} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC", own)
    for function in _functions(session, FORBIDDEN):
        _run(session, "REVOKE EXECUTE ON ROUTINE {} FROM PUBLIC", sql.SQL(function))
    for name in TELLTALES:
        _run(session, "REVOKE ALL ON {} FROM PUBLIC", sql.Identifier("pg_catalog", name))
    _allow(session, UPKEEP, own)


def _allow(session: Session, functions: str, role: str) -> None:
    for function in _functions(session, functions):
        _run(session, "GRANT EXECUTE ON ROUTINE {} TO {}", sql.SQL(function), role)


def _functions(session: Session, pattern: str) -> list[str]:
    """The functions of PostgreSQL itself whose name matches, with their arguments."""
    query = """
        SELECT 'pg_catalog.' || quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')'
        FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ %s
    """
    return [row[0] for row in session.execute(query, (pattern,))]


def _database(session: Session) -> str:
    return str(one(session, "SELECT current_database()"))


def _run(session: Session, statement: str, *names: str | sql.Composable) -> None:
    """Run a statement with these names in it, quoted unless they are SQL already."""
    quoted = (name if isinstance(name, sql.Composable) else sql.Identifier(name) for name in names)
    session.execute(sql.SQL(statement).format(*quoted))
