"""When a fact holds: which expression of time it belongs to, and which days that covers in its article.

`times` finds the expressions sentence by sentence, `scope` says how far each reaches, `terms` and `meanings` which days
it means here; `timeline` answers for a place of the text.
"""
