"""The warehouse: its schema, how it is brought up to date and how it is read.

tables      what is stored: articles, organisations, facts, runs, reference data, earlier versions
views       what is made for reading, and what of it is kept since it takes long to find
reference   rows that come with the code: provinces, districts, codes, words
dictionary  what every table, column and code means, in Vietnamese and English
schema      the schema brought up to date, taken back or compared with the code, by `revisions` and `migrating`
reviews     what people decide about facts
queries     what the dashboard asks; `history` what was said at some moment
questions   questions that have names, one SELECT each
address     where it is, a file of SQLite or a PostgreSQL server; `db` makes an engine for it
reader      SQL of readers, run in `sandbox`; `forms` in which their rows are written
search      articles, organisations and facts by words, accents or none; `folding` makes two spellings one
export      a release: everything as files; `changes` what two states say differently
roles       the loader and the reader on PostgreSQL
"""
