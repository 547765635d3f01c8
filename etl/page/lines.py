"""The lines of a page, each with its place in the text."""

from dataclasses import dataclass

from etl.language.fold import shadow


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it: `text[start:end]`, and its shadow."""

    start: int
    end: int
    text: str
    low: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1


def split_lines(text: str) -> list[Line]:
    """Every line that holds something, in order."""
    lines, at = [], 0
    low = shadow(text)
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            end = start + len(stripped)
            lines.append(Line(start, end, stripped, low[start:end]))
        at += len(raw) + 1
    return lines
