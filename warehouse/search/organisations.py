"""Organisations whose name or alias holds the words; one that was merged into another is found as that other."""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from warehouse.search.hit import Hit
from warehouse.search.query import Query, Term
from warehouse.search.snippets import whole

FOUND = """
    SELECT coalesce(into_id, search_names.organisation_id) AS organisation_id, organisations.name AS name,
           search_names.name AS found
    FROM search_names
    LEFT JOIN organisation_merges AS merge
      ON merge.organisation_id = search_names.organisation_id AND undone_at IS NULL
    JOIN organisations ON organisations.organisation_id = coalesce(into_id, search_names.organisation_id)
    WHERE {all_terms}
    ORDER BY CASE WHEN words = :name THEN 0 WHEN words LIKE :side_by_side THEN 1 ELSE 2 END,
             is_alias, length(words), search_names.organisation_id, search_names.name
"""
AT_ONCE = 200


def find_organisations(connection: Connection, query: Query) -> Iterator[Hit]:
    """Organisations with all the words in one of their names; first of that very name, then with the words in a row."""
    together = query.phrase or query.bare[0]
    wanted = {f"term_{at}": _pattern(term) for at, term in enumerate(query.bare)}
    # Nothing but letters and digits is in a pattern, so that none has a meaning of its own.
    statement = text(FOUND.format(all_terms=" AND ".join(f"words LIKE :{name}" for name in wanted)))
    values = {"name": f" {' '.join(together.words)} ", "side_by_side": _pattern(together), **wanted}
    seen: set[str] = set()
    for row in connection.execute(statement.execution_options(yield_per=AT_ONCE), values):
        if row.organisation_id not in seen and (places := query.places(row.found)):
            seen.add(row.organisation_id)
            found = whole(row.found, 0, len(row.found), query.side_by_side(row.found) or places)
            yield Hit("organisation", row.organisation_id, row.name, *found, organisation_id=row.organisation_id)


def _pattern(term: Term) -> str:
    return f"% {' '.join(term.words)}{'' if term.begun else ' '}%"
