"""Bodies, firms, places and works that no list has, by their head nouns."""
