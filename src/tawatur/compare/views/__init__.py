"""What readers are shown of claims: timelines, ledgers, positions, the stance of two sentences, open questions."""
