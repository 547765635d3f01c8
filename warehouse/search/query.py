"""What a person has typed, as terms: nothing in it is ever read as a database's own language of search."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from warehouse.folding import accented, bare, composed

WORD = re.compile(r"[^\W_]+")
TYPED = re.compile(r'"([^"]*)"?|([^\s"]+)')
QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))
MOST_TERMS = 30
PREFERRED_AMONG = 500
LONGEST = 60  # letters of a word; what is longer is cut, in texts and in what is looked for


def words_of(folded: str) -> list[str]:
    """The words of a text that is folded already: runs of letters and digits."""
    return [word[:LONGEST] for word in WORD.findall(folded)]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together in this order, the last of them perhaps only begun; `exactly` if accents count."""

    words: tuple[str, ...]
    begun: bool = False
    exactly: bool = False

    def bare(self) -> "Term":
        """The same without accents."""
        return Term(tuple(map(bare, self.words)), self.begun)

    def as_typed(self) -> "Term":
        """The same with the accents that were typed, if any were."""
        return replace(self, exactly=self.exactly or self.words != self.bare().words)

    def spans(self, folded: str) -> list[tuple[int, int]]:
        """Where it stands in a text that is folded as the term is: bare, or with accents where they count."""
        end = r"[^\W_]*" if self.begun else r"(?![^\W_])"
        pattern = r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, self.words)) + end
        return [match.span() for match in re.finditer(pattern, folded)]


@dataclass(frozen=True)
class Query:
    """All the terms that must be found, among the best `most` articles that hold them in some spelling."""

    terms: tuple[Term, ...]
    most: int | None = None

    @classmethod
    def read(cls, typed: str) -> "Query":
        """The terms of what was typed; none where it holds no letter and no digit."""
        return cls(tuple(islice(_terms(composed(typed).translate(QUOTATION_MARKS)), MOST_TERMS)))

    def as_typed(self) -> "Query":
        """The same with all the accents that were typed; not looked for everywhere, since the others will do."""
        terms = tuple(term.as_typed() for term in self.terms)
        return self if terms == self.terms else Query(terms, PREFERRED_AMONG)

    @cached_property
    def bare(self) -> tuple[Term, ...]:
        """The terms without accents, as the database looks them up."""
        return tuple(term.bare() for term in self.terms)

    @cached_property
    def _unaccented(self) -> list[Term]:
        """The terms of which accents do not count, without them."""
        return [term.bare() for term in self.terms if not term.exactly]

    @cached_property
    def phrase(self) -> Term | None:
        """All terms side by side; None where there is only one."""
        if len(self.bare) == 1:
            return None
        return Term(tuple(word for term in self.bare for word in term.words), self.bare[-1].begun)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where the terms stand in a text; nothing unless all of them are there."""
        found = []
        # Those with accents first: they are quickly seen to be missing.
        for fold, terms in ((accented, [term for term in self.terms if term.exactly]), (bare, self._unaccented)):
            folded = fold(text) if terms else ""
            for term in terms:
                if not (spans := term.spans(folded)):
                    return []
                found += spans
        return sorted(set(found))

    def side_by_side(self, text: str) -> list[tuple[int, int]]:
        """Where all terms stand in a row, accents left out."""
        return self.phrase.spans(bare(text)) if self.phrase else []


def _terms(typed: str) -> Iterator[Term]:
    for match in TYPED.finditer(typed):
        quoted, plain = match.groups()
        # `5.800` and `Tây-Bắc` are several words that belong together.
        if words := words_of(accented(plain if quoted is None else quoted)):
            term = Term(tuple(words), begun=quoted is None and plain.endswith("*"))
            yield term if quoted is None else term.as_typed()
