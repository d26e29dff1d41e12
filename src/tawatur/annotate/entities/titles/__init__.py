"""Titles that stand for who holds the office, with a name and without."""
