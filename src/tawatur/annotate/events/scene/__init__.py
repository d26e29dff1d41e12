"""An article as the rules see it: its names in groups, and the words that stand for them."""
