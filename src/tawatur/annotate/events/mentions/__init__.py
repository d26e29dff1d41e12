"""The mentions of an article side by side: when each was, how many, which are one."""
