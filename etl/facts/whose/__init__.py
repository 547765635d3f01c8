"""Whose a fact is: the organisation that a place of the text is about.

`referents` are the places where organisations are spoken of, some of them in their own right; `about` tells of whom the
article speaks most, `focus` follows the last of them from sentence to sentence, and `discourse` answers for a place of
the text; `attribution` goes from a body to the one that a fact is kept for.
"""
