"""The words of `warehouse/reference/words.csv`, found by table, column and code."""

from typing import TypeAlias

from warehouse import reference
from warehouse.address import WarehouseError

FILE = "warehouse/reference/words.csv"

Name: TypeAlias = tuple[str, str, str]
"""Table, column and code; those that do not apply are empty."""
Words: TypeAlias = tuple[str | None, str | None]
"""Vietnamese and English; no English where it stands beneath a table or column in the code."""


class WordList:
    """The rows of the file, looked up; `unused` are those that nobody has asked for."""

    def __init__(self) -> None:
        self._words: dict[Name, Words] = {}
        for row in reference.read("words"):
            name = (row["table"] or "", row["column"] or "", row["code"] or "")
            if name in self._words:
                raise WarehouseError(f"{FILE}: two rows for {shown(name)}; leave one")
            self._words[name] = (row["vi"], row["en"])
        self.unused = set(self._words)

    def own(self, *name: str) -> Words | None:
        """The words of this table, column or code alone."""
        table, column, code = (*name, "", "")[:3]
        self.unused.discard((table, column, code))
        return self._words.get((table, column, code))

    def shared(self, column: str, code: str = "") -> Words | None:
        """The words of a column of that name, or of a code in it, in whatever table."""
        return self.own("", column, code)


def shown(name: Name) -> str:
    """A name as people write it: `metrics.status=target`."""
    table, column, code = name
    return f"{table or '*'}{f'.{column}' if column else ''}{f'={code}' if code else ''}"
