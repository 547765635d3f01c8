"""Whose a fact is: the organisation that a place of the text is about.

`referents` are the places where organisations are spoken of, some of them in their own right; `discourse` carries the
last of those from sentence to sentence; `attribution` goes from a body to the one that a fact is kept for.
"""
