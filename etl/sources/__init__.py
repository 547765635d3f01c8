"""Where articles come from: files, folders, archives and feeds in, documents out, in an order that is always the same.

source   a source as the configuration names it
reading  sources -> what they hold
found    what is found: documents, rejects, what is skipped
formats  what a kind of file holds; a new kind is a row there
web/     feeds and pages, fetched politely
"""
