"""What claims are read with: articles as comparison sees them, sides, units, values, scopes."""
