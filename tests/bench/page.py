"""A text that grows phrase by phrase, each of which knows where it stands."""

from typing import Any


class Page:
    """The text of a made-up article."""

    def __init__(self, opening: str) -> None:
        self._phrases = [opening]
        self._length = len(opening)

    @property
    def text(self) -> str:
        """All that has been said."""
        return ", ".join(self._phrases)

    def quote(self, words: str) -> dict[str, Any]:
        """Say one thing more: its words, and where they stand."""
        start = self._length + len(", ")
        self._phrases.append(words)
        self._length = start + len(words)
        return {"quote": words, "start": start, "end": self._length}
