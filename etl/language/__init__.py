"""Vietnamese text: decoding, cleaning, folding, numbers, dates and periods, sentences."""
