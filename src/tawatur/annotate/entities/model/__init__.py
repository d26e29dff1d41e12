"""The sequence model: what it is asked, and what of its answers stays."""
