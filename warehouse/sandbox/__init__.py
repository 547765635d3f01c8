"""Where a reader's statement runs: one process for each, which the kernel holds to its memory, time and disk.

    __main__   the process: a request comes in, rows go out
    request    what is asked, and the reasons for an answer without rows
    frames     how messages pass between the process and the one that started it
    sqlite     a connection to a file that can read the warehouse's tables and do nothing else
    functions  the functions of SQLite that only compute
    postgres   a connection to a server, in a transaction that cannot write
    lookout    what a statement would use, as PostgreSQL itself sees it

It imports the standard library and psycopg alone: it starts at once and takes little memory.
The text of the statement is not judged anywhere: whoever runs it, the engine or the kernel, refuses.
"""
