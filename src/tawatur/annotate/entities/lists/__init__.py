"""Names that a list has, and which of their bearers is meant."""
