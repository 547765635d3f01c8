"""Extract records to rows.

    identity       ids from natural keys
    places         the name of a province or district, on a day -> its row
    standing       where an organisation stands by its own name, and whose committee it is
    organisations  the organisations of one article: who each is, and where
    rows           one record -> the rows it makes
    settle         what several articles say of one organisation -> its row
    merges         organisations that a person has found to be one
    history        what changed articles said before -> earlier versions
    copies         which articles are copies of which
    articles       a batch of articles -> the database
    bulk           many rows at once, as each database takes them best
    known          which inputs need work; a writer stores them, a rehearsal tells what that would change
    origins        from which source each input came
    runs           the journal: runs, what each met in each source, rejects

What was stored is taken up by `warehouse.search` in the same transaction.
Nothing here commits: a batch is one transaction, and it is the caller's.
"""
