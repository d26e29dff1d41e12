"""Who speaks: the source that a noun phrase names, and whom an anaphor means."""
