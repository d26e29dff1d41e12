"""A room for each way to attribute: verbs, nouns, prepositions, colons of headlines, quotations alone."""
