"""Which words tell an event, and which only look like it."""
