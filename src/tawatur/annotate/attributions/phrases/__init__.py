"""Noun phrases and what stands beside them: how far the words go that name somebody."""
