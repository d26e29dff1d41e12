"""The `tawatur` command: `main.py` holds the list of verbs, the other modules one family of verbs each."""
