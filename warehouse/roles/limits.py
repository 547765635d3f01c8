"""Within what a reader reads: nothing that would change, lock or stop the warehouse, or read beyond it."""

CONNECTIONS = 4

SETTINGS = {
    "statement_timeout": "2s",
    "lock_timeout": "500ms",
    "idle_in_transaction_session_timeout": "5s",
    "work_mem": "8MB",
    "temp_file_limit": "64MB",
    "max_parallel_workers_per_gather": "0",
    "search_path": "public",
    "default_transaction_read_only": "on",
}

FORBIDDEN = (
    r"^(set_config|pg_(try_)?advisory.*|lo_.*|loread|lowrite|pg_notify|pg_terminate_backend|pg_cancel_backend"
    r"|pg_logical_emit_message|pg_export_snapshot|pg_current_xact_id|txid_current|pg_sleep.*"
    r"|(query|table|database|schema|cursor)_to_xml.*|pg_ls_.*|pg_stat_get_activity|nextval|setval|lastval"
    r"|inet_(client|server)_.*|pg_show_all_settings|pg_control_.*|pg_(postmaster_start|conf_load)_time"
    r"|pg_(relation_filepath|database_size|tablespace_size|timezone_names))$"
)
"""Functions of PostgreSQL that do more than compute; everybody may call them unless told otherwise."""

LOCKS = r"^pg_(try_)?advisory.*$"
"""Those of them by which runs keep out of each other's way."""

UPKEEP = rf"{LOCKS}|^set_config$"
"""Those that the owner's own tools call: pg_dump sets its search path."""

TELLTALES = ("pg_settings", "pg_stats", "pg_stat_activity", "pg_file_settings")
"""Catalogues that tell of the server and of others, or set what they show."""

MINOR_VERSIONS = {14: 23, 15: 18, 16: 14, 17: 10, 18: 4}
"""The first minor version of each major one in which no SQL can corrupt a table (CVE-2026-6473)."""
