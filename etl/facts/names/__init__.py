"""How organisations and places are named: from the words that open a name to whom it means.

A name is a head (`Đảng bộ`, `UBND`, `Công ty`) with its owner behind it (a place, a village, a block, an agency).
`passage` holds the text, `heads` knows what may open a name, `places`, `owners`, `tails` and `open_names` what may
follow, `bodies` reads a whole name into its `parts`. `spoken` finds places outside of names, `known_places` those
called by their proper names alone. `shortened` finds the full name behind one cut short, from the `full_names` of the
article and what `memory` kept.
"""
