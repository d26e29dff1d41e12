"""Whether it happened: tense, modality, negation, and what governs the word."""
