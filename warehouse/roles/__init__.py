"""The roles of a PostgreSQL warehouse: who may do what, held by the server and not by the text of a statement.

    owner   makes and changes tables and views: `chibo db upgrade`
    loader  adds, changes and deletes rows, makes no table: `chibo run`
    reader  reads tables and views within limits: `chibo sql`, the dashboard, tools of others

The owner is whoever ran the first upgrade. `grants` makes the other two, `limits` says within what a reader reads,
`report` looks whether that still holds: a restore or a new major version of the server brings its defaults back.
"""

from warehouse.roles.grants import make_loader, make_reader
from warehouse.roles.report import Finding, report

__all__ = ["Finding", "make_loader", "make_reader", "report"]
