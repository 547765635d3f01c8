"""Body text in, facts out: organisations, metrics, awards, and the numbers that are none."""
