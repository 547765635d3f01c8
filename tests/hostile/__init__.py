"""Inputs made to break the reading of articles, each with what is to become of it."""
