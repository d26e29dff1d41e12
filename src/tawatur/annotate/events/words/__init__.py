"""What the rules ask of words: triggers with their frames, and the closed words of the grammar."""
