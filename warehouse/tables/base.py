"""What every table shares: named constraints, strict types on SQLite, and the checks they are made of."""

from collections.abc import Sequence
from typing import Any, ClassVar

from sqlalchemy import Boolean, CheckConstraint, Date, DateTime, Float, String, Table
from sqlalchemy.ext.compiler import compiles
from sqlmodel import SQLModel

metadata = SQLModel.metadata
# Before the first table class: a constraint made earlier would stay without a name.
metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

STRICT = {"sqlite_strict": True}


class Columns(SQLModel):
    """Columns that a table has to itself or shares; the docstring under each field says what the column holds."""

    model_config = {"defer_build": True}  # of what would judge rows, for which nobody asks


class Row(Columns):
    """A row of the warehouse."""

    __table__: ClassVar[Table]


# A STRICT table of SQLite knows no other names of types than these; dates are ISO 8601 text there.
@compiles(String, "sqlite")
@compiles(Date, "sqlite")
@compiles(DateTime, "sqlite")
def _text(*_: object, **__: object) -> str:
    return "TEXT"


@compiles(Float, "sqlite")
def _real(*_: object, **__: object) -> str:
    return "REAL"


@compiles(Boolean, "sqlite")
def _integer(*_: object, **__: object) -> str:
    return "INTEGER"


def one_of(column: str, codes: Sequence[str]) -> CheckConstraint:
    """The column holds one of the codes, or NULL where it may be NULL."""
    listed = ", ".join(f"'{code}'" for code in codes)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_listed", info={"codes": {column: tuple(codes)}})


def quoted() -> tuple[CheckConstraint, CheckConstraint]:
    """The quote is as long as its span says, so it can be the slice of the text that it claims to be."""
    return (
        CheckConstraint("quote_start >= 0 AND quote_end > quote_start", name="quote_span"),
        CheckConstraint("length(quote) = quote_end - quote_start", name="quote_length"),
    )


def dated() -> tuple[CheckConstraint, CheckConstraint]:
    """A period ends no earlier than it starts, and `year` is known exactly when its end is."""
    return (
        CheckConstraint("period_start <= period_end", name="period_order"),
        CheckConstraint("(year IS NULL) = (period_end IS NULL)", name="year_of_period"),
    )


def table_args(*constraints: Any, **info: str) -> tuple[Any, ...]:
    """The `__table_args__` of a table with these constraints and indexes, and what is to be known of it."""
    return (*constraints, STRICT | {"info": info})
