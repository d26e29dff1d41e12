"""What is said: where it opens and where it ends."""
