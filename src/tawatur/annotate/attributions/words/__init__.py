"""What the rules ask of words: the cues and closed classes of the lexicon, an article by its words."""
