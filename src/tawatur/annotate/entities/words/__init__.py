"""What the rules ask of words: the tables of the lexicon, and what the look of a word tells."""
