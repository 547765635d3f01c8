"""Named questions: each a file of one SELECT for SQLite and PostgreSQL, with its title and parameters at its head.

    -- vi: Đảng viên theo tổ chức và năm
    -- en: Members by organisation and year
    -- province province: Tên tỉnh | Name of the province
    -- from_year whole = 2015: Từ năm | From the year

A parameter stands in the statement as `CAST(:from_year AS INTEGER)`; without a value or a default it
is null, which leaves nothing out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from warehouse.address import WarehouseError
from warehouse.questions.known import indicator, province

TITLE = re.compile(r"-- (vi|en): (.+)")
PARAMETER = re.compile(r"-- (\w+) (text|whole|province|indicator)(?: = (\S+))?: (.+) \| (.+)")

KNOWN = {"province": province, "indicator": indicator}
"""What finds a thing of this kind by what a person types."""

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants told: `text`, `whole` number, `province` or `indicator`; and what it takes without."""

    name: str
    kind: str
    default: str | None
    label_vi: str
    label_en: str

    def value(self, given: str | None) -> Value:
        """What is given, as its kind. Raises WarehouseError for what is none."""
        chosen = self.default if given is None else given
        if chosen is None or self.kind == "text":
            return chosen
        if self.kind in KNOWN:
            return KNOWN[self.kind](chosen)
        try:
            return int(chosen)
        except ValueError as error:
            raise WarehouseError(f"{self.name}={chosen}: not a whole number") from error


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the warehouse answers: its titles, its parameters and its statement."""

    name: str
    title_vi: str
    title_en: str
    parameters: tuple[Parameter, ...]
    sql: str

    def values(self, given: Mapping[str, str]) -> dict[str, Value]:
        """A value for each parameter. Raises WarehouseError for a name that is none of them."""
        known = [parameter.name for parameter in self.parameters]
        if strange := sorted(set(given) - set(known)):
            takes = ", ".join(known) or "no parameter"
            raise WarehouseError(f"{self.name}: there is no parameter {strange[0]}; it takes {takes}")
        return {parameter.name: parameter.value(given.get(parameter.name)) for parameter in self.parameters}


@cache
def questions() -> dict[str, Question]:
    """Every question by its name."""
    paths = sorted((path for path in files(__name__).iterdir() if path.name.endswith(".sql")), key=lambda one: one.name)
    return {name: _read(name, path.read_text(encoding="utf-8")) for path in paths for name in [path.name[:-4]]}


def question(name: str) -> Question:
    """The question of that name. Raises WarehouseError where there is none."""
    if name not in questions():
        raise WarehouseError(f"there is no question {name}; there are {', '.join(questions())}")
    return questions()[name]


def _read(name: str, text: str) -> Question:
    head = [line for line in text.splitlines() if line.startswith("-- ")]
    titles = {found[1]: found[2] for line in head if (found := TITLE.fullmatch(line))}
    parameters = tuple(Parameter(*found.groups()) for line in head if (found := PARAMETER.fullmatch(line)))
    statement = "\n".join(line for line in text.splitlines() if not line.startswith("-- ")).strip()
    return Question(name, titles["vi"], titles["en"], parameters, statement)
