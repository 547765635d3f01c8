"""The data dictionary: every table, view, column and code of the warehouse in words, Vietnamese and English.

    words     the file of words, looked up
    beneath   the words beneath the columns in the code
    contents  what there is, and its words: complete or refused
    stored    the dictionary in the database: the table `data_dictionary`, and the comments of PostgreSQL
    page      the dictionary as a page, docs/DATA_DICTIONARY.md

The English words of a table and its columns stand beneath them in `warehouse.tables`; all others in
`warehouse/reference/words.csv`. A row there without a table is for the columns of that name wherever they are.
"""

from warehouse.dictionary.contents import Entry, codes_of, entries
from warehouse.dictionary.page import markdown
from warehouse.dictionary.stored import outdated, refresh

__all__ = ["Entry", "codes_of", "entries", "markdown", "outdated", "refresh"]
