"""Who is spoken of: the organisations and places of an article, each once, with all that it is called.

`mentions` are read from left to right, `resolver` makes `entities` of them, `parents` tells what each is a part of. How
a single name is read stands in `etl/facts/names/`.
"""
