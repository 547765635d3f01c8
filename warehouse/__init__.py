"""The warehouse: its schema, how it is brought up to date and how it is read."""
