"""Articles in, facts out, rows loaded.

One article's way, and the folder that holds each step:

    sources   files, folders, archives, feeds -> documents (where, the bytes, what is told beside them)
    language  bytes -> text; numbers, dates, periods, sentences, names
    markup    HTML -> text, and what the head of a page tells
    page      text -> head, dateline, body, captions, byline, furniture
    facts     body -> organisations, metrics, awards, numbers set aside
    extract   document -> extract record: the five above, in a row
    load      extract records -> rows, one transaction a batch
    pipeline  read, extract, load, on one process or many
    executors where extraction runs: here, in many processes, on a cluster
    schedule  when the job is due, and `stop` how it is asked to end; `status` how it is doing; `alarm` who is told
    cli       the command `chibo`

`records` holds what passes between the steps; `lexicon` the words as data.
"""
